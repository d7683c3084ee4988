package io.fireledger.domain.officer;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.legal.ChangesTerms;
import io.fireledger.domain.legal.FixedTerm;
import io.fireledger.domain.legal.MissedTerm;
import io.fireledger.domain.legal.RecordsFixedTerm;
import io.fireledger.domain.legal.RecordsMissedTerm;
import io.fireledger.domain.legal.TermChange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that can have happened to an {@link Officer}. */
public sealed interface OfficerEvent {
    OfficerId officer();

    /** @param division the authority's division at that time */
    record OfficerAppointed(
            OfficerId officer,
            String name,
            AuthorityId authority,
            DivisionCode division,
            OfficerCategory category,
            boolean leading)
            implements OfficerEvent {}

    /** Valid on both days named and on all between them. */
    record CertificateGranted(OfficerId officer, String number, LocalDate validFrom, LocalDate validUntil)
            implements OfficerEvent {}

    /** No certificate of the officer counts from that day on, until another is granted from a later day. */
    record CertificateSuspended(OfficerId officer, LocalDate from, String reason) implements OfficerEvent {}

    /**
     * @param dutyList edition of the duty list that says what the post must and may do
     * @param rotationDueOn last day by which the officer is to be moved on; null where no term begins
     * @param agency who is to move the officer on; null where no term begins
     * @param formerFrom first day in the post left, where a term for moving on from it ran; else null
     */
    record PostAssigned(
            OfficerId officer,
            Code post,
            String dutyList,
            LocalDate from,
            @Nullable LocalDate rotationDueOn,
            @Nullable AuthorityId agency,
            @Nullable LocalDate formerFrom)
            implements OfficerEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return Tenure.terms(from, rotationDueOn, agency, formerFrom);
        }
    }

    /** See {@link PostAssigned}. */
    record PostRotated(
            OfficerId officer,
            Code former,
            Code post,
            String dutyList,
            LocalDate from,
            @Nullable LocalDate rotationDueOn,
            @Nullable AuthorityId agency,
            @Nullable LocalDate formerFrom)
            implements OfficerEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return Tenure.terms(from, rotationDueOn, agency, formerFrom);
        }
    }

    record RelationDeclared(
            OfficerId officer,
            RelationKind kind,
            EnterpriseId enterprise,
            @Nullable String note) implements OfficerEvent {}

    record RelationWithdrawn(OfficerId officer, RelationKind kind, EnterpriseId enterprise, String reason)
            implements OfficerEvent {}

    /** The certificate of that number counts for a further span. */
    record CertificateRenewed(OfficerId officer, String number, LocalDate validFrom, LocalDate validUntil)
            implements OfficerEvent {}

    /**
     * The national qualification of the legal profession, which lasts; no certificate of enforcement.
     *
     * @param number of its certificate
     */
    record LegalQualificationRecorded(OfficerId officer, String number, LocalDate obtainedOn) implements OfficerEvent {}

    /**
     * Until it is decided the officer goes on with the work.
     *
     * @param applicant who asked; null where it was the officer or the agency
     */
    record RecusalRequested(
            OfficerId officer,
            SubjectRef matter,
            RecusalOrigin origin,
            RecusalGround ground,
            @Nullable String applicant,
            String reason)
            implements OfficerEvent {}

    /** @param agency whose head decided: the officer's own, for a head the superior one */
    record RecusalGranted(OfficerId officer, SubjectRef matter, OfficerId decidedBy, AuthorityId agency, String reason)
            implements OfficerEvent {}

    /** @param agency whose head decided: the officer's own, for a head the superior one */
    record RecusalRefused(OfficerId officer, SubjectRef matter, OfficerId decidedBy, AuthorityId agency, String reason)
            implements OfficerEvent {}

    /**
     * @param departedOn the day of leaving, the first one out of office
     * @param leftAs what the length of the restricted periods hangs on
     * @param place the division the officer was in office for
     * @param formerFrom first day in the post left, where a term for moving on from it ran; else null
     */
    record OfficerDeparted(
            OfficerId officer,
            DepartureReason reason,
            LocalDate departedOn,
            DepartingClass leftAs,
            DivisionCode place,
            List<Restriction> restrictions,
            @Nullable LocalDate formerFrom)
            implements OfficerEvent, ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return formerFrom == null ? List.of() : List.of(Tenure.ended(formerFrom, departedOn));
        }
    }

    record OutsideEmploymentReported(OfficerId officer, OutsideEmployment employment) implements OfficerEvent {}

    /** @param regimes each regime the employment falls under */
    record RestrictionBreached(OfficerId officer, OutsideEmployment employment, List<Restriction.Regime> regimes)
            implements OfficerEvent {}

    record IntegrityBreachRecorded(
            OfficerId officer,
            IntegrityBreachKind kind,
            LocalDate on,
            @Nullable EnterpriseId enterprise,
            String facts,
            String source)
            implements OfficerEvent {}

    record InterferenceRecorded(
            OfficerId officer,
            SubjectRef matter,
            LocalDate on,
            String interferer,
            @Nullable String position,
            String content)
            implements OfficerEvent {}

    record TermMissed(OfficerId officer, MissedTerm term) implements OfficerEvent, RecordsMissedTerm {}

    record DueDayFixed(OfficerId officer, FixedTerm term) implements OfficerEvent, RecordsFixedTerm {}
}
