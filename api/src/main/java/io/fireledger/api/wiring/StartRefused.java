package io.fireledger.api.wiring;

/** The server must not run like this. The operator reads why and what to do; the process ends with {@link #EXIT_CODE}. */
public final class StartRefused extends RuntimeException {
    /** {@code EX_CONFIG} of {@code sysexits.h}. */
    public static final int EXIT_CODE = 78;

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public StartRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    public StartRefused(String reason, String remedy, Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
