package io.fireledger.domain.enforcement;

import static io.fireledger.domain.enforcement.CaseFixture.CASE;
import static io.fireledger.domain.enforcement.CaseFixture.CASE_OPENED;
import static io.fireledger.domain.enforcement.CaseFixture.DECISION_DUE;
import static io.fireledger.domain.enforcement.CaseFixture.HEAD;
import static io.fireledger.domain.enforcement.CaseFixture.NEIGHBOUR;
import static io.fireledger.domain.enforcement.CaseFixture.OPENED;
import static io.fireledger.domain.enforcement.CaseFixture.PAIR;
import static io.fireledger.domain.enforcement.CaseFixture.REVIEWER;
import static io.fireledger.domain.enforcement.CaseFixture.WU;
import static io.fireledger.domain.enforcement.CaseFixture.evidence;
import static io.fireledger.domain.kernel.ActingSamples.NOW;
import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.LI;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.CaseCommand.CloseCase;
import io.fireledger.domain.enforcement.CaseCommand.MissTerm;
import io.fireledger.domain.enforcement.CaseCommand.ReopenCase;
import io.fireledger.domain.enforcement.CaseCommand.TerminateInvestigation;
import io.fireledger.domain.enforcement.CaseEvent.CaseClosed;
import io.fireledger.domain.enforcement.InvestigationCommand.ConcludeInvestigation;
import io.fireledger.domain.enforcement.InvestigationCommand.ExcludeEvidence;
import io.fireledger.domain.enforcement.InvestigationCommand.HandOverEvidence;
import io.fireledger.domain.enforcement.TransferCommand.AskProsecutor;
import io.fireledger.domain.enforcement.TransferCommand.AskReconsideration;
import io.fireledger.domain.enforcement.TransferCommand.DecideTransfer;
import io.fireledger.domain.enforcement.TransferCommand.HandOverExhibits;
import io.fireledger.domain.enforcement.TransferCommand.RecordPoliceAnswer;
import io.fireledger.domain.enforcement.TransferCommand.ReferForPublicSecurityPenalty;
import io.fireledger.domain.enforcement.TransferCommand.ReportTransfer;
import io.fireledger.domain.enforcement.TransferCommand.ResumeCase;
import io.fireledger.domain.enforcement.TransferCommand.SendTransfer;
import io.fireledger.domain.enforcement.TransferCommand.TransferToAuthority;
import io.fireledger.domain.enforcement.TransferEvent.CaseResumed;
import io.fireledger.domain.enforcement.TransferEvent.ExhibitsHandedOver;
import io.fireledger.domain.enforcement.TransferEvent.PoliceAccepted;
import io.fireledger.domain.enforcement.TransferEvent.PoliceDeclined;
import io.fireledger.domain.enforcement.TransferEvent.ProsecutorAsked;
import io.fireledger.domain.enforcement.TransferEvent.ReconsiderationAsked;
import io.fireledger.domain.enforcement.TransferEvent.ReferredForPublicSecurityPenalty;
import io.fireledger.domain.enforcement.TransferEvent.TransferApproved;
import io.fireledger.domain.enforcement.TransferEvent.TransferForwarded;
import io.fireledger.domain.enforcement.TransferEvent.TransferRefused;
import io.fireledger.domain.enforcement.TransferEvent.TransferReported;
import io.fireledger.domain.enforcement.TransferEvent.TransferSent;
import io.fireledger.domain.enforcement.TransferEvent.TransferredToAuthority;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.venue.Circumstances;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TransferTest {
    private static final LocalDate REPORTED = LocalDate.of(2026, 5, 4);
    private static final Instant APPROVED =
            ChinaTime.startOf(LocalDate.of(2026, 5, 5)).plusSeconds(36_000);
    private static final Instant SENT = APPROVED.plus(Duration.ofHours(20));
    private static final LocalDate MAY_6 = LocalDate.of(2026, 5, 6);
    private static final LocalDate MAY_7 = LocalDate.of(2026, 5, 7);
    private static final DocumentNumber LETTER = new DocumentNumber("渝中消罪移字〔2026〕第0001号");

    private static final TransferReported REPORT =
            new TransferReported(CASE, "消防责任事故罪", "拒不改正，造成严重后果", PAIR, REPORTED, naturally(REPORTED), BRIGADE);
    private static final TransferApproved APPROVAL =
            new TransferApproved(CASE, HEAD, APPROVED, APPROVED.plus(Duration.ofHours(24)), BRIGADE, PAIR);
    private static final TransferSent SENDING =
            new TransferSent(CASE, LETTER, "渝中区公安分局", SENT, false, naturally(MAY_6));
    private static final PoliceAccepted ACCEPTED =
            new PoliceAccepted(CASE, "渝中公立字〔2026〕1号", MAY_7, naturally(MAY_7), BRIGADE, PAIR);
    private static final PoliceDeclined DECLINED = new PoliceDeclined(CASE, "没有犯罪事实", MAY_7, naturally(MAY_7), BRIGADE);
    private static final ReconsiderationAsked ASKED = new ReconsiderationAsked(CASE, MAY_7, naturally(MAY_7));
    private static final ProsecutorAsked PROSECUTOR = new ProsecutorAsked(CASE, "渝中区人民检察院", MAY_7);

    private final CaseFixture aCase = new CaseFixture();

    /** Three natural days, on whatever day they end. */
    private static DueDay naturally(LocalDate from) {
        return new DueDay(from.plusDays(3), false);
    }

    private static Object[] given(Object... sinceTheOpening) {
        return Stream.concat(Stream.of(CASE_OPENED, evidence(1)), Arrays.stream(sinceTheOpening))
                .toArray();
    }

    private void refuses(String code, Object command, Object... sinceTheOpening) {
        aCase.refuses(code, command, given(sinceTheOpening));
    }

    @Nested
    class Report {
        @Test
        void isMadeByATeamOfTwo() {
            aCase.when(report(REPORTED, PAIR), given())
                    .expectEvents(REPORT)
                    .expectEventsMatching(Circumstances.of("500103", "HANDLER", 1));
            refuses("case.too-few-handlers", report(REPORTED, List.of(LI, LI)));
            refuses("officer.conflicted", report(REPORTED, List.of(LI, CaseFixture.TIED)));
            refuses(
                    "case.judged-already",
                    report(REPORTED, List.of(LI, REVIEWER)),
                    new ReviewEvent.LegalReviewReturned(CASE, REVIEWER, "补充证据", OPENED));
        }

        @Test
        void isMadeWheneverACrimeShowsEvenAfterTheDecision() {
            aCase.when(report(REPORTED, PAIR), given(CaseFixture.noPenalty())).expectSuccessfulHandlerExecution();
            aCase.when(report(REPORTED, PAIR), given(CaseFixture.noPenalty(), CaseFixture.served()))
                    .expectSuccessfulHandlerExecution();
            refuses("case.wrong-state", report(REPORTED, PAIR), CaseFixture.terminated());
            refuses("case.wrong-state", report(TODAY, PAIR), REPORT, APPROVAL, SENDING);
        }

        @Test
        void isMadeOnceAtATimeAndOnADayThatCanBe() {
            refuses("transfer.reported-already", report(TODAY, PAIR), REPORT);
            refuses("transfer.reported-already", report(TODAY, PAIR), REPORT, APPROVAL);
            aCase.when(report(TODAY, PAIR), given(REPORT, new TransferRefused(CASE, HEAD, "不构成犯罪", MAY_6)))
                    .expectSuccessfulHandlerExecution();
            refuses("case.dates-out-of-order", report(OPENED.minusDays(1), PAIR));
            refuses("act.in-future", report(TODAY.plusDays(1), PAIR));
            aCase.as(WU);
            refuses("case.not-its-handler", report(REPORTED, PAIR));
        }

        @Test
        void makesItsTeamInvestigators() {
            TransferReported byWu =
                    new TransferReported(CASE, "失火罪", "事实", List.of(LI, WU), REPORTED, naturally(REPORTED), BRIGADE);
            aCase.as(HEAD)
                    .when(decide(true, null), given(byWu))
                    .expectState(state -> assertThat(state.file.investigators).contains(WU));
        }

        @Test
        void keepsTheCaseFromEndingUntilItIsAnswered() {
            aCase.as(HEAD);
            TerminateInvestigation terminate = new TerminateInvestigation(CASE, TerminationGround.OTHER, "其他", TODAY);
            refuses("transfer.pending", terminate, REPORT);
            refuses("transfer.pending", terminate, REPORT, APPROVAL);
            CloseCase close = new CloseCase(CASE, CloseGround.NO_PENALTY, null, TODAY);
            refuses("transfer.pending", close, CaseFixture.noPenalty(), CaseFixture.served(), REPORT);
            aCase.when(terminate, given(REPORT, new TransferRefused(CASE, HEAD, "不构成犯罪", MAY_6)))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class Approval {
        @Test
        void isTheHeadsWithADayToSend() {
            aCase.as(HEAD).when(decide(true, null), given(REPORT)).expectEvents(APPROVAL);
            aCase.as(LI);
            refuses("case.needs-head", decide(true, null), REPORT);
        }

        @Test
        void isRefusedWithReasons() {
            aCase.as(HEAD)
                    .when(decide(false, "不构成犯罪"), given(REPORT))
                    .expectEvents(new TransferRefused(CASE, HEAD, "不构成犯罪", LocalDate.of(2026, 5, 5)));
            refuses("transfer.reason-missing", decide(false, null), REPORT);
        }

        @Test
        void answersAReportAfterItWasMade() {
            aCase.as(HEAD);
            refuses("transfer.out-of-order", decide(true, null));
            refuses("transfer.out-of-order", decide(true, null), REPORT, APPROVAL);
            refuses(
                    "case.dates-out-of-order",
                    new DecideTransfer(
                            CASE, true, null, ChinaTime.startOf(REPORTED).minusSeconds(1)),
                    REPORT);
            refuses("act.in-future", new DecideTransfer(CASE, true, null, NOW.plusSeconds(301)), REPORT);
        }

        /** Three natural days after 4 May are over on the 7th. */
        @Test
        void isMissedWhenThreeDaysAreOver() {
            MissTerm missed = new MissTerm(CASE, CaseTerms.TRANSFER_DECISION);
            aCase.when(missed, given(REPORT)).expectSuccessfulHandlerExecution();
            LocalDate inTime = TODAY.minusDays(3);
            TransferReported later = new TransferReported(CASE, "失火罪", "事实", PAIR, inTime, naturally(inTime), BRIGADE);
            aCase.when(missed, given(later)).expectNoEvents();
        }
    }

    @Nested
    class Sending {
        @Test
        void isNumberedAndInTimeWithin24ClockHours() {
            aCase.when(send(SENT), given(REPORT, APPROVAL))
                    .expectEvents(SENDING)
                    .expectResultMessagePayload(new MadeDocument(LETTER));
            Instant last = APPROVED.plus(Duration.ofHours(24));
            aCase.when(send(last), given(REPORT, APPROVAL))
                    .expectEvents(new TransferSent(CASE, LETTER, "渝中区公安分局", last, false, naturally(MAY_6)));
            Instant late = last.plusSeconds(1);
            aCase.when(send(late), given(REPORT, APPROVAL))
                    .expectEvents(new TransferSent(CASE, LETTER, "渝中区公安分局", late, true, naturally(MAY_6)));
        }

        @Test
        void followsTheApproval() {
            refuses("transfer.out-of-order", send(SENT), REPORT);
            refuses("case.wrong-state", send(SENT), REPORT, APPROVAL, SENDING);
            refuses("case.dates-out-of-order", send(APPROVED.minusSeconds(1)), REPORT, APPROVAL);
            aCase.when(send(APPROVED), given(REPORT, APPROVAL)).expectSuccessfulHandlerExecution();
            refuses("act.in-future", send(NOW.plusSeconds(301)), REPORT, APPROVAL);
            aCase.as(WU);
            refuses("transfer.not-of-the-team", send(SENT), REPORT, APPROVAL);
        }

        @Test
        void takesTheCaseOutOfTheAgencysHands() {
            refuses("case.wrong-state", new ExcludeEvidence(CASE, 1, "非法取得", null), REPORT, APPROVAL, SENDING);
        }
    }

    @Nested
    class PoliceAnswer {
        @Test
        void isThatACaseIsFiled() {
            aCase.when(answer(true, "渝中公立字〔2026〕1号", null, MAY_7), given(REPORT, APPROVAL, SENDING))
                    .expectEvents(ACCEPTED);
            refuses("transfer.filing-number-missing", answer(true, null, null, MAY_7), REPORT, APPROVAL, SENDING);
        }

        @Test
        void orThatNoneIs() {
            aCase.when(answer(false, null, "没有犯罪事实", MAY_7), given(REPORT, APPROVAL, SENDING))
                    .expectEvents(DECLINED);
            refuses("transfer.reason-missing", answer(false, null, null, MAY_7), REPORT, APPROVAL, SENDING);
        }

        /** The term for the answer, three natural days, starts with the office that is competent. */
        @Test
        void orThatAnotherOfficeIsCompetent() {
            TransferForwarded passedOn = new TransferForwarded(CASE, "江北区公安分局", MAY_7, naturally(MAY_7));
            aCase.when(forwarded(false, MAY_7), given(REPORT, APPROVAL, SENDING))
                    .expectEvents(passedOn)
                    .expectState(state -> assertThat(state.file.state()).isEqualTo(CaseState.WITH_POLICE));
            aCase.when(answer(true, "渝中公立字〔2026〕1号", null, MAY_7), given(REPORT, APPROVAL, SENDING, passedOn))
                    .expectEvents(ACCEPTED)
                    .expectState(state -> assertThat(
                                    requireNonNull(state.file.handover).police())
                            .isEqualTo("江北区公安分局"));
            refuses("transfer.forwarded-and-answered", forwarded(true, MAY_7), REPORT, APPROVAL, SENDING);
            refuses("transfer.out-of-order", forwarded(false, MAY_7), REPORT, APPROVAL, SENDING, DECLINED, ASKED);
            refuses("case.dates-out-of-order", forwarded(false, MAY_6.minusDays(1)), REPORT, APPROVAL, SENDING);
            refuses("case.dates-out-of-order", answer(false, null, "没有", MAY_6), REPORT, APPROVAL, SENDING, passedOn);
        }

        @Test
        void comesAfterTheSendingOnce() {
            refuses("transfer.out-of-order", answer(false, null, "没有", MAY_7), REPORT, APPROVAL);
            refuses("transfer.out-of-order", answer(false, null, "没有", MAY_7), REPORT, APPROVAL, SENDING, DECLINED);
            refuses(
                    "case.dates-out-of-order",
                    answer(false, null, "没有", MAY_6.minusDays(1)),
                    REPORT,
                    APPROVAL,
                    SENDING);
        }

        @Test
        void mayBeObjectedToOnceWithThePoliceAndThenWithTheProcuratorate() {
            Object[] declined = {REPORT, APPROVAL, SENDING, DECLINED};
            aCase.when(new AskReconsideration(CASE, MAY_7), given(declined)).expectEvents(ASKED);
            aCase.when(new AskProsecutor(CASE, "渝中区人民检察院", MAY_7), given(declined))
                    .expectEvents(PROSECUTOR);
            Object[] declinedAgain = {REPORT, APPROVAL, SENDING, DECLINED, ASKED, DECLINED};
            refuses("transfer.reconsidered-already", new AskReconsideration(CASE, MAY_7), declinedAgain);
            aCase.when(new AskProsecutor(CASE, "渝中区人民检察院", MAY_7), given(declinedAgain))
                    .expectEvents(PROSECUTOR);
            refuses(
                    "transfer.out-of-order",
                    new AskProsecutor(CASE, "渝中区人民检察院", MAY_7),
                    REPORT,
                    APPROVAL,
                    SENDING,
                    DECLINED,
                    ASKED);
            refuses(
                    "case.dates-out-of-order",
                    new AskReconsideration(CASE, MAY_6),
                    REPORT,
                    APPROVAL,
                    SENDING,
                    DECLINED);
        }

        @Test
        void leavesNothingToObjectToAfterTheProcuratorate() {
            aCase.when(answer(false, null, "没有犯罪事实", MAY_7), given(REPORT, APPROVAL, SENDING, DECLINED, PROSECUTOR))
                    .expectEvents(new PoliceDeclined(CASE, "没有犯罪事实", MAY_7, null, BRIGADE));
        }

        /** To object is a right, so nobody has missed anything when it passes. */
        @Test
        void blamesNobodyWhoDoesNotObject() {
            PoliceDeclined longAgo =
                    new PoliceDeclined(CASE, "没有", MAY_6, new DueDay(TODAY.minusDays(1), false), BRIGADE);
            aCase.when(new MissTerm(CASE, CaseTerms.OBJECTION), given(REPORT, APPROVAL, SENDING, longAgo))
                    .expectState(state -> assertThat(state.file.handover).isNotNull());
        }
    }

    @Nested
    class Exhibits {
        @Test
        void goToThePoliceOnceTheyFiled() {
            ExhibitsHandedOver handedOver = new ExhibitsHandedOver(CASE, MAY_7, List.of(1));
            aCase.when(handOver(1), given(REPORT, APPROVAL, SENDING, ACCEPTED)).expectEvents(handedOver);
            refuses("transfer.out-of-order", handOver(1), REPORT, APPROVAL, SENDING);
            refuses("evidence.unknown", handOver(2), REPORT, APPROVAL, SENDING, ACCEPTED);
            refuses("transfer.no-exhibits", handOver(), REPORT, APPROVAL, SENDING, ACCEPTED);
            refuses(
                    "transfer.exhibits-handed-over-already",
                    handOver(1),
                    REPORT,
                    APPROVAL,
                    SENDING,
                    ACCEPTED,
                    handedOver);
            refuses(
                    "evidence.not-its-custodian",
                    new HandOverEvidence(CASE, 1, "证据室", "档案室", "归档", NOW),
                    REPORT,
                    APPROVAL,
                    SENDING,
                    ACCEPTED,
                    handedOver);
            aCase.when(handOver(), CASE_OPENED, REPORT, APPROVAL, SENDING, ACCEPTED)
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void andThenTheCaseMayBeClosed() {
            aCase.as(HEAD);
            CloseCase close = new CloseCase(CASE, CloseGround.TRANSFERRED, null, TODAY);
            refuses("case.wrong-state", close, REPORT, APPROVAL, SENDING, ACCEPTED);
            aCase.when(
                            close,
                            given(REPORT, APPROVAL, SENDING, ACCEPTED, new ExhibitsHandedOver(CASE, MAY_7, List.of(1))))
                    .expectEvents(new CaseClosed(CASE, CloseGround.TRANSFERRED, null, TODAY));
        }
    }

    /** Closed here once the police had everything. */
    @Nested
    class WhatWasLeftToThePolice {
        private final Object[] left = {
            REPORT,
            APPROVAL,
            SENDING,
            ACCEPTED,
            new ExhibitsHandedOver(CASE, MAY_7, List.of(1)),
            new CaseClosed(CASE, CloseGround.TRANSFERRED, null, MAY_7)
        };

        @Test
        void isTakenUpAgainOnlyWithWhatBecameOfIt() {
            aCase.as(HEAD);
            refuses("case.criminal-case-pending", reopen(null), left);
            aCase.when(reopen(CriminalOutcome.EXEMPTED), given(left))
                    .expectSuccessfulHandlerExecution()
                    .expectState(state -> {
                        assertThat(state.file.state()).isEqualTo(CaseState.OPENED);
                        assertThat(requireNonNull(state.file.handover).isCriminalCasePending())
                                .isFalse();
                        assertThat(state.file.isCriminallyFined).isFalse();
                    });
            aCase.when(reopen(CriminalOutcome.FINED), given(left))
                    .expectState(
                            state -> assertThat(state.file.isCriminallyFined).isTrue());
        }

        @Test
        void whatWasLeftToNobodyComesBackWithoutAny() {
            aCase.as(HEAD);
            refuses("case.no-criminal-case", reopen(CriminalOutcome.NOT_LIABLE), CaseFixture.terminated());
            aCase.when(reopen(null), given(CaseFixture.terminated())).expectSuccessfulHandlerExecution();
        }

        private static ReopenCase reopen(@Nullable CriminalOutcome outcome) {
            return new ReopenCase(CASE, "司法机关移送处理", outcome, TODAY);
        }
    }

    @Nested
    class WayBack {
        private final CaseResumed resumed =
                new CaseResumed(CASE, null, null, "公安机关不予立案", TODAY, PAIR, BRIGADE, OPENED, DECISION_DUE);

        @Test
        void leadsWhereTheCaseStood() {
            aCase.when(resume(null), given(REPORT, APPROVAL, SENDING, DECLINED)).expectEvents(resumed);
            aCase.when(
                            resume(null),
                            given(CaseFixture.concluded(CaseFixture.charge()), REPORT, APPROVAL, SENDING, DECLINED))
                    .expectState(state -> assertThat(state.file.state()).isEqualTo(CaseState.INVESTIGATED));
            aCase.when(resume(null), given(REPORT, APPROVAL, SENDING, DECLINED, PROSECUTOR))
                    .expectEvents(resumed);
        }

        @Test
        void isClosedWhileThePoliceThink() {
            refuses("transfer.out-of-order", resume(null), REPORT, APPROVAL, SENDING);
            refuses("transfer.out-of-order", resume(null), REPORT, APPROVAL, SENDING, DECLINED, ASKED);
            refuses("transfer.out-of-order", resume(null), REPORT, APPROVAL, SENDING, ACCEPTED);
            refuses("transfer.out-of-order", resume(CriminalOutcome.NOT_LIABLE), REPORT, APPROVAL, SENDING, DECLINED);
            refuses("transfer.out-of-order", resume(null), REPORT, APPROVAL, SENDING, DECLINED, resumed);
        }

        @Test
        void isNoneOnceTheCaseIsClosed() {
            ExhibitsHandedOver handedOver = new ExhibitsHandedOver(CASE, MAY_7, List.of(1));
            CaseClosed closed = new CaseClosed(CASE, CloseGround.TRANSFERRED, null, TODAY);
            refuses(
                    "case.wrong-state",
                    resume(CriminalOutcome.NOT_LIABLE),
                    REPORT,
                    APPROVAL,
                    SENDING,
                    ACCEPTED,
                    handedOver,
                    closed);
            refuses(
                    "case.wrong-state",
                    resume(CriminalOutcome.NOT_LIABLE),
                    CaseFixture.noPenalty(),
                    REPORT,
                    APPROVAL,
                    SENDING,
                    ACCEPTED,
                    handedOver,
                    closed);
        }

        /** The police had filed on 7 May, which ended the term for the decision: it runs on to the same day. */
        @Test
        void isOpenAgainWhenTheCourtsHandItBack() {
            CaseResumed handedBack = new CaseResumed(
                    CASE, MAY_7, CriminalOutcome.NOT_LIABLE, "公安机关不予立案", TODAY, PAIR, BRIGADE, OPENED, DECISION_DUE);
            aCase.when(resume(CriminalOutcome.NOT_LIABLE), given(REPORT, APPROVAL, SENDING, ACCEPTED))
                    .expectEvents(handedBack);
            assertThat(handedBack.terms(TODAY)).hasSize(2);
            assertThat(resumed.terms(TODAY)).hasSize(1);
        }

        @Test
        void hasNoTermForADecisionThatWasMade() {
            aCase.when(
                            resume(null),
                            given(CaseFixture.noPenalty(), CaseFixture.served(), REPORT, APPROVAL, SENDING, DECLINED))
                    .expectEvents(new CaseResumed(CASE, null, null, "公安机关不予立案", TODAY, PAIR, BRIGADE, null, null))
                    .expectState(state -> assertThat(state.file.state()).isEqualTo(CaseState.SERVED));
        }

        /** What was decided before is served while the police have the case. */
        @Test
        void findsTheDecisionServedMeanwhile() {
            aCase.when(
                            resume(null),
                            given(CaseFixture.noPenalty(), REPORT, APPROVAL, SENDING, CaseFixture.served(), DECLINED))
                    .expectState(state -> assertThat(state.file.state()).isEqualTo(CaseState.SERVED));
        }

        /** One act is not fined by the court and by the agency; nothing else is barred. */
        @Test
        void leadsToNoFineAfterThatOfACourt() {
            Charge fined = CaseFixture.charge();
            CaseResumed afterFine = back(CriminalOutcome.FINED);
            refuses("fine.criminal-fine-imposed", conclude(fined), REPORT, APPROVAL, SENDING, ACCEPTED, afterFine);
            aCase.when(conclude(fined.with(List.of())), given(REPORT, APPROVAL, SENDING, ACCEPTED, afterFine))
                    .expectSuccessfulHandlerExecution();
            for (CriminalOutcome other :
                    List.of(CriminalOutcome.NOT_LIABLE, CriminalOutcome.EXEMPTED, CriminalOutcome.PUNISHED)) {
                aCase.when(conclude(fined), given(REPORT, APPROVAL, SENDING, ACCEPTED, back(other)))
                        .expectSuccessfulHandlerExecution();
            }
        }

        private static CaseResumed back(CriminalOutcome outcome) {
            return new CaseResumed(CASE, MAY_7, outcome, "移送机关处理", MAY_7, PAIR, BRIGADE, OPENED, DECISION_DUE);
        }

        private static ConcludeInvestigation conclude(Charge charge) {
            return new ConcludeInvestigation(
                    CASE, true, List.of(charge), "事实清楚", List.of(1), CaseFixture.AT_ONCE, TODAY);
        }

        private static ResumeCase resume(@Nullable CriminalOutcome outcome) {
            return new ResumeCase(CASE, outcome, "公安机关不予立案", TODAY);
        }
    }

    @Nested
    class ToOthers {
        private final DocumentNumber letter = new DocumentNumber("渝中消移字〔2026〕第0001号");

        @Test
        void whatPublicSecurityPenalisesGoesThereAndTheRestGoesOn() {
            ReferForPublicSecurityPenalty refer = new ReferForPublicSecurityPenalty(CASE, "渝中区公安分局", "拘留", TODAY);
            aCase.when(refer, given())
                    .expectEvents(new ReferredForPublicSecurityPenalty(CASE, "渝中区公安分局", "拘留", letter, TODAY))
                    .expectResultMessagePayload(new MadeDocument(letter))
                    .expectState(state -> assertThat(state.file.state()).isEqualTo(CaseState.OPENED));
            refuses("case.wrong-state", refer, CaseFixture.terminated());
            refuses(
                    "case.dates-out-of-order",
                    new ReferForPublicSecurityPenalty(CASE, "渝中区公安分局", "拘留", OPENED.minusDays(1)));
        }

        @Test
        void theWholeCaseGoesToTheAuthorityItBelongsTo() {
            aCase.when(transfer(NEIGHBOUR), given())
                    .expectEvents(new TransferredToAuthority(CASE, "江北区消防救援大队", NEIGHBOUR, "行为地在江北区", letter, TODAY));
            aCase.when(transfer(null), given()).expectSuccessfulHandlerExecution();
            refuses("case.own-agency", transfer(BRIGADE));
            refuses("case.wrong-state", transfer(null), CaseFixture.noPenalty());
            refuses("transfer.pending", transfer(null), REPORT);
            aCase.when(transfer(new AuthorityId("NOBODY")), given())
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
        }

        private static TransferToAuthority transfer(@Nullable AuthorityId authority) {
            return new TransferToAuthority(CASE, "江北区消防救援大队", authority, "行为地在江北区", TODAY);
        }
    }

    private static ReportTransfer report(LocalDate day, List<OfficerId> team) {
        return new ReportTransfer(CASE, "消防责任事故罪", "拒不改正，造成严重后果", team, day);
    }

    private static DecideTransfer decide(boolean approved, @Nullable String reason) {
        return new DecideTransfer(CASE, approved, reason, APPROVED);
    }

    private static SendTransfer send(Instant sentAt) {
        return new SendTransfer(CASE, "渝中区公安分局", sentAt);
    }

    private static RecordPoliceAnswer answer(
            boolean accepted, @Nullable String filing, @Nullable String reason, LocalDate day) {
        return new RecordPoliceAnswer(CASE, accepted, filing, reason, null, day);
    }

    private static RecordPoliceAnswer forwarded(boolean accepted, LocalDate day) {
        return new RecordPoliceAnswer(CASE, accepted, "渝中公立字〔2026〕1号", null, "江北区公安分局", day);
    }

    private static HandOverExhibits handOver(Integer... evidence) {
        return new HandOverExhibits(CASE, List.of(evidence), MAY_7);
    }
}
