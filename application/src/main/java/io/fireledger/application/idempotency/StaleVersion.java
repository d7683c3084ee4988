package io.fireledger.application.idempotency;

/** The caller saw an older version than the current one, or one of something that is not there yet. */
public final class StaleVersion extends RuntimeException {
    /** There is no version yet. */
    public static final long NONE = -1;

    private static final long serialVersionUID = 1L;

    private final long currentVersion;

    public StaleVersion(long currentVersion) {
        super("current version " + currentVersion);
        this.currentVersion = currentVersion;
    }

    public long currentVersion() {
        return currentVersion;
    }
}
