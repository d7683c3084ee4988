package io.fireledger.api.envelope;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command is answered with, as callers see it; the fields from {@code classes} on as far as the act has them. */
@Schema(name = "Receipt")
record Receipt(
        @Schema(description = "Identifier of the subject", example = "V-01JW3Z5M8Q4T7X9B2C6D8F0G1H")
        String id,

        @Schema(description = "The subject's version now: seq of its last event, from 0", example = "0")
        long version,

        @Schema(description = "Position of the last event in the log, from 1 without gaps", example = "1042")
        long position,

        @Schema(description = "Identifiers of the events recorded")
        List<String> events,

        @Schema(description = "Classes of a venue registered") @Nullable
        List<String> classes,

        @Schema(description = "PENDING or GRANTED, of an application") @Nullable
        String status,

        @Schema(description = "Codes of the materials an application still lacks") @Nullable
        List<String> missing,

        @Schema(description = "Number of the permit granted", example = "渝中消安检字〔2026〕第0001号") @Nullable
        String permitNumber,

        @Schema(description = "Last day for the on-site verification") @Nullable
        LocalDate verificationDueOn,

        @Schema(description = "Number of the document made", example = "渝中消限字〔2026〕第0001号") @Nullable
        String document,

        @Schema(description = "Last day for making and serving that document") @Nullable
        LocalDate serviceDueOn,

        @Schema(description = "Last day for the re-check") @Nullable
        LocalDate recheckDueOn,

        @Schema(description = "Whether the party may ask for a hearing") @Nullable
        Boolean hearingRight,

        @Schema(description = "Whether a request for a hearing came in time") @Nullable
        Boolean accepted,

        @Schema(description = "Last day for asking for a hearing, of such a request") @Nullable
        LocalDate lastDay,

        @Schema(description = "Last day the agency waits for a statement") @Nullable
        LocalDate statementDueOn,

        @Schema(description = "Last day to ask for a hearing") @Nullable
        LocalDate hearingDueOn,

        @Schema(description = "Last day to pay") @Nullable LocalDate paymentDueOn,

        @Schema(description = "Last day for filing a decision made on the spot") @Nullable
        LocalDate filingDueOn,

        @Schema(description = "Whether that day lies beyond the known calendar and counts weekdays only") @Nullable
        Boolean provisional) {}
