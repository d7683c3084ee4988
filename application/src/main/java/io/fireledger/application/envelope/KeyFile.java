package io.fireledger.application.envelope;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A key of 32 bytes in a file that its owner alone may read, outside the database. */
public final class KeyFile {
    private KeyFile() {}

    /**
     * Reads the key, and makes it where none is needed yet.
     *
     * @param mayMake whether a missing key may be made: not once anything was marked with it
     * @throws IllegalStateException if the key is missing though it must be there, or others may read it
     */
    public static byte[] read(Path file, boolean mayMake) {
        try {
            if (Files.notExists(file)) {
                if (!mayMake) {
                    throw new IllegalStateException(
                            "the intake key " + file + " is missing, but events were stored under it: restore it");
                }
                make(file);
            }
            if (!Files.getPosixFilePermissions(file).equals(PosixFilePermissions.fromString("rw-------"))) {
                throw new IllegalStateException(
                        "the intake key " + file + " must be readable by its owner alone (0600)");
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(
                folder,
                "key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap((HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
