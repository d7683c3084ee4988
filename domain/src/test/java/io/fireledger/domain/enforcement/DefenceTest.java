package io.fireledger.domain.enforcement;

import static io.fireledger.domain.enforcement.DefenceFixture.AFTER;
import static io.fireledger.domain.enforcement.DefenceFixture.AT_ONCE;
import static io.fireledger.domain.enforcement.DefenceFixture.CASE;
import static io.fireledger.domain.enforcement.DefenceFixture.CONCLUDED;
import static io.fireledger.domain.enforcement.DefenceFixture.DECISION;
import static io.fireledger.domain.enforcement.DefenceFixture.DIGEST;
import static io.fireledger.domain.enforcement.DefenceFixture.HEARING_NOTICE;
import static io.fireledger.domain.enforcement.DefenceFixture.LAST_DAY;
import static io.fireledger.domain.enforcement.DefenceFixture.LI;
import static io.fireledger.domain.enforcement.DefenceFixture.NOTICE;
import static io.fireledger.domain.enforcement.DefenceFixture.NOTIFIED;
import static io.fireledger.domain.enforcement.DefenceFixture.POINTS;
import static io.fireledger.domain.enforcement.DefenceFixture.QIAN;
import static io.fireledger.domain.enforcement.DefenceFixture.RECUSED;
import static io.fireledger.domain.enforcement.DefenceFixture.SERVED;
import static io.fireledger.domain.enforcement.DefenceFixture.STRANGER;
import static io.fireledger.domain.enforcement.DefenceFixture.WU;
import static io.fireledger.domain.enforcement.DefenceFixture.ZHAO;
import static io.fireledger.domain.enforcement.DefenceFixture.acting;
import static io.fireledger.domain.enforcement.DefenceFixture.at;
import static io.fireledger.domain.enforcement.DefenceFixture.chaired;
import static io.fireledger.domain.enforcement.DefenceFixture.charge;
import static io.fireledger.domain.enforcement.DefenceFixture.concluded;
import static io.fireledger.domain.enforcement.DefenceFixture.day;
import static io.fireledger.domain.enforcement.DefenceFixture.due;
import static io.fireledger.domain.enforcement.DefenceFixture.evidence;
import static io.fireledger.domain.enforcement.DefenceFixture.exits;
import static io.fireledger.domain.enforcement.DefenceFixture.fine;
import static io.fireledger.domain.enforcement.DefenceFixture.fixture;
import static io.fireledger.domain.enforcement.DefenceFixture.held;
import static io.fireledger.domain.enforcement.DefenceFixture.investigated;
import static io.fireledger.domain.enforcement.DefenceFixture.noticeServed;
import static io.fireledger.domain.enforcement.DefenceFixture.notified;
import static io.fireledger.domain.enforcement.DefenceFixture.opened;
import static io.fireledger.domain.enforcement.DefenceFixture.refuses;
import static io.fireledger.domain.enforcement.DefenceFixture.requested;
import static io.fireledger.domain.enforcement.DefenceFixture.reverified;
import static io.fireledger.domain.enforcement.DefenceFixture.scheduled;
import static io.fireledger.domain.enforcement.DefenceFixture.served;
import static io.fireledger.domain.enforcement.DefenceFixture.servedWithoutHearing;
import static io.fireledger.domain.enforcement.DefenceFixture.service;
import static io.fireledger.domain.enforcement.DefenceFixture.stated;
import static io.fireledger.domain.enforcement.DefenceFixture.suspension;
import static io.fireledger.domain.enforcement.DefenceFixture.when;
import static io.fireledger.domain.enforcement.DefenceFixture.with;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.LAPSED;
import static io.fireledger.domain.venue.VenueSamples.OPERATOR;
import static io.fireledger.domain.venue.VenueSamples.TIED;
import static io.fireledger.domain.venue.VenueSamples.WEIDU_BRIGADE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.CaseEvent.CaseReopened;
import io.fireledger.domain.enforcement.CaseEvent.CaseTerminated;
import io.fireledger.domain.enforcement.CaseEvent.DueDayFixed;
import io.fireledger.domain.enforcement.DecisionEvent.DocumentServed;
import io.fireledger.domain.enforcement.DecisionEvent.PenaltyDecided;
import io.fireledger.domain.enforcement.DefenceCommand.NotifyProposal;
import io.fireledger.domain.enforcement.DefenceCommand.RecordService;
import io.fireledger.domain.enforcement.DefenceCommand.RecordStatement;
import io.fireledger.domain.enforcement.DefenceCommand.ReverifyFindings;
import io.fireledger.domain.enforcement.DefenceCommand.WaiveStatement;
import io.fireledger.domain.enforcement.DefenceEvent.Answer;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequestWithdrawn;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRightLapsed;
import io.fireledger.domain.enforcement.DefenceEvent.HearingWaived;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalServed;
import io.fireledger.domain.enforcement.DefenceEvent.StatementWaived;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceExcluded;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.Vocabulary;
import io.fireledger.domain.legal.FixedTerm;
import io.fireledger.domain.legal.MissedTerm;
import io.fireledger.domain.legal.PenaltySamples;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.ServiceMethod;
import io.fireledger.domain.legal.TermChange.Opened;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.venue.Circumstances;
import io.fireledger.domain.venue.Refused;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DefenceTest {
    private static final LocalDate TODAY = day("2026-10-20");

    @Nested
    class Notifying {
        @Test
        void tellsWhatTheInvestigationConcluded() {
            when(LI, TODAY, propose(NOTIFIED), investigated(40_000))
                    .expectEvents(notified(DecisionOutcome.PENALTY, true, exits(40_000)))
                    .expectResultMessagePayload(new NotifiedProposal(NOTICE, true))
                    .expectEventsMatching(Circumstances.of("500103", "HANDLER", 1));
        }

        @Test
        void tellsWhatTheBodySaysInItsPlace() {
            when(LI, TODAY, propose(DecisionOutcome.PENALTY, NOTIFIED, exits(30_000)), investigated(40_000))
                    .expectEvents(notified(DecisionOutcome.PENALTY, true, exits(30_000)));
        }

        @Test
        void aLargeAmountGivesAHearingTheThresholdIncluded() {
            gives(true, exits(30_000));
            gives(false, charge(PenaltySamples.EXITS_BLOCKED, Sanction.fine(new Fen(2_999_999))));
            gives(true, exits(15_000), exits(15_000));
        }

        @Test
        void someKindsGiveAHearingWhateverTheAmount() {
            gives(true, charge(PenaltySamples.GOODS_WITH_DWELLING, fine(5_000), suspension()));
        }

        @Test
        void withoutPenaltyThereIsNothingToHear() {
            when(LI, TODAY, propose(DecisionOutcome.NO_PENALTY, NOTIFIED), investigated(40_000))
                    .expectEvents(notified(
                            DecisionOutcome.NO_PENALTY, false, exits(40_000).with(List.of())));
        }

        @Test
        void anotherNoticeTakesThePlaceOfTheFirst() {
            for (List<Object> given : List.of(
                    with(investigated(40_000), List.of(notified(DecisionOutcome.PENALTY, true, exits(40_000)))),
                    noticeServed(),
                    noticeServed(stated(SERVED, POINTS.get(0)), reverified(AFTER, false)))) {
                when(LI, TODAY, propose(DecisionOutcome.PENALTY, AFTER, exits(35_000)), given)
                        .expectSuccessfulHandlerExecution();
            }
        }

        @Test
        void aNoticeIsRaisedAfterNewEvidenceAndNeverForAStatementAlone() {
            NotifyProposal raised = propose(DecisionOutcome.PENALTY, AFTER, exits(45_000));
            List<Object> defended = noticeServed(stated(AFTER, POINTS.get(0)));
            when(LI, TODAY, raised, noticeServed()).expectSuccessfulHandlerExecution();
            refuses("notice.raised-by-defence", LI, TODAY, raised, defended);
            refuses(
                    "notice.raised-by-defence",
                    LI,
                    TODAY,
                    raised,
                    with(defended, List.of(concluded(true, exits(45_000)))));
            refuses(
                    "notice.raised-by-defence",
                    LI,
                    TODAY,
                    raised,
                    noticeServed(requested(AFTER), new HearingRequestWithdrawn(CASE, NOTICE, AFTER)));
            when(LI, TODAY, raised, with(defended, List.of(evidence(2)))).expectSuccessfulHandlerExecution();
            when(LI, TODAY, propose(DecisionOutcome.PENALTY, AFTER, exits(40_000)), defended)
                    .expectSuccessfulHandlerExecution();
        }

        /** To end the case and take it up again is no way round it. */
        @Test
        void whatWasNotifiedIsStillTheMostOnceTheCaseWasReopened() {
            List<Object> reopened = with(
                    noticeServed(stated(AFTER, POINTS.get(0))),
                    List.of(
                            new CaseTerminated(
                                    CASE,
                                    TerminationGround.OTHER,
                                    "证据不足",
                                    new DocumentNumber("渝中消终字〔2026〕第0001号"),
                                    DefenceFixture.ZHOU,
                                    AFTER),
                            new CaseReopened(
                                    CASE,
                                    "重新调查",
                                    null,
                                    DefenceFixture.ZHOU,
                                    AFTER,
                                    List.of(LI, ZHAO),
                                    BRIGADE,
                                    DefenceFixture.OPENED,
                                    DefenceFixture.due(day("2026-11-30"))),
                            concluded(true, exits(45_000))));
            NotifyProposal raised = propose(DecisionOutcome.PENALTY, AFTER, exits(45_000));
            refuses("notice.raised-by-defence", LI, TODAY, raised, reopened);
            when(LI, TODAY, raised, with(reopened, List.of(evidence(2)))).expectSuccessfulHandlerExecution();
            when(LI, TODAY, propose(DecisionOutcome.PENALTY, AFTER, exits(40_000)), reopened)
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void evidenceThatIsExcludedOrThePartysOwnWordRaisesNothing() {
            NotifyProposal raised = propose(DecisionOutcome.PENALTY, AFTER, exits(45_000));
            List<Object> defended = noticeServed(stated(AFTER, POINTS.get(0)));
            EvidenceExcluded excluded = new EvidenceExcluded(CASE, 2, "取证程序违法", false, AFTER);
            refuses("notice.raised-by-defence", LI, TODAY, raised, with(defended, List.of(evidence(2), excluded)));
            refuses(
                    "notice.raised-by-defence",
                    LI,
                    TODAY,
                    raised,
                    with(defended, List.of(evidence(2, EvidenceKind.PARTY_STATEMENT))));
        }

        @Test
        void refusesWhatTheInvestigationDidNotConclude() {
            refuses(
                    "notice.other-charges",
                    LI,
                    TODAY,
                    propose(DecisionOutcome.PENALTY, NOTIFIED, exits(40_000), exits(40_000)),
                    investigated(40_000));
            refuses(
                    "notice.other-charges",
                    LI,
                    TODAY,
                    propose(
                            DecisionOutcome.PENALTY,
                            NOTIFIED,
                            charge(PenaltySamples.GOODS_WITH_DWELLING, fine(20_000), suspension())),
                    investigated(40_000));
        }

        @Test
        void refusesWhatCannotBeNotified() {
            refuses(
                    "notice.nothing-to-propose",
                    LI,
                    TODAY,
                    propose(DecisionOutcome.NOT_ESTABLISHED, NOTIFIED),
                    investigated(40_000));
            refuses(
                    "notice.nothing-established",
                    LI,
                    TODAY,
                    propose(NOTIFIED),
                    List.of(opened(), evidence(1), concluded(false)));
            refuses("case.dates-out-of-order", LI, TODAY, propose(CONCLUDED.minusDays(1)), investigated(40_000));
            refuses("act.in-future", LI, TODAY, propose(TODAY.plusDays(1)), investigated(40_000));
            refuses("case.dates-out-of-order", LI, TODAY, propose(SERVED.minusDays(1)), noticeServed());
        }

        @Test
        void refusesChargesThatAreAgainstTheLaw() {
            refuses(
                    "sanction.outside-tier",
                    LI,
                    TODAY,
                    propose(DecisionOutcome.PENALTY, NOTIFIED, exits(36_500).with(List.of(fine(36_501)))),
                    investigated(40_000));
            refuses(
                    "sanction.none",
                    LI,
                    TODAY,
                    propose(DecisionOutcome.PENALTY, NOTIFIED, exits(40_000).with(List.of())),
                    investigated(40_000));
            refuses(
                    "charge.sanctions-unexpected",
                    LI,
                    TODAY,
                    propose(DecisionOutcome.NO_PENALTY, NOTIFIED, exits(40_000)),
                    investigated(40_000));
            refuses(
                    "correction.day-missing",
                    LI,
                    TODAY,
                    new NotifyProposal(
                            CASE,
                            DecisionOutcome.PENALTY,
                            List.of(),
                            new Correction(CorrectionKind.BY_DAY, null, "整改"),
                            "事实",
                            "理由",
                            NOTIFIED),
                    investigated(40_000));
        }

        @Test
        void refusesANoticeOutOfOrder() {
            refuses("case.wrong-state", LI, TODAY, propose(NOTIFIED), List.of(opened()));
            refuses("case.wrong-state", LI, TODAY, propose(AFTER), noticeServed(requested(SERVED)));
            refuses("case.wrong-state", LI, TODAY, propose(AFTER), servedWithoutHearing(reverified(AFTER, true)));
            refuses("case.wrong-state", LI, TODAY, propose(AFTER), decided());
        }

        @Test
        void refusesANoticeByAnybodyButItsHandlers() {
            refuses("case.not-its-handler", QIAN, TODAY, propose(NOTIFIED), investigated(40_000));
            refuses("officer.conflicted", TIED, TODAY, propose(NOTIFIED), investigated(40_000));
            refuses("officer.not-certified", LAPSED, TODAY, propose(NOTIFIED), investigated(40_000));
            fixture(acting(LI, WEIDU_BRIGADE, TODAY))
                    .given(investigated(40_000))
                    .when(propose(NOTIFIED))
                    .expectNoEvents()
                    .expectException(Refused.with("case.not-your-agency"));
        }

        private void gives(boolean hearingRight, Charge... charges) {
            when(LI, TODAY, propose(NOTIFIED), List.of(opened(), evidence(1), concluded(true, charges)))
                    .expectResultMessagePayload(new NotifiedProposal(NOTICE, hearingRight));
        }
    }

    @Nested
    class Serving {
        @Test
        void theNoticeOpensBothTermsOfTheParty() {
            List<Object> given =
                    with(investigated(40_000), List.of(notified(DecisionOutcome.PENALTY, true, exits(40_000))));
            when(ZHAO, TODAY, serve(NOTICE, SERVED), given)
                    .expectEvents(served(true))
                    .expectResultMessagePayload(new ServedDocument(LAST_DAY, LAST_DAY, null, false))
                    .expectEventsMatching(Circumstances.of("500103", "HANDLER", 1));
            assertThat(served(true).terms(TODAY))
                    .containsExactly(new Opened(
                            new TermKey("enforcement.hearing-request", NOTICE.value()),
                            SERVED,
                            LAST_DAY,
                            false,
                            null,
                            BRIGADE));
        }

        @Test
        void withoutAHearingTheStatementAloneIsWaitedFor() {
            List<Object> given =
                    with(investigated(20_000), List.of(notified(DecisionOutcome.PENALTY, false, exits(20_000))));
            when(QIAN, TODAY, serve(NOTICE, SERVED), given)
                    .expectEvents(served(false))
                    .expectResultMessagePayload(new ServedDocument(LAST_DAY, null, null, false))
                    .expectEventsMatching(Circumstances.of("500103", "RECORDER", 1));
            assertThat(served(false).terms(TODAY)).isEmpty();
        }

        @Test
        void beyondTheCalendarTheTermsAreProvisional() {
            fixture(acting(LI, TODAY), CaseLaw.withoutCalendar())
                    .given(with(investigated(40_000), List.of(notified(DecisionOutcome.PENALTY, true, exits(40_000)))))
                    .when(serve(NOTICE, SERVED))
                    .expectResultMessagePayload(new ServedDocument(day("2026-10-01"), day("2026-10-01"), null, true));
        }

        @Test
        void aDecisionWithAFineIsPaidWithinFifteenDaysTheLastOfThemNoHoliday() {
            when(LI, TODAY, serve(DECISION, day("2026-09-22")), decidedOn("2026-09-22", exits(20_000)))
                    .expectEvents(new DocumentServed(
                            CASE,
                            service(DECISION, day("2026-09-22")),
                            due(day("2026-10-08")),
                            BRIGADE,
                            List.of(LI, ZHAO)))
                    .expectResultMessagePayload(new ServedDocument(null, null, day("2026-10-08"), false));
        }

        @Test
        void aDecisionWithoutAFineIsNotPaid() {
            when(
                            LI,
                            TODAY,
                            serve(DECISION, AFTER),
                            decidedOn(
                                    "2026-10-12",
                                    charge(
                                            PenaltySamples.WIRING,
                                            Sanction.of(io.fireledger.domain.legal.SanctionKind.STOP_USE))))
                    .expectEvents(new DocumentServed(CASE, service(DECISION, AFTER), null, BRIGADE, List.of(LI, ZHAO)))
                    .expectResultMessagePayload(new ServedDocument(null, null, null, null));
        }

        @Test
        void anOutdatedNoticeServedOpensNothing() {
            DocumentNumber second = new DocumentNumber("渝中消罚告字〔2026〕第0002号");
            List<Object> given = with(
                    investigated(40_000),
                    List.of(
                            notified(DecisionOutcome.PENALTY, true, exits(40_000)),
                            new DefenceEvent.ProposalNotified(
                                    CASE,
                                    second,
                                    List.of(exits(35_000)),
                                    DefenceFixture.editions(1),
                                    DecisionOutcome.PENALTY,
                                    AT_ONCE,
                                    "事实",
                                    "理由",
                                    true,
                                    SERVED)));
            when(LI, TODAY, serve(NOTICE, SERVED), given)
                    .expectEvents(new DocumentServed(CASE, service(NOTICE, SERVED), null, BRIGADE, List.of(LI, ZHAO)));
            when(LI, TODAY, serve(second, SERVED), given)
                    .expectEvents(new ProposalServed(
                            CASE, second, service(second, SERVED), due(LAST_DAY), due(LAST_DAY), BRIGADE));
        }

        @Test
        void whateverDocumentThereIsMayBeServedAtAnyTime() {
            DocumentNumber termination = new DocumentNumber("渝中消终字〔2026〕第0001号");
            CaseTerminated terminated =
                    new CaseTerminated(CASE, TerminationGround.values()[0], "理由", termination, WU, AFTER);
            when(LI, TODAY, serve(termination, AFTER), List.of(opened(), terminated))
                    .expectEvents(
                            new DocumentServed(CASE, service(termination, AFTER), null, BRIGADE, List.of(LI, ZHAO)));
        }

        @Test
        void refusesWhatIsNoDocumentOrServedAlready() {
            refuses("service.unknown-document", LI, TODAY, serve(NOTICE, SERVED), investigated(40_000));
            refuses("service.served-already", LI, TODAY, serve(NOTICE, SERVED), noticeServed());
        }

        @Test
        void refusesAServiceThatTakesNoEffect() {
            List<Object> given =
                    with(investigated(40_000), List.of(notified(DecisionOutcome.PENALTY, true, exits(40_000))));
            refuses("service.before-document", LI, TODAY, serve(NOTICE, NOTIFIED.minusDays(1)), given);
            refuses("act.in-future", LI, TODAY, serve(NOTICE, TODAY.plusDays(1)), given);
            refuses(
                    "service.witness-missing",
                    LI,
                    TODAY,
                    new RecordService(CASE, Service.plain(NOTICE, "王芳", ServiceMethod.LEAVING, SERVED)),
                    given);
            refuses("officer.recused", RECUSED, TODAY, serve(NOTICE, SERVED), given);
        }

        @Test
        void aNoticeIsNotServedOnceTheCaseIsOver() {
            refuses(
                    "case.wrong-state",
                    LI,
                    TODAY,
                    serve(NOTICE, SERVED),
                    with(
                            investigated(40_000),
                            List.of(
                                    notified(DecisionOutcome.PENALTY, true, exits(40_000)),
                                    new CaseTerminated(
                                            CASE,
                                            TerminationGround.values()[0],
                                            "理由",
                                            new DocumentNumber("渝中消终字〔2026〕第0001号"),
                                            WU,
                                            NOTIFIED))));
        }
    }

    @Nested
    class Stating {
        @Test
        void everyStatementIsRecordedPointByPoint() {
            when(LI, TODAY, state(LAST_DAY, POINTS.get(0)), noticeServed())
                    .expectEvents(stated(LAST_DAY, POINTS.get(0)));
            when(LI, TODAY, state(LAST_DAY, POINTS.get(1)), noticeServed(stated(SERVED, POINTS.get(0))))
                    .expectEvents(stated(LAST_DAY, POINTS.get(1)));
        }

        @Test
        void theNextDayIsLateAndAnsweredAllTheSame() {
            LocalDate next = LAST_DAY.plusDays(1);
            when(LI, TODAY, state(next, POINTS.get(0)), noticeServed())
                    .expectEvents(
                            new DefenceEvent.StatementRecorded(CASE, NOTICE, List.of(POINTS.get(0)), null, next, true));
        }

        @Test
        void aStatementTakesBackTheWrittenReviewAndTheLegalReview() {
            List<Object> given = noticeServed(
                    stated(SERVED, POINTS.get(0)),
                    reverified(AFTER, false, new Answer(POINTS.get(0), false, "不成立")),
                    stated(AFTER, POINTS.get(1)));
            refuses(
                    "case.wrong-state",
                    LI,
                    TODAY,
                    new ReviewCommand.SubmitForLegalReview(CASE, List.of(ReviewNeed.COMPLEX), "送审", AFTER),
                    given);
            refuses(
                    "reverification.point-missing",
                    LI,
                    TODAY,
                    reverify(AFTER, false, new Answer(POINTS.get(1), false, "不成立")),
                    given);
        }

        @Test
        void refusesAStatementWithoutPointsOrWithOneTwice() {
            refuses("statement.no-points", LI, TODAY, state(SERVED), noticeServed());
            refuses("statement.point-twice", LI, TODAY, state(SERVED, "一", "一"), noticeServed());
        }

        @Test
        void refusesAStatementBeforeTheNoticeIsServedOrAfterTheDecision() {
            refuses("notice.not-served", LI, TODAY, state(SERVED, "一"), investigated(40_000));
            refuses(
                    "notice.not-served",
                    LI,
                    TODAY,
                    state(SERVED, "一"),
                    with(investigated(40_000), List.of(notified(DecisionOutcome.PENALTY, true, exits(40_000)))));
            refuses("case.dates-out-of-order", LI, TODAY, state(SERVED.minusDays(1), "一"), noticeServed());
            refuses("act.in-future", LI, TODAY, state(TODAY.plusDays(1), "一"), noticeServed());
            refuses("case.wrong-state", LI, TODAY, state(AFTER, "一"), decided());
        }

        @Test
        void givingItUpIsSignedAndOnce() {
            StatementWaived waived = new StatementWaived(CASE, NOTICE, DIGEST, SERVED);
            WaiveStatement waive = new WaiveStatement(CASE, DIGEST, SERVED);
            when(LI, TODAY, waive, noticeServed()).expectEvents(waived);
            refuses("statement.waived-already", LI, TODAY, waive, noticeServed(waived));
            refuses("notice.not-served", LI, TODAY, waive, investigated(40_000));
            refuses(
                    "case.dates-out-of-order",
                    LI,
                    TODAY,
                    new WaiveStatement(CASE, DIGEST, SERVED.minusDays(1)),
                    noticeServed());
            when(LI, TODAY, state(SERVED, "一"), noticeServed(waived)).expectSuccessfulHandlerExecution();
        }

        @Test
        void refusesWhoMayNotActInTheCase() {
            refuses("officer.recused", RECUSED, TODAY, state(SERVED, "一"), noticeServed());
            fixture(acting(STRANGER, WEIDU_BRIGADE, TODAY))
                    .given(noticeServed())
                    .when(state(SERVED, "一"))
                    .expectNoEvents()
                    .expectException(Refused.with("case.not-your-agency"));
        }
    }

    @Nested
    class Reverifying {
        private final Answer rejected = new Answer(POINTS.get(0), false, "现场照片证明当日仍堵塞");

        @Test
        void whenTheTimeForAStatementHasPassedNothingIsAnswered() {
            when(LI, TODAY, reverify(AFTER, false), servedWithoutHearing())
                    .expectEvents(reverified(AFTER, false))
                    .expectEventsMatching(Circumstances.of("500103", "HANDLER", 1));
        }

        @Test
        void theLastDayOfTheStatementIsTheParty() {
            refuses("statement.still-open", LI, TODAY, reverify(LAST_DAY, false), servedWithoutHearing());
            when(LI, TODAY, reverify(LAST_DAY.plusDays(1), false), servedWithoutHearing())
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void whoStatedOrGaveItUpIsNotWaitedFor() {
            when(LI, TODAY, reverify(SERVED, false, rejected), servedWithoutHearing(stated(SERVED, POINTS.get(0))))
                    .expectEvents(reverified(SERVED, false, rejected));
            when(
                            LI,
                            TODAY,
                            reverify(SERVED, false),
                            servedWithoutHearing(new StatementWaived(CASE, NOTICE, DIGEST, SERVED)))
                    .expectEvents(reverified(SERVED, false));
        }

        @Test
        void aHearingThatMayStillBeAskedForIsWaitedFor() {
            List<Object> stated = noticeServed(stated(SERVED, POINTS.get(0)));
            refuses("hearing.still-open", LI, TODAY, reverify(LAST_DAY, false, rejected), stated);
            when(LI, TODAY, reverify(LAST_DAY.plusDays(1), false, rejected), stated)
                    .expectSuccessfulHandlerExecution();
            List<Object> lapsed = noticeServed(stated(SERVED, POINTS.get(0)), lapsed(NOTICE));
            refuses("hearing.still-open", LI, TODAY, reverify(LAST_DAY, false, rejected), lapsed);
            when(LI, TODAY, reverify(AFTER, false, rejected), lapsed).expectSuccessfulHandlerExecution();
        }

        @Test
        void theLapseOfAnEarlierNoticeEndsNothing() {
            refuses(
                    "hearing.still-open",
                    LI,
                    TODAY,
                    reverify(SERVED, false, rejected),
                    noticeServed(stated(SERVED, POINTS.get(0)), lapsed(new DocumentNumber("渝中消罚告字〔2026〕第0009号"))));
        }

        @Test
        void aHearingThatWasAskedForIsHeldFirst() {
            refuses(
                    "hearing.pending",
                    LI,
                    TODAY,
                    reverify(AFTER, false, rejected),
                    noticeServed(stated(SERVED, POINTS.get(0)), requested(SERVED)));
        }

        @Test
        void aHearingGivenUpIsNotWaitedFor() {
            for (Object end : List.of(
                    new HearingWaived(CASE, NOTICE, DIGEST, SERVED),
                    new HearingRequestWithdrawn(CASE, NOTICE, SERVED))) {
                when(
                                LI,
                                TODAY,
                                reverify(SERVED, false, rejected),
                                noticeServed(stated(SERVED, POINTS.get(0)), requested(SERVED), end))
                        .expectSuccessfulHandlerExecution();
            }
        }

        @Test
        void whatWasSaidAtTheHearingIsAnsweredToo() {
            List<Object> heard = noticeServed(
                    stated(SERVED, POINTS.get(0)),
                    requested(SERVED),
                    chaired(QIAN, SERVED),
                    scheduled(at("2026-10-12", 9), SERVED),
                    new DocumentServed(CASE, service(HEARING_NOTICE, SERVED), null, BRIGADE, List.of(LI, ZHAO)),
                    held(at("2026-10-12", 11), POINTS.get(0), POINTS.get(1)));
            refuses("reverification.point-missing", LI, TODAY, reverify(AFTER, false, rejected), heard);
            when(LI, TODAY, reverify(AFTER, false, rejected, new Answer(POINTS.get(1), true, "已在阶次内考虑")), heard)
                    .expectSuccessfulHandlerExecution();
            refuses("case.dates-out-of-order", LI, TODAY, reverify(AFTER.minusDays(1), false), heard);
        }

        @Test
        void aNewNoticeLeavesNothingUnanswered() {
            List<Object> again = List.of(
                    notified(DecisionOutcome.PENALTY, false, exits(20_000)),
                    served(false),
                    new StatementWaived(CASE, NOTICE, DIGEST, AFTER));
            List<Object> stated = servedWithoutHearing(stated(SERVED, POINTS.get(0)));
            refuses("reverification.point-missing", LI, TODAY, reverify(AFTER, false), with(stated, again));
            refuses(
                    "reverification.point-missing",
                    LI,
                    TODAY,
                    reverify(AFTER, false),
                    with(stated, with(List.of(concluded(true, exits(20_000))), again)));
            when(LI, TODAY, reverify(AFTER, false, rejected), with(stated, again))
                    .expectSuccessfulHandlerExecution();
            when(
                            LI,
                            TODAY,
                            reverify(AFTER, false),
                            with(stated, with(List.of(reverified(SERVED, false, rejected)), again)))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void whatIsSaidAgainAfterItsAnswerIsAnsweredAgain() {
            List<Object> saidAgain = servedWithoutHearing(
                    stated(SERVED, POINTS.get(0)), reverified(SERVED, false, rejected), stated(AFTER, POINTS.get(0)));
            List<Object> anew = List.of(
                    notified(DecisionOutcome.PENALTY, false, exits(20_000)),
                    served(false),
                    new StatementWaived(CASE, NOTICE, DIGEST, AFTER));
            refuses("reverification.point-missing", LI, TODAY, reverify(AFTER, false), with(saidAgain, anew));
            when(LI, TODAY, reverify(AFTER, false, rejected), with(saidAgain, anew))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void whatIsTakenUpLeadsBackToTheInvestigation() {
            Answer adopted = new Answer(POINTS.get(0), true, null);
            List<Object> stated = servedWithoutHearing(stated(SERVED, POINTS.get(0)));
            when(LI, TODAY, reverify(SERVED, true, adopted), stated).expectEvents(reverified(SERVED, true, adopted));
            refuses("reverification.adopted-without-change", LI, TODAY, reverify(SERVED, false, adopted), stated);
            refuses(
                    "case.wrong-state",
                    LI,
                    TODAY,
                    reverify(SERVED, false, rejected),
                    with(stated, List.of(reverified(SERVED, true, adopted))));
        }

        @Test
        void refusesItOutOfOrderTwiceOrByOthers() {
            refuses("case.wrong-state", LI, TODAY, reverify(AFTER, false), investigated(40_000));
            refuses(
                    "case.wrong-state",
                    LI,
                    TODAY,
                    reverify(AFTER, false),
                    servedWithoutHearing(reverified(AFTER, false)));
            refuses("case.not-its-handler", QIAN, TODAY, reverify(AFTER, false), servedWithoutHearing());
            refuses("act.in-future", LI, TODAY, reverify(TODAY.plusDays(1), false), servedWithoutHearing());
        }

        @Test
        void nobodysTimeRunsOutWhileItsLastDayIsProvisional() {
            ProposalServed provisional = new ProposalServed(
                    CASE,
                    NOTICE,
                    service(NOTICE, SERVED),
                    new DueDay(day("2026-10-01"), true),
                    new DueDay(day("2026-10-01"), true),
                    BRIGADE);
            List<Object> given = with(
                    investigated(40_000), List.of(notified(DecisionOutcome.PENALTY, true, exits(40_000)), provisional));
            fixture(acting(LI, TODAY), CaseLaw.withoutCalendar())
                    .given(given)
                    .when(reverify(AFTER, false))
                    .expectNoEvents()
                    .expectException(Refused.with("hearing.still-open"));
            List<Object> fixed = with(
                    given,
                    List.of(new DueDayFixed(
                            CASE,
                            new FixedTerm(
                                    CaseTerms.HEARING_REQUEST_RULE,
                                    NOTICE.value(),
                                    day("2026-10-01"),
                                    LAST_DAY,
                                    2026))));
            refuses("hearing.still-open", LI, TODAY, reverify(LAST_DAY, false), fixed);
            when(LI, TODAY, reverify(AFTER, false), fixed).expectSuccessfulHandlerExecution();
        }

        private HearingRightLapsed lapsed(DocumentNumber notice) {
            return new HearingRightLapsed(
                    CASE, new MissedTerm(CaseTerms.HEARING_REQUEST_RULE, notice.value(), LAST_DAY, null, BRIGADE));
        }
    }

    @Test
    void everyMessageIsHandled() {
        assertThat(Vocabulary.unhandled(EnforcementCase.class, DefenceCommand.class))
                .isEmpty();
        assertThat(Vocabulary.unhandled(EnforcementCase.class, DefenceEvent.class))
                .isEmpty();
    }

    private static NotifyProposal propose(LocalDate day) {
        return propose(DecisionOutcome.PENALTY, day);
    }

    private static NotifyProposal propose(DecisionOutcome outcome, LocalDate day, Charge... charges) {
        return new NotifyProposal(CASE, outcome, List.of(charges), null, "事实", "理由", day);
    }

    private static RecordService serve(DocumentNumber document, LocalDate day) {
        return new RecordService(CASE, service(document, day));
    }

    private static RecordStatement state(LocalDate day, String... points) {
        return new RecordStatement(CASE, List.of(points), null, day);
    }

    private static ReverifyFindings reverify(LocalDate day, boolean changed, Answer... answers) {
        return new ReverifyFindings(CASE, List.of(answers), "复核意见", changed, day);
    }

    private static List<Object> decided() {
        return decidedOn("2026-10-12", exits(20_000));
    }

    private static List<Object> decidedOn(String day, Charge charge) {
        return servedWithoutHearing(
                reverified(AFTER, false),
                new PenaltyDecided(
                        CASE,
                        DECISION,
                        BRIGADE,
                        new Party(io.fireledger.domain.legal.PartyKind.UNIT, OPERATOR, null),
                        List.of(charge),
                        DefenceFixture.editions(1),
                        AT_ONCE,
                        false,
                        "理由",
                        new Remedies(15, 30, 60, "渝中区人民政府", 6),
                        WU,
                        day(day),
                        List.of(LI, ZHAO),
                        due(day("2026-10-21"))));
    }
}
