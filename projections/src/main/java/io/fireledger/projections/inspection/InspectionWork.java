package io.fireledger.projections.inspection;

import static io.fireledger.projections.worklist.WorkChange.done;
import static io.fireledger.projections.worklist.WorkChange.raised;
import static io.fireledger.projections.worklist.WorkKind.CONSIDER_CASE_OF_RECHECK;
import static io.fireledger.projections.worklist.WorkKind.SCHEDULE_VERIFICATION;

import io.fireledger.domain.inspection.InspectionEvent.InspectionScheduled;
import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.inspection.RectificationEvent.RecheckFailed;
import io.fireledger.projections.worklist.MapsWork;
import io.fireledger.projections.worklist.WorkChange;
import java.util.List;
import org.springframework.stereotype.Component;

/** What inspections give people to do, and what they settle. */
@Component
public final class InspectionWork implements MapsWork {
    @Override
    public List<WorkChange> of(Object event) {
        if (event instanceof InspectionScheduled e && e.kind() == InspectionKind.COMMITMENT_VERIFICATION) {
            return List.of(done(SCHEDULE_VERIFICATION, e.venue()));
        }
        if (event instanceof RecheckFailed e) {
            return List.of(raised(CONSIDER_CASE_OF_RECHECK, e.inspection()));
        }
        return List.of();
    }
}
