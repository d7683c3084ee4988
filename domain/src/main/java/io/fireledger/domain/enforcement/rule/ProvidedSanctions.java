package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.SanctionRole;
import io.fireledger.domain.legal.SanctionRule;
import io.fireledger.domain.legal.Violation;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sanctions are those the norm provides: every one it commands, exactly one of its alternatives, none it does not know.
 *
 * <p>Confiscation of illegal gains is open for every violation (Penalty Law 28). What another authority alone imposes, such
 * as detention, is not imposed here (18). A sanction for serious circumstances goes with the gravest tier only; whether it is
 * called for there is for people to say.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "4")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "9")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "18")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "28")
public final class ProvidedSanctions {
    private ProvidedSanctions() {}

    /**
     * Refuses with {@code sanction.none}, {@code sanction.twice}, {@code sanction.amount-missing}, {@code
     * sanction.amount-unexpected}, {@code sanction.not-provided}, {@code sanction.of-another-authority}, {@code
     * sanction.only-when-serious}, {@code sanction.mandatory-missing}, {@code sanction.one-of-alternatives}.
     */
    public static Optional<Rejection> check(Violation violation, Assessment assessment, List<Sanction> sanctions) {
        return check(violation, assessment, sanctions, Set.of());
    }

    /** @param spared kinds not called for here though the norm has them, such as a fine another case imposed for the act */
    public static Optional<Rejection> check(
            Violation violation, Assessment assessment, List<Sanction> sanctions, Set<SanctionKind> spared) {
        List<SanctionKind> kinds = sanctions.stream().map(Sanction::kind).toList();
        if (kinds.isEmpty() && spared.isEmpty()) {
            return refuse("sanction.none", "9", violation.code());
        }
        Set<SanctionKind> seen = EnumSet.noneOf(SanctionKind.class);
        return kinds.stream()
                .filter(kind -> !seen.add(kind))
                .findFirst()
                .flatMap(kind -> refuse("sanction.twice", "9", kind))
                .or(() -> firstOf(sanctions.stream().map(ProvidedSanctions::amount)))
                .or(() -> firstOf(kinds.stream().map(kind -> provided(violation, assessment, kind))))
                .or(() -> commanded(violation, kinds, spared))
                .or(() -> alternatives(violation, kinds, spared));
    }

    private static Optional<Rejection> amount(Sanction sanction) {
        boolean inMoney = sanction.kind() == SanctionKind.FINE || sanction.kind() == SanctionKind.CONFISCATE_GAINS;
        Fen amount = sanction.amountFen();
        if (inMoney && (amount == null || amount.value() == 0)) {
            return refuse("sanction.amount-missing", "9", sanction.kind());
        }
        return !inMoney && amount != null
                ? refuse("sanction.amount-unexpected", "9", sanction.kind())
                : Optional.empty();
    }

    private static Optional<Rejection> provided(Violation violation, Assessment assessment, SanctionKind kind) {
        Optional<SanctionRule> rule = violation.rule(kind);
        if (rule.isEmpty()) {
            return kind == SanctionKind.CONFISCATE_GAINS
                    ? Optional.empty()
                    : refuse("sanction.not-provided", "4", violation.code(), kind);
        }
        Code other = rule.get().authority();
        if (other != null && !other.equals(violation.authority())) {
            return refuse("sanction.of-another-authority", "18", kind, other);
        }
        return rule.get().role() == SanctionRole.WHEN_SERIOUS && assessment.tier() != DiscretionTier.SERIOUS
                ? refuse("sanction.only-when-serious", "5", kind, violation.code())
                : Optional.empty();
    }

    private static Optional<Rejection> commanded(
            Violation violation, List<SanctionKind> kinds, Set<SanctionKind> spared) {
        return own(violation, SanctionRole.MANDATORY)
                .filter(kind -> !kinds.contains(kind) && !spared.contains(kind))
                .findFirst()
                .flatMap(kind -> refuse("sanction.mandatory-missing", "4", kind, violation.code()));
    }

    private static Optional<Rejection> alternatives(
            Violation violation, List<SanctionKind> kinds, Set<SanctionKind> spared) {
        List<SanctionKind> either = own(violation, SanctionRole.ALTERNATIVE).toList();
        List<SanctionKind> whenSerious =
                own(violation, SanctionRole.WHEN_SERIOUS).toList();
        boolean none = either.isEmpty()
                || (chosen(either, kinds) == 0 && either.stream().anyMatch(spared::contains));
        boolean one = none || chosen(either, kinds) == 1;
        return one && chosen(whenSerious, kinds) <= 1
                ? Optional.empty()
                : refuse("sanction.one-of-alternatives", "4", violation.code(), named(one ? whenSerious : either));
    }

    private static long chosen(List<SanctionKind> alternatives, List<SanctionKind> kinds) {
        return alternatives.stream().filter(kinds::contains).count();
    }

    private static String named(List<SanctionKind> kinds) {
        return kinds.stream().map(SanctionKind::name).collect(Collectors.joining(", "));
    }

    /** The kinds in that role which the authority competent for the violation itself imposes. */
    private static Stream<SanctionKind> own(Violation violation, SanctionRole role) {
        return violation.sanctions().stream()
                .filter(rule -> rule.role() == role)
                .filter(rule ->
                        rule.authority() == null || violation.authority().equals(rule.authority()))
                .map(SanctionRule::kind);
    }

    private static Optional<Rejection> firstOf(Stream<Optional<Rejection>> checks) {
        return checks.flatMap(Optional::stream).findFirst();
    }

    private static Optional<Rejection> refuse(String code, String article, Object... values) {
        return Optional.of(
                Rejection.of(code, values).inField("sanctions").on(Statute.PENALTY_LAW_2021.article(article)));
    }
}
