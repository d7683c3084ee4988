package io.fireledger.domain.kernel;

import java.util.Optional;
import java.util.stream.Stream;

/** A command would break a rule; nothing was recorded. */
public final class CommandRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    public CommandRejected(Rejection rejection) {
        super(rejection.code() + (rejection.values().isEmpty() ? "" : ": " + String.join(", ", rejection.values())));
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }

    /** Throws for the first rule that objects. */
    @SafeVarargs
    public static void require(Optional<Rejection>... rules) {
        Stream.of(rules).flatMap(Optional::stream).findFirst().ifPresent(rejection -> {
            throw new CommandRejected(rejection);
        });
    }
}
