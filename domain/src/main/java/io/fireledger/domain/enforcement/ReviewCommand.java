package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.StatesItsTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of the {@link Review} that comes before a decision. The day of an act is today where it is null. */
public sealed interface ReviewCommand {
    @TargetAggregateIdentifier
    CaseId caseId();

    record SubmitForLegalReview(
            CaseId caseId,
            List<ReviewNeed> grounds,
            String note,
            @Nullable LocalDate submittedOn) implements ReviewCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(submittedOn);
        }
    }

    record RecordLegalReview(
            CaseId caseId,
            boolean passed,
            String opinion,
            @Nullable LocalDate reviewedOn) implements ReviewCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(reviewedOn);
        }
    }

    record GiveAdviserOpinion(
            CaseId caseId,
            String adviser,
            String opinion,
            @Nullable LocalDate givenOn) implements ReviewCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(givenOn);
        }
    }

    record DiscussCollectively(
            CaseId caseId,
            List<ReviewEvent.MemberOpinion> opinions,
            Resolution resolution,
            Sha256Digest minutesSha256,
            @Nullable LocalDate discussedOn)
            implements ReviewCommand, StatesItsTime {
        @Override
        public @Nullable Instant happenedAt() {
            return CaseTerms.startOf(discussedOn);
        }
    }
}
