package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.venue.PermitEvent.DocumentServed;
import io.fireledger.domain.venue.PermitEvent.RescissionDropped;
import io.fireledger.domain.venue.PermitEvent.RescissionNotified;
import io.fireledger.domain.venue.PermitEvent.RescissionProposed;
import io.fireledger.domain.venue.PermitEvent.RescissionStatementRecorded;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far the rescission of a permit has gone: proposed, notified, the notice served, the party's statement recorded. Only
 * then is it decided.
 *
 * @param notice number of the notice; null until notified
 * @param servedOn the day the service of the notice took effect; null until then
 * @param statementDue last day for a statement, as it was known that day; null until the notice is served
 * @param isStated whether the party stated its case
 */
record Rescission(
        Stage stage,
        RescissionGround ground,
        @Nullable DocumentNumber notice,
        @Nullable LocalDate servedOn,
        @Nullable DueDay statementDue,
        boolean isStated) {
    enum Stage {
        PROPOSED,
        NOTIFIED,
        SERVED,
        HEARD
    }

    /** The rescission after the event; null where none was proposed, or it was dropped. */
    static @Nullable Rescission after(@Nullable Rescission before, PermitEvent event) {
        if (event instanceof RescissionProposed e) {
            return new Rescission(Stage.PROPOSED, e.ground(), null, null, null, false);
        }
        return before == null || event instanceof RescissionDropped ? null : before.after(event);
    }

    private Rescission after(PermitEvent event) {
        if (event instanceof RescissionNotified e) {
            return new Rescission(Stage.NOTIFIED, ground, e.document(), null, null, false);
        }
        if (event instanceof DocumentServed e && e.service().document().equals(notice)) {
            LocalDate day = e.service().effectiveOn();
            DueDay due = new DueDay(Objects.requireNonNull(e.statementDueOn()), e.provisional());
            return new Rescission(Stage.SERVED, ground, notice, day, due, false);
        }
        if (event instanceof RescissionStatementRecorded e) {
            boolean stated = e.outcome() == StatementOutcome.STATED;
            return new Rescission(Stage.HEARD, ground, notice, servedOn, statementDue, stated);
        }
        return this;
    }

    /** The rescission, where it has gone just so far; refuses with what is missing, or with what is done already. */
    static Rescission at(Stage stage, @Nullable Rescission rescission) {
        Rescission going = proposed(rescission);
        if (going.stage.compareTo(stage) > 0) {
            throw refused("permit.rescission-further-on");
        }
        if (going.stage != stage) {
            throw refused(
                    switch (going.stage) {
                        case PROPOSED -> "permit.rescission-not-notified";
                        case NOTIFIED -> "permit.notice-not-served";
                        case SERVED, HEARD -> "permit.statement-not-heard";
                    });
        }
        return going;
    }

    /** The rescission, however far it has gone; refuses where none is proposed. */
    static Rescission proposed(@Nullable Rescission rescission) {
        if (rescission == null) {
            throw refused("permit.rescission-not-proposed");
        }
        return rescission;
    }

    /** The day the notice took effect. */
    LocalDate inEffectOn() {
        return Objects.requireNonNull(servedOn);
    }

    /** The last day for a statement; one that was provisional is counted anew by the calendar known now. */
    DueDay lastDayForStatement(Law law) {
        DueDay due = Objects.requireNonNull(statementDue);
        return due.provisional() ? PermitOffice.due(law, PermitOffice.STATEMENT_TERM, inEffectOn()) : due;
    }

    private static CommandRejected refused(String code) {
        return new CommandRejected(Rejection.of(code)
                .on(Statute.LICENSING_LAW_2019.article("7"), Statute.LICENSING_LAW_2019.article("69")));
    }
}
