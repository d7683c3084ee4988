package io.fireledger.domain.enforcement;

import static io.fireledger.domain.enforcement.DefenceFixture.AFTER;
import static io.fireledger.domain.enforcement.DefenceFixture.CASE;
import static io.fireledger.domain.enforcement.DefenceFixture.DIGEST;
import static io.fireledger.domain.enforcement.DefenceFixture.HEARING_NOTICE;
import static io.fireledger.domain.enforcement.DefenceFixture.HEARING_REFUSAL;
import static io.fireledger.domain.enforcement.DefenceFixture.INSPECTED;
import static io.fireledger.domain.enforcement.DefenceFixture.LAST_DAY;
import static io.fireledger.domain.enforcement.DefenceFixture.LI;
import static io.fireledger.domain.enforcement.DefenceFixture.NOTICE;
import static io.fireledger.domain.enforcement.DefenceFixture.QIAN;
import static io.fireledger.domain.enforcement.DefenceFixture.RECUSED;
import static io.fireledger.domain.enforcement.DefenceFixture.SERVED;
import static io.fireledger.domain.enforcement.DefenceFixture.STRANGER;
import static io.fireledger.domain.enforcement.DefenceFixture.SUN;
import static io.fireledger.domain.enforcement.DefenceFixture.WU;
import static io.fireledger.domain.enforcement.DefenceFixture.ZHAO;
import static io.fireledger.domain.enforcement.DefenceFixture.ZHOU;
import static io.fireledger.domain.enforcement.DefenceFixture.acting;
import static io.fireledger.domain.enforcement.DefenceFixture.at;
import static io.fireledger.domain.enforcement.DefenceFixture.chaired;
import static io.fireledger.domain.enforcement.DefenceFixture.concluded;
import static io.fireledger.domain.enforcement.DefenceFixture.day;
import static io.fireledger.domain.enforcement.DefenceFixture.exits;
import static io.fireledger.domain.enforcement.DefenceFixture.fixture;
import static io.fireledger.domain.enforcement.DefenceFixture.handedTo;
import static io.fireledger.domain.enforcement.DefenceFixture.held;
import static io.fireledger.domain.enforcement.DefenceFixture.investigated;
import static io.fireledger.domain.enforcement.DefenceFixture.noticeServed;
import static io.fireledger.domain.enforcement.DefenceFixture.notified;
import static io.fireledger.domain.enforcement.DefenceFixture.refuses;
import static io.fireledger.domain.enforcement.DefenceFixture.requested;
import static io.fireledger.domain.enforcement.DefenceFixture.reverified;
import static io.fireledger.domain.enforcement.DefenceFixture.scheduled;
import static io.fireledger.domain.enforcement.DefenceFixture.served;
import static io.fireledger.domain.enforcement.DefenceFixture.servedWithoutHearing;
import static io.fireledger.domain.enforcement.DefenceFixture.service;
import static io.fireledger.domain.enforcement.DefenceFixture.stated;
import static io.fireledger.domain.enforcement.DefenceFixture.when;
import static io.fireledger.domain.enforcement.DefenceFixture.with;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.LAPSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.CaseCommand.MissTerm;
import io.fireledger.domain.enforcement.CaseEvent.CaseClosed;
import io.fireledger.domain.enforcement.DecisionEvent.DocumentServed;
import io.fireledger.domain.enforcement.DefenceCommand.AppointHearingChair;
import io.fireledger.domain.enforcement.DefenceCommand.HoldHearing;
import io.fireledger.domain.enforcement.DefenceCommand.RequestHearing;
import io.fireledger.domain.enforcement.DefenceCommand.ScheduleHearing;
import io.fireledger.domain.enforcement.DefenceCommand.WaiveHearing;
import io.fireledger.domain.enforcement.DefenceCommand.WithdrawHearingRequest;
import io.fireledger.domain.enforcement.DefenceEvent.HearingHeld;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequestRefused;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequestWithdrawn;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRightLapsed;
import io.fireledger.domain.enforcement.DefenceEvent.HearingScheduled;
import io.fireledger.domain.enforcement.DefenceEvent.HearingTerminated;
import io.fireledger.domain.enforcement.DefenceEvent.HearingWaived;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceExcluded;
import io.fireledger.domain.enforcement.TransferEvent.TransferredToAuthority;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.legal.MissedTerm;
import io.fireledger.domain.legal.TermChange.Ended;
import io.fireledger.domain.legal.TermChange.Lapsed;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.venue.Circumstances;
import io.fireledger.domain.venue.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A hearing may be asked for until 2026-10-09; told of on 2026-09-24, it may be held from 2026-10-12 on. */
class HearingRouteTest {
    private static final LocalDate TODAY = day("2026-10-20");
    private static final Instant HELD_AT = at("2026-10-12", 9);
    private static final Instant ENDED_AT = at("2026-10-12", 11);
    private static final MissTerm MISS =
            new MissTerm(CASE, new TermKey(CaseTerms.HEARING_REQUEST_RULE, NOTICE.value()));
    private static final HearingRightLapsed RIGHT_LAPSED = new HearingRightLapsed(
            CASE, new MissedTerm(CaseTerms.HEARING_REQUEST_RULE, NOTICE.value(), LAST_DAY, null, BRIGADE));

    @Nested
    class Asking {
        @Test
        void theLastDayIsInTime() {
            when(LI, TODAY, request(LAST_DAY), noticeServed())
                    .expectEvents(requested(LAST_DAY))
                    .expectResultMessagePayload(new HearingAnswer(true, null, LAST_DAY))
                    .expectEventsMatching(Circumstances.of("500103", "HANDLER", 1));
            assertThat(requested(LAST_DAY).terms(TODAY))
                    .containsExactly(new Ended(new TermKey(CaseTerms.HEARING_REQUEST_RULE, NOTICE.value()), LAST_DAY));
        }

        @Test
        void theNextDayIsRefusedInWriting() {
            LocalDate next = LAST_DAY.plusDays(1);
            when(LI, TODAY, request(next), noticeServed())
                    .expectEvents(new HearingRequestRefused(CASE, NOTICE, HEARING_REFUSAL, next, LAST_DAY))
                    .expectResultMessagePayload(new HearingAnswer(false, HEARING_REFUSAL, LAST_DAY));
        }

        @Test
        void theRefusalIsServedLikeAnyDocument() {
            LocalDate next = LAST_DAY.plusDays(1);
            when(
                            LI,
                            TODAY,
                            new DefenceCommand.RecordService(CASE, service(HEARING_REFUSAL, AFTER)),
                            noticeServed(new HearingRequestRefused(CASE, NOTICE, HEARING_REFUSAL, next, LAST_DAY)))
                    .expectEvents(documentServed(HEARING_REFUSAL, AFTER));
        }

        @Test
        void whatWasAskedInTimeCountsEvenWhenItIsEnteredAfterTheLapse() {
            when(LI, TODAY, request(LAST_DAY), noticeServed(RIGHT_LAPSED)).expectEvents(requested(LAST_DAY));
            when(LI, TODAY, request(LAST_DAY), noticeServed(stated(SERVED, "一"), reverified(AFTER, false)))
                    .expectEvents(requested(LAST_DAY));
        }

        @Test
        void refusesWhereThereIsNoRight() {
            refuses("hearing.no-right", LI, TODAY, request(SERVED), servedWithoutHearing());
        }

        @Test
        void refusesToAskTwiceOrAfterGivingItUp() {
            refuses("hearing.requested-already", LI, TODAY, request(SERVED), noticeServed(requested(SERVED)));
            refuses(
                    "hearing.given-up",
                    LI,
                    TODAY,
                    request(SERVED),
                    noticeServed(requested(SERVED), new HearingRequestWithdrawn(CASE, NOTICE, SERVED)));
            refuses(
                    "hearing.given-up",
                    LI,
                    TODAY,
                    request(SERVED),
                    noticeServed(new HearingWaived(CASE, NOTICE, DIGEST, SERVED)));
            refuses("hearing.over", LI, TODAY, request(SERVED), told(held(ENDED_AT)));
        }

        @Test
        void refusesItBeforeTheNoticeIsServed() {
            refuses("notice.not-served", LI, TODAY, request(SERVED), investigated(40_000));
            refuses("case.dates-out-of-order", LI, TODAY, request(SERVED.minusDays(1)), noticeServed());
            refuses("act.in-future", LI, TODAY, request(TODAY.plusDays(1)), noticeServed());
            refuses("officer.recused", RECUSED, TODAY, request(SERVED), noticeServed());
        }
    }

    @Nested
    class GivingUp {
        @Test
        void aRequestIsWithdrawn() {
            WithdrawHearingRequest withdraw = new WithdrawHearingRequest(CASE, LAST_DAY);
            when(LI, TODAY, withdraw, noticeServed(requested(SERVED)))
                    .expectEvents(new HearingRequestWithdrawn(CASE, NOTICE, LAST_DAY));
            refuses("case.wrong-state", LI, TODAY, withdraw, noticeServed());
            refuses(
                    "case.dates-out-of-order",
                    LI,
                    TODAY,
                    new WithdrawHearingRequest(CASE, SERVED),
                    noticeServed(requested(LAST_DAY)));
        }

        @Test
        void theRightIsGivenUpUntilItsLastDay() {
            HearingWaived waived = new HearingWaived(CASE, NOTICE, DIGEST, LAST_DAY);
            when(LI, TODAY, waive(LAST_DAY), noticeServed()).expectEvents(waived);
            assertThat(waived.terms(TODAY))
                    .containsExactly(new Ended(new TermKey(CaseTerms.HEARING_REQUEST_RULE, NOTICE.value()), LAST_DAY));
            refuses("hearing.lapsed", LI, TODAY, waive(LAST_DAY.plusDays(1)), noticeServed());
        }

        @Test
        void whoAskedMayGiveItUpUntilItIsHeld() {
            when(LI, TODAY, waive(AFTER), noticeServed(requested(SERVED)))
                    .expectEvents(new HearingWaived(CASE, NOTICE, DIGEST, AFTER));
            refuses("hearing.over", LI, TODAY, waive(AFTER), told(held(ENDED_AT)));
            refuses("case.dates-out-of-order", LI, TODAY, waive(SERVED), noticeServed(requested(LAST_DAY)));
        }

        @Test
        void refusesToGiveUpWhatIsNotThere() {
            refuses("hearing.no-right", LI, TODAY, waive(SERVED), servedWithoutHearing());
            refuses(
                    "hearing.given-up",
                    LI,
                    TODAY,
                    waive(SERVED),
                    noticeServed(new HearingWaived(CASE, NOTICE, DIGEST, SERVED)));
            refuses("notice.not-served", LI, TODAY, waive(SERVED), investigated(40_000));
        }

        @Test
        void theSweepRecordsTheLapseTheDayAfterTheLastDay() {
            when(LI, LAST_DAY.plusDays(1), MISS, noticeServed()).expectEvents(RIGHT_LAPSED);
            when(LI, LAST_DAY, MISS, noticeServed()).expectNoEvents();
            when(LI, TODAY, MISS, noticeServed(requested(LAST_DAY))).expectNoEvents();
            when(LI, TODAY, MISS, noticeServed(RIGHT_LAPSED)).expectNoEvents();
            assertThat(RIGHT_LAPSED.terms(TODAY))
                    .as("the right was the party's: it is over on its last day, and nobody missed it")
                    .containsExactly(new Lapsed(MISS.term(), LAST_DAY));
        }

        @Test
        void theRightIsOverWithTheNoticeThatGaveIt() {
            for (Object event : List.of(
                    concluded(true, exits(45_000)),
                    notified(DecisionOutcome.PENALTY, true, exits(45_000)),
                    new EvidenceExcluded(CASE, 1, "来源不明", true, SERVED))) {
                when(LI, TODAY, MISS, noticeServed(event)).expectNoEvents();
            }
            when(LI, TODAY, MISS, noticeServed(new EvidenceExcluded(CASE, 1, "来源不明", false, SERVED)))
                    .expectEvents(RIGHT_LAPSED);
        }

        @Test
        void theRightIsOverWithTheCase() {
            for (Object event : List.of(
                    CaseFixture.penalty(),
                    CaseFixture.noPenalty(),
                    CaseFixture.notEstablished(),
                    CaseFixture.terminated(),
                    new CaseClosed(CASE, CloseGround.TRANSFERRED, null, SERVED),
                    new TransferredToAuthority(CASE, "住建部门", null, "无管辖权", NOTICE, SERVED))) {
                when(LI, TODAY, MISS, noticeServed(event)).expectNoEvents();
            }
        }
    }

    @Nested
    class Chairing {
        @Test
        void somebodyWithoutAPartInTheInvestigationIsAppointed() {
            when(WU, TODAY, appoint(QIAN, SERVED), noticeServed(requested(SERVED)))
                    .expectEvents(chaired(QIAN, SERVED))
                    .expectEventsMatching(Circumstances.of("500103", "DECISION_MAKER", 1));
            when(WU, TODAY, appoint(SUN, SERVED), noticeServed(requested(SERVED), chaired(QIAN, SERVED)))
                    .expectEvents(chaired(SUN, SERVED));
        }

        @Test
        void refusesWhoInvestigatedOrInspectedOrEverDid() {
            List<Object> asked = noticeServed(requested(SERVED));
            for (OfficerId officer : List.of(LI, ZHAO, INSPECTED)) {
                refuses("case.investigator", WU, TODAY, appoint(officer, SERVED), asked);
            }
            List<Object> handed = with(asked, List.of(handedTo(QIAN, SUN)));
            refuses("case.investigator", WU, TODAY, appoint(LI, SERVED), handed);
            refuses("case.investigator", WU, TODAY, appoint(QIAN, SERVED), handed);
        }

        @Test
        void refusesWhoIsRecusedNotEligibleOrOfAnotherAgency() {
            List<Object> asked = noticeServed(requested(SERVED));
            refuses("officer.recused", WU, TODAY, appoint(RECUSED, SERVED), asked);
            refuses("officer.not-certified", WU, TODAY, appoint(LAPSED, SERVED), asked);
            refuses("case.not-of-agency", WU, TODAY, appoint(STRANGER, SERVED), asked);
            when(WU, TODAY, appoint(new OfficerId("NOBODY"), SERVED), asked)
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
        }

        @Test
        void aLeaderOfTheAgencyAppoints() {
            List<Object> asked = noticeServed(requested(SERVED));
            for (OfficerId officer : List.of(WU, ZHOU)) {
                when(officer, TODAY, appoint(QIAN, SERVED), asked).expectEvents(chaired(QIAN, SERVED));
            }
            for (OfficerId officer : List.of(LI, QIAN, SUN)) {
                refuses("hearing.not-a-leader", officer, TODAY, appoint(QIAN, SERVED), asked);
            }
            fixture(acting(STRANGER, BRIGADE, TODAY))
                    .given(asked)
                    .when(appoint(QIAN, SERVED))
                    .expectNoEvents()
                    .expectException(Refused.with("case.not-of-agency"));
        }

        @Test
        void refusesItTwiceOrOutOfOrder() {
            refuses(
                    "hearing.chair-appointed-already",
                    WU,
                    TODAY,
                    appoint(QIAN, SERVED),
                    noticeServed(requested(SERVED), chaired(QIAN, SERVED)));
            refuses("case.wrong-state", WU, TODAY, appoint(QIAN, SERVED), noticeServed());
            refuses("case.dates-out-of-order", WU, TODAY, appoint(QIAN, SERVED), noticeServed(requested(LAST_DAY)));
        }
    }

    @Nested
    class Scheduling {
        @Test
        void sevenWorkingDaysLieBetween() {
            List<Object> asked = noticeServed(requested(SERVED), chaired(QIAN, SERVED));
            when(LI, TODAY, schedule(HELD_AT, SERVED, null), asked)
                    .expectEvents(scheduled(HELD_AT, SERVED))
                    .expectResultMessagePayload(new ScheduledHearing(HEARING_NOTICE));
            refuses("hearing.too-soon", LI, TODAY, schedule(at("2026-10-11", 23), SERVED, null), asked);
        }

        @Test
        void itIsPublicUnlessASecretForbidsIt() {
            when(
                            LI,
                            TODAY,
                            schedule(HELD_AT, SERVED, HearingClosedReason.TRADE_SECRET),
                            noticeServed(requested(SERVED)))
                    .expectEvents(new HearingScheduled(
                            CASE, HEARING_NOTICE, HELD_AT, "大队听证室", HearingClosedReason.TRADE_SECRET, SERVED));
        }

        @Test
        void movingItGivesSevenDaysAgain() {
            List<Object> moved = noticeServed(requested(SERVED), scheduled(HELD_AT, SERVED));
            refuses("hearing.too-soon", LI, TODAY, schedule(at("2026-10-16", 9), LAST_DAY, null), moved);
            when(LI, TODAY, schedule(at("2026-10-19", 9), LAST_DAY, null), moved)
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void refusesItOutOfOrder() {
            refuses("case.wrong-state", LI, TODAY, schedule(HELD_AT, SERVED, null), noticeServed());
            refuses(
                    "case.dates-out-of-order",
                    LI,
                    TODAY,
                    schedule(HELD_AT, SERVED, null),
                    noticeServed(requested(LAST_DAY)));
            refuses(
                    "act.in-future",
                    LI,
                    SERVED,
                    schedule(at("2026-12-01", 9), LAST_DAY, null),
                    noticeServed(requested(SERVED)));
        }
    }

    @Nested
    class Holding {
        @Test
        void theChairRecordsWhatWasSaid() {
            when(QIAN, TODAY, hold(HearingEnd.HELD, ENDED_AT, DIGEST, "建议维持", "一", "二"), told())
                    .expectEvents(held(ENDED_AT, "一", "二"))
                    .expectEventsMatching(Circumstances.of("500103", "HEARING_CHAIR", 1));
        }

        @Test
        void whoStaysAwayOrWalksOutGivesItUp() {
            when(QIAN, TODAY, hold(HearingEnd.NO_SHOW, HELD_AT, null, null), told())
                    .expectEvents(new HearingTerminated(
                            CASE, QIAN, HearingEnd.NO_SHOW, HELD_AT, null, List.of(), List.of(), null));
            when(QIAN, TODAY, hold(HearingEnd.WALK_OUT, ENDED_AT, DIGEST, "中途退场", "一"), told())
                    .expectEvents(new HearingTerminated(
                            CASE, QIAN, HearingEnd.WALK_OUT, ENDED_AT, DIGEST, List.of(), List.of("一"), "中途退场"));
        }

        @Test
        void thePartyEntrustsOneOrTwoWithIt() {
            for (List<String> agents : List.of(List.of("王律师"), List.of("王律师", "李律师"))) {
                when(QIAN, TODAY, heldBy(HearingEnd.HELD, agents), told())
                        .expectEvents(new HearingHeld(CASE, QIAN, ENDED_AT, DIGEST, agents, List.of(), "建议维持"));
            }
            refuses(
                    "hearing.too-many-agents",
                    QIAN,
                    TODAY,
                    heldBy(HearingEnd.HELD, List.of("王律师", "李律师", "赵律师")),
                    told());
            refuses("hearing.agents-without-party", QIAN, TODAY, heldBy(HearingEnd.NO_SHOW, List.of("王律师")), told());
        }

        private HoldHearing heldBy(HearingEnd end, List<String> agents) {
            return new HoldHearing(CASE, end, ENDED_AT, DIGEST, agents, List.of(), "建议维持");
        }

        @Test
        void refusesAnIncompleteOrImpossibleRecord() {
            refuses("hearing.record-missing", QIAN, TODAY, hold(HearingEnd.HELD, ENDED_AT, null, "维持"), told());
            refuses("hearing.opinion-missing", QIAN, TODAY, hold(HearingEnd.HELD, ENDED_AT, DIGEST, null), told());
            refuses(
                    "hearing.points-without-party",
                    QIAN,
                    TODAY,
                    hold(HearingEnd.NO_SHOW, ENDED_AT, null, null, "一"),
                    told());
            refuses(
                    "statement.point-twice",
                    QIAN,
                    TODAY,
                    hold(HearingEnd.HELD, ENDED_AT, DIGEST, "维持", "一", "一"),
                    told());
        }

        @Test
        void refusesItBeforeItsTime() {
            refuses("hearing.before-its-time", QIAN, TODAY, holdAt(HELD_AT.minusSeconds(1)), told());
            when(QIAN, TODAY, holdAt(HELD_AT), told()).expectSuccessfulHandlerExecution();
            refuses("act.in-future", QIAN, day("2026-10-11"), holdAt(HELD_AT), told());
        }

        @Test
        void refusesItWhereThePartyWasNotToldInTime() {
            List<Object> arranged = noticeServed(requested(SERVED), chaired(QIAN, SERVED), scheduled(HELD_AT, SERVED));
            refuses("hearing.notice-not-served", QIAN, TODAY, holdAt(ENDED_AT), arranged);
            refuses(
                    "hearing.too-soon",
                    QIAN,
                    TODAY,
                    holdAt(ENDED_AT),
                    with(arranged, List.of(documentServed(HEARING_NOTICE, day("2026-09-28")))));
            refuses(
                    "hearing.not-scheduled",
                    QIAN,
                    TODAY,
                    holdAt(ENDED_AT),
                    noticeServed(requested(SERVED), chaired(QIAN, SERVED)));
        }

        @Test
        void aMovedHearingNeedsItsOwnNotice() {
            DocumentNumber second = new DocumentNumber("渝中消听通字〔2026〕第0002号");
            HearingScheduled moved = new HearingScheduled(CASE, second, at("2026-10-19", 9), "大队听证室", null, LAST_DAY);
            refuses("hearing.notice-not-served", QIAN, TODAY, holdAt(at("2026-10-19", 10)), told(moved));
            when(QIAN, TODAY, holdAt(at("2026-10-19", 10)), told(moved, documentServed(second, LAST_DAY)))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void refusesAnybodyButItsChair() {
            for (OfficerId officer : List.of(LI, SUN, WU)) {
                refuses("hearing.not-its-chair", officer, TODAY, holdAt(ENDED_AT), told());
            }
            refuses(
                    "hearing.no-chair",
                    QIAN,
                    TODAY,
                    holdAt(ENDED_AT),
                    noticeServed(
                            requested(SERVED), scheduled(HELD_AT, SERVED), documentServed(HEARING_NOTICE, SERVED)));
            refuses("case.investigator", QIAN, TODAY, holdAt(ENDED_AT), told(handedTo(LI, QIAN)));
        }

        @Test
        void refusesItTwiceOrWithoutARequest() {
            refuses("case.wrong-state", QIAN, TODAY, holdAt(ENDED_AT), noticeServed());
            refuses("case.wrong-state", QIAN, TODAY, holdAt(ENDED_AT), told(held(ENDED_AT)));
        }

        private HoldHearing holdAt(Instant endedAt) {
            return hold(HearingEnd.HELD, endedAt, DIGEST, "建议维持");
        }
    }

    @Test
    void aProvisionalLastDayBarsNobody() {
        DefenceEvent.ProposalServed provisional = new DefenceEvent.ProposalServed(
                CASE,
                NOTICE,
                service(NOTICE, SERVED),
                new io.fireledger.domain.legal.rule.DueDay(day("2026-10-01"), true),
                new io.fireledger.domain.legal.rule.DueDay(day("2026-10-01"), true),
                BRIGADE);
        List<Object> given = noticeServed();
        given.set(given.indexOf(served(true)), provisional);
        fixture(acting(LI, TODAY)).given(given).when(request(LAST_DAY)).expectEvents(requested(LAST_DAY));
    }

    /** Asked for, chaired by Qian, told and served in time. */
    private static List<Object> told(Object... since) {
        return with(
                noticeServed(
                        requested(SERVED),
                        chaired(QIAN, SERVED),
                        scheduled(HELD_AT, SERVED),
                        documentServed(HEARING_NOTICE, SERVED)),
                List.of(since));
    }

    private static DocumentServed documentServed(DocumentNumber document, LocalDate day) {
        return new DocumentServed(CASE, service(document, day), null, BRIGADE, List.of(LI, ZHAO));
    }

    private static RequestHearing request(LocalDate day) {
        return new RequestHearing(CASE, day);
    }

    private static WaiveHearing waive(LocalDate day) {
        return new WaiveHearing(CASE, DIGEST, day);
    }

    private static AppointHearingChair appoint(OfficerId chair, LocalDate day) {
        return new AppointHearingChair(CASE, chair, day);
    }

    private static ScheduleHearing schedule(Instant heldAt, LocalDate toldOn, @Nullable HearingClosedReason reason) {
        return new ScheduleHearing(CASE, heldAt, "大队听证室", reason, toldOn);
    }

    private static HoldHearing hold(
            HearingEnd end,
            Instant endedAt,
            @Nullable Sha256Digest recordSha256,
            @Nullable String opinion,
            String... points) {
        return new HoldHearing(CASE, end, endedAt, recordSha256, List.of(), List.of(points), opinion);
    }
}
