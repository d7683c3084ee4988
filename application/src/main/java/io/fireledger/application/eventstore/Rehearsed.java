package io.fireledger.application.eventstore;

/** All that could be refused was not, and nothing was stored, since nothing was to be: the unit of work is rolled back. */
public final class Rehearsed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Rehearsed() {
        super("nothing was to be stored", null, false, false);
    }
}
