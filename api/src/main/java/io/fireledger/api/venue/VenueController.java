package io.fireledger.api.venue;

import com.github.f4b6a3.ulid.UlidCreator;
import io.fireledger.api.enterprise.Dossiers;
import io.fireledger.api.enterprise.EnterpriseRef;
import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.api.envelope.Listing;
import io.fireledger.api.envelope.Paging;
import io.fireledger.api.envelope.Reads;
import io.fireledger.api.envelope.UpTo;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.venue.Premises;
import io.fireledger.domain.venue.SupervisionTier;
import io.fireledger.domain.venue.VenueCommand.AssignSupervision;
import io.fireledger.domain.venue.VenueCommand.DeclareClosed;
import io.fireledger.domain.venue.VenueCommand.DeclareOpen;
import io.fireledger.domain.venue.VenueCommand.RegisterVenue;
import io.fireledger.projections.deadline.DeadlineView;
import io.fireledger.projections.enforcement.CaseLine;
import io.fireledger.projections.eventlog.FindHistory;
import io.fireledger.projections.eventlog.HistoryEntry;
import io.fireledger.projections.inspection.InspectionView;
import io.fireledger.projections.venue.FindVenues;
import io.fireledger.projections.venue.GetVenue;
import io.fireledger.projections.venue.PermitView;
import io.fireledger.projections.venue.VenueView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where: venues, their classes, supervision, opening and closing. Their permits: {@link PermitController}. */
@RestController
@RequestMapping("/api/v1/venues")
@Tag(name = "venues")
class VenueController {
    private final Desk desk;
    private final Reads reads;
    private final Dossiers dossiers;

    VenueController(Desk desk, Reads reads, Dossiers dossiers) {
        this.desk = desk;
        this.reads = reads;
        this.dossiers = dossiers;
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(operationId = "listVenues", summary = "Venues, the last registered first")
    Listing<VenueView> list(
            @Parameter(description = "Where they lie, all below it included") @RequestParam(required = false) @Nullable
                    DivisionCode division,
            @Parameter(name = "class", description = "Code of a class they are in", example = "PUBLIC_GATHERING")
                    @RequestParam(name = "class", required = false)
                    @Nullable
                    Code venueClass,
            @Parameter(description = "Where their permit stands") @RequestParam(required = false)
                    PermitView.@Nullable State permit,
            @Parameter(description = "Who runs them", example = "91500103MA5U5L3T8B")
                    @RequestParam(required = false)
                    @Nullable
                    EnterpriseRef creditCode,
            Paging paging,
            Call call) {
        return reads.list(
                call,
                paging,
                "venue",
                VenueView.class,
                page -> new FindVenues(
                        call.actor().jurisdiction(),
                        division,
                        venueClass,
                        permit,
                        creditCode == null ? null : creditCode.id(),
                        page.limit(),
                        page.cursor()));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getVenue", summary = "One venue, as it is or as it was")
    ResponseEntity<VenueView> one(
            @PathVariable VenueId id,
            @UpTo @RequestParam(required = false) @Nullable Instant asOf,
            @UpTo @RequestParam(required = false) @Nullable Instant knownAt,
            Call call) {
        return reads.one(
                call,
                id,
                new GetVenue(id, call.actor().jurisdiction(), asOf, knownAt),
                VenueView.class,
                VenueView::version);
    }

    @GetMapping("/{id}/dossier")
    @Operation(
            operationId = "getVenueDossier",
            summary = "The venue with its permit, its inspections, cases and terms, and what is still open",
            description = "As it is or as it was. Of inspections and cases the 200 newest; the list has the rest.")
    Dossier dossier(
            @PathVariable VenueId id,
            @UpTo @RequestParam(required = false) @Nullable Instant asOf,
            @UpTo @RequestParam(required = false) @Nullable Instant knownAt,
            Call call) {
        VenueView venue =
                reads.seen(call, id, new GetVenue(id, call.actor().jurisdiction(), asOf, knownAt), VenueView.class);
        Dossiers.Contents contents = dossiers.of(venue, new Dossiers.Moment(asOf, knownAt), call);
        return new Dossier(
                venue,
                contents.inspections(),
                contents.openCases(),
                contents.pastCases(),
                !contents.matters().awaitingVerification().isEmpty(),
                contents.matters().openInspections(),
                contents.matters().openHazards(),
                contents.matters().openTerms(),
                contents.matters().missedTerms(),
                contents.matters().metTerms());
    }

    @GetMapping(
            path = "/{id}/history",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(operationId = "getVenueHistory", summary = "Every event that touches the venue, the last recorded first")
    Listing<HistoryEntry> history(@PathVariable VenueId id, Paging paging, Call call) {
        reads.seen(call, id, new GetVenue(id, call.actor().jurisdiction(), null, null), VenueView.class);
        return reads.history(
                call,
                paging,
                id,
                page -> new FindHistory(id, call.actor().jurisdiction(), call.language(), page.limit(), page.cursor()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "registerVenue",
            summary = "Register a venue",
            description = "The answer tells in `classes` which classes the venue is in by the rules in force.")
    ResponseEntity<byte[]> register(@RequestBody Registration body, Call call) {
        VenueId venue = new VenueId("V-" + UlidCreator.getUlid());
        return desk.create(call, venue, body.of(venue), address(venue));
    }

    static String address(VenueId venue) {
        return "/api/v1/venues/" + venue.value();
    }

    @PostMapping("/{id}/supervision")
    @Operation(operationId = "assignSupervision", summary = "Put the venue under its one supervisor")
    ResponseEntity<byte[]> supervision(@PathVariable VenueId id, @RequestBody Supervision body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    @PostMapping("/{id}/openings")
    @Operation(operationId = "declareOpen", summary = "Record that the venue opened")
    ResponseEntity<byte[]> open(@PathVariable VenueId id, @RequestBody Opening body, Call call) {
        return desk.act(call, id, new DeclareOpen(id, body.openedOn()));
    }

    @PostMapping("/{id}/closures")
    @Operation(operationId = "declareClosed", summary = "Record that the venue closed")
    ResponseEntity<byte[]> close(@PathVariable VenueId id, @RequestBody Closure body, Call call) {
        return desk.act(call, id, new DeclareClosed(id, body.closedOn(), body.reason()));
    }

    /** What is known of one venue, and what is still open. */
    @Schema(name = "VenueDossier")
    record Dossier(
            VenueView venue,
            List<InspectionView> inspections,

            @Schema(description = "Cases in which something may still happen here, the last opened first")
            List<CaseLine> openCases,

            @Schema(description = "Cases that were closed, terminated or handed to another authority")
            List<CaseLine> pastCases,

            @Schema(description = "Whether its commitment is still to be verified on site")
            boolean awaitingVerification,

            @Schema(description = "Inspections not yet concluded")
            List<String> openInspections,

            @Schema(description = "Hazards found and not yet cleared")
            List<VenueView.Hazard> openHazards,

            @Schema(description = "Terms that run, the earliest last day first")
            List<DeadlineView> openTerms,

            @Schema(description = "Terms not kept, those closed too late included")
            List<DeadlineView> missedTerms,

            @Schema(description = "Terms that were kept") List<DeadlineView> metTerms) {}

    /** A venue to be registered; a figure left out may leave a class undetermined. */
    @Schema(name = "VenueRegistration")
    record Registration(
            @Schema(description = "The enterprise that runs it", example = "91500103MA5U5L3T8B")
            EnterpriseRef creditCode,

            @Schema(example = "山城火锅解放碑店") String name,

            @Schema(description = "Division (GB/T 2260)", example = "500103")
            DivisionCode divisionCode,

            @Size(max = 500) @Schema(example = "渝中区解放碑步行街1号")
            String address,

            @Schema(description = "Code of the list `use`", example = "RESTAURANT")
            Code use,

            @Schema(description = "Height of the building in metres", example = "18.5")
            BigDecimal heightMetres,

            @Schema(description = "Floor area in square metres", example = "650")
            BigDecimal areaSquareMetres,

            int floorsAbove,
            int floorsBelow,

            @Schema(description = "Most persons allowed at once", example = "300")
            int capacityPersons,

            @Schema(description = "Whether people live there") @Nullable
            Boolean dwelling,

            @Nullable Boolean singleStorey,
            @Schema(description = "Guest rooms") @Nullable Integer rooms,
            @Nullable Integer beds,
            @Nullable Integer seats) {

        RegisterVenue of(VenueId venue) {
            return new RegisterVenue(venue, creditCode.id(), name, divisionCode, address, premises());
        }

        private Premises premises() {
            return new Premises(
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
                    seats);
        }
    }

    /** Who supervises from a day on. */
    @Schema(name = "Supervision")
    record Supervision(AuthorityId authority, SupervisionTier tier, LocalDate from) {
        AssignSupervision of(VenueId venue) {
            return new AssignSupervision(venue, authority, tier, from);
        }
    }

    /** The day the venue opened. */
    @Schema(name = "Opening")
    record Opening(LocalDate openedOn) {}

    /** The day the venue closed, and why. */
    @Schema(name = "Closure")
    record Closure(LocalDate closedOn, @Size(max = 2000) String reason) {}
}
