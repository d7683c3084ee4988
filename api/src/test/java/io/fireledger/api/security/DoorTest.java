package io.fireledger.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.fireledger.api.wiring.RunningServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningServer
class DoorTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final RSAKey key;
    private final String issuer;
    private final int port;
    private final RequestMappingHandlerMapping mappings;

    @Autowired
    DoorTest(
            RSAKey key,
            Environment environment,
            @LocalServerPort int port,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
        this.key = key;
        this.issuer = DemoIdentity.issuer(environment);
        this.port = port;
    }

    @Test
    void letsEveryRoleCallWhatItsTableSaysAndNothingElse() throws Exception {
        Map<Role, String> tokens = new EnumMap<>(Role.class);
        for (DemoClient client : DemoClient.all()) {
            tokens.putIfAbsent(client.role(), token(client.name()));
        }
        assertThat(tokens).containsOnlyKeys(Role.values());
        List<String> wrong = new ArrayList<>();
        for (EndpointRoles.Row row : EndpointRoles.all()) {
            for (Role role : Role.values()) {
                int status = call(row, tokens.get(role));
                boolean isLetThrough = status != 403 && status != 401;
                if (isLetThrough != (row.isOpen() || row.roles().contains(role))) {
                    wrong.add(row.method() + " " + row.path() + " as " + role + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void listsNoEndpointThatIsNotThere() {
        Set<String> mapped = new HashSet<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(endpoint -> endpoint.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> endpoint.getPatternValues()
                                .forEach(path -> mapped.add(method + " " + path.replaceAll("\\{[^}]*}", "{id}")))));
        assertThat(EndpointRoles.all().stream()
                        .filter(row -> row.path().getPatternString().startsWith("/api/v1/"))
                        .filter(row -> !row.path().getPatternString().endsWith("**"))
                        .map(row -> row.method() + " "
                                + row.path().getPatternString().replaceAll("\\{[^}]*}", "{id}")))
                .isSubsetOf(mapped);
    }

    @Test
    void asksForATokenWhereverTheTableDoesNotOpenThePath() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (EndpointRoles.Row row : EndpointRoles.all()) {
            int status = call(row, null);
            if ((status == 401) == row.isOpen()) {
                wrong.add(row.method() + " " + row.path() + ": " + status);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(get("/api/v1/nothing", null).statusCode()).isEqualTo(401);
        assertThat(get("/nothing", null).statusCode()).isEqualTo(401);
    }

    @Test
    void tellsWhoHasATokenThatAPathIsUnknown() throws Exception {
        HttpResponse<String> answer = get("/api/v1/nothing", token("hotline"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(isProblem());
    }

    @Test
    void wordsItsRefusalsAsProblems() throws Exception {
        HttpResponse<String> nobody = get("/api/v1/venues", null);
        assertThat(nobody.headers().firstValue("Content-Type")).hasValueSatisfying(isProblem());
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(JSON.readTree(nobody.body()).get("rule").asString()).isEqualTo("token.missing");
        HttpResponse<String> wrongRole = get("/api/v1/events", token("registrar"));
        assertThat(wrongRole.statusCode()).isEqualTo(403);
        assertThat(JSON.readTree(wrongRole.body()).get("rule").asString()).isEqualTo("role.missing");
    }

    @Test
    void takesATokenOfItsOwn() throws Exception {
        assertThat(status(signed(key, claims().build()))).isEqualTo(200);
    }

    @Test
    void refusesAForeignToken() throws Exception {
        RSAKey foreign = new RSAKeyGenerator(2048).keyID("demo").generate();
        assertThat(status(signed(foreign, claims().build()))).isEqualTo(401);
        assertThat(status(
                        signed(key, claims().issuer("https://elsewhere.example").build())))
                .isEqualTo(401);
        assertThat(status(signed(key, claims().audience("another").build()))).isEqualTo(401);
        assertThat(status("no.token.at-all")).isEqualTo(401);
    }

    @Test
    void refusesATokenThatHasExpiredOrLivesTooLong() throws Exception {
        Instant now = Instant.now();
        assertThat(status(signed(
                        key,
                        claims().issueTime(Date.from(now.minus(Duration.ofMinutes(20))))
                                .expirationTime(Date.from(now.minus(Duration.ofMinutes(5))))
                                .build())))
                .isEqualTo(401);
        assertThat(status(signed(
                        key,
                        claims().expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                                .build())))
                .isEqualTo(401);
    }

    @Test
    void refusesATokenThatDoesNotSayWhoMayActWhere() throws Exception {
        assertThat(status(signed(key, claims().claim("division", null).build())))
                .isEqualTo(401);
        assertThat(status(signed(key, claims().claim("division", "nowhere").build())))
                .isEqualTo(401);
        assertThat(status(signed(
                        key,
                        claims().claim("roles", List.of("SYSTEM_ADMIN", "AUDIT_ADMIN"))
                                .build())))
                .isEqualTo(401);
        assertThat(status(signed(key, claims().subject("system:automatic-grant").build())))
                .isEqualTo(401);
        assertThat(status(signed(key, claims().claim("roles", List.of("KING")).build())))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesABodyOfMoreThanOneMegabyte(boolean isAnnounced) throws Exception {
        byte[] body = new byte[BodyLimit.BYTES + 1];
        BodyPublisher publisher = isAnnounced
                ? BodyPublishers.ofByteArray(body)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        HttpResponse<String> answer = send(request("/api/v1/venues", token("registrar"))
                .header("Content-Type", "application/json")
                .POST(publisher));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(answer.body()).get("rule").asString()).isEqualTo("body.too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/venues/a%2Fb", "/api/v1/venues/%00", "/api/v1/venues/%zz"})
    void answersAPathThatNamesNothingAsAnyOther(String path) throws Exception {
        String nobody = raw(path, "");
        assertThat(nobody).startsWith("HTTP/1.1 401").contains("WWW-Authenticate: Bearer");
        JsonNode unnamed = JSON.readTree(nobody.substring(nobody.indexOf("\r\n\r\n") + 4));
        assertThat(unnamed.get("rule").asString()).isEqualTo("token.missing");
        String somebody = raw(path, "Authorization: Bearer " + token("registrar") + "\r\n");
        assertThat(somebody).startsWith("HTTP/1.1 404").contains("X-Request-Id: door-1");
        JsonNode problem = JSON.readTree(somebody.substring(somebody.indexOf("\r\n\r\n") + 4));
        assertThat(problem.get("rule").asString()).isEqualTo("path.unknown");
        assertThat(problem.get("correlationId").asString()).isEqualTo("door-1");
        assertThat(problem.get("title").asString()).isASCII();
        assertThat(problem.get("instance").asString()).startsWith("/api/v1/venues/");
        assertThat(raw("/a b", "")).startsWith("HTTP/1.1 400").contains("request.malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Min-Version", "Min-Position", "If-None-Match", "Accept", "X-Any"})
    void refusesAHeaderWithControlCharacters(String header) throws Exception {
        String nobody = raw("/api/v1/enterprises", header + ": \u6c49\r\n");
        assertThat(nobody).startsWith("HTTP/1.1 401");
        String somebody =
                raw("/api/v1/enterprises", header + ": \u6c49\r\nAuthorization: Bearer " + token("registrar") + "\r\n");
        assertThat(somebody).startsWith("HTTP/1.1 400").contains("application/problem+json");
        JsonNode problem = JSON.readTree(somebody.substring(somebody.indexOf("\r\n\r\n") + 4));
        assertThat(problem.get("rule").asString()).isEqualTo("header.invalid");
        assertThat(problem.at("/errors/0/field").asString()).isEqualToIgnoringCase(header);
    }

    /** An address as no client library would send it. */
    private String raw(String path, String header) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: door-1\r\n"
                    + "Accept-Language: en\r\nConnection: close\r\n" + header + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void tellsBrowsersNotToGuess() throws Exception {
        HttpResponse<String> answer = get("/actuator/health/liveness", null);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static Consumer<String> isProblem() {
        return type -> assertThat(type).startsWith("application/problem+json");
    }

    private JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("somebody")
                .audience("fireledger")
                .claim("roles", List.of("REGISTRAR"))
                .claim("division", "000000")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(15))));
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("demo").build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private int status(String token) throws Exception {
        return get("/api/v1/venues", token).statusCode();
    }

    private String token(String client) throws Exception {
        String secret = Base64.getEncoder().encodeToString((client + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/oauth2/token"))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("access_token").asString();
    }

    /** A call that names nothing there is: who is let through is told so. */
    private int call(EndpointRoles.Row row, @Nullable String token) throws Exception {
        String path = row.path().getPatternString().replaceAll("\\{[^}]*}", "x").replace("**", "x");
        HttpRequest.Builder request = request(path, token);
        HttpRequest call = (row.method().equals("POST")
                        ? request.header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"))
                        : request.GET())
                .build();
        // a stream's answer never ends: its status is all that is waited for
        HttpResponse<InputStream> answer = http.send(call, BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    private HttpResponse<String> get(String path, @Nullable String token) throws Exception {
        return send(request(path, token).GET());
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
