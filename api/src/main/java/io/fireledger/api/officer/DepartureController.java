package io.fireledger.api.officer;

import io.fireledger.api.enterprise.EnterpriseRef;
import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.officer.DepartureReason;
import io.fireledger.domain.officer.IntegrityBreachKind;
import io.fireledger.domain.officer.OfficerCommand.DepartFromOffice;
import io.fireledger.domain.officer.OfficerCommand.RecordIntegrityBreach;
import io.fireledger.domain.officer.OfficerCommand.ReportOutsideEmployment;
import io.fireledger.domain.officer.OutsideEmployment;
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

/** Leaving office, what stays closed afterwards, and integrity in office. */
@RestController
@RequestMapping("/api/v1/officers/{id}")
@Tag(name = "officers")
class DepartureController {
    private final Desk desk;

    DepartureController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/departure")
    @Operation(
            operationId = "departFromOffice",
            summary = "Record that the officer left office",
            description = "Begins the restricted periods of the Civil Servant Law and of the reform texts, each in its"
                    + " own scope. From the next day on the officer is refused for every act.")
    ResponseEntity<byte[]> depart(@PathVariable OfficerId id, @RequestBody Departure body, Call call) {
        return desk.act(call, id, new DepartFromOffice(id, body.reason(), body.departedOn()));
    }

    @PostMapping("/outside-employment")
    @Operation(
            operationId = "reportOutsideEmployment",
            summary = "Report work the officer takes up elsewhere",
            description = "Recorded as reported; where a restriction bars it, also as a breach of that restriction.")
    ResponseEntity<byte[]> employment(@PathVariable OfficerId id, @RequestBody Employment body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    @PostMapping("/integrity-breaches")
    @Operation(operationId = "recordIntegrityBreach", summary = "Record that the officer broke the rules of integrity")
    ResponseEntity<byte[]> breach(@PathVariable OfficerId id, @RequestBody Breach body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    /** Why and when the officer left. */
    @Schema(name = "Departure")
    record Departure(
            DepartureReason reason,

            @Schema(description = "The day of leaving, the first one out of office")
            LocalDate departedOn) {}

    /** Work the officer takes up elsewhere. */
    @Schema(name = "OutsideEmploymentReport")
    record Employment(
            @Schema(description = "Name of the employer or business", example = "渝安消防技术服务有限公司")
            String employer,

            @Schema(description = "The same, where it is registered here", example = "91500103MA5U5L3T8B") @Nullable
            EnterpriseRef creditCode,

            OutsideEmployment.Employer kind,
            OutsideEmployment.Activity activity,

            @Schema(description = "Division where it is", example = "500103")
            DivisionCode place,

            @Schema(description = "Whether the business is directly related to the officer's former work")
            boolean relatedToFormerWork,

            @Schema(description = "Whether it has to do with the fire trade")
            boolean fireTrade,

            LocalDate from) {

        ReportOutsideEmployment of(OfficerId officer) {
            return new ReportOutsideEmployment(
                    officer,
                    new OutsideEmployment(
                            employer,
                            creditCode == null ? null : creditCode.id(),
                            kind,
                            activity,
                            place,
                            relatedToFormerWork,
                            fireTrade,
                            from));
        }
    }

    /** A breach of the rules of integrity. */
    @Schema(name = "IntegrityBreach")
    record Breach(
            IntegrityBreachKind kind,
            LocalDate on,

            @Schema(description = "Whom it favoured, where registered here", example = "91500103MA5U5L3T8B") @Nullable
            EnterpriseRef creditCode,

            @Size(max = 2000) String facts,

            @Schema(description = "How it came to light") @Size(max = 2000)
            String source) {

        RecordIntegrityBreach of(OfficerId officer) {
            return new RecordIntegrityBreach(
                    officer, kind, on, creditCode == null ? null : creditCode.id(), facts, source);
        }
    }
}
