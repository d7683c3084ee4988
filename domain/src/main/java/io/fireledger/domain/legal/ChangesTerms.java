package io.fireledger.domain.legal;

import java.time.LocalDate;
import java.util.List;

/**
 * An event that begins, changes or ends legal terms. What it does to them follows from its own fields and the day it was
 * recorded on, so that aggregates, the list of terms and the sweep over it all agree.
 */
public interface ChangesTerms {
    /** @param recordedOn the China day the event was recorded on */
    List<TermChange> terms(LocalDate recordedOn);
}
