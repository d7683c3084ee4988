package io.fireledger.api.wiring;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The folder of everything that must survive a restart. One running server owns it, by a lock on {@code fireledger.lock}
 * that ends with its process, however that ends.
 */
public final class DataFolder implements AutoCloseable {
    private static final int SECRET_BYTES = 24;

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** @throws StartRefused if another running server owns the folder, or it cannot be written */
    static DataFolder own(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel channel = FileChannel.open(
                    path.resolve("fireledger.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StartRefused(
                        "The data folder " + path + " belongs to another running FireLedger server.",
                        "Stop that server, or choose another folder with --fireledger.data=<folder>.");
            }
            return new DataFolder(path, channel);
        } catch (IOException unusable) {
            throw new StartRefused(
                    "The data folder " + path + " cannot be used: " + unusable.getMessage(),
                    "Let the server's user write there, or choose another folder with --fireledger.data=<folder>.",
                    unusable);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    public Path path() {
        return path;
    }

    /** The text kept in the file of that name, readable by the owner alone; made the first time it is asked for. */
    public String secret(String name, Supplier<String> first) {
        Path file = path.resolve(name);
        try {
            if (!Files.exists(file)) {
                Path draft = Files.createTempFile(
                        path,
                        name,
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(draft, first.get());
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unusable) {
            throw new StartRefused(
                    "The file " + file + " cannot be used: " + unusable.getMessage(),
                    "Let the server's user read and write the data folder.",
                    unusable);
        }
    }

    /** Some 192 bits nobody can guess. */
    static String randomSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
