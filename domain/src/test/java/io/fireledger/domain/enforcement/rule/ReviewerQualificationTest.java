package io.fireledger.domain.enforcement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.officer.OfficerEvent;
import io.fireledger.domain.officer.OfficerEvent.LegalQualificationRecorded;
import io.fireledger.domain.officer.OfficerEvent.PostAssigned;
import io.fireledger.domain.officer.OfficerSamples;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewerQualificationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    private static final LegalQualificationRecorded QUALIFIED =
            new LegalQualificationRecorded(OfficerSamples.LI, "A1", DAY);

    @Test
    void needsThePostThatDay() {
        assertThat(check(DAY, QUALIFIED)).contains("review.not-a-reviewer");
        assertThat(check(DAY, QUALIFIED, post("LEGAL_REVIEWER", DAY))).isEmpty();
        assertThat(check(DAY.minusDays(1), QUALIFIED, post("LEGAL_REVIEWER", DAY)))
                .contains("review.not-a-reviewer");
        assertThat(check(DAY, QUALIFIED, post("LEGAL_REVIEWER", DAY.minusDays(1)), post("INSPECTOR", DAY)))
                .contains("review.not-a-reviewer");
    }

    @Test
    void whoBeginsNeedsTheQualificationFromTheFirstDayOn() {
        PostAssigned begun = post("LEGAL_REVIEWER", LocalDate.of(2024, 1, 1));
        assertThat(check(DAY, begun)).contains("review.not-legally-qualified");
        assertThat(check(DAY.minusDays(1), begun, QUALIFIED)).contains("review.not-legally-qualified");
        assertThat(check(DAY, begun, QUALIFIED)).isEmpty();
    }

    @Test
    void whoReviewedBeforeTheLawAskedForItGoesOn() {
        assertThat(check(DAY, post("LEGAL_REVIEWER", LocalDate.of(2017, 12, 31))))
                .isEmpty();
        assertThat(check(DAY, post("LEGAL_REVIEWER", LocalDate.of(2018, 1, 1))))
                .contains("review.not-legally-qualified");
        assertThat(check(
                        DAY,
                        post("LEGAL_REVIEWER", LocalDate.of(2017, 12, 31)),
                        post("INSPECTOR", LocalDate.of(2019, 1, 1)),
                        post("LEGAL_REVIEWER", LocalDate.of(2024, 1, 1))))
                .isEmpty();
    }

    private static PostAssigned post(String post, LocalDate from) {
        return new PostAssigned(OfficerSamples.LI, new Code(post), "2020-1", from, null, null, null);
    }

    private static Optional<String> check(LocalDate day, OfficerEvent... events) {
        return ReviewerQualification.check(OfficerSamples.after(OfficerSamples.LI_APPOINTED, events), day)
                .map(Rejection::code);
    }
}
