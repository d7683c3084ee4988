package io.fireledger.projections.enforcement;

import io.fireledger.domain.enforcement.CaseState;
import io.fireledger.domain.enforcement.ReviewEvent.CollectivelyDiscussed;
import io.fireledger.domain.enforcement.ReviewEvent.LegalAdviserOpinionGiven;
import io.fireledger.domain.enforcement.ReviewEvent.LegalReviewPassed;
import io.fireledger.domain.enforcement.ReviewEvent.LegalReviewReturned;
import io.fireledger.domain.enforcement.ReviewEvent.SubmittedForLegalReview;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Legal review, advice and discussion before a decision.
 *
 * @param submission the last one; null: it was not submitted
 * @param returned the last review that did not pass; null where one passed since, or none failed
 * @param passed the review that passed and still stands; null: none
 * @param advice of the agency's legal adviser
 * @param discussion the collective discussion that still stands; null: none
 */
public record ReviewView(
        @Nullable SubmittedForLegalReview submission,
        @Nullable LegalReviewReturned returned,
        @Nullable LegalReviewPassed passed,
        List<LegalAdviserOpinionGiven> advice,
        @Nullable CollectivelyDiscussed discussion) {
    static final ReviewView NONE = new ReviewView(null, null, null, List.of(), null);

    /** @param state how far the case has come after the event: short of a review, none stands */
    ReviewView after(Object event, CaseState state) {
        boolean stands = !state.isUndecided() || state.compareTo(CaseState.REVIEWED) >= 0;
        ReviewView still = stands ? this : new ReviewView(submission, returned, null, advice, null);
        if (event instanceof SubmittedForLegalReview e) {
            return new ReviewView(e, null, still.passed, advice, still.discussion);
        }
        if (event instanceof LegalReviewReturned e) {
            return new ReviewView(submission, e, null, advice, still.discussion);
        }
        if (event instanceof LegalReviewPassed e) {
            return new ReviewView(submission, null, e, advice, still.discussion);
        }
        if (event instanceof LegalAdviserOpinionGiven e) {
            List<LegalAdviserOpinionGiven> all =
                    Stream.concat(advice.stream(), Stream.of(e)).toList();
            return new ReviewView(submission, returned, still.passed, all, still.discussion);
        }
        return event instanceof CollectivelyDiscussed e
                ? new ReviewView(submission, returned, still.passed, advice, e)
                : still;
    }
}
