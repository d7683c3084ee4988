package io.fireledger.api.admin;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Listing;
import io.fireledger.api.envelope.NoSuch;
import io.fireledger.api.envelope.Paging;
import io.fireledger.application.policy.ParkedReactions;
import io.fireledger.application.policy.Policies;
import io.fireledger.projections.wiring.BadCursor;
import io.fireledger.projections.wiring.Cursor;
import io.fireledger.projections.wiring.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What policies could not do, as operators see it: listed, tried again, given up on record. */
@RestController
@RequestMapping("/api/v1/admin/parked-reactions")
@Tag(name = "admin")
class ParkedReactionController {
    private final ParkedReactions parked;
    private final Policies policies;
    private final Clock clock;

    ParkedReactionController(ParkedReactions parked, Policies policies, Clock clock) {
        this.parked = parked;
        this.policies = policies;
        this.clock = clock;
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            operationId = "listParkedReactions",
            summary = "Events a policy could not react to, and those that wait for them, in the order of the log",
            description = "The first of each stream is tried again every minute.")
    Listing<ParkedReaction> list(Paging paging) {
        return Listing.of(ParkedReaction.class, paging, this::page);
    }

    @PostMapping("/{policy}/{stream}/retries")
    @Operation(
            operationId = "retryParkedReactions",
            summary = "Try what a policy could not do for one stream, in its order, as far as it goes")
    Policies.Outcome retry(@PathVariable String policy, @PathVariable String stream) {
        return known(policies.retry(policy, stream), policy, stream);
    }

    @PostMapping("/{policy}/{stream}/discards")
    @Operation(
            operationId = "discardParkedReaction",
            summary = "Give up the first reaction that waits for one stream, on record, and try those behind it",
            description = "What the policy would have done, people do: it is never tried again.")
    Policies.Outcome discard(
            @PathVariable String policy, @PathVariable String stream, @RequestBody Discard body, Call call) {
        return known(
                policies.discard(policy, stream, body.reason(), call.actor().id(), clock.instant()), policy, stream);
    }

    @GetMapping(
            path = "/discards",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            operationId = "listDiscardedReactions",
            summary = "Reactions that were given up, by whom and why, the last one first")
    Listing<DiscardedReaction> discards(Paging paging) {
        return Listing.of(DiscardedReaction.class, paging, this::discardPage);
    }

    private Page<ParkedReaction> page(Paging paging) {
        long position = 0;
        String policy = "";
        if (paging.cursor() != null) {
            String[] place = Cursor.parts(paging.cursor(), 2);
            position = number(place[0]);
            policy = place[1];
        }
        return Cursor.page(
                parked.after(position, policy, paging.limit() + 1),
                paging.limit(),
                ParkedReaction::of,
                one -> Cursor.of(one.position(), one.policy()));
    }

    private Page<DiscardedReaction> discardPage(Paging paging) {
        Long before = Cursor.position(paging.cursor());
        return Cursor.page(
                parked.discardsBefore(before == null ? Long.MAX_VALUE : before, paging.limit() + 1),
                paging.limit(),
                DiscardedReaction::of,
                one -> Cursor.of(one.number()));
    }

    private static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException noPosition) {
            throw new BadCursor();
        }
    }

    private static Policies.Outcome known(Optional<Policies.Outcome> outcome, String policy, String stream) {
        return outcome.orElseThrow(() -> new NoSuch("parked", policy + "/" + stream));
    }

    /** An event that waits for a policy to react to it. */
    @Schema(name = "ParkedReaction")
    record ParkedReaction(
            String policy,
            long position,

            @Schema(
                    description = "Events of one stream wait for one another",
                    example = "inspection:I-01JW3Z5M8Q4T7X9B2C6D8F0G1H")
            String stream,

            String eventId,

            @Schema(description = "Class of the failure or code of the refusal, or that it waits for an earlier event")
            String cause,

            Instant since) {
        static ParkedReaction of(ParkedReactions.Parked one) {
            return new ParkedReaction(
                    one.policy(), one.position(), one.stream(), one.eventId(), one.cause(), one.parkedAt());
        }
    }

    /** A reaction given up. */
    @Schema(name = "DiscardedReaction")
    record DiscardedReaction(
            String policy,
            long position,
            String stream,
            String eventId,
            String cause,
            String reason,
            String discardedBy,
            Instant discardedAt) {
        static DiscardedReaction of(ParkedReactions.Discard one) {
            return new DiscardedReaction(
                    one.policy(),
                    one.position(),
                    one.stream(),
                    one.eventId(),
                    one.cause(),
                    one.reason(),
                    one.discardedBy(),
                    one.discardedAt());
        }
    }

    /** Why a reaction is given up. */
    @Schema(name = "ParkedReactionDiscard")
    record Discard(@Size(max = 2000) String reason) {}
}
