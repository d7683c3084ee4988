package io.fireledger.domain.enforcement;

import io.fireledger.domain.enforcement.CaseEvent.CaseClosed;
import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.CaseEvent.CaseReopened;
import io.fireledger.domain.enforcement.CaseEvent.CaseTerminated;
import io.fireledger.domain.enforcement.CaseEvent.DueDayFixed;
import io.fireledger.domain.enforcement.CaseEvent.HandlersAssigned;
import io.fireledger.domain.enforcement.CaseEvent.JurisdictionDesignated;
import io.fireledger.domain.enforcement.CaseEvent.JurisdictionDisputed;
import io.fireledger.domain.enforcement.DecisionEvent.DocumentServed;
import io.fireledger.domain.enforcement.DecisionEvent.FiledForRecord;
import io.fireledger.domain.enforcement.DecisionEvent.GovernmentDecisionRecorded;
import io.fireledger.domain.enforcement.DecisionEvent.NoPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.OnTheSpotPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.PenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.ViolationNotEstablished;
import io.fireledger.domain.enforcement.DefenceEvent.FindingsReverified;
import io.fireledger.domain.enforcement.DefenceEvent.HearingChairAppointed;
import io.fireledger.domain.enforcement.DefenceEvent.HearingHeld;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequested;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalNotified;
import io.fireledger.domain.enforcement.DefenceEvent.StatementRecorded;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceAdded;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceExcluded;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceHandedOver;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidencePreserved;
import io.fireledger.domain.enforcement.InvestigationEvent.InvestigationConcluded;
import io.fireledger.domain.enforcement.InvestigationEvent.PreservationDisposed;
import io.fireledger.domain.enforcement.ReviewEvent.CollectivelyDiscussed;
import io.fireledger.domain.enforcement.ReviewEvent.LegalReviewPassed;
import io.fireledger.domain.enforcement.ReviewEvent.LegalReviewReturned;
import io.fireledger.domain.enforcement.ReviewEvent.SubmittedForLegalReview;
import io.fireledger.domain.enforcement.TransferEvent.CaseResumed;
import io.fireledger.domain.enforcement.TransferEvent.ExhibitsHandedOver;
import io.fireledger.domain.enforcement.TransferEvent.PoliceAccepted;
import io.fireledger.domain.enforcement.TransferEvent.TransferReported;
import io.fireledger.domain.enforcement.TransferEvent.TransferredToAuthority;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.rule.DueDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rules of a case ask of its past; each part of the aggregate reads it, its events alone change it. */
@SuppressWarnings("NullAway.Init")
final class CaseFile {
    CaseId id;
    Party party;

    @Nullable
    VenueId venue;

    DivisionCode division;
    AuthorityId agency;
    LocalDate openedOn;

    /** The day the act was found out. */
    LocalDate foundOn;

    DueDay decisionDue;

    /** The day the term for the decision ended last without a decision; null: it never did. */
    @Nullable
    LocalDate decisionGivenUpOn;

    /** Who investigates now, the one who leads first. */
    List<OfficerId> handlers = List.of();

    /** Everyone who ever took part in the investigation, or in the inspection it came from; none of them judges it. */
    final Set<OfficerId> investigators = new LinkedHashSet<>();

    CaseProgress progress;

    /** That another agency claims the case; null: none does, or somebody was designated. */
    @Nullable
    JurisdictionDisputed dispute;

    /** Everyone who ever reviewed, heard, discussed or decided it; none of them investigates it. */
    final Set<OfficerId> judges = new LinkedHashSet<>();

    /** Evidence by its number. */
    final Map<Integer, EvidenceAdded> evidence = new TreeMap<>();

    final Set<Integer> excluded = new LinkedHashSet<>();

    /** Who keeps each piece of evidence, by its number. */
    final Map<Integer, Custody> custody = new HashMap<>();

    /** The day each piece of evidence was preserved, by its number. */
    final Map<Integer, LocalDate> preserved = new HashMap<>();

    /** Of what was preserved, that of which it was said what becomes of it. */
    final Set<Integer> disposed = new LinkedHashSet<>();

    @Nullable
    InvestigationConcluded conclusion;

    @Nullable
    Notice notice;

    /** What was notified last, whether it still stands or not; empty: nothing ever was. */
    List<Charge> notifiedLast = List.of();

    /** Whether the party ever made a statement or asked for a hearing. */
    private boolean hasDefended;

    /** Evidence that came up since the party last defended itself, other than what the party says, by its number. */
    private final Set<Integer> sinceDefence = new LinkedHashSet<>();

    private OpenPoints open = OpenPoints.NONE;

    /** Whether a hearing was ever held: what was heard does not become unheard by a new notice. */
    boolean wasHeard;

    /** The written review of what the party brought forward; null: none that still stands. */
    @Nullable
    FindingsReverified reverification;

    /** What was submitted for legal review and still stands as it was submitted. */
    @Nullable
    SubmittedForLegalReview submission;

    /** Every ground for a legal review that was ever stated: what makes a case complex does not go away. */
    final Set<ReviewNeed> statedNeeds = new LinkedHashSet<>();

    /** The legal review that passed and still stands. */
    @Nullable
    LegalReviewPassed review;

    /** The collective discussion that still stands. */
    @Nullable
    CollectivelyDiscussed discussion;

    /** The last decision with a penalty. */
    @Nullable
    PenaltyDecided penalty;

    final List<GovernmentDecisionRecorded> governmentDecisions = new java.util.ArrayList<>();

    /** Whether the last written review changed something, and nothing was concluded since. */
    boolean hasChanged;

    /** Who ever reviewed the case in law; none of them decides it. */
    final Set<OfficerId> reviewers = new LinkedHashSet<>();

    /** Whether it was decided on the spot, so that nothing of the ordinary procedure applies. */
    boolean isOnTheSpot;

    /** The day a decision on the spot was filed with the agency; null: it was not yet. */
    @Nullable
    LocalDate filedOn;

    /** How the case was decided last; null: not yet. */
    @Nullable
    DecisionOutcome outcome;

    /** The sanctions imposed last. */
    List<Sanction> imposed = List.of();

    /** The last handing over to the police; null: none was reported. */
    @Nullable
    Handover handover;

    /** Whether a court ever fined the act as a crime. */
    boolean isCriminallyFined;

    /** The day each document was made that is not served yet, by its number. */
    final Map<DocumentNumber, LocalDate> unserved = new HashMap<>();

    /** The day the service of each document took effect, by its number. */
    final Map<DocumentNumber, LocalDate> served = new HashMap<>();

    /** The day of the last act: nothing is recorded to have happened before what it rests on. */
    LocalDate lastActOn;

    /** Who keeps a piece of evidence, and since when. */
    record Custody(String custodian, Instant since) {}

    CaseState state() {
        return progress.state();
    }

    /** Whether nothing more is decided here, unless it is taken up again. */
    boolean hasEnded() {
        return state().compareTo(CaseState.TRANSFERRED) >= 0;
    }

    CaseMatter matter() {
        return new CaseMatter(id, party, venue, agency, division, judges);
    }

    /** Refuses with {@code evidence.unknown} where nothing stands under that number. */
    Optional<Rejection> isOnRecord(int number) {
        return evidence.containsKey(number)
                ? Optional.empty()
                : Optional.of(Rejection.of("evidence.unknown", number).on(Statute.PENALTY_LAW_2021.article("46")));
    }

    void take(Object event) {
        progress = Objects.requireNonNull(CaseProgress.after(progress, event));
        open = open.after(event);
        if (event instanceof CaseEvent e) {
            takeCase(e);
        } else if (event instanceof InvestigationEvent e) {
            takeInvestigation(e);
        } else if (event instanceof DefenceEvent e) {
            takeDefence(e);
        } else if (event instanceof ReviewEvent e) {
            takeReview(e);
        } else if (event instanceof TransferEvent e) {
            takeTransfer(e);
        } else if (event instanceof DecisionEvent e) {
            takeDecision(e);
        }
        Documents.of(event).ifPresent(made -> unserved.put(made.number(), made.on()));
        Documents.service(event).ifPresent(service -> {
            unserved.remove(service.document());
            served.put(service.document(), service.effectiveOn());
        });
    }

    /** Whether the document is a decision that imposes a fine. */
    boolean isToBePaid(DocumentNumber document) {
        return penalty != null
                && penalty.document().equals(document)
                && penalty.charges().stream().anyMatch(Charge::hasFine);
    }

    /** The charges as notified last, else as concluded. */
    List<Charge> charges() {
        if (notice != null) {
            return notice.charges();
        }
        return conclusion == null ? List.of() : conclusion.charges();
    }

    /** By which editions each of {@link #charges} was judged, in their order. */
    List<CatalogueEditions> editions() {
        if (notice != null) {
            return notice.editions();
        }
        return conclusion == null ? List.of() : conclusion.editions();
    }

    /** Whether the party defended itself, and no evidence that still counts has come up since. */
    boolean isOnlyDefended() {
        return hasDefended && sinceDefence.isEmpty();
    }

    /** Everything the party brought forward that is to be answered, in its order: also on a notice that was replaced. */
    List<String> points() {
        List<String> ofThis = notice == null ? List.of() : notice.points();
        return Stream.concat(open.points().stream().filter(point -> !ofThis.contains(point)), ofThis.stream())
                .toList();
    }

    /** What the party is to correct, or corrected, as notified last, else as concluded. */
    @Nullable
    Correction correction() {
        if (notice != null && notice.correction() != null) {
            return notice.correction();
        }
        return conclusion == null ? null : conclusion.correction();
    }

    private void takeDecision(DecisionEvent event) {
        if (event instanceof PenaltyDecided e) {
            penalty = e;
            decided(DecisionOutcome.PENALTY, e.charges(), e.decidedBy(), e.decidedOn());
        } else if (event instanceof NoPenaltyDecided e) {
            decided(DecisionOutcome.NO_PENALTY, List.of(), e.decidedBy(), e.decidedOn());
        } else if (event instanceof ViolationNotEstablished e) {
            decided(DecisionOutcome.NOT_ESTABLISHED, List.of(), e.decidedBy(), e.decidedOn());
        } else if (event instanceof GovernmentDecisionRecorded e) {
            governmentDecisions.add(e);
        } else if (event instanceof OnTheSpotPenaltyDecided e) {
            takeOnTheSpot(e);
        } else if (event instanceof FiledForRecord e) {
            filedOn = e.filedOn();
        } else if (event instanceof DocumentServed e) {
            actedOn(e.service().effectiveOn());
        }
    }

    /** The case begins with its decision; who made it investigated and decided at once, as the simple procedure has it. */
    private void takeOnTheSpot(OnTheSpotPenaltyDecided e) {
        id = e.caseId();
        party = e.party();
        venue = e.venue();
        division = e.division();
        agency = e.agency();
        openedOn = e.decidedOn();
        foundOn = e.decidedOn();
        handlers = e.officers();
        investigators.addAll(e.officers());
        isOnTheSpot = true;
        outcome = DecisionOutcome.PENALTY;
        imposed = e.charge().sanctions();
        actedOn(e.decidedOn());
    }

    private void decided(DecisionOutcome how, List<Charge> charges, OfficerId by, LocalDate day) {
        outcome = how;
        imposed =
                charges.stream().flatMap(charge -> charge.sanctions().stream()).toList();
        judges.add(by);
        actedOn(day);
    }

    private void takeTransfer(TransferEvent event) {
        handover = Handover.after(handover, event);
        if (event instanceof TransferReported e) {
            investigators.addAll(e.team());
        } else if (event instanceof CaseResumed e) {
            isCriminallyFined |= e.outcome() == CriminalOutcome.FINED;
        } else if (event instanceof ExhibitsHandedOver e) {
            Instant since = ChinaTime.startOf(e.handedOverOn());
            String police =
                    Objects.requireNonNullElse(Objects.requireNonNull(handover).police(), "");
            e.evidence().forEach(number -> custody.put(number, new Custody(police, since)));
            actedOn(e.handedOverOn());
        } else if (event instanceof TransferredToAuthority e) {
            decisionGivenUpOn = e.transferredOn();
            actedOn(e.transferredOn());
        } else if (event instanceof PoliceAccepted e) {
            decisionGivenUpOn = e.acceptedOn();
        }
    }

    private void actedOn(LocalDate day) {
        lastActOn = lastActOn == null || day.isAfter(lastActOn) ? day : lastActOn;
    }

    private void takeCase(CaseEvent event) {
        if (event instanceof CaseOpened e) {
            id = e.caseId();
            party = e.party();
            venue = e.venue();
            division = e.division();
            agency = e.agency();
            openedOn = e.openedOn();
            foundOn = e.foundOn();
            lastActOn = e.openedOn();
            decisionDue = e.decisionDue();
            handlers = e.handlers();
            investigators.addAll(e.inspectors());
            investigators.addAll(e.handlers());
        } else if (event instanceof HandlersAssigned e) {
            handlers = e.handlers();
            investigators.addAll(e.handlers());
        } else if (event instanceof JurisdictionDisputed e) {
            dispute = e;
        } else if (event instanceof JurisdictionDesignated e) {
            dispute = null;
            agency = e.agency();
            if (e.movesTheCase()) {
                voidConclusion();
            }
        } else if (event instanceof CaseTerminated e) {
            decisionGivenUpOn = e.terminatedOn();
            actedOn(e.terminatedOn());
        } else if (event instanceof CaseClosed e) {
            actedOn(e.closedOn());
        } else if (event instanceof CaseReopened e) {
            actedOn(e.reopenedOn());
            isCriminallyFined |= e.outcome() == CriminalOutcome.FINED;
            handover = handover == null ? null : handover.resumed(e.reopenedOn());
            voidConclusion();
        } else if (event instanceof DueDayFixed e && e.term().rule().equals(CaseTerms.DECISION.rule())) {
            decisionDue = new DueDay(e.term().dueOn(), false);
        } else if (event instanceof DueDayFixed e) {
            notice = notice == null ? null : notice.after(e.term());
        }
    }

    private void takeInvestigation(InvestigationEvent event) {
        if (event instanceof EvidenceAdded e) {
            evidence.put(e.number(), e);
            custody.put(e.number(), new Custody(e.custodian(), e.obtainedAt()));
            if (e.kind() != EvidenceKind.PARTY_STATEMENT) {
                sinceDefence.add(e.number());
            }
            voidReview();
        } else if (event instanceof EvidenceHandedOver e) {
            custody.put(e.number(), new Custody(e.to(), e.handedOverAt()));
        } else if (event instanceof EvidencePreserved e) {
            preserved.put(e.number(), e.preservedOn());
        } else if (event instanceof PreservationDisposed e) {
            disposed.add(e.number());
        } else if (event instanceof EvidenceExcluded e) {
            excluded.add(e.number());
            sinceDefence.remove(e.number());
            if (e.reliedOn()) {
                voidConclusion();
            } else {
                voidReview();
            }
        } else if (event instanceof InvestigationConcluded e) {
            voidConclusion();
            conclusion = e;
        }
    }

    private void takeDefence(DefenceEvent event) {
        if (event instanceof ProposalNotified e) {
            notice = Notice.of(e);
            notifiedLast = e.charges();
            reverification = null;
            voidReview();
            return;
        }
        if (event instanceof FindingsReverified e) {
            reverification = e.changed() ? null : e;
            hasChanged = e.changed();
            voidReview();
            return;
        }
        if (event instanceof HearingHeld || event instanceof StatementRecorded || event instanceof HearingRequested) {
            hasDefended = true;
            sinceDefence.clear();
            wasHeard |= event instanceof HearingHeld;
            reverification = null;
            voidReview();
        }
        if (event instanceof HearingChairAppointed e) {
            judges.add(e.chair());
        }
        notice = notice == null ? null : notice.after(event);
    }

    private void takeReview(ReviewEvent event) {
        if (event instanceof SubmittedForLegalReview e) {
            submission = e;
            statedNeeds.addAll(e.grounds());
        } else if (event instanceof LegalReviewPassed e) {
            review = e;
            judges.add(e.reviewer());
            reviewers.add(e.reviewer());
        } else if (event instanceof LegalReviewReturned e) {
            submission = null;
            judges.add(e.reviewer());
            reviewers.add(e.reviewer());
        } else if (event instanceof CollectivelyDiscussed e) {
            discussion = e;
            judges.add(e.chair());
            e.opinions().forEach(opinion -> judges.add(opinion.member()));
        }
    }

    /** Nothing that rests on a conclusion outlives it, but for what the party brought forward and nobody answered. */
    private void voidConclusion() {
        conclusion = null;
        notice = null;
        reverification = null;
        hasChanged = false;
        governmentDecisions.clear();
        voidReview();
    }

    private void voidReview() {
        submission = null;
        review = null;
        discussion = null;
    }
}
