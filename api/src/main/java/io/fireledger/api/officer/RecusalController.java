package io.fireledger.api.officer;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.officer.OfficerCommand.DecideRecusal;
import io.fireledger.domain.officer.OfficerCommand.RecordInterference;
import io.fireledger.domain.officer.OfficerCommand.RequestRecusal;
import io.fireledger.domain.officer.RecusalGround;
import io.fireledger.domain.officer.RecusalOrigin;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From what an officer stands back, and who meddles in what the officer handles. */
@RestController
@RequestMapping("/api/v1/officers/{id}")
@Tag(name = "officers")
class RecusalController {
    private static final String MATTER = "Typed identifier of the case, inspection, venue or enterprise";
    private static final String VENUE = "venue:V-01JW3Z5M8Q4T7X9B2C6D8F0G1H";

    private final Desk desk;

    RecusalController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/recusals")
    @Operation(
            operationId = "requestRecusal",
            summary = "Ask that the officer take no part in a matter",
            description = "The officer goes on with the work until the head has decided (Penalty Law 43).")
    ResponseEntity<byte[]> request(@PathVariable OfficerId id, @RequestBody Request body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    @PostMapping("/recusal-decisions")
    @Operation(
            operationId = "decideRecusal",
            summary = "Decide on a request for recusal",
            description = "By the head of the officer's agency; on a head's own, by the head of the superior agency.")
    ResponseEntity<byte[]> decide(@PathVariable OfficerId id, @RequestBody Decision body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    @PostMapping("/interferences")
    @Operation(
            operationId = "recordInterference",
            summary = "Record that someone meddled in what the officer handles; by the officer alone")
    ResponseEntity<byte[]> interference(@PathVariable OfficerId id, @RequestBody Interference body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    /** A request that the officer take no part in a matter. */
    @Schema(name = "RecusalRequest")
    record Request(
            @Schema(description = MATTER, example = VENUE) SubjectRef matter,
            RecusalOrigin origin,
            RecusalGround ground,

            @Schema(description = "Who asks, where it is a party") @Nullable
            String applicant,

            @Size(max = 2000) String reason) {

        RequestRecusal of(OfficerId officer) {
            return new RequestRecusal(officer, matter, origin, ground, applicant, reason);
        }
    }

    /** The head's decision on the request for that matter. */
    @Schema(name = "RecusalDecision")
    record Decision(
            @Schema(description = MATTER, example = VENUE) SubjectRef matter,
            boolean granted,
            @Size(max = 2000) String reason) {

        DecideRecusal of(OfficerId officer) {
            return new DecideRecusal(officer, matter, granted, reason);
        }
    }

    /** Someone who meddled in a matter. */
    @Schema(name = "Interference")
    record Interference(
            @Schema(description = MATTER, example = VENUE) SubjectRef matter,
            LocalDate on,

            @Schema(description = "Who it was") String interferer,

            @Schema(description = "What that person is") @Nullable
            String position,

            @Size(max = 2000) String content) {

        RecordInterference of(OfficerId officer) {
            return new RecordInterference(officer, matter, on, interferer, position, content);
        }
    }
}
