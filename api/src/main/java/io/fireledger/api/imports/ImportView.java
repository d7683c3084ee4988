package io.fireledger.api.imports;

import io.fireledger.application.imports.Import;
import io.fireledger.application.imports.ImportId;
import io.fireledger.application.imports.Register;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One file handed in, and how far it has come. */
record ImportView(
        ImportId id,
        Register register,
        Import.State state,

        @Schema(description = "Rows of the file, the header and blank rows not counted", example = "100000")
        long rows,

        @Schema(description = "Rows that are through", example = "42500")
        long done,

        @Schema(description = "Of these, recorded by this import", example = "41225")
        long entered,

        @Schema(description = "Of these, recorded before by an import of the same row", example = "0")
        long unchanged,

        @Schema(description = "Of these, not recorded; see `rejections`", example = "1275")
        long rejected,

        @Schema(description = "Rows that are through, in percent", example = "42")
        int percent,

        @Schema(
                description = "Digest of the file",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "Length of the file", example = "18340211")
        long bytes,

        @Schema(description = "Who handed it in", example = "registrar")
        String submittedBy,

        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,

        @Schema(
                description = "Position of the last event it recorded, for `Min-Position`; absent while there is none",
                example = "143042")
        @Nullable
        Long position) {

    static ImportView of(Import job) {
        long done = job.tally().done();
        return new ImportView(
                job.id(),
                job.register(),
                job.state(),
                job.rows(),
                done,
                job.tally().entered(),
                job.tally().unchanged(),
                job.tally().rejected(),
                (int) (done * 100 / Math.max(1, job.rows())),
                job.sha256(),
                job.bytes(),
                job.actor().id(),
                job.submittedAt(),
                job.startedAt(),
                job.finishedAt(),
                job.position() == 0 ? null : job.position());
    }
}
