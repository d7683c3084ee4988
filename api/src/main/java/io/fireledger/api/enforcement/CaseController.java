package io.fireledger.api.enforcement;

import com.github.f4b6a3.ulid.UlidCreator;
import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.domain.enforcement.CaseCommand.AssignHandlers;
import io.fireledger.domain.enforcement.CaseCommand.CloseCase;
import io.fireledger.domain.enforcement.CaseCommand.DesignateJurisdiction;
import io.fireledger.domain.enforcement.CaseCommand.DisputeJurisdiction;
import io.fireledger.domain.enforcement.CaseCommand.OpenCase;
import io.fireledger.domain.enforcement.CaseCommand.ReopenCase;
import io.fireledger.domain.enforcement.CaseCommand.TerminateInvestigation;
import io.fireledger.domain.enforcement.CaseSource;
import io.fireledger.domain.enforcement.CloseGround;
import io.fireledger.domain.enforcement.CriminalOutcome;
import io.fireledger.domain.enforcement.TerminationGround;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.ViolationCode;
import io.fireledger.domain.officer.OfficerCommand.RequestRecusal;
import io.fireledger.domain.officer.RecusalGround;
import io.fireledger.domain.officer.RecusalOrigin;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
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

/** Penalty cases as a whole: opened, handled, whose they are, ended. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases")
class CaseController {
    private static final String TODAY = "Left out: today";

    private final Desk desk;

    CaseController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "openCase",
            summary = "Open a penalty case",
            description =
                    "From an inspection, a report, a case handed over, or the agency's own finding. The decision is"
                            + " due 90 natural days after the opening (Penalty Law 60). What another authority deals with is"
                            + " refused with 422 `case.other-authority`, which names it.")
    ResponseEntity<byte[]> open(@RequestBody CaseOpening body, Call call) {
        CaseId id = new CaseId("C-" + UlidCreator.getUlid());
        return desk.create(call, id, body.of(id), "/api/v1/cases/" + id.value());
    }

    @PostMapping("/{id}/handlers")
    @Operation(
            operationId = "assignCaseHandlers",
            summary = "Let others handle the case",
            description = "Two at least, the one who leads first; from then on they answer for its terms.")
    ResponseEntity<byte[]> handlers(@PathVariable CaseId id, @RequestBody CaseHandlers body, Call call) {
        return desk.act(call, id, new AssignHandlers(id, body.handlers(), body.reason()));
    }

    @PostMapping("/{id}/recusals")
    @Operation(
            operationId = "requestCaseRecusal",
            summary = "Ask that an officer take no part in the case",
            description = "The officer goes on with the work until the head has decided, under"
                    + " `POST /officers/{id}/recusal-decisions` with the matter `enforcement:` and the id of the case"
                    + " (Penalty Law 43). Once it is granted, nothing is done in the case before it has two handlers"
                    + " again. The answer is that of the officer, on whose record the request stands.")
    ResponseEntity<byte[]> recusal(@PathVariable CaseId id, @RequestBody CaseRecusal body, Call call) {
        return desk.act(call, body.officer(), body.from(id));
    }

    @PostMapping("/{id}/jurisdiction-disputes")
    @Operation(
            operationId = "disputeCaseJurisdiction",
            summary = "Record that another agency claims the case",
            description = "Until it is settled nothing is decided, and the case does not end (Penalty Law 25).")
    ResponseEntity<byte[]> dispute(@PathVariable CaseId id, @RequestBody JurisdictionDispute body, Call call) {
        return desk.act(call, id, new DisputeJurisdiction(id, body.other(), body.grounds(), body.disputedOn()));
    }

    @PostMapping("/{id}/jurisdiction-designations")
    @Operation(
            operationId = "designateCaseJurisdiction",
            summary = "Settle whose case it is",
            description = "By the common superior, or by the one of the two that gives way; nobody awards the case to"
                    + " itself.")
    ResponseEntity<byte[]> designation(@PathVariable CaseId id, @RequestBody Designation body, Call call) {
        return desk.act(call, id, new DesignateJurisdiction(id, body.agency(), body.reason(), body.designatedOn()));
    }

    @PostMapping("/{id}/termination")
    @Operation(
            operationId = "terminateCase",
            summary = "End the investigation without a decision, by the head",
            description = "The document gets a number (`document`).")
    ResponseEntity<byte[]> termination(@PathVariable CaseId id, @RequestBody Termination body, Call call) {
        return desk.act(call, id, new TerminateInvestigation(id, body.ground(), body.reason(), body.terminatedOn()));
    }

    @PostMapping("/{id}/closure")
    @Operation(
            operationId = "closeCase",
            summary = "Close the case, by the head",
            description = "On the ground that agrees with how it ended. As performed only a warning is closed, by being"
                    + " served: the performance of any other penalty is not on record yet.")
    ResponseEntity<byte[]> closure(@PathVariable CaseId id, @RequestBody Closure body, Call call) {
        return desk.act(call, id, new CloseCase(id, body.ground(), body.note(), body.closedOn()));
    }

    @PostMapping("/{id}/reopening")
    @Operation(
            operationId = "reopenCase",
            summary = "Take up again, by the head, a case that ended without a decision",
            description = "What was investigated stands; everything from the conclusion on is done again; the days"
                    + " for the decision run on from the opening, and nothing heavier is proposed to a party that defended"
                    + " itself without new evidence.")
    ResponseEntity<byte[]> reopening(@PathVariable CaseId id, @RequestBody Reopening body, Call call) {
        return desk.act(call, id, new ReopenCase(id, body.reason(), body.outcome(), body.reopenedOn()));
    }

    /** Against whom, for what, and on what grounds a case is opened. */
    @Schema(name = "NewCase")
    record CaseOpening(
            CaseSource source,

            @Schema(description = "From which it is opened; INSPECTION needs it") @Nullable
            InspectionId inspection,

            @Schema(description = "The report or the handing over in words; REPORT and TRANSFER need it")
            @Size(max = 2000)
            @Nullable
            String origin,

            PartyBody party,

            @Schema(description = "Where the act was done; left out: where the inspection was, or at no venue")
            @Nullable
            VenueId venue,

            @Schema(description = "Division where the act was done; left out: that of the venue") @Nullable
            DivisionCode division,

            @Schema(description = "Code in the catalogue, `GET /legal/violations`")
            ViolationCode suspected,

            @Size(max = 10_000) String facts,

            @Schema(
                    description = "The day the act was found out, by the agency or through a report, not after the"
                            + " opening; what an INSPECTION found out, not before it started; left out: that of the"
                            + " inspection, else of the opening")
            @Nullable
            LocalDate foundOn,

            @Schema(description = TODAY) @Nullable LocalDate openedOn,

            @Schema(description = "At least two certified officers of the agency; the first leads")
            List<OfficerId> handlers) {

        OpenCase of(CaseId id) {
            return new OpenCase(
                    id,
                    source,
                    inspection,
                    origin,
                    party.party(),
                    venue,
                    division,
                    suspected,
                    facts,
                    foundOn,
                    openedOn,
                    handlers);
        }
    }

    /** Who handles the case from now on. */
    @Schema(name = "CaseHandlers")
    record CaseHandlers(
            @Schema(description = "At least two certified officers; the first leads")
            List<OfficerId> handlers,

            @Schema(description = "Why somebody is taken off; needed where somebody is") @Size(max = 2000) @Nullable
            String reason) {}

    /** A request that an officer take no part in the case. */
    @Schema(name = "CaseRecusal")
    record CaseRecusal(
            OfficerId officer,
            RecusalOrigin origin,
            RecusalGround ground,

            @Schema(description = "Who asks, where it is a party") @Nullable
            String applicant,

            @Size(max = 2000) String reason) {

        RequestRecusal from(CaseId id) {
            return new RequestRecusal(officer, SubjectRef.of(id), origin, ground, applicant, reason);
        }
    }

    /** Another agency claims the case, or is said to be competent. */
    @Schema(name = "JurisdictionDispute")
    record JurisdictionDispute(
            AuthorityId other,
            @Size(max = 2000) String grounds,

            @Schema(description = TODAY) @Nullable LocalDate disputedOn) {}

    /** Whose case it is from now on. */
    @Schema(name = "JurisdictionDesignation")
    record Designation(
            AuthorityId agency,
            @Size(max = 2000) String reason,

            @Schema(description = TODAY) @Nullable LocalDate designatedOn) {}

    /** Why the investigation ends. */
    @Schema(name = "CaseTermination")
    record Termination(
            TerminationGround ground,
            @Size(max = 2000) String reason,

            @Schema(description = TODAY) @Nullable LocalDate terminatedOn) {}

    /** Why the case is closed. */
    @Schema(name = "CaseClosure")
    record Closure(
            CloseGround ground,
            @Size(max = 2000) @Nullable String note,

            @Schema(description = TODAY) @Nullable LocalDate closedOn) {}

    /** Why the case is taken up again. */
    @Schema(name = "CaseReopening")
    record Reopening(
            @Size(max = 2000) String reason,

            @Schema(description = "What came of the criminal case; needed where the case was left to the police")
            @Nullable
            CriminalOutcome outcome,

            @Schema(description = TODAY) @Nullable LocalDate reopenedOn) {}
}
