package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.StatesItsTime;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of a venue's {@link OpeningPermit}, on either route, to its end (Fire Protection Law 15). */
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

    /** Grants the permit: on the filed commitment, which the acting officer accepts, or on the check that was made. */
    record GrantPermit(VenueId venue) implements PermitCommand {}

    /** @param falseMaterial whether the applicant concealed facts or handed in false material */
    record RejectApplication(VenueId venue, String reason, boolean falseMaterial) implements PermitCommand {}

    /** The applicant takes the application back, before it is decided. */
    record WithdrawApplication(VenueId venue, String reason) implements PermitCommand {}

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

    /**
     * Applies for the check on site before opening: the ordinary route.
     *
     * @param standardVersion version of the safety standard the premises are to be checked by
     * @param applicant who signed the application
     * @param agent who filed it in the applicant's place; null where nobody did
     * @param intake by which route it came in
     * @param documentSha256 digest of the application form
     * @param materials codes of the materials handed in; null: all that the standard asks for
     */
    record ApplyForCheck(
            VenueId venue,
            String standardVersion,
            String applicant,
            @Nullable String agent,
            IntakeChannel intake,
            Sha256Digest documentSha256,
            @Nullable List<Code> materials)
            implements PermitCommand {}

    record AcceptApplication(VenueId venue) implements PermitCommand {}

    /** Records the check on site that was made on the application. */
    record RecordCheck(VenueId venue, InspectionId inspection) implements PermitCommand {}

    /** @param falseMaterial whether the applicant concealed facts or handed in false material */
    record RefusePermit(VenueId venue, String reason, boolean falseMaterial) implements PermitCommand {}

    /** Strikes the permit off the register (Licensing Law 70). */
    record DeregisterPermit(VenueId venue, DeregistrationGround ground, String reason) implements PermitCommand {}

    /**
     * Proposes to rescind the permit.
     *
     * @param inspection the failed re-check; null where the ground needs none
     * @param facts what is held against the party
     */
    record ProposeRescission(
            VenueId venue,
            RescissionGround ground,
            @Nullable InspectionId inspection,
            String facts) implements PermitCommand {}

    /** Ends a rescission that was proposed, at whatever stage: the permit stays in force. */
    record DropRescission(VenueId venue, String reason) implements PermitCommand {}

    /** Makes out the notice of the proposal. */
    record NotifyRescission(VenueId venue) implements PermitCommand {}

    /** Records that a document about the permit was served. */
    record ServeDocument(VenueId venue, Service service) implements PermitCommand {}

    /** @param statement what the party stated; null where it stated nothing */
    record HearRescission(
            VenueId venue,
            StatementOutcome outcome,
            @Nullable String statement,
            LocalDate heardOn) implements PermitCommand, StatesItsTime {
        @Override
        public Instant happenedAt() {
            return ChinaTime.startOf(heardOn);
        }
    }

    /** @param answer what the decision answers to the party's statement; null where it stated nothing */
    record RescindPermit(
            VenueId venue, String reason, @Nullable String answer) implements PermitCommand {}
}
