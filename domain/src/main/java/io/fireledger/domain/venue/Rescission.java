package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
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
 * @param statementDueOn last day for a statement; null until the notice is served
 * @param isStated whether the party stated its case
 */
record Rescission(
        Stage stage,
        RescissionGround ground,
        @Nullable DocumentNumber notice,
        @Nullable LocalDate statementDueOn,
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
            return new Rescission(Stage.PROPOSED, e.ground(), null, null, false);
        }
        return before == null || event instanceof RescissionDropped ? null : before.after(event);
    }

    private Rescission after(PermitEvent event) {
        if (event instanceof RescissionNotified e) {
            return new Rescission(Stage.NOTIFIED, ground, e.document(), null, false);
        }
        if (event instanceof DocumentServed e && e.service().document().equals(notice)) {
            return new Rescission(Stage.SERVED, ground, notice, e.statementDueOn(), false);
        }
        return event instanceof RescissionStatementRecorded e
                ? new Rescission(Stage.HEARD, ground, notice, statementDueOn, e.outcome() == StatementOutcome.STATED)
                : this;
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

    LocalDate lastDayForStatement() {
        return Objects.requireNonNull(statementDueOn);
    }

    private static CommandRejected refused(String code) {
        return new CommandRejected(Rejection.of(code)
                .on(Statute.LICENSING_LAW_2019.article("7"), Statute.LICENSING_LAW_2019.article("69")));
    }
}
