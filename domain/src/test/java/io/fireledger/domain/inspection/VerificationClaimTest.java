package io.fireledger.domain.inspection;

import static io.fireledger.domain.kernel.ActingSamples.officer;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.LI;
import static io.fireledger.domain.venue.VenueSamples.PERMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.inspection.VerificationClaimCommand.ReleaseClaim;
import io.fireledger.domain.inspection.VerificationClaimCommand.TakeClaim;
import io.fireledger.domain.inspection.VerificationClaimEvent.VerificationClaimed;
import io.fireledger.domain.inspection.VerificationClaimEvent.VerificationReleased;
import io.fireledger.domain.kernel.AlreadyTaken;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.Vocabulary;
import io.fireledger.domain.venue.Circumstances;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerificationClaimTest {
    private static final VerificationClaimId CLAIM = VerificationClaimId.of(PERMIT);
    private static final InspectionId FIRST = new InspectionId("I-01JZZZZZZZZZZZZZZZZZZZZZZ1");
    private static final InspectionId SECOND = new InspectionId("I-01JZZZZZZZZZZZZZZZZZZZZZZ2");

    private final AggregateTestFixture<VerificationClaim> claim = new AggregateTestFixture<>(VerificationClaim.class);

    @BeforeEach
    void anOfficerActs() {
        claim.registerInjectableResource(officer(LI, BRIGADE, YUZHONG));
    }

    @Test
    void handlesEveryMessage() {
        assertThat(Vocabulary.unhandled(VerificationClaim.class, VerificationClaimCommand.class))
                .isEmpty();
        assertThat(Vocabulary.unhandled(VerificationClaim.class, VerificationClaimEvent.class))
                .isEmpty();
    }

    @Test
    void isTakenByTheFirst() {
        claim.givenNoPriorActivity()
                .when(new TakeClaim(CLAIM, FIRST, YUZHONG))
                .expectEvents(new VerificationClaimed(CLAIM, FIRST))
                .expectEventsMatching(Circumstances.of("500103", "ORGANISER", 1));
    }

    @Test
    void isRefusedToAnyOtherAndToTheHolderItself() {
        for (InspectionId next : new InspectionId[] {SECOND, FIRST}) {
            claim.given(new VerificationClaimed(CLAIM, FIRST))
                    .when(new TakeClaim(CLAIM, next, YUZHONG))
                    .expectNoEvents()
                    .expectException(heldBy(FIRST));
        }
    }

    @Test
    void isReleasedByItsHolderAndTakenAgain() {
        claim.given(new VerificationClaimed(CLAIM, FIRST))
                .when(new ReleaseClaim(CLAIM, FIRST, YUZHONG))
                .expectEvents(new VerificationReleased(CLAIM, FIRST));
        claim.given(new VerificationClaimed(CLAIM, FIRST), new VerificationReleased(CLAIM, FIRST))
                .when(new TakeClaim(CLAIM, SECOND, YUZHONG))
                .expectEvents(new VerificationClaimed(CLAIM, SECOND));
    }

    @Test
    void staysWithItsHolderWhateverAnotherReleases() {
        claim.given(new VerificationClaimed(CLAIM, FIRST))
                .when(new ReleaseClaim(CLAIM, SECOND, YUZHONG))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    private static Matcher<AlreadyTaken> heldBy(InspectionId holder) {
        return new CustomTypeSafeMatcher<>("inspection.already-scheduled, held by " + holder) {
            @Override
            protected boolean matchesSafely(AlreadyTaken thrown) {
                return thrown.rejection().code().equals("inspection.already-scheduled")
                        && thrown.holder().equals(holder);
            }
        };
    }
}
