package io.fireledger.api.enterprise;

import com.github.f4b6a3.ulid.UlidCreator;
import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.api.envelope.Listing;
import io.fireledger.api.envelope.MalformedRequest;
import io.fireledger.api.envelope.Paging;
import io.fireledger.api.envelope.Reads;
import io.fireledger.api.envelope.UpTo;
import io.fireledger.domain.enterprise.EnterpriseCommand.AmendEnterprise;
import io.fireledger.domain.enterprise.EnterpriseCommand.DissolveEnterprise;
import io.fireledger.domain.enterprise.EnterpriseCommand.RecordSafetyRoles;
import io.fireledger.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import io.fireledger.domain.enterprise.EnterpriseKind;
import io.fireledger.domain.enterprise.rule.CreditCode;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.projections.deadline.DeadlineView;
import io.fireledger.projections.enforcement.CaseLine;
import io.fireledger.projections.enterprise.EnterpriseView;
import io.fireledger.projections.enterprise.FindEnterprises;
import io.fireledger.projections.enterprise.GetEnterprise;
import io.fireledger.projections.eventlog.FindHistory;
import io.fireledger.projections.eventlog.HistoryEntry;
import io.fireledger.projections.inspection.InspectionView;
import io.fireledger.projections.venue.VenueView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
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

/** Who is supervised. */
@RestController
@RequestMapping("/api/v1/enterprises")
@Tag(name = "enterprises")
class EnterpriseController {
    private final Desk desk;
    private final Reads reads;
    private final Dossiers dossiers;

    EnterpriseController(Desk desk, Reads reads, Dossiers dossiers) {
        this.desk = desk;
        this.reads = reads;
        this.dossiers = dossiers;
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(operationId = "listEnterprises", summary = "Enterprises, the last registered first")
    Listing<EnterpriseView> list(
            @Parameter(description = "Part of the name") @RequestParam(required = false) @Nullable String name,
            @Parameter(description = "Where they are registered, all below it included")
                    @RequestParam(required = false)
                    @Nullable
                    DivisionCode division,
            Paging paging,
            Call call) {
        return reads.list(
                call,
                paging,
                "enterprise",
                EnterpriseView.class,
                page -> new FindEnterprises(call.actor().jurisdiction(), name, division, page.limit(), page.cursor()));
    }

    @GetMapping("/{creditCode}")
    @Operation(operationId = "getEnterprise", summary = "One enterprise, as it is or as it was")
    ResponseEntity<EnterpriseView> one(
            @PathVariable EnterpriseRef creditCode,
            @UpTo @RequestParam(required = false) @Nullable Instant asOf,
            @UpTo @RequestParam(required = false) @Nullable Instant knownAt,
            Call call) {
        return reads.one(
                call,
                creditCode.id(),
                new GetEnterprise(creditCode.id(), call.actor().jurisdiction(), asOf, knownAt),
                EnterpriseView.class,
                EnterpriseView::version);
    }

    @GetMapping(
            path = "/{creditCode}/history",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            operationId = "getEnterpriseHistory",
            summary = "Every event that touches the enterprise, the last recorded first")
    Listing<HistoryEntry> history(@PathVariable EnterpriseRef creditCode, Paging paging, Call call) {
        seen(creditCode, call);
        return reads.history(
                call,
                paging,
                creditCode.id(),
                page -> new FindHistory(
                        creditCode.id(), call.actor().jurisdiction(), call.language(), page.limit(), page.cursor()));
    }

    @GetMapping("/{creditCode}/dossier")
    @Operation(
            operationId = "getEnterpriseDossier",
            summary =
                    "The enterprise with its venues and permits, its inspections, cases and terms, and what is still open",
            description =
                    "As it is or as it was. Of venues, inspections and cases the 200 newest; the lists have the rest.")
    Dossier dossier(
            @PathVariable EnterpriseRef creditCode,
            @UpTo @RequestParam(required = false) @Nullable Instant asOf,
            @UpTo @RequestParam(required = false) @Nullable Instant knownAt,
            Call call) {
        EnterpriseView enterprise = reads.seen(
                call,
                creditCode.id(),
                new GetEnterprise(creditCode.id(), call.actor().jurisdiction(), asOf, knownAt),
                EnterpriseView.class);
        Dossiers.Contents contents = dossiers.of(creditCode.id(), new Dossiers.Moment(asOf, knownAt), call);
        return new Dossier(
                enterprise,
                contents.venues(),
                contents.inspections(),
                contents.openCases(),
                contents.pastCases(),
                contents.matters().awaitingVerification(),
                contents.matters().openInspections(),
                contents.matters().openHazards(),
                contents.matters().openTerms(),
                contents.matters().missedTerms(),
                contents.matters().metTerms());
    }

    private EnterpriseView seen(EnterpriseRef creditCode, Call call) {
        return reads.seen(
                call,
                creditCode.id(),
                new GetEnterprise(creditCode.id(), call.actor().jurisdiction(), null, null),
                EnterpriseView.class);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "registerEnterprise", summary = "Enter an enterprise into the register")
    ResponseEntity<byte[]> register(@RequestBody Registration body, Call call) {
        EnterpriseId enterprise = body.id(() -> UlidCreator.getUlid().toString());
        return desk.create(call, enterprise, body.of(enterprise), address(enterprise));
    }

    static String address(EnterpriseId enterprise) {
        return "/api/v1/enterprises/" + enterprise.value();
    }

    @PostMapping("/{creditCode}/amendments")
    @Operation(operationId = "amendEnterprise", summary = "Change what is registered")
    ResponseEntity<byte[]> amend(@PathVariable EnterpriseRef creditCode, @RequestBody Amendment body, Call call) {
        return desk.act(call, creditCode.id(), body.on(creditCode.id()));
    }

    @PostMapping("/{creditCode}/safety-roles")
    @Operation(operationId = "recordSafetyRoles", summary = "Record who answers for fire safety")
    ResponseEntity<byte[]> safetyRoles(
            @PathVariable EnterpriseRef creditCode, @RequestBody SafetyRoles body, Call call) {
        return desk.act(call, creditCode.id(), body.on(creditCode.id()));
    }

    @PostMapping("/{creditCode}/dissolution")
    @Operation(operationId = "dissolveEnterprise", summary = "Record that an enterprise was dissolved")
    ResponseEntity<byte[]> dissolve(@PathVariable EnterpriseRef creditCode, @RequestBody Dissolution body, Call call) {
        return desk.act(call, creditCode.id(), body.on(creditCode.id()));
    }

    /** What is known of one enterprise, and what is still open. */
    @Schema(name = "EnterpriseDossier")
    record Dossier(
            EnterpriseView enterprise,
            List<VenueView> venues,
            List<InspectionView> inspections,

            @Schema(description = "Cases in which something may still happen here, the last opened first")
            List<CaseLine> openCases,

            @Schema(description = "Cases that were closed, terminated or handed to another authority")
            List<CaseLine> pastCases,

            @Schema(description = "Venues whose commitment is still to be verified on site")
            List<String> awaitingVerification,

            @Schema(description = "Inspections not yet concluded")
            List<String> openInspections,

            @Schema(description = "Hazards found and not yet cleared")
            List<VenueView.Hazard> openHazards,

            @Schema(description = "Terms that run, the earliest last day first")
            List<DeadlineView> openTerms,

            @Schema(description = "Terms not kept, those closed too late included")
            List<DeadlineView> missedTerms,

            @Schema(description = "Terms that were kept") List<DeadlineView> metTerms) {}

    /** An enterprise to be entered: with its credit code, or with the reason why it has none. */
    @Schema(name = "EnterpriseRegistration")
    record Registration(
            @Schema(
                    description = "Unified social credit code (GB 32100-2015); required unless `noCodeReason` is given",
                    example = "91500103MA5U5L3T8B")
            @Size(max = 40)
            @Nullable
            String creditCode,

            @Schema(description = "Why the enterprise has no credit code") @Size(max = 500) @Nullable
            String noCodeReason,

            @Schema(example = "渝中区山城火锅有限公司") String name,
            EnterpriseKind kind,

            @Schema(description = "Division (GB/T 2260)", example = "500103")
            DivisionCode divisionCode,

            @Size(max = 500) @Schema(example = "渝中区解放碑步行街1号")
            String address,

            @Schema(example = "张三") String legalRepresentative) {

        Registration {
            if (creditCode == null && noCodeReason == null) {
                throw new MalformedRequest.Incomplete("creditCode");
            }
        }

        /** @param ulid gives what identifies an enterprise without a credit code */
        EnterpriseId id(Supplier<String> ulid) {
            return creditCode == null ? new EnterpriseId("E-" + ulid.get()) : CreditCode.enterprise(creditCode);
        }

        RegisterEnterprise of(EnterpriseId enterprise) {
            return new RegisterEnterprise(
                    enterprise,
                    creditCode == null ? null : enterprise.value(),
                    noCodeReason,
                    name,
                    kind,
                    divisionCode,
                    address,
                    legalRepresentative);
        }
    }

    /** What changes; a field left out stays as it is. */
    @Schema(name = "EnterpriseAmendment")
    record Amendment(
            @Nullable String name,
            @Nullable DivisionCode divisionCode,
            @Size(max = 500) @Nullable String address,
            @Nullable String legalRepresentative,
            @Size(max = 2000) String reason) {

        AmendEnterprise on(EnterpriseId enterprise) {
            return new AmendEnterprise(enterprise, name, divisionCode, address, legalRepresentative, reason);
        }
    }

    /** Who answers for fire safety. */
    @Schema(name = "SafetyRoles")
    record SafetyRoles(
            @Schema(description = "消防安全责任人, the head by law (Fire Protection Law 16)", example = "张三")
            String responsiblePerson,

            @Schema(description = "消防安全管理人") @Nullable String manager) {

        RecordSafetyRoles on(EnterpriseId enterprise) {
            return new RecordSafetyRoles(enterprise, responsiblePerson, manager);
        }
    }

    /** That and why the enterprise is no more. */
    @Schema(name = "EnterpriseDissolution")
    record Dissolution(
            LocalDate dissolvedOn, @Size(max = 2000) String reason) {
        DissolveEnterprise on(EnterpriseId enterprise) {
            return new DissolveEnterprise(enterprise, dissolvedOn, reason);
        }
    }
}
