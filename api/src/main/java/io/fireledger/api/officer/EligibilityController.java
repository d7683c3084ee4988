package io.fireledger.api.officer;

import io.fireledger.api.enterprise.EnterpriseRef;
import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Reads;
import io.fireledger.api.problem.Reason;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.officer.OfficerEvent.OfficerDeparted;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.officer.Recusal;
import io.fireledger.domain.officer.Restriction;
import io.fireledger.domain.officer.Standing;
import io.fireledger.domain.officer.rule.ConflictOfInterest;
import io.fireledger.domain.officer.rule.Qualification;
import io.fireledger.domain.officer.rule.RecusedFrom;
import io.fireledger.projections.officer.GetOfficer;
import io.fireledger.projections.officer.OfficerView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether an officer may act. */
@RestController
@RequestMapping("/api/v1/officers/{id}/eligibility")
@Tag(name = "officers")
class EligibilityController {
    private final Reads reads;
    private final OfficerStanding standings;
    private final Clock clock;

    EligibilityController(Reads reads, OfficerStanding standings, Clock clock) {
        this.reads = reads;
        this.standings = standings;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "getOfficerEligibility",
            summary = "Whether the officer may act on a day, and in what concerns an enterprise or another matter",
            description = "Answered from the officer's own events, as assignments are.")
    Eligibility eligibility(
            @PathVariable OfficerId id,
            @Parameter(description = "The enterprise concerned", example = "91500103MA5U5L3T8B")
                    @RequestParam(required = false)
                    @Nullable
                    EnterpriseRef enterprise,
            @Parameter(
                            description = "The inspection or venue concerned, by its typed identifier",
                            example = "venue:V-01JW3Z5M8Q4T7X9B2C6D8F0G1H")
                    @RequestParam(required = false)
                    @Nullable
                    SubjectRef matter,
            @Parameter(description = "Day of the act; left out: today in China")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate date,
            Call call) {
        reads.seen(call, id, new GetOfficer(id, call.actor().jurisdiction(), null, null), OfficerView.class);
        Standing standing = standings.of(id).orElseThrow(() -> new UnknownSubject(id));
        LocalDate day = date == null ? ChinaTime.day(clock.instant()) : date;
        List<Reason> reasons = Stream.of(
                        Qualification.check(standing, day),
                        Optional.ofNullable(enterprise).flatMap(e -> ConflictOfInterest.check(standing, e.id())),
                        RecusedFrom.check(standing, matters(enterprise, matter)))
                .flatMap(Optional::stream)
                .map(rejection -> Reason.of(rejection, call.language()))
                .toList();
        return new Eligibility(
                id,
                day,
                reasons.isEmpty(),
                reasons,
                standing.recusals(),
                standing.departure().map(OfficerDeparted::departedOn).orElse(null),
                standing.departure().map(OfficerDeparted::restrictions).orElse(List.of()));
    }

    private static List<SubjectRef> matters(@Nullable EnterpriseRef enterprise, @Nullable SubjectRef matter) {
        return Stream.concat(Stream.ofNullable(enterprise).map(e -> SubjectRef.of(e.id())), Stream.ofNullable(matter))
                .toList();
    }

    /** Whether an officer may act; if not, for which reasons. */
    @Schema(name = "Eligibility")
    record Eligibility(
            OfficerId officer,
            LocalDate date,
            boolean eligible,
            List<Reason> reasons,

            @Schema(description = "Whatever recusal was asked for; while it is not decided the officer goes on")
            List<Recusal> recusals,

            @Schema(description = "The day of leaving, the first one out of office") @Nullable
            LocalDate departedOn,

            @Schema(description = "What work is closed after leaving office, until when, under which regime")
            List<Restriction> restrictions) {}
}
