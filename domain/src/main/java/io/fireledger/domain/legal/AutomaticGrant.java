package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.DivisionCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A recorded rule: in that division, complete commitments are granted at once without an officer. */
public record AutomaticGrant(
        String version,
        DivisionCode jurisdiction,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean isInForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
    }
}
