package io.fireledger.projections.deadline;

import static io.fireledger.projections.wiring.Samples.BRIGADE;
import static io.fireledger.projections.wiring.Samples.HOTEL;
import static io.fireledger.projections.wiring.Samples.LI;
import static io.fireledger.projections.wiring.Samples.LONGDA;
import static io.fireledger.projections.wiring.Samples.MAY_9;
import static io.fireledger.projections.wiring.Samples.PERMIT;
import static io.fireledger.projections.wiring.Samples.VISIT;
import static io.fireledger.projections.wiring.Samples.WANG;
import static io.fireledger.projections.wiring.Samples.XUCHANG;
import static io.fireledger.projections.wiring.Samples.YUZHONG;
import static io.fireledger.projections.wiring.Samples.venue;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.inspection.InspectionEvent.InspectionConcluded;
import io.fireledger.domain.inspection.InspectionEvent.InspectorsAssigned;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.MissedTerm;
import io.fireledger.domain.legal.OutstandingTerms;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.venue.BreachSeverity;
import io.fireledger.domain.venue.IntakeChannel;
import io.fireledger.domain.venue.PermitEvent.CommitmentBreached;
import io.fireledger.domain.venue.PermitEvent.CommitmentSubmitted;
import io.fireledger.domain.venue.PermitEvent.CommitmentVerified;
import io.fireledger.domain.venue.PermitEvent.MaterialsRequested;
import io.fireledger.domain.venue.PermitEvent.MaterialsSupplied;
import io.fireledger.domain.venue.VenueEvent.TermMissed;
import io.fireledger.projections.wiring.Page;
import io.fireledger.projections.wiring.Reads;
import io.fireledger.projections.wiring.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlinesTest {
    private static final LocalDate DUE = MAY_9.plusDays(20);

    private static final DivisionCode WEIDU = new DivisionCode("411602");
    private static final Code PLAN = new Code("FLOOR_PLAN");
    private static final Code DRILL = new Code("DRILL_PLAN");
    private static final InspectionId LATE = new InspectionId("I-01HV0000000000000000000002");

    private final Reads reads = new Reads(1);

    @BeforeAll
    void fourTerms() {
        reads.publish(HOTEL, YUZHONG, Samples.registered(HOTEL))
                .publish(HOTEL, YUZHONG, submitted(HOTEL, PLAN))
                .publish(HOTEL, YUZHONG, new MaterialsRequested(HOTEL, List.of(PLAN)))
                .publish(HOTEL, YUZHONG, new MaterialsSupplied(HOTEL, List.of(new Code("FLOOR_PLAN")), List.of()))
                .publish(HOTEL, YUZHONG, Samples.granted(HOTEL, LI, DUE))
                .publish(
                        HOTEL,
                        YUZHONG,
                        new CommitmentVerified(HOTEL, LONGDA, PERMIT, VISIT, List.of(LI, WANG), DUE.plusDays(1)),
                        Reads.NOON.plus(Duration.ofDays(21)),
                        Map.of())
                .publish(venue(2), YUZHONG, Samples.registered(venue(2)))
                .publish(venue(2), YUZHONG, Samples.granted(venue(2), null, DUE))
                .publish(VISIT, YUZHONG, Samples.scheduled(VISIT, DUE))
                .publish(VISIT, YUZHONG, new InspectorsAssigned(VISIT, List.of(WANG, LI)))
                .settled();
    }

    private static CommitmentSubmitted submitted(VenueId venue, Code... missing) {
        return new CommitmentSubmitted(
                venue,
                LONGDA,
                "2021-1",
                new Sha256Digest("a".repeat(64)),
                "张伟",
                null,
                MAY_9,
                IntakeChannel.E_SERVICE,
                new Sha256Digest("b".repeat(64)),
                List.of(missing),
                MAY_9.plusDays(5),
                false,
                null);
    }

    @AfterAll
    void stop() {
        reads.close();
    }

    private Page<DeadlineView> find(
            LocalDate today, DeadlineView.@Nullable State state, int limit, @Nullable String cursor) {
        return reads.page(
                new FindDeadlines(YUZHONG, today, state, null, null, null, null, null, limit, cursor),
                DeadlineView.class);
    }

    private List<String> kinds(LocalDate today, DeadlineView.State state) {
        return find(today, state, 9, null).items().stream()
                .map(DeadlineView::kind)
                .toList();
    }

    @Test
    void givesPagesTheEarliestLastDayFirst() {
        Page<DeadlineView> first = find(MAY_9, null, 2, null);
        assertThat(first.items())
                .extracting(DeadlineView::kind)
                .containsExactly("venue.materials", "venue.commitment-verification");
        Page<DeadlineView> second = find(MAY_9, null, 2, first.next());
        assertThat(second.items())
                .extracting(DeadlineView::kind)
                .containsExactly("venue.commitment-verification", "inspection.due");
        assertThat(second.next()).isNull();
    }

    @Test
    void standsAsOnTheDayAskedFor() {
        assertThat(kinds(MAY_9, DeadlineView.State.OPEN))
                .containsExactly("venue.commitment-verification", "inspection.due");
        assertThat(kinds(MAY_9, DeadlineView.State.MET)).containsExactly("venue.materials");
        assertThat(kinds(MAY_9, DeadlineView.State.DUE_SOON)).isEmpty();
        assertThat(kinds(DUE, DeadlineView.State.DUE_SOON)).hasSize(2);
        assertThat(kinds(DUE, DeadlineView.State.MISSED)).containsExactly("venue.commitment-verification");
        assertThat(kinds(DUE.plusDays(1), DeadlineView.State.MISSED)).hasSize(3);
        assertThat(kinds(DUE.plusDays(1), DeadlineView.State.OPEN)).isEmpty();
    }

    @Test
    void endsOnTheDayOfTheActWhenNothingIsMissing() {
        VenueId inn = venue(3);
        VenueId bar = venue(4);
        Instant sevenWeeksOn = Reads.NOON.plus(Duration.ofDays(49));
        List<OfficerId> pair = List.of(WANG, LI);
        reads.publish(inn, XUCHANG, Samples.registered(inn, XUCHANG))
                .publish(inn, XUCHANG, submitted(inn, PLAN, DRILL))
                .publish(inn, XUCHANG, new MaterialsSupplied(inn, List.of(PLAN), List.of(DRILL)))
                .settled();
        assertThat(inXuchang("venue.materials").closedOn()).isNull();
        reads.publish(inn, XUCHANG, new MaterialsSupplied(inn, List.of(DRILL), List.of()))
                .publish(bar, XUCHANG, Samples.registered(bar, XUCHANG))
                .publish(bar, XUCHANG, Samples.granted(bar, LI, DUE))
                .publish(
                        bar,
                        XUCHANG,
                        new CommitmentBreached(
                                bar, LONGDA, PERMIT, VISIT, pair, DUE, BreachSeverity.SERIOUS_FALSITY, List.of()),
                        sevenWeeksOn,
                        Map.of())
                .publish(LATE, XUCHANG, Samples.scheduled(LATE, DUE))
                .publish(
                        LATE,
                        XUCHANG,
                        new InspectionConcluded(
                                LATE, Instant.parse("2026-05-28T16:00:00Z"), "合格", List.of(), null, null, pair),
                        sevenWeeksOn,
                        Map.of())
                .settled();
        assertThat(inXuchang("venue.materials").closedOn()).isEqualTo(MAY_9);
        assertThat(inXuchang("venue.commitment-verification").closedOn()).isEqualTo(DUE);
        assertThat(inXuchang("inspection.due").closedOn()).isEqualTo("2026-05-29");
    }

    @Test
    void tellsWhatIsOnRecordAndProposesWhatIsNot() {
        VenueId shop = venue(5);
        TermKey verification = TermKey.of("venue.commitment-verification");
        OutstandingTerms proposed = new ProposedTerms(reads.jdbc);
        reads.publish(shop, WEIDU, Samples.registered(shop, WEIDU))
                .publish(shop, WEIDU, Samples.granted(shop, LI, DUE))
                .settled();
        assertThat(proposed.missed(List.of("venue"), DUE, null, 99))
                .extracting(OutstandingTerms.Entry::subject)
                .doesNotContain(shop.typed());
        assertThat(proposed.missed(List.of("inspection"), DUE.plusDays(1), null, 99))
                .extracting(OutstandingTerms.Entry::subject)
                .doesNotContain(shop.typed());
        List<OutstandingTerms.Entry> due = proposed.missed(List.of("venue"), DUE.plusDays(1), null, 99);
        assertThat(due).extracting(OutstandingTerms.Entry::subject).contains(shop.typed());
        assertThat(due).extracting(OutstandingTerms.Entry::term).contains(verification);
        assertThat(proposed.missed(List.of("venue"), DUE.plusDays(1), due.get(due.size() - 1), 99))
                .isEmpty();
        assertThat(proposed.countMissed(List.of("venue"), DUE.plusDays(1))).isEqualTo(due.size());
        reads.publish(shop, WEIDU, new TermMissed(shop, new MissedTerm(verification.rule(), "", DUE, LI, BRIGADE)))
                .settled();
        assertThat(proposed.missed(List.of("venue"), DUE.plusDays(1), null, 99))
                .extracting(OutstandingTerms.Entry::subject)
                .doesNotContain(shop.typed());
        DeadlineView shown = reads.page(
                        new FindDeadlines(WEIDU, MAY_9, null, null, null, null, null, null, 9, null),
                        DeadlineView.class)
                .items()
                .get(0);
        assertThat(shown.missedBy()).isNotNull();
        assertThat(shown.closedBy()).isNull();
        assertThat(shown.late()).isFalse();
    }

    private DeadlineView inXuchang(String kind) {
        return reads.page(
                        new FindDeadlines(XUCHANG, MAY_9, null, null, null, kind, null, null, 9, null),
                        DeadlineView.class)
                .items()
                .get(0);
    }

    @Test
    void namesWhoAnswers() {
        DeadlineView visit = reads.page(
                        new FindDeadlines(
                                YUZHONG, MAY_9, null, WANG, BRIGADE, "inspection.due", null, YUZHONG, 9, null),
                        DeadlineView.class)
                .items()
                .get(0);
        assertThat(visit.officer()).isEqualTo(WANG.value());
        assertThat(visit.subject()).isEqualTo(VISIT.typed());
        assertThat(visit.href()).isEqualTo("/api/v1/inspections/" + VISIT.value());
        assertThat(visit.state()).isEqualTo(DeadlineView.State.OPEN);
    }
}
