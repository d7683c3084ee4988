package io.fireledger.application.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 and nothing else: a byte that is none is told with its line instead of being replaced. A byte order mark is
 * left out, and {@link #END} is added as a line of its own, so that a quotation that is never closed shows: it swallows it.
 */
final class StrictUtf8 extends Reader {
    /** No text that is accepted has this character. */
    static final String END = "\u0001";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream source;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(8192).flip();
    private boolean exhausted;
    private boolean isAtStart = true;
    private String tail = "\n" + END + "\n";
    private long line = 1;

    StrictUtf8(InputStream source) {
        this.source = source;
    }

    /** The line that is being read, counted by line feeds. */
    long line() {
        return line;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer into = CharBuffer.wrap(target, offset, length).slice();
        while (into.position() == 0) {
            CoderResult result = decoder.decode(bytes, into, exhausted);
            skipByteOrderMark(into);
            if (into.position() == 0 && result.isError()) {
                throw new FileRefused("not-utf-8", line);
            }
            if (into.position() == 0 && exhausted && !bytes.hasRemaining()) {
                return end(into);
            }
            if (into.position() == 0) {
                fill();
            }
        }
        count(target, offset, into.position());
        return into.position();
    }

    private void skipByteOrderMark(CharBuffer into) {
        if (isAtStart && into.position() > 0) {
            isAtStart = false;
            if (into.get(0) == BYTE_ORDER_MARK) {
                into.flip().get();
                into.compact();
            }
        }
    }

    private int end(CharBuffer into) {
        int some = Math.min(tail.length(), into.remaining());
        into.put(tail, 0, some);
        tail = tail.substring(some);
        return some == 0 ? -1 : some;
    }

    private void fill() throws IOException {
        bytes.compact();
        int some = source.read(bytes.array(), bytes.position(), bytes.remaining());
        if (some < 0) {
            exhausted = true;
        } else {
            bytes.position(bytes.position() + some);
        }
        bytes.flip();
    }

    private void count(char[] read, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (read[i] == '\n') {
                line++;
            }
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
