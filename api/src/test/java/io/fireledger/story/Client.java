package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Someone who asks, with the token of one demo client; headers come in pairs of name and value. */
record Client(RunningServer server, String token) {
    Reply get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Reply post(String path, JsonNode body, String... headers) {
        return send("POST", path, BodyPublishers.ofString(body.toString()), withJson(headers));
    }

    /** Sends what may be anything, as it is. */
    Reply send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                server.request(path.startsWith("/") ? path : "/api/v1/" + path).method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return server.send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Asks for what must be refused, and sees that nothing was recorded. */
    Refused refusedPost(String path, JsonNode body, String... headers) {
        return refused(language -> post(path, body, with(headers, "Accept-Language", language)));
    }

    Refused refusedGet(String path, String... headers) {
        return refused(language -> get(path, with(headers, "Accept-Language", language)));
    }

    /** Asks twice, in each language once, for what must be refused, and sees that nothing was recorded. */
    Refused refused(Function<String, Reply> asked) {
        long before = server.head();
        Refused refused = new Refused(asked.apply("zh-CN"), asked.apply("en"));
        assertThat(server.head()).as("events recorded by a refusal").isEqualTo(before);
        return refused;
    }

    private static String[] withJson(String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i].equalsIgnoreCase("Content-Type")) {
                return headers;
            }
        }
        return with(headers, "Content-Type", "application/json");
    }

    static String[] with(String[] headers, String name, String value) {
        String[] more = java.util.Arrays.copyOf(headers, headers.length + 2);
        more[headers.length] = name;
        more[headers.length + 1] = value;
        return more;
    }
}
