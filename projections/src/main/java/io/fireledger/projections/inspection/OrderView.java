package io.fireledger.projections.inspection;

import io.fireledger.domain.inspection.OrderKind;
import io.fireledger.domain.inspection.RectificationEvent;
import io.fireledger.domain.inspection.RectificationEvent.DocumentServed;
import io.fireledger.domain.inspection.RectificationEvent.RecheckFailed;
import io.fireledger.domain.inspection.RectificationEvent.RecheckPassed;
import io.fireledger.domain.inspection.RectificationEvent.RecheckRequested;
import io.fireledger.domain.inspection.RectificationEvent.RectificationOrdered;
import io.fireledger.domain.inspection.RectificationEvent.RefusalToCorrectEstablished;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.FixedTerm;
import io.fireledger.domain.legal.Service;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order to correct.
 *
 * @param document its number; null where it was only said
 * @param agency the authority that ordered; null: none is recorded
 * @param dueOn last day of a dated order; null for any other
 * @param serviceDueOn last day for making and serving it; null where it was only said
 * @param orderedLate whether it was made after that day
 * @param service how it was served; null until it is
 * @param correctBy the day the time given has run out; null until it is served
 * @param recheckDueOn last day for the re-check; null until it is served
 * @param recheckedLate whether the re-check was made after that day
 * @param recheckedBy the officers who re-checked
 * @param uncorrected codes of the items the re-check found uncorrected
 * @param refusedOn the day the party's refusal to correct was established; null: it was not
 */
public record OrderView(
        @Nullable String document,
        String kind,
        @Nullable String agency,
        State state,
        LocalDate orderedOn,
        @Nullable LocalDate dueOn,
        List<String> items,
        @Nullable LocalDate serviceDueOn,
        boolean orderedLate,
        @Nullable Served service,
        @Nullable LocalDate correctBy,
        @Nullable LocalDate recheckRequestedOn,
        @Nullable LocalDate recheckDueOn,
        @Nullable LocalDate recheckedOn,
        boolean recheckedLate,
        List<String> recheckedBy,
        List<String> uncorrected,
        @Nullable LocalDate refusedOn) {

    private static final String SERVICE = "inspection.order-service";
    private static final String RECHECK = "inspection.recheck";

    public enum State {
        SAID,
        TO_SERVE,
        SERVED,
        RECHECK_REQUESTED,
        PASSED,
        FAILED
    }

    /** @param late whether it took effect after the last day for it */
    public record Served(String recipient, String method, LocalDate effectiveOn, boolean late) {
        Served by(@Nullable LocalDate lastDay) {
            return new Served(recipient, method, effectiveOn, isAfter(effectiveOn, lastDay));
        }
    }

    static OrderView made(RectificationOrdered e) {
        LocalDate serviceDueOn = e.serviceDue() == null ? null : e.serviceDue().lastDay();
        return new OrderView(
                e.document() == null ? null : e.document().value(),
                e.kind().name(),
                e.agency() == null ? null : e.agency().value(),
                e.kind() == OrderKind.ORAL ? State.SAID : State.TO_SERVE,
                e.orderedOn(),
                e.dueOn(),
                RectificationView.codes(e.items()),
                serviceDueOn,
                isAfter(e.orderedOn(), serviceDueOn),
                null,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                List.of(),
                null);
    }

    /** Number of the order the event names; null where it names none. */
    static @Nullable String named(RectificationEvent event) {
        if (event instanceof RecheckRequested e) {
            return e.order().value();
        }
        if (event instanceof RecheckPassed e) {
            return e.order().value();
        }
        if (event instanceof RecheckFailed e) {
            return e.order().value();
        }
        return event instanceof RefusalToCorrectEstablished e ? e.order().value() : null;
    }

    OrderView after(RectificationEvent event) {
        if (event instanceof DocumentServed e) {
            return served(e);
        }
        if (event instanceof RecheckRequested e) {
            LocalDate due =
                    e.recheckDue() == null ? recheckDueOn : e.recheckDue().lastDay();
            return with(State.RECHECK_REQUESTED, e.requestedOn(), due, refusedOn);
        }
        if (event instanceof RecheckPassed e) {
            return rechecked(State.PASSED, e.recheckedOn(), e.officers(), List.of());
        }
        if (event instanceof RecheckFailed e) {
            return rechecked(State.FAILED, e.recheckedOn(), e.officers(), RectificationView.codes(e.items()));
        }
        return event instanceof RefusalToCorrectEstablished e
                ? with(state, recheckRequestedOn, recheckDueOn, e.establishedOn())
                : this;
    }

    private OrderView served(DocumentServed e) {
        Service act = e.service();
        return new OrderView(
                document,
                kind,
                agency,
                State.SERVED,
                orderedOn,
                dueOn,
                items,
                serviceDueOn,
                orderedLate,
                new Served(
                        act.recipient(),
                        act.method().name(),
                        act.effectiveOn(),
                        isAfter(act.effectiveOn(), serviceDueOn)),
                e.correctBy(),
                recheckRequestedOn,
                e.recheckDue().lastDay(),
                recheckedOn,
                recheckedLate,
                recheckedBy,
                uncorrected,
                refusedOn);
    }

    private OrderView with(
            State next, @Nullable LocalDate requested, @Nullable LocalDate recheckDue, @Nullable LocalDate refused) {
        return new OrderView(
                document,
                kind,
                agency,
                next,
                orderedOn,
                dueOn,
                items,
                serviceDueOn,
                orderedLate,
                service,
                correctBy,
                requested,
                recheckDue,
                recheckedOn,
                recheckedLate,
                recheckedBy,
                uncorrected,
                refused);
    }

    private OrderView rechecked(State outcome, LocalDate day, List<OfficerId> officers, List<String> left) {
        return new OrderView(
                document,
                kind,
                agency,
                outcome,
                orderedOn,
                dueOn,
                items,
                serviceDueOn,
                orderedLate,
                service,
                correctBy,
                recheckRequestedOn,
                recheckDueOn,
                day,
                isAfter(day, recheckDueOn),
                officers.stream().map(OfficerId::value).toList(),
                left,
                refusedOn);
    }

    /** The same order, its last day for service or re-check being certain now. */
    OrderView fixed(FixedTerm term) {
        boolean ofService = term.rule().equals(SERVICE) && term.formerlyOn().equals(serviceDueOn);
        boolean ofRecheck = term.rule().equals(RECHECK) && term.formerlyOn().equals(recheckDueOn);
        LocalDate serviceDue = ofService ? term.dueOn() : serviceDueOn;
        LocalDate recheckDue = ofRecheck ? term.dueOn() : recheckDueOn;
        return new OrderView(
                document,
                kind,
                agency,
                state,
                orderedOn,
                dueOn,
                items,
                serviceDue,
                isAfter(orderedOn, serviceDue),
                service == null ? null : service.by(serviceDue),
                correctBy,
                recheckRequestedOn,
                recheckDue,
                recheckedOn,
                recheckedOn != null && isAfter(recheckedOn, recheckDue),
                recheckedBy,
                uncorrected,
                refusedOn);
    }

    private static boolean isAfter(LocalDate day, @Nullable LocalDate last) {
        return last != null && day.isAfter(last);
    }
}
