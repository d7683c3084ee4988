package io.fireledger.domain.inspection;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.ChangesTerms;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.legal.rule.DueDay;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that can have happened in the {@link Rectification} an inspection leads to. */
public sealed interface RectificationEvent {
    InspectionId inspection();

    /**
     * @param document number of the order; null where it was only said
     * @param agency the authority that orders; null where none is recorded
     * @param inspectedOn the day of the inspection, or of the failed re-check, it follows from
     * @param dueOn last day of a dated order; null for any other
     * @param items codes of the failed items that must be corrected
     * @param unordered codes of the failed items nothing is ordered about yet
     * @param serviceDue last day for the order to be made and served; null where it was only said
     * @param officers the inspectors who order, the one who leads first
     */
    record RectificationOrdered(
            InspectionId inspection,
            OrderKind kind,
            @Nullable DocumentNumber document,
            @Nullable AuthorityId agency,
            LocalDate inspectedOn,
            LocalDate orderedOn,
            @Nullable LocalDate dueOn,
            List<Code> items,
            List<Code> unordered,
            @Nullable DueDay serviceDue,
            List<OfficerId> officers)
            implements RectificationEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return Stream.concat(
                            unordered.isEmpty()
                                    ? Stream.of(new TermChange.Ended(Orders.ORDER_AND_SERVICE, orderedOn))
                                    : Stream.empty(),
                            document == null || serviceDue == null
                                    ? Stream.empty()
                                    : Stream.of(Orders.opened(
                                            Orders.service(document), inspectedOn, serviceDue, officers, agency)))
                    .toList();
        }
    }

    /**
     * @param kind what was served
     * @param correctBy the day the time given has run out: that of a dated order, never before the service
     * @param recheckDue last day for the re-check as long as nobody asks for an earlier one
     */
    record DocumentServed(
            InspectionId inspection,
            DocumentKind kind,
            Service service,
            LocalDate correctBy,
            DueDay recheckDue,
            @Nullable AuthorityId agency,
            List<OfficerId> officers)
            implements RectificationEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            DocumentNumber order = service.document();
            return List.of(
                    new TermChange.Ended(Orders.service(order), service.effectiveOn()),
                    Orders.opened(Orders.recheck(order), correctBy, recheckDue, officers, agency));
        }
    }

    /**
     * @param recheckDue last day for the re-check now; null where the time given had run out and the clock ran already, or it is on
     *     record that the re-check was missed
     */
    record RecheckRequested(
            InspectionId inspection,
            DocumentNumber order,
            LocalDate requestedOn,
            @Nullable DueDay recheckDue,
            @Nullable AuthorityId agency,
            List<OfficerId> officers)
            implements RectificationEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            TermKey key = Orders.recheck(order);
            return recheckDue == null
                    ? List.of()
                    : List.of(
                            new TermChange.Ended(key, requestedOn),
                            Orders.opened(key, requestedOn, recheckDue, officers, agency));
        }
    }

    /** @param items codes of all items of the order, found corrected */
    record RecheckPassed(
            InspectionId inspection,
            DocumentNumber order,
            LocalDate recheckedOn,
            List<Code> items,
            @Nullable String note,
            List<OfficerId> officers)
            implements RectificationEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Ended(Orders.recheck(order), recheckedOn));
        }
    }

    /** @param items codes of the items found uncorrected */
    record RecheckFailed(
            InspectionId inspection,
            DocumentNumber order,
            LocalDate recheckedOn,
            List<Code> items,
            @Nullable String note,
            List<OfficerId> officers)
            implements RectificationEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Ended(Orders.recheck(order), recheckedOn));
        }
    }

    /** The re-check is due all the same: only it shows what was not corrected. */
    record RefusalToCorrectEstablished(
            InspectionId inspection,
            DocumentNumber order,
            LocalDate establishedOn,
            String facts,
            List<OfficerId> officers)
            implements RectificationEvent {}

    record InspectionResultPublished(
            InspectionId inspection,
            LocalDate publishedOn,
            @Nullable String medium,
            List<OfficerId> officers) implements RectificationEvent {}
}
