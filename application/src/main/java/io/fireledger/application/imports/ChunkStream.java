package io.fireledger.application.imports;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A file that is kept in numbered pieces; one of them is in memory at a time. */
final class ChunkStream extends InputStream {
    private final IntFunction<Optional<byte[]>> chunks;
    private byte[] chunk = new byte[0];
    private int next;
    private int at;

    ChunkStream(IntFunction<Optional<byte[]>> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : chunk[at++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int some = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, target, offset, some);
        at += some;
        return some;
    }

    private boolean isAtEnd() {
        if (at == chunk.length) {
            chunk = chunks.apply(next++).orElse(new byte[0]);
            at = 0;
        }
        return chunk.length == 0;
    }
}
