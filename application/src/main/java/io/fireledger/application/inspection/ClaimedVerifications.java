package io.fireledger.application.inspection;

import io.fireledger.application.envelope.WithinTheAct;
import io.fireledger.domain.inspection.VerificationClaimCommand.ReleaseClaim;
import io.fireledger.domain.inspection.VerificationClaimCommand.TakeClaim;
import io.fireledger.domain.inspection.VerificationClaimId;
import io.fireledger.domain.inspection.VerificationClaims;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.VenueId;

/** Claims on the one open verification of a permit, each a stream of its own. */
public final class ClaimedVerifications implements VerificationClaims {
    private final WithinTheAct act;

    public ClaimedVerifications(WithinTheAct act) {
        this.act = act;
    }

    @Override
    public void take(DocumentNumber permit, VenueId venue, InspectionId inspection, DivisionCode division) {
        act.send(new TakeClaim(VerificationClaimId.of(permit), venue, inspection, division));
    }

    @Override
    public void release(
            DocumentNumber permit, VenueId venue, InspectionId inspection, DivisionCode division, Capacity capacity) {
        act.send(new ReleaseClaim(VerificationClaimId.of(permit), venue, inspection, division, capacity));
    }
}
