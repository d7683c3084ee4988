package io.fireledger.domain.enforcement;

import static io.fireledger.domain.enforcement.CaseFixture.AT_ONCE;
import static io.fireledger.domain.enforcement.CaseFixture.BLOCKED;
import static io.fireledger.domain.enforcement.CaseFixture.CASE;
import static io.fireledger.domain.enforcement.CaseFixture.CASE_OPENED;
import static io.fireledger.domain.enforcement.CaseFixture.EDITIONS;
import static io.fireledger.domain.enforcement.CaseFixture.ELSEWHERE;
import static io.fireledger.domain.enforcement.CaseFixture.HEAD;
import static io.fireledger.domain.enforcement.CaseFixture.INSPECTED;
import static io.fireledger.domain.enforcement.CaseFixture.INSPECTION;
import static io.fireledger.domain.enforcement.CaseFixture.LAPSED;
import static io.fireledger.domain.enforcement.CaseFixture.NEIGHBOUR_HEAD;
import static io.fireledger.domain.enforcement.CaseFixture.OPENED;
import static io.fireledger.domain.enforcement.CaseFixture.PAIR;
import static io.fireledger.domain.enforcement.CaseFixture.TOWNSMAN;
import static io.fireledger.domain.enforcement.CaseFixture.WITHOUT_ACCEPTANCE;
import static io.fireledger.domain.enforcement.CaseFixture.WU;
import static io.fireledger.domain.enforcement.CaseFixture.charge;
import static io.fireledger.domain.enforcement.CaseFixture.concluded;
import static io.fireledger.domain.enforcement.CaseFixture.digest;
import static io.fireledger.domain.enforcement.CaseFixture.evidence;
import static io.fireledger.domain.enforcement.CaseFixture.inspection;
import static io.fireledger.domain.enforcement.CaseFixture.order;
import static io.fireledger.domain.kernel.ActingSamples.NOW;
import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.HOTEL;
import static io.fireledger.domain.venue.VenueSamples.LI;
import static io.fireledger.domain.venue.VenueSamples.TOWNSHIP;
import static io.fireledger.domain.venue.VenueSamples.ZHAO;
import static io.fireledger.domain.venue.VenueSamples.codes;

import io.fireledger.domain.authority.PowerStanding.Power;
import io.fireledger.domain.enforcement.CaseEvent.HandlersAssigned;
import io.fireledger.domain.enforcement.InvestigationCommand.AddEvidence;
import io.fireledger.domain.enforcement.InvestigationCommand.ConcludeInvestigation;
import io.fireledger.domain.enforcement.InvestigationCommand.DisposePreservation;
import io.fireledger.domain.enforcement.InvestigationCommand.ExcludeEvidence;
import io.fireledger.domain.enforcement.InvestigationCommand.HandOverEvidence;
import io.fireledger.domain.enforcement.InvestigationCommand.PreserveEvidence;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceAdded;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceExcluded;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceHandedOver;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidencePreserved;
import io.fireledger.domain.enforcement.InvestigationEvent.InvestigationConcluded;
import io.fireledger.domain.enforcement.InvestigationEvent.PreservationDisposed;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.PenaltySamples;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.ViolationCode;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.venue.Circumstances;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvestigationTest {
    private static final Monitoring REVIEWED = new Monitoring("滨江路监控点", true, true, true, true);

    private final CaseFixture aCase = new CaseFixture();

    @Nested
    class Evidence {
        @ParameterizedTest
        @EnumSource(EvidenceKind.class)
        void ofEveryKindIsNumberedInItsOrder(EvidenceKind kind) {
            AddEvidence second = add(kind, 2, ChinaTime.startOf(INSPECTED), null);
            aCase.when(second, CASE_OPENED, evidence(1))
                    .expectEvents(new EvidenceAdded(
                            CASE,
                            2,
                            kind,
                            "材料",
                            digest(2),
                            "image/jpeg",
                            ChinaTime.startOf(INSPECTED),
                            null,
                            "当事人",
                            "李警官",
                            null,
                            PAIR))
                    .expectEventsMatching(Circumstances.of("500103", "HANDLER", 1));
        }

        @Test
        void comesInOnce() {
            aCase.refuses(
                    "evidence.on-record-already", add(EvidenceKind.WITNESS, 1, NOW, null), CASE_OPENED, evidence(1));
        }

        @Test
        void isNotObtainedInTheFuture() {
            aCase.when(add(EvidenceKind.WITNESS, 1, NOW.plusSeconds(300), null), CASE_OPENED)
                    .expectSuccessfulHandlerExecution();
            aCase.refuses("act.in-future", add(EvidenceKind.WITNESS, 1, NOW.plusSeconds(301), null), CASE_OPENED);
        }

        @Test
        void comesInUntilTheDecision() {
            AddEvidence add = add(EvidenceKind.WITNESS, 2, NOW, null);
            aCase.when(add, CASE_OPENED, evidence(1), concluded(charge())).expectSuccessfulHandlerExecution();
            aCase.refuses("case.wrong-state", add, CASE_OPENED, CaseFixture.noPenalty());
            aCase.refuses("case.wrong-state", add, CASE_OPENED, CaseFixture.terminated());
            aCase.as(WU).refuses("case.not-its-handler", add, CASE_OPENED);
        }

        @Test
        void isTakenByThoseWhoMayStillHandleTheCase() {
            HandlersAssigned three = handedTo(LI, LAPSED, TOWNSMAN);
            aCase.refuses("case.too-few-handlers", add(EvidenceKind.WITNESS, 2, NOW, null), CASE_OPENED, three);
            aCase.given(TOWNSHIP, new Power(BRIGADE, List.of(new Code("PENALTY")), YUZHONG));
            taken(List.of(LI, TOWNSMAN), three);
            aCase.given(TOWNSHIP, new Power(BRIGADE, List.of(new Code("ROUTINE_INSPECTION")), YUZHONG));
            taken(PAIR, handedTo(LI, ZHAO, TOWNSMAN));
            taken(PAIR, handedTo(LI, ZHAO, NEIGHBOUR_HEAD));
            aCase.refuses(
                    "case.too-few-handlers",
                    add(EvidenceKind.WITNESS, 2, NOW, null),
                    CASE_OPENED,
                    handedTo(LI, NEIGHBOUR_HEAD));
        }

        private void taken(List<OfficerId> by, HandlersAssigned handed) {
            aCase.when(add(EvidenceKind.WITNESS, 1, NOW, null), CASE_OPENED, handed)
                    .expectEvents(new EvidenceAdded(
                            CASE,
                            1,
                            EvidenceKind.WITNESS,
                            "材料",
                            digest(1),
                            "image/jpeg",
                            NOW,
                            null,
                            "当事人",
                            "李警官",
                            null,
                            by));
        }

        private static HandlersAssigned handedTo(OfficerId... handlers) {
            return new HandlersAssigned(CASE, List.of(handlers), "轮换", BRIGADE, List.of());
        }

        private static AddEvidence add(
                EvidenceKind kind, int content, Instant obtainedAt, @Nullable Monitoring monitoring) {
            return new AddEvidence(
                    CASE, kind, "材料", digest(content), "image/jpeg", obtainedAt, null, "当事人", "李警官", monitoring);
        }

        private AddEvidence opinion(EvidenceKind kind, LocalDate askedOn) {
            return new AddEvidence(
                    CASE,
                    kind,
                    "鉴定意见",
                    digest(2),
                    "application/pdf",
                    ChinaTime.startOf(INSPECTED),
                    askedOn,
                    "鉴定所",
                    "李警官",
                    null);
        }

        @Test
        void anExpertOpinionIsAskedForBeforeItComesAndNothingElseIs() {
            aCase.when(opinion(EvidenceKind.EXPERT_OPINION, INSPECTED), CASE_OPENED)
                    .expectSuccessfulHandlerExecution();
            aCase.refuses(
                    "case.dates-out-of-order",
                    opinion(EvidenceKind.EXPERT_OPINION, INSPECTED.plusDays(1)),
                    CASE_OPENED);
            aCase.refuses("evidence.not-commissioned", opinion(EvidenceKind.PHYSICAL, INSPECTED), CASE_OPENED);
        }
    }

    @Nested
    class Custody {
        private final Instant at = ChinaTime.startOf(OPENED).plusSeconds(60);

        @Test
        void goesFromHandToHand() {
            EvidenceHandedOver first = new EvidenceHandedOver(CASE, 1, "证据室", "鉴定所", "送检", at);
            aCase.when(handOver("证据室", "鉴定所", at), CASE_OPENED, evidence(1)).expectEvents(first);
            aCase.when(handOver("鉴定所", "证据室", at), CASE_OPENED, evidence(1), first)
                    .expectSuccessfulHandlerExecution();
            aCase.refuses("evidence.not-its-custodian", handOver("证据室", "鉴定所", at), CASE_OPENED, evidence(1), first);
        }

        @Test
        void knowsNoWayBackInTime() {
            Instant obtained = ChinaTime.startOf(OPENED);
            aCase.when(handOver("证据室", "鉴定所", obtained), CASE_OPENED, evidence(1))
                    .expectSuccessfulHandlerExecution();
            aCase.refuses(
                    "case.dates-out-of-order",
                    handOver("证据室", "鉴定所", obtained.minusSeconds(1)),
                    CASE_OPENED,
                    evidence(1));
            aCase.refuses("act.in-future", handOver("证据室", "鉴定所", NOW.plusSeconds(301)), CASE_OPENED, evidence(1));
        }

        @Test
        void isOfWhatIsThereAndGoesToSomebodyElse() {
            aCase.refuses("evidence.unknown", handOver("证据室", "鉴定所", at), CASE_OPENED);
            aCase.refuses("evidence.same-custodian", handOver("证据室", "证据室", at), CASE_OPENED, evidence(1));
        }

        @Test
        void goesOnWhenTheCaseHasEnded() {
            Object[] ended = {CASE_OPENED, evidence(1), CaseFixture.terminated()};
            aCase.when(handOver("证据室", "档案室", at), ended).expectSuccessfulHandlerExecution();
            aCase.as(WU).when(handOver("证据室", "档案室", at), ended).expectSuccessfulHandlerExecution();
            aCase.as(WU).refuses("case.not-its-handler", handOver("证据室", "档案室", at), CASE_OPENED, evidence(1));
        }

        private static HandOverEvidence handOver(String from, String to, Instant at) {
            return new HandOverEvidence(CASE, 1, from, to, "送检", at);
        }
    }

    @Nested
    class Exclusion {
        private final ExcludeEvidence exclude = new ExcludeEvidence(CASE, 1, "取证程序违法", null);

        @Test
        void takesNothingWithItThatDidNotRestOnIt() {
            aCase.when(exclude, CASE_OPENED, evidence(1))
                    .expectEvents(new EvidenceExcluded(CASE, 1, "取证程序违法", false, TODAY));
        }

        @Test
        void takesTheConclusionWithIt() {
            EvidenceExcluded excluded = new EvidenceExcluded(CASE, 1, "取证程序违法", true, TODAY);
            aCase.when(exclude, CASE_OPENED, evidence(1), concluded(charge())).expectEvents(excluded);
            aCase.when(
                            new ConcludeInvestigation(
                                    CASE, true, List.of(charge()), "事实清楚", List.of(2), AT_ONCE, TODAY),
                            CASE_OPENED,
                            evidence(1),
                            evidence(2),
                            concluded(charge()),
                            excluded)
                    .expectState(state -> org.assertj.core.api.Assertions.assertThat(state.file.state())
                            .isEqualTo(CaseState.INVESTIGATED));
        }

        @Test
        void happensOnceAndNotBeforeItWasObtained() {
            aCase.refuses(
                    "evidence.excluded-already",
                    exclude,
                    CASE_OPENED,
                    evidence(1),
                    new EvidenceExcluded(CASE, 1, "非法取得", false, TODAY));
            aCase.refuses("evidence.unknown", exclude, CASE_OPENED);
            aCase.refuses(
                    "case.dates-out-of-order",
                    new ExcludeEvidence(CASE, 1, "取证程序违法", OPENED.minusDays(1)),
                    CASE_OPENED,
                    evidence(1));
            aCase.refuses("case.wrong-state", exclude, CASE_OPENED, evidence(1), CaseFixture.noPenalty());
        }
    }

    @Nested
    class Preservation {
        /** 7 working days from Monday 20 April: 1 to 5 May are off, 9 May is worked. */
        private final EvidencePreserved preserved = new EvidencePreserved(
                CASE, 1, HEAD, "证据室", OPENED, new DueDay(LocalDate.of(2026, 4, 29), false), PAIR, BRIGADE);

        @Test
        void isApprovedByTheHeadAndHasItsTerm() {
            aCase.when(preserve(1, HEAD), CASE_OPENED, evidence(1)).expectEvents(preserved);
            aCase.refuses("case.needs-head", preserve(1, WU), CASE_OPENED, evidence(1));
        }

        @Test
        void happensOnceToWhatIsThere() {
            aCase.refuses("evidence.preserved-already", preserve(1, HEAD), CASE_OPENED, evidence(1), preserved);
            aCase.refuses("evidence.unknown", preserve(1, HEAD), CASE_OPENED);
            aCase.refuses(
                    "case.dates-out-of-order",
                    new PreserveEvidence(CASE, 1, HEAD, "证据室", OPENED.minusDays(1)),
                    CASE_OPENED,
                    evidence(1));
            aCase.refuses("case.wrong-state", preserve(1, HEAD), CASE_OPENED, evidence(1), CaseFixture.noPenalty());
        }

        @Test
        void isDisposedOfOnceHoweverLate() {
            PreservationDisposed disposed = new PreservationDisposed(CASE, 1, DisposalKind.RETURNED, "无需保存", TODAY);
            aCase.when(dispose(DisposalKind.RETURNED, TODAY), CASE_OPENED, evidence(1), preserved)
                    .expectEvents(disposed);
            aCase.refuses(
                    "evidence.disposed-already",
                    dispose(DisposalKind.RETURNED, TODAY),
                    CASE_OPENED,
                    evidence(1),
                    preserved,
                    disposed);
            aCase.refuses("evidence.not-preserved", dispose(DisposalKind.RETURNED, TODAY), CASE_OPENED, evidence(1));
            aCase.refuses(
                    "case.dates-out-of-order",
                    dispose(DisposalKind.RETURNED, OPENED.minusDays(1)),
                    CASE_OPENED,
                    evidence(1),
                    preserved);
            aCase.when(
                            dispose(DisposalKind.RETURNED, TODAY),
                            CASE_OPENED,
                            evidence(1),
                            preserved,
                            CaseFixture.terminated())
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void isConfiscatedByADecisionAlone() {
            aCase.refuses(
                    "evidence.disposal-unfounded",
                    dispose(DisposalKind.CONFISCATED, TODAY),
                    CASE_OPENED,
                    evidence(1),
                    preserved,
                    CaseFixture.noPenalty());
            aCase.when(
                            dispose(DisposalKind.CONFISCATED, TODAY),
                            CASE_OPENED,
                            evidence(1),
                            preserved,
                            CaseFixture.penalty(Sanction.of(SanctionKind.WARNING)))
                    .expectSuccessfulHandlerExecution();
            aCase.refuses(
                    "evidence.disposal-unfounded",
                    dispose(DisposalKind.TRANSFERRED, TODAY),
                    CASE_OPENED,
                    evidence(1),
                    preserved);
        }

        private static PreserveEvidence preserve(int number, io.fireledger.domain.kernel.OfficerId approvedBy) {
            return new PreserveEvidence(CASE, number, approvedBy, "证据室", OPENED);
        }

        private static DisposePreservation dispose(DisposalKind kind, LocalDate day) {
            return new DisposePreservation(CASE, 1, kind, "无需保存", day);
        }
    }

    @Nested
    class Conclusion {
        @Test
        void saysWhatWasDoneAndKeepsByWhichLaw() {
            aCase.when(conclude(charge()), CASE_OPENED, evidence(1))
                    .expectEvents(new InvestigationConcluded(
                            CASE,
                            true,
                            List.of(charge()),
                            "事实清楚",
                            List.of(1),
                            AT_ONCE,
                            List.of(EDITIONS),
                            TODAY,
                            PAIR));
        }

        @Test
        void orThatNothingIsEstablished() {
            aCase.when(new ConcludeInvestigation(CASE, false, List.of(), "没有违法事实", List.of(), null, TODAY), CASE_OPENED)
                    .expectEvents(new InvestigationConcluded(
                            CASE, false, List.of(), "没有违法事实", List.of(), null, List.of(), TODAY, PAIR));
        }

        @Test
        void isWhole() {
            refused(
                    "conclusion.charges-missing",
                    new ConcludeInvestigation(CASE, true, List.of(), "事实清楚", List.of(1), AT_ONCE, TODAY));
            refused(
                    "conclusion.no-evidence",
                    new ConcludeInvestigation(CASE, true, List.of(charge()), "事实清楚", List.of(), AT_ONCE, TODAY));
            refused(
                    "correction.missing",
                    new ConcludeInvestigation(CASE, true, List.of(charge()), "事实清楚", List.of(1), null, TODAY));
            refused(
                    "conclusion.charges-unexpected",
                    new ConcludeInvestigation(CASE, false, List.of(charge()), "没有", List.of(1), null, TODAY));
            refused(
                    "conclusion.correction-unexpected",
                    new ConcludeInvestigation(CASE, false, List.of(), "没有", List.of(1), AT_ONCE, TODAY));
        }

        @Test
        void restsOnEvidenceThatStands() {
            EvidenceExcluded excluded = new EvidenceExcluded(CASE, 1, "非法取得", false, TODAY);
            aCase.refuses("evidence.excluded", conclude(charge()), CASE_OPENED, evidence(1), excluded);
            aCase.refuses("evidence.unknown", conclude(charge()), CASE_OPENED);
            Monitoring unreviewed = new Monitoring("滨江路监控点", true, true, true, false);
            aCase.refuses("evidence.monitoring-unreviewed", conclude(charge()), CASE_OPENED, evidence(1, unreviewed));
            aCase.when(conclude(charge()), CASE_OPENED, evidence(1, REVIEWED)).expectSuccessfulHandlerExecution();
        }

        @Test
        void isNotBeforeWhatItRestsOn() {
            aCase.refuses(
                    "case.dates-out-of-order",
                    new ConcludeInvestigation(
                            CASE, true, List.of(charge()), "事实清楚", List.of(1), AT_ONCE, OPENED.minusDays(1)),
                    CASE_OPENED,
                    evidence(1));
            aCase.refuses("case.wrong-state", conclude(charge()), CASE_OPENED, evidence(1), CaseFixture.noPenalty());
            aCase.as(WU).refuses("case.not-its-handler", conclude(charge()), CASE_OPENED, evidence(1));
        }

        @Test
        void mayBeDrawnAnew() {
            aCase.when(conclude(charge()), CASE_OPENED, evidence(1), concluded(charge()))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class Charges {
        private final Charge usual = charge();

        @Test
        void areOfKnownViolationsOfTheAgencysOwnThatCoverTheParty() {
            refused("case.violation-unknown", conclude(of(new ViolationCode("FPL-99"))));
            refused("case.violation-unknown", conclude(charge(BLOCKED, LocalDate.of(2021, 4, 28), fine(20_000))));
            refused("case.other-authority", conclude(of(WITHOUT_ACCEPTANCE)));
            refused("party.kind-not-covered", conclude(of(PenaltySamples.EXITS_BLOCKED_BY_PERSON.code())));
        }

        @Test
        void areOfActsThatCanBe() {
            refused("charge.act-out-of-order", conclude(during(INSPECTED.plusDays(1), INSPECTED)));
            aCase.when(conclude(during(INSPECTED, INSPECTED)), CASE_OPENED, evidence(1))
                    .expectSuccessfulHandlerExecution();
            refused("charge.act-after", conclude(charge(BLOCKED, TODAY.plusDays(1), fine(20_000))));
            aCase.when(conclude(at(new VenueId("V-01JZZZZZZZZZZZZZZZZZZZZZZ9"))), CASE_OPENED, evidence(1))
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
        }

        /** A law of 1 May lowers the fine for blocked exits, and raises that for opening without a permit. */
        @Test
        void areJudgedByTheLawOfTheActOrALaterOneThatIsNotHarsher() {
            LocalDate may1 = LocalDate.of(2026, 5, 1);
            aCase.when(conclude(under(may1, "新规定较轻", fine(10_000))), CASE_OPENED, evidence(1))
                    .expectSuccessfulHandlerExecution();
            refused("charge.law-reasons-missing", conclude(under(may1, null, fine(10_000))));
            refused("charge.law-before-act", conclude(under(INSPECTED.minusDays(1), "新规定较轻", fine(20_000))));
            Charge opened = charge(
                    PenaltySamples.OPENED_WITHOUT_PERMIT.code(),
                    INSPECTED,
                    fine(100_000),
                    Sanction.of(SanctionKind.STOP_USE));
            refused("charge.later-law-harsher", conclude(with(opened, may1, "新规定")));
        }

        @Test
        void areMitigatedOnListedGrounds() {
            aCase.when(conclude(mitigated("HARM_REMOVED", 4_000)), CASE_OPENED, evidence(1))
                    .expectSuccessfulHandlerExecution();
            refused("charge.unknown-mitigation", conclude(mitigated("GOOD_LOOKS", 4_000)));
            refused("sanction.below-minimum", conclude(charge(BLOCKED, INSPECTED, fine(4_000))));
        }

        @Test
        void bringSanctionsWithinTheLaw() {
            refused("sanction.outside-range", conclude(charge(BLOCKED, INSPECTED, fine(50_001))));
            refused("sanction.outside-tier", conclude(charge(BLOCKED, INSPECTED, fine(36_501))));
            aCase.when(conclude(charge(BLOCKED, INSPECTED, fine(36_500))), CASE_OPENED, evidence(1))
                    .expectSuccessfulHandlerExecution();
            refused("sanction.not-provided", conclude(charge(BLOCKED, INSPECTED, Sanction.of(SanctionKind.WARNING))));
            refused(
                    "sanction.mandatory-missing",
                    conclude(charge(PenaltySamples.GOODS_WITH_DWELLING.code(), INSPECTED, fine(20_000))));
        }

        @Test
        void orNoneAtAll() {
            aCase.when(conclude(charge(BLOCKED, INSPECTED)), CASE_OPENED, evidence(1))
                    .expectSuccessfulHandlerExecution();
            refused("sanction.none", conclude(usual, charge(BLOCKED, INSPECTED)));
        }

        /** Found out on 15 April 2026: two years, or five where life and health were harmed. */
        @Test
        void areInTime() {
            Charge inTime = charge(BLOCKED, LocalDate.of(2024, 4, 15), fine(20_000));
            aCase.when(conclude(inTime), CASE_OPENED, evidence(1)).expectSuccessfulHandlerExecution();
            Charge barred = charge(BLOCKED, LocalDate.of(2024, 4, 14), fine(20_000));
            refused("case.time-barred", conclude(barred));
            aCase.when(conclude(harmful(barred)), CASE_OPENED, evidence(1)).expectSuccessfulHandlerExecution();
            aCase.when(conclude(charge(BLOCKED, LocalDate.of(2024, 4, 14))), CASE_OPENED, evidence(1))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void areForWhoeverIsOfAgeAndCapacity() {
            ViolationCode byAPerson = PenaltySamples.EXITS_BLOCKED_BY_PERSON.code();
            Sanction warning = Sanction.of(SanctionKind.WARNING);
            Charge warned = charge(byAPerson, INSPECTED, warning);
            // An age is reached on the day after the birthday.
            refusedOf(INSPECTED.minusYears(14), LegalCapacity.FULL, "party.under-age", warned);
            refusedOf(INSPECTED.minusYears(14).minusDays(1), LegalCapacity.FULL, "charge.age-not-weighed", warned);
            refusedOf(INSPECTED.minusYears(18), LegalCapacity.FULL, "charge.age-not-weighed", warned);
            refusedOf(null, LegalCapacity.NONE, "party.without-capacity", warned);
            acceptedOf(INSPECTED.minusYears(18).minusDays(1), LegalCapacity.FULL, warned);
            acceptedOf(INSPECTED.minusYears(16), LegalCapacity.FULL, with(warned, "AGE_14_TO_17"));
            acceptedOf(null, LegalCapacity.LIMITED, warned);
            acceptedOf(INSPECTED.minusYears(10), LegalCapacity.FULL, charge(byAPerson, INSPECTED));
        }

        @Test
        void needAFailedRecheckWhereTheNormFixesFirst() {
            ViolationCode products = PenaltySamples.BAD_PRODUCTS.code();
            LocalDate rechecked = INSPECTED.plusDays(12);
            Charge notFixed = charge(products, rechecked, INSPECTION, fine(20_000));
            refused("charge.prior-order-missing", conclude(charge(products, rechecked, fine(20_000))));
            refused("charge.recheck-not-failed", conclude(notFixed));
            aCase.with(inspection(List.of(order(INSPECTED, rechecked, List.of(), null))));
            refused("charge.recheck-not-failed", conclude(notFixed));
            aCase.with(inspection(List.of(order(INSPECTED, rechecked, codes("ALARM"), null))));
            refused("charge.recheck-not-failed", conclude(notFixed));
            aCase.with(inspection(List.of(order(INSPECTED, rechecked, codes("EXITS"), null))));
            aCase.when(conclude(notFixed), CASE_OPENED, evidence(1)).expectSuccessfulHandlerExecution();
            refused("charge.prior-order-elsewhere", conclude(at(notFixed, ELSEWHERE)));
            refused("charge.prior-order-elsewhere", conclude(at(notFixed, null)));
            aCase.with(inspection(CaseFixture.SHOP, List.of(order(INSPECTED, rechecked, codes("EXITS"), null))));
            refused("charge.prior-order-to-another", conclude(notFixed));
            InspectionId nobodys = new InspectionId("I-01JZZZZZZZZZZZZZZZZZZZZZZ9");
            aCase.when(conclude(charge(products, rechecked, nobodys, fine(20_000))), CASE_OPENED, evidence(1))
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
        }

        @Test
        void areNeverAFineForDutiesNotDone() {
            ViolationCode duties = PenaltySamples.DUTIES.code();
            aCase.with(inspection(List.of(order(INSPECTED, INSPECTED.plusDays(12), codes("EXITS"), null))));
            Charge fined = charge(duties, INSPECTED.plusDays(12), INSPECTION, fine(100));
            Charge warned = charge(duties, INSPECTED.plusDays(12), INSPECTION, Sanction.of(SanctionKind.WARNING));
            refusedOf(null, LegalCapacity.FULL, "sanction.not-provided", fined);
            acceptedOf(null, LegalCapacity.FULL, warned);
        }

        @Test
        void needAnOrderServedBeforeWhereItIsAnElement() {
            ViolationCode danger = PenaltySamples.DANGER_NOT_REMOVED.code();
            LocalDate served = INSPECTED.plusDays(2);
            aCase.with(inspection(List.of(order(null, null, List.of(), null))));
            refused("charge.not-told-before", conclude(charge(danger, served, INSPECTION, fine(20_000))));
            aCase.with(inspection(List.of(order(served, null, List.of(), null))));
            aCase.when(conclude(charge(danger, served, INSPECTION, fine(20_000))), CASE_OPENED, evidence(1))
                    .expectSuccessfulHandlerExecution();
            refused("charge.not-told-before", conclude(charge(danger, served.minusDays(1), INSPECTION, fine(20_000))));
        }

        private void refusedOf(@Nullable LocalDate bornOn, LegalCapacity capacity, String code, Charge charge) {
            aCase.refuses(code, conclude(charge), against(bornOn, capacity), evidence(1));
        }

        private void acceptedOf(@Nullable LocalDate bornOn, LegalCapacity capacity, Charge charge) {
            aCase.when(conclude(charge), against(bornOn, capacity), evidence(1)).expectSuccessfulHandlerExecution();
        }

        private Object against(@Nullable LocalDate bornOn, LegalCapacity capacity) {
            return CaseFixture.opened(new Party(PartyKind.PERSON, null, CaseFixture.person(bornOn, capacity)));
        }

        private static Sanction fine(long yuan) {
            return Sanction.fine(Fen.ofYuan(yuan));
        }

        private Charge of(ViolationCode violation) {
            return charge(violation, INSPECTED, fine(20_000));
        }

        private Charge during(LocalDate from, LocalDate until) {
            return copy(usual, HOTEL, from, until, until, null, List.of(), false, usual.sanctions());
        }

        private Charge at(@Nullable VenueId place) {
            return at(usual, place);
        }

        private Charge at(Charge of, @Nullable VenueId place) {
            return copy(
                    of, place, of.actFrom(), of.actUntil(), of.lawOn(), null, of.mitigation(), false, of.sanctions());
        }

        private Charge under(LocalDate lawOn, @Nullable String reasons, Sanction sanction) {
            return copy(
                    usual,
                    HOTEL,
                    usual.actFrom(),
                    usual.actUntil(),
                    lawOn,
                    reasons,
                    List.of(),
                    false,
                    List.of(sanction));
        }

        private Charge with(Charge of, LocalDate lawOn, String reasons) {
            return copy(of, HOTEL, of.actFrom(), of.actUntil(), lawOn, reasons, List.of(), false, of.sanctions());
        }

        private Charge with(Charge of, String mitigation) {
            return copy(
                    of,
                    HOTEL,
                    of.actFrom(),
                    of.actUntil(),
                    of.lawOn(),
                    null,
                    List.of(new Code(mitigation)),
                    false,
                    of.sanctions());
        }

        private Charge mitigated(String ground, long yuan) {
            return with(charge(BLOCKED, INSPECTED, fine(yuan)), ground);
        }

        private Charge harmful(Charge of) {
            return copy(of, HOTEL, of.actFrom(), of.actUntil(), of.lawOn(), null, List.of(), true, of.sanctions());
        }

        private Charge copy(
                Charge of,
                @Nullable VenueId place,
                LocalDate from,
                LocalDate until,
                LocalDate lawOn,
                @Nullable String lawReasons,
                List<Code> mitigation,
                boolean harmful,
                List<Sanction> sanctions) {
            return new Charge(
                    of.conduct(),
                    place,
                    from,
                    until,
                    of.violation(),
                    lawOn,
                    lawReasons,
                    DiscretionTier.ORDINARY,
                    mitigation,
                    List.of(),
                    null,
                    harmful,
                    of.priorOrder(),
                    sanctions);
        }
    }

    private static ConcludeInvestigation conclude(Charge... charges) {
        return new ConcludeInvestigation(CASE, true, List.of(charges), "事实清楚", List.of(1), AT_ONCE, TODAY);
    }

    private void refused(String code, ConcludeInvestigation command) {
        aCase.refuses(code, command, CASE_OPENED, evidence(1));
    }
}
