package io.fireledger.domain.officer.rule;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The head of the officer's agency decides on a recusal; on the head's own, the head of the superior agency.
 *
 * <p>Where no head is on record for the day, an officer of the deciding agency in the head's role is believed.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "43")
@LegalBasis(statute = Statute.PROCEDURE_RULES_77, article = "回避")
public final class RecusalDecider {
    private RecusalDecider() {}

    /** The agency whose head decides; empty where the officer is the head and no superior agency is on record. */
    public static Optional<AuthorityId> agency(OfficerId concerned, AuthorityStanding.Entry own, LocalDate day) {
        boolean isHead = own.headOn(day).filter(concerned::equals).isPresent();
        return isHead ? Optional.ofNullable(own.parent()) : Optional.of(own.authority());
    }

    /**
     * Refuses with {@code officer.recusal-not-the-head} whoever may not decide.
     *
     * @param deciding the agency whose head decides; empty where there is none
     * @param decider the officer who decides; null where it is none
     * @param actsFor the authority the decider acts for
     */
    public static Optional<Rejection> check(
            OfficerId concerned,
            Optional<AuthorityStanding.Entry> deciding,
            @Nullable OfficerId decider,
            @Nullable AuthorityId actsFor,
            LocalDate day) {
        boolean decides = decider != null
                && !decider.equals(concerned)
                && deciding.filter(agency -> agency.authority().equals(actsFor))
                        .filter(agency ->
                                agency.headOn(day).map(decider::equals).orElse(true))
                        .isPresent();
        return decides
                ? Optional.empty()
                : Optional.of(Rejection.of(
                                "officer.recusal-not-the-head",
                                concerned,
                                deciding.map(agency -> agency.authority().value())
                                        .orElse("–"),
                                day)
                        .on(Statute.PENALTY_LAW_2021.article("43")));
    }
}
