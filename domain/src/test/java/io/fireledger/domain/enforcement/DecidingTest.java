package io.fireledger.domain.enforcement;

import static io.fireledger.domain.enforcement.DecisionFixture.ANSWERED;
import static io.fireledger.domain.enforcement.DecisionFixture.DAY;
import static io.fireledger.domain.enforcement.DecisionFixture.RECHECKED;
import static io.fireledger.domain.enforcement.DecisionFixture.UNIT;
import static io.fireledger.domain.enforcement.DecisionFixture.charge;
import static io.fireledger.domain.enforcement.DecisionFixture.decision;
import static io.fireledger.domain.enforcement.DecisionFixture.finedElsewhere;
import static io.fireledger.domain.enforcement.DecisionFixture.fixture;
import static io.fireledger.domain.enforcement.DecisionFixture.opened;
import static io.fireledger.domain.enforcement.DecisionFixture.person;
import static io.fireledger.domain.enforcement.DecisionFixture.ready;
import static io.fireledger.domain.enforcement.DecisionFixture.remedies;
import static io.fireledger.domain.enforcement.DecisionFixture.when;
import static io.fireledger.domain.enforcement.DefenceFixture.AT_ONCE;
import static io.fireledger.domain.enforcement.DefenceFixture.CASE;
import static io.fireledger.domain.enforcement.DefenceFixture.CONCLUDED;
import static io.fireledger.domain.enforcement.DefenceFixture.DIGEST;
import static io.fireledger.domain.enforcement.DefenceFixture.INSPECTED;
import static io.fireledger.domain.enforcement.DefenceFixture.LAST_DAY;
import static io.fireledger.domain.enforcement.DefenceFixture.LI;
import static io.fireledger.domain.enforcement.DefenceFixture.NOTICE;
import static io.fireledger.domain.enforcement.DefenceFixture.QIAN;
import static io.fireledger.domain.enforcement.DefenceFixture.RECUSED;
import static io.fireledger.domain.enforcement.DefenceFixture.STRANGER;
import static io.fireledger.domain.enforcement.DefenceFixture.SUN;
import static io.fireledger.domain.enforcement.DefenceFixture.WU;
import static io.fireledger.domain.enforcement.DefenceFixture.ZHAO;
import static io.fireledger.domain.enforcement.DefenceFixture.acting;
import static io.fireledger.domain.enforcement.DefenceFixture.concluded;
import static io.fireledger.domain.enforcement.DefenceFixture.day;
import static io.fireledger.domain.enforcement.DefenceFixture.discussed;
import static io.fireledger.domain.enforcement.DefenceFixture.due;
import static io.fireledger.domain.enforcement.DefenceFixture.editions;
import static io.fireledger.domain.enforcement.DefenceFixture.evidence;
import static io.fireledger.domain.enforcement.DefenceFixture.exits;
import static io.fireledger.domain.enforcement.DefenceFixture.fine;
import static io.fireledger.domain.enforcement.DefenceFixture.fined;
import static io.fireledger.domain.enforcement.DefenceFixture.investigated;
import static io.fireledger.domain.enforcement.DefenceFixture.noticeServed;
import static io.fireledger.domain.enforcement.DefenceFixture.notified;
import static io.fireledger.domain.enforcement.DefenceFixture.passed;
import static io.fireledger.domain.enforcement.DefenceFixture.requested;
import static io.fireledger.domain.enforcement.DefenceFixture.reverified;
import static io.fireledger.domain.enforcement.DefenceFixture.stated;
import static io.fireledger.domain.enforcement.DefenceFixture.submitted;
import static io.fireledger.domain.enforcement.DefenceFixture.suspension;
import static io.fireledger.domain.enforcement.DefenceFixture.with;
import static io.fireledger.domain.legal.DiscretionTier.MINOR;
import static io.fireledger.domain.legal.DiscretionTier.ORDINARY;
import static io.fireledger.domain.legal.DiscretionTier.SERIOUS;
import static io.fireledger.domain.legal.PenaltySamples.BAD_PRODUCTS;
import static io.fireledger.domain.legal.PenaltySamples.DUTIES;
import static io.fireledger.domain.legal.PenaltySamples.EXITS_BLOCKED;
import static io.fireledger.domain.legal.PenaltySamples.EXITS_BLOCKED_BY_PERSON;
import static io.fireledger.domain.legal.PenaltySamples.GOODS_WITH_DWELLING;
import static io.fireledger.domain.legal.PenaltySamples.OPENED_WITHOUT_PERMIT;
import static io.fireledger.domain.legal.PenaltySamples.OPEN_FLAME;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.LAPSED;
import static io.fireledger.domain.venue.VenueSamples.TIED;
import static io.fireledger.domain.venue.VenueSamples.WEIDU_BRIGADE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.CaseEvent.JurisdictionDisputed;
import io.fireledger.domain.enforcement.DecisionCommand.Decide;
import io.fireledger.domain.enforcement.DecisionCommand.RecordGovernmentDecision;
import io.fireledger.domain.enforcement.DecisionEvent.GovernmentDecisionRecorded;
import io.fireledger.domain.enforcement.DecisionEvent.NoPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.PenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.ViolationNotEstablished;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRightLapsed;
import io.fireledger.domain.enforcement.DefenceEvent.HearingWaived;
import io.fireledger.domain.enforcement.InvestigationEvent.InvestigationConcluded;
import io.fireledger.domain.enforcement.TransferEvent.CaseResumed;
import io.fireledger.domain.enforcement.TransferEvent.TransferSent;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.CatalogueId;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.FixFirst;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.LegalEvent;
import io.fireledger.domain.legal.LegalReference;
import io.fireledger.domain.legal.MissedTerm;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.PenaltySamples;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.legal.Violation;
import io.fireledger.domain.venue.Circumstances;
import io.fireledger.domain.venue.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 13 October 2026 is a Tuesday; seven working days later is the 22nd. The fine of 20,000 yuan for blocked exits gives no hearing. */
class DecidingTest {
    private static final List<Code> HARM_REMOVED = List.of(new Code("HARM_REMOVED"));
    private static final Sanction WARNING = Sanction.of(SanctionKind.WARNING);
    private static final Sanction STOP_USE = Sanction.of(SanctionKind.STOP_USE);

    private static Decide penalty(Charge... charges) {
        return penalty(false, charges);
    }

    private static Decide penalty(boolean largeImpact, Charge... charges) {
        return new Decide(CASE, DecisionOutcome.PENALTY, null, null, List.of(charges), null, largeImpact, "事实清楚", DAY);
    }

    private static Decide penaltyOn(LocalDate day) {
        return new Decide(CASE, DecisionOutcome.PENALTY, null, null, List.of(), null, false, "事实清楚", day);
    }

    private static Decide waiver(@Nullable NoPenaltyGround ground, @Nullable String education) {
        return new Decide(CASE, DecisionOutcome.NO_PENALTY, ground, education, List.of(), null, false, "依法不予处罚", DAY);
    }

    private static Decide notEstablished() {
        return new Decide(CASE, DecisionOutcome.NOT_ESTABLISHED, null, null, List.of(), null, false, "证据不足", DAY);
    }

    private static PenaltyDecided decided(Charge... charges) {
        List<Charge> all = List.of(charges);
        return new PenaltyDecided(
                CASE,
                decision("行罚决"),
                BRIGADE,
                UNIT,
                all,
                editions(all.size()),
                AT_ONCE,
                false,
                "事实清楚",
                remedies(all.stream().anyMatch(Charge::hasFine)),
                WU,
                DAY,
                List.of(LI, ZHAO),
                due(day("2026-10-22")));
    }

    private static void refuses(String code, Decide command, List<?> given) {
        refuses(code, WU, command, given);
    }

    private static void refuses(String code, OfficerId officer, Decide command, List<?> given) {
        when(officer, DAY, command, given).expectNoEvents().expectException(Refused.anywhere(code));
    }

    private static void allows(Decide command, List<?> given) {
        when(WU, DAY, command, given).expectSuccessfulHandlerExecution();
    }

    @Nested
    class APenalty {
        @Test
        void isDecidedAsNotifiedWithItsNumberItsRemediesAndTheDayForItsService() {
            when(WU, DAY, penalty(), ready(exits(20_000)))
                    .expectEvents(decided(exits(20_000)))
                    .expectEventsMatching(Circumstances.of("500103", "DECISION_MAKER", 1))
                    .expectResultMessagePayload(new DecisionMade(decision("行罚决"), day("2026-10-22"), false));
        }

        @Test
        void endsTheTermForTheDecisionAndOpensThatForItsService() {
            PenaltyDecided decided = decided(exits(20_000));
            assertThat(decided.terms(DAY))
                    .containsExactly(
                            new TermChange.Ended(TermKey.of("enforcement.decision"), DAY),
                            new TermChange.Lapsed(TermKey.of("enforcement.hearing-request"), DAY),
                            new TermChange.Opened(
                                    new TermKey("enforcement.decision-service", "渝中消行罚决字〔2026〕第0001号"),
                                    DAY,
                                    day("2026-10-22"),
                                    false,
                                    LI,
                                    BRIGADE));
        }

        @Test
        void isDecidedLateAllTheSame() {
            LocalDate late = day("2026-12-31");
            when(WU, late, penaltyOn(late), ready(exits(20_000))).expectSuccessfulHandlerExecution();
        }

        @Test
        void mayHaveSeveralSanctionsAndLeaveSomeOut() {
            Charge notified = charge(OPENED_WITHOUT_PERMIT, MINOR, fine(40_000), STOP_USE);
            Charge milder = charge(OPENED_WITHOUT_PERMIT, MINOR, fine(30_000), STOP_USE);
            when(WU, DAY, penalty(milder), ready(notified)).expectEvents(decided(milder));
        }

        @Test
        void isDecidedOnTheDayTheCommandComesWhereItNamesNone() {
            when(
                            WU,
                            DAY,
                            new Decide(CASE, DecisionOutcome.PENALTY, null, null, List.of(), null, false, "事实清楚", null),
                            ready(exits(20_000)))
                    .expectEvents(decided(exits(20_000)));
        }

        @Test
        void isNotDecidedTwice() {
            refuses("case.wrong-state", penalty(), ready(exits(20_000), decided(exits(20_000))));
        }
    }

    /** Article 35: the court fined the act while the police had the case, as it was notified. */
    @Nested
    class AfterACriminalFine {
        private final TransferSent sent = new TransferSent(
                CASE,
                new DocumentNumber("渝中消罪移字〔2026〕第0001号"),
                "渝中区公安分局",
                DefenceFixture.at("2026-10-12", 10),
                false,
                due(day("2026-10-15")));
        private final CaseResumed back = new CaseResumed(
                CASE,
                ANSWERED,
                CriminalOutcome.FINED,
                "法院判处罚金",
                ANSWERED,
                List.of(LI, ZHAO),
                BRIGADE,
                day("2026-09-01"),
                due(day("2026-11-30")));

        @Test
        void noFineIsImposed() {
            refuses("fine.criminal-fine-imposed", penalty(), ready(exits(20_000), sent, back));
            refuses(
                    "decision.nothing-imposed",
                    penalty(exits(20_000).with(List.of())),
                    ready(exits(20_000), sent, back));
        }

        @Test
        void anythingElseIsAndItsNormCallsForNoFine() {
            Charge notified = charge(OPENED_WITHOUT_PERMIT, MINOR, fine(40_000), STOP_USE);
            Charge unfined = charge(OPENED_WITHOUT_PERMIT, MINOR, STOP_USE);
            when(WU, DAY, penalty(unfined), ready(notified, sent, back)).expectEvents(decided(unfined));
            refuses("sanction.mandatory-missing", penalty(unfined), ready(notified));
        }
    }

    @Nested
    class TheWayToIt {
        @Test
        void beginsWithAConclusionAndANoticeThatIsServed() {
            refuses("case.wrong-state", penalty(), List.of(opened(UNIT), evidence(1)));
            refuses("decision.not-notified", penalty(), investigated(20_000));
            refuses(
                    "decision.notice-not-served",
                    penalty(),
                    with(investigated(20_000), List.of(notified(DecisionOutcome.PENALTY, false, exits(20_000)))));
        }

        @Test
        void isNotOpenWhileAnotherAgencyClaimsTheCase() {
            refuses(
                    "case.jurisdiction-disputed",
                    penalty(),
                    ready(exits(20_000), new JurisdictionDisputed(CASE, WEIDU_BRIGADE, "地域争议", ANSWERED)));
        }

        @Test
        void doesNotEndBeforeWhatItRestsOnNorInTheFuture() {
            refuses("case.dates-out-of-order", penaltyOn(ANSWERED.minusDays(1)), ready(exits(20_000)));
            allows(penaltyOn(ANSWERED), ready(exits(20_000)));
            refuses("act.in-future", penaltyOn(DAY.plusDays(1)), ready(exits(20_000)));
            refuses(
                    "case.dates-out-of-order",
                    penaltyOn(ANSWERED),
                    ready(exits(20_000), submitted(DAY, ReviewNeed.COMPLEX), passed(DAY)));
        }

        @Test
        void leavesTheHearingOpenUntilItsLastDay() {
            List<Object> given = noticeServed(stated(day("2026-09-28"), "申辩"), reverified(LAST_DAY, false));
            when(WU, LAST_DAY, penaltyOn(LAST_DAY), given)
                    .expectNoEvents()
                    .expectException(Refused.with("decision.hearing-open"));
            // the next objection is another one: the fine is of the gravest tier, and nobody discussed it
            when(WU, LAST_DAY.plusDays(1), penaltyOn(LAST_DAY.plusDays(1)), given)
                    .expectNoEvents()
                    .expectException(Refused.with("decision.discussion-missing"));
        }

        @Test
        void aRightThatLapsedIsStillOpenOnTheDaysBefore() {
            MissedTerm missed = new MissedTerm("enforcement.hearing-request", NOTICE.value(), LAST_DAY, null, BRIGADE);
            List<Object> given = noticeServed(
                    stated(day("2026-09-28"), "申辩"), new HearingRightLapsed(CASE, missed), reverified(LAST_DAY, false));
            refuses("decision.hearing-open", penaltyOn(LAST_DAY), given);
        }

        @Test
        void waitsForAHearingThatWasAskedFor() {
            refuses(
                    "decision.hearing-open",
                    penalty(),
                    noticeServed(requested(day("2026-10-08")), stated(day("2026-10-08"), "申辩")));
            when(
                            WU,
                            DAY,
                            penalty(),
                            noticeServed(
                                    new HearingWaived(CASE, NOTICE, DIGEST, day("2026-10-08")),
                                    stated(day("2026-10-08"), "申辩")))
                    .expectException(Refused.with("decision.not-reverified"));
        }

        /** Also where nothing is to be imposed: the decision follows from the record of the hearing (65). */
        @Test
        void waitsForItWhateverIsDecided() {
            Decide waiver = waiver(NoPenaltyGround.NO_SUBJECTIVE_FAULT, "批评教育");
            List<Object> stated = noticeServed(stated(day("2026-10-08"), "没有过错"));
            refuses("decision.hearing-open", waiver, with(stated, List.of(requested(day("2026-10-09")))));
            allows(waiver, stated);
            List<Object> overturned = noticeServed(reverified(LAST_DAY, true));
            allows(notEstablished(), overturned);
            refuses("decision.hearing-open", notEstablished(), with(overturned, List.of(requested(LAST_DAY))));
        }

        @Test
        void hearsThePartyAndAnswersItInWriting() {
            List<Object> served = with(ready(exits(20_000)).subList(0, 5), List.of());
            when(WU, LAST_DAY, penaltyOn(LAST_DAY), served)
                    .expectNoEvents()
                    .expectException(Refused.with("decision.party-not-heard"));
            when(WU, LAST_DAY.plusDays(1), penaltyOn(LAST_DAY.plusDays(1)), served)
                    .expectNoEvents()
                    .expectException(Refused.with("decision.not-reverified"));
            refuses("decision.not-reverified", penalty(), ready(exits(20_000), stated(DAY, "又提出新的意见")));
        }

        @Test
        void leadsOverALegalReviewWhereOneIsNeeded() {
            List<Object> complex = ready(exits(20_000), submitted(ANSWERED, ReviewNeed.COMPLEX));
            refuses("decision.review-missing", penalty(), complex);
            refuses("decision.discussion-missing", penalty(), with(complex, List.of(passed(ANSWERED))));
            refuses("decision.review-missing", penalty(), with(complex, List.of(passed(ANSWERED), evidence(2))));
            allows(penalty(), with(complex, List.of(passed(ANSWERED), discussed(ANSWERED, fined(20_000)))));
        }

        @ParameterizedTest
        @CsvSource({"9999999, ''", "10000000, decision.discussion-missing"})
        void leadsOverADiscussionFromTheAmountOnThatIsLarge(long fen, String code) {
            Charge charge = charge(OPENED_WITHOUT_PERMIT, MINOR, Sanction.fine(new Fen(fen)), STOP_USE);
            if (code.isEmpty()) {
                allows(penalty(), ready(charge));
            } else {
                refuses(code, penalty(), ready(charge));
            }
        }

        @Test
        void aDiscussionGoesStaleWithNewEvidence() {
            Charge charge = charge(EXITS_BLOCKED, SERIOUS, fine(40_000));
            allows(penalty(), ready(charge, discussed(ANSWERED, fined(40_000))));
            refuses(
                    "decision.discussion-missing",
                    penalty(),
                    ready(charge, discussed(ANSWERED, fined(40_000)), evidence(2)));
        }

        @Test
        void endsAsTheLeadersResolvedAndNowhereElse() {
            List<Object> given = ready(exits(20_000), discussed(ANSWERED, fined(19_000)));
            refuses("decision.not-as-resolved", penalty(), given);
            when(WU, DAY, penalty(exits(19_000)), given).expectEvents(decided(exits(19_000)));
            refuses("decision.not-as-resolved", waiver(NoPenaltyGround.FIRST_OFFENCE, "教育"), given);
        }
    }

    @Nested
    class WhoeverDecides {
        @Test
        void isAnOfficerOfTheAgencyWhoMayAct() {
            List<Object> given = ready(exits(20_000));
            fixture(acting(STRANGER, WEIDU_BRIGADE, DAY), new CaseLaw(), PartyActs.NONE)
                    .given(given)
                    .when(penalty())
                    .expectNoEvents()
                    .expectException(Refused.with("case.not-your-agency"));
            refuses("case.not-of-agency", STRANGER, penalty(), given);
            refuses("officer.not-certified", LAPSED, penalty(), given);
            refuses("officer.conflicted", TIED, penalty(), given);
            refuses("officer.recused", RECUSED, penalty(), given);
        }

        @Test
        void didNotInvestigate() {
            refuses("case.investigator", LI, penalty(), ready(exits(20_000)));
            refuses("case.investigator", INSPECTED, penalty(), ready(exits(20_000)));
        }

        @Test
        void didNotReviewTheCaseEvenWhereTheReviewNoLongerStands() {
            List<Object> reviewed = ready(exits(20_000), submitted(ANSWERED, ReviewNeed.BY_LAW), passed(ANSWERED));
            refuses("decision.reviewer-decides", SUN, penalty(), reviewed);
            refuses("decision.reviewer-decides", SUN, penalty(), with(reviewed, List.of(evidence(2))));
            when(WU, DAY, penalty(), reviewed).expectSuccessfulHandlerExecution();
            refuses("decision.not-a-leader", QIAN, penalty(), reviewed);
        }
    }

    @Nested
    class NothingAboveTheNotice {
        @ParameterizedTest
        @CsvSource({"2000000, ''", "1999999, ''", "2000001, decision.above-notice"})
        void notByOneFen(long fen, String code) {
            Charge decided = charge(EXITS_BLOCKED, ORDINARY, Sanction.fine(new Fen(fen)));
            if (code.isEmpty()) {
                allows(penalty(decided), ready(exits(20_000)));
            } else {
                refuses(code, penalty(decided), ready(exits(20_000)));
            }
        }

        @Test
        void noFurtherSanctionAndNoOtherCharge() {
            refuses(
                    "decision.above-notice",
                    penalty(charge(EXITS_BLOCKED, ORDINARY, fine(20_000), STOP_USE)),
                    ready(exits(20_000)));
            refuses(
                    "decision.other-charges",
                    penalty(charge(OPENED_WITHOUT_PERMIT, ORDINARY, fine(20_000))),
                    ready(exits(20_000)));
            refuses("decision.other-charges", penalty(exits(20_000), exits(20_000)), ready(exits(20_000)));
        }
    }

    @Nested
    class WithinTheLaw {
        @Test
        void theFineLiesInItsRange() {
            Charge above = charge(EXITS_BLOCKED, SERIOUS, Sanction.fine(new Fen(5_000_001)));
            refuses(
                    "sanction.outside-range",
                    penalty(),
                    ready(
                            above,
                            discussed(
                                    ANSWERED,
                                    new Resolution(DecisionOutcome.PENALTY, null, List.of(above.sanctions())))));
            allows(penalty(), ready(charge(EXITS_BLOCKED, SERIOUS, fine(50_000)), discussed(ANSWERED, fined(50_000))));
            allows(penalty(), ready(charge(EXITS_BLOCKED, MINOR, fine(5_000))));
        }

        @Test
        void belowTheMinimumOnlyOnAGroundAndByTheLeaders() {
            Charge reduced = charge(EXITS_BLOCKED, MINOR, null, HARM_REMOVED, fine(4_000));
            refuses("decision.discussion-missing", penalty(), ready(reduced));
            allows(penalty(), ready(reduced, discussed(ANSWERED, fined(4_000))));
            refuses(
                    "sanction.below-minimum",
                    penalty(),
                    ready(charge(EXITS_BLOCKED, MINOR, fine(4_000)), discussed(ANSWERED, fined(4_000))));
        }

        @Test
        void outsideTheTierOnlyWithReasonsAndAReview() {
            LocalDate act = day("2026-08-20");
            Charge silent = charge(EXITS_BLOCKED, MINOR, fine(20_000));
            Charge reasoned = charge(EXITS_BLOCKED, MINOR, null, List.of(), "情节特殊", act, fine(20_000));
            refuses("sanction.outside-tier", penalty(), ready(silent));
            refuses("decision.review-missing", penalty(), ready(reasoned));
            allows(penalty(), ready(reasoned, submitted(ANSWERED, ReviewNeed.BY_LAW), passed(ANSWERED)));
        }

        @Test
        void aSanctionTheNormCommandsIsNotLeftOut() {
            Charge whole = charge(GOODS_WITH_DWELLING, MINOR, fine(5_000), suspension());
            Charge half = charge(GOODS_WITH_DWELLING, MINOR, fine(5_000));
            Resolution resolved = new Resolution(DecisionOutcome.PENALTY, null, List.of(whole.sanctions()));
            allows(penalty(), ready(whole, discussed(ANSWERED, resolved)));
            refuses("sanction.mandatory-missing", penalty(half), ready(whole));
        }

        @Test
        void whatMustBeCorrectedFirstNeedsAFailedReCheck() {
            refuses("charge.prior-order-missing", penalty(), ready(charge(BAD_PRODUCTS, MINOR, fine(5_000))));
            allows(penalty(), ready(charge(BAD_PRODUCTS, MINOR, RECHECKED, List.of(), fine(5_000))));
        }

        @Test
        void aPersonIsNeverFinedForDutiesAndAUnitNeverWarnedForExits() {
            Party person = person(day("1980-01-01"), LegalCapacity.FULL);
            refuses(
                    "sanction.not-provided",
                    penalty(),
                    ready(person, List.of(charge(DUTIES, null, RECHECKED, List.of(), fine(500)))));
            when(WU, DAY, penalty(), ready(person, List.of(charge(DUTIES, null, RECHECKED, List.of(), WARNING))))
                    .expectSuccessfulHandlerExecution();
            refuses("sanction.not-provided", penalty(charge(EXITS_BLOCKED, ORDINARY, WARNING)), ready(exits(20_000)));
        }

        @Test
        void aNormIsAppliedToTheKindsOfPartyItNames() {
            refuses(
                    "party.kind-not-covered",
                    penalty(),
                    ready(person(null, LegalCapacity.FULL), List.of(exits(20_000))));
            refuses("party.kind-not-covered", penalty(), ready(charge(EXITS_BLOCKED_BY_PERSON, MINOR, fine(100))));
        }

        @Test
        void detentionIsNeverImposedHere() {
            Charge charge = charge(OPEN_FLAME, SERIOUS, WARNING, Sanction.of(SanctionKind.DETENTION));
            refuses(
                    "sanction.of-another-authority",
                    penalty(),
                    ready(
                            person(null, LegalCapacity.FULL),
                            List.of(charge),
                            discussed(
                                    ANSWERED,
                                    new Resolution(DecisionOutcome.PENALTY, null, List.of(charge.sanctions())))));
        }

        @ParameterizedTest
        @CsvSource({"2024-09-01, ''", "2024-08-31, case.time-barred"})
        void nothingIsPenalisedThatWasFoundOutTooLate(LocalDate actOn, String code) {
            Charge charge = charge(EXITS_BLOCKED, ORDINARY, null, List.of(), null, actOn, fine(20_000));
            if (code.isEmpty()) {
                allows(penalty(), ready(charge));
            } else {
                refuses(code, penalty(), ready(charge));
            }
        }

        @Test
        void nobodyUnderFourteenOrWithoutCapacityIsPenalised() {
            Charge charge = charge(EXITS_BLOCKED_BY_PERSON, MINOR, fine(100));
            refuses(
                    "party.under-age",
                    penalty(),
                    ready(person(day("2012-08-20"), LegalCapacity.FULL), List.of(charge)));
            refuses(
                    "party.without-capacity",
                    penalty(),
                    ready(person(day("1980-01-01"), LegalCapacity.NONE), List.of(charge)));
        }

        @Test
        void whoeverIsUnderEighteenGetsLess() {
            Party young = person(day("2009-08-20"), LegalCapacity.FULL);
            List<Code> age = List.of(new Code("AGE_14_TO_17"));
            Charge most = charge(EXITS_BLOCKED_BY_PERSON, MINOR, null, age, fine(150));
            Charge less = charge(EXITS_BLOCKED_BY_PERSON, MINOR, null, age, Sanction.fine(new Fen(14_999)));
            Charge silent = charge(EXITS_BLOCKED_BY_PERSON, MINOR, null, HARM_REMOVED, fine(100));
            refuses("decision.not-lightened", penalty(), ready(young, List.of(most)));
            refuses("decision.not-lightened", penalty(), ready(young, List.of(silent)));
            allows(penalty(), ready(young, List.of(less)));
            allows(penalty(), ready(person(day("2008-08-19"), LegalCapacity.FULL), List.of(most)));
        }

        @Test
        void somethingIsImposed() {
            refuses("decision.nothing-imposed", penalty(charge(EXITS_BLOCKED, ORDINARY)), ready(exits(20_000)));
        }

        @Test
        void aPenaltyGoesWithAnOrderToCorrect() {
            InvestigationConcluded silent = new InvestigationConcluded(
                    CASE,
                    true,
                    List.of(exits(20_000)),
                    "查明堵塞安全出口",
                    List.of(1),
                    null,
                    editions(1),
                    CONCLUDED,
                    List.of(LI, ZHAO));
            List<Object> given = new ArrayList<>(ready(exits(20_000)));
            given.set(2, silent);
            given.set(
                    3,
                    new DefenceEvent.ProposalNotified(
                            CASE,
                            NOTICE,
                            List.of(exits(20_000)),
                            editions(1),
                            DecisionOutcome.PENALTY,
                            null,
                            "事实",
                            "理由",
                            false,
                            DefenceFixture.NOTIFIED));
            refuses("correction.missing", penalty(), given);
        }
    }

    @Nested
    class OneAct {
        private final Charge lower = charge(EXITS_BLOCKED, MINOR, fine(5_000));
        private final Charge higher = charge(OPENED_WITHOUT_PERMIT, MINOR, fine(30_000), STOP_USE);
        private final Charge lowerUnfined = charge(EXITS_BLOCKED, MINOR);
        private final Charge higherUnfined = charge(OPENED_WITHOUT_PERMIT, MINOR, STOP_USE);

        @Test
        void isFinedOnceByTheHigherNorm() {
            List<Object> given = ready(UNIT, List.of(lower, higher));
            refuses("fine.two-for-one-act", penalty(), given);
            refuses("fine.lower-norm", penalty(lower, higherUnfined), given);
            when(WU, DAY, penalty(lowerUnfined, higher), given).expectEvents(decided(lowerUnfined, higher));
        }

        @Test
        void isNotFinedAgainInAnotherCaseAndMayStillGetAnotherSanction() {
            when(WU, DAY, penalty(), finedElsewhere(higher), ready(higher))
                    .expectNoEvents()
                    .expectException(Refused.with("fine.one-act-one-fine", "charges"));
            when(WU, DAY, penalty(higherUnfined), finedElsewhere(lower), ready(higher))
                    .expectEvents(decided(higherUnfined));
        }
    }

    @Nested
    class ASuspensionOfLargeImpact {
        private final Charge suspended = charge(GOODS_WITH_DWELLING, MINOR, fine(5_000), suspension());
        private final Charge finedOnly = charge(GOODS_WITH_DWELLING, MINOR, fine(5_000));
        private final List<Object> given = ready(
                suspended,
                discussed(ANSWERED, new Resolution(DecisionOutcome.PENALTY, null, List.of(suspended.sanctions()))));

        private GovernmentDecisionRecorded government(boolean granted) {
            return new GovernmentDecisionRecorded(
                    CASE, "渝中区人民政府", "渝中区应急管理局", CONCLUDED, ANSWERED, granted, "渝中府函〔2026〕12号", DIGEST, List.of(0));
        }

        private RecordGovernmentDecision record(LocalDate requestedOn, LocalDate decidedOn, Integer... charges) {
            return new RecordGovernmentDecision(
                    CASE,
                    "渝中区人民政府",
                    "渝中区应急管理局",
                    requestedOn,
                    decidedOn,
                    true,
                    "渝中府函〔2026〕12号",
                    DIGEST,
                    List.of(charges));
        }

        @Test
        void waitsForTheGovernment() {
            refuses("sanction.government-decides", penalty(true, suspended), given);
            when(WU, DAY, penalty(true, suspended), with(given, List.of(government(true))))
                    .expectSuccessfulHandlerExecution();
            allows(penalty(false, suspended), given);
        }

        @Test
        void isLeftOutWhereTheGovernmentRefused() {
            List<Object> refused = with(given, List.of(government(false)));
            refuses("sanction.government-refused", penalty(), refused);
            refuses("decision.not-as-resolved", penalty(finedOnly), refused);
            when(WU, DAY, penalty(finedOnly), ready(suspended, government(false)))
                    .expectEvents(decided(finedOnly));
        }

        @Test
        void theGovernmentsWordIsRecordedAndTakesNothingBack() {
            when(WU, DAY, record(CONCLUDED, ANSWERED, 0), given).expectEvents(government(true));
            allows(penalty(true, suspended), with(given, List.of(government(true))));
        }

        @Test
        void itIsAboutASuspensionThatIsProposed() {
            List<Object> both = ready(UNIT, List.of(suspended, exits(20_000)));
            recordRefused("government-decision.no-suspension", record(CONCLUDED, ANSWERED, 1), both);
            recordRefused("government-decision.unknown-charge", record(CONCLUDED, ANSWERED, 2), both);
            recordRefused("government-decision.unknown-charge", record(CONCLUDED, ANSWERED, -1), both);
            recordRefused("government-decision.unknown-charge", record(CONCLUDED, ANSWERED), both);
            recordRefused("government-decision.unknown-charge", record(CONCLUDED, ANSWERED, 0, 0), both);
        }

        @Test
        void itComesAfterTheRequestAndTheConclusion() {
            recordRefused("government-decision.before-request", record(DAY, ANSWERED, 0), given);
            recordRefused("case.dates-out-of-order", record(CONCLUDED.minusDays(2), CONCLUDED.minusDays(1), 0), given);
            recordRefused("act.in-future", record(CONCLUDED, DAY.plusDays(1), 0), given);
            recordRefused("case.wrong-state", record(CONCLUDED, ANSWERED, 0), List.of(opened(UNIT)));
            recordRefused("case.wrong-state", record(CONCLUDED, ANSWERED, 0), with(given, List.of(decided(suspended))));
        }

        private void recordRefused(String code, RecordGovernmentDecision command, List<Object> before) {
            when(WU, DAY, command, before).expectNoEvents().expectException(Refused.anywhere(code));
        }
    }

    @Nested
    class ALighterLaw {
        private static final LocalDate REFORM = LocalDate.of(2026, 10, 1);

        /** From October on blocked exits are fined 1,000 to 10,000 yuan. */
        private static Law reformed() {
            Violation old = EXITS_BLOCKED;
            Violation before = version(old, old.version(), old.validFrom(), REFORM.minusDays(1));
            Violation after = version(
                    PenaltySamples.of(
                            "FPL-60-1-3", List.of(PartyKind.UNIT), FixFirst.NONE, PenaltySamples.fine(1_000, 10_000)),
                    "2026-1",
                    REFORM,
                    null);
            LegalReference reference = Stream.<LegalEvent>of(
                            new LegalEvent.ViolationsAdopted(CatalogueId.VIOLATIONS, "reform", List.of(before, after)),
                            new LegalEvent.DiscretionTiersAdopted(CatalogueId.DISCRETION_TIERS, PenaltySamples.TIERS),
                            new LegalEvent.PenaltyLimitsAdopted(CatalogueId.PENALTY_LIMITS, PenaltySamples.LIMITS))
                    .reduce(LegalReference.EMPTY, LegalReference::after, (one, other) -> other);
            return new CaseLaw(new CaseLaw().calendar(), reference);
        }

        private static Violation version(Violation violation, String version, LocalDate from, @Nullable LocalDate to) {
            return new Violation(
                    violation.code(),
                    version,
                    violation.jurisdiction(),
                    from,
                    to,
                    violation.label(),
                    violation.labelEnglish(),
                    violation.law(),
                    violation.lawVersion(),
                    violation.article(),
                    violation.parties(),
                    violation.sanctions(),
                    violation.measures(),
                    violation.fixFirst(),
                    violation.authority(),
                    violation.personsOf(),
                    violation.limitation(),
                    violation.note(),
                    violation.source());
        }

        private static Charge by(LocalDate lawOn, @Nullable String reasons, DiscretionTier tier, long yuan) {
            Charge charge = charge(EXITS_BLOCKED, tier, fine(yuan));
            return new Charge(
                    charge.conduct(),
                    charge.place(),
                    charge.actFrom(),
                    charge.actUntil(),
                    charge.violation(),
                    lawOn,
                    reasons,
                    charge.tier(),
                    charge.mitigation(),
                    charge.aggravation(),
                    charge.tierReasons(),
                    charge.harmful(),
                    charge.priorOrder(),
                    charge.sanctions());
        }

        private static ResultValidator<EnforcementCase> decide(Charge charge) {
            return fixture(acting(WU, DAY), reformed(), PartyActs.NONE)
                    .given(ready(exits(20_000)))
                    .when(penalty(charge));
        }

        @Test
        void isAppliedWithReasons() {
            decide(by(REFORM, "从旧兼从轻", ORDINARY, 5_000))
                    .expectEvents(new PenaltyDecided(
                            CASE,
                            new DocumentNumber("500103消行罚决字〔2026〕第0001号"),
                            BRIGADE,
                            UNIT,
                            List.of(by(REFORM, "从旧兼从轻", ORDINARY, 5_000)),
                            List.of(new CatalogueEditions("2026-1", PenaltySamples.VERSION, PenaltySamples.VERSION)),
                            AT_ONCE,
                            false,
                            "事实清楚",
                            remedies(true),
                            WU,
                            DAY,
                            List.of(LI, ZHAO),
                            due(day("2026-10-22"))));
            decide(by(REFORM, null, ORDINARY, 5_000))
                    .expectNoEvents()
                    .expectException(Refused.anywhere("charge.law-reasons-missing"));
            decide(by(REFORM, "从旧兼从轻", SERIOUS, 10_001)).expectNoEvents();
        }

        @Test
        void isNotPassedOverInSilence() {
            LocalDate act = day("2026-08-20");
            decide(by(act, null, ORDINARY, 20_000))
                    .expectNoEvents()
                    .expectException(Refused.with("decision.lighter-law", "charges"));
            decide(by(act, "新规定不适用于本案场所", ORDINARY, 20_000)).expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class NoPenalty {
        private static final Correction DONE = new Correction(CorrectionKind.DONE, null, "已清理");
        private final Charge minor = charge(EXITS_BLOCKED, MINOR);

        private List<Object> investigatedAs(Party party, Charge charge, Correction correction) {
            return List.of(
                    opened(party),
                    evidence(1),
                    new InvestigationConcluded(
                            CASE,
                            true,
                            List.of(charge),
                            "查明堵塞安全出口",
                            List.of(1),
                            correction,
                            editions(1),
                            CONCLUDED,
                            List.of(LI, ZHAO)));
        }

        private NoPenaltyDecided noPenalty(Party party, NoPenaltyGround ground, Charge charge, Correction correction) {
            return new NoPenaltyDecided(
                    CASE,
                    decision("不罚决"),
                    BRIGADE,
                    party,
                    List.of(charge),
                    ground,
                    "当面教育",
                    correction,
                    "依法不予处罚",
                    WU,
                    DAY,
                    List.of(LI, ZHAO),
                    due(day("2026-10-22")));
        }

        @ParameterizedTest
        @EnumSource(names = {"MINOR_AND_CORRECTED", "FIRST_OFFENCE"})
        void needsNoNotice(NoPenaltyGround ground) {
            when(WU, DAY, waiver(ground, "当面教育"), investigatedAs(UNIT, minor, DONE))
                    .expectEvents(noPenalty(UNIT, ground, minor, DONE))
                    .expectResultMessagePayload(new DecisionMade(decision("不罚决"), day("2026-10-22"), false));
        }

        @Test
        void mayAlsoComeAfterANoticeAndThenTakesTheSanctionsAway() {
            when(WU, DAY, waiver(NoPenaltyGround.NO_SUBJECTIVE_FAULT, "当面教育"), ready(exits(20_000)))
                    .expectEvents(noPenalty(
                            UNIT, NoPenaltyGround.NO_SUBJECTIVE_FAULT, charge(EXITS_BLOCKED, ORDINARY), AT_ONCE));
        }

        @Test
        void needsALegalReviewWhereOneIsNeeded() {
            refuses(
                    "decision.review-missing",
                    waiver(NoPenaltyGround.NO_SUBJECTIVE_FAULT, "当面教育"),
                    ready(exits(20_000), submitted(ANSWERED, ReviewNeed.PUBLIC_INTEREST)));
            allows(
                    waiver(NoPenaltyGround.NO_SUBJECTIVE_FAULT, "当面教育"),
                    ready(exits(20_000), submitted(ANSWERED, ReviewNeed.PUBLIC_INTEREST), passed(ANSWERED)));
        }

        /** Penalty Law 57: it is on the penalty for a serious violation, and in a complex case, that the leaders discuss. */
        @Test
        void needsADiscussionWhereTheCaseIsComplexNotWhereItIsOnlyGrave() {
            Decide waiver = waiver(NoPenaltyGround.NO_SUBJECTIVE_FAULT, "当面教育");
            Charge grave = charge(EXITS_BLOCKED, SERIOUS, fine(40_000));
            refuses("decision.discussion-missing", penalty(), ready(grave));
            allows(waiver, ready(grave));
            List<Object> complex = ready(exits(20_000), submitted(ANSWERED, ReviewNeed.COMPLEX), passed(ANSWERED));
            refuses("decision.discussion-missing", waiver, complex);
            Resolution spared =
                    new Resolution(DecisionOutcome.NO_PENALTY, NoPenaltyGround.NO_SUBJECTIVE_FAULT, List.of());
            allows(waiver, with(complex, List.of(discussed(ANSWERED, spared))));
        }

        @Test
        void saysItsGroundAndHowThePartyWasTaught() {
            List<Object> given = investigatedAs(UNIT, minor, DONE);
            refuses("decision.ground-missing", waiver(null, "当面教育"), given);
            refuses("decision.education-missing", waiver(NoPenaltyGround.FIRST_OFFENCE, null), given);
            refuses(
                    "decision.ground-missing",
                    new Decide(
                            CASE,
                            DecisionOutcome.PENALTY,
                            NoPenaltyGround.FIRST_OFFENCE,
                            null,
                            List.of(),
                            null,
                            false,
                            "理由",
                            DAY),
                    ready(exits(20_000)));
        }

        @Test
        void isOnlyForAFirstOffenceOnce() {
            when(
                            WU,
                            DAY,
                            waiver(NoPenaltyGround.FIRST_OFFENCE, "当面教育"),
                            finedElsewhere(exits(20_000)),
                            investigatedAs(UNIT, minor, DONE))
                    .expectNoEvents()
                    .expectException(Refused.with("decision.not-first-offence", "ground"));
            when(
                            WU,
                            DAY,
                            waiver(NoPenaltyGround.MINOR_AND_CORRECTED, "当面教育"),
                            finedElsewhere(exits(20_000)),
                            investigatedAs(UNIT, minor, DONE))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void isBorneOutByTheRecord() {
            refuses(
                    "no-penalty.not-corrected",
                    waiver(NoPenaltyGround.FIRST_OFFENCE, "当面教育"),
                    investigatedAs(UNIT, minor, AT_ONCE));
            refuses(
                    "no-penalty.no-proof",
                    waiver(NoPenaltyGround.NO_SUBJECTIVE_FAULT, "当面教育"),
                    investigatedAs(UNIT, minor, DONE));
            refuses("no-penalty.of-age", waiver(NoPenaltyGround.UNDER_AGE, "当面教育"), investigatedAs(UNIT, minor, DONE));
            refuses(
                    "no-penalty.not-time-barred",
                    waiver(NoPenaltyGround.TIME_BARRED, "当面教育"),
                    investigatedAs(UNIT, minor, DONE));
        }

        @Test
        void isTheOnlyWayForAChildAndForWhatIsTimeBarred() {
            Party child = person(day("2013-01-01"), LegalCapacity.FULL);
            Charge warned = charge(EXITS_BLOCKED_BY_PERSON, MINOR);
            when(WU, DAY, waiver(NoPenaltyGround.UNDER_AGE, "责令监护人管教"), investigatedAs(child, warned, DONE))
                    .expectSuccessfulHandlerExecution();
            Charge old = charge(EXITS_BLOCKED, MINOR, null, List.of(), null, day("2024-08-31"));
            when(WU, DAY, waiver(NoPenaltyGround.TIME_BARRED, "当面教育"), investigatedAs(UNIT, old, DONE))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void needsAConclusionThatEstablishesSomething() {
            refuses(
                    "case.wrong-state",
                    waiver(NoPenaltyGround.FIRST_OFFENCE, "当面教育"),
                    List.of(opened(UNIT), evidence(1)));
            refuses(
                    "decision.nothing-established",
                    waiver(NoPenaltyGround.FIRST_OFFENCE, "当面教育"),
                    List.of(opened(UNIT), evidence(1), concluded(false)));
        }
    }

    @Nested
    class NotEstablished {
        private final ViolationNotEstablished decided = new ViolationNotEstablished(
                CASE, decision("不成"), BRIGADE, UNIT, "证据不足", WU, DAY, List.of(LI, ZHAO), due(day("2026-10-22")));

        @Test
        void followsAConclusionThatSaysSo() {
            when(WU, DAY, notEstablished(), List.of(opened(UNIT), evidence(1), concluded(false)))
                    .expectEvents(decided);
        }

        @Test
        void followsAWrittenReviewThatOverturnedWhatWasNotified() {
            when(WU, DAY, notEstablished(), with(ready(exits(20_000)), List.of(reverified(DAY, true))))
                    .expectEvents(decided);
        }

        @Test
        void doesNotFollowAnythingElse() {
            refuses("decision.established", notEstablished(), investigated(20_000));
            refuses("decision.established", notEstablished(), ready(exits(20_000)));
            refuses("case.wrong-state", notEstablished(), List.of(opened(UNIT), evidence(1)));
            refuses(
                    "case.wrong-state",
                    notEstablished(),
                    List.of(opened(UNIT), evidence(1), concluded(false), decided));
            refuses("case.wrong-state", penalty(), with(ready(exits(20_000)), List.of(reverified(DAY, true))));
        }
    }
}
