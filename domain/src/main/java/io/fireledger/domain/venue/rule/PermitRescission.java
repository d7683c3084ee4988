package io.fireledger.domain.venue.rule;

import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.venue.StatementOutcome;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A permit is rescinded after a breach that a re-check found still there, or because it was got by fraud or on false
 * material; never before the party was told, could state its case, and is answered. The re-check is one of what the
 * verification of this very commitment found, and nothing since found it corrected.
 *
 * <p>Rescission belongs to the law of permits and is no penalty: notice and statement, no hearing under the Penalty Law.
 */
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "58")
@LegalBasis(statute = Statute.LICENSING_LAW_2019, article = "7")
@LegalBasis(statute = Statute.LICENSING_LAW_2019, article = "69")
public final class PermitRescission {
    private static final Citation BREACH = Statute.FIRE_PROTECTION_LAW_2021.article("58");
    private static final Citation STATEMENT = Statute.LICENSING_LAW_2019.article("7");

    private PermitRescission() {}

    /**
     * Whether the ground of a failed re-check is there.
     *
     * @param breachedIn the inspection that found the commitment breached; null where none did
     * @param recheck the inspection whose order was not complied with; null where none was named
     */
    public static Optional<Rejection> afterRecheck(
            @Nullable InspectionId breachedIn, InspectionOutcome.@Nullable Entry recheck) {
        if (breachedIn == null) {
            return refuse("permit.not-breached", BREACH);
        }
        if (recheck == null) {
            return refuse("permit.no-recheck", BREACH).map(r -> r.inField("inspection"));
        }
        if (!recheck.inspection().equals(breachedIn)) {
            return refuse("permit.recheck-of-another-inspection", BREACH, recheck.inspection(), breachedIn)
                    .map(r -> r.inField("inspection"));
        }
        return recheck.uncorrected().isEmpty()
                ? refuse("permit.recheck-not-failed", BREACH, recheck.inspection())
                        .map(r -> r.inField("inspection"))
                : Optional.empty();
    }

    /**
     * Whether the notice binds on that day.
     *
     * @param servedOn the day its service took effect
     */
    public static Optional<Rejection> inEffect(LocalDate servedOn, LocalDate day) {
        return day.isBefore(servedOn)
                ? refuse("permit.notice-not-in-effect", STATEMENT, servedOn, day)
                : Optional.empty();
    }

    /**
     * Whether what is recorded of the statement can be so: said where stated, lapsed only once the time has passed, and is
     * known to have.
     */
    public static Optional<Rejection> heard(
            StatementOutcome outcome, @Nullable String statement, DueDay due, LocalDate today) {
        if (outcome == StatementOutcome.STATED && statement == null) {
            return refuse("permit.statement-missing", STATEMENT).map(r -> r.inField("statement"));
        }
        if (outcome != StatementOutcome.STATED && statement != null) {
            return refuse("permit.statement-without-stating", STATEMENT, outcome)
                    .map(r -> r.inField("statement"));
        }
        if (outcome != StatementOutcome.LAPSED) {
            return Optional.empty();
        }
        if (!today.isAfter(due.lastDay())) {
            return refuse("permit.statement-still-open", STATEMENT, due.lastDay())
                    .map(r -> r.inField("outcome"));
        }
        return due.provisional()
                ? refuse("permit.statement-day-provisional", STATEMENT, due.lastDay())
                        .map(r -> r.inField("outcome"))
                : Optional.empty();
    }

    /** @param isStated whether the party stated its case */
    public static Optional<Rejection> answered(boolean isStated, @Nullable String answer) {
        return isStated && answer == null
                ? refuse("permit.statement-unanswered", STATEMENT).map(r -> r.inField("answer"))
                : Optional.empty();
    }

    private static Optional<Rejection> refuse(String code, Citation basis, Object... values) {
        return Optional.of(Rejection.of(code, values).on(basis));
    }
}
