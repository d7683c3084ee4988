package io.fireledger.application.idempotency;

/** Somebody else changed the same subject at the same time. */
public final class ConcurrentChange extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long currentVersion;

    public ConcurrentChange(long currentVersion) {
        super("current version " + currentVersion);
        this.currentVersion = currentVersion;
    }

    public long currentVersion() {
        return currentVersion;
    }
}
