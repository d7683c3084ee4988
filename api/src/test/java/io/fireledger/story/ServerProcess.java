package io.fireledger.story;

import io.fireledger.api.wiring.Programs;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server in a process of its own, so that it can be killed; made to start fast, not to live long. What a story leaves
 * running, the next one takes over.
 */
final class ServerProcess {
    private static final Duration START = Duration.ofSeconds(90);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path data;
    private final int port;
    private final Process process;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private ServerProcess(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    private static final Queue<ServerProcess> STARTED = new ConcurrentLinkedQueue<>();
    private static final Queue<ServerProcess> LEFT = new ConcurrentLinkedQueue<>();

    /** One that an earlier story left running, else a new one on a folder of its own. */
    static ServerProcess take() throws IOException {
        ServerProcess left = LEFT.poll();
        if (left != null) {
            return left;
        }
        Path data = Files.createTempDirectory("fireledger-process");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endIn(data)));
        return start(data);
    }

    /** Leaves it running for another story. */
    void leave() {
        LEFT.add(this);
    }

    private static void endIn(Path data) {
        try {
            STARTED.stream().filter(server -> server.data.equals(data)).forEach(ServerProcess::stop);
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    /** Starts it again where it was killed. */
    ServerProcess startAgain() throws IOException {
        return start(data);
    }

    static ServerProcess start(Path data, String... settings) throws IOException {
        if (!Files.exists(data.resolve("bin"))) {
            Programs.sharedIn(data);
        }
        int port = freePort();
        String tested = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        // Without the tests, whose configurations the server would find.
        String classPath = Stream.of(tested.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                "io.fireledger.api.FireLedger",
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--fireledger.data=" + data,
                "--fireledger.embedded.shared-buffers=64MB"));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("server.log").toFile()))
                .start();
        ServerProcess server = new ServerProcess(data, port, process);
        STARTED.add(server);
        server.awaitReady();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (send(request("/actuator/health/readiness").GET()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
        throw new IllegalStateException("the server did not start:\n" + Files.readString(data.resolve("server.log")));
    }

    /** Kills the program and its database at once, as a power cut would, but for the disk. */
    void kill() throws IOException {
        List<ProcessHandle> database = database();
        process.destroyForcibly();
        database.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        database.forEach(handle -> handle.onExit().join());
    }

    private List<ProcessHandle> database() throws IOException {
        long postmaster = Long.parseLong(postmasterPid().lines().findFirst().orElseThrow());
        return ProcessHandle.of(postmaster).stream()
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .toList();
    }

    /** Kills the program alone. */
    void killProgram() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Halts the program; gives what lets it go on. */
    Runnable haltProgram() {
        List<ProcessHandle> program = List.of(process.toHandle());
        signal("STOP", program);
        return () -> signal("CONT", program);
    }

    /** Kills the database alone. */
    void killDatabase() throws IOException {
        List<ProcessHandle> database = database();
        database.forEach(ProcessHandle::destroyForcibly);
        database.forEach(handle -> handle.onExit().join());
    }

    /** Halts every process of the database; gives what lets them go on. */
    Runnable haltDatabase() throws IOException {
        List<ProcessHandle> database = database();
        signal("STOP", database);
        return () -> signal("CONT", database);
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(handle -> command.add(Long.toString(handle.pid())));
        try {
            new ProcessBuilder(command).start().onExit().join();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Status of readiness. */
    int readiness() throws IOException {
        return send(request("/actuator/health/readiness").GET()).statusCode();
    }

    private String postmasterPid() throws IOException {
        try (Stream<Path> files = Files.find(data, 4, (file, attributes) -> file.endsWith("postmaster.pid"))) {
            return Files.readString(files.findFirst().orElseThrow());
        }
    }

    void stop() {
        process.destroy();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    String token(String client) throws IOException {
        String credentials = Base64.getEncoder().encodeToString((client + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(request("/oauth2/token")
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        return JSON.readTree(answer.body()).get("access_token").asString();
    }

    HttpResponse<String> post(String token, String path, String body, String key) throws IOException {
        return send(request("/api/v1" + path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> postFile(String token, String path, String csv) throws IOException {
        return send(request("/api/v1" + path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(csv)));
    }

    HttpResponse<String> get(String token, String path, String... headers) throws IOException {
        HttpRequest.Builder request = request("/api/v1" + path)
                .header("Authorization", "Bearer " + token)
                .GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }
}
