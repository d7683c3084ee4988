package io.fireledger.domain.legal;

import java.time.LocalDate;
import java.util.List;

/** An event that fixes the provisional last day of a term of its stream. */
public interface RecordsFixedTerm extends ChangesTerms {
    FixedTerm term();

    @Override
    default List<TermChange> terms(LocalDate recordedOn) {
        return term().changes();
    }
}
