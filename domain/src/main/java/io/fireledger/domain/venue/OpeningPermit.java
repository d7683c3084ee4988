package io.fireledger.domain.venue;

import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.venue.PermitCommand.RecordVerification;
import io.fireledger.domain.venue.PermitEvent.ApplicationRejected;
import io.fireledger.domain.venue.PermitEvent.CommitmentBreached;
import io.fireledger.domain.venue.PermitEvent.CommitmentSubmitted;
import io.fireledger.domain.venue.PermitEvent.CommitmentVerified;
import io.fireledger.domain.venue.PermitEvent.MaterialsRequested;
import io.fireledger.domain.venue.PermitEvent.MaterialsSupplied;
import io.fireledger.domain.venue.PermitEvent.PermitGranted;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The part of a {@link Venue} that opens on a signed commitment, checked on site afterwards (Fire Protection Law 15).
 *
 * <p>Its life: nothing; an application, with or without missing materials; a permit, whose commitment is then verified or
 * breached. A rejected application leads back to nothing. A breached permit stays a permit until it is rescinded. Each
 * event gives the next state; no state changes.
 */
sealed interface OpeningPermit {
    OpeningPermit NONE = new NotApplied();

    /** Nothing was filed, or what was filed was rejected. */
    record NotApplied() implements OpeningPermit {}

    /**
     * A commitment lies before the agency.
     *
     * @param missing codes of the materials still missing
     * @param isRequested whether the agency asked for them
     */
    record Applied(
            EnterpriseId enterprise,
            String standardVersion,
            LocalDate submittedOn,
            List<Code> missing,
            boolean isRequested)
            implements OpeningPermit {
        Applied lacking(List<Code> materials, boolean requested) {
            return new Applied(enterprise, standardVersion, submittedOn, materials, requested);
        }
    }

    record Granted(
            EnterpriseId enterprise,
            DocumentNumber number,
            LocalDate grantedOn,
            LocalDate verificationDueOn,
            Verification verification)
            implements OpeningPermit {
        /** What the concluded inspection says of the commitment; a breach is minor unless said otherwise. */
        PermitEvent verified(RecordVerification command, InspectionOutcome.Entry inspection) {
            VenueId venue = command.venue();
            LocalDate day = ChinaTime.day(Objects.requireNonNull(inspection.concludedAt()));
            return command.fulfilled()
                    ? new CommitmentVerified(
                            venue, enterprise, number, inspection.inspection(), inspection.officers(), day)
                    : new CommitmentBreached(
                            venue,
                            enterprise,
                            number,
                            inspection.inspection(),
                            inspection.officers(),
                            day,
                            Objects.requireNonNullElse(command.severity(), BreachSeverity.MINOR),
                            inspection.failedItems());
        }

        Granted with(Verification outcome) {
            return new Granted(enterprise, number, grantedOn, verificationDueOn, outcome);
        }
    }

    /** What came of the commitment. */
    enum Verification {
        AWAITED,
        FULFILLED,
        BREACHED
    }

    /** @param recordedOn the China day the event was recorded on */
    default OpeningPermit after(PermitEvent event, LocalDate recordedOn) {
        if (event instanceof CommitmentSubmitted e) {
            return new Applied(e.enterprise(), e.standardVersion(), recordedOn, e.missing(), false);
        }
        if (event instanceof MaterialsRequested e) {
            return applied().lacking(e.missing(), true);
        }
        if (event instanceof MaterialsSupplied e) {
            return applied().lacking(e.missing(), applied().isRequested());
        }
        if (event instanceof PermitGranted e) {
            return new Granted(e.enterprise(), e.permit(), e.grantedOn(), e.verificationDueOn(), Verification.AWAITED);
        }
        if (event instanceof CommitmentVerified) {
            return granted().with(Verification.FULFILLED);
        }
        if (event instanceof CommitmentBreached) {
            return granted().with(Verification.BREACHED);
        }
        return event instanceof ApplicationRejected ? NONE : this;
    }

    /** Objects to another application while one is pending or a permit is in force. */
    default Optional<Rejection> barsApplication() {
        if (this instanceof Granted permit) {
            return refuse("permit.already-granted", permit.number());
        }
        return this instanceof Applied ? refuse("permit.application-pending") : Optional.empty();
    }

    default Optional<LocalDate> dayGranted() {
        return this instanceof Granted permit ? Optional.of(permit.grantedOn()) : Optional.empty();
    }

    /** The pending application; refuses where there is none. */
    default Applied applied() {
        if (this instanceof Applied application) {
            return application;
        }
        throw new CommandRejected(refuse("permit.no-application").orElseThrow());
    }

    /** The permit; refuses where there is none. */
    default Granted granted() {
        if (this instanceof Granted permit) {
            return permit;
        }
        throw new CommandRejected(refuse("permit.not-granted").orElseThrow());
    }

    /** The permit whose commitment is still to be verified; refuses where there is none. */
    default Granted awaitingVerification() {
        Granted permit = granted();
        if (permit.verification() != Verification.AWAITED) {
            throw new CommandRejected(
                    refuse("permit.already-verified", permit.number()).orElseThrow());
        }
        return permit;
    }

    private static Optional<Rejection> refuse(String code, Object... values) {
        Rejection rejection = Rejection.of(code, values).on(Statute.FIRE_PROTECTION_LAW_2021.article("15"));
        return Optional.of(rejection);
    }
}
