package io.fireledger.projections.officer;

import static io.fireledger.projections.worklist.WorkKind.DECIDE_RECUSAL;

import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.officer.OfficerEvent.RecusalGranted;
import io.fireledger.domain.officer.OfficerEvent.RecusalRefused;
import io.fireledger.domain.officer.OfficerEvent.RecusalRequested;
import io.fireledger.projections.worklist.MapsWork;
import io.fireledger.projections.worklist.WorkChange;
import io.fireledger.projections.worklist.WorkChange.Done;
import io.fireledger.projections.worklist.WorkChange.Raised;
import io.fireledger.projections.worklist.WorkKey;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the standing of officers gives their heads to do. */
@Component
public final class OfficerWork implements MapsWork {
    @Override
    public List<WorkChange> of(Object event) {
        if (event instanceof RecusalRequested e) {
            return List.of(new Raised(recusal(e.officer(), e.matter())));
        }
        if (event instanceof RecusalGranted e) {
            return List.of(new Done(recusal(e.officer(), e.matter())));
        }
        if (event instanceof RecusalRefused e) {
            return List.of(new Done(recusal(e.officer(), e.matter())));
        }
        return List.of();
    }

    private static WorkKey recusal(OfficerId officer, SubjectRef matter) {
        return new WorkKey(DECIDE_RECUSAL, officer.typed() + "|" + matter.value());
    }
}
