package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DocumentNumber;
import java.time.LocalDate;
import java.util.List;

/** All that can have happened to the {@link PartyRecord} of a party. */
public sealed interface PartyRecordEvent {
    PartyRecordId record();

    /**
     * A case against the party was decided.
     *
     * @param acts what it was found to have done
     */
    record ActsDecided(
            PartyRecordId record, CaseId caseId, DocumentNumber document, LocalDate decidedOn, List<DecidedAct> acts)
            implements PartyRecordEvent {}
}
