package io.fireledger.api.officer;

import io.fireledger.api.enterprise.EnterpriseRef;
import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.api.envelope.Listing;
import io.fireledger.api.envelope.MalformedRequest;
import io.fireledger.api.envelope.Paging;
import io.fireledger.api.envelope.Reads;
import io.fireledger.api.envelope.UpTo;
import io.fireledger.api.security.Role;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.officer.OfficerCategory;
import io.fireledger.domain.officer.OfficerCommand.AppointOfficer;
import io.fireledger.domain.officer.OfficerCommand.AssignPost;
import io.fireledger.domain.officer.OfficerCommand.DeclareRelation;
import io.fireledger.domain.officer.OfficerCommand.GrantCertificate;
import io.fireledger.domain.officer.OfficerCommand.RecordLegalQualification;
import io.fireledger.domain.officer.OfficerCommand.RenewCertificate;
import io.fireledger.domain.officer.OfficerCommand.RotatePost;
import io.fireledger.domain.officer.OfficerCommand.SuspendCertificate;
import io.fireledger.domain.officer.OfficerCommand.WithdrawRelation;
import io.fireledger.domain.officer.RelationKind;
import io.fireledger.projections.eventlog.FindHistory;
import io.fireledger.projections.eventlog.FindHistory.Outcome;
import io.fireledger.projections.eventlog.HistoryEntry;
import io.fireledger.projections.officer.FindOfficers;
import io.fireledger.projections.officer.GetOfficer;
import io.fireledger.projections.officer.OfficerView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who acts for an authority. */
@RestController
@RequestMapping("/api/v1/officers")
@Tag(name = "officers")
class OfficerController {
    private final Desk desk;
    private final Reads reads;

    OfficerController(Desk desk, Reads reads) {
        this.desk = desk;
        this.reads = reads;
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(operationId = "listOfficers", summary = "Officers, the last appointed first")
    Listing<OfficerView> list(
            @Parameter(description = "Agency code of the authority whose officers they are")
                    @RequestParam(required = false)
                    @Nullable
                    AuthorityId authority,
            @Parameter(description = "Where their authority is, all below it included")
                    @RequestParam(required = false)
                    @Nullable
                    DivisionCode division,
            Paging paging,
            Call call) {
        return reads.list(
                call,
                paging,
                "officer",
                OfficerView.class,
                page -> new FindOfficers(
                        call.actor().jurisdiction(), authority, division, page.limit(), page.cursor()));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getOfficer", summary = "One officer, as it is or as it was")
    ResponseEntity<OfficerView> one(
            @PathVariable OfficerId id,
            @UpTo @RequestParam(required = false) @Nullable Instant asOf,
            @UpTo @RequestParam(required = false) @Nullable Instant knownAt,
            Call call) {
        return reads.one(
                call,
                id,
                new GetOfficer(id, call.actor().jurisdiction(), asOf, knownAt),
                OfficerView.class,
                OfficerView::version);
    }

    @GetMapping(
            path = "/{id}/trail",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            operationId = "getOfficerTrail",
            summary =
                    "Everything the officer did and all that concerned the officer, for life, the last recorded first")
    Listing<HistoryEntry> trail(
            @PathVariable OfficerId id,
            @Parameter(
                            description =
                                    "The part the officer has in it, such as HEARING_CHAIR, or a role the officer acted in,"
                                            + " such as INSPECTOR",
                            schema = @Schema(implementation = String.class))
                    @RequestParam(required = false)
                    @Nullable
                    String role,
            @Parameter(
                            description = "What became of it: a term MISSED, recorded LATE (more than 24 hours after it"
                                    + " happened), CORRECTED by a later entry, or DONE: none of these")
                    @RequestParam(required = false)
                    @Nullable
                    Outcome outcome,
            @Parameter(description = "Type of event", example = "inspection.FindingRecorded")
                    @RequestParam(required = false)
                    @Nullable
                    String type,
            @Parameter(description = "Happened at or after") @RequestParam(required = false) @Nullable Instant from,
            @Parameter(description = "Happened at or before") @RequestParam(required = false) @Nullable Instant to,
            Paging paging,
            Call call) {
        reads.seen(call, id, new GetOfficer(id, call.actor().jurisdiction(), null, null), OfficerView.class);
        return reads.history(
                call,
                paging,
                id,
                page -> new FindHistory(
                        id,
                        call.actor().jurisdiction(),
                        call.language(),
                        type,
                        part(role),
                        outcome,
                        from,
                        to,
                        page.limit(),
                        page.cursor()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "appointOfficer", summary = "Appoint an officer")
    ResponseEntity<byte[]> appoint(@RequestBody Appointment body, Call call) {
        OfficerId officer = body.certificateNumber();
        return desk.create(call, officer, body.toCommand(), address(officer));
    }

    /** The name of a capacity or of a role; refuses any other. */
    private static @Nullable String part(@Nullable String name) {
        List<String> parts = Stream.concat(Stream.of(Capacity.values()), Stream.of(Role.values()))
                .map(Enum::name)
                .distinct()
                .toList();
        if (name != null && !parts.contains(name)) {
            throw new MalformedRequest(
                    "parameter.invalid",
                    new MalformedRequest.Defect("role", name, "unknown-code", String.join(", ", parts)));
        }
        return name;
    }

    static String address(OfficerId officer) {
        return "/api/v1/officers/" + officer.value();
    }

    @PostMapping("/{id}/certificates")
    @Operation(operationId = "grantCertificate", summary = "Record a certificate granted to the officer")
    ResponseEntity<byte[]> certificate(@PathVariable OfficerId id, @RequestBody Certificate body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    @PostMapping("/{id}/certificate-renewals")
    @Operation(operationId = "renewCertificate", summary = "Record that a certificate counts for a further span")
    ResponseEntity<byte[]> renew(@PathVariable OfficerId id, @RequestBody Certificate body, Call call) {
        return desk.act(call, id, new RenewCertificate(id, body.number(), body.validFrom(), body.validUntil()));
    }

    @PostMapping("/{id}/legal-qualification")
    @Operation(
            operationId = "recordLegalQualification",
            summary = "Record the national qualification of the legal profession",
            description = "Whoever begins to review cases in law must hold it (Penalty Law 58).")
    ResponseEntity<byte[]> legalQualification(
            @PathVariable OfficerId id, @RequestBody LegalQualification body, Call call) {
        return desk.act(call, id, new RecordLegalQualification(id, body.number(), body.obtainedOn()));
    }

    @PostMapping("/{id}/suspensions")
    @Operation(operationId = "suspendCertificate", summary = "Record that the officer's certificates are suspended")
    ResponseEntity<byte[]> suspend(@PathVariable OfficerId id, @RequestBody Suspension body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    @PostMapping("/{id}/posts")
    @Operation(operationId = "assignPost", summary = "Assign a post to the officer")
    ResponseEntity<byte[]> post(@PathVariable OfficerId id, @RequestBody Post body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    @PostMapping("/{id}/rotations")
    @Operation(
            operationId = "rotatePost",
            summary = "Move the officer on to another post",
            description =
                    "Where the reference data say how long an officer may stay in one post, the term begins anew.")
    ResponseEntity<byte[]> rotate(@PathVariable OfficerId id, @RequestBody Post body, Call call) {
        return desk.act(call, id, new RotatePost(id, body.post(), body.from()));
    }

    @PostMapping("/{id}/relations")
    @Operation(operationId = "declareRelation", summary = "Declare a tie to an enterprise")
    ResponseEntity<byte[]> relation(@PathVariable OfficerId id, @RequestBody Relation body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    @PostMapping("/{id}/relation-withdrawals")
    @Operation(operationId = "withdrawRelation", summary = "Record that a declared tie is no more")
    ResponseEntity<byte[]> withdraw(@PathVariable OfficerId id, @RequestBody RelationWithdrawal body, Call call) {
        return desk.act(call, id, body.of(id));
    }

    /** The national qualification of the legal profession (国家统一法律职业资格). */
    @Schema(name = "LegalQualification")
    record LegalQualification(
            @Schema(description = "Number of its certificate", example = "A20205001030001")
            String number,

            LocalDate obtainedOn) {}

    /** An officer to be appointed. */
    @Schema(name = "OfficerAppointment")
    record Appointment(
            @Schema(
                    description = "Number of the first enforcement certificate; the officer's id for life",
                    example = "CQ-119-0042")
            OfficerId certificateNumber,

            @Schema(example = "李四") String name,
            @Schema(example = "CQ-YZ-FIRE") AuthorityId authority,
            OfficerCategory category,

            @Schema(description = "Whether the officer holds a leading post")
            boolean leading) {

        AppointOfficer toCommand() {
            return new AppointOfficer(certificateNumber, name, authority, category, leading);
        }
    }

    /** An enforcement certificate, valid on both days named. */
    @Schema(name = "Certificate")
    record Certificate(
            @Schema(description = "The certificate's own number; left out: the officer's id, that of the first one")
            @Pattern(regexp = "[0-9A-Za-z-]{1,40}")
            @Nullable
            String number,

            LocalDate validFrom,
            LocalDate validUntil) {

        GrantCertificate of(OfficerId officer) {
            return new GrantCertificate(officer, number, validFrom, validUntil);
        }
    }

    /** From when on no certificate of the officer counts. */
    @Schema(name = "CertificateSuspension")
    record Suspension(LocalDate from, @Size(max = 2000) String reason) {
        SuspendCertificate of(OfficerId officer) {
            return new SuspendCertificate(officer, from, reason);
        }
    }

    /** A post, held from a day on. */
    @Schema(name = "PostAssignment")
    record Post(
            @Schema(description = "Code of the list `post`", example = "INSPECTOR")
            Code post,

            LocalDate from) {

        AssignPost of(OfficerId officer) {
            return new AssignPost(officer, post, from);
        }
    }

    /** A tie between the officer and an enterprise (Civil Servant Law 74, 76). */
    @Schema(name = "Relation")
    record Relation(
            RelationKind kind,

            @Schema(example = "91500103MA5U5L3T8B") EnterpriseRef creditCode,
            @Size(max = 2000) @Nullable String note) {

        DeclareRelation of(OfficerId officer) {
            return new DeclareRelation(officer, kind, creditCode.id(), note);
        }
    }

    /** A tie that is no more. */
    @Schema(name = "RelationWithdrawal")
    record RelationWithdrawal(
            RelationKind kind,

            @Schema(example = "91500103MA5U5L3T8B") EnterpriseRef creditCode,
            @Size(max = 2000) String reason) {

        WithdrawRelation of(OfficerId officer) {
            return new WithdrawRelation(officer, kind, creditCode.id(), reason);
        }
    }
}
