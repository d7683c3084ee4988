package io.fireledger.api.venue;

import com.github.f4b6a3.ulid.UlidCreator;
import io.fireledger.api.enterprise.EnterpriseRef;
import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.HazardId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.venue.Figures;
import io.fireledger.domain.venue.VenueCommand.AmendVenue;
import io.fireledger.domain.venue.VenueCommand.ChangeOperator;
import io.fireledger.domain.venue.VenueCommand.ChangeUse;
import io.fireledger.domain.venue.VenueCommand.ClearHazard;
import io.fireledger.domain.venue.VenueCommand.DetermineKeyUnit;
import io.fireledger.domain.venue.VenueCommand.RecordHazard;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How a venue changes: its entry, its operator, its use, key unit or not, its hazards. */
@RestController
@RequestMapping("/api/v1/venues/{id}")
@Tag(name = "venues")
class VenueChangeController {
    private final Desk desk;

    VenueChangeController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/amendments")
    @Operation(
            operationId = "amendVenue",
            summary = "Change what is registered of the venue",
            description = "Changed figures are classed anew; the answer then has `classes`. Rebuilt premises need a new"
                    + " permit.")
    ResponseEntity<byte[]> amend(@PathVariable VenueId id, @RequestBody VenueAmendment body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    @PostMapping("/operators")
    @Operation(
            operationId = "changeOperator",
            summary = "Record that another enterprise runs the venue",
            description = "It needs a permit of its own.")
    ResponseEntity<byte[]> operator(@PathVariable VenueId id, @RequestBody OperatorChange body, Call call) {
        return desk.act(call, id, new ChangeOperator(id, body.creditCode().id(), body.from(), body.reason()));
    }

    @PostMapping("/uses")
    @Operation(
            operationId = "changeUse",
            summary = "Record that the venue is used for something else",
            description =
                    "It is classed anew: the answer has `classes`. A permit for the former use covers it no more.")
    ResponseEntity<byte[]> use(@PathVariable VenueId id, @RequestBody UseChange body, Call call) {
        return desk.act(call, id, new ChangeUse(id, body.use(), body.from(), body.reason()));
    }

    @PostMapping("/key-unit")
    @Operation(operationId = "determineKeyUnit", summary = "Determine that the venue is a key unit")
    ResponseEntity<byte[]> keyUnit(@PathVariable VenueId id, @RequestBody KeyUnitDetermination body, Call call) {
        return desk.act(call, id, new DetermineKeyUnit(id, body.reason(), body.filing()));
    }

    @PostMapping("/hazards")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "recordHazard",
            summary = "Put a hazard an inspection found on the venue's record",
            description = "The answer has its identifier in `hazard`.")
    ResponseEntity<byte[]> hazard(@PathVariable VenueId id, @RequestBody FoundHazard body, Call call) {
        HazardId hazard = new HazardId("H-" + UlidCreator.getUlid());
        return desk.create(call, id, body.of(id, hazard), "/api/v1/venues/" + id.value());
    }

    @PostMapping("/hazards/{hazard}/clearances")
    @Operation(operationId = "clearHazard", summary = "Record that a later inspection found the hazard gone")
    ResponseEntity<byte[]> clear(
            @PathVariable VenueId id, @PathVariable HazardId hazard, @RequestBody HazardClearance body, Call call) {
        return desk.act(call, id, new ClearHazard(id, hazard, body.inspection(), body.note()));
    }

    /** What changed; what is left out stays as it was. */
    @Schema(name = "VenueAmendment")
    record VenueAmendment(
            @Nullable String name,
            @Size(max = 500) @Nullable String address,

            @Schema(description = "Height of the building in metres") @Nullable
            BigDecimal heightMetres,

            @Schema(description = "Floor area in square metres") @Nullable
            BigDecimal areaSquareMetres,

            @Nullable Integer floorsAbove,
            @Nullable Integer floorsBelow,
            @Nullable Integer capacityPersons,
            @Nullable Boolean dwelling,
            @Nullable Boolean singleStorey,
            @Nullable Integer rooms,
            @Nullable Integer beds,
            @Nullable Integer seats,

            @Schema(description = "Whether the premises were extended, rebuilt or refitted; left out: no") @Nullable
            Boolean rebuilt,

            @Size(max = 2000) String reason) {

        AmendVenue of(VenueId venue) {
            return new AmendVenue(
                    venue,
                    name,
                    address,
                    new Figures(
                            heightMetres,
                            areaSquareMetres,
                            floorsAbove,
                            floorsBelow,
                            capacityPersons,
                            dwelling,
                            singleStorey,
                            rooms,
                            beds,
                            seats),
                    Boolean.TRUE.equals(rebuilt),
                    reason);
        }
    }

    /** Who runs the venue from a day on. */
    @Schema(name = "OperatorChange")
    record OperatorChange(
            @Schema(description = "The enterprise that runs it now", example = "91500103MA5U5L3T8B")
            EnterpriseRef creditCode,

            LocalDate from,
            @Size(max = 2000) String reason) {}

    /** What the venue is used for from a day on. */
    @Schema(name = "UseChange")
    record UseChange(
            @Schema(description = "Code of the list `use`", example = "HOTEL")
            Code use,

            LocalDate from,
            @Size(max = 2000) String reason) {}

    /** Why the venue is a key unit. */
    @Schema(name = "KeyUnitDetermination")
    record KeyUnitDetermination(
            @Size(max = 2000) String reason,

            @Schema(description = "Number under which it was filed with the government; left out: not yet") @Nullable
            String filing) {}

    /** A hazard found. */
    @Schema(name = "FoundHazard")
    record FoundHazard(
            @Schema(description = "The concluded inspection that found it", example = "I-01JW3Z5M8Q4T7X9B2C6D8F0G1H")
            InspectionId inspection,

            @Schema(description = "Codes of the failed items it consists of")
            List<Code> items,

            @Size(max = 2000) String description) {

        RecordHazard of(VenueId venue, HazardId hazard) {
            return new RecordHazard(venue, hazard, inspection, items, description);
        }
    }

    /** How it is known that a hazard is gone. */
    @Schema(name = "HazardClearance")
    record HazardClearance(
            @Schema(description = "The concluded inspection that found it gone")
            InspectionId inspection,

            @Size(max = 2000) @Nullable String note) {}
}
