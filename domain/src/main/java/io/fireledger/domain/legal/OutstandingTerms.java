package io.fireledger.domain.legal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms that something is still to be recorded of, as far as events have been read. It proposes; each stream decides by
 * its own {@link Terms}.
 */
public interface OutstandingTerms {
    /** Terms past their last day, without the act in time and without a record of it; the earliest last day first. */
    List<Entry> missed(List<String> subjectTypes, LocalDate today, @Nullable Entry after, int limit);

    /** Terms whose provisional last day lies in that year or before; the earliest first. */
    List<Entry> provisional(List<String> subjectTypes, int throughYear, @Nullable Entry after, int limit);

    /** How many terms {@link #missed} would name. */
    long countMissed(List<String> subjectTypes, LocalDate today);

    /**
     * @param id identifier of the term
     * @param subject typed identifier of the stream, such as {@code venue:V-…}
     */
    record Entry(String id, String subject, TermKey term, LocalDate dueOn) {}
}
