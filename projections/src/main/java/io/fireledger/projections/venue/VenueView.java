package io.fireledger.projections.venue;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.venue.PermitEvent;
import io.fireledger.domain.venue.Premises;
import io.fireledger.domain.venue.VenueEvent;
import io.fireledger.domain.venue.VenueEvent.SupervisionAssigned;
import io.fireledger.domain.venue.VenueEvent.VenueClassified;
import io.fireledger.domain.venue.VenueEvent.VenueClosed;
import io.fireledger.domain.venue.VenueEvent.VenueOpened;
import io.fireledger.domain.venue.VenueEvent.VenueRegistered;
import io.fireledger.projections.eventlog.Recorded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A venue with its permit.
 *
 * @param creditCode identifier of the enterprise that runs it: its credit code, where it has one
 * @param dwelling whether people live there; null: not stated
 * @param classes the classes it is in, and {@code UNDETERMINED} where some class could not be decided
 * @param undetermined the classes that could not be decided
 * @param classificationRules edition of the rules that were applied; null: not yet classified
 * @param open null: never opened
 * @param version seq of the last event in it
 */
public record VenueView(
        String id,
        String creditCode,
        String name,
        String divisionCode,
        String address,
        String use,
        BigDecimal heightMetres,
        BigDecimal areaSquareMetres,
        int floorsAbove,
        int floorsBelow,
        int capacityPersons,
        @Nullable Boolean dwelling,
        @Nullable Boolean singleStorey,
        @Nullable Integer rooms,
        @Nullable Integer beds,
        @Nullable Integer seats,
        List<String> classes,
        List<String> undetermined,
        @Nullable String classificationRules,
        @Nullable Supervision supervision,
        PermitView permit,
        @Nullable Opening open,
        long version) {

    public record Supervision(String authority, String tier, LocalDate from) {}

    /**
     * Since when it is open, or until when it was.
     *
     * @param withoutPermit whether it opened though it needed a permit and had none
     * @param closedOn null: it is open
     */
    public record Opening(
            LocalDate openedOn,
            boolean withoutPermit,
            @Nullable LocalDate closedOn,
            @Nullable String closedReason) {}

    /** The view after the event; null as long as the first event is missing. */
    public static @Nullable VenueView after(@Nullable VenueView before, VenueEvent event, Recorded recorded) {
        long version = recorded.seq();
        if (event instanceof VenueRegistered e) {
            return registered(e, version);
        }
        if (before == null) {
            return null;
        }
        if (event instanceof VenueClassified e) {
            return before.classified(e, version);
        }
        if (event instanceof SupervisionAssigned e) {
            return before.with(
                    new Supervision(e.supervisor().value(), e.tier().name(), e.from()),
                    before.permit,
                    before.open,
                    version);
        }
        if (event instanceof VenueOpened e) {
            return before.with(
                    before.supervision,
                    before.permit,
                    new Opening(e.openedOn(), e.withoutPermit(), null, null),
                    version);
        }
        if (event instanceof VenueClosed e && before.open != null) {
            Opening closed = new Opening(before.open.openedOn, before.open.withoutPermit, e.closedOn(), e.reason());
            return before.with(before.supervision, before.permit, closed, version);
        }
        return before.with(before.supervision, before.permit, before.open, version);
    }

    /** The view after an event of its permit; null as long as the first event is missing. */
    public static @Nullable VenueView after(@Nullable VenueView before, PermitEvent event, Recorded recorded) {
        return before == null
                ? null
                : before.with(before.supervision, PermitView.after(before.permit, event), before.open, recorded.seq());
    }

    private static VenueView registered(VenueRegistered e, long version) {
        Premises premises = e.premises();
        return new VenueView(
                e.venue().value(),
                e.enterprise().value(),
                e.name(),
                e.division().value(),
                e.address(),
                premises.use().value(),
                premises.heightMetres(),
                premises.areaSquareMetres(),
                premises.floorsAbove(),
                premises.floorsBelow(),
                premises.capacityPersons(),
                premises.dwelling(),
                premises.singleStorey(),
                premises.rooms(),
                premises.beds(),
                premises.seats(),
                List.of(),
                List.of(),
                null,
                null,
                PermitView.NONE,
                null,
                version);
    }

    private VenueView classified(VenueClassified e, long newVersion) {
        List<String> decided = e.classes().stream().map(Code::value).toList();
        List<String> open = e.undetermined().stream().map(Code::value).toList();
        List<String> shown = open.isEmpty()
                ? decided
                : Stream.concat(decided.stream(), Stream.of("UNDETERMINED")).toList();
        return new VenueView(
                id,
                creditCode,
                name,
                divisionCode,
                address,
                use,
                heightMetres,
                areaSquareMetres,
                floorsAbove,
                floorsBelow,
                capacityPersons,
                dwelling,
                singleStorey,
                rooms,
                beds,
                seats,
                shown,
                open,
                e.rules(),
                supervision,
                permit,
                this.open,
                newVersion);
    }

    private VenueView with(
            @Nullable Supervision newSupervision, PermitView newPermit, @Nullable Opening newOpening, long newVersion) {
        return new VenueView(
                id,
                creditCode,
                name,
                divisionCode,
                address,
                use,
                heightMetres,
                areaSquareMetres,
                floorsAbove,
                floorsBelow,
                capacityPersons,
                dwelling,
                singleStorey,
                rooms,
                beds,
                seats,
                classes,
                undetermined,
                classificationRules,
                newSupervision,
                newPermit,
                newOpening,
                newVersion);
    }
}
