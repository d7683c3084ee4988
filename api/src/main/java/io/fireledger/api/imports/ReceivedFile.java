package io.fireledger.api.imports;

import io.fireledger.api.envelope.MalformedRequest;
import io.fireledger.api.envelope.MalformedRequest.Defect;
import io.fireledger.application.imports.CsvRows;
import io.fireledger.application.imports.FileRefused;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A file as it comes in: read once, checked and counted row by row while it is laid aside on disk, so that neither memory
 * nor a connection of the database waits for a slow caller. It is gone when this is closed, or with the process.
 */
final class ReceivedFile implements Closeable {
    private final SeekableByteChannel aside;
    private final MessageDigest digest = sha256();
    private long bytes;
    private long rows;
    private List<String> columns = List.of();

    private ReceivedFile(Path folder) throws IOException {
        Path path = Files.createTempFile(folder, "fireledger-import", ".csv");
        this.aside = Files.newByteChannel(
                path, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /**
     * @param folder where it is laid aside
     * @param header objects to the columns by throwing
     * @throws MalformedRequest if it is no CSV in UTF-8, or has no rows
     */
    static ReceivedFile receive(InputStream content, Path folder, Consumer<List<String>> header) {
        try {
            ReceivedFile file = new ReceivedFile(folder);
            try {
                file.check(content, header);
                return file;
            } catch (RuntimeException refused) {
                file.close();
                throw refused;
            }
        } catch (FileRefused refused) {
            throw new MalformedRequest(
                    "import.file-malformed", new Defect("line " + refused.line(), null, refused.reason()));
        } catch (IOException | UncheckedIOException cut) {
            throw new MalformedRequest("import.file-malformed", new Defect("file", null, "upload-cut"));
        }
    }

    private void check(InputStream content, Consumer<List<String>> header) throws IOException {
        try (CsvRows read = new CsvRows(new Aside(content))) {
            columns = read.columns();
            if (columns.isEmpty()) {
                throw new MalformedRequest("import.no-rows", new Defect("file", null, "required"));
            }
            header.accept(columns);
            while (read.next() != null) {
                rows++;
            }
        }
        if (rows == 0) {
            throw new MalformedRequest("import.no-rows", new Defect("file", null, "required"));
        }
    }

    long bytes() {
        return bytes;
    }

    long rows() {
        return rows;
    }

    List<String> columns() {
        return columns;
    }

    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The file from its first byte. */
    InputStream content() {
        try {
            return Channels.newInputStream(aside.position(0));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public void close() {
        try {
            aside.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Lays aside what is read. */
    private final class Aside extends FilterInputStream {
        Aside(InputStream content) {
            super(content);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read in pieces");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int some = in.read(target, offset, length);
            if (some > 0) {
                digest.update(target, offset, some);
                bytes += some;
                ByteBuffer piece = ByteBuffer.wrap(target, offset, some);
                while (piece.hasRemaining()) {
                    aside.write(piece);
                }
            }
            return some;
        }
    }
}
