package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.enforcement.LegalCapacity;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.PenaltyLimits;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is under fourteen, or could not tell or control what they did, is not penalised; who is fourteen to under eighteen gets
 * a lighter penalty or one below the minimum.
 *
 * <p>An age is reached on the day after the birthday, in the party's favour: so the courts count in criminal matters; for
 * administrative penalties no text was read.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "30")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "31")
public final class AgeAndCapacity {
    private AgeAndCapacity() {}

    /**
     * Refuses with {@code party.under-age}, {@code party.without-capacity}.
     *
     * @param bornOn null: not known; the person then counts as of age
     * @param actOn the day of the act, or the last of its days
     */
    public static Optional<Rejection> check(
            PenaltyLimits limits, @Nullable LocalDate bornOn, LocalDate actOn, LegalCapacity capacity) {
        int age = limits.ages().noPenaltyBelow();
        if (bornOn != null && isYounger(bornOn, actOn, age)) {
            return Optional.of(Rejection.of("party.under-age", age, actOn).on(Statute.PENALTY_LAW_2021.article("30")));
        }
        return capacity == LegalCapacity.NONE
                ? Optional.of(Rejection.of("party.without-capacity", actOn).on(Statute.PENALTY_LAW_2021.article("31")))
                : Optional.empty();
    }

    /** Whether the penalty must be lighter, or below the minimum, for the party's age. */
    public static boolean isLightened(PenaltyLimits limits, @Nullable LocalDate bornOn, LocalDate actOn) {
        return bornOn != null
                && isYounger(bornOn, actOn, limits.ages().lighterBelow())
                && !isYounger(bornOn, actOn, limits.ages().noPenaltyBelow());
    }

    private static boolean isYounger(LocalDate bornOn, LocalDate actOn, int years) {
        return !actOn.isAfter(bornOn.plusYears(years));
    }
}
