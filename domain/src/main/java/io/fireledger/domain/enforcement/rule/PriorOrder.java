package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.Conduct;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.inspection.RectificationOrder;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.FixFirst;
import io.fireledger.domain.legal.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must have gone before: a re-check that failed (逾期不改正), an order that had been served (经通知), an order that was
 * refused (拒不改正), each of an order to the party itself. The end of a term set proves nothing by itself: only a re-check does.
 */
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "60")
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "65")
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "66")
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "67")
@LegalBasis(statute = Statute.INSPECTION_ORDER_120, article = "20")
public final class PriorOrder {
    private PriorOrder() {}

    /**
     * Refuses with {@code charge.prior-order-missing}, {@code charge.prior-order-elsewhere}, {@code
     * charge.prior-order-to-another}, {@code charge.recheck-not-failed}, {@code charge.not-told-before}, {@code
     * charge.order-not-refused}.
     *
     * @param party the unit or the business that is charged; null: a person, whom the record of an order does not name
     * @param inspection whose order the act follows from; null: none is named
     * @param on the day it must have happened by
     */
    public static Optional<Rejection> check(
            Violation violation,
            Charge charge,
            @Nullable EnterpriseId party,
            InspectionOutcome.@Nullable Entry inspection,
            LocalDate on) {
        if (violation.fixFirst() == FixFirst.NONE) {
            return Optional.empty();
        }
        if (inspection == null) {
            return refuse("charge.prior-order-missing", violation.code());
        }
        if (!inspection.venue().equals(charge.place())) {
            return refuse("charge.prior-order-elsewhere", inspection.inspection(), inspection.venue());
        }
        if (party != null && !party.equals(inspection.enterprise())) {
            return refuse("charge.prior-order-to-another", inspection.inspection(), inspection.enterprise(), party);
        }
        List<RectificationOrder> orders = inspection.orders();
        return switch (violation.fixFirst()) {
            case NONE -> Optional.empty();
            case FOR_FINE ->
                failed(orders, charge.conduct(), on).findAny().isPresent()
                        ? Optional.empty()
                        : refuse("charge.recheck-not-failed", violation.code(), inspection.inspection());
            case ELEMENT ->
                orders.stream().anyMatch(order -> isNotAfter(order.servedOn(), charge.actUntil()))
                        ? Optional.empty()
                        : refuse("charge.not-told-before", violation.code(), inspection.inspection());
            case ORDER_REFUSED ->
                orders.stream().anyMatch(order -> isNotAfter(order.refusedOn(), on))
                                || failed(orders, charge.conduct(), on)
                                        .findAny()
                                        .isPresent()
                        ? Optional.empty()
                        : refuse("charge.order-not-refused", violation.code(), inspection.inspection());
        };
    }

    /** Orders whose re-check found the conduct uncorrected; a conduct that is no item of a checklist is meant by any. */
    private static Stream<RectificationOrder> failed(List<RectificationOrder> orders, Conduct conduct, LocalDate on) {
        boolean isItem = orders.stream()
                .flatMap(order -> order.items().stream())
                .anyMatch(item -> item.value().equals(conduct.value()));
        return orders.stream()
                .filter(order -> order.isFailed() && isNotAfter(order.recheckedOn(), on))
                .filter(order -> !isItem
                        || order.uncorrected().stream()
                                .anyMatch(item -> item.value().equals(conduct.value())));
    }

    private static boolean isNotAfter(@Nullable LocalDate day, LocalDate last) {
        return day != null && !day.isAfter(last);
    }

    private static Optional<Rejection> refuse(String code, Object... values) {
        return Optional.of(
                Rejection.of(code, values).inField("priorOrder").on(Statute.INSPECTION_ORDER_120.article("20")));
    }
}
