package io.fireledger.domain.venue.rule;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Public gathering venues, and no others, open on a permit; only for them a commitment can be filed. */
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "15")
public final class CommitmentScope {
    private static final Code PUBLIC_GATHERING = new Code("PUBLIC_GATHERING");

    private CommitmentScope() {}

    public static Optional<Rejection> check(List<Code> classes) {
        return classes.contains(PUBLIC_GATHERING)
                ? Optional.empty()
                : Optional.of(
                        Rejection.of("permit.not-public-gathering").on(Statute.FIRE_PROTECTION_LAW_2021.article("15")));
    }

    /**
     * Whether a venue that opened on that day opened without the permit it needs.
     *
     * @param grantedOn the day its permit was granted, where it has one; opening on that very day is in order
     */
    public static boolean isOpenedWithoutPermit(List<Code> classes, Optional<LocalDate> grantedOn, LocalDate openedOn) {
        return classes.contains(PUBLIC_GATHERING)
                && grantedOn.map(openedOn::isBefore).orElse(true);
    }
}
