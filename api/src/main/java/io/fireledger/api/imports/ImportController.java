package io.fireledger.api.imports;

import io.fireledger.api.envelope.Call;
import io.fireledger.api.envelope.Csv;
import io.fireledger.api.envelope.Listing;
import io.fireledger.api.envelope.NoSuch;
import io.fireledger.api.envelope.Paging;
import io.fireledger.api.envelope.Upload;
import io.fireledger.application.imports.Import;
import io.fireledger.application.imports.ImportId;
import io.fireledger.application.imports.Imports;
import io.fireledger.application.imports.Imports.ListedRefusal;
import io.fireledger.application.imports.Imports.ListedRow;
import io.fireledger.application.imports.Outcome;
import io.fireledger.application.imports.Register;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.projections.wiring.BadCursor;
import io.fireledger.projections.wiring.Cursor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Registers handed in by file. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "imports")
class ImportController {
    private static final String CSV = "text/csv";
    private static final int AT_A_TIME = 200;

    private final ImportDesk desk;
    private final Imports imports;

    ImportController(ImportDesk desk, Imports imports) {
        this.desk = desk;
        this.imports = imports;
    }

    @PostMapping(path = "/enterprises", consumes = CSV)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "importEnterprises",
            summary = "Enter enterprises by file",
            description = "The columns are the fields of `POST /enterprises`.")
    ResponseEntity<ImportView> enterprises(Upload file, Call call) {
        return submit(Register.ENTERPRISES, file, call);
    }

    @PostMapping(path = "/venues", consumes = CSV)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "importVenues",
            summary = "Register venues by file",
            description = "The columns are the fields of `POST /venues`; `rows` tells the identifier of each venue.")
    ResponseEntity<ImportView> venues(Upload file, Call call) {
        return submit(Register.VENUES, file, call);
    }

    @PostMapping(path = "/officers", consumes = CSV)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "importOfficers",
            summary = "Appoint officers by file",
            description = "The columns are the fields of `POST /officers`.")
    ResponseEntity<ImportView> officers(Upload file, Call call) {
        return submit(Register.OFFICERS, file, call);
    }

    private ResponseEntity<ImportView> submit(Register register, Upload file, Call call) {
        Import job = desk.submit(register, file, call);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + job.id().value()))
                .body(ImportView.of(job));
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    @Operation(operationId = "listImports", summary = "Files handed in, the last one first")
    Listing<ImportView> list(
            @RequestParam(required = false) @Nullable Register register,
            @RequestParam(required = false) Import.@Nullable State state,
            Paging paging,
            Call call) {
        return Listing.of(
                ImportView.class,
                paging,
                page -> Cursor.page(
                        imports.list(
                                call.actor().jurisdiction(), register, state, before(page.cursor()), page.limit() + 1),
                        page.limit(),
                        ImportView::of,
                        job -> Cursor.of(job.id().value())));
    }

    private static @Nullable ImportId before(@Nullable String cursor) {
        try {
            return cursor == null ? null : new ImportId(Cursor.parts(cursor, 1)[0]);
        } catch (IllegalArgumentException notOne) {
            throw new BadCursor();
        }
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getImport", summary = "One file handed in, and how far it has come")
    ImportView one(@PathVariable ImportId id, Call call) {
        return ImportView.of(seen(id, call));
    }

    @GetMapping(
            path = "/{id}/rejections",
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    @Operation(
            operationId = "listImportRejections",
            summary = "Why rows were not entered, in the order of the file",
            description = "For 90 days: rejected rows name people of whom nothing was recorded.")
    Listing<ImportRejectionView> rejections(@PathVariable ImportId id, Paging paging, Call call) {
        seen(id, call);
        return Listing.of(ImportRejectionView.class, paging, page -> {
            long[] after = after(page.cursor());
            List<ListedRefusal> refusals = imports.refusals(id, after[0], (int) after[1], page.limit() + 1);
            return Cursor.page(
                    refusals,
                    page.limit(),
                    refusal -> ImportRejectionView.of(refusal, call.language()),
                    refusal -> Cursor.of(refusal.line(), refusal.n()));
        });
    }

    private static long[] after(@Nullable String cursor) {
        if (cursor == null) {
            return new long[] {0, 0};
        }
        String[] parts = Cursor.parts(cursor, 2);
        try {
            return new long[] {Long.parseLong(parts[0]), Integer.parseInt(parts[1])};
        } catch (NumberFormatException notOne) {
            throw new BadCursor();
        }
    }

    @GetMapping(
            path = "/{id}/rows",
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    @Operation(
            operationId = "listImportRows",
            summary = "What became of each row, in the order of the file",
            description = "With the identifier of what it entered.")
    Listing<ImportRowView> rows(
            @PathVariable ImportId id,
            @Parameter(description = "Only rows of which this became") @RequestParam(required = false) @Nullable
                    Outcome outcome,
            Paging paging,
            Call call) {
        seen(id, call);
        return Listing.of(ImportRowView.class, paging, page -> {
            Long after = Cursor.position(page.cursor());
            return Cursor.page(
                    imports.rows(id, outcome, after == null ? 0 : after, page.limit() + 1),
                    page.limit(),
                    ImportRowView::of,
                    row -> Cursor.of(row.line()));
        });
    }

    @GetMapping(path = "/{id}/rejected-rows", produces = CSV)
    @Operation(
            operationId = "getImportRejectedRows",
            summary = "The rows that were not entered, as a file to be mended and handed in again",
            description = "For 90 days, like `rejections`.")
    ResponseEntity<StreamingResponseBody> rejectedRows(@PathVariable ImportId id, Call call) {
        Import job = seen(id, call);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + job.register().path() + ".csv\"")
                .body(out -> write(job, out));
    }

    private void write(Import job, OutputStream to) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        Csv.line(out, job.columns());
        long after = 0;
        List<ListedRow> rows;
        do {
            rows = imports.rows(job.id(), Outcome.REJECTED, after, AT_A_TIME);
            for (ListedRow row : rows) {
                if (!row.cells().isEmpty()) {
                    Csv.line(out, row.cells().stream().map(Csv::harmless).toList());
                }
                after = row.line();
            }
        } while (rows.size() == AT_A_TIME);
        out.flush();
    }

    @PostMapping("/{id}/cancellation")
    @Operation(
            operationId = "cancelImport",
            summary = "Stop an import",
            description =
                    "Rows that are through stay as they are: what is recorded is never taken back. Rows under way at that"
                            + " moment are let through and counted when they are.")
    ImportView cancel(@PathVariable ImportId id, Call call) {
        seen(id, call);
        if (!imports.cancel(id)) {
            throw new CommandRejected(Rejection.of("import.finished", id.value()));
        }
        return ImportView.of(seen(id, call));
    }

    private Import seen(ImportId id, Call call) {
        return imports.find(id, call.actor().jurisdiction()).orElseThrow(() -> new NoSuch("import", id.value()));
    }
}
