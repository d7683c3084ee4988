package io.fireledger.projections.inspection;

import static io.fireledger.projections.wiring.Samples.HOTEL;
import static io.fireledger.projections.wiring.Samples.LI;
import static io.fireledger.projections.wiring.Samples.MAY_9;
import static io.fireledger.projections.wiring.Samples.VISIT;
import static io.fireledger.projections.wiring.Samples.WANG;
import static io.fireledger.projections.wiring.Samples.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.inspection.InspectionEvent.InspectionConcluded;
import io.fireledger.domain.inspection.InspectionEvent.InspectionStarted;
import io.fireledger.domain.inspection.InspectionEvent.InspectorsAssigned;
import io.fireledger.domain.inspection.InspectionEvent.RecordingAttached;
import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.projections.eventlog.Recorded;
import io.fireledger.projections.wiring.Page;
import io.fireledger.projections.wiring.Reads;
import io.fireledger.projections.wiring.Samples;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    void bearsAMissingFirstEvent() {
        assertThat(InspectionView.after(null, FILMED, recorded(1))).isNull();
    }

    private static Recorded recorded(long seq) {
        return new Recorded("e" + seq, seq, Reads.NOON, Reads.NOON, "registrar", YUZHONG);
    }

    private static InspectionView.@Nullable State stateAfter(Object... events) {
        InspectionView view = InspectionView.after(null, Samples.scheduled(VISIT, null), recorded(0));
        for (int seq = 0; seq < events.length; seq++) {
            view = InspectionView.after(view, events[seq], recorded(seq + 1));
        }
        return view == null ? null : view.state();
    }
}
