package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.PowerStanding.Power;
import io.fireledger.domain.authority.rule.DelegatedScope;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.Violation;
import java.util.List;
import java.util.Optional;

/**
 * A violation is dealt with by the kind of authority its norm names, where it was committed; what belongs to another is
 * handed over.
 *
 * <p>A body without powers of its own keeps to what it was given (Penalty Law 20, 24).
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "22")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "23")
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "70")
public final class PenaltyCompetence {
    /** What a body without powers of its own must have been given to take part in a case: code of {@code delegable-matter}. */
    public static final Code MATTER = new Code("PENALTY");

    private static final Code FIRE_RESCUE = new Code("FIRE_RESCUE");

    private PenaltyCompetence() {}

    /** Refuses with {@code case.other-authority} what is not for a fire rescue agency to decide. */
    public static Optional<Rejection> check(Violation violation) {
        return violation.authority().equals(FIRE_RESCUE)
                ? Optional.empty()
                : Optional.of(Rejection.of("case.other-authority", violation.code(), violation.authority())
                        .on(Statute.FIRE_PROTECTION_LAW_2021.article("70"), Statute.PENALTY_LAW_2021.article("22")));
    }

    /**
     * As {@link #check(AuthorityStanding.Entry, Optional, DivisionCode)}, but for the territory of an agency that has its powers by
     * law: whose that is, the common superior says (Penalty Law 25).
     */
    public static Optional<Rejection> checkDesignated(
            AuthorityStanding.Entry agency, Optional<List<Power>> powers, DivisionCode place) {
        return powers.isPresent() ? check(agency, powers, place) : ofItsKind(agency);
    }

    private static Optional<Rejection> ofItsKind(AuthorityStanding.Entry agency) {
        return agency.kind().equals(FIRE_RESCUE)
                ? Optional.empty()
                : Optional.of(Rejection.of("case.agency-not-competent", agency.authority(), agency.kind())
                        .on(Statute.FIRE_PROTECTION_LAW_2021.article("70")));
    }

    /**
     * Refuses with {@code case.agency-not-competent}, {@code case.outside-territory}, {@code authority.outside-delegation}.
     *
     * @param powers what the agency was given that day; empty where it has its powers by law
     */
    public static Optional<Rejection> check(
            AuthorityStanding.Entry agency, Optional<List<Power>> powers, DivisionCode place) {
        if (powers.isPresent()) {
            return DelegatedScope.check(powers, agency.authority(), MATTER, place);
        }
        Optional<Rejection> ofAnotherKind = ofItsKind(agency);
        if (ofAnotherKind.isPresent()) {
            return ofAnotherKind;
        }
        return agency.division().covers(place)
                ? Optional.empty()
                : Optional.of(Rejection.of("case.outside-territory", agency.authority(), place)
                        .on(Statute.PENALTY_LAW_2021.article("22")));
    }
}
