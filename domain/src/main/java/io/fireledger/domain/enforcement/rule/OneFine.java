package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One act is fined once: where it breaks several norms that fine it, by the norm whose fine goes highest. Sanctions of
 * other kinds are not barred.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "29")
public final class OneFine {
    private OneFine() {}

    /**
     * Refuses with {@code fine.two-for-one-act}, {@code fine.lower-norm}.
     *
     * @param most how high the fine of a charge's norm goes; nothing where it has none
     */
    public static Optional<Rejection> check(List<Charge> charges, Function<Charge, Fen> most) {
        return charges.stream()
                .filter(Charge::hasFine)
                .flatMap(fined -> charges.stream()
                        .filter(other -> other != fined && other.isOneActWith(fined))
                        .flatMap(other -> clash(fined, other, most).stream()))
                .findFirst();
    }

    /** Whether another charge is fined for the same act, so that this one needs no fine. */
    public static boolean isFinedUnderAnother(Charge charge, List<Charge> charges) {
        return charges.stream().anyMatch(other -> other != charge && other.hasFine() && other.isOneActWith(charge));
    }

    private static Optional<Rejection> clash(Charge fined, Charge other, Function<Charge, Fen> most) {
        if (other.hasFine()) {
            return refuse("fine.two-for-one-act", fined, other);
        }
        return most.apply(other).compareTo(most.apply(fined)) > 0
                ? refuse("fine.lower-norm", fined, other)
                : Optional.empty();
    }

    private static Optional<Rejection> refuse(String code, Charge fined, Charge other) {
        return Optional.of(Rejection.of(code, fined.conduct(), fined.violation(), other.violation())
                .inField("charges")
                .on(Statute.PENALTY_LAW_2021.article("29")));
    }
}
