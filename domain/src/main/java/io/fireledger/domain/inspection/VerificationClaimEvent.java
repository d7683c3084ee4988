package io.fireledger.domain.inspection;

import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.VenueId;

/** All that can have happened to the {@link VerificationClaim} of a permit. */
public sealed interface VerificationClaimEvent {
    VerificationClaimId claim();

    record VerificationClaimed(VerificationClaimId claim, VenueId venue, InspectionId inspection)
            implements VerificationClaimEvent {}

    record VerificationReleased(VerificationClaimId claim, VenueId venue, InspectionId inspection)
            implements VerificationClaimEvent {}
}
