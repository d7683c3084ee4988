package io.fireledger.api.admin;

import io.fireledger.projections.wiring.ProjectionProgress;
import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** {@code /actuator/projections}: how far each read model has come; single ones: {@link ProjectionController}. */
@Component
@Endpoint(id = "projections")
class ProjectionsEndpoint {
    private final ProjectionProgress progress;

    ProjectionsEndpoint(ProjectionProgress progress) {
        this.progress = progress;
    }

    @ReadOperation
    State state() {
        return new State(progress.head(), progress.groups());
    }

    /** @param head position of the last event there is */
    record State(long head, List<ProjectionProgress.Group> projections) {}
}
