package io.fireledger.application.idempotency;

/** The key was used before for another request. */
public final class KeyReused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    public KeyReused(String key) {
        super("key used for another request");
        this.key = key;
    }

    public String key() {
        return key;
    }
}
