package io.fireledger.domain.inspection;

import static io.fireledger.domain.kernel.ActingSamples.NOW;
import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static io.fireledger.domain.venue.VenueLaw.ALARM;
import static io.fireledger.domain.venue.VenueLaw.EXITS;
import static io.fireledger.domain.venue.VenueLaw.SIGNS;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.HOTEL;
import static io.fireledger.domain.venue.VenueSamples.LAPSED;
import static io.fireledger.domain.venue.VenueSamples.LI;
import static io.fireledger.domain.venue.VenueSamples.OPERATOR;
import static io.fireledger.domain.venue.VenueSamples.POSTLESS;
import static io.fireledger.domain.venue.VenueSamples.TIED;
import static io.fireledger.domain.venue.VenueSamples.ZHAO;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.authority.PowerStanding;
import io.fireledger.domain.inspection.InspectionEvent.FindingRecorded;
import io.fireledger.domain.inspection.InspectionEvent.InspectionConcluded;
import io.fireledger.domain.inspection.InspectionEvent.InspectionScheduled;
import io.fireledger.domain.inspection.InspectionEvent.InspectionStarted;
import io.fireledger.domain.inspection.InspectionEvent.InspectorsAssigned;
import io.fireledger.domain.inspection.InspectionEvent.TermMissed;
import io.fireledger.domain.inspection.RectificationCommand.EstablishRefusal;
import io.fireledger.domain.inspection.RectificationCommand.OrderRectification;
import io.fireledger.domain.inspection.RectificationCommand.PublishResult;
import io.fireledger.domain.inspection.RectificationCommand.RecordRecheck;
import io.fireledger.domain.inspection.RectificationCommand.RecordService;
import io.fireledger.domain.inspection.RectificationCommand.RequestRecheck;
import io.fireledger.domain.inspection.RectificationEvent.DocumentServed;
import io.fireledger.domain.inspection.RectificationEvent.InspectionResultPublished;
import io.fireledger.domain.inspection.RectificationEvent.RecheckFailed;
import io.fireledger.domain.inspection.RectificationEvent.RecheckPassed;
import io.fireledger.domain.inspection.RectificationEvent.RecheckRequested;
import io.fireledger.domain.inspection.RectificationEvent.RectificationOrdered;
import io.fireledger.domain.inspection.RectificationEvent.RefusalToCorrectEstablished;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.ActingSamples;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.Vocabulary;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.MissedTerm;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.ServiceMethod;
import io.fireledger.domain.legal.TermChange.Ended;
import io.fireledger.domain.legal.TermChange.Opened;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.officer.OfficerEvent.RecusalGranted;
import io.fireledger.domain.officer.OfficerSamples;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.venue.Refused;
import io.fireledger.domain.venue.VenueLaw;
import io.fireledger.domain.venue.VenueSamples;
import io.fireledger.domain.venue.VenueStanding;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The inspection was concluded on Saturday 9 May 2026, a working day; the third working day after it is 13 May. */
class RectificationTest {
    private static final InspectionId VISIT = new InspectionId("I-01JZZZZZZZZZZZZZZZZZZZZZZZ");
    private static final List<OfficerId> PAIR = List.of(LI, ZHAO);
    private static final DocumentNumber ORDER = new DocumentNumber("渝中消限字〔2026〕第0001号");
    private static final DocumentNumber AT_ONCE = new DocumentNumber("渝中消即字〔2026〕第0001号");
    private static final DueDay MAY_13 = due("2026-05-13");
    private static final LocalDate MAY_20 = LocalDate.of(2026, 5, 20);
    private static final InspectionConcluded CONCLUDED =
            new InspectionConcluded(VISIT, NOW, "两项不合格", List.of(EXITS, ALARM), MAY_13, BRIGADE, PAIR);
    private static final RectificationOrdered ORDERED = ordered(OrderKind.DATED, ORDER, MAY_20, EXITS, ALARM);
    private static final DocumentServed SERVED = served(ORDER, TODAY, MAY_20, due("2026-05-25"));

    @Nested
    class Ordering {
        @Test
        void aDatedOrderIsNumberedAndMustBeServedInThreeWorkingDays() {
            on(TODAY, order(OrderKind.DATED, MAY_20, EXITS, ALARM, EXITS)).expectEvents(ORDERED);
            assertThat(CONCLUDED.terms(TODAY))
                    .contains(new Opened(
                            TermKey.of("inspection.order-service"), TODAY, MAY_13.lastDay(), false, LI, BRIGADE));
            assertThat(ORDERED.terms(TODAY))
                    .containsExactly(
                            new Ended(TermKey.of("inspection.order-service"), TODAY),
                            new Opened(serviceTerm(ORDER), TODAY, MAY_13.lastDay(), false, LI, BRIGADE));
        }

        @Test
        void anImmediateOrderGivesNoDay() {
            RectificationOrdered atOnce = new RectificationOrdered(
                    VISIT,
                    OrderKind.IMMEDIATE,
                    AT_ONCE,
                    BRIGADE,
                    TODAY,
                    TODAY,
                    null,
                    List.of(EXITS),
                    List.of(ALARM),
                    MAY_13,
                    PAIR);
            on(TODAY, order(OrderKind.IMMEDIATE, null, EXITS)).expectEvents(atOnce);
            assertThat(atOnce.terms(TODAY)).hasSize(1);
        }

        @Test
        void anOralOrderIsNotedWithoutDocumentAndTerm() {
            RectificationOrdered said = new RectificationOrdered(
                    VISIT,
                    OrderKind.ORAL,
                    null,
                    BRIGADE,
                    TODAY,
                    TODAY,
                    null,
                    List.of(EXITS, ALARM),
                    List.of(),
                    null,
                    PAIR);
            on(TODAY, order(OrderKind.ORAL, null, EXITS, ALARM)).expectEvents(said);
            assertThat(said.terms(TODAY)).containsExactly(new Ended(TermKey.of("inspection.order-service"), TODAY));
            refuses("rectification.no-open-order", TODAY, request(null, TODAY), said);
        }

        @Test
        void whatWasOnlySaidMayBeOrderedInWritingLater() {
            RectificationOrdered said = new RectificationOrdered(
                    VISIT,
                    OrderKind.ORAL,
                    null,
                    BRIGADE,
                    TODAY,
                    TODAY,
                    null,
                    List.of(EXITS, ALARM),
                    List.of(),
                    null,
                    PAIR);
            on(TODAY, order(OrderKind.DATED, MAY_20, EXITS, ALARM), said).expectEvents(ORDERED);
            refuses("rectification.ordered-already", TODAY, order(OrderKind.ORAL, null, EXITS), said);
            refuses("rectification.ordered-already", TODAY, order(OrderKind.ORAL, null, EXITS), ORDERED);
            refuses("rectification.ordered-already", TODAY, order(OrderKind.DATED, MAY_20, EXITS), said, ORDERED);
        }

        @Test
        void anOralOrderIsMadeWhileTheInspectionLasts() {
            LocalDate after = TODAY.plusDays(1);
            refuses("rectification.not-on-the-spot", after, order(OrderKind.ORAL, null, EXITS));
            for (LocalDate day : List.of(TODAY, after)) {
                overMidnight(onDay(OrderKind.ORAL, day)).expectSuccessfulHandlerExecution();
            }
            overMidnight(onDay(OrderKind.ORAL, TODAY.minusDays(1)))
                    .expectException(Refused.with("rectification.dates-out-of-order", "orderedOn"));
        }

        @Test
        void anOrderMadeOnTheSpotMayBearTheDayOfTheStart() {
            overMidnight(onDay(OrderKind.IMMEDIATE, TODAY))
                    .expectEvents(new RectificationOrdered(
                            VISIT,
                            OrderKind.IMMEDIATE,
                            AT_ONCE,
                            BRIGADE,
                            TODAY.plusDays(1),
                            TODAY,
                            null,
                            List.of(EXITS),
                            List.of(ALARM),
                            MAY_13,
                            PAIR));
            overMidnight(onDay(OrderKind.IMMEDIATE, TODAY.minusDays(1)))
                    .expectException(Refused.with("rectification.dates-out-of-order", "orderedOn"));
        }

        private OrderRectification onDay(OrderKind kind, LocalDate day) {
            return new OrderRectification(VISIT, kind, null, List.of(EXITS), day);
        }

        /** Started on Saturday, a working day, and concluded on Sunday: the third working day after it is 13 May all the same. */
        private ResultValidator<Inspection> overMidnight(OrderRectification command) {
            InspectionConcluded concluded = new InspectionConcluded(
                    VISIT, NOW.plus(Duration.ofDays(1)), "两项不合格", List.of(EXITS, ALARM), MAY_13, BRIGADE, PAIR);
            return fixture(acting(LI, TODAY.plusDays(1)))
                    .given(Stream.concat(scheduled(PAIR).stream(), Stream.of(concluded))
                            .toList())
                    .when(command);
        }

        @Test
        void anOrderMadeTooLateStandsAndItsTermEndsLate() {
            LocalDate late = LocalDate.of(2026, 5, 14);
            on(late, order(OrderKind.DATED, MAY_20, EXITS, ALARM))
                    .expectEvents(new RectificationOrdered(
                            VISIT,
                            OrderKind.DATED,
                            ORDER,
                            BRIGADE,
                            TODAY,
                            late,
                            MAY_20,
                            List.of(EXITS, ALARM),
                            List.of(),
                            MAY_13,
                            PAIR));
        }

        @Test
        void afterAFailedReCheckAFurtherOrderFollowsFromIt() {
            LocalDate day = LocalDate.of(2026, 5, 22);
            on(day, order(OrderKind.DATED, day, EXITS), ORDERED, SERVED, failed(day, EXITS))
                    .expectEvents(new RectificationOrdered(
                            VISIT,
                            OrderKind.DATED,
                            ORDER,
                            BRIGADE,
                            day,
                            day,
                            day,
                            List.of(EXITS),
                            List.of(),
                            due("2026-05-27"),
                            PAIR));
        }

        @Test
        void refusesWhatNoOrderCanSay() {
            refuses("rectification.day-missing", TODAY, order(OrderKind.DATED, null, EXITS));
            refuses("rectification.day-in-past", TODAY, order(OrderKind.DATED, TODAY.minusDays(1), EXITS));
            refuses("rectification.no-day-to-give", TODAY, order(OrderKind.IMMEDIATE, MAY_20, EXITS));
            refuses("rectification.item-not-failed", TODAY, order(OrderKind.DATED, MAY_20, SIGNS));
            refuses("rectification.no-items", TODAY, order(OrderKind.DATED, MAY_20));
            refuses("rectification.ordered-already", TODAY, order(OrderKind.IMMEDIATE, null, ALARM), ORDERED);
            refuses("act.in-future", TODAY, orderOn(TODAY.plusDays(1)));
            refuses("rectification.dates-out-of-order", TODAY, orderOn(TODAY.minusDays(1)));
        }

        @Test
        void refusesAnOrderBeforeTheConclusionOrBySomebodyElse() {
            fixture(acting(LI, TODAY))
                    .given(scheduled(PAIR))
                    .when(order(OrderKind.DATED, MAY_20, EXITS))
                    .expectNoEvents()
                    .expectException(Refused.with("inspection.not-concluded"));
            for (Acting other : List.of(acting(POSTLESS, TODAY), ActingSamples.registrarIn(YUZHONG))) {
                fixture(other)
                        .given(given())
                        .when(order(OrderKind.DATED, MAY_20, EXITS))
                        .expectNoEvents()
                        .expectException(Refused.with("rectification.not-an-inspector"));
            }
        }

        @Test
        void refusesAnOrderOfAnInspectorWhoMayNoLongerAct() {
            List<OfficerId> lapsed = List.of(LI, LAPSED);
            fixture(acting(LI, TODAY))
                    .given(Stream.concat(scheduled(lapsed).stream(), Stream.of(CONCLUDED))
                            .toList())
                    .when(order(OrderKind.DATED, MAY_20, EXITS))
                    .expectNoEvents()
                    .expectException(Refused.with("officer.not-certified", "officers"));
        }

        private OrderRectification orderOn(LocalDate day) {
            return new OrderRectification(VISIT, OrderKind.DATED, MAY_20, List.of(EXITS), day);
        }
    }

    @Nested
    class Serving {
        @Test
        void theServiceEndsItsTermAndSetsTheReCheckGoingFromTheEndOfTheTimeGiven() {
            on(TODAY, serve(ServiceMethod.DIRECT, ORDER, TODAY), ORDERED).expectEvents(SERVED);
            assertThat(SERVED.terms(TODAY))
                    .containsExactly(
                            new Ended(serviceTerm(ORDER), TODAY),
                            new Opened(recheckTerm(ORDER), MAY_20, LocalDate.of(2026, 5, 25), false, LI, BRIGADE));
        }

        @Test
        void anOrderServedAfterItsDayGivesNoLessThanTheDayOfService() {
            LocalDate late = LocalDate.of(2026, 5, 21);
            on(late, serve(ServiceMethod.DIRECT, ORDER, late), ORDERED)
                    .expectEvents(served(ORDER, late, late, due("2026-05-26")));
        }

        @Test
        void refusesServicesThatCannotBe() {
            refuses("service.unknown-document", TODAY, serve(ServiceMethod.DIRECT, AT_ONCE, TODAY), ORDERED);
            refuses("service.served-already", TODAY, serve(ServiceMethod.MAIL, ORDER, TODAY), ORDERED, SERVED);
            refuses("act.in-future", TODAY, serve(ServiceMethod.DIRECT, ORDER, TODAY.plusDays(1)), ORDERED);
            refuses("service.before-document", TODAY, serve(ServiceMethod.DIRECT, ORDER, TODAY.minusDays(1)), ORDERED);
            refuses("service.consent-missing", TODAY, serve(ServiceMethod.ELECTRONIC, ORDER, TODAY), ORDERED);
            refuses("service.witness-missing", TODAY, serve(ServiceMethod.LEAVING, ORDER, TODAY), ORDERED);
            refuses("service.notice-day-missing", TODAY, serve(ServiceMethod.PUBLIC_NOTICE, ORDER, TODAY), ORDERED);
        }

        private RecordService serve(ServiceMethod method, DocumentNumber document, LocalDate day) {
            return new RecordService(VISIT, Service.plain(document, "王芳", method, day));
        }
    }

    @Nested
    class ReChecking {
        private static final LocalDate MAY_14 = LocalDate.of(2026, 5, 14);
        private static final LocalDate MAY_21 = LocalDate.of(2026, 5, 21);

        @Test
        void aRequestBeforeTheEndBringsTheReCheckForward() {
            RecheckRequested requested = requested(MAY_14, due("2026-05-19"));
            on(MAY_14, request(null, MAY_14), ORDERED, SERVED).expectEvents(requested);
            assertThat(requested.terms(MAY_14))
                    .containsExactly(
                            new Ended(recheckTerm(ORDER), MAY_14),
                            new Opened(recheckTerm(ORDER), MAY_14, LocalDate.of(2026, 5, 19), false, LI, BRIGADE));
        }

        @Test
        void aRequestAfterTheEndChangesNoTerm() {
            RecheckRequested requested = requested(MAY_21, null);
            on(MAY_21, request(ORDER, MAY_21), ORDERED, SERVED).expectEvents(requested);
            assertThat(requested.terms(MAY_21)).isEmpty();
        }

        @Test
        void aRequestEnteredAfterTheMissIsOnRecordOpensNoSecondTerm() {
            LocalDate late = LocalDate.of(2026, 5, 27);
            TermMissed missed = new TermMissed(
                    VISIT, new MissedTerm("inspection.recheck", ORDER.value(), LocalDate.of(2026, 5, 25), LI, BRIGADE));
            on(late, request(null, MAY_14), ORDERED, SERVED).expectEvents(requested(MAY_14, due("2026-05-19")));
            on(late, request(null, MAY_14), ORDERED, SERVED, missed)
                    .expectEvents(requested(MAY_14, null))
                    .expectResultMessagePayload(new RecheckTerm(LocalDate.of(2026, 5, 25), false));
        }

        @Test
        void passesWhenAllIsCorrected() {
            RecheckPassed passed = new RecheckPassed(VISIT, ORDER, MAY_21, List.of(EXITS, ALARM), "已整改", PAIR);
            on(MAY_21, recheck(MAY_21, true, EXITS, ALARM), ORDERED, SERVED).expectEvents(passed);
            assertThat(passed.terms(MAY_21)).containsExactly(new Ended(recheckTerm(ORDER), MAY_21));
        }

        @Test
        void failsWhenAnythingIsNotAndTheOutcomeSaysSo() {
            on(MAY_21, recheck(MAY_21, false, ALARM), ORDERED, SERVED).expectEvents(failed(MAY_21, ALARM));
            assertThat(failed(MAY_21, ALARM).terms(MAY_21)).containsExactly(new Ended(recheckTerm(ORDER), MAY_21));
            assertThat(outcome(ORDERED, SERVED).uncorrected()).isEmpty();
            assertThat(outcome(ORDERED, SERVED, failed(MAY_21, ALARM)).uncorrected())
                    .containsExactly(ALARM);
        }

        /** Whatever is uncorrected can be ordered again; the last re-check of an item counts. */
        @Test
        void anItemIsLeftUncorrectedUntilALaterRecheckFindsItCorrected() {
            RectificationOrdered again = ordered(OrderKind.IMMEDIATE, AT_ONCE, null, ALARM);
            DocumentServed served = served(AT_ONCE, MAY_21, MAY_21, due("2026-05-26"));
            Object[] events = {
                ORDERED,
                SERVED,
                failed(MAY_21, EXITS, ALARM),
                again,
                served,
                new RecheckPassed(VISIT, AT_ONCE, MAY_21, List.of(ALARM), "已整改", PAIR)
            };
            assertThat(outcome(events).uncorrected()).containsExactly(EXITS);
            assertThat(outcome(Arrays.copyOf(events, 5)).uncorrected()).containsExactly(EXITS, ALARM);
        }

        @Test
        void isMadeOnRequestBeforeTheEnd() {
            on(MAY_14, recheck(MAY_14, false, EXITS), ORDERED, SERVED, requested(MAY_14, due("2026-05-19")))
                    .expectEvents(failed(MAY_14, EXITS));
        }

        @Test
        void refusesWhatIsTooEarlyOrTwice() {
            refuses("rectification.no-open-order", TODAY, recheck(TODAY, true, EXITS));
            refuses("rectification.not-served", MAY_21, recheck(MAY_21, true, EXITS, ALARM), ORDERED);
            refuses("rectification.not-served", MAY_21, request(null, MAY_21), ORDERED);
            refuses("recheck.before-service", MAY_21, request(null, TODAY.minusDays(1)), ORDERED, SERVED);
            refuses("act.in-future", MAY_14, request(null, MAY_21), ORDERED, SERVED);
            refuses("act.in-future", MAY_14, recheck(MAY_21, false, EXITS), ORDERED, SERVED);
            refuses("recheck.time-still-runs", MAY_20, recheck(MAY_20, false, EXITS), ORDERED, SERVED);
            RecheckRequested asked = requested(MAY_14, due("2026-05-19"));
            refuses("recheck.requested-already", MAY_14, request(null, MAY_14), ORDERED, SERVED, asked);
            for (Object again : List.of(
                    new RequestRecheck(VISIT, ORDER, MAY_21),
                    new RecordRecheck(VISIT, ORDER, MAY_21, true, PAIR, List.of(EXITS, ALARM), null),
                    new EstablishRefusal(VISIT, ORDER, MAY_21, "拒绝整改"))) {
                refuses("recheck.recorded-already", MAY_21, again, ORDERED, SERVED, failed(MAY_21, EXITS));
            }
        }

        @Test
        void refusesOtherItems() {
            refuses("recheck.item-left-out", MAY_21, recheck(MAY_21, true, EXITS), ORDERED, SERVED);
            refuses("recheck.unknown-item", MAY_21, recheck(MAY_21, false, SIGNS), ORDERED, SERVED);
            refuses("recheck.no-items", MAY_21, recheck(MAY_21, false), ORDERED, SERVED);
        }

        @Test
        void refusesOfficersWhoMayNotReCheck() {
            refuses("inspection.too-few-inspectors", MAY_21, by(LI, LI), ORDERED, SERVED);
            refuses("officer.conflicted", MAY_21, by(LI, TIED), ORDERED, SERVED);
            refuses("officer.not-certified", MAY_21, by(LI, LAPSED), ORDERED, SERVED);
            refuses("officer.not-in-post", MAY_21, by(LI, POSTLESS), ORDERED, SERVED);
        }

        @Test
        void oneOfSeveralOrdersMustBeNamed() {
            RectificationOrdered dated = ordered(OrderKind.DATED, ORDER, MAY_20, ALARM);
            RectificationOrdered atOnce = ordered(OrderKind.IMMEDIATE, AT_ONCE, null, EXITS);
            DocumentServed both = served(AT_ONCE, TODAY, TODAY, MAY_13);
            refuses("rectification.order-not-named", TODAY, request(null, TODAY), atOnce, dated, both);
            DocumentNumber unknown = new DocumentNumber("渝中消限字〔2026〕第0009号");
            refuses("rectification.unknown-order", TODAY, request(unknown, TODAY), atOnce, dated, both);
            on(TODAY, new RecordRecheck(VISIT, AT_ONCE, TODAY, true, PAIR, List.of(EXITS), null), atOnce, dated, both)
                    .expectEvents(new RecheckPassed(VISIT, AT_ONCE, TODAY, List.of(EXITS), null, PAIR));
        }

        private RecordRecheck by(OfficerId... officers) {
            return new RecordRecheck(VISIT, null, MAY_21, false, List.of(officers), List.of(EXITS), null);
        }

        private RecordRecheck recheck(LocalDate day, boolean passed, Code... items) {
            return new RecordRecheck(VISIT, null, day, passed, PAIR, List.of(items), passed ? "已整改" : "未整改");
        }

        private static RecheckRequested requested(LocalDate day, @Nullable DueDay due) {
            return new RecheckRequested(VISIT, ORDER, day, due, BRIGADE, PAIR);
        }
    }

    @Nested
    class RefusingAndPublishing {
        @Test
        void aRefusalIsEstablishedOnceAndTheReCheckStaysDue() {
            RefusalToCorrectEstablished refused = new RefusalToCorrectEstablished(VISIT, ORDER, TODAY, "拒绝整改", PAIR);
            EstablishRefusal establish = new EstablishRefusal(VISIT, null, TODAY, "拒绝整改");
            on(TODAY, establish, ORDERED, SERVED).expectEvents(refused);
            refuses("rectification.not-served", TODAY, establish, ORDERED);
            refuses("rectification.refused-already", TODAY, establish, ORDERED, SERVED, refused);
            refuses(
                    "rectification.dates-out-of-order",
                    TODAY,
                    new EstablishRefusal(VISIT, null, TODAY.minusDays(1), "拒绝整改"),
                    ORDERED,
                    SERVED);
            assertThat(outcome(ORDERED, SERVED, refused).orders())
                    .allMatch(RectificationOrder::isOpen)
                    .noneMatch(RectificationOrder::isFailed);
        }

        @Test
        void refusesTheRefusalEstablishedByWhoMayNoLongerAct() {
            EstablishRefusal establish = new EstablishRefusal(VISIT, null, TODAY, "拒绝整改");
            for (OfficerId other : List.of(TIED, LAPSED, POSTLESS)) {
                fixture(acting(LI, TODAY))
                        .given(Stream.of(scheduled(List.of(LI, other)).stream(), Stream.of(CONCLUDED, ORDERED, SERVED))
                                .flatMap(events -> events)
                                .toList())
                        .when(establish)
                        .expectNoEvents()
                        .expectException(Refused.with(
                                other.equals(TIED)
                                        ? "officer.conflicted"
                                        : other.equals(LAPSED) ? "officer.not-certified" : "officer.not-in-post",
                                "officers"));
            }
            for (SubjectRef matter : List.of(SubjectRef.of(VISIT), SubjectRef.of(HOTEL), SubjectRef.of(OPERATOR))) {
                RecusalGranted granted = new RecusalGranted(ZHAO, matter, LI, BRIGADE, "有利害关系");
                OfficerStanding officers = officer -> VenueSamples.officers()
                        .of(officer)
                        .map(standing -> officer.equals(ZHAO) ? OfficerSamples.and(standing, granted) : standing);
                for (Object act :
                        List.of(establish, new RecordRecheck(VISIT, null, TODAY, false, PAIR, List.of(EXITS), null))) {
                    fixture(acting(LI, TODAY), officers)
                            .given(given(
                                    ORDERED, SERVED, new RecheckRequested(VISIT, ORDER, TODAY, MAY_13, BRIGADE, PAIR)))
                            .when(act)
                            .expectNoEvents()
                            .expectException(Refused.with("officer.recused", "officers"));
                }
            }
        }

        @Test
        void aResultIsPublishedOnceAndNotBeforeTheConclusion() {
            InspectionResultPublished published = new InspectionResultPublished(VISIT, TODAY, "政府网站", PAIR);
            on(TODAY, new PublishResult(VISIT, TODAY, "政府网站")).expectEvents(published);
            refuses("inspection.published-already", TODAY, new PublishResult(VISIT, TODAY, null), published);
            refuses("act.in-future", TODAY, new PublishResult(VISIT, TODAY.plusDays(1), null));
            refuses("rectification.dates-out-of-order", TODAY, new PublishResult(VISIT, TODAY.minusDays(1), null));
        }
    }

    @Test
    void everyMessageIsHandled() {
        assertThat(Vocabulary.unhandled(Inspection.class, RectificationCommand.class))
                .isEmpty();
        assertThat(Vocabulary.unhandled(Inspection.class, RectificationEvent.class))
                .isEmpty();
    }

    private static OrderRectification order(OrderKind kind, @Nullable LocalDate dueOn, Code... items) {
        return new OrderRectification(VISIT, kind, dueOn, List.of(items), null);
    }

    private static RequestRecheck request(@Nullable DocumentNumber order, LocalDate day) {
        return new RequestRecheck(VISIT, order, day);
    }

    private static RectificationOrdered ordered(
            OrderKind kind, DocumentNumber document, @Nullable LocalDate dueOn, Code... items) {
        return new RectificationOrdered(
                VISIT, kind, document, BRIGADE, TODAY, TODAY, dueOn, List.of(items), List.of(), MAY_13, PAIR);
    }

    private static DocumentServed served(DocumentNumber document, LocalDate day, LocalDate correctBy, DueDay due) {
        Service service = Service.plain(document, "王芳", ServiceMethod.DIRECT, day);
        DocumentKind kind = document.equals(ORDER) ? DocumentKind.RECTIFICATION : DocumentKind.IMMEDIATE_RECTIFICATION;
        return new DocumentServed(VISIT, kind, service, correctBy, due, BRIGADE, PAIR);
    }

    private static RecheckFailed failed(LocalDate day, Code... items) {
        return new RecheckFailed(VISIT, ORDER, day, List.of(items), "未整改", PAIR);
    }

    private static DueDay due(String day) {
        return new DueDay(LocalDate.parse(day), false);
    }

    private static TermKey serviceTerm(DocumentNumber order) {
        return new TermKey("inspection.order-service", order.value());
    }

    private static TermKey recheckTerm(DocumentNumber order) {
        return new TermKey("inspection.recheck", order.value());
    }

    private static InspectionOutcome.Entry outcome(Object... events) {
        InspectionOutcome.@Nullable Entry entry = null;
        for (Object event : given(events)) {
            entry = InspectionOutcome.Entry.after(entry, event);
        }
        return Optional.ofNullable(entry).orElseThrow();
    }

    @Test
    void theOutcomeNamesTheItemsThereIsAFindingOn() {
        assertThat(outcome(finding(EXITS, FindingResult.FAIL), finding(SIGNS, FindingResult.NOT_APPLICABLE), ORDERED))
                .extracting(InspectionOutcome.Entry::examinedItems, InspectionOutcome.Entry::failedItems)
                .containsExactly(List.of(EXITS, SIGNS), List.of(EXITS, ALARM));
        assertThat(outcome(finding(EXITS, FindingResult.FAIL), finding(EXITS, FindingResult.PASS))
                        .examinedItems())
                .containsExactly(EXITS);
    }

    private static FindingRecorded finding(Code item, FindingResult result) {
        return new FindingRecorded(VISIT, item, result, null, List.of(), PAIR);
    }

    private void refuses(String code, LocalDate today, Object command, Object... since) {
        on(today, command, since).expectNoEvents().expectException(Refused.anywhere(code));
    }

    private ResultValidator<Inspection> on(LocalDate today, Object command, Object... since) {
        return fixture(acting(LI, today)).given(given(since)).when(command);
    }

    private static List<Object> given(Object... since) {
        return Stream.of(scheduled(PAIR).stream(), Stream.of(CONCLUDED), Stream.of(since))
                .flatMap(events -> events)
                .<Object>map(event -> event)
                .toList();
    }

    private static List<Object> scheduled(List<OfficerId> officers) {
        return List.of(
                new InspectionScheduled(
                        VISIT,
                        InspectionKind.ROUTINE,
                        HOTEL,
                        OPERATOR,
                        YUZHONG,
                        null,
                        BRIGADE,
                        null,
                        null,
                        "2021-1",
                        List.of(EXITS, ALARM),
                        List.of(SIGNS)),
                new InspectorsAssigned(VISIT, officers),
                new InspectionStarted(VISIT, NOW, officers));
    }

    private static Acting acting(OfficerId officer, LocalDate today) {
        Acting acting = ActingSamples.officer(officer, BRIGADE, YUZHONG);
        Duration later = Duration.ofDays(TODAY.until(today).getDays());
        return new Acting(
                acting.actor(),
                officer,
                BRIGADE,
                YUZHONG,
                acting.post(),
                acting.occurredAt().plus(later),
                acting.receivedAt().plus(later));
    }

    private static AggregateTestFixture<Inspection> fixture(Acting acting) {
        return fixture(acting, VenueSamples.officers());
    }

    private static AggregateTestFixture<Inspection> fixture(Acting acting, OfficerStanding officers) {
        AggregateTestFixture<Inspection> fixture = new AggregateTestFixture<>(Inspection.class);
        VenueStanding venues =
                venue -> Optional.of(new VenueStanding.Entry(venue, OPERATOR, YUZHONG, null, null, null, null));
        PowerStanding powers = (body, day) -> Optional.empty();
        List.of(
                        acting,
                        venues,
                        powers,
                        new VenueLaw(false),
                        officers,
                        VenueSamples.authorities(),
                        VenueSamples.numbers())
                .forEach(fixture::registerInjectableResource);
        return fixture;
    }
}
