package io.fireledger.api.venue;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.domain.kernel.AlarmId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.venue.VenueCommand.AwardStandard;
import io.fireledger.domain.venue.VenueCommand.ClearAlarm;
import io.fireledger.domain.venue.VenueCommand.ConnectMonitoring;
import io.fireledger.domain.venue.VenueCommand.RaiseAlarm;
import io.fireledger.domain.venue.VenueCommand.WithdrawStandard;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a venue keeps itself: the management standards it meets, and the systems that report from afar. */
@RestController
@RequestMapping("/api/v1/venues/{id}")
@Tag(name = "venues")
class MonitoringController {
    private final Desk desk;

    MonitoringController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/standards")
    @Operation(
            operationId = "awardStandard",
            summary = "Record that the venue meets a standard of fire-safety management")
    ResponseEntity<byte[]> award(@PathVariable VenueId id, @RequestBody StandardAward body, Call call) {
        return desk.act(
                call,
                id,
                new AwardStandard(id, body.standard(), body.awardedOn(), body.validUntil(), body.certificate()));
    }

    @PostMapping("/standard-withdrawals")
    @Operation(operationId = "withdrawStandard", summary = "Take an award of a management standard back")
    ResponseEntity<byte[]> withdraw(@PathVariable VenueId id, @RequestBody StandardWithdrawal body, Call call) {
        return desk.act(call, id, new WithdrawStandard(id, body.standard(), body.withdrawnOn(), body.reason()));
    }

    @PostMapping("/monitoring")
    @Operation(
            operationId = "connectMonitoring",
            summary = "Record that one of the venue's systems reports to a monitoring centre")
    ResponseEntity<byte[]> connect(@PathVariable VenueId id, @RequestBody Connection body, Call call) {
        return desk.act(call, id, new ConnectMonitoring(id, body.system(), body.source(), body.connectedOn()));
    }

    @PostMapping("/monitoring/alarms")
    @Operation(
            operationId = "raiseAlarm",
            summary = "Report a change of state of a connected system",
            description = "Changes of state are recorded, readings are not. An alarm proves nothing by itself.")
    ResponseEntity<byte[]> raise(@PathVariable VenueId id, @RequestBody RaisedAlarm body, Call call) {
        return desk.act(
                call, id, new RaiseAlarm(id, body.alarm(), body.system(), body.kind(), body.raisedAt(), body.place()));
    }

    @PostMapping("/monitoring/alarms/{alarm}/clearances")
    @Operation(operationId = "clearAlarm", summary = "Record what an alarm was, and that it stands no more")
    ResponseEntity<byte[]> clear(
            @PathVariable VenueId id, @PathVariable AlarmId alarm, @RequestBody AlarmClearance body, Call call) {
        return desk.act(call, id, new ClearAlarm(id, alarm, body.verdict(), body.clearedAt(), body.note()));
    }

    /** A standard of management the venue meets. */
    @Schema(name = "StandardAward")
    record StandardAward(
            @Schema(description = "Code of the list `management-standard`", example = "HOTEL_RESTAURANT")
            Code standard,

            LocalDate awardedOn,

            @Schema(description = "Last day of the award; left out: no end was set") @Nullable
            LocalDate validUntil,

            @Schema(description = "Number of the plate or certificate") @Nullable
            String certificate) {}

    /** Why an award is taken back. */
    @Schema(name = "StandardWithdrawal")
    record StandardWithdrawal(
            @Schema(description = "Code of the list `management-standard`", example = "HOTEL_RESTAURANT")
            Code standard,

            LocalDate withdrawnOn,
            @Size(max = 2000) String reason) {}

    /** A system that reports. */
    @Schema(name = "MonitoringConnection")
    record Connection(
            @Schema(description = "Code of the list `monitored-system`", example = "FIRE_ALARM")
            Code system,

            @Schema(description = "The centre or device that reports", example = "渝中区消防远程监控中心")
            String source,

            LocalDate connectedOn) {}

    /** A change of state. */
    @Schema(name = "RaisedAlarm")
    record RaisedAlarm(
            @Schema(description = "As the source names it; names one alarm of the venue for ever")
            AlarmId alarm,

            @Schema(description = "Code of the list `monitored-system`; must be connected", example = "FIRE_ALARM")
            Code system,

            @Schema(description = "Code of the list `alarm-kind`", example = "FIRE")
            Code kind,

            Instant raisedAt,

            @Schema(description = "Where in the venue", example = "三层东侧走道") @Nullable
            String place) {}

    /** What an alarm was. */
    @Schema(name = "AlarmClearance")
    record AlarmClearance(
            @Schema(description = "Code of the list `alarm-verdict`", example = "FALSE_ALARM")
            Code verdict,

            Instant clearedAt,
            @Size(max = 2000) @Nullable String note) {}
}
