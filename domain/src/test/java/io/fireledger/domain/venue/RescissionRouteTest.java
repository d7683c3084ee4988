package io.fireledger.domain.venue;

import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.kernel.ActingSamples.officer;
import static io.fireledger.domain.kernel.ActingSamples.program;
import static io.fireledger.domain.kernel.ActingSamples.registrar;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static io.fireledger.domain.venue.VenueFixture.CHECK;
import static io.fireledger.domain.venue.VenueFixture.LATER;
import static io.fireledger.domain.venue.VenueFixture.as;
import static io.fireledger.domain.venue.VenueFixture.granted;
import static io.fireledger.domain.venue.VenueFixture.rechecked;
import static io.fireledger.domain.venue.VenueFixture.when;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.HOTEL;
import static io.fireledger.domain.venue.VenueSamples.LETTER;
import static io.fireledger.domain.venue.VenueSamples.LI;
import static io.fireledger.domain.venue.VenueSamples.OPERATOR;
import static io.fireledger.domain.venue.VenueSamples.PERMIT;
import static io.fireledger.domain.venue.VenueSamples.RESPONSIBLE;
import static io.fireledger.domain.venue.VenueSamples.STATION;
import static io.fireledger.domain.venue.VenueSamples.TIED;
import static io.fireledger.domain.venue.VenueSamples.ZHAO;
import static io.fireledger.domain.venue.VenueSamples.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.ServiceMethod;
import io.fireledger.domain.venue.PermitCommand.DeregisterPermit;
import io.fireledger.domain.venue.PermitCommand.DropRescission;
import io.fireledger.domain.venue.PermitCommand.HearRescission;
import io.fireledger.domain.venue.PermitCommand.NotifyRescission;
import io.fireledger.domain.venue.PermitCommand.ProposeRescission;
import io.fireledger.domain.venue.PermitCommand.RescindPermit;
import io.fireledger.domain.venue.PermitCommand.ServeDocument;
import io.fireledger.domain.venue.PermitCommand.SubmitCommitment;
import io.fireledger.domain.venue.PermitEvent.CommitmentBreached;
import io.fireledger.domain.venue.PermitEvent.DocumentServed;
import io.fireledger.domain.venue.PermitEvent.PermitDeregistered;
import io.fireledger.domain.venue.PermitEvent.PermitGranted;
import io.fireledger.domain.venue.PermitEvent.PermitRefused;
import io.fireledger.domain.venue.PermitEvent.PermitRescinded;
import io.fireledger.domain.venue.PermitEvent.RescissionDropped;
import io.fireledger.domain.venue.PermitEvent.RescissionNotified;
import io.fireledger.domain.venue.PermitEvent.RescissionProposed;
import io.fireledger.domain.venue.PermitEvent.RescissionStatementRecorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RescissionRouteTest {
    /** Three working days from 9 May 2026, a working Saturday. */
    private static final LocalDate STATEMENT_DUE = LocalDate.of(2026, 5, 13);

    private static final DocumentNumber NOTICE = new DocumentNumber("渝中消撤告字〔2026〕第0001号");
    private static final DocumentNumber DECISION = new DocumentNumber("渝中消撤字〔2026〕第0001号");
    private static final PermitGranted GRANTED = granted(TODAY.minusDays(20));
    private static final CommitmentBreached BREACHED = new CommitmentBreached(
            HOTEL, OPERATOR, PERMIT, CHECK, List.of(LI, ZHAO), TODAY, BreachSeverity.MINOR, codes("EXITS"));
    private static final RescissionNotified NOTIFIED =
            new RescissionNotified(HOTEL, OPERATOR, PERMIT, NOTICE, BRIGADE, TODAY);

    @Nested
    class Proposing {
        @Test
        void followsABreachAndAFailedRecheck() {
            propose(rechecked(CHECK, codes("EXITS")), GRANTED, BREACHED)
                    .expectEvents(proposed(RescissionGround.RECHECK_FAILED))
                    .expectEventsMatching(Circumstances.of("500103", "HANDLER", 1));
        }

        @Test
        void refusesWithoutBreachOrFailedRecheck() {
            propose(rechecked(CHECK, codes("EXITS")), GRANTED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.not-breached"));
            propose(rechecked(CHECK, codes()), GRANTED, BREACHED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.recheck-not-failed", "inspection"));
            when(as(LI), List.of(), proposal(RescissionGround.RECHECK_FAILED, null), GRANTED, BREACHED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.no-recheck", "inspection"));
        }

        /** The commitment of an earlier permit of the venue may have been verified, or something else ordered. */
        @Test
        void refusesARecheckOfAnotherInspection() {
            when(
                            as(LI),
                            List.of(rechecked(LATER, codes("EXITS"))),
                            proposal(RescissionGround.RECHECK_FAILED, LATER),
                            GRANTED,
                            BREACHED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.recheck-of-another-inspection", "inspection"));
        }

        @Test
        void needsNoRecheckAfterFraud() {
            when(as(LI), List.of(), proposal(RescissionGround.FRAUD, null), GRANTED)
                    .expectEvents(proposed(RescissionGround.FRAUD));
        }

        @Test
        void isTheGrantingAgencysOnceAndOfAPermit() {
            ProposeRescission proposal = proposal(RescissionGround.FRAUD, null);
            when(as(LI), List.of(), proposal).expectNoEvents().expectException(Refused.with("permit.not-granted"));
            when(officer(LI, STATION, YUZHONG), List.of(), proposal, GRANTED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.another-agency"));
            when(as(TIED), List.of(), proposal, GRANTED)
                    .expectNoEvents()
                    .expectException(Refused.anywhere("officer.conflicted"));
            when(registrar(), List.of(), proposal, GRANTED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.needs-officer"));
            when(as(LI), List.of(), proposal, GRANTED, proposed(RescissionGround.FRAUD))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.rescission-proposed-already"));
        }

        private ResultValidator<Venue> propose(InspectionOutcome.Entry recheck, Object... given) {
            return when(as(LI), List.of(recheck), proposal(RescissionGround.RECHECK_FAILED, CHECK), given);
        }
    }

    @Nested
    class OnTheWay {
        @Test
        void theNoticeIsMadeOutAndServed() {
            when(as(LI), List.of(), new NotifyRescission(HOTEL), upTo(1))
                    .expectEvents(NOTIFIED)
                    .expectResultMessagePayload(new IssuedDocument(NOTICE, null));
            when(as(LI), List.of(), new ServeDocument(HOTEL, service(NOTICE, TODAY)), upTo(2))
                    .expectEvents(served())
                    .expectEventsMatching(Circumstances.of("500103", "HANDLER", 1));
        }

        @Test
        void thePermitItselfIsServedOnce() {
            DocumentServed permit = new DocumentServed(HOTEL, OPERATOR, service(PERMIT, TODAY), null, false);
            when(as(LI), List.of(), new ServeDocument(HOTEL, service(PERMIT, TODAY)), GRANTED)
                    .expectEvents(permit);
            when(as(LI), List.of(), new ServeDocument(HOTEL, service(PERMIT, TODAY)), GRANTED, permit)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.nothing-to-serve", "document"));
        }

        @Test
        void aDocumentIsServedToWhomItConcerns() {
            VenueEvent.OperatorChanged changed = new VenueEvent.OperatorChanged(
                    HOTEL, OPERATOR, new EnterpriseId("915001030000000009"), TODAY, PERMIT, "转让");
            when(as(LI), List.of(), new ServeDocument(HOTEL, service(PERMIT, TODAY)), GRANTED, changed)
                    .expectEvents(new DocumentServed(HOTEL, OPERATOR, service(PERMIT, TODAY), null, false));
        }

        @Test
        void nothingElseIsServedNorBeforeItWasMade() {
            when(as(LI), List.of(), new ServeDocument(HOTEL, service(DECISION, TODAY)), upTo(2))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.nothing-to-serve", "document"));
            when(as(LI), List.of(), new ServeDocument(HOTEL, service(NOTICE, TODAY)), upTo(3))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.nothing-to-serve", "document"));
            when(as(LI), List.of(), new ServeDocument(HOTEL, service(NOTICE, TODAY.minusDays(1))), upTo(2))
                    .expectNoEvents()
                    .expectException(Refused.with("service.before-document", "effectiveOn"));
            when(as(LI), List.of(), new ServeDocument(HOTEL, service(NOTICE, TODAY.plusDays(1))), upTo(2))
                    .expectNoEvents()
                    .expectException(Refused.with("act.in-future", "effectiveOn"));
        }

        @Test
        void theStatementIsRecordedAsItWas() {
            when(as(LI), List.of(), heard(StatementOutcome.STATED, "已施工"), upTo(3))
                    .expectEvents(statement(StatementOutcome.STATED, "已施工"));
            when(as(LI), List.of(), heard(StatementOutcome.WAIVED, null), upTo(3))
                    .expectEvents(statement(StatementOutcome.WAIVED, null));
            when(as(LI), List.of(), heard(StatementOutcome.STATED, null), upTo(3))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.statement-missing", "statement"));
            when(as(LI), List.of(), heard(StatementOutcome.WAIVED, "已施工"), upTo(3))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.statement-without-stating", "statement"));
            when(
                            as(LI),
                            List.of(),
                            new HearRescission(HOTEL, StatementOutcome.WAIVED, null, TODAY.plusDays(1)),
                            upTo(3))
                    .expectNoEvents()
                    .expectException(Refused.with("act.in-future", "heardOn"));
        }

        @ParameterizedTest(name = "due on {0}: still open {1}")
        @CsvSource({"2026-05-08, false", "2026-05-09, true"})
        void theStatementLapsesAfterItsLastDayOnly(LocalDate dueOn, boolean isOpen) {
            ResultValidator<Venue> result = when(
                    as(LI),
                    List.of(),
                    heard(StatementOutcome.LAPSED, null),
                    GRANTED,
                    proposed(RescissionGround.FRAUD),
                    NOTIFIED,
                    new DocumentServed(HOTEL, OPERATOR, service(NOTICE, TODAY), dueOn, false));
            if (isOpen) {
                result.expectNoEvents().expectException(Refused.with("permit.statement-still-open", "outcome"));
            } else {
                result.expectEvents(statement(StatementOutcome.LAPSED, null));
            }
        }

        /** Served on a Wednesday before the holidays of May, three working days run until the Thursday after them. */
        @ParameterizedTest(name = "provisional {0}")
        @ValueSource(booleans = {true, false})
        void aProvisionalLastDayIsCountedAnewByTheCalendar(boolean provisional) {
            ResultValidator<Venue> result = when(
                    as(LI),
                    List.of(),
                    heard(StatementOutcome.LAPSED, null),
                    GRANTED,
                    proposed(RescissionGround.FRAUD),
                    NOTIFIED,
                    new DocumentServed(
                            HOTEL, OPERATOR, service(NOTICE, LocalDate.of(2026, 4, 29)), TODAY, provisional));
            if (provisional) {
                result.expectEvents(statement(StatementOutcome.LAPSED, null));
            } else {
                result.expectNoEvents().expectException(Refused.with("permit.statement-still-open", "outcome"));
            }
        }

        @Test
        void nothingLapsesWhileTheLastDayIsProvisional() {
            LocalDate longAgo = LocalDate.of(2020, 3, 2);
            when(
                            as(LI),
                            List.of(),
                            heard(StatementOutcome.LAPSED, null),
                            GRANTED,
                            proposed(RescissionGround.FRAUD),
                            NOTIFIED,
                            new DocumentServed(HOTEL, OPERATOR, service(NOTICE, longAgo), longAgo.plusDays(3), true))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.statement-day-provisional", "outcome"));
        }

        @Test
        void nobodyIsHeardAndNothingDecidedBeforeTheNoticeTakesEffect() {
            for (StatementOutcome outcome : List.of(StatementOutcome.STATED, StatementOutcome.WAIVED)) {
                String said = outcome == StatementOutcome.STATED ? "已施工" : null;
                when(as(LI), List.of(), new HearRescission(HOTEL, outcome, said, TODAY.minusDays(1)), upTo(3))
                        .expectNoEvents()
                        .expectException(Refused.with("permit.notice-not-in-effect", "heardOn"));
            }
            when(
                            as(LI),
                            List.of(),
                            new RescindPermit(HOTEL, "依法撤销", null),
                            GRANTED,
                            proposed(RescissionGround.FRAUD),
                            NOTIFIED,
                            new DocumentServed(
                                    HOTEL, OPERATOR, service(NOTICE, TODAY.plusDays(1)), STATEMENT_DUE, false),
                            statement(StatementOutcome.WAIVED, null))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.notice-not-in-effect"));
        }

        @Test
        void noStepIsLeftOutOrTakenTwice() {
            refuses(new NotifyRescission(HOTEL), 0, "permit.rescission-not-proposed");
            refuses(new NotifyRescission(HOTEL), 2, "permit.rescission-further-on");
            refuses(heard(StatementOutcome.WAIVED, null), 1, "permit.rescission-not-notified");
            refuses(heard(StatementOutcome.WAIVED, null), 2, "permit.notice-not-served");
            refuses(heard(StatementOutcome.WAIVED, null), 4, "permit.rescission-further-on");
            RescindPermit decision = new RescindPermit(HOTEL, "依法撤销", null);
            refuses(decision, 0, "permit.rescission-not-proposed");
            refuses(decision, 1, "permit.rescission-not-notified");
            refuses(decision, 2, "permit.notice-not-served");
            refuses(decision, 3, "permit.statement-not-heard");
        }

        private void refuses(Object command, int steps, String code) {
            when(as(LI), List.of(), command, upTo(steps)).expectNoEvents().expectException(Refused.with(code));
        }

        private HearRescission heard(StatementOutcome outcome, @Nullable String statement) {
            return new HearRescission(HOTEL, outcome, statement, TODAY);
        }
    }

    @Nested
    class Rescinding {
        @ParameterizedTest
        @CsvSource({"FRAUD, 2029-05-09", "FALSE_MATERIAL, 2027-05-09", "RECHECK_FAILED, "})
        void barsByItsGround(RescissionGround ground, @Nullable LocalDate barredUntil) {
            when(
                            as(LI),
                            List.of(),
                            new RescindPermit(HOTEL, "依法撤销", null),
                            GRANTED,
                            proposed(ground),
                            NOTIFIED,
                            served(),
                            statement(StatementOutcome.WAIVED, null))
                    .expectEvents(rescinded(ground, null, barredUntil))
                    .expectEventsMatching(Circumstances.of("500103", "DECISION_MAKER", 1))
                    .expectResultMessagePayload(new IssuedDocument(DECISION, barredUntil));
        }

        @Test
        void answersWhatWasStated() {
            Object[] stated = {
                GRANTED, proposed(RescissionGround.FRAUD), NOTIFIED, served(), statement(StatementOutcome.STATED, "已施工")
            };
            when(as(LI), List.of(), new RescindPermit(HOTEL, "依法撤销", null), stated)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.statement-unanswered", "answer"));
            when(as(LI), List.of(), new RescindPermit(HOTEL, "依法撤销", "不予采纳"), stated)
                    .expectEvents(rescinded(RescissionGround.FRAUD, "不予采纳", LocalDate.of(2029, 5, 9)));
            when(officer(LI, STATION, YUZHONG), List.of(), new RescindPermit(HOTEL, "依法撤销", "不予采纳"), stated)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.another-agency"));
        }

        @Test
        void leavesTheDecisionToBeServed() {
            Object[] rescinded = withDecision(LocalDate.of(2029, 5, 9));
            when(as(LI), List.of(), new ServeDocument(HOTEL, service(DECISION, TODAY)), rescinded)
                    .expectEvents(new DocumentServed(HOTEL, OPERATOR, service(DECISION, TODAY), null, false));
        }

        @ParameterizedTest(name = "barred until {0}: barred {1}")
        @CsvSource({"2026-05-08, false", "2026-05-09, true", ", false"})
        void leavesRoomForAnotherApplicationOnceTheBarHasRun(@Nullable LocalDate barredUntil, boolean isBarred) {
            SubmitCommitment commitment = new SubmitCommitment(
                    HOTEL,
                    VenueLaw.STANDARD,
                    RESPONSIBLE,
                    null,
                    VenueLaw.STANDARD_TO,
                    IntakeChannel.WINDOW,
                    LETTER,
                    null);
            ResultValidator<Venue> result = when(registrar(), List.of(), commitment, withDecision(barredUntil));
            if (isBarred) {
                result.expectNoEvents().expectException(Refused.with("permit.barred"));
            } else {
                result.expectSuccessfulHandlerExecution();
            }
        }

        private Object[] withDecision(@Nullable LocalDate barredUntil) {
            List<Object> events = new ArrayList<>(List.of(upTo(4)));
            events.add(rescinded(RescissionGround.FRAUD, null, barredUntil));
            return events.toArray();
        }
    }

    /** The venue was sold while the rescission of the seller's permit was pending; the buyer may have its own by now. */
    @Nested
    class OfAnOutdatedPermit {
        private static final EnterpriseId BUYER = new EnterpriseId("915001030000000009");
        private static final DocumentNumber ANOTHER = new DocumentNumber("渝中消安检字〔2026〕第0002号");
        private static final VenueEvent.OperatorChanged SOLD =
                new VenueEvent.OperatorChanged(HOTEL, OPERATOR, BUYER, TODAY, PERMIT, "转让");
        private static final PermitGranted OF_THE_BUYER = new PermitGranted(
                HOTEL, BUYER, ANOTHER, BRIGADE, VenueLaw.STANDARD, TODAY, null, "auto-1", TODAY.plusDays(28), false);
        private static final LocalDate UNTIL = LocalDate.of(2029, 5, 9);

        @Test
        void goesOnStepByStepToItsBar() {
            Object[] steps = {GRANTED, proposed(RescissionGround.FRAUD), SOLD, OF_THE_BUYER, NOTIFIED, served()};
            when(as(LI), List.of(), new NotifyRescission(HOTEL), Arrays.copyOf(steps, 3))
                    .expectEvents(NOTIFIED);
            when(as(LI), List.of(), new NotifyRescission(HOTEL), Arrays.copyOf(steps, 4))
                    .expectEvents(NOTIFIED);
            when(as(LI), List.of(), new ServeDocument(HOTEL, service(NOTICE, TODAY)), Arrays.copyOf(steps, 5))
                    .expectEvents(served());
            when(as(LI), List.of(), new HearRescission(HOTEL, StatementOutcome.WAIVED, null, TODAY), steps)
                    .expectEvents(statement(StatementOutcome.WAIVED, null));
            when(as(LI), List.of(), new RescindPermit(HOTEL, "依法撤销", null), heard(SOLD, OF_THE_BUYER))
                    .expectEvents(rescinded(RescissionGround.FRAUD, null, UNTIL, true));
            when(as(TIED), List.of(), new RescindPermit(HOTEL, "依法撤销", null), heard(SOLD, OF_THE_BUYER))
                    .expectNoEvents()
                    .expectException(Refused.anywhere("officer.conflicted"));
        }

        @Test
        void barsTheSellerAndLeavesTheBuyersPermitAlone() {
            PermitRescinded rescinded = rescinded(RescissionGround.FRAUD, null, UNTIL, true);
            assertThat(rescinded.terms(TODAY)).isEmpty();
            VenueEvent.OperatorChanged back =
                    new VenueEvent.OperatorChanged(HOTEL, BUYER, OPERATOR, TODAY, ANOTHER, "转回");
            PermitRefused buyersBar = new PermitRefused(
                    HOTEL, BUYER, ANOTHER, BRIGADE, CHECK, LI, TODAY, List.of(), "材料虚假", LocalDate.of(2027, 5, 9));
            when(registrar(), List.of(), commitment(), heard(SOLD, rescinded, buyersBar, back))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.barred"));
            when(as(LI), List.of(), proposal(RescissionGround.FRAUD, null), heard(SOLD, OF_THE_BUYER, rescinded))
                    .expectEvents(
                            new RescissionProposed(HOTEL, BUYER, ANOTHER, RescissionGround.FRAUD, null, "事实", TODAY));
            VenueStanding.Entry standing = null;
            for (Object event : new Object[] {VenueFixture.REGISTERED, GRANTED, SOLD, OF_THE_BUYER, rescinded}) {
                standing = VenueStanding.Entry.after(standing, event);
            }
            assertThat(standing)
                    .extracting(VenueStanding.Entry::awaitingVerification)
                    .isEqualTo(ANOTHER);
        }

        @Test
        void isStruckOffAsRescinded() {
            DeregisterPermit rescinded = new DeregisterPermit(HOTEL, DeregistrationGround.RESCINDED, "已撤销");
            when(
                            as(LI),
                            List.of(),
                            rescinded,
                            heard(changedUse(), rescinded(RescissionGround.FRAUD, null, UNTIL, true)))
                    .expectSuccessfulHandlerExecution();
            when(as(LI), List.of(), rescinded, heard(changedUse()))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.no-ground-to-deregister", "ground"));
        }

        @Test
        void isDroppedOrOverOnceStruckOff() {
            RescissionDropped dropped =
                    new RescissionDropped(HOTEL, OPERATOR, PERMIT, NOTICE, BRIGADE, "查无实据", LI, TODAY);
            PermitDeregistered struckOff = new PermitDeregistered(
                    HOTEL, OPERATOR, PERMIT, BRIGADE, DeregistrationGround.NO_LONGER_COVERS, "变更", TODAY);
            when(as(LI), List.of(), new DropRescission(HOTEL, "查无实据"), heard(SOLD, OF_THE_BUYER))
                    .expectEvents(dropped);
            for (Object end : List.of(dropped, struckOff)) {
                when(as(LI), List.of(), new RescindPermit(HOTEL, "依法撤销", null), heard(SOLD, end))
                        .expectNoEvents()
                        .expectException(Refused.with("permit.not-granted"));
            }
        }

        /** Nothing is left to decide where no bar would follow. */
        @Test
        void isNoneAfterAFailedRecheck() {
            when(
                            as(LI),
                            List.of(),
                            new NotifyRescission(HOTEL),
                            GRANTED,
                            BREACHED,
                            proposed(RescissionGround.RECHECK_FAILED),
                            SOLD)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.not-granted"));
        }

        private static VenueEvent.UseChanged changedUse() {
            return new VenueEvent.UseChanged(HOTEL, new Code("HOTEL"), new Code("MALL"), TODAY, PERMIT, "改造");
        }

        private static SubmitCommitment commitment() {
            return new SubmitCommitment(
                    HOTEL,
                    VenueLaw.STANDARD,
                    RESPONSIBLE,
                    null,
                    VenueLaw.STANDARD_TO,
                    IntakeChannel.WINDOW,
                    LETTER,
                    null);
        }

        private static Object[] heard(Object... since) {
            return Stream.concat(Stream.of(upTo(4)), Stream.of(since)).toArray();
        }
    }

    @Nested
    class Dropping {
        private static final DropRescission DROP = new DropRescission(HOTEL, "查无实据");

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4})
        void leavesThePermitInForceAtWhateverStage(int steps) {
            DocumentNumber notice = steps < 2 ? null : NOTICE;
            when(as(LI), List.of(), DROP, upTo(steps))
                    .expectEvents(dropped(notice))
                    .expectEventsMatching(Circumstances.of("500103", "DECISION_MAKER", 1));
        }

        @Test
        void letsAnotherBeProposedAndTheNoticeBeServedNoMore() {
            List<Object> given = new ArrayList<>(List.of(upTo(2)));
            given.add(dropped(NOTICE));
            when(as(LI), List.of(), proposal(RescissionGround.FRAUD, null), given.toArray())
                    .expectEvents(proposed(RescissionGround.FRAUD));
            when(as(LI), List.of(), new ServeDocument(HOTEL, service(NOTICE, TODAY)), given.toArray())
                    .expectNoEvents()
                    .expectException(Refused.with("permit.nothing-to-serve", "document"));
            when(as(LI), List.of(), DROP, given.toArray())
                    .expectNoEvents()
                    .expectException(Refused.with("permit.rescission-not-proposed"));
        }

        @Test
        void isTheGrantingAgencysOnAProposal() {
            when(as(LI), List.of(), DROP, GRANTED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.rescission-not-proposed"));
            when(as(LI), List.of(), DROP).expectNoEvents().expectException(Refused.with("permit.not-granted"));
            when(officer(LI, STATION, YUZHONG), List.of(), DROP, upTo(1))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.another-agency"));
            when(registrar(), List.of(), DROP, upTo(1))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.needs-officer"));
        }

        private static RescissionDropped dropped(@Nullable DocumentNumber notice) {
            return new RescissionDropped(HOTEL, OPERATOR, PERMIT, notice, BRIGADE, "查无实据", LI, TODAY);
        }
    }

    /** The program proposes; every official act of the route is people's. */
    @Nested
    class ByTheProgram {
        @Test
        void isProposedAndNoMore() {
            when(
                            program(),
                            List.of(rechecked(CHECK, codes("EXITS"))),
                            proposal(RescissionGround.RECHECK_FAILED, CHECK),
                            GRANTED,
                            BREACHED)
                    .expectEvents(proposed(RescissionGround.RECHECK_FAILED));
            refused(new NotifyRescission(HOTEL), 1);
            refused(new DropRescission(HOTEL, "查无实据"), 1);
            refused(new ServeDocument(HOTEL, service(NOTICE, TODAY)), 2);
            refused(new HearRescission(HOTEL, StatementOutcome.WAIVED, null, TODAY), 3);
            refused(new RescindPermit(HOTEL, "依法撤销", null), 4);
        }

        private static void refused(Object command, int steps) {
            when(program(), List.of(), command, upTo(steps))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.needs-officer"));
        }
    }

    /** The permit and as many steps of its rescission for fraud. */
    private static Object[] upTo(int steps) {
        List<Object> all = List.of(
                GRANTED,
                proposed(RescissionGround.FRAUD),
                NOTIFIED,
                served(),
                statement(StatementOutcome.WAIVED, null));
        return all.subList(0, steps + 1).toArray();
    }

    private static ProposeRescission proposal(RescissionGround ground, @Nullable InspectionId inspection) {
        return new ProposeRescission(HOTEL, ground, inspection, "事实");
    }

    private static RescissionProposed proposed(RescissionGround ground) {
        return new RescissionProposed(
                HOTEL, OPERATOR, PERMIT, ground, ground == RescissionGround.RECHECK_FAILED ? CHECK : null, "事实", TODAY);
    }

    private static Service service(DocumentNumber document, LocalDate effectiveOn) {
        return Service.plain(document, RESPONSIBLE, ServiceMethod.DIRECT, effectiveOn);
    }

    private static DocumentServed served() {
        return new DocumentServed(HOTEL, OPERATOR, service(NOTICE, TODAY), STATEMENT_DUE, false);
    }

    private static RescissionStatementRecorded statement(StatementOutcome outcome, @Nullable String statement) {
        return new RescissionStatementRecorded(HOTEL, OPERATOR, PERMIT, outcome, statement, TODAY);
    }

    private static PermitRescinded rescinded(
            RescissionGround ground, @Nullable String answer, @Nullable LocalDate barredUntil) {
        return rescinded(ground, answer, barredUntil, null);
    }

    private static PermitRescinded rescinded(
            RescissionGround ground,
            @Nullable String answer,
            @Nullable LocalDate barredUntil,
            @Nullable Boolean outdated) {
        return new PermitRescinded(
                HOTEL, OPERATOR, PERMIT, DECISION, BRIGADE, ground, "依法撤销", answer, LI, TODAY, barredUntil, outdated);
    }
}
