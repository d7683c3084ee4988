package io.fireledger.projections.enforcement;

import static io.fireledger.projections.enforcement.CaseSamples.BLOCKED_EXIT;
import static io.fireledger.projections.enforcement.CaseSamples.CASE;
import static io.fireledger.projections.enforcement.CaseSamples.CHEN;
import static io.fireledger.projections.enforcement.CaseSamples.DECISION;
import static io.fireledger.projections.enforcement.CaseSamples.HE;
import static io.fireledger.projections.enforcement.CaseSamples.LI;
import static io.fireledger.projections.enforcement.CaseSamples.MARCH_2;
import static io.fireledger.projections.enforcement.CaseSamples.MR_SUN;
import static io.fireledger.projections.enforcement.CaseSamples.WANG;
import static io.fireledger.projections.wiring.Samples.HOTEL;
import static io.fireledger.projections.wiring.Samples.LONGDA;
import static io.fireledger.projections.wiring.Samples.XUCHANG;
import static io.fireledger.projections.wiring.Samples.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.CaseState;
import io.fireledger.domain.enforcement.DecisionOutcome;
import io.fireledger.domain.enforcement.Notice;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.PersonId;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.ViolationCode;
import io.fireledger.projections.deadline.DeadlineView;
import io.fireledger.projections.wiring.Page;
import io.fireledger.projections.wiring.Reads;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesTest {
    private static final CaseId SPOT = new CaseId("C-01HV0000000000000000000002");
    private static final LocalDate APRIL_15 = LocalDate.of(2026, 4, 15);
    private static final LocalDate MAY_4 = LocalDate.of(2026, 5, 4);

    private final Reads reads = new Reads(1);

    /** Each event on a day of its own, in China's noon: the first on 2 March. */
    private static Instant noon(int day) {
        return ChinaTime.startOf(MARCH_2.plusDays(day)).plusSeconds(12 * 3600);
    }

    @BeforeAll
    void aCaseWithAHearingAndOneOnTheSpot() {
        int day = 0;
        for (Object event : CaseSamples.withHearing()) {
            reads.publish(CASE, YUZHONG, event, noon(day++), Map.of());
        }
        reads.publish(SPOT, YUZHONG, CaseSamples.onTheSpot(SPOT, MR_SUN, CaseSamples.warning(), LI, WANG))
                .settled();
    }

    @AfterAll
    void stop() {
        reads.close();
    }

    private Optional<CaseView> get(CaseId id, DivisionCode jurisdiction, @Nullable Instant asOf) {
        return reads.one(new GetCase(id, jurisdiction, MAY_4, asOf, null), CaseView.class);
    }

    private List<String> ids(FindCases question) {
        Page<CaseLine> page = reads.page(question, CaseLine.class);
        return page.items().stream().map(CaseLine::id).toList();
    }

    private static FindCases all() {
        return new FindCases(YUZHONG, null, null, null, null, null, null, null, null, null, 9, null);
    }

    @Test
    void showsTheWholeCase() {
        CaseView view = get(CASE, YUZHONG, null).orElseThrow();
        assertThat(view.state()).isEqualTo(CaseState.SERVED);
        assertThat(view.procedure()).isEqualTo(CaseView.Procedure.ORDINARY);
        assertThat(view.party()).isEqualTo(CaseSamples.HOTEL);
        assertThat(view.handlers()).containsExactly(LI.value(), WANG.value());
        assertThat(view.officers()).contains(CHEN.value(), HE.value());
        assertThat(view.violations()).containsExactly(BLOCKED_EXIT.value());
        assertThat(view.investigation().evidence()).hasSize(1);
        assertThat(view.defence().notice()).isNotNull().satisfies(notice -> {
            assertThat(notice.hearing()).isEqualTo(Notice.Hearing.HELD);
            assertThat(notice.points()).containsExactly("出口未堵塞", "处罚过重");
        });
        assertThat(view.defence().hearing()).isNotNull();
        assertThat(view.defence().reverification()).isNotNull();
        assertThat(view.review().passed()).isNotNull();
        assertThat(view.decision()).isNotNull().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(DecisionOutcome.PENALTY);
            assertThat(decision.fineFen()).isEqualTo(4_000_000);
            assertThat(decision.servedOn()).isEqualTo(LocalDate.of(2026, 4, 20));
            assertThat(decision.paymentDueOn()).isEqualTo(LocalDate.of(2026, 5, 5));
        });
        assertThat(view.documents())
                .extracting(CaseDocument::kind)
                .containsExactly(
                        DocumentKind.PENALTY_PROPOSAL, DocumentKind.HEARING_NOTICE, DocumentKind.PENALTY_DECISION);
        assertThat(view.documents())
                .filteredOn(document -> document.service() != null)
                .hasSize(2);
        assertThat(view.version()).isEqualTo(13);
    }

    @Test
    void countsItsDaysAndTellsItsTerms() {
        CaseView view = get(CASE, YUZHONG, null).orElseThrow();
        assertThat(view.decisionDueOn()).isEqualTo(MARCH_2.plusDays(90));
        assertThat(view.days()).isNotNull().satisfies(days -> {
            assertThat(days.upTo()).isEqualTo(APRIL_15);
            assertThat(days.elapsed()).isEqualTo(44);
            assertThat(days.uncounted()).as("17 to 27 March").isEqualTo(10);
            assertThat(days.counted()).isEqualTo(34);
        });
        assertThat(view.terms())
                .extracting(CaseTerm::kind)
                .contains("enforcement.decision", "enforcement.hearing-request", "enforcement.decision-service");
        assertThat(view.terms()).allMatch(term -> term.state() == DeadlineView.State.MET);
    }

    @Test
    void isShownAsItWas() {
        CaseView then = get(CASE, YUZHONG, noon(3)).orElseThrow();
        assertThat(then.state()).isEqualTo(CaseState.NOTIFIED);
        assertThat(then.decision()).isNull();
        assertThat(then.days())
                .isNotNull()
                .satisfies(days -> assertThat(days.upTo()).isEqualTo(MAY_4));
        assertThat(get(CASE, YUZHONG, noon(-1))).isEmpty();
    }

    @Test
    void knowsOneDecidedOnTheSpot() {
        CaseView spot = get(SPOT, YUZHONG, null).orElseThrow();
        assertThat(spot.procedure()).isEqualTo(CaseView.Procedure.SIMPLE);
        assertThat(spot.state()).isEqualTo(CaseState.SERVED);
        assertThat(spot.days()).isNull();
        assertThat(spot.documents()).hasSize(1).allMatch(document -> document.service() != null);
        assertThat(spot.terms()).extracting(CaseTerm::kind).containsExactly("enforcement.on-the-spot-filing");
    }

    @Test
    void isSeenFromItsOwnDivisionAlone() {
        assertThat(get(CASE, XUCHANG, null)).isEmpty();
        assertThat(ids(new FindCases(XUCHANG, null, null, null, null, null, null, null, null, null, 9, null)))
                .isEmpty();
        assertThat(reads.one(
                        new GetConformance(CASE, XUCHANG, MAY_4, null, null, Locale.ENGLISH), ConformanceView.class))
                .isEmpty();
    }

    @Test
    void filters() {
        assertThat(ids(all())).containsExactly(SPOT.value(), CASE.value());
        assertThat(ids(new FindCases(
                        YUZHONG,
                        CaseState.SERVED,
                        BLOCKED_EXIT,
                        YUZHONG,
                        CHEN,
                        LONGDA,
                        null,
                        HOTEL,
                        MARCH_2,
                        MARCH_2,
                        9,
                        null)))
                .containsExactly(CASE.value());
        PersonId sun = new PersonId("P-01HV0000000000000000000001");
        assertThat(ids(new FindCases(YUZHONG, null, null, null, null, null, sun, null, null, null, 9, null)))
                .containsExactly(SPOT.value());
        assertThat(ids(with(CaseState.OPENED, null, null, null, null))).isEmpty();
        assertThat(ids(with(null, new ViolationCode("FPL-61-1"), null, null, null)))
                .isEmpty();
        assertThat(ids(with(null, null, new OfficerId("CQ-9999"), null, null))).isEmpty();
        assertThat(ids(with(null, null, null, MARCH_2.plusDays(1), null))).isEmpty();
        assertThat(ids(with(null, null, null, null, MARCH_2.minusDays(1)))).isEmpty();
    }

    private static FindCases with(
            @Nullable CaseState state,
            @Nullable ViolationCode violation,
            @Nullable OfficerId officer,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new FindCases(YUZHONG, state, violation, null, officer, null, null, null, from, until, 9, null);
    }

    @Test
    void pages() {
        Page<CaseLine> first = reads.page(
                new FindCases(YUZHONG, null, null, null, null, null, null, null, null, null, 1, null), CaseLine.class);
        Page<CaseLine> second = reads.page(
                new FindCases(YUZHONG, null, null, null, null, null, null, null, null, null, 1, first.next()),
                CaseLine.class);
        assertThat(second.items()).extracting(CaseLine::id).containsExactly(CASE.value());
        assertThat(second.next()).isNull();
    }

    @Test
    void listsNoNameOfAPerson() {
        CaseLine line = reads.page(all(), CaseLine.class).items().get(0);
        assertThat(line.person()).isEqualTo("P-01HV0000000000000000000001");
        assertThat(line.toString()).doesNotContain("孙某某");
    }

    @Test
    void findsThoseOfAnEnterpriseAndAVenueNowAndThen() {
        for (Instant asOf : new Instant[] {null, noon(2)}) {
            assertThat(of(LONGDA, List.of(), asOf)).containsExactly(CASE.value());
            assertThat(of(null, List.of(HOTEL), asOf)).containsExactly(CASE.value());
        }
        assertThat(of(LONGDA, List.of(HOTEL), noon(-1))).isEmpty();
    }

    private List<String> of(@Nullable EnterpriseId enterprise, List<VenueId> venues, @Nullable Instant asOf) {
        return reads.page(new FindCasesOf(enterprise, venues, YUZHONG, asOf, null, 9), CaseLine.class).items().stream()
                .map(CaseLine::id)
                .toList();
    }

    @Test
    void judgesItsConformance() {
        ConformanceView view = reads.one(
                        new GetConformance(CASE, YUZHONG, MAY_4, noon(2), null, Locale.CHINESE), ConformanceView.class)
                .orElseThrow();
        assertThat(view.state()).isEqualTo(CaseState.INVESTIGATED);
        assertThat(view.steps().get(0).label()).isEqualTo("立案");
        assertThat(DECISION.value()).isNotEmpty();
    }
}
