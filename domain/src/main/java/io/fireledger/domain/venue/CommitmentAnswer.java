package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.venue.PermitEvent.PermitGranted;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an application stands, told to whoever moved it.
 *
 * @param missing codes of the materials still missing; null once granted
 * @param permitNumber null until granted
 * @param verificationDueOn last day for the on-site verification; null until granted
 * @param provisional whether that day lies beyond the known calendar; null until granted
 */
public record CommitmentAnswer(
        Status status,
        @Nullable List<Code> missing,
        @Nullable DocumentNumber permitNumber,
        @Nullable LocalDate verificationDueOn,
        @Nullable Boolean provisional) {
    /** Whether the permit is there already. */
    public enum Status {
        PENDING,
        GRANTED
    }

    static CommitmentAnswer pending(List<Code> missing) {
        return new CommitmentAnswer(Status.PENDING, missing, null, null, null);
    }

    static CommitmentAnswer granted(PermitGranted event) {
        return new CommitmentAnswer(
                Status.GRANTED, null, event.permit(), event.verificationDueOn(), event.provisional());
    }
}
