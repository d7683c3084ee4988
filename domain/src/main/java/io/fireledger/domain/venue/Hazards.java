package io.fireledger.domain.venue;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.venue.VenueCommand.ClearHazard;
import io.fireledger.domain.venue.VenueCommand.RecordHazard;
import io.fireledger.domain.venue.VenueEvent.HazardCleared;
import io.fireledger.domain.venue.VenueEvent.HazardRecorded;
import io.fireledger.domain.venue.rule.HazardFound;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;

/** The fire hazards of a venue: what an inspection found goes on record, and comes off it when a later one finds it gone. */
final class Hazards implements Located {
    private static final List<Citation> BASIS =
            List.of(Statute.FIRE_PROTECTION_LAW_2021.article("54"), Statute.INSPECTION_ORDER_120.article("20"));

    private final Venue venue;

    Hazards(Venue venue) {
        this.venue = venue;
    }

    @Override
    public DivisionCode division() {
        return venue.division;
    }

    @CommandHandler
    RecordedHazard handle(RecordHazard command, Acting acting, InspectionOutcome outcomes) {
        InspectionOutcome.Entry inspection = Venue.inspection(command.inspection(), outcomes, acting);
        require(
                HazardFound.by(inspection, venue.id),
                HazardFound.amongFailed(command.items(), inspection),
                venue.hazards.containsKey(command.hazard())
                        ? HazardFound.refuse("hazard.exists", command.hazard())
                        : Optional.empty());
        apply(
                new HazardRecorded(
                        venue.id,
                        venue.enterprise,
                        command.hazard(),
                        inspection.inspection(),
                        inspection.officers(),
                        command.items().stream().distinct().toList(),
                        command.description(),
                        ChinaTime.day(Objects.requireNonNull(inspection.concludedAt()))),
                acting.circumstances(
                        venue.division, Capacity.inspecting(acting.officer(), inspection.officers()), BASIS));
        return new RecordedHazard(command.hazard());
    }

    @CommandHandler
    void handle(ClearHazard command, Acting acting, InspectionOutcome outcomes) {
        HazardRecorded hazard = venue.hazards.get(command.hazard());
        if (hazard == null) {
            throw new CommandRejected(
                    HazardFound.refuse("hazard.not-open", command.hazard()).orElseThrow());
        }
        InspectionOutcome.Entry inspection = Venue.inspection(command.inspection(), outcomes, acting);
        InspectionOutcome.Entry finder = Venue.inspection(hazard.inspection(), outcomes, acting);
        require(HazardFound.by(inspection, venue.id));
        require(HazardFound.gone(hazard, finder, inspection));
        apply(
                new HazardCleared(
                        venue.id,
                        venue.enterprise,
                        command.hazard(),
                        inspection.inspection(),
                        inspection.officers(),
                        HazardFound.clearedOn(hazard, inspection),
                        command.note()),
                acting.circumstances(
                        venue.division, Capacity.inspecting(acting.officer(), inspection.officers()), BASIS));
    }
}
