package io.fireledger.projections.enforcement;

import static io.fireledger.projections.enforcement.CaseSamples.BLOCKED_EXIT;
import static io.fireledger.projections.wiring.Samples.BRIGADE;
import static io.fireledger.projections.wiring.Samples.XUCHANG;
import static io.fireledger.projections.wiring.Samples.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.DecisionEvent.NoPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.PenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.ViolationNotEstablished;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.ViolationCode;
import io.fireledger.projections.enforcement.FindPenaltyStatistics.Dimension;
import io.fireledger.projections.wiring.Page;
import io.fireledger.projections.wiring.Reads;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PenaltiesTest {
    private static final ViolationCode STORAGE = new ViolationCode("FPL-61-1");
    private static final AuthorityId ELSEWHERE = new AuthorityId("XC-WD-FIRE");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 12);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private final Reads reads = new Reads(2);
    private int next = 10;

    @BeforeAll
    void aYearOfDecisions() {
        decide(YUZHONG, BRIGADE, MAY, charge(BLOCKED_EXIT, DiscretionTier.ORDINARY, 20_000));
        decide(YUZHONG, BRIGADE, MAY, charge(BLOCKED_EXIT, DiscretionTier.ORDINARY, 30_000));
        decide(YUZHONG, BRIGADE, MAY, charge(BLOCKED_EXIT, DiscretionTier.ORDINARY, 36_000));
        decide(YUZHONG, BRIGADE, JUNE, charge(BLOCKED_EXIT, DiscretionTier.ORDINARY, 25_000));
        decide(
                YUZHONG,
                BRIGADE,
                MAY,
                charge(BLOCKED_EXIT, DiscretionTier.MINOR, 8_000),
                charge(STORAGE, DiscretionTier.SERIOUS, 40_000));
        decide(XUCHANG, ELSEWHERE, MAY, charge(BLOCKED_EXIT, DiscretionTier.ORDINARY, 19_000));
        CaseId again = id();
        decide(again, YUZHONG, BRIGADE, MAY, charge(STORAGE, DiscretionTier.ORDINARY, 22_000));
        decide(again, YUZHONG, BRIGADE, JUNE, charge(STORAGE, DiscretionTier.MINOR, 6_000));
        CaseId spared = id();
        reads.publish(
                spared,
                YUZHONG,
                Fact.of(
                        NoPenaltyDecided.class,
                        "caseId",
                        spared,
                        "agency",
                        BRIGADE,
                        "decidedOn",
                        MAY,
                        "charges",
                        List.of(charge(BLOCKED_EXIT, DiscretionTier.MINOR, 0))));
        CaseId nothing = id();
        reads.publish(nothing, YUZHONG, Fact.of(ViolationNotEstablished.class, "caseId", nothing));
        CaseId warned = id();
        reads.publish(
                        warned,
                        YUZHONG,
                        CaseSamples.onTheSpot(warned, CaseSamples.MR_SUN, CaseSamples.warning(), CaseSamples.LI))
                .settled();
    }

    @AfterAll
    void stop() {
        reads.close();
    }

    private CaseId id() {
        return new CaseId("C-01HV%022d".formatted(next++));
    }

    private static Charge charge(ViolationCode violation, DiscretionTier tier, long yuan) {
        return Fact.of(
                Charge.class,
                "violation",
                violation,
                "tier",
                tier,
                "sanctions",
                yuan == 0 ? List.of() : List.of(Sanction.fine(Fen.ofYuan(yuan))));
    }

    private void decide(DivisionCode division, AuthorityId agency, LocalDate day, Charge... charges) {
        decide(id(), division, agency, day, charges);
    }

    private void decide(CaseId id, DivisionCode division, AuthorityId agency, LocalDate day, Charge... charges) {
        reads.publish(
                id,
                division,
                Fact.of(
                        PenaltyDecided.class,
                        "caseId",
                        id,
                        "agency",
                        agency,
                        "decidedOn",
                        day,
                        "charges",
                        List.of(charges)));
    }

    private Page<PenaltyStatistic> find(
            DivisionCode jurisdiction,
            @Nullable ViolationCode violation,
            @Nullable DiscretionTier tier,
            @Nullable LocalDate from,
            int limit,
            @Nullable String cursor,
            Dimension... by) {
        return reads.page(
                new FindPenaltyStatistics(
                        jurisdiction, violation, tier, null, null, from, null, Set.of(by), limit, cursor),
                PenaltyStatistic.class);
    }

    private PenaltyStatistic one(
            ViolationCode violation, DiscretionTier tier, @Nullable LocalDate from, Dimension... by) {
        List<PenaltyStatistic> found =
                find(YUZHONG, violation, tier, from, 9, null, by).items();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void tellsCountSumLeastMiddleAndMost() {
        PenaltyStatistic may = find(YUZHONG, BLOCKED_EXIT, DiscretionTier.ORDINARY, null, 1, null)
                .items()
                .get(0);
        assertThat(may)
                .isEqualTo(new PenaltyStatistic(
                        BLOCKED_EXIT.value(),
                        DiscretionTier.ORDINARY,
                        BRIGADE.value(),
                        YUZHONG.value(),
                        "2026-05",
                        3,
                        3,
                        3,
                        8_600_000,
                        2_000_000L,
                        3_000_000L,
                        3_600_000L));
    }

    @Test
    void putsTogetherWhatIsNotToldApart() {
        PenaltyStatistic both = one(BLOCKED_EXIT, DiscretionTier.ORDINARY, null, Dimension.VIOLATION, Dimension.TIER);
        assertThat(both.decisions()).isEqualTo(4);
        assertThat(both.fineMedianFen()).as("mean of the middle two").isEqualTo(2_750_000);
        assertThat(both.month()).isNull();
        assertThat(both.authority()).isNull();
    }

    @Test
    void countsDecisionsWithoutAFineToo() {
        PenaltyStatistic minor = one(BLOCKED_EXIT, DiscretionTier.MINOR, MAY, Dimension.VIOLATION);
        assertThat(minor.decisions()).isEqualTo(2);
        assertThat(minor.penalties()).isEqualTo(1);
        assertThat(minor.fines()).isEqualTo(1);
        List<PenaltyStatistic> march = find(YUZHONG, BLOCKED_EXIT, null, null, 9, null, Dimension.MONTH)
                .items();
        assertThat(march.get(0).month()).isEqualTo("2026-03");
        assertThat(march.get(0).penalties()).as("a warning on the spot").isEqualTo(1);
        assertThat(march.get(0).fineMedianFen()).isNull();
    }

    @Test
    void aCaseDecidedAgainCountsForItsLastDecision() {
        assertThat(find(YUZHONG, STORAGE, DiscretionTier.ORDINARY, null, 9, null)
                        .items())
                .isEmpty();
        assertThat(one(STORAGE, DiscretionTier.MINOR, null).fineSumFen()).isEqualTo(600_000);
    }

    @Test
    void showsTheOwnJurisdictionAlone() {
        assertThat(find(XUCHANG, null, null, null, 9, null).items())
                .extracting(PenaltyStatistic::authority)
                .containsExactly(ELSEWHERE.value());
        assertThat(find(DivisionCode.NATION, BLOCKED_EXIT, DiscretionTier.ORDINARY, null, 9, null, Dimension.VIOLATION)
                        .items())
                .singleElement()
                .satisfies(all -> assertThat(all.decisions()).isEqualTo(5));
    }

    @Test
    void pagesInOrderWithoutLossOrRepetition() {
        List<PenaltyStatistic> whole =
                find(DivisionCode.NATION, null, null, null, 200, null).items();
        List<PenaltyStatistic> paged = new ArrayList<>();
        String cursor = null;
        do {
            Page<PenaltyStatistic> page = find(DivisionCode.NATION, null, null, null, 2, cursor);
            paged.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(paged).isEqualTo(whole).hasSizeGreaterThan(5);
    }
}
