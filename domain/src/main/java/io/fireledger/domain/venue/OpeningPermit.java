package io.fireledger.domain.venue;

import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.venue.PermitCommand.RecordVerification;
import io.fireledger.domain.venue.PermitEvent.ApplicationAccepted;
import io.fireledger.domain.venue.PermitEvent.ApplicationRejected;
import io.fireledger.domain.venue.PermitEvent.ApplicationWithdrawn;
import io.fireledger.domain.venue.PermitEvent.CheckApplied;
import io.fireledger.domain.venue.PermitEvent.CheckMade;
import io.fireledger.domain.venue.PermitEvent.CommitmentBreached;
import io.fireledger.domain.venue.PermitEvent.CommitmentSubmitted;
import io.fireledger.domain.venue.PermitEvent.CommitmentVerified;
import io.fireledger.domain.venue.PermitEvent.DocumentServed;
import io.fireledger.domain.venue.PermitEvent.MaterialsRequested;
import io.fireledger.domain.venue.PermitEvent.MaterialsSupplied;
import io.fireledger.domain.venue.PermitEvent.PermitDeregistered;
import io.fireledger.domain.venue.PermitEvent.PermitGranted;
import io.fireledger.domain.venue.PermitEvent.PermitRefused;
import io.fireledger.domain.venue.PermitEvent.PermitRescinded;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a {@link Venue} that opens on a signed commitment, checked on site afterwards, or after a check on site
 * (Fire Protection Law 15).
 *
 * <p>Its life: nothing; an application, with or without missing materials. On the commitment route a permit follows, whose
 * commitment is then verified or breached; on the ordinary route the application is accepted, the venue checked, the permit
 * granted or refused. A rejected or refused application leads back to nothing. A breached permit stays a permit until it is
 * rescinded. A permit ends by rescission, by a change of the venue it no longer covers, or by being struck off. Each event
 * gives the next state; no state changes.
 */
sealed interface OpeningPermit {
    OpeningPermit NONE = new NotApplied();

    /** Nothing was filed, or what was filed was rejected or refused. */
    record NotApplied() implements OpeningPermit {}

    /**
     * An application lies before the agency.
     *
     * @param isForCheck whether it asks for the check on site first: the ordinary route
     * @param missing codes of the materials still missing
     * @param isRequested whether the agency asked for them
     */
    record Applied(
            EnterpriseId enterprise,
            String standardVersion,
            boolean isForCheck,
            LocalDate submittedOn,
            List<Code> missing,
            boolean isRequested)
            implements OpeningPermit {
        Applied lacking(List<Code> materials, boolean requested) {
            return new Applied(enterprise, standardVersion, isForCheck, submittedOn, materials, requested);
        }
    }

    /** An application on the ordinary route was accepted; the venue is to be checked. */
    record Accepted(EnterpriseId enterprise, String standardVersion, AuthorityId agency, LocalDate acceptedOn)
            implements OpeningPermit {}

    /**
     * The venue was checked; the permit is to be granted or refused.
     *
     * @param failedMandatory codes of the failed items without which no permit is granted
     */
    record Checked(
            EnterpriseId enterprise,
            String standardVersion,
            AuthorityId agency,
            InspectionId inspection,
            List<Code> failedItems,
            List<Code> failedMandatory)
            implements OpeningPermit {}

    /**
     * A permit that is in force no more.
     *
     * @param isRescinded whether it was rescinded; else it no longer covers the venue as it is
     */
    record Ended(EnterpriseId enterprise, DocumentNumber number, AuthorityId agency, boolean isRescinded)
            implements OpeningPermit {}

    /**
     * @param verificationDueOn last day for the on-site verification; null where the check came first
     * @param breachedIn the inspection that found the commitment breached; null where none did
     * @param rescission null where none is proposed
     */
    record Granted(
            EnterpriseId enterprise,
            DocumentNumber number,
            AuthorityId agency,
            LocalDate grantedOn,
            @Nullable LocalDate verificationDueOn,
            Verification verification,
            @Nullable InspectionId breachedIn,
            @Nullable Rescission rescission)
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

        Granted fulfilled() {
            return with(Verification.FULFILLED, null);
        }

        Granted breached(InspectionId inspection) {
            return with(Verification.BREACHED, inspection);
        }

        private Granted with(Verification outcome, @Nullable InspectionId breachFoundIn) {
            return new Granted(
                    enterprise, number, agency, grantedOn, verificationDueOn, outcome, breachFoundIn, rescission);
        }

        Granted after(PermitEvent event) {
            return new Granted(
                    enterprise,
                    number,
                    agency,
                    grantedOn,
                    verificationDueOn,
                    verification,
                    breachedIn,
                    Rescission.after(rescission, event));
        }

        /** Whether a bar may still come of its rescission, which is then decided though the permit ends. */
        boolean mayStillBar() {
            return rescission != null && rescission.ground() != RescissionGround.RECHECK_FAILED;
        }

        /** Whether the event is a step of its rescission. */
        boolean isConcernedBy(PermitEvent event) {
            if (event instanceof StepOfRescission step) {
                return step.permit().equals(number);
            }
            return event instanceof DocumentServed e
                    && rescission != null
                    && e.service().document().equals(rescission.notice());
        }

        Ended ended(boolean isRescinded) {
            return new Ended(enterprise, number, agency, isRescinded);
        }
    }

    /** What came of the commitment. */
    enum Verification {
        /** The venue was checked before. */
        NOT_NEEDED,
        AWAITED,
        FULFILLED,
        BREACHED
    }

    /** @param recordedOn the China day the event was recorded on */
    default OpeningPermit after(PermitEvent event, LocalDate recordedOn) {
        if (event instanceof CommitmentSubmitted e) {
            return new Applied(e.enterprise(), e.standardVersion(), false, recordedOn, e.missing(), false);
        }
        if (event instanceof CheckApplied e) {
            return new Applied(e.enterprise(), e.standardVersion(), true, recordedOn, e.missing(), false);
        }
        if (event instanceof MaterialsRequested e) {
            return applied().lacking(e.missing(), true);
        }
        if (event instanceof MaterialsSupplied e) {
            return applied().lacking(e.missing(), applied().isRequested());
        }
        if (event instanceof ApplicationAccepted e) {
            return new Accepted(e.enterprise(), applied().standardVersion(), e.agency(), e.acceptedOn());
        }
        if (event instanceof CheckMade e) {
            return new Checked(
                    e.enterprise(),
                    accepted().standardVersion(),
                    e.agency(),
                    e.inspection(),
                    e.failedItems(),
                    e.failedMandatory());
        }
        if (event instanceof PermitGranted e) {
            return new Granted(
                    e.enterprise(),
                    e.permit(),
                    e.agency(),
                    e.grantedOn(),
                    e.verificationDueOn(),
                    e.verificationDueOn() == null ? Verification.NOT_NEEDED : Verification.AWAITED,
                    null,
                    null);
        }
        if (event instanceof CommitmentVerified) {
            return granted().fulfilled();
        }
        if (event instanceof CommitmentBreached e) {
            return granted().breached(e.inspection());
        }
        if (event instanceof PermitRescinded) {
            return granted().ended(true);
        }
        boolean leavesNothing = event instanceof ApplicationRejected
                || event instanceof ApplicationWithdrawn
                || event instanceof PermitRefused
                || event instanceof PermitDeregistered;
        if (leavesNothing) {
            return NONE;
        }
        return this instanceof Granted permit ? permit.after(event) : this;
    }

    /** After the venue changed so that a permit for what it was no longer covers it. */
    default OpeningPermit noLongerCovering() {
        return this instanceof Granted permit ? permit.ended(false) : this;
    }

    /** After the permit of that number, which covered the venue no more, was rescinded. */
    default OpeningPermit rescinded(DocumentNumber permit) {
        return this instanceof Ended ended && ended.number().equals(permit)
                ? new Ended(ended.enterprise(), permit, ended.agency(), true)
                : this;
    }

    /** Objects to another application while one is pending or a permit is in force. */
    default Optional<Rejection> barsApplication() {
        return this instanceof Granted permit ? refuse("permit.already-granted", permit.number()) : barsChange();
    }

    /** Objects to a change of what is applied for while an application is pending. */
    default Optional<Rejection> barsChange() {
        return this instanceof Applied || this instanceof Accepted || this instanceof Checked
                ? refuse("permit.application-pending")
                : Optional.empty();
    }

    /** The number of the permit in force, where there is one. */
    default Optional<DocumentNumber> numberInForce() {
        return this instanceof Granted permit ? Optional.of(permit.number()) : Optional.empty();
    }

    default Optional<LocalDate> dayGranted() {
        return this instanceof Granted permit ? Optional.of(permit.grantedOn()) : Optional.empty();
    }

    /** The application not yet accepted; refuses where there is none. */
    default Applied applied() {
        if (this instanceof Applied application) {
            return application;
        }
        if (this instanceof Accepted || this instanceof Checked) {
            throw new CommandRejected(refuse("permit.already-accepted").orElseThrow());
        }
        throw new CommandRejected(refuse("permit.no-application").orElseThrow());
    }

    /** Refuses where no application lies before the agency undecided. */
    default void pending() {
        if (barsChange().isEmpty()) {
            throw new CommandRejected(refuse("permit.no-application").orElseThrow());
        }
    }

    /** The pending commitment; refuses where there is none. */
    default Applied commitment() {
        if (this instanceof Accepted || (this instanceof Applied application && application.isForCheck())) {
            throw new CommandRejected(refuse("permit.not-checked").orElseThrow());
        }
        return applied();
    }

    /** The application for the check, not yet accepted; refuses where there is none. */
    default Applied applicationForCheck() {
        Applied application = applied();
        if (!application.isForCheck()) {
            throw new CommandRejected(refuse("permit.no-check-applied").orElseThrow());
        }
        return application;
    }

    /** The application accepted on the ordinary route, not yet checked; refuses where there is none. */
    default Accepted accepted() {
        if (this instanceof Accepted application) {
            return application;
        }
        throw new CommandRejected(refuse("permit.not-accepted").orElseThrow());
    }

    /** The application checked on site; refuses where there is none. */
    default Checked checked() {
        if (this instanceof Checked application) {
            return application;
        }
        throw new CommandRejected(refuse("permit.not-checked").orElseThrow());
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
        if (permit.verification() == Verification.NOT_NEEDED) {
            throw new CommandRejected(
                    refuse("permit.nothing-to-verify", permit.number()).orElseThrow());
        }
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
