package io.fireledger.projections.wiring;

/** The read model is being built anew already. */
public final class RebuildRunning extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String readModel;

    RebuildRunning(String readModel) {
        super("already being built: " + readModel);
        this.readModel = readModel;
    }

    public String readModel() {
        return readModel;
    }
}
