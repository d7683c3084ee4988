package io.fireledger.domain.inspection;

import io.fireledger.domain.inspection.RectificationEvent.DocumentServed;
import io.fireledger.domain.inspection.RectificationEvent.RecheckFailed;
import io.fireledger.domain.inspection.RectificationEvent.RecheckPassed;
import io.fireledger.domain.inspection.RectificationEvent.RecheckRequested;
import io.fireledger.domain.inspection.RectificationEvent.RectificationOrdered;
import io.fireledger.domain.inspection.RectificationEvent.RefusalToCorrectEstablished;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.legal.rule.DueDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The orders to correct that came of one inspection, in the order they were made, and the names of their terms. */
record Orders(List<RectificationOrder> all) {
    static final String SERVICE_RULE = "inspection.order-service";
    static final String RECHECK_RULE = "inspection.recheck";

    /** The term for ordering anything at all; each order's own term for its service goes on from there. */
    static final TermKey ORDER_AND_SERVICE = TermKey.of(SERVICE_RULE);

    static final Orders NONE = new Orders(List.of());

    static TermKey service(DocumentNumber order) {
        return new TermKey(SERVICE_RULE, order.value());
    }

    static TermKey recheck(DocumentNumber order) {
        return new TermKey(RECHECK_RULE, order.value());
    }

    /** The officer who leads answers for it. */
    static TermChange opened(
            TermKey key, LocalDate from, DueDay due, List<OfficerId> officers, @Nullable AuthorityId agency) {
        OfficerId lead = officers.isEmpty() ? null : officers.get(0);
        return new TermChange.Opened(key, from, due.lastDay(), due.provisional(), lead, agency);
    }

    Orders after(RectificationEvent event) {
        if (event instanceof RectificationOrdered e) {
            return new Orders(Stream.concat(all.stream(), Stream.of(RectificationOrder.made(e)))
                    .toList());
        }
        return about(event)
                .map(number -> new Orders(all.stream()
                        .map(order -> order.isNumbered(number) ? order.after(event) : order)
                        .toList()))
                .orElse(this);
    }

    /** The order of that number; where none is named, the only open one. */
    RectificationOrder named(@Nullable DocumentNumber number) {
        if (number != null) {
            return all.stream()
                    .filter(order -> order.isNumbered(number))
                    .findFirst()
                    .orElseThrow(() -> refused("rectification.unknown-order", "order", number));
        }
        List<RectificationOrder> open =
                all.stream().filter(RectificationOrder::isOpen).toList();
        if (open.size() > 1) {
            throw refused("rectification.order-not-named", "order", open.size());
        }
        return open.stream().findFirst().orElseThrow(() -> refused("rectification.no-open-order", null));
    }

    /** The order whose document is served. */
    RectificationOrder served(DocumentNumber document) {
        return all.stream()
                .filter(order -> order.isNumbered(document))
                .findFirst()
                .orElseThrow(() -> refused("service.unknown-document", "document", document));
    }

    /**
     * Objects to ordering again what is ordered and not re-checked, or corrected already. What was only said and not done is
     * ordered in writing.
     */
    Optional<Rejection> barsOrdering(OrderKind kind, List<Code> items) {
        return all.stream()
                .filter(order -> order.kind() != OrderKind.ORAL || kind == OrderKind.ORAL)
                .flatMap(order -> order.items().stream()
                        .filter(item -> !order.uncorrected().contains(item)))
                .filter(items::contains)
                .findFirst()
                .map(item -> Rejection.of("rectification.ordered-already", item)
                        .inField("items")
                        .on(Statute.INSPECTION_ORDER_120.article("19")));
    }

    /** Those of the items nothing is ordered about. */
    List<Code> unordered(List<Code> failed, List<Code> nowOrdered) {
        return failed.stream()
                .filter(item -> !nowOrdered.contains(item))
                .filter(item -> all.stream().noneMatch(order -> order.items().contains(item)))
                .toList();
    }

    /** The day of the last failed re-check of any of the items, from which a further order follows. */
    Optional<LocalDate> failedOn(List<Code> items) {
        return all.stream()
                .filter(order -> order.uncorrected().stream().anyMatch(items::contains))
                .flatMap(order -> Optional.ofNullable(order.recheckedOn()).stream())
                .max(LocalDate::compareTo);
    }

    private static Optional<DocumentNumber> about(RectificationEvent event) {
        if (event instanceof DocumentServed e) {
            return Optional.of(e.service().document());
        }
        if (event instanceof RecheckRequested e) {
            return Optional.of(e.order());
        }
        if (event instanceof RecheckPassed e) {
            return Optional.of(e.order());
        }
        if (event instanceof RecheckFailed e) {
            return Optional.of(e.order());
        }
        return event instanceof RefusalToCorrectEstablished e ? Optional.of(e.order()) : Optional.empty();
    }

    private static CommandRejected refused(String code, @Nullable String field, Object... values) {
        Rejection rejection = Rejection.of(code, values).on(Statute.INSPECTION_ORDER_120.article("20"));
        return new CommandRejected(field == null ? rejection : rejection.inField(field));
    }
}
