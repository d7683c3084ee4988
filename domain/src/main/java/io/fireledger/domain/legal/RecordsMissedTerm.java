package io.fireledger.domain.legal;

import java.time.LocalDate;
import java.util.List;

/** An event that records a missed term of its stream. */
public interface RecordsMissedTerm extends ChangesTerms {
    MissedTerm term();

    @Override
    default List<TermChange> terms(LocalDate recordedOn) {
        return term().changes();
    }
}
