package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.PenaltyLimits;
import io.fireledger.domain.legal.TermRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a decision tells the party beside what it imposes (Penalty Law 59): how and until when to perform, what is due beyond
 * that, where to turn.
 *
 * @param payWithinDays natural days from receipt; null: nothing to pay
 * @param surchargePerMille of the fine for each day overdue, up to the fine itself (72); null: nothing to pay
 * @param reconsiderationWithinDays natural days from knowing of the decision
 * @param reconsiderationBody where to ask for it; configuration of the agency
 * @param litigationWithinMonths months from knowing of it; null: reconsideration must come first
 */
public record Remedies(
        @Nullable Integer payWithinDays,
        @Nullable Integer surchargePerMille,
        int reconsiderationWithinDays,
        String reconsiderationBody,
        @Nullable Integer litigationWithinMonths) {

    /**
     * By the law of the day of the decision; after one on the spot, reconsideration may have to come first.
     *
     * <p>Refuses with {@code legal.unknown-term}, {@code legal.no-penalty-limits} where that law is not known.
     */
    static Remedies of(Law law, DivisionCode place, LocalDate day, boolean isFined, boolean onTheSpot) {
        PenaltyLimits limits = law.penaltyLimits(day, place).orElseThrow(() -> ChargeRules.withoutLimits(day));
        PenaltyLimits.Reconsideration reconsideration = limits.reconsideration();
        boolean mustReconsider = onTheSpot && reconsideration.mustComeFirst(day);
        return new Remedies(
                isFined ? length(law, CaseTerms.PAYMENT_RULE, day) : null,
                isFined ? limits.surcharge().perMille() : null,
                length(law, CaseTerms.DECISION_RECONSIDERATION_RULE, day),
                reconsideration.body(),
                mustReconsider ? null : length(law, CaseTerms.LITIGATION_RULE, day));
    }

    private static int length(Law law, String rule, LocalDate day) {
        return law.term(rule, day)
                .map(TermRule::amount)
                .orElseThrow(() -> new CommandRejected(Rejection.of("legal.unknown-term", rule, day)));
    }
}
