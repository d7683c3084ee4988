package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.SanctionKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Nothing is decided that the party was not told of, and nothing harsher: what the party says for itself never makes it
 * worse. Whatever is to be harsher, or about another act, needs a new notice.
 *
 * <p>Harsher is a sanction that was not proposed, a higher amount, a longer or now unlimited term, a wider or other scope. A
 * warning in place of a sanction that is left out is lighter.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "44")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "45")
public final class NotAboveNotice {
    private NotAboveNotice() {}

    /** Refuses with {@code decision.other-charges}, {@code decision.above-notice}. */
    public static Optional<Rejection> check(List<Charge> notified, List<Charge> decided) {
        return sameActs(notified, decided)
                .or(() -> IntStream.range(0, notified.size())
                        .mapToObj(i -> above(
                                i + 1,
                                notified.get(i).sanctions(),
                                decided.get(i).sanctions()))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** Refuses with {@code decision.other-charges}. */
    public static Optional<Rejection> sameActs(List<Charge> notified, List<Charge> decided) {
        boolean same = notified.size() == decided.size()
                && IntStream.range(0, notified.size())
                        .allMatch(i -> decided.get(i).isAboutTheActOf(notified.get(i)));
        return same
                ? Optional.empty()
                : Optional.of(Rejection.of("decision.other-charges")
                        .inField("charges")
                        .on(Statute.PENALTY_LAW_2021.article("44")));
    }

    private static Optional<Rejection> above(int charge, List<Sanction> notified, List<Sanction> decided) {
        return decided.stream()
                .filter(sanction -> !isCovered(sanction, notified, decided))
                .findFirst()
                .map(sanction -> Rejection.of("decision.above-notice", charge, sanction.kind())
                        .inField("charges")
                        .on(Statute.PENALTY_LAW_2021.article("45")));
    }

    private static boolean isCovered(Sanction sanction, List<Sanction> notified, List<Sanction> decided) {
        return notified.stream()
                .filter(proposed -> proposed.kind() == sanction.kind())
                .findFirst()
                .map(proposed -> isWithin(sanction, proposed))
                .orElse(sanction.kind() == SanctionKind.WARNING && leavesOutOneOf(notified, decided));
    }

    private static boolean isWithin(Sanction sanction, Sanction proposed) {
        Fen amount = sanction.amountFen();
        Fen most = proposed.amountFen();
        Integer days = sanction.termDays();
        Integer longest = proposed.termDays();
        return (amount == null || most == null || amount.compareTo(most) <= 0)
                && (longest == null || (days != null && days <= longest))
                && (proposed.scope() == null || proposed.scope().equals(sanction.scope()));
    }

    private static boolean leavesOutOneOf(List<Sanction> notified, List<Sanction> decided) {
        List<SanctionKind> kept = decided.stream().map(Sanction::kind).toList();
        return notified.stream().anyMatch(proposed -> !kept.contains(proposed.kind()));
    }
}
