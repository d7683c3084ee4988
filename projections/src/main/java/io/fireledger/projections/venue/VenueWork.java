package io.fireledger.projections.venue;

import static io.fireledger.projections.worklist.WorkChange.done;
import static io.fireledger.projections.worklist.WorkChange.raised;
import static io.fireledger.projections.worklist.WorkKind.CONSIDER_CASE_OF_BREACH;
import static io.fireledger.projections.worklist.WorkKind.CONSIDER_CASE_OF_OPENING;
import static io.fireledger.projections.worklist.WorkKind.CONSIDER_SEAL;
import static io.fireledger.projections.worklist.WorkKind.DECIDE_RESCISSION;
import static io.fireledger.projections.worklist.WorkKind.NOTIFY_RESCISSION;

import io.fireledger.domain.venue.PermitEvent.CommitmentBreached;
import io.fireledger.domain.venue.PermitEvent.PermitDeregistered;
import io.fireledger.domain.venue.PermitEvent.PermitRescinded;
import io.fireledger.domain.venue.PermitEvent.RescissionDropped;
import io.fireledger.domain.venue.PermitEvent.RescissionNotified;
import io.fireledger.domain.venue.PermitEvent.RescissionProposed;
import io.fireledger.domain.venue.PermitEvent.RescissionStatementRecorded;
import io.fireledger.domain.venue.VenueEvent.HazardCleared;
import io.fireledger.domain.venue.VenueEvent.HazardRecorded;
import io.fireledger.domain.venue.VenueEvent.VenueOpened;
import io.fireledger.projections.worklist.MapsWork;
import io.fireledger.projections.worklist.WorkChange;
import io.fireledger.projections.worklist.WorkChange.Done;
import io.fireledger.projections.worklist.WorkChange.Raised;
import io.fireledger.projections.worklist.WorkKey;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a venue and its permit give people to do, besides what their terms say. */
@Component
public final class VenueWork implements MapsWork {
    @Override
    public List<WorkChange> of(Object event) {
        if (event instanceof CommitmentBreached e) {
            return List.of(raised(CONSIDER_CASE_OF_BREACH, e.venue()));
        }
        if (event instanceof VenueOpened e && e.withoutPermit()) {
            return List.of(raised(CONSIDER_CASE_OF_OPENING, e.venue()));
        }
        if (event instanceof HazardRecorded e) {
            return List.of(new Raised(new WorkKey(CONSIDER_SEAL, e.hazard().toString())));
        }
        if (event instanceof HazardCleared e) {
            return List.of(new Done(new WorkKey(CONSIDER_SEAL, e.hazard().toString())));
        }
        if (event instanceof RescissionProposed e) {
            return List.of(raised(NOTIFY_RESCISSION, e.venue()));
        }
        if (event instanceof RescissionNotified e) {
            return List.of(done(NOTIFY_RESCISSION, e.venue()));
        }
        if (event instanceof RescissionStatementRecorded e) {
            return List.of(raised(DECIDE_RESCISSION, e.venue()));
        }
        if (event instanceof PermitRescinded e) {
            return List.of(done(DECIDE_RESCISSION, e.venue()));
        }
        if (event instanceof RescissionDropped e) {
            return List.of(done(NOTIFY_RESCISSION, e.venue()), done(DECIDE_RESCISSION, e.venue()));
        }
        if (event instanceof PermitDeregistered e) {
            return List.of(done(NOTIFY_RESCISSION, e.venue()), done(DECIDE_RESCISSION, e.venue()));
        }
        return List.of();
    }
}
