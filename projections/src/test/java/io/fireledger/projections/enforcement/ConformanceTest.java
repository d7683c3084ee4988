package io.fireledger.projections.enforcement;

import static io.fireledger.projections.enforcement.CaseSamples.CASE;
import static io.fireledger.projections.enforcement.CaseSamples.HE;
import static io.fireledger.projections.enforcement.CaseSamples.HEARING;
import static io.fireledger.projections.enforcement.CaseSamples.HOTEL;
import static io.fireledger.projections.enforcement.CaseSamples.LI;
import static io.fireledger.projections.enforcement.CaseSamples.MARCH_2;
import static io.fireledger.projections.enforcement.CaseSamples.MR_SUN;
import static io.fireledger.projections.enforcement.CaseSamples.WANG;
import static io.fireledger.projections.enforcement.CaseSamples.ZHAO;
import static io.fireledger.projections.enforcement.CaseSamples.asked;
import static io.fireledger.projections.enforcement.CaseSamples.chaired;
import static io.fireledger.projections.enforcement.CaseSamples.charge;
import static io.fireledger.projections.enforcement.CaseSamples.concluded;
import static io.fireledger.projections.enforcement.CaseSamples.decided;
import static io.fireledger.projections.enforcement.CaseSamples.discussed;
import static io.fireledger.projections.enforcement.CaseSamples.disposed;
import static io.fireledger.projections.enforcement.CaseSamples.evidence;
import static io.fireledger.projections.enforcement.CaseSamples.notified;
import static io.fireledger.projections.enforcement.CaseSamples.onTheSpot;
import static io.fireledger.projections.enforcement.CaseSamples.opened;
import static io.fireledger.projections.enforcement.CaseSamples.preserved;
import static io.fireledger.projections.enforcement.CaseSamples.reverified;
import static io.fireledger.projections.enforcement.CaseSamples.reviewed;
import static io.fireledger.projections.enforcement.CaseSamples.scheduled;
import static io.fireledger.projections.enforcement.CaseSamples.served;
import static io.fireledger.projections.enforcement.CaseSamples.stated;
import static io.fireledger.projections.enforcement.CaseSamples.withHearing;
import static io.fireledger.projections.enforcement.ConformanceView.Status.LATE;
import static io.fireledger.projections.enforcement.ConformanceView.Status.MET;
import static io.fireledger.projections.enforcement.ConformanceView.Status.MISSING;
import static io.fireledger.projections.enforcement.ConformanceView.Status.NOT_APPLICABLE;
import static io.fireledger.projections.enforcement.ConformanceView.Status.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.CaseEvent.CaseTerminated;
import io.fireledger.domain.enforcement.CaseEvent.HandlersAssigned;
import io.fireledger.domain.enforcement.CaseEvent.JurisdictionDesignated;
import io.fireledger.domain.enforcement.CaseEvent.JurisdictionDisputed;
import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.DecisionEvent.DocumentServed;
import io.fireledger.domain.enforcement.DecisionEvent.FiledForRecord;
import io.fireledger.domain.enforcement.DecisionEvent.NoPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.PenaltyDecided;
import io.fireledger.domain.enforcement.DefenceEvent;
import io.fireledger.domain.enforcement.DefenceEvent.FindingsReverified;
import io.fireledger.domain.enforcement.DefenceEvent.HearingChairAppointed;
import io.fireledger.domain.enforcement.DefenceEvent.HearingHeld;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequestWithdrawn;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRightLapsed;
import io.fireledger.domain.enforcement.DefenceEvent.HearingScheduled;
import io.fireledger.domain.enforcement.DefenceEvent.HearingTerminated;
import io.fireledger.domain.enforcement.DefenceEvent.HearingWaived;
import io.fireledger.domain.enforcement.DefenceEvent.StatementWaived;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceAdded;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceExcluded;
import io.fireledger.domain.enforcement.Monitoring;
import io.fireledger.domain.enforcement.ReviewEvent.LegalReviewPassed;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.enforcement.TransferEvent.ExhibitsHandedOver;
import io.fireledger.domain.enforcement.TransferEvent.PoliceAccepted;
import io.fireledger.domain.enforcement.TransferEvent.PoliceDeclined;
import io.fireledger.domain.enforcement.TransferEvent.ReconsiderationAsked;
import io.fireledger.domain.enforcement.TransferEvent.TransferApproved;
import io.fireledger.domain.enforcement.TransferEvent.TransferRefused;
import io.fireledger.domain.enforcement.TransferEvent.TransferReported;
import io.fireledger.domain.enforcement.TransferEvent.TransferSent;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.LegalReference;
import io.fireledger.domain.legal.rule.DueDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every step of the procedure seen from the events alone: kept, kept late, left out, not needed, still to come. */
class ConformanceTest {
    private static final LegalReference LAW = ConformanceLaw.get();
    private static final LocalDate MAY_4 = LocalDate.of(2026, 5, 4);

    private static ConformanceView of(List<?> events, LocalDate on) {
        return Conformance.of(CASE.value(), CaseSamples.told(events), LAW, on, Locale.ENGLISH)
                .orElseThrow();
    }

    private static ConformanceView.Step step(List<?> events, LocalDate on, String code) {
        return of(events, on).steps().stream()
                .filter(step -> step.step().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + code));
    }

    private static ConformanceView.Status status(List<?> events, String code) {
        return step(events, MAY_4, code).status();
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static LocalDate april(int day) {
        return LocalDate.of(2026, 4, day);
    }

    /** The way with a hearing, with each event of a type changed, or left out where it becomes null. */
    private static <E> List<Object> with(Class<E> type, UnaryOperator<Object> change) {
        return withHearing().stream()
                .map(event -> type.isInstance(event) ? change.apply(event) : event)
                .filter(event -> event != CaseSamples.class)
                .toList();
    }

    private static List<Object> without(Class<?>... types) {
        return withHearing().stream()
                .filter(event -> Arrays.stream(types).noneMatch(type -> type.isInstance(event)))
                .toList();
    }

    private static List<Object> plus(Object... events) {
        List<Object> all = new ArrayList<>(List.of(opened()));
        all.addAll(List.of(events));
        return all;
    }

    @Test
    void aWholeWayIsKeptFromEndToEnd() {
        ConformanceView view = of(withHearing(), MAY_4);
        assertThat(view.steps())
                .filteredOn(step -> step.status() != MET)
                .extracting(ConformanceView.Step::step)
                .containsExactly(
                        "jurisdiction",
                        "electronic-monitoring",
                        "preservation-disposal",
                        "collective-discussion",
                        "transfer-report",
                        "transfer-decision",
                        "transfer-sending",
                        "transfer-answer",
                        "transfer-objection",
                        "transfer-exhibits");
        assertThat(view.steps()).filteredOn(step -> step.status() == MET).allSatisfy(step -> {
            assertThat(step.events()).as(step.step()).isNotEmpty();
            assertThat(step.law()).isNotEmpty();
            assertThat(step.label()).isNotBlank();
        });
        ConformanceView.Step decision = step(withHearing(), MAY_4, "decision");
        assertThat(decision.dueOn()).isEqualTo(MARCH_2.plusDays(90));
        assertThat(decision.doneOn()).isEqualTo(april(15));
        assertThat(decision.events()).containsExactly("e0", "e12");
        assertThat(decision.officer()).isEqualTo(HE.value());
    }

    @Test
    void everyStepHasItsCodeItsArticleAndBothLabelsAndNoneTwice() {
        Set<String> seen = new HashSet<>();
        for (LegalStep step : LegalStep.values()) {
            assertThat(seen.add(step.code())).as(step.code()).isTrue();
            assertThat(step.law()).as(step.code()).isNotEmpty();
            assertThat(step.label(Locale.CHINESE)).matches(".*\\p{IsHan}.*");
            assertThat(step.label(Locale.ENGLISH)).doesNotMatch(".*\\p{IsHan}.*");
        }
    }

    @Test
    void isNothingBeforeTheFirstEvent() {
        List<Told> told = CaseSamples.told(withHearing());
        assertThat(Conformance.of(CASE.value(), List.of(), LAW, MAY_4, Locale.ENGLISH))
                .isEmpty();
        assertThat(Conformance.of(CASE.value(), told.subList(1, 4), LAW, MAY_4, Locale.ENGLISH))
                .isEmpty();
    }

    /** Told for every moment on its way, a lawful case has nothing late and nothing missing. */
    @Test
    void aLawfulCaseIsNeverFaultedOnItsWay() {
        List<Object> events = withHearing();
        for (int upTo = 1; upTo <= events.size(); upTo++) {
            assertThat(of(events.subList(0, upTo), april(15)).steps())
                    .as("after %s events", upTo)
                    .noneMatch(step -> step.status() == LATE || step.status() == MISSING);
        }
    }

    @Nested
    class Investigating {
        @Test
        void twoHandle() {
            assertThat(status(plus(), "two-handlers")).isEqualTo(MET);
            assertThat(status(plus(Fact.of(HandlersAssigned.class, "handlers", List.of(LI, LI))), "two-handlers"))
                    .isEqualTo(MISSING);
        }

        @Test
        void aDisputeIsSettled() {
            Object disputed = Fact.of(JurisdictionDisputed.class);
            Object designated = Fact.of(JurisdictionDesignated.class);
            assertThat(status(plus(), "jurisdiction")).isEqualTo(NOT_APPLICABLE);
            assertThat(status(plus(disputed), "jurisdiction")).isEqualTo(PENDING);
            assertThat(status(plus(disputed, designated), "jurisdiction")).isEqualTo(MET);
        }

        @Test
        void theConclusionRestsOnEvidenceThatStands() {
            Charge charge = charge(40_000);
            assertThat(status(plus(evidence(1)), "evidence")).isEqualTo(PENDING);
            assertThat(status(plus(evidence(1), concluded(march(10), charge, 1)), "evidence"))
                    .isEqualTo(MET);
            assertThat(status(plus(evidence(1), concluded(march(10), charge)), "evidence"))
                    .isEqualTo(MISSING);
            assertThat(status(plus(evidence(1), concluded(march(10), charge, 1, 2)), "evidence"))
                    .isEqualTo(MISSING);
            Object excluded = Fact.of(EvidenceExcluded.class, "number", 1);
            assertThat(status(plus(evidence(1), excluded, concluded(march(10), charge, 1)), "evidence"))
                    .isEqualTo(MISSING);
        }

        @Test
        void aConclusionFallsWhenAnotherAgencyIsDesignated() {
            Object concluded = concluded(march(10), charge(40_000), 1);
            Object stays = Fact.of(JurisdictionDesignated.class);
            Object moves = Fact.of(JurisdictionDesignated.class, "agency", new AuthorityId("XC-XF"));
            assertThat(status(plus(evidence(1), concluded, stays), "conclusion"))
                    .isEqualTo(MET);
            assertThat(status(plus(evidence(1), concluded, moves), "conclusion"))
                    .isEqualTo(PENDING);
        }

        @Test
        void aConclusionFallsWithTheEvidenceItRestsOn() {
            Object excluded = Fact.of(EvidenceExcluded.class, "number", 1, "reliedOn", true);
            List<Object> fallen = plus(evidence(1), concluded(march(10), charge(40_000), 1), excluded);
            assertThat(status(fallen, "conclusion")).isEqualTo(PENDING);
        }

        @Test
        void monitorsAreReviewedBeforeTheyAreReliedOn() {
            Charge charge = charge(40_000);
            for (boolean reviewed : new boolean[] {true, false}) {
                Object seen =
                        Fact.of(EvidenceAdded.class, "monitoring", new Monitoring("一楼", true, true, reviewed, true));
                assertThat(status(plus(seen, concluded(march(10), charge, 1)), "electronic-monitoring"))
                        .isEqualTo(reviewed ? MET : MISSING);
            }
        }

        @Test
        void whatIsPreservedIsDisposedOfInTime() {
            List<Object> kept = plus(evidence(1), preserved(1, march(3), march(12)));
            assertThat(step(kept, march(12), "preservation-disposal").status()).isEqualTo(PENDING);
            assertThat(step(kept, march(13), "preservation-disposal").status()).isEqualTo(MISSING);
            kept.add(disposed(1, march(12)));
            assertThat(step(kept, MAY_4, "preservation-disposal").status()).isEqualTo(MET);
            assertThat(step(kept, MAY_4, "preservation-disposal").of()).isEqualTo("1");
            List<Object> late = plus(evidence(1), preserved(1, march(3), march(12)), disposed(1, march(13)));
            assertThat(status(late, "preservation-disposal")).isEqualTo(LATE);
        }
    }

    @Nested
    class Defending {
        private List<Object> upToService() {
            return plus(
                    evidence(1),
                    concluded(march(10), charge(40_000), 1),
                    notified(march(11), charge(40_000), true),
                    served(march(12), march(19), true));
        }

        @Test
        void aPenaltyWithoutNoticeLacksIt() {
            List<Object> unheard = without(DefenceEvent.class);
            for (String code : List.of("notice", "notice-service", "statement", "hearing-right", "reverification")) {
                assertThat(status(unheard, code)).as(code).isEqualTo(MISSING);
            }
        }

        @Test
        void noPenaltyNeedsNoNotice() {
            List<Object> spared = plus(
                    evidence(1),
                    concluded(march(10), charge(40_000), 1),
                    Fact.of(NoPenaltyDecided.class, "decidedBy", HE));
            for (String code : List.of("notice", "notice-service", "statement", "hearing-right", "reverification")) {
                assertThat(status(spared, code)).as(code).isEqualTo(NOT_APPLICABLE);
            }
        }

        @Test
        void theTimeForAStatementGoesBy() {
            assertThat(step(upToService(), march(19), "statement").status()).isEqualTo(PENDING);
            assertThat(step(upToService(), march(20), "statement").status()).isEqualTo(MET);
            List<Object> waived = upToService();
            waived.add(Fact.of(StatementWaived.class, "waivedOn", march(13)));
            assertThat(step(waived, march(13), "statement").doneOn()).isEqualTo(march(13));
        }

        @Test
        void whoeverDecidesBeforeThatTimeLeavesItOut() {
            List<Object> hasty = upToService();
            hasty.add(reverified(march(18)));
            hasty.add(decided(HE, march(19), charge(40_000), march(30)));
            assertThat(status(hasty, "statement")).isEqualTo(MISSING);
            assertThat(status(hasty, "hearing-right")).isEqualTo(MISSING);
        }

        @Test
        void theRightToAHearingIsUsedGivenUpOrLapses() {
            assertThat(step(upToService(), march(19), "hearing-right").status()).isEqualTo(PENDING);
            assertThat(step(upToService(), march(20), "hearing-right").status()).isEqualTo(MET);
            List<Object> earlierLapsed = upToService();
            earlierLapsed.add(Fact.of(HearingRightLapsed.class));
            assertThat(step(earlierLapsed, march(19), "hearing-right").status()).isEqualTo(PENDING);
            List<Object> waived = upToService();
            waived.add(Fact.of(HearingWaived.class));
            assertThat(step(waived, march(13), "hearing-right").status()).isEqualTo(MET);
            assertThat(status(waived, "hearing-record")).isEqualTo(NOT_APPLICABLE);
            List<Object> withdrawn = upToService();
            withdrawn.add(asked(march(16)));
            assertThat(status(withdrawn, "hearing-record")).isEqualTo(PENDING);
            withdrawn.add(Fact.of(HearingRequestWithdrawn.class));
            assertThat(status(withdrawn, "hearing-record")).isEqualTo(NOT_APPLICABLE);
        }

        @Test
        void whereThereIsNoRightNothingOfAHearingApplies() {
            List<Object> small = plus(
                    evidence(1),
                    concluded(march(10), charge(5_000), 1),
                    notified(march(11), charge(5_000), false),
                    served(march(12), march(19), false));
            for (String code : List.of("hearing-right", "hearing-chair", "hearing-notice", "hearing-record")) {
                assertThat(status(small, code)).as(code).isEqualTo(NOT_APPLICABLE);
            }
        }

        @Test
        void theHearingIsToldOfSevenWorkingDaysBefore() {
            assertThat(step(withHearing(), MAY_4, "hearing-notice").dueOn()).isEqualTo(march(18));
            List<Object> short1 = with(HearingScheduled.class, e -> scheduled(march(19), march(27)));
            assertThat(status(short1, "hearing-notice")).isEqualTo(LATE);
            List<Object> servedLater = new ArrayList<>(withHearing());
            servedLater.add(9, Fact.of(DocumentServed.class, "service", CaseSamples.service(HEARING, march(20))));
            assertThat(status(servedLater, "hearing-notice")).isEqualTo(LATE);
        }

        @Test
        void whoInvestigatedDoesNotChair() {
            List<Object> own = with(HearingChairAppointed.class, e -> chaired(WANG, march(18)));
            assertThat(step(own, MAY_4, "hearing-chair").status()).isEqualTo(MISSING);
            assertThat(step(own, MAY_4, "hearing-chair").officer()).isEqualTo(WANG.value());
            assertThat(step(own, MAY_4, "separation-of-duties").officer()).isEqualTo(WANG.value());
        }

        @Test
        void stayingAwayIsAnEndOfTheHearingToo() {
            List<Object> away = with(HearingHeld.class, e -> Fact.of(HearingTerminated.class));
            assertThat(status(away, "hearing-record")).isEqualTo(MET);
            assertThat(status(without(HearingHeld.class), "hearing-record")).isEqualTo(MISSING);
        }

        @Test
        void everyPointIsAnswered() {
            List<Object> half = with(FindingsReverified.class, e -> reverified(april(1), "出口未堵塞"));
            assertThat(status(half, "reverification")).isEqualTo(MISSING);
            List<Object> again = withHearing();
            again.add(11, stated(april(2), "已经整改"));
            assertThat(status(again, "reverification")).isEqualTo(MISSING);
        }

        @Test
        void everyPointIsAnsweredOnWhateverNoticeItCame() {
            for (boolean answered : new boolean[] {true, false}) {
                List<Object> anew = upToService();
                anew.add(stated(march(13), "出口未堵塞"));
                anew.add(notified(march(16), charge(40_000), true));
                anew.add(served(march(17), march(24), true));
                anew.add(answered ? reverified(march(26), "出口未堵塞") : reverified(march(26)));
                assertThat(status(anew, "reverification")).isEqualTo(answered ? MET : PENDING);
                anew.add(decided(HE, april(1), charge(40_000), april(10)));
                ConformanceView.Step step = step(anew, MAY_4, "reverification");
                assertThat(step.status()).isEqualTo(answered ? MET : MISSING);
                assertThat(step.events()).as("the statement and the review").containsExactly("e5", "e8");
            }
        }

        @Test
        void whatWasAnsweredBeforeTheNewNoticeIsAnswered() {
            List<Object> anew = upToService();
            anew.add(stated(march(13), "出口未堵塞"));
            anew.add(reverified(march(14), "出口未堵塞"));
            anew.add(notified(march(16), charge(40_000), true));
            anew.add(served(march(17), march(24), true));
            anew.add(reverified(march(26)));
            assertThat(step(anew, MAY_4, "reverification").status()).isEqualTo(MET);
        }

        @Test
        void whatTheCaseShowsIsStillToBeAnswered() {
            DefenceView view = DefenceView.NONE;
            for (Object event : List.of(
                    notified(march(11), charge(40_000), true),
                    stated(march(13), "出口未堵塞"),
                    concluded(march(15), charge(40_000), 1),
                    notified(march(16), charge(40_000), true),
                    stated(march(17), "处罚过重"))) {
                view = view.after(event);
            }
            assertThat(view.notice())
                    .isNotNull()
                    .satisfies(notice -> assertThat(notice.points()).containsExactly("处罚过重"));
            assertThat(view.unanswered()).containsExactly("出口未堵塞", "处罚过重");
            assertThat(view.after(reverified(march(26), "出口未堵塞", "处罚过重")).unanswered())
                    .isEmpty();
        }
    }

    @Nested
    class Deciding {
        @Test
        void aHearingMakesALegalReviewNeeded() {
            assertThat(status(without(LegalReviewPassed.class), "legal-review")).isEqualTo(MISSING);
        }

        @Test
        void whatComesAfterAReviewTakesItBack() {
            List<Object> stale = withHearing();
            stale.add(12, evidence(2));
            assertThat(status(stale, "legal-review")).isEqualTo(MISSING);
            stale.add(13, reviewed(ZHAO, april(10)));
            assertThat(status(stale, "legal-review")).isEqualTo(MET);
        }

        @Test
        void aSeriousTierIsDiscussed() {
            Charge grave = Fact.of(
                    Charge.class,
                    "tier",
                    DiscretionTier.SERIOUS,
                    "sanctions",
                    List.of(Sanction.fine(Fen.ofYuan(45_000))));
            List<Object> serious = with(PenaltyDecided.class, e -> decided(HE, april(15), grave, april(24)));
            assertThat(status(serious, "collective-discussion")).isEqualTo(MISSING);
            List<Object> together = new ArrayList<>(serious);
            together.add(12, discussed(april(10)));
            assertThat(status(together, "collective-discussion")).isEqualTo(MET);
        }

        @Test
        void ninetyDaysAreNinetyDays() {
            LocalDate last = MARCH_2.plusDays(90);
            List<Object> onTime = with(PenaltyDecided.class, e -> decided(HE, last, charge(40_000), last.plusDays(9)));
            assertThat(status(onTime, "decision")).isEqualTo(MET);
            List<Object> late =
                    with(PenaltyDecided.class, e -> decided(HE, last.plusDays(1), charge(40_000), last.plusDays(10)));
            assertThat(status(late, "decision")).isEqualTo(LATE);
            assertThat(step(plus(), last, "decision").status()).isEqualTo(PENDING);
            assertThat(step(plus(), last.plusDays(1), "decision").status()).isEqualTo(MISSING);
        }

        @Test
        void aProvisionalLastDayFaultsNobody() {
            CaseOpened provisional = Fact.of(
                    CaseOpened.class,
                    "handlers",
                    List.of(LI, WANG),
                    "decisionDue",
                    new DueDay(MARCH_2.plusDays(90), true));
            assertThat(step(List.of(provisional), MARCH_2.plusDays(200), "decision")
                            .status())
                    .isEqualTo(PENDING);
        }

        @Test
        void nobodyDecidesWhatTheyInvestigatedOrReviewed() {
            for (var who : List.of(LI, ZHAO)) {
                List<Object> own = with(PenaltyDecided.class, e -> decided(who, april(15), charge(40_000), april(24)));
                assertThat(step(own, MAY_4, "separation-of-duties").status()).isEqualTo(MISSING);
                assertThat(step(own, MAY_4, "separation-of-duties").officer()).isEqualTo(who.value());
            }
        }

        @Test
        void theDecisionIsServedWithinSevenWorkingDays() {
            List<Object> unserved = without(DocumentServed.class);
            assertThat(step(unserved, april(24), "decision-service").status()).isEqualTo(PENDING);
            assertThat(step(unserved, april(25), "decision-service").status()).isEqualTo(MISSING);
            List<Object> late = with(DocumentServed.class, e -> CaseSamples.decisionServed(april(25)));
            assertThat(status(late, "decision-service")).isEqualTo(LATE);
        }

        @Test
        void whatEndedWithoutADecisionOwesNothingMore() {
            List<Object> ended = plus(evidence(1), Fact.of(CaseTerminated.class));
            assertThat(of(ended, MAY_4.plusDays(300)).steps())
                    .noneMatch(step -> step.status() == PENDING || step.status() == MISSING);
        }
    }

    @Nested
    class OnTheSpot {
        private ConformanceView.Status status(Object decided, String code) {
            return step(List.of(decided), MAY_4, code).status();
        }

        @Test
        void theLimitIsIncludedAndDependsOnTheParty() {
            for (long yuan : new long[] {200, 201}) {
                Object fined = onTheSpot(CASE, MR_SUN, Sanction.fine(Fen.ofYuan(yuan)), LI, WANG);
                assertThat(status(fined, "spot-limits")).isEqualTo(yuan == 200 ? MET : MISSING);
            }
            assertThat(status(onTheSpot(CASE, HOTEL, Sanction.fine(Fen.ofYuan(3_000)), LI, WANG), "spot-limits"))
                    .isEqualTo(MET);
        }

        @Test
        void twoOfficersAndAFiling() {
            Object warned = onTheSpot(CASE, MR_SUN, CaseSamples.warning(), LI, WANG);
            assertThat(status(warned, "spot-two-officers")).isEqualTo(MET);
            assertThat(status(onTheSpot(CASE, MR_SUN, CaseSamples.warning(), LI), "spot-two-officers"))
                    .isEqualTo(MISSING);
            assertThat(step(List.of(warned), MARCH_2.plusDays(2), "spot-filing").status())
                    .isEqualTo(PENDING);
            Object filed = Fact.of(FiledForRecord.class, "filedOn", MARCH_2.plusDays(3));
            assertThat(step(List.of(warned, filed), MAY_4, "spot-filing").status())
                    .isEqualTo(LATE);
        }

        @Test
        void nothingOfTheOrdinaryProcedureIsAsked() {
            Object warned = onTheSpot(CASE, MR_SUN, CaseSamples.warning(), LI, WANG);
            assertThat(of(List.of(warned), MAY_4).steps())
                    .extracting(ConformanceView.Step::step)
                    .allMatch(code -> code.startsWith("spot-"));
        }
    }

    @Nested
    class Transferring {
        private static final Instant APPROVED = Instant.parse("2026-03-06T02:00:00Z");

        private final Object reported = Fact.of(
                TransferReported.class,
                "team",
                List.of(LI, WANG),
                "reportedOn",
                march(4),
                "decisionDue",
                new DueDay(march(7), false));
        private final Object approved = Fact.of(
                TransferApproved.class, "head", HE, "approvedAt", APPROVED, "sendBy", APPROVED.plusSeconds(24 * 3600));

        private Object sent(Instant at) {
            return Fact.of(TransferSent.class, "sentAt", at, "answerDue", new DueDay(march(10), false));
        }

        @Test
        void theHeadDecidesWithinThreeDays() {
            assertThat(step(plus(reported), march(7), "transfer-decision").status())
                    .isEqualTo(PENDING);
            assertThat(step(plus(reported), march(8), "transfer-decision").status())
                    .isEqualTo(MISSING);
            assertThat(status(plus(reported, approved), "transfer-decision")).isEqualTo(MET);
            Object refused = Fact.of(TransferRefused.class, "head", HE, "refusedOn", march(8));
            assertThat(status(plus(reported, refused), "transfer-decision")).isEqualTo(LATE);
            assertThat(status(plus(reported, refused), "transfer-sending")).isEqualTo(NOT_APPLICABLE);
        }

        @Test
        void itIsSentWithinTwentyFourHoursByTheClock() {
            Instant last = APPROVED.plusSeconds(24 * 3600);
            assertThat(status(plus(reported, approved, sent(last)), "transfer-sending"))
                    .isEqualTo(MET);
            assertThat(status(plus(reported, approved, sent(last.plusSeconds(1))), "transfer-sending"))
                    .isEqualTo(LATE);
        }

        @Test
        void thePoliceAnswerAndTheExhibitsFollow() {
            Object accepted =
                    Fact.of(PoliceAccepted.class, "acceptedOn", march(9), "exhibitsDue", new DueDay(march(12), false));
            Object handed = Fact.of(ExhibitsHandedOver.class, "handedOverOn", march(12));
            List<Object> way = plus(reported, approved, sent(APPROVED), accepted, handed);
            assertThat(status(way, "transfer-answer")).isEqualTo(MET);
            assertThat(status(way, "transfer-exhibits")).isEqualTo(MET);
            assertThat(status(way, "transfer-objection")).isEqualTo(NOT_APPLICABLE);
        }

        @Test
        void anObjectionIsMadeWithinThreeDays() {
            Object declined = Fact.of(
                    PoliceDeclined.class, "declinedOn", march(11), "objectionDue", new DueDay(march(14), false));
            List<Object> way = plus(reported, approved, sent(APPROVED), declined);
            assertThat(status(way, "transfer-answer")).isEqualTo(LATE);
            assertThat(status(way, "transfer-objection")).isEqualTo(NOT_APPLICABLE);
            way.add(Fact.of(ReconsiderationAsked.class, "askedOn", march(15)));
            assertThat(status(way, "transfer-objection")).isEqualTo(LATE);
        }
    }
}
