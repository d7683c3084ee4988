package io.fireledger.api.enforcement;

import com.github.f4b6a3.ulid.UlidCreator;
import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.domain.enforcement.DecisionCommand.Decide;
import io.fireledger.domain.enforcement.DecisionCommand.DecideOnTheSpot;
import io.fireledger.domain.enforcement.DecisionCommand.FileForRecord;
import io.fireledger.domain.enforcement.DecisionCommand.RecordGovernmentDecision;
import io.fireledger.domain.enforcement.DecisionOutcome;
import io.fireledger.domain.enforcement.NoPenaltyGround;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.VenueId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How a case is decided: at the end of the ordinary procedure, or on the spot. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases")
class DecisionController {
    private static final String TODAY = "Left out: today";

    private final Desk desk;

    DecisionController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/{id}/decisions")
    @Operation(
            operationId = "decideCase",
            summary = "Decide the case",
            description =
                    "PENALTY only after the notice, the hearing or its end, the statement and the written review, by"
                            + " somebody who neither investigated nor reviewed, never above what was notified. NO_PENALTY names"
                            + " its ground and needs no notice; neither does NOT_ESTABLISHED. One act is fined once, in"
                            + " whatever case: otherwise 422 `fine.one-act-one-fine` names the other one. The answer has the"
                            + " number in `document` and the last day for its service in `serviceDueOn`.")
    ResponseEntity<byte[]> decide(@PathVariable CaseId id, @RequestBody Decision body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    @PostMapping("/{id}/government-decisions")
    @Operation(
            operationId = "recordGovernmentDecision",
            summary = "Record what the government decided on a suspension of large impact",
            description = "On the request of the emergency department (Fire Protection Law 70). It is never made here.")
    ResponseEntity<byte[]> government(@PathVariable CaseId id, @RequestBody GovernmentDecision body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    @PostMapping("/on-the-spot")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "decideOnTheSpot",
            summary = "Record a penalty decided and handed over on the spot",
            description =
                    "A warning, or a fine within the limits of the simple procedure, by two officers who showed their"
                            + " certificates. Reconsideration comes before any suit. The answer has the number in `document`"
                            + " and the last days to pay and to file it.")
    ResponseEntity<byte[]> onTheSpot(@RequestBody OnTheSpotBody body, Call call) {
        CaseId id = new CaseId("C-" + UlidCreator.getUlid());
        return desk.create(call, id, body.of(id), "/api/v1/cases/" + id.value());
    }

    @PostMapping("/{id}/filing")
    @Operation(
            operationId = "fileForRecord",
            summary = "File a decision made on the spot with the agency",
            description = "Filed late it is filed all the same, and the term shows it.")
    ResponseEntity<byte[]> file(@PathVariable CaseId id, @RequestBody Filing body, Call call) {
        return desk.act(call, id, new FileForRecord(id, body.filedWith(), body.filedOn()));
    }

    /** What is decided. */
    @Schema(name = "CaseDecision")
    record Decision(
            DecisionOutcome outcome,

            @Schema(description = "Of NO_PENALTY alone") @Nullable
            NoPenaltyGround ground,

            @Schema(description = "How the party was taught; NO_PENALTY needs it") @Size(max = 2000) @Nullable
            String education,

            @Schema(
                    description =
                            "Those notified, in their order, with the sanctions imposed; left out: as notified, or"
                                    + " as concluded where nothing was")
            @Nullable
            List<ChargeBody> charges,

            @Schema(description = "Left out: as notified, or as concluded where nothing was") @Nullable
            CorrectionBody correction,

            @Schema(
                    description = "Whether a suspension of business among the sanctions would have a large impact on"
                            + " economy and society, so that the government decides on it; left out: no")
            @Nullable
            Boolean largeImpact,

            @Size(max = 10_000) String reasons,

            @Schema(description = TODAY) @Nullable LocalDate decidedOn) {

        Decide of(CaseId id) {
            return new Decide(
                    id,
                    outcome,
                    ground,
                    education,
                    ChargeBody.all(charges),
                    CorrectionBody.of(correction),
                    Boolean.TRUE.equals(largeImpact),
                    reasons,
                    decidedOn);
        }
    }

    /** What the government decided, by its own document. */
    @Schema(name = "GovernmentDecision")
    record GovernmentDecision(
            @Schema(example = "重庆市渝中区人民政府") String government,

            @Schema(description = "The emergency department that asked for it", example = "重庆市渝中区应急管理局")
            String requestedBy,

            LocalDate requestedOn,

            LocalDate decidedOn,

            @Schema(description = "Whether the suspension was ordered")
            boolean granted,

            @Schema(description = "Number of the government's document", example = "渝中府函〔2026〕12号")
            String documentNumber,

            @Schema(description = "Digest of that document") Sha256Digest sha256,

            @Schema(description = "Places of the charges it concerns, from 0")
            List<Integer> charges) {

        RecordGovernmentDecision of(CaseId id) {
            return new RecordGovernmentDecision(
                    id, government, requestedBy, requestedOn, decidedOn, granted, documentNumber, sha256, charges);
        }
    }

    /** Against whom, for what and how it is decided on the spot. */
    @Schema(name = "OnTheSpotDecision")
    record OnTheSpotBody(
            PartyBody party,

            @Schema(description = "Where the act was done; left out: at no venue on record") @Nullable
            VenueId venue,

            @Schema(description = "Division where the act was done; left out: that of the venue") @Nullable
            DivisionCode division,

            ChargeBody charge,

            CorrectionBody correction,

            @Schema(description = "Number of the pre-printed form", example = "0000123")
            String formNumber,

            @Schema(description = "Who took it", example = "李雷")
            String recipient,

            @Schema(description = "Whether the party signed")
            boolean signed,

            @Schema(description = "What is noted on it; where the party did not sign, that") @Size(max = 2000) @Nullable
            String note,

            boolean certificatesShown,

            @Schema(description = "At least two certified officers of the agency; the first leads")
            List<OfficerId> officers,

            @Schema(description = TODAY) @Nullable LocalDate decidedOn) {

        DecideOnTheSpot of(CaseId id) {
            return new DecideOnTheSpot(
                    id,
                    party.party(),
                    venue,
                    division,
                    charge.charge(),
                    Objects.requireNonNull(CorrectionBody.of(correction)),
                    formNumber,
                    recipient,
                    signed,
                    note,
                    certificatesShown,
                    officers,
                    decidedOn);
        }
    }

    /** With whom it is filed. */
    @Schema(name = "FilingForRecord")
    record Filing(
            @Schema(example = "渝中区消防救援大队") String filedWith,

            @Schema(description = TODAY) @Nullable LocalDate filedOn) {}
}
