package io.fireledger.application.idempotency;

/** The caller saw an older version than the current one. */
public final class StaleVersion extends RuntimeException {
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
