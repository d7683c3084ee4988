package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.VenueId;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of a venue's {@link OpeningPermit} on the commitment route (Fire Protection Law 15). */
public sealed interface PermitCommand {
    @TargetAggregateIdentifier
    VenueId venue();

    /**
     * Files a signed commitment.
     *
     * @param standardVersion version of the commitment standard that was signed
     * @param signatory who signed; must be the responsible person
     * @param agent who filed it in the signatory's place; null where nobody did
     * @param intake by which route it came in
     * @param materials codes of the materials handed in; null: all that the standard asks for
     */
    record SubmitCommitment(
            VenueId venue,
            String standardVersion,
            String signatory,
            @Nullable String agent,
            LocalDate signedOn,
            IntakeChannel intake,
            Sha256Digest documentSha256,
            @Nullable List<Code> materials)
            implements PermitCommand {}

    /** Asks, once, for everything that is missing (Licensing Law 32). */
    record RequestMaterials(VenueId venue, List<Code> missing) implements PermitCommand {}

    record SupplyMaterials(VenueId venue, List<Code> materials) implements PermitCommand {}

    /** Grants the permit on the filed commitment; the acting officer accepts it. */
    record GrantPermit(VenueId venue) implements PermitCommand {}

    record RejectApplication(VenueId venue, String reason) implements PermitCommand {}

    /**
     * Records what the on-site verification found.
     *
     * @param severity how grave a breach is; null where the commitment is fulfilled, else minor where not stated
     */
    record RecordVerification(
            VenueId venue,
            InspectionId inspection,
            boolean fulfilled,
            @Nullable BreachSeverity severity) implements PermitCommand {}
}
