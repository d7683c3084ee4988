package io.fireledger.projections.inspection;

import io.fireledger.domain.inspection.InspectionEvent.InspectionConcluded;
import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.inspection.RectificationEvent;
import io.fireledger.domain.inspection.RectificationEvent.DocumentServed;
import io.fireledger.domain.inspection.RectificationEvent.RectificationOrdered;
import io.fireledger.domain.inspection.rule.DutyToOrder;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.legal.FixedTerm;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the items that failed, and what of it is still to be done.
 *
 * @param state the first thing still to be done, or what it came to
 * @param orderDueOn last day for ordering the correction; null where none is due
 * @param unordered codes of failed items an order is due about and not made
 * @param recheckDueOn last day of the first re-check still due; null: none is
 * @param orders in the order in which they were made
 */
public record RectificationView(
        State state,
        @Nullable LocalDate orderDueOn,
        List<String> unordered,
        @Nullable LocalDate recheckDueOn,
        List<OrderView> orders) {

    static final RectificationView NONE = new RectificationView(State.NONE, null, List.of(), null, List.of());

    public enum State {
        /** No order is due, and none was made. */
        NONE,
        TO_ORDER,
        TO_SERVE,
        TO_RECHECK,
        NOT_CORRECTED,
        CORRECTED
    }

    static RectificationView concluded(InspectionConcluded e, InspectionKind kind) {
        return e.orderDue() == null
                ? NONE
                : of(e.orderDue().lastDay(), codes(DutyToOrder.of(kind, e.failedItems())), List.of());
    }

    RectificationView after(RectificationEvent event) {
        if (event instanceof RectificationOrdered e) {
            List<OrderView> plusOne =
                    Stream.concat(orders.stream(), Stream.of(OrderView.made(e))).toList();
            return of(orderDueOn, codes(e.unordered()), plusOne);
        }
        String about =
                event instanceof DocumentServed e ? e.service().document().value() : OrderView.named(event);
        return of(
                orderDueOn,
                unordered,
                orders.stream()
                        .map(order -> Objects.equals(order.document(), about) ? order.after(event) : order)
                        .toList());
    }

    /** The same, a last day being certain now: that of one order, or the one for ordering anything. */
    RectificationView fixed(FixedTerm term) {
        if (term.of().isEmpty()) {
            return of(term.formerlyOn().equals(orderDueOn) ? term.dueOn() : orderDueOn, unordered, orders);
        }
        return of(
                orderDueOn,
                unordered,
                orders.stream()
                        .map(order -> term.of().equals(order.document()) ? order.fixed(term) : order)
                        .toList());
    }

    private static RectificationView of(
            @Nullable LocalDate orderDueOn, List<String> unordered, List<OrderView> orders) {
        LocalDate recheckDueOn = orders.stream()
                .filter(order -> order.recheckedOn() == null)
                .flatMap(order -> Stream.ofNullable(order.recheckDueOn()))
                .min(LocalDate::compareTo)
                .orElse(null);
        return new RectificationView(state(unordered, orders), orderDueOn, unordered, recheckDueOn, orders);
    }

    private static State state(List<String> unordered, List<OrderView> orders) {
        if (!unordered.isEmpty()) {
            return State.TO_ORDER;
        }
        if (orders.isEmpty()) {
            return State.NONE;
        }
        if (orders.stream().anyMatch(order -> order.state() == OrderView.State.TO_SERVE)) {
            return State.TO_SERVE;
        }
        if (orders.stream().anyMatch(order -> order.document() != null && order.recheckedOn() == null)) {
            return State.TO_RECHECK;
        }
        return isAnythingLeft(orders) ? State.NOT_CORRECTED : State.CORRECTED;
    }

    /** Whether an item failed its re-check and no later order is about it. */
    private static boolean isAnythingLeft(List<OrderView> orders) {
        for (int i = 0; i < orders.size(); i++) {
            List<OrderView> later = orders.subList(i + 1, orders.size());
            if (orders.get(i).uncorrected().stream()
                    .anyMatch(item ->
                            later.stream().noneMatch(order -> order.items().contains(item)))) {
                return true;
            }
        }
        return false;
    }

    static List<String> codes(List<Code> codes) {
        return codes.stream().map(Code::value).toList();
    }
}
