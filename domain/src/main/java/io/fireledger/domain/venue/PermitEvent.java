package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.ChangesTerms;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.legal.TermKey;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that can have happened to a venue's {@link OpeningPermit}. */
public sealed interface PermitEvent {
    VenueId venue();

    /**
     * See {@link PermitCommand.SubmitCommitment}; {@code templateSha256} is the digest of the text that was signed.
     *
     * @param materialsDueOn last day on which the agency can ask for what is missing; null where nothing is
     * @param provisional whether that day lies beyond the known calendar and counts weekdays only
     * @param agency the authority that can ask; null where none is competent there
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
            boolean provisional,
            @Nullable AuthorityId agency)
            implements PermitEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return materialsDueOn == null
                    ? List.of()
                    : List.of(new TermChange.Opened(
                            TermKey.of(PermitOffice.MATERIALS_TERM),
                            recordedOn,
                            materialsDueOn,
                            provisional,
                            null,
                            agency));
        }
    }

    record MaterialsRequested(VenueId venue, List<Code> missing) implements PermitEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Ended(TermKey.of(PermitOffice.MATERIALS_TERM), recordedOn));
        }
    }

    record MaterialsSupplied(VenueId venue, List<Code> materials, List<Code> missing)
            implements PermitEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return missing.isEmpty()
                    ? List.of(new TermChange.Ended(TermKey.of(PermitOffice.MATERIALS_TERM), recordedOn))
                    : List.of();
        }
    }

    /**
     * The permit was granted, on the commitment or on the check made before.
     *
     * @param agency the authority that grants it
     * @param acceptingOfficer the officer who granted it; null where the automatic rule did
     * @param automaticRule version of the automatic rule; null where an officer granted
     * @param verificationDueOn last day for the on-site verification of the commitment; null where the check came first
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
            @Nullable LocalDate verificationDueOn,
            boolean provisional)
            implements PermitEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            if (verificationDueOn == null) {
                return List.of(new TermChange.Ended(TermKey.of(PermitOffice.DECISION_TERM), grantedOn));
            }
            return List.of(
                    new TermChange.Ended(TermKey.of(PermitOffice.MATERIALS_TERM), recordedOn),
                    new TermChange.Opened(
                            TermKey.of(PermitOffice.VERIFICATION_TERM),
                            grantedOn,
                            verificationDueOn,
                            provisional,
                            acceptingOfficer,
                            agency));
        }
    }

    record ApplicationRejected(VenueId venue, String reason) implements PermitEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Ended(TermKey.of(PermitOffice.MATERIALS_TERM), recordedOn));
        }
    }

    /** The applicant took the application back. */
    record ApplicationWithdrawn(VenueId venue, EnterpriseId enterprise, String reason, LocalDate withdrawnOn)
            implements PermitEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return Stream.of(PermitOffice.MATERIALS_TERM, PermitOffice.CHECK_TERM, PermitOffice.DECISION_TERM)
                    .<TermChange>map(term -> new TermChange.Ended(TermKey.of(term), withdrawnOn))
                    .toList();
        }
    }

    /**
     * The applicant cannot apply again for a while, as the law has it where an application was not accepted because of false
     * material.
     *
     * @param until last day of the bar
     */
    record ReapplicationBarred(VenueId venue, EnterpriseId enterprise, LocalDate until) implements PermitEvent {}

    record CommitmentVerified(
            VenueId venue,
            EnterpriseId enterprise,
            DocumentNumber permit,
            InspectionId inspection,
            List<OfficerId> inspectors,
            LocalDate verifiedOn)
            implements PermitEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Ended(TermKey.of(PermitOffice.VERIFICATION_TERM), verifiedOn));
        }
    }

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
            implements PermitEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Ended(TermKey.of(PermitOffice.VERIFICATION_TERM), verifiedOn));
        }
    }

    /**
     * See {@link PermitCommand.ApplyForCheck}.
     *
     * @param materialsDueOn last day on which the agency can ask for what is missing; after it the application counts as
     *     accepted from the day it came in
     * @param provisional whether that day lies beyond the known calendar and counts weekdays only
     * @param agency the authority that can ask; null where none is competent there
     */
    record CheckApplied(
            VenueId venue,
            EnterpriseId enterprise,
            String standardVersion,
            String applicant,
            @Nullable String agent,
            IntakeChannel intake,
            Sha256Digest documentSha256,
            List<Code> missing,
            LocalDate materialsDueOn,
            boolean provisional,
            @Nullable AuthorityId agency)
            implements PermitEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Opened(
                    TermKey.of(PermitOffice.MATERIALS_TERM), recordedOn, materialsDueOn, provisional, null, agency));
        }
    }

    /**
     * The application is complete, or counts as complete.
     *
     * @param agency the authority that is to check
     * @param acceptedOn the day it was accepted on, or deemed to be
     * @param inspectionDueOn last day for the check on site
     * @param provisional whether that day lies beyond the known calendar and counts weekdays only
     */
    record ApplicationAccepted(
            VenueId venue,
            EnterpriseId enterprise,
            AuthorityId agency,
            OfficerId acceptingOfficer,
            LocalDate acceptedOn,
            LocalDate inspectionDueOn,
            boolean provisional)
            implements PermitEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(
                    new TermChange.Ended(TermKey.of(PermitOffice.MATERIALS_TERM), acceptedOn),
                    new TermChange.Opened(
                            TermKey.of(PermitOffice.CHECK_TERM),
                            acceptedOn,
                            inspectionDueOn,
                            provisional,
                            acceptingOfficer,
                            agency));
        }
    }

    /**
     * The check on site was made.
     *
     * @param failedItems codes of all items that failed
     * @param failedMandatory those of them without which no permit is granted
     * @param decisionDueOn last day for granting or refusing
     * @param provisional whether that day lies beyond the known calendar and counts weekdays only
     */
    record CheckMade(
            VenueId venue,
            EnterpriseId enterprise,
            AuthorityId agency,
            InspectionId inspection,
            List<OfficerId> inspectors,
            LocalDate checkedOn,
            List<Code> failedItems,
            List<Code> failedMandatory,
            LocalDate decisionDueOn,
            boolean provisional)
            implements PermitEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(
                    new TermChange.Ended(TermKey.of(PermitOffice.CHECK_TERM), checkedOn),
                    new TermChange.Opened(
                            TermKey.of(PermitOffice.DECISION_TERM),
                            checkedOn,
                            decisionDueOn,
                            provisional,
                            inspectors.get(0),
                            agency));
        }
    }

    /**
     * The permit was refused, which is no penalty; another application may follow.
     *
     * @param document number of the refusal
     * @param barredUntil last day on which the same applicant cannot apply again; null where no bar follows
     */
    record PermitRefused(
            VenueId venue,
            EnterpriseId enterprise,
            DocumentNumber document,
            AuthorityId agency,
            InspectionId inspection,
            OfficerId decidedBy,
            LocalDate refusedOn,
            List<Code> failedItems,
            String reason,
            @Nullable LocalDate barredUntil)
            implements PermitEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Ended(TermKey.of(PermitOffice.DECISION_TERM), refusedOn));
        }
    }

    record PermitDeregistered(
            VenueId venue,
            EnterpriseId enterprise,
            DocumentNumber permit,
            AuthorityId agency,
            DeregistrationGround ground,
            String reason,
            LocalDate deregisteredOn)
            implements PermitEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return List.of(new TermChange.Ended(TermKey.of(PermitOffice.VERIFICATION_TERM), deregisteredOn));
        }
    }

    /**
     * @param inspection the failed re-check; null where the ground needs none
     * @param facts what is held against the party
     */
    record RescissionProposed(
            VenueId venue,
            EnterpriseId enterprise,
            DocumentNumber permit,
            RescissionGround ground,
            @Nullable InspectionId inspection,
            String facts,
            LocalDate proposedOn)
            implements PermitEvent {}

    /**
     * The rescission that was proposed is pursued no further.
     *
     * @param notice number of its notice, which is not served any more; null where none was made out
     */
    record RescissionDropped(
            VenueId venue,
            EnterpriseId enterprise,
            DocumentNumber permit,
            @Nullable DocumentNumber notice,
            AuthorityId agency,
            String reason,
            OfficerId decidedBy,
            LocalDate droppedOn)
            implements PermitEvent, StepOfRescission {}

    /** @param document number of the notice, which is to be served */
    record RescissionNotified(
            VenueId venue,
            EnterpriseId enterprise,
            DocumentNumber permit,
            DocumentNumber document,
            AuthorityId agency,
            LocalDate notifiedOn)
            implements PermitEvent, StepOfRescission {}

    /**
     * A document about the permit took effect by being served.
     *
     * @param statementDueOn where it is the notice of a rescission: last day for the party's statement; else null
     * @param provisional whether that day lies beyond the known calendar and counts weekdays only
     */
    record DocumentServed(
            VenueId venue,
            EnterpriseId enterprise,
            Service service,
            @Nullable LocalDate statementDueOn,
            boolean provisional)
            implements PermitEvent {}

    /** @param statement what the party stated; null where it stated nothing */
    record RescissionStatementRecorded(
            VenueId venue,
            EnterpriseId enterprise,
            DocumentNumber permit,
            StatementOutcome outcome,
            @Nullable String statement,
            LocalDate heardOn)
            implements PermitEvent, StepOfRescission {}

    /**
     * The permit was rescinded.
     *
     * @param document number of the decision, which is to be served
     * @param answer what the decision answers to the party's statement; null where it stated nothing
     * @param barredUntil last day on which the same operator cannot apply again; null where no bar follows
     * @param outdated whether the permit covered the venue no more by then; null: it did
     */
    record PermitRescinded(
            VenueId venue,
            EnterpriseId enterprise,
            DocumentNumber permit,
            DocumentNumber document,
            AuthorityId agency,
            RescissionGround ground,
            String reason,
            @Nullable String answer,
            OfficerId decidedBy,
            LocalDate rescindedOn,
            @Nullable LocalDate barredUntil,
            @Nullable Boolean outdated)
            implements PermitEvent, ChangesTerms, StepOfRescission {
        /** The term of an outdated permit ended with it; one that runs is another permit's. */
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return Boolean.TRUE.equals(outdated)
                    ? List.of()
                    : List.of(new TermChange.Ended(TermKey.of(PermitOffice.VERIFICATION_TERM), rescindedOn));
        }
    }
}
