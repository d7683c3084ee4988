package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.ViolationCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that can have happened to the {@link PartyRecord} of a party. */
public sealed interface PartyRecordEvent {
    PartyRecordId record();

    /**
     * A case against the party was opened.
     *
     * @param place where the act was done; null: at no venue on record
     */
    record CaseEntered(
            PartyRecordId record,
            CaseId caseId,
            ViolationCode suspected,
            @Nullable VenueId place) implements PartyRecordEvent {}

    /**
     * A case against the party was decided.
     *
     * @param acts what it was found to have done
     */
    record ActsDecided(
            PartyRecordId record, CaseId caseId, DocumentNumber document, LocalDate decidedOn, List<DecidedAct> acts)
            implements PartyRecordEvent {}
}
