package io.fireledger.api.authority;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Desk;
import io.fireledger.domain.authority.AuthorityCommand.AssignPowers;
import io.fireledger.domain.authority.AuthorityCommand.DelegateEnforcement;
import io.fireledger.domain.authority.AuthorityCommand.EndDelegation;
import io.fireledger.domain.authority.AuthorityCommand.MergeAuthority;
import io.fireledger.domain.authority.AuthorityCommand.RenameAuthority;
import io.fireledger.domain.authority.DelegationBasis;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who enforces in whose name, and what becomes of authorities. */
@RestController
@RequestMapping("/api/v1/authorities/{code}")
@Tag(name = "authorities")
class DelegationController {
    private final Desk desk;

    DelegationController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/delegations")
    @Operation(
            operationId = "delegateEnforcement",
            summary = "Let another body enforce in the authority's name",
            description = "On the basis of a law, a regulation or a rule, published by both sides (Penalty Law 20)."
                    + " Seals, permits and legal review are never delegated.")
    ResponseEntity<byte[]> delegate(@PathVariable AuthorityId code, @RequestBody Grant body, Call call) {
        return desk.act(call, code, body.of(code));
    }

    @PostMapping("/delegation-ends")
    @Operation(operationId = "endDelegation", summary = "End a delegation before its last day")
    ResponseEntity<byte[]> end(@PathVariable AuthorityId code, @RequestBody End body, Call call) {
        return desk.act(call, code, new EndDelegation(code, body.delegate(), body.endedOn(), body.reason()));
    }

    @PostMapping("/powers")
    @Operation(
            operationId = "assignPowers",
            summary = "Enter the province's decision that the township exercises powers in its own name",
            description = "Penalty Law 24.")
    ResponseEntity<byte[]> assign(@PathVariable AuthorityId code, @RequestBody Powers body, Call call) {
        return desk.act(call, code, body.of(code));
    }

    @PostMapping("/names")
    @Operation(operationId = "renameAuthority", summary = "Give the authority another name")
    ResponseEntity<byte[]> rename(@PathVariable AuthorityId code, @RequestBody Name body, Call call) {
        return desk.act(call, code, new RenameAuthority(code, body.name(), body.shortName(), body.from()));
    }

    @PostMapping("/merger")
    @Operation(operationId = "mergeAuthority", summary = "Record that the authority was merged into another")
    ResponseEntity<byte[]> merge(@PathVariable AuthorityId code, @RequestBody Merger body, Call call) {
        return desk.act(call, code, new MergeAuthority(code, body.into(), body.mergedOn()));
    }

    /** What the other body may do, where, and until when. */
    @Schema(name = "DelegationGrant")
    record Grant(
            @Schema(example = "CQYZ-JFB") AuthorityId delegate,

            @Schema(description = "LAW, REGULATION, RULE or POLICY_TEXT; a policy text is no basis")
            DelegationBasis.Kind basisKind,

            @Schema(example = "重庆市消防条例") String basisTitle,
            String basisArticle,

            @Schema(description = "Codes of the list `delegable-matter`")
            List<Code> matters,

            @Schema(example = "500103") DivisionCode territory,
            LocalDate from,
            LocalDate until,

            @Schema(description = "Day the authority published it") @Nullable
            LocalDate publishedByDelegator,

            @Schema(description = "Day the delegate published it") @Nullable
            LocalDate publishedByDelegate) {

        DelegateEnforcement of(AuthorityId authority) {
            return new DelegateEnforcement(
                    authority,
                    delegate,
                    new DelegationBasis(basisKind, basisTitle, basisArticle),
                    matters,
                    territory,
                    from,
                    until,
                    publishedByDelegator,
                    publishedByDelegate);
        }
    }

    /** The end of a delegation. */
    @Schema(name = "DelegationEnd")
    record End(
            AuthorityId delegate,

            @Schema(description = "Its last day") LocalDate endedOn,
            @Size(max = 2000) String reason) {}

    /** A province's decision. */
    @Schema(name = "AssignedPowers")
    record Powers(
            @Schema(description = "Division of the province", example = "500000")
            DivisionCode province,

            @Schema(description = "Title and number of the decision")
            String decision,

            LocalDate publishedOn,

            @Schema(description = "Codes of the list `delegable-matter`")
            List<Code> matters,

            @Schema(example = "500103") DivisionCode territory,
            LocalDate from) {

        AssignPowers of(AuthorityId authority) {
            return new AssignPowers(authority, province, decision, publishedOn, matters, territory, from);
        }
    }

    /** A new name. */
    @Schema(name = "AuthorityName")
    record Name(
            String name,

            @Schema(description = "New agency characters; left out: as before") @Size(max = 20) @Nullable
            String shortName,

            LocalDate from) {}

    /** A merger. */
    @Schema(name = "AuthorityMerger")
    record Merger(
            @Schema(description = "The authority that carries on")
            AuthorityId into,

            LocalDate mergedOn) {}
}
