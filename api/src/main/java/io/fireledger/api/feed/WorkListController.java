package io.fireledger.api.feed;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Listing;
import io.fireledger.api.envelope.Paging;
import io.fireledger.api.envelope.Reads;
import io.fireledger.api.security.Role;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.projections.worklist.FindWork;
import io.fireledger.projections.worklist.WorkKind;
import io.fireledger.projections.worklist.WorkView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What there is to do, and to think of doing. */
@RestController
@RequestMapping("/api/v1/work-list")
@Tag(name = "work-list")
class WorkListController {
    private final Reads reads;

    WorkListController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    @Operation(
            operationId = "listWork",
            summary = "Tasks and suggestions, the open ones first, the earliest last day first among them",
            description = "Nothing here is an official act: an entry says what people are to do, or to think of doing,"
                    + " and which event settled it.")
    Listing<WorkView> list(
            @Parameter(description = "Whom it is for; left out: the caller's own roles, for all else every role")
                    @RequestParam(required = false)
                    @Nullable
                    Role role,
            @RequestParam(required = false) WorkView.@Nullable State state,
            @Parameter(description = "Code of what is to be done", example = "venue.schedule-verification")
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @Parameter(description = "The officer whose work it is") @RequestParam(required = false) @Nullable
                    OfficerId officer,
            @Parameter(description = "The authority whose work it is") @RequestParam(required = false) @Nullable
                    AuthorityId authority,
            @Parameter(description = "The place concerned, all below it included")
                    @RequestParam(required = false)
                    @Nullable
                    DivisionCode division,
            Paging paging,
            Call call) {
        List<String> roles = role == null
                ? call.actor().roles().stream().filter(WorkKind::isFor).toList()
                : List.of(role.name());
        return reads.list(
                call,
                paging,
                "work-list",
                WorkView.class,
                page -> new FindWork(
                        call.actor().jurisdiction(),
                        call.language(),
                        roles,
                        state,
                        kind,
                        officer,
                        authority,
                        division,
                        page.limit(),
                        page.cursor()));
    }
}
