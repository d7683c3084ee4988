package io.fireledger.api.authority;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.api.envelope.Listing;
import io.fireledger.api.envelope.Paging;
import io.fireledger.api.envelope.Reads;
import io.fireledger.api.envelope.UpTo;
import io.fireledger.domain.authority.AuthorityCommand.RecordHead;
import io.fireledger.domain.authority.AuthorityCommand.RegisterAuthority;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.projections.authority.AuthorityView;
import io.fireledger.projections.authority.FindAuthorities;
import io.fireledger.projections.authority.GetAuthority;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
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

/** Who enforces. */
@RestController
@RequestMapping("/api/v1/authorities")
@Tag(name = "authorities")
class AuthorityController {
    private final Desk desk;
    private final Reads reads;

    AuthorityController(Desk desk, Reads reads) {
        this.desk = desk;
        this.reads = reads;
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(operationId = "listAuthorities", summary = "Authorities, the last registered first")
    Listing<AuthorityView> list(
            @Parameter(description = "Where they are, all below it included") @RequestParam(required = false) @Nullable
                    DivisionCode division,
            @Parameter(description = "Code of the kind", example = "FIRE_RESCUE")
                    @RequestParam(required = false)
                    @Nullable
                    Code kind,
            Paging paging,
            Call call) {
        return reads.list(
                call,
                paging,
                "authority",
                AuthorityView.class,
                page -> new FindAuthorities(call.actor().jurisdiction(), division, kind, page.limit(), page.cursor()));
    }

    @GetMapping("/{code}")
    @Operation(operationId = "getAuthority", summary = "One authority, as it is or as it was")
    ResponseEntity<AuthorityView> one(
            @PathVariable AuthorityId code,
            @UpTo @RequestParam(required = false) @Nullable Instant asOf,
            @UpTo @RequestParam(required = false) @Nullable Instant knownAt,
            Call call) {
        return reads.one(
                call,
                code,
                new GetAuthority(code, call.actor().jurisdiction(), asOf, knownAt),
                AuthorityView.class,
                AuthorityView::version);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "registerAuthority", summary = "Enter an authority into the register")
    ResponseEntity<byte[]> register(@RequestBody Registration body, Call call) {
        return desk.create(
                call,
                body.code(),
                body.toCommand(),
                "/api/v1/authorities/" + body.code().value());
    }

    @PostMapping("/{code}/heads")
    @Operation(operationId = "recordHead", summary = "Record who heads the authority")
    ResponseEntity<byte[]> head(@PathVariable AuthorityId code, @RequestBody Head body, Call call) {
        return desk.act(call, code, body.of(code));
    }

    /** An authority to be entered. */
    @Schema(name = "AuthorityRegistration")
    record Registration(
            @Schema(description = "Agency code", example = "CQ-YZ-FIRE")
            AuthorityId code,

            @Schema(example = "渝中区消防救援支队") String name,

            @Schema(description = "Agency characters its document numbers start with (机关代字)", example = "渝中")
            @Size(max = 20)
            @Nullable
            String shortName,

            @Schema(description = "FIRE_RESCUE, POLICE_STATION, TOWNSHIP or OTHER_DEPARTMENT", example = "FIRE_RESCUE")
            Code kind,

            @Schema(description = "PROVINCE, CITY, COUNTY or TOWN", example = "COUNTY")
            Code level,

            @Schema(description = "Division (GB/T 2260)", example = "500103")
            DivisionCode divisionCode,

            @Schema(description = "The authority above it") @Nullable
            AuthorityId parentCode) {

        RegisterAuthority toCommand() {
            return new RegisterAuthority(code, name, shortName, kind, level, divisionCode, parentCode);
        }
    }

    /** Who heads the authority from a day on. */
    @Schema(name = "HeadOfAuthority")
    record Head(
            OfficerId officer,

            @Schema(description = "Whether the officer presides without holding the first post (主持工作)")
            boolean actingHead,

            LocalDate from,

            @Schema(description = "Last day in office") @Nullable
            LocalDate until) {

        RecordHead of(AuthorityId authority) {
            return new RecordHead(authority, officer, actingHead, from, until);
        }
    }
}
