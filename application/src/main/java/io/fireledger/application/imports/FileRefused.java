package io.fireledger.application.imports;

/** A file that is no CSV in UTF-8, or goes beyond its limits; nothing after {@code line} can be told apart. */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final long line;

    /** @param reason {@code not-utf-8}, {@code unclosed-quote}, {@code text-after-quote} or {@code row-too-long} */
    public FileRefused(String reason, long line) {
        super(reason + " at line " + line);
        this.reason = reason;
        this.line = line;
    }

    public String reason() {
        return reason;
    }

    public long line() {
        return line;
    }
}
