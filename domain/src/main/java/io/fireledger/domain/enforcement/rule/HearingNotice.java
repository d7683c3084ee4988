package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.rule.DueDay;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The party learns when and where the hearing is held seven working days before it.
 *
 * <p>Unit: working days; the day of the notice is not counted, and the seventh is the first day a hearing may be held on. How
 * many there are is the term {@code enforcement.hearing-notice}.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "64")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "85")
public final class HearingNotice {
    private HearingNotice() {}

    /** Refuses with {@code hearing.too-soon}. */
    public static Optional<Rejection> check(DueDay earliest, LocalDate heldOn) {
        return heldOn.isBefore(earliest.lastDay())
                ? Optional.of(Rejection.of("hearing.too-soon", heldOn, earliest.lastDay())
                        .inField("heldAt")
                        .on(Statute.PENALTY_LAW_2021.article("64"), Statute.PENALTY_LAW_2021.article("85")))
                : Optional.empty();
    }
}
