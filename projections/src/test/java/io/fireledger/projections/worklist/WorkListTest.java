package io.fireledger.projections.worklist;

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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.officer.OfficerEvent.RecusalRefused;
import io.fireledger.domain.officer.OfficerEvent.RecusalRequested;
import io.fireledger.domain.officer.RecusalGround;
import io.fireledger.domain.officer.RecusalOrigin;
import io.fireledger.domain.venue.BreachSeverity;
import io.fireledger.domain.venue.PermitEvent.CommitmentBreached;
import io.fireledger.domain.venue.VenueEvent.VenueOpened;
import io.fireledger.projections.eventlog.HistoryEntry;
import io.fireledger.projections.wiring.BadCursor;
import io.fireledger.projections.wiring.Build;
import io.fireledger.projections.wiring.Page;
import io.fireledger.projections.wiring.Reads;
import io.fireledger.projections.wiring.Samples;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkListTest {
    private static final LocalDate DUE = MAY_9.plusDays(20);

    private final Reads reads = new Reads(2);

    @BeforeAll
    void aBreachAnOpeningAndARecusal() {
        reads.publish(HOTEL, YUZHONG, Samples.registered(HOTEL))
                .publish(HOTEL, YUZHONG, Samples.granted(HOTEL, LI, DUE))
                .publish(venue(2), YUZHONG, Samples.registered(venue(2)))
                .publish(venue(2), YUZHONG, Samples.granted(venue(2), null, DUE.plusDays(1)))
                .publish(VISIT, YUZHONG, Samples.scheduled(VISIT, DUE))
                .publish(
                        HOTEL,
                        YUZHONG,
                        new CommitmentBreached(
                                HOTEL,
                                LONGDA,
                                PERMIT,
                                VISIT,
                                List.of(LI, WANG),
                                DUE,
                                BreachSeverity.MINOR,
                                List.of(new Code("EXITS"))))
                .publish(venue(3), XUCHANG, Samples.registered(venue(3), XUCHANG))
                .publish(venue(3), XUCHANG, new VenueOpened(venue(3), MAY_9, true))
                .publish(LI, YUZHONG, requested())
                .publish(LI, YUZHONG, new RecusalRefused(LI, SubjectRef.of(VISIT), WANG, BRIGADE, "无利害关系"))
                .publish(LI, YUZHONG, requested())
                .settled();
    }

    private static RecusalRequested requested() {
        return new RecusalRequested(
                LI, SubjectRef.of(VISIT), RecusalOrigin.PARTY, RecusalGround.KIN_INTEREST, "张伟", "与负责人系近亲属");
    }

    @AfterAll
    void stop() {
        reads.close();
    }

    private Page<WorkView> find(
            DivisionCode jurisdiction,
            List<String> roles,
            WorkView.@Nullable State state,
            @Nullable OfficerId officer,
            int limit,
            @Nullable String cursor) {
        return reads.page(
                new FindWork(jurisdiction, Locale.ENGLISH, roles, state, null, officer, null, null, limit, cursor),
                WorkView.class);
    }

    private List<WorkView> all(WorkView.State state) {
        return find(DivisionCode.NATION, List.of(), state, null, 99, null).items();
    }

    @Test
    void showsWhatIsOpenTheEarliestLastDayFirst() {
        assertThat(all(WorkView.State.OPEN))
                .extracting(WorkView::kind)
                .containsExactly(
                        "venue.schedule-verification",
                        "enforcement.consider-case-of-breach",
                        "enforcement.consider-case-of-opening",
                        "officer.decide-recusal");
        WorkView first = all(WorkView.State.OPEN).get(0);
        assertThat(first.dueOn()).isEqualTo(DUE.plusDays(1));
        assertThat(first.nature()).isEqualTo(WorkKind.Nature.TASK);
        assertThat(first.label()).isEqualTo("Schedule the on-site verification of the commitment");
        assertThat(first.authority()).isEqualTo(BRIGADE.value());
        assertThat(first.subjects())
                .contains(new HistoryEntry.Subject("venue", venue(2).value(), "/api/v1/venues/" + venue(2).value()));
        assertThat(first.doneBy()).isNull();
    }

    @Test
    void saysWhichEventDidIt() {
        List<WorkView> done = all(WorkView.State.DONE);
        assertThat(done)
                .extracting(WorkView::kind)
                .containsExactly("venue.schedule-verification", "officer.decide-recusal");
        WorkView.Cause by = Objects.requireNonNull(done.get(0).doneBy());
        assertThat(by.occurredAt()).isEqualTo(Reads.NOON.plusSeconds(4 * 60));
        assertThat(by.href()).isEqualTo("/api/v1/events/" + by.eventId());
    }

    @Test
    void isForARoleAnOfficerAndAPlace() {
        assertThat(find(DivisionCode.NATION, List.of("INVESTIGATOR"), null, null, 9, null)
                        .items())
                .extracting(WorkView::kind)
                .containsExactly("enforcement.consider-case-of-breach", "enforcement.consider-case-of-opening");
        assertThat(find(YUZHONG, List.of("INVESTIGATOR"), null, null, 9, null).items())
                .hasSize(1);
        assertThat(find(YUZHONG, List.of(), null, LI, 9, null).items())
                .extracting(WorkView::kind)
                .containsExactly("venue.schedule-verification");
    }

    @Test
    void isAboutMattersAndNotAboutThoseWhoAct() {
        WorkView breach = find(YUZHONG, List.of("INVESTIGATOR"), null, null, 9, null)
                .items()
                .get(0);
        assertThat(breach.subjects())
                .extracting(HistoryEntry.Subject::type)
                .containsExactly("venue", "enterprise", "inspection");
    }

    @Test
    void givesPagesThatNeverOverlap() {
        List<String> ids = new ArrayList<>();
        String next = null;
        do {
            Page<WorkView> page = find(DivisionCode.NATION, List.of(), null, null, 2, next);
            page.items().forEach(item -> ids.add(item.id()));
            next = page.next();
        } while (next != null);
        assertThat(ids).hasSize(6).doesNotHaveDuplicates();
        assertThatThrownBy(() -> find(YUZHONG, List.of(), null, null, 2, "YXxi"))
                .hasRootCauseInstanceOf(BadCursor.class);
    }

    @Test
    void isTheSameAfterARebuild() {
        String before = reads.content("work_item");
        reads.processors.rebuild("work-list", "operator");
        while (reads.processors.builds("work-list", 1).get(0).state() != Build.State.SERVING) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(reads.content("work_item")).isEqualTo(before);
    }
}
