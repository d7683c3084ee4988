package io.fireledger.domain.enforcement;

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
        @Nullable Integer litigationWithinMonths) {}
