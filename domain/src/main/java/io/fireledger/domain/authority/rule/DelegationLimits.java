package io.fireledger.domain.authority.rule;

import io.fireledger.domain.authority.Delegation;
import io.fireledger.domain.authority.DelegationBasis;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.Law;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A delegation rests on a law, a regulation or a rule, names its matters, territory and term, and is published by both
 * sides before it begins. Coercive measures, permits and legal review are never delegated; nor is what was delegated.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "20")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "21")
@LegalBasis(statute = Statute.COMPULSION_LAW_2011, article = "17")
public final class DelegationLimits {
    static final String MATTERS = "delegable-matter";

    private static final Code FIRE_RESCUE = new Code("FIRE_RESCUE");
    private static final Set<String> NEVER = Set.of("SEAL", "COERCIVE_MEASURE", "PERMIT", "LEGAL_REVIEW");

    private DelegationLimits() {}

    public static Optional<Rejection> checkBasis(DelegationBasis basis) {
        return basis.kind() == DelegationBasis.Kind.POLICY_TEXT
                ? refused("authority.delegation-basis", "basis", basis.title())
                : Optional.empty();
    }

    /** Only who has the power by law gives it away: no delegate delegates. */
    public static Optional<Rejection> checkDelegator(AuthorityId delegator, Code kind, AuthorityId delegate) {
        return kind.equals(FIRE_RESCUE) && !delegator.equals(delegate)
                ? Optional.empty()
                : refused("authority.no-power-to-delegate", "delegate", delegator);
    }

    public static Optional<Rejection> checkMatters(Law law, List<Code> matters, LocalDate on) {
        for (Code matter : matters) {
            if (NEVER.contains(matter.value())) {
                return Optional.of(Rejection.of("authority.never-delegated", matter)
                        .inField("matters")
                        .on(Statute.COMPULSION_LAW_2011.article("17"), Statute.PENALTY_LAW_2021.article("20")));
            }
            if (!law.isListed(MATTERS, matter, on)) {
                return refused("authority.unknown-matter", "matters", matter);
            }
        }
        return matters.isEmpty() ? refused("authority.no-matter", "matters") : Optional.empty();
    }

    public static Optional<Rejection> checkTerritory(DivisionCode own, DivisionCode territory) {
        return own.covers(territory)
                ? Optional.empty()
                : refused("authority.outside-own-territory", "territory", territory, own);
    }

    /** @param published the later of both publications; null where one is missing */
    public static Optional<Rejection> checkTerm(LocalDate from, LocalDate until, @Nullable LocalDate published) {
        if (until.isBefore(from)) {
            return refused("authority.delegation-dates", "until", from, until);
        }
        return published == null || published.isAfter(from)
                ? refused("authority.unpublished", "published", from)
                : Optional.empty();
    }

    public static Optional<Rejection> checkNew(List<Delegation> running, AuthorityId delegate, LocalDate from) {
        return running.stream()
                        .anyMatch(one ->
                                one.delegate().equals(delegate) && !one.until().isBefore(from))
                ? refused("authority.delegation-runs", "delegate", delegate)
                : Optional.empty();
    }

    public static Optional<Rejection> checkEnd(List<Delegation> running, AuthorityId delegate, LocalDate endedOn) {
        return running.stream().anyMatch(one -> one.delegate().equals(delegate) && one.runsOn(endedOn))
                ? Optional.empty()
                : refused("authority.no-such-delegation", "delegate", delegate, endedOn);
    }

    private static Optional<Rejection> refused(String code, String field, Object... values) {
        return Optional.of(Rejection.of(code, values)
                .inField(field)
                .on(Statute.PENALTY_LAW_2021.article("20"), Statute.PENALTY_LAW_2021.article("21")));
    }
}
