package io.fireledger.domain.inspection;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.VenueId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an inspection came to, for acts that rest on it; folded from its own events when asked. */
@FunctionalInterface
public interface InspectionOutcome {
    Optional<Entry> of(InspectionId inspection);

    /**
     * @param permit the permit it verifies; null where it verifies none
     * @param concludedAt null while it goes on
     * @param failedMandatory codes of mandatory items that failed
     * @param failedItems codes of all items that failed
     */
    record Entry(
            InspectionId inspection,
            VenueId venue,
            InspectionKind kind,
            @Nullable DocumentNumber permit,
            List<OfficerId> officers,
            @Nullable Instant concludedAt,
            List<Code> failedMandatory,
            List<Code> failedItems) {}
}
