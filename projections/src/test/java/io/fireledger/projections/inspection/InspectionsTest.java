package io.fireledger.projections.inspection;

import static io.fireledger.projections.wiring.Samples.BRIGADE;
import static io.fireledger.projections.wiring.Samples.HOTEL;
import static io.fireledger.projections.wiring.Samples.LI;
import static io.fireledger.projections.wiring.Samples.MAY_9;
import static io.fireledger.projections.wiring.Samples.VISIT;
import static io.fireledger.projections.wiring.Samples.WANG;
import static io.fireledger.projections.wiring.Samples.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.inspection.InspectionEvent.DueDayFixed;
import io.fireledger.domain.inspection.InspectionEvent.InspectionConcluded;
import io.fireledger.domain.inspection.InspectionEvent.InspectionStarted;
import io.fireledger.domain.inspection.InspectionEvent.InspectorsAssigned;
import io.fireledger.domain.inspection.InspectionEvent.RecordingAttached;
import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.inspection.OrderKind;
import io.fireledger.domain.inspection.RectificationEvent.DocumentServed;
import io.fireledger.domain.inspection.RectificationEvent.RectificationOrdered;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.FixedTerm;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.ServiceMethod;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.projections.eventlog.Recorded;
import io.fireledger.projections.wiring.Page;
import io.fireledger.projections.wiring.Reads;
import io.fireledger.projections.wiring.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionsTest {
    private static final InspectionId NEXT_VISIT = new InspectionId("I-01HV0000000000000000000002");
    private static final List<OfficerId> PAIR = List.of(LI, WANG);
    private static final InspectorsAssigned ASSIGNED = new InspectorsAssigned(VISIT, PAIR);
    private static final InspectionStarted STARTED = new InspectionStarted(VISIT, Reads.NOON, PAIR);
    private static final RecordingAttached FILMED =
            new RecordingAttached(VISIT, new Sha256Digest("c".repeat(64)), "video/mp4", Reads.NOON, PAIR);
    private static final InspectionConcluded CONCLUDED = new InspectionConcluded(
            VISIT, Reads.NOON.plusSeconds(3600), "出口堵塞", List.of(new Code("EXITS")), null, null, PAIR);

    private final Reads reads = new Reads(1);

    @BeforeAll
    void twoInspections() {
        reads.publish(VISIT, YUZHONG, Samples.scheduled(VISIT, MAY_9.plusDays(20)))
                .publish(VISIT, YUZHONG, ASSIGNED)
                .publish(VISIT, YUZHONG, STARTED)
                .publish(VISIT, YUZHONG, Samples.exitsBlocked(VISIT))
                .publish(VISIT, YUZHONG, FILMED)
                .publish(VISIT, YUZHONG, CONCLUDED)
                .publish(NEXT_VISIT, YUZHONG, Samples.scheduled(NEXT_VISIT, null))
                .settled();
    }

    @AfterAll
    void stop() {
        reads.close();
    }

    private Page<InspectionView> find(FindInspections question) {
        return reads.page(question, InspectionView.class);
    }

    @Test
    void givesPagesTheLastScheduledFirst() {
        Page<InspectionView> first =
                find(new FindInspections(YUZHONG, HOTEL, null, null, null, null, null, null, 1, null));
        Page<InspectionView> second =
                find(new FindInspections(YUZHONG, HOTEL, null, null, null, null, null, null, 1, first.next()));
        assertThat(first.items()).extracting(InspectionView::id).containsExactly(NEXT_VISIT.value());
        assertThat(second.items()).extracting(InspectionView::id).containsExactly(VISIT.value());
        assertThat(second.next()).isNull();
    }

    @Test
    void filters() {
        assertThat(find(new FindInspections(
                                YUZHONG,
                                null,
                                InspectionView.State.CONCLUDED,
                                InspectionKind.COMMITMENT_VERIFICATION,
                                WANG,
                                YUZHONG,
                                null,
                                null,
                                9,
                                null))
                        .items())
                .extracting(InspectionView::id)
                .containsExactly(VISIT.value());
        assertThat(find(new FindInspections(
                                YUZHONG, null, null, null, new OfficerId("CQ-9999"), null, null, null, 9, null))
                        .items())
                .isEmpty();
    }

    @Test
    void showsWhatWasFound() {
        InspectionView visit = reads.one(new GetInspection(VISIT, YUZHONG, null, null), InspectionView.class)
                .orElseThrow();
        assertThat(visit.state()).isEqualTo(InspectionView.State.CONCLUDED);
        assertThat(visit.officers()).containsExactly(LI.value(), WANG.value());
        assertThat(visit.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.item()).isEqualTo("EXITS");
            assertThat(finding.result()).isEqualTo("FAIL");
            assertThat(finding.evidence()).hasSize(1);
        });
        assertThat(visit.recordings()).hasSize(1);
        assertThat(visit.failedItems()).containsExactly("EXITS");
        assertThat(visit.version()).isEqualTo(5);
    }

    @Test
    void goesThroughItsStates() {
        assertThat(stateAfter()).isEqualTo(InspectionView.State.SCHEDULED);
        assertThat(stateAfter(ASSIGNED)).isEqualTo(InspectionView.State.ASSIGNED);
        assertThat(stateAfter(ASSIGNED, STARTED)).isEqualTo(InspectionView.State.STARTED);
        assertThat(stateAfter(ASSIGNED, STARTED, CONCLUDED)).isEqualTo(InspectionView.State.CONCLUDED);
        assertThat(stateAfter(STARTED, ASSIGNED)).isEqualTo(InspectionView.State.STARTED);
    }

    @Test
    void followsTheDaysThatBecomeCertain() {
        DocumentNumber order = new DocumentNumber("渝中消限字〔2026〕第0001号");
        LocalDate formerly = MAY_9.plusDays(5);
        LocalDate day = MAY_9.plusDays(6);
        List<Code> exits = List.of(new Code("EXITS"));
        Object[] served = {
            new InspectionConcluded(VISIT, Reads.NOON, "出口堵塞", exits, new DueDay(formerly, true), BRIGADE, PAIR),
            new RectificationOrdered(
                    VISIT,
                    OrderKind.IMMEDIATE,
                    order,
                    BRIGADE,
                    MAY_9,
                    formerly,
                    null,
                    exits,
                    List.of(),
                    new DueDay(formerly, true),
                    PAIR),
            new DocumentServed(
                    VISIT,
                    DocumentKind.RECTIFICATION,
                    Service.plain(order, "张伟", ServiceMethod.DIRECT, day),
                    day,
                    new DueDay(formerly, true),
                    BRIGADE,
                    PAIR)
        };
        OrderView before = view(served).rectification().orders().get(0);
        assertThat(Objects.requireNonNull(before.service()).late()).isTrue();

        InspectionView view = view(Stream.concat(
                        Stream.of(served),
                        Stream.of(
                                fixed("inspection.due", "", formerly, day),
                                fixed("inspection.order-service", "", formerly, day),
                                fixed("inspection.order-service", order.value(), formerly, day),
                                fixed("inspection.recheck", order.value(), formerly, day)))
                .toArray());
        assertThat(view.dueOn()).isEqualTo(day);
        assertThat(view.rectification().orderDueOn()).isEqualTo(day);
        assertThat(view.rectification().recheckDueOn()).isEqualTo(day);
        OrderView after = view.rectification().orders().get(0);
        assertThat(after.serviceDueOn()).isEqualTo(day);
        assertThat(after.orderedLate()).isFalse();
        assertThat(Objects.requireNonNull(after.service()).late())
                .as("served on the day that is the last by the calendar")
                .isFalse();
        assertThat(after.recheckDueOn()).isEqualTo(day);
        assertThat(view(Stream.concat(
                                        Stream.of(served),
                                        Stream.of(fixed("inspection.recheck", "another", formerly, day)))
                                .toArray())
                        .rectification()
                        .orders())
                .as("a day of another order")
                .containsExactly(before);
    }

    private static DueDayFixed fixed(String rule, String of, LocalDate formerly, LocalDate day) {
        return new DueDayFixed(VISIT, new FixedTerm(rule, of, formerly, day, 2027));
    }

    @Test
    void bearsAMissingFirstEvent() {
        assertThat(InspectionView.after(null, FILMED, recorded(1))).isNull();
    }

    private static Recorded recorded(long seq) {
        return new Recorded("e" + seq, seq, Reads.NOON, Reads.NOON, "registrar", YUZHONG);
    }

    private static InspectionView.State stateAfter(Object... events) {
        return view(events).state();
    }

    private static InspectionView view(Object... events) {
        InspectionView view = InspectionView.after(null, Samples.scheduled(VISIT, MAY_9.plusDays(5)), recorded(0));
        for (int seq = 0; seq < events.length; seq++) {
            view = InspectionView.after(view, events[seq], recorded(seq + 1));
        }
        return Objects.requireNonNull(view);
    }

    @Test
    void whoFollowsUpOnItIsShownBesideWhoMadeIt() {
        InspectionView made = InspectionView.after(null, Samples.scheduled(VISIT, null), recorded(0));
        made = InspectionView.after(made, ASSIGNED, recorded(1));
        made = InspectionView.after(made, CONCLUDED, recorded(2));
        assertThat(Objects.requireNonNull(made).inCharge()).isNull();
        OfficerId successor = new OfficerId("CQ-0009");
        InspectionView view = Objects.requireNonNull(InspectionView.after(
                made, new InspectorsAssigned(VISIT, List.of(LI, successor), List.of()), recorded(3)));
        assertThat(view.officers()).isEqualTo(made.officers());
        assertThat(view.inCharge()).containsExactly(LI.value(), successor.value());
        assertThat(view.state()).isEqualTo(InspectionView.State.CONCLUDED);
        assertThat(view.version()).isEqualTo(3);
    }
}
