package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import java.time.LocalDate;
import java.util.List;

/** All that can have happened in the {@link Review} that comes before a decision. */
public sealed interface ReviewEvent {
    CaseId caseId();

    record SubmittedForLegalReview(CaseId caseId, List<ReviewNeed> grounds, String note, LocalDate submittedOn)
            implements ReviewEvent {}

    record LegalReviewPassed(CaseId caseId, OfficerId reviewer, String opinion, LocalDate reviewedOn)
            implements ReviewEvent {}

    record LegalReviewReturned(CaseId caseId, OfficerId reviewer, String opinion, LocalDate reviewedOn)
            implements ReviewEvent {}

    /**
     * @param adviser name and practice certificate of the agency's legal adviser
     */
    record LegalAdviserOpinionGiven(CaseId caseId, String adviser, String opinion, LocalDate givenOn)
            implements ReviewEvent {}

    /**
     * @param chair who led it, one of the members
     * @param opinions each member's own
     * @param resolution what it came to; the decision may be no other (Penalty Law 57)
     */
    record CollectivelyDiscussed(
            CaseId caseId,
            OfficerId chair,
            List<MemberOpinion> opinions,
            Resolution resolution,
            Sha256Digest minutesSha256,
            LocalDate discussedOn)
            implements ReviewEvent {}

    /** One member's own opinion, in full. */
    record MemberOpinion(OfficerId member, boolean agrees, String opinion) {}
}
