package io.fireledger.domain.venue.rule;

import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.venue.VenueEvent.HazardRecorded;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A hazard is what a concluded inspection of the venue found: one or more of its failed items. It is gone when an order of
 * that inspection about all of them passed its re-check, or another inspection, concluded no earlier than the day it was
 * found, found none of them.
 */
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "54")
@LegalBasis(statute = Statute.INSPECTION_ORDER_120, article = "20")
public final class HazardFound {
    private HazardFound() {}

    public static Optional<Rejection> by(InspectionOutcome.Entry inspection, VenueId venue) {
        if (!inspection.venue().equals(venue)) {
            return inField("inspection", "hazard.inspection-of-another-venue", inspection.inspection());
        }
        return inspection.concludedAt() == null
                ? inField("inspection", "hazard.inspection-not-concluded", inspection.inspection())
                : Optional.empty();
    }

    public static Optional<Rejection> amongFailed(List<Code> items, InspectionOutcome.Entry inspection) {
        if (items.isEmpty()) {
            return inField("items", "hazard.no-items");
        }
        return items.stream()
                .filter(item -> !inspection.failedItems().contains(item))
                .findFirst()
                .flatMap(item -> inField("items", "hazard.item-not-failed", item, inspection.inspection()));
    }

    public static Optional<Rejection> gone(HazardRecorded hazard, InspectionOutcome.Entry inspection) {
        if (inspection.inspection().equals(hazard.inspection())) {
            return passed(hazard, inspection).isPresent()
                    ? Optional.empty()
                    : inField("inspection", "hazard.not-rechecked", inspection.inspection());
        }
        LocalDate day = concludedOn(inspection);
        if (day.isBefore(hazard.foundOn())) {
            return inField("inspection", "hazard.cleared-before-found", day, hazard.foundOn());
        }
        return hazard.items().stream()
                .filter(item -> inspection.failedItems().contains(item))
                .findFirst()
                .flatMap(item -> inField("inspection", "hazard.still-there", item, inspection.inspection()));
    }

    /** The day the hazard was found gone: that of the re-check, or of the other inspection. */
    public static LocalDate clearedOn(HazardRecorded hazard, InspectionOutcome.Entry inspection) {
        return passed(hazard, inspection).orElseGet(() -> concludedOn(inspection));
    }

    private static Optional<LocalDate> passed(HazardRecorded hazard, InspectionOutcome.Entry inspection) {
        return inspection.inspection().equals(hazard.inspection())
                ? inspection.orders().stream()
                        .filter(order -> order.items().containsAll(hazard.items()) && !order.isFailed())
                        .flatMap(order -> Optional.ofNullable(order.recheckedOn()).stream())
                        .reduce((first, last) -> last)
                : Optional.empty();
    }

    private static LocalDate concludedOn(InspectionOutcome.Entry inspection) {
        return ChinaTime.day(Objects.requireNonNull(inspection.concludedAt()));
    }

    public static Optional<Rejection> refuse(String code, Object... values) {
        return Optional.of(Rejection.of(code, values)
                .on(Statute.FIRE_PROTECTION_LAW_2021.article("54"), Statute.INSPECTION_ORDER_120.article("20")));
    }

    private static Optional<Rejection> inField(String field, String code, Object... values) {
        return refuse(code, values).map(rejection -> rejection.inField(field));
    }
}
