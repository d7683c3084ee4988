package io.fireledger.api.enforcement;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.domain.enforcement.DecisionOutcome;
import io.fireledger.domain.enforcement.NoPenaltyGround;
import io.fireledger.domain.enforcement.Resolution;
import io.fireledger.domain.enforcement.ReviewCommand.DiscussCollectively;
import io.fireledger.domain.enforcement.ReviewCommand.GiveAdviserOpinion;
import io.fireledger.domain.enforcement.ReviewCommand.RecordLegalReview;
import io.fireledger.domain.enforcement.ReviewCommand.SubmitForLegalReview;
import io.fireledger.domain.enforcement.ReviewEvent.MemberOpinion;
import io.fireledger.domain.enforcement.ReviewNeed;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What comes between the written review and the decision: legal review, adviser's opinion, collective discussion. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
@Tag(name = "cases")
class ReviewController {
    private final Desk desk;

    ReviewController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/legal-reviews/submission")
    @Operation(
            operationId = "submitForLegalReview",
            summary = "Submit the case for its legal review",
            description =
                    "With every ground there is; those the reference data name must be among them. Once submitted,"
                            + " nothing is decided without a review that passed.")
    ResponseEntity<byte[]> submission(@PathVariable CaseId id, @RequestBody ReviewSubmission body, Call call) {
        return desk.act(call, id, new SubmitForLegalReview(id, body.grounds(), body.note(), body.submittedOn()));
    }

    @PostMapping("/legal-reviews")
    @Operation(
            operationId = "recordLegalReview",
            summary = "Pass the case, or return it",
            description =
                    "By a legal reviewer with the national legal qualification who did not investigate. Evidence, a"
                            + " statement, a hearing or a notice that comes later takes it back.")
    ResponseEntity<byte[]> review(@PathVariable CaseId id, @RequestBody LegalReview body, Call call) {
        return desk.act(call, id, new RecordLegalReview(id, body.passed(), body.opinion(), body.reviewedOn()));
    }

    @PostMapping("/adviser-opinions")
    @Operation(operationId = "giveAdviserOpinion", summary = "Record the opinion of the agency's legal adviser")
    ResponseEntity<byte[]> adviser(@PathVariable CaseId id, @RequestBody AdviserOpinion body, Call call) {
        return desk.act(call, id, new GiveAdviserOpinion(id, body.adviser(), body.opinion(), body.givenOn()));
    }

    @PostMapping("/collective-discussions")
    @Operation(
            operationId = "discussCollectively",
            summary = "Record the collective discussion of the leaders",
            description = "Each member's own opinion; whoever records it led the discussion and is one of them. The"
                    + " decision may be no other than what was resolved last.")
    ResponseEntity<byte[]> discussion(@PathVariable CaseId id, @RequestBody Discussion body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    /** Why a case is reviewed in law. */
    @Schema(name = "ReviewSubmission")
    record ReviewSubmission(
            List<ReviewNeed> grounds,

            @Size(max = 2000) String note,

            @Schema(description = "Left out: today") @Nullable
            LocalDate submittedOn) {}

    /** What the reviewer says. */
    @Schema(name = "LegalReview")
    record LegalReview(
            boolean passed,

            @Size(max = 10_000) String opinion,

            @Schema(description = "Left out: today") @Nullable
            LocalDate reviewedOn) {}

    /** What the agency's legal adviser says. */
    @Schema(name = "AdviserOpinion")
    record AdviserOpinion(
            @Schema(description = "Name and practice certificate of the adviser")
            String adviser,

            @Size(max = 10_000) String opinion,

            @Schema(description = "Left out: today") @Nullable
            LocalDate givenOn) {}

    /** What the leaders said and resolved. */
    @Schema(name = "CollectiveDiscussion")
    record Discussion(
            @Schema(description = "Of two leaders at least, each once")
            List<MemberSays> opinions,

            Resolved resolution,

            @Schema(description = "Digest of the minutes") Sha256Digest minutesSha256,

            @Schema(description = "Left out: today") @Nullable
            LocalDate discussedOn) {

        DiscussCollectively of(CaseId id) {
            return new DiscussCollectively(
                    id,
                    opinions.stream()
                            .map(said -> new MemberOpinion(said.member, said.agrees, said.opinion))
                            .toList(),
                    resolution.resolution(),
                    minutesSha256,
                    discussedOn);
        }
    }

    /** One member's own opinion. */
    @Schema(name = "MemberOpinionBody")
    record MemberSays(
            OfficerId member,

            boolean agrees,

            @Size(max = 10_000) String opinion) {}

    /** What the discussion came to. */
    @Schema(name = "ResolutionBody")
    record Resolved(
            DecisionOutcome outcome,

            @Schema(description = "Of NO_PENALTY alone") @Nullable
            NoPenaltyGround ground,

            @Schema(description = "Of PENALTY alone: those of each charge, in the order of the notice") @Nullable
            List<List<SanctionBody>> sanctions) {

        Resolution resolution() {
            return new Resolution(
                    outcome,
                    ground,
                    sanctions == null
                            ? List.of()
                            : sanctions.stream().map(SanctionBody::all).toList());
        }
    }
}
