package io.fireledger.projections.worklist;

import static io.fireledger.projections.wiring.Samples.BRIGADE;
import static io.fireledger.projections.wiring.Samples.MAY_9;
import static io.fireledger.projections.wiring.Samples.YUZHONG;
import static io.fireledger.projections.wiring.Samples.venue;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.CatalogueId;
import io.fireledger.domain.legal.LegalEvent.ReviewThresholdAdopted;
import io.fireledger.domain.legal.MissedTerm;
import io.fireledger.domain.legal.ReviewThreshold;
import io.fireledger.domain.legal.Source;
import io.fireledger.domain.venue.VenueEvent.TermMissed;
import io.fireledger.projections.eventlog.HistoryEntry;
import io.fireledger.projections.wiring.Build;
import io.fireledger.projections.wiring.Reads;
import io.fireledger.projections.wiring.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OmissionsTest {
    private final Reads reads = new Reads(2);

    @AfterAll
    void stop() {
        reads.close();
    }

    /** Three within twelve months: the third term, missed a day earlier than a year after the first. */
    @Test
    void suggestsAReviewWhenMissedTermsComeTogether() {
        OfficerId slow = new OfficerId("CQ-0007");
        reads.publish(CatalogueId.REVIEW_THRESHOLDS, DivisionCode.NATION, threshold("1", LocalDate.of(2099, 1, 1), 1))
                .publish(CatalogueId.REVIEW_THRESHOLDS, DivisionCode.NATION, threshold("2", MAY_9.minusYears(9), 3))
                .publish(venue(11), YUZHONG, Samples.registered(venue(11)))
                .publish(venue(11), YUZHONG, missed(venue(11), slow, MAY_9))
                .publish(venue(11), YUZHONG, missed(venue(11), slow, MAY_9))
                .publish(venue(12), YUZHONG, Samples.registered(venue(12)))
                .publish(venue(12), YUZHONG, missed(venue(12), slow, MAY_9.plusDays(30)))
                .publish(venue(12), YUZHONG, missed(venue(12), slow, MAY_9.plusYears(1)))
                .publish(venue(13), YUZHONG, Samples.registered(venue(13)))
                .publish(venue(13), YUZHONG, missed(venue(13), new OfficerId("CQ-0008"), MAY_9))
                .settled();
        assertThat(reviews())
                .as("two of one day are one, and a year later it is over")
                .isEmpty();

        reads.publish(
                        venue(13),
                        YUZHONG,
                        missed(venue(13), slow, MAY_9.plusYears(1).minusDays(1)))
                .settled();
        WorkView review = reviews().get(0);
        assertThat(review.nature()).isEqualTo(WorkKind.Nature.SUGGESTION);
        assertThat(review.role()).isEqualTo("AUTHORITY_HEAD");
        assertThat(review.subjects())
                .extracting(HistoryEntry.Subject::id)
                .containsExactly(
                        slow.value(),
                        venue(11).value(),
                        venue(12).value(),
                        venue(13).value());
        assertThat(review.officer()).as("it is no work of the officer's").isNull();
        reads.publish(
                        venue(13),
                        YUZHONG,
                        missed(venue(13), slow, MAY_9.plusYears(1).plusDays(9)))
                .settled();
        assertThat(reviews()).as("open already").hasSize(1);

        String before = reads.content("work_item") + reads.content("work_miss") + reads.content("work_threshold");
        reads.processors.rebuild("work-list", "operator");
        while (reads.processors.builds("work-list", 1).get(0).state() != Build.State.SERVING) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(reads.content("work_item") + reads.content("work_miss") + reads.content("work_threshold"))
                .as("after a rebuild")
                .isEqualTo(before);
    }

    private List<WorkView> reviews() {
        return reads.page(
                        new FindWork(
                                DivisionCode.NATION,
                                Locale.ENGLISH,
                                List.of("AUTHORITY_HEAD"),
                                WorkView.State.OPEN,
                                null,
                                null,
                                null,
                                null,
                                9,
                                null),
                        WorkView.class)
                .items();
    }

    private static ReviewThresholdAdopted threshold(String edition, LocalDate from, int missedTerms) {
        return new ReviewThresholdAdopted(
                CatalogueId.REVIEW_THRESHOLDS,
                new ReviewThreshold(edition, from, missedTerms, 12, new Source("试验", "1", "unsure")));
    }

    private static TermMissed missed(VenueId venue, OfficerId officer, LocalDate dueOn) {
        return new TermMissed(venue, new MissedTerm("venue.check", "", dueOn, officer, BRIGADE));
    }
}
