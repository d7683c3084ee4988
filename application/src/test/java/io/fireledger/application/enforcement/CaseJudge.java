package io.fireledger.application.enforcement;

import io.fireledger.domain.enforcement.CaseEvent.CaseClosed;
import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.CaseEvent.CaseReopened;
import io.fireledger.domain.enforcement.CaseEvent.CaseTerminated;
import io.fireledger.domain.enforcement.CaseEvent.DueDayFixed;
import io.fireledger.domain.enforcement.CaseEvent.HandlersAssigned;
import io.fireledger.domain.enforcement.CaseEvent.TermMissed;
import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.CriminalOutcome;
import io.fireledger.domain.enforcement.DecisionEvent.DocumentServed;
import io.fireledger.domain.enforcement.DecisionEvent.FiledForRecord;
import io.fireledger.domain.enforcement.DecisionEvent.NoPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.OnTheSpotPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.PenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.ViolationNotEstablished;
import io.fireledger.domain.enforcement.DecisionOutcome;
import io.fireledger.domain.enforcement.DefenceEvent.FindingsReverified;
import io.fireledger.domain.enforcement.DefenceEvent.HearingChairAppointed;
import io.fireledger.domain.enforcement.DefenceEvent.HearingHeld;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequestWithdrawn;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequested;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRightLapsed;
import io.fireledger.domain.enforcement.DefenceEvent.HearingScheduled;
import io.fireledger.domain.enforcement.DefenceEvent.HearingTerminated;
import io.fireledger.domain.enforcement.DefenceEvent.HearingWaived;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalNotified;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalServed;
import io.fireledger.domain.enforcement.DefenceEvent.StatementRecorded;
import io.fireledger.domain.enforcement.DefenceEvent.StatementWaived;
import io.fireledger.domain.enforcement.EvidenceKind;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceAdded;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceExcluded;
import io.fireledger.domain.enforcement.InvestigationEvent.InvestigationConcluded;
import io.fireledger.domain.enforcement.Party;
import io.fireledger.domain.enforcement.ReviewEvent.CollectivelyDiscussed;
import io.fireledger.domain.enforcement.ReviewEvent.LegalReviewPassed;
import io.fireledger.domain.enforcement.ReviewEvent.LegalReviewReturned;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.enforcement.TransferEvent.CaseResumed;
import io.fireledger.domain.enforcement.TransferEvent.PoliceAccepted;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says of the events of a case, and of those alone, what in them the law forbids. Written from the statutes, not from the
 * aggregate: it shares none of its rules, keeps its own figures, and looks back over the whole log for each decision.
 */
final class CaseJudge {
    /** Fines of the Fire Protection Law in fen, both bounds included: articles 58, 60, 61, 65, 66. */
    private static final Map<String, long[]> FINES = Map.of(
            "FPL-58-1-4a", new long[] {3_000_000, 30_000_000},
            "FPL-60-1-3", new long[] {500_000, 5_000_000},
            "FPL-60-2-3", new long[] {0, 50_000},
            "FPL-61-1", new long[] {500_000, 5_000_000},
            "FPL-65-2", new long[] {500_000, 5_000_000});

    /** What may be fined only after a failed re-check (65¶2, 66, 67). */
    private static final Set<String> FIX_FIRST = Set.of("FPL-65-2", "FPL-66", "FPL-67");

    private final WorkingDays calendar;
    private final List<String> found = new ArrayList<>();

    CaseJudge(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /** What is unlawful in one case; empty: nothing. */
    List<String> judge(List<Object> log) {
        found.clear();
        opensOnce(log);
        endsWhereItEnds(log);
        for (int at = 0; at < log.size(); at++) {
            List<Object> before = log.subList(0, at);
            Object event = log.get(at);
            if (event instanceof PenaltyDecided e) {
                judge(e, before);
            } else if (event instanceof OnTheSpotPenaltyDecided e) {
                judge(e);
            } else if (event instanceof InvestigationConcluded e) {
                judge(e, before);
            } else if (event instanceof HearingScheduled e) {
                judge(e);
            } else if (event instanceof HearingRequested e) {
                judge(e, before);
            } else if (event instanceof HearingHeld e) {
                check(e.agents().size() <= 2, "more than two agents at the hearing (64)");
            } else if (event instanceof HearingRightLapsed e) {
                judge(e, before);
            } else if (event instanceof HearingChairAppointed e) {
                mustNotHaveInvestigated("chair", e.chair(), before);
            } else if (event instanceof LegalReviewPassed e) {
                mustNotHaveInvestigated("reviewer", e.reviewer(), before);
            } else if (event instanceof CollectivelyDiscussed e) {
                e.opinions().forEach(opinion -> mustNotHaveInvestigated("member", opinion.member(), before));
            } else if (event instanceof CaseReopened e) {
                check(e.outcome() != null || !isCriminalCasePending(before), "reopened under a criminal case (27)");
                CaseOpened opened = (CaseOpened) log.get(0);
                check(e.decisionFrom().equals(opened.openedOn()), "the ninety days began anew (60)");
            } else if (event instanceof ProposalNotified e) {
                judge(e, before);
            } else if (event instanceof HandlersAssigned e) {
                check(new HashSet<>(e.handlers()).size() >= 2, "fewer than two handlers (42)");
            }
            check(!isDecision(event) || !isCriminalCasePending(before), "decided under a criminal case (27)");
            if (event instanceof NoPenaltyDecided e) {
                mustNotHaveInvestigated("decider", e.decidedBy(), before);
                mustHaveHeard(before);
            } else if (event instanceof ViolationNotEstablished e) {
                mustNotHaveInvestigated("decider", e.decidedBy(), before);
                mustHaveHeard(before);
            }
        }
        return List.copyOf(found);
    }

    /** One fine for one act, in whatever case (29). */
    static List<String> twoFinesForOneAct(List<Object> log) {
        List<String> twice = new ArrayList<>();
        List<Fined> fines = log.stream().flatMap(CaseJudge::fined).toList();
        for (int i = 0; i < fines.size(); i++) {
            for (int j = i + 1; j < fines.size(); j++) {
                if (fines.get(i).isOneActWith(fines.get(j))) {
                    twice.add("two fines for one act (29): " + fines.get(i) + " and " + fines.get(j));
                }
            }
        }
        return twice;
    }

    private record Fined(Party party, Charge charge) {
        boolean isOneActWith(Fined other) {
            return whom(party).equals(whom(other.party))
                    && Objects.equals(charge.place(), other.charge.place())
                    && charge.conduct().equals(other.charge.conduct())
                    && !charge.actFrom().isAfter(other.charge.actUntil())
                    && !other.charge.actFrom().isAfter(charge.actUntil());
        }

        private static Object whom(Party party) {
            return party.person() == null
                    ? Objects.requireNonNull(party.enterprise())
                    : party.person().id();
        }
    }

    private static Stream<Fined> fined(Object event) {
        if (event instanceof PenaltyDecided e) {
            return e.charges().stream()
                    .filter(charge -> fine(charge.sanctions()) > 0)
                    .map(charge -> new Fined(e.party(), charge));
        }
        return event instanceof OnTheSpotPenaltyDecided e && fine(e.charge().sanctions()) > 0
                ? Stream.of(new Fined(e.party(), e.charge()))
                : Stream.empty();
    }

    private void opensOnce(List<Object> log) {
        long openings = log.stream()
                .filter(e -> e instanceof CaseOpened || e instanceof OnTheSpotPenaltyDecided)
                .count();
        check(openings == 1, "opened " + openings + " times (54)");
        if (!log.isEmpty() && log.get(0) instanceof CaseOpened e) {
            check(new HashSet<>(e.handlers()).size() >= 2, "fewer than two handlers (42)");
        }
    }

    private void endsWhereItEnds(List<Object> log) {
        boolean isDecided = false;
        boolean isOver = false;
        for (Object event : log) {
            boolean isOfTheRecord = event instanceof TermMissed
                    || event instanceof DueDayFixed
                    || event instanceof HearingRightLapsed
                    || event instanceof DocumentServed
                    || event instanceof FiledForRecord
                    || event instanceof io.fireledger.domain.enforcement.InvestigationEvent.PreservationDisposed;
            if (event instanceof CaseReopened) {
                isDecided = false;
                isOver = false;
            } else if (isOver && !isOfTheRecord && !(event instanceof CaseClosed)) {
                found.add("after the end: " + event.getClass().getSimpleName());
            } else if (isDecided && !isOfTheRecord && !isAfterTheDecision(event)) {
                found.add("after the decision: " + event.getClass().getSimpleName());
            }
            isDecided |= isDecision(event);
            isOver |= event instanceof CaseClosed || event instanceof CaseTerminated;
        }
    }

    /** What may follow a decision: others who see to it, its end, and a crime that comes to light. */
    private static boolean isAfterTheDecision(Object event) {
        return event instanceof CaseClosed
                || event instanceof HandlersAssigned
                || event instanceof io.fireledger.domain.enforcement.TransferEvent
                || event instanceof io.fireledger.domain.enforcement.InvestigationEvent.EvidenceHandedOver;
    }

    private static boolean isDecision(Object event) {
        return event instanceof PenaltyDecided
                || event instanceof NoPenaltyDecided
                || event instanceof ViolationNotEstablished
                || event instanceof OnTheSpotPenaltyDecided;
    }

    /** Whatever the party brought forward, on whatever notice, was answered (45). */
    private void mustHaveAnswered(List<Object> before) {
        Set<String> open = new HashSet<>();
        for (Object event : before) {
            if (event instanceof StatementRecorded e) {
                open.addAll(e.points());
            } else if (event instanceof HearingHeld e) {
                open.addAll(e.points());
            } else if (event instanceof HearingTerminated e) {
                open.addAll(e.points());
            } else if (event instanceof FindingsReverified e) {
                e.answers().forEach(answer -> open.remove(answer.point()));
            }
        }
        check(open.isEmpty(), "decided with points unanswered (45): " + open);
    }

    /** Once the party defended itself, no more is proposed unless evidence came up since, whatever the case went through (45). */
    private void judge(ProposalNotified notice, List<Object> before) {
        int told = last(before, ProposalNotified.class);
        int defended = last(before, StatementRecorded.class, HearingRequested.class, HearingHeld.class);
        if (told < 0 || defended < 0) {
            return;
        }
        List<Object> since = before.subList(defended, before.size());
        boolean isNew = since.stream()
                .anyMatch(event -> event instanceof EvidenceAdded e
                        && e.kind() != EvidenceKind.PARTY_STATEMENT
                        && since.stream()
                                .noneMatch(other -> other instanceof EvidenceExcluded x && x.number() == e.number()));
        check(
                isNew || fines(notice.charges()) <= fines(((ProposalNotified) before.get(told)).charges()),
                "raised since the party defended itself (45)");
    }

    private static long fines(List<Charge> charges) {
        return charges.stream().mapToLong(charge -> fine(charge.sanctions())).sum();
    }

    /** A hearing asked for on what is still proposed was held, or given up (63, 65). */
    private void mustHaveHeard(List<Object> before) {
        List<Object> since = before.subList(Math.max(0, last(before, InvestigationConcluded.class)), before.size());
        int given = last(
                since, HearingHeld.class, HearingTerminated.class, HearingRequestWithdrawn.class, HearingWaived.class);
        check(last(since, HearingRequested.class) <= given, "decided while a hearing was to be held (65)");
    }

    /** Whether the police filed a criminal case, and nobody told what came of it. */
    private static boolean isCriminalCasePending(List<Object> before) {
        boolean isPending = false;
        for (Object event : before) {
            boolean isBack = event instanceof CaseResumed e && e.outcome() != null
                    || event instanceof CaseReopened r && r.outcome() != null;
            isPending = event instanceof PoliceAccepted || isPending && !isBack;
        }
        return isPending;
    }

    private static boolean isCriminallyFined(List<Object> before) {
        return before.stream()
                .anyMatch(event -> event instanceof CaseResumed e && e.outcome() == CriminalOutcome.FINED
                        || event instanceof CaseReopened r && r.outcome() == CriminalOutcome.FINED);
    }

    private void judge(PenaltyDecided decision, List<Object> before) {
        check(
                !isCriminallyFined(before)
                        || decision.charges().stream().allMatch(charge -> fine(charge.sanctions()) == 0),
                "fined after a criminal fine (35)");
        mustHaveAnswered(before);
        int concluded = last(before, InvestigationConcluded.class);
        int notified = last(before, ProposalNotified.class);
        int served = last(before, ProposalServed.class);
        int verified = last(before, FindingsReverified.class);
        check(concluded >= 0 && notified > concluded, "decided without a notice of what was concluded (44)");
        check(served > notified, "decided before the notice was served (44)");
        if (notified < 0 || served < 0) {
            return;
        }
        ProposalNotified notice = (ProposalNotified) before.get(notified);
        ProposalServed service = (ProposalServed) before.get(served);
        check(
                verified > Math.max(served, last(before, StatementRecorded.class, HearingHeld.class)),
                "not re-verified since the party spoke last (45)");
        check(
                verified < 0 || !((FindingsReverified) before.get(verified)).changed(),
                "decided although the re-verification changed it (45)");
        judgeHearing(decision, notice, service, before.subList(notified, before.size()));
        judgeReview(decision, before, notified);
        judgePeople(decision, before);
        CaseOpened opened = (CaseOpened) before.get(0);
        for (int i = 0; i < decision.charges().size(); i++) {
            judge(decision.charges().get(i), decision.party(), opened.openedOn());
        }
        judgeAgainst(notice, decision);
        check(!decision.decidedOn().isBefore(notice.notifiedOn()), "decided before it was notified");
    }

    private void judgeHearing(
            PenaltyDecided decision, ProposalNotified notice, ProposalServed service, List<Object> since) {
        int asked = last(since, HearingRequested.class);
        int given = last(
                since, HearingHeld.class, HearingTerminated.class, HearingRequestWithdrawn.class, HearingWaived.class);
        check(asked < 0 || given > asked, "decided while a hearing was to be held (63)");
        boolean isOver = asked >= 0
                || given >= 0
                || last(since, HearingRightLapsed.class) >= 0
                || (service.hearingDue() != null
                        && decision.decidedOn().isAfter(service.hearingDue().lastDay()));
        check(!notice.hearingRight() || isOver, "decided while a hearing might be asked for (64)");
        boolean hasSpoken = last(since, StatementRecorded.class, StatementWaived.class, HearingHeld.class) >= 0
                || last(since, HearingTerminated.class) >= 0
                || (service.statementDue() != null
                        && decision.decidedOn().isAfter(service.statementDue().lastDay()));
        check(hasSpoken, "decided before the party could state its case (45, 62)");
        long fines = notice.charges().stream()
                .mapToLong(charge -> fine(charge.sanctions()))
                .sum();
        boolean isHeavy = decision.party().kind() == PartyKind.UNIT
                && (fines >= 3_000_000
                        || notice.charges().stream()
                                .anyMatch(charge -> has(charge.sanctions(), SanctionKind.SUSPEND_BUSINESS)));
        check(!isHeavy || notice.hearingRight(), "no hearing offered where there is a right to one (63)");
    }

    private void judgeReview(PenaltyDecided decision, List<Object> before, int notified) {
        int voids = last(
                before,
                ProposalNotified.class,
                StatementRecorded.class,
                HearingHeld.class,
                EvidenceAdded.class,
                EvidenceExcluded.class);
        int passed = last(before, LegalReviewPassed.class);
        int returned = last(before, LegalReviewReturned.class);
        boolean isReviewed = passed > voids && passed > returned;
        boolean isHeard = last(before, HearingHeld.class) > notified;
        check(!isHeard || isReviewed, "decided after a hearing without a standing legal review (58)");
        check(
                decision.charges().stream().allMatch(charge -> charge.tierReasons() == null) || isReviewed,
                "outside the tier without a legal review");
        int discussed = last(before, CollectivelyDiscussed.class);
        boolean isGrave = decision.charges().stream()
                .anyMatch(charge -> charge.tier() == DiscretionTier.SERIOUS
                                && !charge.sanctions().isEmpty()
                        || has(charge.sanctions(), SanctionKind.SUSPEND_BUSINESS)
                        || has(charge.sanctions(), SanctionKind.REVOKE_LICENCE));
        check(!isGrave || discussed > voids, "a serious case decided without a standing discussion (57)");
        if (discussed > voids) {
            CollectivelyDiscussed discussion = (CollectivelyDiscussed) before.get(discussed);
            check(
                    discussion.resolution().outcome() == DecisionOutcome.PENALTY
                            && discussion
                                    .resolution()
                                    .sanctions()
                                    .equals(decision.charges().stream()
                                            .map(Charge::sanctions)
                                            .toList()),
                    "decided other than it was resolved (57)");
        }
    }

    private void judgePeople(PenaltyDecided decision, List<Object> before) {
        mustNotHaveInvestigated("decider", decision.decidedBy(), before);
        int passed = last(before, LegalReviewPassed.class);
        check(
                passed < 0
                        || !((LegalReviewPassed) before.get(passed)).reviewer().equals(decision.decidedBy()),
                "the reviewer decided (58)");
    }

    private void judgeAgainst(ProposalNotified notice, PenaltyDecided decision) {
        for (Charge charge : decision.charges()) {
            List<Charge> same = notice.charges().stream()
                    .filter(told -> told.conduct().equals(charge.conduct())
                            && told.violation().equals(charge.violation()))
                    .toList();
            check(!same.isEmpty(), "decided on what was not notified (44)");
            if (!same.isEmpty()) {
                check(fine(charge.sanctions()) <= fine(same.get(0).sanctions()), "fined above what was notified (45)");
                check(
                        charge.sanctions().stream()
                                .allMatch(sanction -> has(same.get(0).sanctions(), sanction.kind())),
                        "a sanction that was not notified (44)");
            }
        }
    }

    private void judge(Charge charge, Party party, LocalDate openedOn) {
        String violation = charge.violation().value();
        long fine = fine(charge.sanctions());
        long[] range = FINES.get(violation);
        boolean isFined = has(charge.sanctions(), SanctionKind.FINE);
        if (range != null && isFined) {
            check(fine <= range[1], violation + ": above the maximum");
            check(fine >= range[0] || !charge.mitigation().isEmpty(), violation + ": below the minimum (32)");
        }
        check(!violation.equals("FPL-67") || !isFined, "a fine under article 67");
        check(
                !violation.startsWith("FPL-60-1") || !has(charge.sanctions(), SanctionKind.WARNING),
                "a warning for a unit under article 60¶1");
        check(!violation.startsWith("FPL-60-1") || party.kind() != PartyKind.PERSON, "a person under article 60¶1");
        check(
                !violation.equals("FPL-61-1") || has(charge.sanctions(), SanctionKind.SUSPEND_BUSINESS),
                "article 61 without a suspension");
        check(!FIX_FIRST.contains(violation) || charge.priorOrder() != null, violation + " without a failed re-check");
        check(!has(charge.sanctions(), SanctionKind.DETENTION), "a detention (18)");
        if (party.person() != null && party.person().bornOn() != null) {
            long age = ChronoUnit.YEARS.between(party.person().bornOn(), charge.actUntil());
            check(age >= 14, "penalised under fourteen (30)");
        }
        LocalDate bar = charge.actUntil().plusYears(charge.harmful() ? 5 : 2);
        check(!openedOn.isAfter(bar), "time-barred (36)");
    }

    private void judge(OnTheSpotPenaltyDecided e) {
        long limit = e.party().kind() == PartyKind.PERSON ? 20_000 : 300_000;
        check(fine(e.charge().sanctions()) <= limit, "above the limit of the simple procedure (51)");
        check(
                e.charge().sanctions().stream()
                        .allMatch(s -> s.kind() == SanctionKind.FINE || s.kind() == SanctionKind.WARNING),
                "more than a fine or a warning on the spot (51)");
        check(new HashSet<>(e.officers()).size() >= 2, "fewer than two officers on the spot (42)");
        judge(e.charge(), e.party(), e.decidedOn());
    }

    private void judge(InvestigationConcluded e, List<Object> before) {
        Set<Integer> excluded = new HashSet<>();
        Set<Integer> added = new HashSet<>();
        before.forEach(event -> {
            if (event instanceof EvidenceAdded added1) {
                added.add(added1.number());
            } else if (event instanceof EvidenceExcluded excluded1) {
                excluded.add(excluded1.number());
            }
        });
        check(added.containsAll(e.evidence()), "concluded on evidence that is none");
        check(e.evidence().stream().noneMatch(excluded::contains), "concluded on excluded evidence (46)");
        check(!e.established() || !e.evidence().isEmpty(), "established without evidence (40)");
    }

    private void judge(HearingScheduled e) {
        LocalDate heldOn = ChinaTime.day(e.heldAt());
        long days = e.notifiedOn()
                .datesUntil(heldOn.plusDays(1))
                .skip(1)
                .filter(day ->
                        calendar.isWorkingDay(day).orElse(day.getDayOfWeek().getValue() < 6))
                .count();
        check(days >= 7, "told only " + days + " working days before the hearing (64)");
    }

    private void judge(HearingRequested e, List<Object> before) {
        int served = last(before, ProposalServed.class);
        @Nullable
        LocalDate lastDay = served < 0 || ((ProposalServed) before.get(served)).hearingDue() == null
                ? null
                : Objects.requireNonNull(((ProposalServed) before.get(served)).hearingDue())
                        .lastDay();
        check(lastDay != null && !e.requestedOn().isAfter(lastDay), "a hearing asked for too late, or without a right");
    }

    /** Only the right that the standing notice gave can lapse. */
    private void judge(HearingRightLapsed e, List<Object> before) {
        int served = last(before, ProposalServed.class);
        int ended = last(
                before,
                ProposalNotified.class,
                InvestigationConcluded.class,
                PenaltyDecided.class,
                NoPenaltyDecided.class,
                ViolationNotEstablished.class,
                CaseTerminated.class,
                CaseClosed.class);
        check(
                served > ended
                        && ((ProposalServed) before.get(served))
                                .notice()
                                .value()
                                .equals(e.term().of()),
                "a right to a hearing lapsed that was over (64)");
    }

    private void mustNotHaveInvestigated(String part, OfficerId officer, List<Object> before) {
        Set<OfficerId> investigators = new HashSet<>();
        before.forEach(event -> {
            if (event instanceof CaseOpened e) {
                investigators.addAll(e.handlers());
                investigators.addAll(e.inspectors());
            } else if (event instanceof HandlersAssigned e) {
                investigators.addAll(e.handlers());
            }
        });
        check(!investigators.contains(officer), "the " + part + " had investigated (57, 58, 64)");
    }

    private void check(boolean isLawful, String otherwise) {
        if (!isLawful) {
            found.add(otherwise);
        }
    }

    private static int last(List<Object> events, Class<?>... types) {
        for (int i = events.size() - 1; i >= 0; i--) {
            for (Class<?> type : types) {
                if (type.isInstance(events.get(i))) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static boolean has(List<Sanction> sanctions, SanctionKind kind) {
        return sanctions.stream().anyMatch(sanction -> sanction.kind() == kind);
    }

    /** In fen. */
    private static long fine(List<Sanction> sanctions) {
        return sanctions.stream()
                .filter(sanction -> sanction.kind() == SanctionKind.FINE && sanction.amountFen() != null)
                .mapToLong(
                        sanction -> Objects.requireNonNull(sanction.amountFen()).value())
                .sum();
    }
}
