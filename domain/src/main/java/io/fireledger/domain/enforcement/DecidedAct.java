package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.ViolationCode;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One act as it was decided on: the same conduct of the same party at the same place over the same time is one act (Penalty
 * Law 29), whatever norm it falls under and whichever case it is decided in.
 *
 * @param place see {@link Charge}
 * @param until last day of it
 * @param fined whether a fine was imposed for it
 * @param waived whether the penalty was waived because it was the first offence (33)
 */
public record DecidedAct(
        Conduct conduct,
        @Nullable VenueId place,
        LocalDate from,
        LocalDate until,
        ViolationCode violation,
        boolean fined,
        boolean waived) {

    /** Whether both are one act, in whole or in part: a part of an act is not fined again either. */
    boolean isOneActWith(DecidedAct other) {
        return conduct.equals(other.conduct)
                && Objects.equals(place, other.place)
                && !from.isAfter(other.until)
                && !other.from.isAfter(until);
    }
}
