package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.VenueId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that can have happened to a venue's {@link OpeningPermit}. */
public sealed interface PermitEvent {
    VenueId venue();

    /**
     * See {@link PermitCommand.SubmitCommitment}; {@code templateSha256} is the digest of the text that was signed.
     *
     * @param materialsDueOn last day on which the agency can ask for what is missing; null where nothing is
     * @param provisional whether that day lies beyond the known calendar and counts weekdays only
     */
    record CommitmentSubmitted(
            VenueId venue,
            EnterpriseId enterprise,
            String standardVersion,
            Sha256Digest templateSha256,
            String signatory,
            @Nullable String agent,
            LocalDate signedOn,
            IntakeChannel intake,
            Sha256Digest documentSha256,
            List<Code> missing,
            @Nullable LocalDate materialsDueOn,
            boolean provisional)
            implements PermitEvent {}

    record MaterialsRequested(VenueId venue, List<Code> missing) implements PermitEvent {}

    record MaterialsSupplied(VenueId venue, List<Code> materials, List<Code> missing) implements PermitEvent {}

    /**
     * The permit was granted on the commitment.
     *
     * @param agency the authority that grants it
     * @param acceptingOfficer the officer who accepted the commitment; null where the automatic rule did
     * @param automaticRule version of the automatic rule; null where an officer accepted
     * @param verificationDueOn last day for the on-site verification
     * @param provisional whether that day lies beyond the known calendar and counts weekdays only
     */
    record PermitGranted(
            VenueId venue,
            EnterpriseId enterprise,
            DocumentNumber permit,
            AuthorityId agency,
            String standardVersion,
            LocalDate grantedOn,
            @Nullable OfficerId acceptingOfficer,
            @Nullable String automaticRule,
            LocalDate verificationDueOn,
            boolean provisional)
            implements PermitEvent {}

    record ApplicationRejected(VenueId venue, String reason) implements PermitEvent {}

    record CommitmentVerified(
            VenueId venue,
            EnterpriseId enterprise,
            DocumentNumber permit,
            InspectionId inspection,
            List<OfficerId> inspectors,
            LocalDate verifiedOn)
            implements PermitEvent {}

    /** @param failedItems codes of the items that failed on site */
    record CommitmentBreached(
            VenueId venue,
            EnterpriseId enterprise,
            DocumentNumber permit,
            InspectionId inspection,
            List<OfficerId> inspectors,
            LocalDate verifiedOn,
            BreachSeverity severity,
            List<Code> failedItems)
            implements PermitEvent {}
}
