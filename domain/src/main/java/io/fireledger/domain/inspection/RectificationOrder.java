package io.fireledger.domain.inspection;

import io.fireledger.domain.inspection.RectificationEvent.DocumentServed;
import io.fireledger.domain.inspection.RectificationEvent.RecheckFailed;
import io.fireledger.domain.inspection.RectificationEvent.RecheckPassed;
import io.fireledger.domain.inspection.RectificationEvent.RecheckRequested;
import io.fireledger.domain.inspection.RectificationEvent.RectificationOrdered;
import io.fireledger.domain.inspection.RectificationEvent.RefusalToCorrectEstablished;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DocumentNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one order to correct stands.
 *
 * @param document its number; null where it was only said
 * @param dueOn last day of a dated order; null for any other
 * @param items codes of the items that must be corrected
 * @param servedOn the day its service took effect; null until then
 * @param requestedOn the day the party asked for the re-check; null until then
 * @param recheckedOn the day of the re-check; null until then
 * @param uncorrected codes of the items the re-check found uncorrected; empty where it passed or is still due
 * @param refusedOn the day the party's refusal to correct was established; null where it was not
 */
public record RectificationOrder(
        @Nullable DocumentNumber document,
        OrderKind kind,
        LocalDate orderedOn,
        @Nullable LocalDate dueOn,
        List<Code> items,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate requestedOn,
        @Nullable LocalDate recheckedOn,
        List<Code> uncorrected,
        @Nullable LocalDate refusedOn) {

    static RectificationOrder made(RectificationOrdered e) {
        return new RectificationOrder(
                e.document(), e.kind(), e.orderedOn(), e.dueOn(), e.items(), null, null, null, List.of(), null);
    }

    /** Whether a re-check is still to come. */
    public boolean isOpen() {
        return document != null && recheckedOn == null;
    }

    /** Whether its re-check found something uncorrected. */
    public boolean isFailed() {
        return !uncorrected.isEmpty();
    }

    boolean isNumbered(DocumentNumber number) {
        return number.equals(document);
    }

    /** The order after an event about it. */
    RectificationOrder after(RectificationEvent event) {
        if (event instanceof DocumentServed e) {
            return with(e.service().effectiveOn(), requestedOn, recheckedOn, uncorrected, refusedOn);
        }
        if (event instanceof RecheckRequested e) {
            return with(servedOn, e.requestedOn(), recheckedOn, uncorrected, refusedOn);
        }
        if (event instanceof RecheckPassed e) {
            return with(servedOn, requestedOn, e.recheckedOn(), List.of(), refusedOn);
        }
        if (event instanceof RecheckFailed e) {
            return with(servedOn, requestedOn, e.recheckedOn(), e.items(), refusedOn);
        }
        return event instanceof RefusalToCorrectEstablished e
                ? with(servedOn, requestedOn, recheckedOn, uncorrected, e.establishedOn())
                : this;
    }

    private RectificationOrder with(
            @Nullable LocalDate served,
            @Nullable LocalDate requested,
            @Nullable LocalDate rechecked,
            List<Code> left,
            @Nullable LocalDate refused) {
        return new RectificationOrder(
                document, kind, orderedOn, dueOn, items, served, requested, rechecked, left, refused);
    }
}
