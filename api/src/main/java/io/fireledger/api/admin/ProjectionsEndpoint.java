package io.fireledger.api.admin;

import io.fireledger.api.envelope.NoSuch;
import io.fireledger.projections.wiring.ProjectionProcessors;
import io.fireledger.projections.wiring.ProjectionProgress;
import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** {@code /actuator/projections}: how far each read model has come, and its building anew. */
@Component
@Endpoint(id = "projections")
class ProjectionsEndpoint {
    private final ProjectionProgress progress;
    private final ProjectionProcessors processors;

    ProjectionsEndpoint(ProjectionProgress progress, ProjectionProcessors processors) {
        this.progress = progress;
        this.processors = processors;
    }

    @ReadOperation
    State state() {
        return new State(progress.head(), progress.groups());
    }

    /** Builds the read model anew from the first event on. */
    @WriteOperation
    void rebuild(@Selector String name) {
        if (!processors.has(name)) {
            throw new NoSuch("projection", name);
        }
        processors.rebuild(name);
    }

    /** @param head position of the last event there is */
    record State(long head, List<ProjectionProgress.Group> projections) {}
}
