package io.fireledger.api.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The programs of PostgreSQL, unpacked once for all tests of the module. */
public final class Programs {
    private Programs() {}

    /** Lets a server on that empty data folder use them. */
    public static synchronized void sharedIn(Path data) throws IOException {
        Path programs = Files.createDirectories(Path.of("target", "postgres").toAbsolutePath());
        PostgresBinaries.unpackedIn(programs);
        Files.createSymbolicLink(data.resolve("bin"), programs);
    }
}
