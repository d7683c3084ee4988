package io.fireledger.api.admin;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.domain.legal.LegalCommand;
import io.fireledger.domain.legal.LegalCommand.AdoptAutomaticGrant;
import io.fireledger.domain.legal.LegalCommand.AdoptCalendarYear;
import io.fireledger.domain.legal.LegalCommand.AdoptClassification;
import io.fireledger.domain.legal.LegalCommand.AdoptCodeList;
import io.fireledger.domain.legal.LegalCommand.AdoptCommitmentStandard;
import io.fireledger.domain.legal.LegalCommand.AdoptDiscretionTiers;
import io.fireledger.domain.legal.LegalCommand.AdoptDivisions;
import io.fireledger.domain.legal.LegalCommand.AdoptHazardCriteria;
import io.fireledger.domain.legal.LegalCommand.AdoptInspectionItems;
import io.fireledger.domain.legal.LegalCommand.AdoptPenaltyLimits;
import io.fireledger.domain.legal.LegalCommand.AdoptReviewThreshold;
import io.fireledger.domain.legal.LegalCommand.AdoptStatutes;
import io.fireledger.domain.legal.LegalCommand.AdoptTerms;
import io.fireledger.domain.legal.LegalCommand.AdoptViolations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes in editions of the law's data. What was taken in never changes; a later edition stands beside it. */
@RestController
@RequestMapping("/api/v1/admin/legal")
@Tag(name = "admin")
class LegalImportController {
    private final Desk desk;

    LegalImportController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/calendars")
    @Operation(operationId = "adoptCalendarYear", summary = "Take in the calendar of one year")
    ResponseEntity<byte[]> calendar(@RequestBody AdoptCalendarYear body, Call call) {
        return adopt(body, call);
    }

    @PostMapping("/divisions")
    @Operation(operationId = "adoptDivisions", summary = "Take in divisions")
    ResponseEntity<byte[]> divisions(@RequestBody AdoptDivisions body, Call call) {
        return adopt(body, call);
    }

    @PostMapping("/terms")
    @Operation(operationId = "adoptTerms", summary = "Take in lengths of legal terms")
    ResponseEntity<byte[]> terms(@RequestBody AdoptTerms body, Call call) {
        return adopt(body, call);
    }

    @PostMapping("/code-lists")
    @Operation(operationId = "adoptCodeList", summary = "Take in a code list")
    ResponseEntity<byte[]> codeList(@RequestBody AdoptCodeList body, Call call) {
        return adopt(body, call);
    }

    @PostMapping("/statutes")
    @Operation(operationId = "adoptStatutes", summary = "Take in legal sources")
    ResponseEntity<byte[]> statutes(@RequestBody AdoptStatutes body, Call call) {
        return adopt(body, call);
    }

    @PostMapping("/inspection-items")
    @Operation(operationId = "adoptInspectionItems", summary = "Take in a checklist")
    ResponseEntity<byte[]> items(@RequestBody AdoptInspectionItems body, Call call) {
        return adopt(body, call);
    }

    @PostMapping("/standards")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "adoptStandard", summary = "Take in a commitment standard")
    ResponseEntity<byte[]> standard(@RequestBody AdoptCommitmentStandard body, Call call) {
        String version = body.standard().version();
        return desk.create(call, body.catalogue(), body, "/api/v1/legal/standards/" + Desk.segment(version));
    }

    @PostMapping("/classification")
    @Operation(operationId = "adoptClassification", summary = "Take in rules of classification")
    ResponseEntity<byte[]> classification(@RequestBody AdoptClassification body, Call call) {
        return adopt(body, call);
    }

    @PostMapping("/automatic-grants")
    @Operation(operationId = "adoptAutomaticGrant", summary = "Take in a rule of automatic grant")
    ResponseEntity<byte[]> automaticGrant(@RequestBody AdoptAutomaticGrant body, Call call) {
        return adopt(body, call);
    }

    @PostMapping("/hazard-criteria")
    @Operation(operationId = "adoptHazardCriteria", summary = "Take in what makes a hazard a major one")
    ResponseEntity<byte[]> hazardCriteria(@RequestBody AdoptHazardCriteria body, Call call) {
        return adopt(body, call);
    }

    @PostMapping("/violations")
    @Operation(operationId = "adoptViolations", summary = "Take in violations and what they may be met with")
    ResponseEntity<byte[]> violations(@RequestBody AdoptViolations body, Call call) {
        return adopt(body, call);
    }

    @PostMapping("/discretion-tiers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "adoptDiscretionTiers", summary = "Take in a benchmark of discretion")
    ResponseEntity<byte[]> tiers(@RequestBody AdoptDiscretionTiers body, Call call) {
        String version = body.tiers().version();
        return desk.create(call, body.catalogue(), body, "/api/v1/legal/discretion-tiers/" + Desk.segment(version));
    }

    @PostMapping("/penalty-limits")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "adoptPenaltyLimits", summary = "Take in the figures the procedure of a penalty turns on")
    ResponseEntity<byte[]> limits(@RequestBody AdoptPenaltyLimits body, Call call) {
        String version = body.limits().version();
        return desk.create(call, body.catalogue(), body, "/api/v1/legal/penalty-limits/" + Desk.segment(version));
    }

    @PostMapping("/review-thresholds")
    @Operation(operationId = "adoptReviewThreshold", summary = "Take in how many missed terms bring a review to mind")
    ResponseEntity<byte[]> reviewThreshold(@RequestBody AdoptReviewThreshold body, Call call) {
        return adopt(body, call);
    }

    private ResponseEntity<byte[]> adopt(LegalCommand edition, Call call) {
        return desk.act(call, edition.catalogue(), edition);
    }
}
