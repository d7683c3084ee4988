package io.fireledger.domain.inspection;

import io.fireledger.domain.inspection.InspectionEvent.FindingRecorded;
import io.fireledger.domain.inspection.InspectionEvent.InspectionConcluded;
import io.fireledger.domain.inspection.InspectionEvent.InspectionScheduled;
import io.fireledger.domain.inspection.InspectionEvent.InspectionStarted;
import io.fireledger.domain.inspection.InspectionEvent.InspectorsAssigned;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.VenueId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an inspection came to, for acts that rest on it; folded from its own events when asked. */
@FunctionalInterface
public interface InspectionOutcome {
    Optional<Entry> of(InspectionId inspection);

    /**
     * @param enterprise who was inspected, and to whom what came of it was ordered
     * @param permit the permit it verifies; null where it verifies none
     * @param replaced officers who began it and were replaced before its conclusion
     * @param startedAt null until it starts
     * @param concludedAt null while it goes on
     * @param mandatoryItems codes of the items no conclusion may leave out
     * @param examinedItems codes of the items there is a finding on
     * @param failedItems codes of all items that failed; none until it is concluded
     * @param orders the orders to correct that came of it, in the order they were made
     */
    record Entry(
            InspectionId inspection,
            VenueId venue,
            EnterpriseId enterprise,
            DivisionCode division,
            InspectionKind kind,
            @Nullable DocumentNumber permit,
            List<OfficerId> officers,
            List<OfficerId> replaced,
            @Nullable Instant startedAt,
            @Nullable Instant concludedAt,
            List<Code> mandatoryItems,
            List<Code> examinedItems,
            List<Code> failedItems,
            List<RectificationOrder> orders) {
        /** The outcome of an inspection that looked at its mandatory items and at no others but those that failed. */
        public Entry(
                InspectionId inspection,
                VenueId venue,
                EnterpriseId enterprise,
                DivisionCode division,
                InspectionKind kind,
                @Nullable DocumentNumber permit,
                List<OfficerId> officers,
                @Nullable Instant startedAt,
                @Nullable Instant concludedAt,
                List<Code> mandatoryItems,
                List<Code> failedItems,
                List<RectificationOrder> orders) {
            this(
                    inspection,
                    venue,
                    enterprise,
                    division,
                    kind,
                    permit,
                    officers,
                    List.of(),
                    startedAt,
                    concludedAt,
                    mandatoryItems,
                    and(mandatoryItems, failedItems),
                    failedItems,
                    orders);
        }

        /** That of one nothing was ordered after. */
        public Entry(
                InspectionId inspection,
                VenueId venue,
                EnterpriseId enterprise,
                DivisionCode division,
                InspectionKind kind,
                @Nullable DocumentNumber permit,
                List<OfficerId> officers,
                @Nullable Instant startedAt,
                @Nullable Instant concludedAt,
                List<Code> mandatoryItems,
                List<Code> failedItems) {
            this(
                    inspection,
                    venue,
                    enterprise,
                    division,
                    kind,
                    permit,
                    officers,
                    startedAt,
                    concludedAt,
                    mandatoryItems,
                    failedItems,
                    List.of());
        }

        /** The outcome after one of the inspection's events, of either family; null before it is scheduled. */
        public static @Nullable Entry after(@Nullable Entry before, Object event) {
            if (event instanceof InspectionScheduled e) {
                return new Entry(
                        e.inspection(),
                        e.venue(),
                        e.enterprise(),
                        e.division(),
                        e.kind(),
                        e.permit(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        e.mandatoryItems(),
                        List.of(),
                        List.of(),
                        List.of());
            }
            if (before == null) {
                return null;
            }
            if (event instanceof InspectorsAssigned e) {
                return before.assigned(e.officers());
            }
            if (event instanceof InspectionStarted e) {
                return (e.operator() == null ? before : before.of(e.operator()))
                        .with(e.officers(), e.startedAt(), null, List.of());
            }
            if (event instanceof FindingRecorded e) {
                return before.with(and(before.examinedItems, List.of(e.item())), before.orders);
            }
            if (event instanceof InspectionConcluded e) {
                return before.with(e.officers(), before.startedAt, e.concludedAt(), e.failedItems());
            }
            return event instanceof RectificationEvent e
                    ? before.with(
                            before.examinedItems,
                            new Orders(before.orders).after(e).all())
                    : before;
        }

        /** Codes of the items that were found uncorrected by a re-check, and corrected by no later one. */
        public List<Code> uncorrected() {
            Set<Code> left = new LinkedHashSet<>();
            orders.stream().filter(order -> order.recheckedOn() != null).forEach(order -> {
                order.items().forEach(left::remove);
                left.addAll(order.uncorrected());
            });
            return List.copyOf(left);
        }

        /** Codes of mandatory items that failed. */
        public List<Code> failedMandatory() {
            return failedItems.stream().filter(mandatoryItems::contains).toList();
        }

        /** Who follows up on a concluded inspection did not make it. */
        private Entry assigned(List<OfficerId> others) {
            if (concludedAt != null) {
                return this;
            }
            List<OfficerId> left = officers.stream()
                    .filter(officer -> startedAt != null && !others.contains(officer))
                    .toList();
            return new Entry(
                    inspection,
                    venue,
                    enterprise,
                    division,
                    kind,
                    permit,
                    others,
                    and(replaced, left),
                    startedAt,
                    null,
                    mandatoryItems,
                    examinedItems,
                    List.of(),
                    orders);
        }

        /** Everybody who inspected, those who concluded it first. */
        public List<OfficerId> inspectors() {
            return and(officers, replaced);
        }

        private Entry of(EnterpriseId operator) {
            return new Entry(
                    inspection,
                    venue,
                    operator,
                    division,
                    kind,
                    permit,
                    officers,
                    replaced,
                    startedAt,
                    concludedAt,
                    mandatoryItems,
                    examinedItems,
                    failedItems,
                    orders);
        }

        private Entry with(
                List<OfficerId> assigned, @Nullable Instant started, @Nullable Instant concluded, List<Code> failed) {
            return new Entry(
                    inspection,
                    venue,
                    enterprise,
                    division,
                    kind,
                    permit,
                    assigned,
                    replaced,
                    started,
                    concluded,
                    mandatoryItems,
                    examinedItems,
                    failed,
                    orders);
        }

        private Entry with(List<Code> examined, List<RectificationOrder> now) {
            return new Entry(
                    inspection,
                    venue,
                    enterprise,
                    division,
                    kind,
                    permit,
                    officers,
                    replaced,
                    startedAt,
                    concludedAt,
                    mandatoryItems,
                    examined,
                    failedItems,
                    now);
        }

        private static <T> List<T> and(List<T> some, List<T> others) {
            return Stream.concat(some.stream(), others.stream()).distinct().toList();
        }
    }
}
