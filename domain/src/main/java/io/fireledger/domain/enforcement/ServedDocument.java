package io.fireledger.domain.enforcement;

import io.fireledger.domain.legal.rule.DueDay;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The terms a service set going, told to whoever recorded it.
 *
 * @param statementDueOn last day the agency waits for a statement; null: no notice of a proposal was served
 * @param hearingDueOn last day to ask for a hearing; null: no such right
 * @param paymentDueOn last day to pay; null: nothing to pay
 * @param provisional whether one of them lies beyond the known calendar and counts weekdays only; null: there is none
 */
public record ServedDocument(
        @Nullable LocalDate statementDueOn,
        @Nullable LocalDate hearingDueOn,
        @Nullable LocalDate paymentDueOn,
        @Nullable Boolean provisional) {

    static ServedDocument of(@Nullable DueDay statement, @Nullable DueDay hearing, @Nullable DueDay payment) {
        Boolean provisional = Stream.of(statement, hearing, payment).allMatch(Objects::isNull)
                ? null
                : Stream.of(statement, hearing, payment)
                        .filter(Objects::nonNull)
                        .anyMatch(DueDay::provisional);
        return new ServedDocument(day(statement), day(hearing), day(payment), provisional);
    }

    private static @Nullable LocalDate day(@Nullable DueDay due) {
        return due == null ? null : due.lastDay();
    }
}
