package io.fireledger.api.envelope;

import io.fireledger.api.envelope.MalformedRequest.Defect;
import io.fireledger.application.idempotency.Preview;
import io.fireledger.projections.eventlog.Labels;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a command asked with {@code ?dryRun=true} is answered with: what would follow, of which nothing was stored. */
@Schema(name = "DryRun")
record DryRun(
        @Schema(description = "Always true: nothing was stored")
        boolean dryRun,

        @Schema(description = "The events that would be recorded, in their order")
        List<Event> events,

        @Schema(description = "The legal terms that would begin")
        List<Term> terms,

        @Schema(description = "The numbered documents that would be made")
        List<Document> documents) {
    /** The query parameter that asks for it. */
    static final String PARAMETER = "dryRun";

    private static final Labels LABELS = new Labels();

    /** An event that would be recorded. */
    @Schema(name = "DryRunEvent")
    record Event(
            @Schema(example = "enforcement.ProposalNotified")
            String type,

            @Schema(description = "What it is called, in the language asked for")
            String label,

            Map<String, Object> payload) {}

    /** A legal term that would begin. */
    @Schema(name = "DryRunTerm")
    record Term(
            @Schema(description = "Code of the term", example = "enforcement.decision")
            String rule,

            @Schema(
                    description =
                            "What in the subject's record it would concern; empty where there is but one such term")
            String of,

            @Schema(description = "The day whose next day is day one")
            LocalDate from,

            LocalDate dueOn,

            @Schema(description = "Whether that day lies beyond the known calendar and counts weekdays only")
            boolean provisional,

            @Schema(description = "The officer who would answer for it") @Nullable
            String officer,

            @Schema(description = "The authority that would answer for it") @Nullable
            String authority) {}

    /** A numbered document that would be made. */
    @Schema(name = "DryRunDocument")
    record Document(
            @Schema(example = "PENALTY_PROPOSAL") String kind,

            @Schema(description = "The number it would bear were it made next", example = "渝中消罚告字〔2026〕第0001号")
            String number) {}

    static DryRun of(Preview preview, Locale language) {
        return new DryRun(
                true,
                preview.events().stream()
                        .map(event -> new Event(event.type(), LABELS.label(event.type(), language), event.payload()))
                        .toList(),
                preview.terms().stream().map(DryRun::term).toList(),
                preview.documents().stream()
                        .map(document -> new Document(document.kind().name(), document.number()))
                        .toList());
    }

    private static Term term(Preview.Term term) {
        return new Term(
                term.rule(),
                term.of(),
                term.from(),
                term.dueOn(),
                term.provisional(),
                term.officer() == null ? null : term.officer().value(),
                term.authority() == null ? null : term.authority().value());
    }

    /** @throws MalformedRequest if the parameter is neither true nor false */
    static boolean isAskedIn(HttpServletRequest request) {
        String asked = request.getParameter(PARAMETER);
        if (asked == null) {
            return false;
        }
        if (!asked.equals("true") && !asked.equals("false")) {
            throw new MalformedRequest("parameter.invalid", new Defect(PARAMETER, asked, "not-a-boolean"));
        }
        return asked.equals("true");
    }
}
