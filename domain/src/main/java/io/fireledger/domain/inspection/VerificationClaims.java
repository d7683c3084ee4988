package io.fireledger.domain.inspection;

import io.fireledger.domain.kernel.AlreadyTaken;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.VenueId;

/** At most one open verification per permit: a claim taken and released in the act's own unit of work. */
public interface VerificationClaims {
    /** @throws AlreadyTaken {@code inspection.already-scheduled}, with the inspection that holds the claim */
    void take(DocumentNumber permit, VenueId venue, InspectionId inspection, DivisionCode division);

    /** @param capacity the part the actor plays in the verification */
    void release(
            DocumentNumber permit, VenueId venue, InspectionId inspection, DivisionCode division, Capacity capacity);
}
