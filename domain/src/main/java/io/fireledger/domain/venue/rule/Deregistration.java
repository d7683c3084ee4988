package io.fireledger.domain.venue.rule;

import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.venue.DeregistrationGround;
import java.util.Optional;

/**
 * A permit is struck off the register on the grounds the law names, where they are there. An opening permit has no last day,
 * so that expiry is none of them.
 */
@LegalBasis(statute = Statute.LICENSING_LAW_2019, article = "70")
public final class Deregistration {
    private Deregistration() {}

    /** What became of the permit that is to be struck off. */
    public enum Standing {
        IN_FORCE,
        RESCINDED,
        NOT_COVERING
    }

    /** @param isDissolved whether the enterprise that held it was dissolved */
    public static Optional<Rejection> check(DeregistrationGround ground, Standing standing, boolean isDissolved) {
        boolean isGiven = switch (ground) {
            case RESCINDED -> standing == Standing.RESCINDED;
            case NO_LONGER_COVERS -> standing == Standing.NOT_COVERING;
            case HOLDER_DISSOLVED -> isDissolved;
            case HOLDER_INCAPABLE, IMPOSSIBLE, OTHER_BY_LAW -> true;
        };
        return isGiven
                ? Optional.empty()
                : Optional.of(Rejection.of("permit.no-ground-to-deregister", ground)
                        .inField("ground")
                        .on(Statute.LICENSING_LAW_2019.article("70")));
    }
}
