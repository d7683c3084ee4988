package io.fireledger.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client with one kept connection. It is written on the bare socket because it shares the processor with the server: a
 * full HTTP client would cost about as much as what it measures.
 */
final class HttpCaller implements Load.Caller {
    private final int port;
    private final String token;
    private final Posts posts;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    /** What is sent, and the status it must be answered with. */
    record Post(String path, String body, int status) {}

    /** A read: no body. */
    static Post get(String path) {
        return new Post(path, "", 200);
    }

    /** What is sent next. */
    interface Posts {
        Post next();
    }

    HttpCaller(int port, String token, Posts posts) {
        this.port = port;
        this.token = token;
        this.posts = posts;
    }

    static String token(int port, String client) throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString((client + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/oauth2/token"))
                                .header("Authorization", "Basic " + login)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return new JsonMapper().readTree(answer.body()).get("access_token").asString();
    }

    @Override
    public void call() throws IOException {
        ask(posts.next());
    }

    /** Sends it and gives back what came, where the status is the expected one. */
    byte[] ask(Post post) throws IOException {
        byte[] body = post.body.getBytes(StandardCharsets.UTF_8);
        String head = (body.length == 0 ? "GET " : "POST ") + post.path
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
                + (body.length == 0
                        ? "\r\n\r\n"
                        : "\r\nContent-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID()
                                + "\r\nContent-Length: " + body.length + "\r\n\r\n");
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[start.length + body.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        if (socket == null || in == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
        socket.getOutputStream().write(request);
        return answer(in, post.status);
    }

    private byte[] answer(InputStream from, int expected) throws IOException {
        String status = line(from);
        int length = 0;
        boolean lastOne = false;
        boolean chunked = false;
        for (String header = line(from); !header.isEmpty(); header = line(from)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
            chunked |= lower.equals("transfer-encoding: chunked");
            lastOne |= lower.equals("connection: close");
        }
        byte[] body = chunked ? chunks(from) : from.readNBytes(length);
        if (lastOne) {
            close();
        }
        if (!status.startsWith("HTTP/1.1 " + expected)) {
            close();
            throw new IOException(status + " " + new String(body, StandardCharsets.UTF_8));
        }
        return body;
    }

    private static byte[] chunks(InputStream from) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = size(from); size > 0; size = size(from)) {
            all.write(from.readNBytes(size));
            line(from);
        }
        line(from);
        return all.toByteArray();
    }

    private static int size(InputStream from) throws IOException {
        return Integer.parseInt(line(from).strip(), 16);
    }

    private static String line(InputStream from) throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = from.read(); c != '\n'; c = from.read()) {
            if (c < 0) {
                throw new EOFException("the server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
        socket = null;
        in = null;
    }
}
