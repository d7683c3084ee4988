package io.fireledger.projections.enforcement;

import static io.fireledger.projections.worklist.WorkKind.APPOINT_HEARING_CHAIR;
import static io.fireledger.projections.worklist.WorkKind.CONCLUDE_INVESTIGATION;
import static io.fireledger.projections.worklist.WorkKind.CONSIDER_CASE_OF_BREACH;
import static io.fireledger.projections.worklist.WorkKind.CONSIDER_CASE_OF_OPENING;
import static io.fireledger.projections.worklist.WorkKind.CONSIDER_CASE_OF_RECHECK;
import static io.fireledger.projections.worklist.WorkKind.DECIDE_CASE;
import static io.fireledger.projections.worklist.WorkKind.DISCUSS_CASE;
import static io.fireledger.projections.worklist.WorkKind.NOTIFY_PROPOSAL;
import static io.fireledger.projections.worklist.WorkKind.REVERIFY;
import static io.fireledger.projections.worklist.WorkKind.REVIEW_IN_LAW;
import static io.fireledger.projections.worklist.WorkKind.SCHEDULE_HEARING;
import static io.fireledger.projections.worklist.WorkKind.SERVE_PROPOSAL;

import io.fireledger.domain.enforcement.CaseEvent;
import io.fireledger.domain.enforcement.CaseEvent.CaseClosed;
import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.CaseEvent.CaseReopened;
import io.fireledger.domain.enforcement.CaseEvent.CaseTerminated;
import io.fireledger.domain.enforcement.DecisionEvent;
import io.fireledger.domain.enforcement.DecisionEvent.NoPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.PenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.ViolationNotEstablished;
import io.fireledger.domain.enforcement.DefenceEvent;
import io.fireledger.domain.enforcement.DefenceEvent.FindingsReverified;
import io.fireledger.domain.enforcement.DefenceEvent.HearingChairAppointed;
import io.fireledger.domain.enforcement.DefenceEvent.HearingHeld;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequestWithdrawn;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequested;
import io.fireledger.domain.enforcement.DefenceEvent.HearingScheduled;
import io.fireledger.domain.enforcement.DefenceEvent.HearingTerminated;
import io.fireledger.domain.enforcement.DefenceEvent.HearingWaived;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalNotified;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalServed;
import io.fireledger.domain.enforcement.DefenceEvent.StatementRecorded;
import io.fireledger.domain.enforcement.InvestigationEvent;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceAdded;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceExcluded;
import io.fireledger.domain.enforcement.InvestigationEvent.InvestigationConcluded;
import io.fireledger.domain.enforcement.ReviewEvent;
import io.fireledger.domain.enforcement.ReviewEvent.CollectivelyDiscussed;
import io.fireledger.domain.enforcement.ReviewEvent.LegalReviewPassed;
import io.fireledger.domain.enforcement.ReviewEvent.LegalReviewReturned;
import io.fireledger.domain.enforcement.ReviewEvent.SubmittedForLegalReview;
import io.fireledger.domain.enforcement.TransferEvent.TransferredToAuthority;
import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.projections.worklist.MapsWork;
import io.fireledger.projections.worklist.WorkChange;
import io.fireledger.projections.worklist.WorkChange.Done;
import io.fireledger.projections.worklist.WorkKey;
import io.fireledger.projections.worklist.WorkKind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a case gives people to do on its way, besides what its terms say; each step is settled by the event that takes it. */
@Component
public final class CaseWork implements MapsWork {
    private static final List<WorkKind> HEARING = List.of(APPOINT_HEARING_CHAIR, SCHEDULE_HEARING);
    private static final List<WorkKind> REVIEWING = List.of(REVIEW_IN_LAW, DISCUSS_CASE);

    /** Everything from the conclusion on, in the order of the procedure. */
    private static final List<WorkKind> STAGES = List.of(
            CONCLUDE_INVESTIGATION,
            NOTIFY_PROPOSAL,
            SERVE_PROPOSAL,
            APPOINT_HEARING_CHAIR,
            SCHEDULE_HEARING,
            REVERIFY,
            REVIEW_IN_LAW,
            DISCUSS_CASE,
            DECIDE_CASE);

    @Override
    public List<WorkChange> of(Object event) {
        if (event instanceof CaseEvent e) {
            return ofCase(e);
        }
        if (event instanceof InvestigationEvent e) {
            return ofInvestigation(e);
        }
        if (event instanceof DefenceEvent e) {
            return ofDefence(e);
        }
        if (event instanceof ReviewEvent e) {
            return ofReview(e);
        }
        if (event instanceof DecisionEvent e) {
            boolean isDecision = e instanceof PenaltyDecided
                    || e instanceof NoPenaltyDecided
                    || e instanceof ViolationNotEstablished;
            return isDecision ? done(e.caseId(), STAGES) : List.of();
        }
        return event instanceof TransferredToAuthority e ? done(e.caseId(), STAGES) : List.of();
    }

    private static List<WorkChange> ofCase(CaseEvent event) {
        if (event instanceof CaseOpened e) {
            return Stream.concat(suggestionsHeeded(e), raised(e.caseId(), CONCLUDE_INVESTIGATION))
                    .toList();
        }
        if (event instanceof CaseReopened e) {
            return anew(e.caseId(), CONCLUDE_INVESTIGATION);
        }
        return event instanceof CaseTerminated || event instanceof CaseClosed
                ? done(event.caseId(), STAGES)
                : List.of();
    }

    /** A case opened from the re-check that failed, or about the venue, is what was to be thought of. */
    private static Stream<WorkChange> suggestionsHeeded(CaseOpened opened) {
        Stream<WorkChange> ofOrigin = Stream.ofNullable(opened.origin())
                .map(origin -> new Done(new WorkKey(CONSIDER_CASE_OF_RECHECK, origin.value())));
        Stream<WorkChange> ofVenue = Stream.<AggregateId>ofNullable(opened.venue())
                .flatMap(venue -> Stream.of(CONSIDER_CASE_OF_BREACH, CONSIDER_CASE_OF_OPENING)
                        .map(kind -> WorkChange.done(kind, venue)));
        return Stream.concat(ofOrigin, ofVenue);
    }

    private static List<WorkChange> ofInvestigation(InvestigationEvent event) {
        if (event instanceof InvestigationConcluded e) {
            return anew(e.caseId(), e.established() ? NOTIFY_PROPOSAL : DECIDE_CASE);
        }
        if (event instanceof EvidenceExcluded e && e.reliedOn()) {
            return anew(e.caseId(), CONCLUDE_INVESTIGATION);
        }
        return event instanceof EvidenceAdded || event instanceof EvidenceExcluded
                ? done(event.caseId(), REVIEWING)
                : List.of();
    }

    private static List<WorkChange> ofDefence(DefenceEvent event) {
        CaseId id = event.caseId();
        if (event instanceof ProposalNotified) {
            return anew(id, SERVE_PROPOSAL);
        }
        if (event instanceof ProposalServed) {
            return after(id, List.of(SERVE_PROPOSAL), REVERIFY);
        }
        if (event instanceof HearingRequested) {
            return Stream.concat(
                            done(id, List.of(REVIEW_IN_LAW, DISCUSS_CASE, DECIDE_CASE)).stream(),
                            raised(id, REVERIFY, APPOINT_HEARING_CHAIR, SCHEDULE_HEARING))
                    .toList();
        }
        if (event instanceof HearingChairAppointed) {
            return done(id, List.of(APPOINT_HEARING_CHAIR));
        }
        if (event instanceof HearingScheduled) {
            return done(id, List.of(SCHEDULE_HEARING));
        }
        if (event instanceof HearingRequestWithdrawn || event instanceof HearingWaived) {
            return done(id, HEARING);
        }
        if (event instanceof HearingHeld || event instanceof HearingTerminated || event instanceof StatementRecorded) {
            List<WorkKind> over = event instanceof StatementRecorded ? List.of() : HEARING;
            return after(
                    id,
                    Stream.concat(over.stream(), Stream.of(REVIEW_IN_LAW, DISCUSS_CASE, DECIDE_CASE))
                            .toList(),
                    REVERIFY);
        }
        if (event instanceof FindingsReverified e) {
            return anew(id, e.changed() ? CONCLUDE_INVESTIGATION : DECIDE_CASE);
        }
        return List.of();
    }

    private static List<WorkChange> ofReview(ReviewEvent event) {
        CaseId id = event.caseId();
        if (event instanceof SubmittedForLegalReview) {
            return raised(id, REVIEW_IN_LAW).toList();
        }
        if (event instanceof LegalReviewPassed) {
            return after(id, List.of(REVIEW_IN_LAW), DISCUSS_CASE);
        }
        if (event instanceof LegalReviewReturned) {
            return done(id, REVIEWING);
        }
        return event instanceof CollectivelyDiscussed ? done(id, List.of(DISCUSS_CASE)) : List.of();
    }

    /** Whatever else was to be done falls away; this is the next step. */
    private static List<WorkChange> anew(CaseId id, WorkKind next) {
        return after(id, STAGES.stream().filter(kind -> kind != next).toList(), next);
    }

    private static List<WorkChange> after(CaseId id, List<WorkKind> over, WorkKind next) {
        return Stream.concat(done(id, over).stream(), raised(id, next)).toList();
    }

    private static Stream<WorkChange> raised(CaseId id, WorkKind... kinds) {
        return Stream.of(kinds).map(kind -> WorkChange.raised(kind, id));
    }

    private static List<WorkChange> done(CaseId id, List<WorkKind> kinds) {
        return kinds.stream().map(kind -> WorkChange.done(kind, id)).toList();
    }
}
