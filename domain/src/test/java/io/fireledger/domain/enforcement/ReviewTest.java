package io.fireledger.domain.enforcement;

import static io.fireledger.domain.enforcement.DefenceFixture.AFTER;
import static io.fireledger.domain.enforcement.DefenceFixture.CASE;
import static io.fireledger.domain.enforcement.DefenceFixture.DIGEST;
import static io.fireledger.domain.enforcement.DefenceFixture.HEARING_NOTICE;
import static io.fireledger.domain.enforcement.DefenceFixture.INSPECTED;
import static io.fireledger.domain.enforcement.DefenceFixture.LI;
import static io.fireledger.domain.enforcement.DefenceFixture.OPENED;
import static io.fireledger.domain.enforcement.DefenceFixture.QIAN;
import static io.fireledger.domain.enforcement.DefenceFixture.RECUSED;
import static io.fireledger.domain.enforcement.DefenceFixture.SERVED;
import static io.fireledger.domain.enforcement.DefenceFixture.STRANGER;
import static io.fireledger.domain.enforcement.DefenceFixture.SUN;
import static io.fireledger.domain.enforcement.DefenceFixture.UNQUALIFIED;
import static io.fireledger.domain.enforcement.DefenceFixture.WU;
import static io.fireledger.domain.enforcement.DefenceFixture.ZHAO;
import static io.fireledger.domain.enforcement.DefenceFixture.ZHOU;
import static io.fireledger.domain.enforcement.DefenceFixture.at;
import static io.fireledger.domain.enforcement.DefenceFixture.chaired;
import static io.fireledger.domain.enforcement.DefenceFixture.concluded;
import static io.fireledger.domain.enforcement.DefenceFixture.day;
import static io.fireledger.domain.enforcement.DefenceFixture.discussed;
import static io.fireledger.domain.enforcement.DefenceFixture.evidence;
import static io.fireledger.domain.enforcement.DefenceFixture.exits;
import static io.fireledger.domain.enforcement.DefenceFixture.fine;
import static io.fireledger.domain.enforcement.DefenceFixture.fined;
import static io.fireledger.domain.enforcement.DefenceFixture.handedTo;
import static io.fireledger.domain.enforcement.DefenceFixture.held;
import static io.fireledger.domain.enforcement.DefenceFixture.noticeServed;
import static io.fireledger.domain.enforcement.DefenceFixture.notified;
import static io.fireledger.domain.enforcement.DefenceFixture.opened;
import static io.fireledger.domain.enforcement.DefenceFixture.opinions;
import static io.fireledger.domain.enforcement.DefenceFixture.passed;
import static io.fireledger.domain.enforcement.DefenceFixture.refuses;
import static io.fireledger.domain.enforcement.DefenceFixture.requested;
import static io.fireledger.domain.enforcement.DefenceFixture.reverified;
import static io.fireledger.domain.enforcement.DefenceFixture.scheduled;
import static io.fireledger.domain.enforcement.DefenceFixture.served;
import static io.fireledger.domain.enforcement.DefenceFixture.servedWithoutHearing;
import static io.fireledger.domain.enforcement.DefenceFixture.service;
import static io.fireledger.domain.enforcement.DefenceFixture.stated;
import static io.fireledger.domain.enforcement.DefenceFixture.submitted;
import static io.fireledger.domain.enforcement.DefenceFixture.suspension;
import static io.fireledger.domain.enforcement.DefenceFixture.when;
import static io.fireledger.domain.enforcement.DefenceFixture.with;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.LAPSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.DecisionEvent.DocumentServed;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceAdded;
import io.fireledger.domain.enforcement.ReviewCommand.DiscussCollectively;
import io.fireledger.domain.enforcement.ReviewCommand.GiveAdviserOpinion;
import io.fireledger.domain.enforcement.ReviewCommand.RecordLegalReview;
import io.fireledger.domain.enforcement.ReviewCommand.SubmitForLegalReview;
import io.fireledger.domain.enforcement.ReviewEvent.LegalAdviserOpinionGiven;
import io.fireledger.domain.enforcement.ReviewEvent.LegalReviewReturned;
import io.fireledger.domain.enforcement.ReviewEvent.MemberOpinion;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Vocabulary;
import io.fireledger.domain.venue.Circumstances;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final LocalDate TODAY = day("2026-10-20");
    private static final LocalDate OCT_13 = day("2026-10-13");
    private static final LocalDate OCT_14 = day("2026-10-14");

    @Nested
    class Submitting {
        @Test
        void aCaseIsSubmittedWithItsGrounds() {
            when(LI, TODAY, submit(OCT_13, ReviewNeed.COMPLEX, ReviewNeed.COMPLEX), reverified20())
                    .expectEvents(submitted(OCT_13, ReviewNeed.COMPLEX))
                    .expectEventsMatching(Circumstances.of("500103", "HANDLER", 1));
        }

        @Test
        void whatTheLawDemandsMustBeAmongThem() {
            List<Object> heard = afterHearing();
            refuses(
                    "review.ground-missing",
                    LI,
                    TODAY,
                    submit(OCT_13, ReviewNeed.COMPLEX),
                    with(
                            heard,
                            List.of(
                                    notified(DecisionOutcome.PENALTY, false, exits(20_000)),
                                    served(false),
                                    reverified(AFTER, false))));
            refuses("review.ground-missing", LI, TODAY, submit(OCT_13, ReviewNeed.COMPLEX), heard);
            when(LI, TODAY, submit(OCT_13, ReviewNeed.HEARING_HELD, ReviewNeed.COMPLEX), heard)
                    .expectSuccessfulHandlerExecution();
            refuses("review.no-hearing-held", LI, TODAY, submit(OCT_13, ReviewNeed.HEARING_HELD), reverified20());
        }

        @Test
        void aFineOutsideItsTierIsAGroundByTheLimits() {
            Charge reasoned = DefenceFixture.outsideTier(20_000);
            List<Object> outside = List.of(
                    opened(),
                    evidence(1),
                    concluded(true, reasoned),
                    notified(DecisionOutcome.PENALTY, false, reasoned),
                    DefenceFixture.served(false),
                    reverified(AFTER, false));
            refuses("review.ground-missing", LI, TODAY, submit(OCT_13, ReviewNeed.COMPLEX), outside);
            when(LI, TODAY, submit(OCT_13, ReviewNeed.BY_LAW), outside).expectSuccessfulHandlerExecution();
        }

        @Test
        void refusesItWithoutGroundsTwiceOrOutOfOrder() {
            refuses("review.no-grounds", LI, TODAY, submit(OCT_13), reverified20());
            refuses(
                    "review.submitted-already",
                    LI,
                    TODAY,
                    submit(OCT_13, ReviewNeed.COMPLEX),
                    reverified20(submitted(OCT_13, ReviewNeed.COMPLEX)));
            refuses("case.wrong-state", LI, TODAY, submit(OCT_13, ReviewNeed.COMPLEX), servedWithoutHearing());
            refuses("case.wrong-state", LI, TODAY, submit(OCT_14, ReviewNeed.COMPLEX), reviewed());
            refuses(
                    "case.dates-out-of-order",
                    LI,
                    TODAY,
                    submit(AFTER.minusDays(1), ReviewNeed.COMPLEX),
                    reverified20());
            refuses("act.in-future", LI, TODAY, submit(TODAY.plusDays(1), ReviewNeed.COMPLEX), reverified20());
            refuses("case.not-its-handler", SUN, TODAY, submit(OCT_13, ReviewNeed.COMPLEX), reverified20());
        }
    }

    @Nested
    class Reviewing {
        @Test
        void aQualifiedReviewerPassesOrReturnsIt() {
            when(SUN, TODAY, review(true, OCT_13), underReview())
                    .expectEvents(passed(OCT_13))
                    .expectEventsMatching(Circumstances.of("500103", "LEGAL_REVIEWER", 1));
            when(SUN, TODAY, review(false, OCT_13), underReview())
                    .expectEvents(new LegalReviewReturned(CASE, SUN, "同意", OCT_13));
        }

        @Test
        void whatWasReturnedIsSubmittedAgain() {
            List<Object> returned = with(underReview(), List.of(new LegalReviewReturned(CASE, SUN, "证据不足", OCT_13)));
            refuses("review.not-submitted", SUN, TODAY, review(true, OCT_13), returned);
            when(LI, TODAY, submit(OCT_13, ReviewNeed.COMPLEX), returned).expectSuccessfulHandlerExecution();
        }

        @Test
        void whatWasEverCalledComplexStaysSo() {
            List<Object> returned = with(underReview(), List.of(new LegalReviewReturned(CASE, SUN, "证据不足", OCT_13)));
            refuses("discussion.before-review", ZHOU, TODAY, discuss(OCT_13, fined(20_000)), returned);
        }

        @Test
        void evidenceAStatementAHearingOrANoticeTakesItBack() {
            EvidenceAdded later = evidence(2);
            refuses("review.not-submitted", SUN, TODAY, review(true, OCT_14), with(reviewed(), List.of(later)));
            when(LI, TODAY, submit(OCT_14, ReviewNeed.COMPLEX), with(reviewed(), List.of(later)))
                    .expectSuccessfulHandlerExecution();
            for (Object since : List.of(
                    stated(OCT_14, "一"),
                    notified(DecisionOutcome.PENALTY, false, exits(20_000)),
                    concluded(true, exits(20_000)))) {
                List<Object> stale = with(reviewed(), List.of(since));
                refuses("case.wrong-state", SUN, TODAY, review(true, OCT_14), stale);
                refuses("case.wrong-state", ZHOU, TODAY, discuss(OCT_14, fined(20_000)), stale);
            }
            List<Object> heardLater = with(
                    noticeServed(
                            stated(SERVED, "一"),
                            reverified(AFTER, false),
                            submitted(AFTER, ReviewNeed.COMPLEX),
                            passed(AFTER)),
                    List.of(requested(SERVED)));
            refuses("case.wrong-state", ZHOU, TODAY, discuss(OCT_14, fined(20_000)), heardLater);
        }

        @Test
        void refusesWhoInvestigatedOrInspected() {
            for (OfficerId officer : List.of(LI, ZHAO, INSPECTED)) {
                refuses("case.investigator", officer, TODAY, review(true, OCT_13), underReview());
            }
            refuses(
                    "case.investigator",
                    SUN,
                    TODAY,
                    review(true, OCT_13),
                    with(underReview(), List.of(handedTo(SUN, QIAN))));
        }

        @Test
        void refusesWhoIsNoReviewerOrNotQualified() {
            refuses("review.not-a-reviewer", QIAN, TODAY, review(true, OCT_13), underReview());
            refuses("review.not-legally-qualified", UNQUALIFIED, TODAY, review(true, OCT_13), underReview());
            refuses("officer.recused", RECUSED, TODAY, review(true, OCT_13), underReview());
            refuses("officer.not-certified", LAPSED, TODAY, review(true, OCT_13), underReview());
            refuses("case.not-of-agency", STRANGER, TODAY, review(true, OCT_13), underReview());
        }

        @Test
        void refusesItUnsubmittedTwiceOrOutOfOrder() {
            refuses("review.not-submitted", SUN, TODAY, review(true, OCT_13), reverified20());
            refuses("case.wrong-state", SUN, TODAY, review(true, OCT_13), reviewed());
            refuses("case.wrong-state", SUN, TODAY, review(true, OCT_13), servedWithoutHearing());
            refuses("case.dates-out-of-order", SUN, TODAY, review(true, AFTER.minusDays(1)), underReview());
            refuses("act.in-future", SUN, TODAY, review(true, TODAY.plusDays(1)), underReview());
        }
    }

    @Nested
    class Advising {
        @Test
        void anAdviserIsHeardAtAnyTimeBeforeTheDecision() {
            LegalAdviserOpinionGiven given = new LegalAdviserOpinionGiven(CASE, "王律师", "程序合法", OCT_13);
            for (List<Object> state : List.of(List.<Object>of(opened()), servedWithoutHearing(), reviewed())) {
                when(LI, TODAY, advise(OCT_13), state).expectEvents(given);
            }
            refuses("case.dates-out-of-order", LI, TODAY, advise(OPENED.minusDays(1)), List.of(opened()));
            refuses("officer.recused", RECUSED, TODAY, advise(OCT_13), List.of(opened()));
        }

        @Test
        void theOpinionTakesNothingBack() {
            when(
                            ZHOU,
                            TODAY,
                            discuss(OCT_14, fined(20_000)),
                            with(reviewed(), List.of(new LegalAdviserOpinionGiven(CASE, "王律师", "合法", OCT_14))))
                    .expectSuccessfulHandlerExecution();
        }

        private GiveAdviserOpinion advise(LocalDate day) {
            return new GiveAdviserOpinion(CASE, "王律师", "程序合法", day);
        }
    }

    @Nested
    class Discussing {
        @Test
        void theLeadersEachSayWhatTheyThink() {
            when(ZHOU, TODAY, discuss(OCT_14, fined(20_000)), reviewed())
                    .expectEvents(discussed(OCT_14, fined(20_000)))
                    .expectEventsMatching(Circumstances.of("500103", "DISCUSSION_MEMBER", 1));
            when(ZHOU, TODAY, discuss(OCT_14, fined(15_000)), reviewed()).expectSuccessfulHandlerExecution();
        }

        @Test
        void theyMayResolveAnew() {
            when(
                            ZHOU,
                            TODAY,
                            discuss(OCT_14, fined(15_000)),
                            with(reviewed(), List.of(discussed(OCT_14, fined(20_000)))))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void aReviewComesFirstWhereOneIsNeeded() {
            when(ZHOU, TODAY, discuss(OCT_14, fined(20_000)), reverified20()).expectSuccessfulHandlerExecution();
            refuses("discussion.before-review", ZHOU, TODAY, discuss(OCT_14, fined(20_000)), underReview());
            refuses("discussion.before-review", ZHOU, TODAY, discuss(OCT_14, fined(40_000)), afterHearing());
        }

        @Test
        void refusesFewerThanTwoOrSomebodyTwiceOrWithoutItsChair() {
            refuses("discussion.too-few-members", ZHOU, TODAY, discussBy(OCT_14, opinions(ZHOU)), reviewed());
            refuses("discussion.member-twice", ZHOU, TODAY, discussBy(OCT_14, opinions(ZHOU, ZHOU)), reviewed());
            refuses("discussion.chair-missing", ZHOU, TODAY, discussBy(OCT_14, opinions(WU, SUN)), reviewed());
        }

        @Test
        void refusesMembersWhoMayNotJudgeTheCase() {
            refuses("case.investigator", ZHOU, TODAY, discussBy(OCT_14, opinions(ZHOU, LI)), reviewed());
            refuses("case.investigator", ZHOU, TODAY, discussBy(OCT_14, opinions(ZHOU, INSPECTED)), reviewed());
            refuses("discussion.not-a-leader", ZHOU, TODAY, discussBy(OCT_14, opinions(ZHOU, QIAN)), reviewed());
            refuses("case.not-of-agency", ZHOU, TODAY, discussBy(OCT_14, opinions(ZHOU, STRANGER)), reviewed());
            refuses("officer.recused", ZHOU, TODAY, discussBy(OCT_14, opinions(ZHOU, RECUSED)), reviewed());
            refuses("officer.not-certified", ZHOU, TODAY, discussBy(OCT_14, opinions(ZHOU, LAPSED)), reviewed());
        }

        @Test
        void refusesAResolutionAboveTheNoticeOrIncomplete() {
            refuses("decision.above-notice", ZHOU, TODAY, discuss(OCT_14, fined(20_001)), reviewed());
            Resolution suspended =
                    new Resolution(DecisionOutcome.PENALTY, null, List.of(List.of(fine(20_000), suspension())));
            refuses("decision.above-notice", ZHOU, TODAY, discuss(OCT_14, suspended), reviewed());
            Resolution none = new Resolution(DecisionOutcome.NO_PENALTY, null, List.of());
            refuses("resolution.ground-missing", ZHOU, TODAY, discuss(OCT_14, none), reviewed());
            Resolution waived = new Resolution(DecisionOutcome.NO_PENALTY, NoPenaltyGround.FIRST_OFFENCE, List.of());
            when(ZHOU, TODAY, discuss(OCT_14, waived), reviewed()).expectSuccessfulHandlerExecution();
        }

        @Test
        void refusesItOutOfOrder() {
            refuses("case.wrong-state", ZHOU, TODAY, discuss(OCT_14, fined(20_000)), servedWithoutHearing());
            refuses("case.dates-out-of-order", ZHOU, TODAY, discuss(AFTER, fined(20_000)), reviewed());
            refuses("act.in-future", ZHOU, TODAY, discuss(TODAY.plusDays(1), fined(20_000)), reviewed());
            refuses("case.wrong-state", ZHOU, TODAY, discuss(OCT_14, fined(20_000)), List.of(opened()));
        }

        private DiscussCollectively discussBy(LocalDate day, List<MemberOpinion> opinions) {
            return new DiscussCollectively(CASE, opinions, fined(20_000), DIGEST, day);
        }
    }

    @Test
    void everyMessageIsHandled() {
        assertThat(Vocabulary.unhandled(EnforcementCase.class, ReviewCommand.class))
                .isEmpty();
        assertThat(Vocabulary.unhandled(EnforcementCase.class, ReviewEvent.class))
                .isEmpty();
    }

    private static List<Object> reverified20(Object... since) {
        return with(servedWithoutHearing(reverified(AFTER, false)), List.of(since));
    }

    private static List<Object> underReview() {
        return reverified20(submitted(AFTER, ReviewNeed.COMPLEX));
    }

    private static List<Object> reviewed() {
        return with(underReview(), List.of(passed(OCT_13)));
    }

    private static List<Object> afterHearing() {
        return noticeServed(
                requested(SERVED),
                chaired(QIAN, SERVED),
                scheduled(at("2026-10-12", 9), SERVED),
                new DocumentServed(CASE, service(HEARING_NOTICE, SERVED), null, BRIGADE, List.of(LI, ZHAO)),
                held(at("2026-10-12", 11)),
                reverified(AFTER, false));
    }

    private static SubmitForLegalReview submit(LocalDate day, ReviewNeed... grounds) {
        return new SubmitForLegalReview(CASE, List.of(grounds), "送审", day);
    }

    private static RecordLegalReview review(boolean passed, LocalDate day) {
        return new RecordLegalReview(CASE, passed, "同意", day);
    }

    private static DiscussCollectively discuss(LocalDate day, Resolution resolution) {
        return new DiscussCollectively(CASE, opinions(WU, ZHOU), resolution, DIGEST, day);
    }
}
