package io.fireledger.api.reference;

import io.fireledger.api.envelope.Listing;
import io.fireledger.api.envelope.NoSuch;
import io.fireledger.api.envelope.Paging;
import io.fireledger.api.envelope.Reads;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.legal.CodeList;
import io.fireledger.domain.legal.Division;
import io.fireledger.domain.legal.LegalEvent.CodeListAdopted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Divisions and code lists. */
@RestController
@RequestMapping("/api/v1/reference")
@Tag(name = "reference")
class ReferenceController {
    private final Reads reads;
    private final Clock clock;

    ReferenceController(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @GetMapping(
            path = "/divisions",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(operationId = "listDivisions", summary = "Divisions (GB/T 2260) with their Chinese names, by code")
    Listing<Division> divisions(
            @Parameter(description = "In force on that day; left out: all that are known, each with its span")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate on,
            @Parameter(description = "That division and all below it", example = "500000")
                    @RequestParam(required = false)
                    @Nullable
                    DivisionCode within,
            Paging paging) {
        List<Division> divisions = reads.law().divisions().stream()
                .filter(d -> on == null || d.isInForce(on))
                .filter(d -> within == null || within.covers(d.code()))
                .toList();
        return Listing.of(Division.class, divisions, paging);
    }

    @GetMapping("/divisions/{code}")
    @Operation(operationId = "getDivision", summary = "One division as it stands on a day")
    Division division(
            @PathVariable DivisionCode code,
            @Parameter(description = "Left out: today in China") @RequestParam(required = false) @Nullable
                    LocalDate on) {
        return reads.law().division(code, day(on)).orElseThrow(() -> new NoSuch("division", code.value()));
    }

    @GetMapping(
            path = "/code-lists",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(operationId = "listCodeLists", summary = "The code lists in force on a day, without their entries")
    Listing<CodeListHead> codeLists(
            @Parameter(description = "Left out: today in China") @RequestParam(required = false) @Nullable LocalDate on,
            Paging paging) {
        List<CodeListHead> heads = reads.law().codeLists().stream()
                .map(CodeListAdopted::codes)
                .map(CodeList::list)
                .distinct()
                .sorted()
                .flatMap(name -> reads.law().codeList(name, day(on)).stream())
                .map(l -> new CodeListHead(l.list(), l.edition(), l.validFrom()))
                .toList();
        return Listing.of(CodeListHead.class, heads, paging);
    }

    @GetMapping("/code-lists/{list}")
    @Operation(operationId = "getCodeList", summary = "One code list with its labels in both languages")
    CodeList codeList(
            @Parameter(example = "use") @PathVariable String list,
            @Parameter(description = "Left out: today in China") @RequestParam(required = false) @Nullable
                    LocalDate on) {
        return reads.law().codeList(list, day(on)).orElseThrow(() -> new NoSuch("code-list", list));
    }

    private LocalDate day(@Nullable LocalDate on) {
        return on == null ? ChinaTime.day(clock.instant()) : on;
    }

    /** A code list without its entries. */
    @Schema(name = "CodeListHead")
    record CodeListHead(String list, String edition, LocalDate validFrom) {}
}
