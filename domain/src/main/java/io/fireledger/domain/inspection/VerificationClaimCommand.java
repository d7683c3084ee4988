package io.fireledger.domain.inspection;

import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.VenueId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of the {@link VerificationClaim} of a permit; sent by {@link VerificationClaims} alone. */
public sealed interface VerificationClaimCommand {
    @TargetAggregateIdentifier
    VerificationClaimId claim();

    /** @param division where the venue lies */
    record TakeClaim(VerificationClaimId claim, VenueId venue, InspectionId inspection, DivisionCode division)
            implements VerificationClaimCommand {}

    /**
     * @param division where the venue lies
     * @param capacity the part the actor plays in the verification
     */
    record ReleaseClaim(
            VerificationClaimId claim, VenueId venue, InspectionId inspection, DivisionCode division, Capacity capacity)
            implements VerificationClaimCommand {}
}
