package io.fireledger.api.admin;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Listing;
import io.fireledger.api.envelope.NoSuch;
import io.fireledger.api.envelope.Paging;
import io.fireledger.projections.wiring.Build;
import io.fireledger.projections.wiring.DeadLetters;
import io.fireledger.projections.wiring.ProjectionProcessors;
import io.fireledger.projections.wiring.ProjectionProgress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The read models as their operators see them: progress, rebuilds, and events that could not be taken in. */
@RestController
@RequestMapping("/api/v1/admin/projections/{name}")
@Tag(name = "admin")
class ProjectionController {
    private static final int BUILDS_SHOWN = 20;

    private final ProjectionProcessors processors;
    private final ProjectionProgress progress;
    private final DeadLetters letters;
    private final Clock clock;

    ProjectionController(
            ProjectionProcessors processors, ProjectionProgress progress, DeadLetters letters, Clock clock) {
        this.processors = processors;
        this.progress = progress;
        this.letters = letters;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "showProjection",
            summary = "How far a read model has come, and its builds, the newest first",
            description = "`hashes` of a build: digest of each table's content when it had caught up, at `position`;"
                    + " the same events give the same digests.")
    ProjectionState state(@PathVariable String name) {
        known(name);
        return new ProjectionState(progress.group(name), processors.builds(name, BUILDS_SHOWN));
    }

    @PostMapping("/rebuilds")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "rebuildProjection",
            summary = "Build a read model anew from the first event on",
            description = "It is built beside the one that serves, which goes on until the new one has caught up and"
                    + " takes its place at one stroke. While that is under way a second rebuild is answered 409"
                    + " `projection.rebuild-running`.")
    ProjectionState rebuild(@PathVariable String name, Call call) {
        known(name);
        processors.rebuild(name, call.actor().id());
        return state(name);
    }

    @GetMapping(
            path = "/parked",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            operationId = "listParkedEvents",
            summary = "Events the read model could not take in, and those that wait for them, in the order of the log")
    Listing<DeadLetters.Letter> parked(@PathVariable String name, Paging paging) {
        known(name);
        return Listing.of(DeadLetters.Letter.class, paging, page -> letters.list(name, page.limit(), page.cursor()));
    }

    @PostMapping("/parked/{key}/retries")
    @Operation(
            operationId = "retryParkedEvents",
            summary = "Take in the parked events of one key, in their order, as far as they go")
    ResponseEntity<DeadLetters.Outcome> retry(@PathVariable String name, @PathVariable String key) {
        known(name);
        return outcome(key, letters.retry(name, key));
    }

    @PostMapping("/parked/{key}/discards")
    @Operation(
            operationId = "discardParkedEvent",
            summary = "Give up the first parked event of one key, on record, and take in those that waited for it",
            description =
                    "The event stays in the log. Later builds go on without it as long as they cannot take it in.")
    ResponseEntity<DeadLetters.Outcome> discard(
            @PathVariable String name, @PathVariable String key, @RequestBody Discard body, Call call) {
        known(name);
        return outcome(
                key, letters.discard(name, key, body.reason(), call.actor().id(), clock.instant()));
    }

    @GetMapping(
            path = "/discards",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            operationId = "listDiscardedEvents",
            summary = "Events that were given up, by whom and why, the last one first")
    Listing<DeadLetters.Discard> discards(@PathVariable String name, Paging paging) {
        known(name);
        return Listing.of(
                DeadLetters.Discard.class, paging, page -> letters.discards(name, page.limit(), page.cursor()));
    }

    private void known(String name) {
        if (!processors.has(name)) {
            throw new NoSuch("projection", name);
        }
    }

    private static ResponseEntity<DeadLetters.Outcome> outcome(String key, DeadLetters.@Nullable Outcome outcome) {
        if (outcome == null) {
            throw new NoSuch("parked", key);
        }
        return ResponseEntity.ok(outcome);
    }

    /** A read model and its builds. */
    @Schema(name = "ProjectionState")
    record ProjectionState(ProjectionProgress.Group progress, List<Build> builds) {}

    /** Why an event is given up. */
    @Schema(name = "ParkedEventDiscard")
    record Discard(@Size(max = 2000) String reason) {}
}
