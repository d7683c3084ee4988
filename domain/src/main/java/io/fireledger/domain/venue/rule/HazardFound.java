package io.fireledger.domain.venue.rule;

import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.venue.VenueEvent.HazardRecorded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A hazard is what a concluded inspection of the venue found: one or more of its failed items. It is gone when each of them
 * passed the re-check of an order of that inspection, or when a later inspection looked at each of them and none failed. An
 * item that is not on the list of the later inspection, or on which there is no finding, shows nothing.
 *
 * <p>Unit: seconds; an inspection is later when it starts no earlier than the other is concluded.
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

    /** @param finder the inspection that found the hazard */
    public static Optional<Rejection> gone(
            HazardRecorded hazard, InspectionOutcome.Entry finder, InspectionOutcome.Entry inspection) {
        if (inspection.inspection().equals(finder.inspection())) {
            return rechecked(hazard.items(), inspection).isPresent()
                    ? Optional.empty()
                    : inField("inspection", "hazard.not-rechecked", inspection.inspection());
        }
        return isLater(inspection, finder)
                ? gone(hazard.items(), inspection)
                : inField("inspection", "hazard.cleared-before-found", concludedOn(inspection), hazard.foundOn());
    }

    /** Whether the concluded inspection looked at each of the items and none of them failed. */
    public static Optional<Rejection> gone(List<Code> items, InspectionOutcome.Entry inspection) {
        return items.stream()
                .filter(inspection.failedItems()::contains)
                .findFirst()
                .flatMap(item -> inField("inspection", "hazard.still-there", item, inspection.inspection()))
                .or(() -> items.stream()
                        .filter(item -> !inspection.examinedItems().contains(item))
                        .findFirst()
                        .flatMap(item ->
                                inField("inspection", "hazard.item-not-examined", item, inspection.inspection())));
    }

    /** Whether it began when the one that found the hazard was over; where that one goes on, when it had begun. */
    public static boolean isLater(InspectionOutcome.Entry inspection, InspectionOutcome.Entry finder) {
        Instant begin = inspection.startedAt();
        Instant found = finder.concludedAt() == null ? finder.startedAt() : finder.concludedAt();
        return begin != null
                && found != null
                && !inspection.inspection().equals(finder.inspection())
                && !begin.truncatedTo(ChronoUnit.SECONDS).isBefore(found.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The day the last of the items passed its re-check in that inspection; empty while one of them has not. */
    public static Optional<LocalDate> rechecked(List<Code> items, InspectionOutcome.Entry inspection) {
        List<LocalDate> days = items.stream()
                .flatMap(item -> passed(item, inspection).stream())
                .toList();
        return days.size() == items.size() ? days.stream().max(LocalDate::compareTo) : Optional.empty();
    }

    /** The day the hazard was found gone: that of the re-check, or of the other inspection. */
    public static LocalDate clearedOn(HazardRecorded hazard, InspectionOutcome.Entry inspection) {
        return inspection.inspection().equals(hazard.inspection())
                ? rechecked(hazard.items(), inspection).orElseThrow()
                : concludedOn(inspection);
    }

    private static Optional<LocalDate> passed(Code item, InspectionOutcome.Entry inspection) {
        return inspection.orders().stream()
                .filter(order -> order.items().contains(item) && !order.isFailed())
                .flatMap(order -> Optional.ofNullable(order.recheckedOn()).stream())
                .reduce((first, last) -> last);
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
