package io.fireledger.domain.officer;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.legal.TermKey;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of an {@link Officer}. */
public sealed interface OfficerCommand {
    @TargetAggregateIdentifier
    OfficerId officer();

    record AppointOfficer(
            OfficerId officer, String name, AuthorityId authority, OfficerCategory category, boolean leading)
            implements OfficerCommand {}

    /** @param number the certificate's own number; null: the officer's identifier, which is that of the first one */
    record GrantCertificate(OfficerId officer, @Nullable String number, LocalDate validFrom, LocalDate validUntil)
            implements OfficerCommand {}

    record SuspendCertificate(OfficerId officer, LocalDate from, String reason) implements OfficerCommand {}

    record AssignPost(OfficerId officer, Code post, LocalDate from) implements OfficerCommand {}

    /** @param note what else is to be known; null where nothing is */
    record DeclareRelation(
            OfficerId officer,
            RelationKind kind,
            EnterpriseId enterprise,
            @Nullable String note) implements OfficerCommand {}

    record WithdrawRelation(OfficerId officer, RelationKind kind, EnterpriseId enterprise, String reason)
            implements OfficerCommand {}

    /** @param number which certificate; null: the officer's identifier, which is that of the first one */
    record RenewCertificate(OfficerId officer, @Nullable String number, LocalDate validFrom, LocalDate validUntil)
            implements OfficerCommand {}

    /**
     * Puts on record that the officer passed the national examination of the legal profession (国家统一法律职业资格).
     *
     * @param number of the qualification's certificate
     */
    record RecordLegalQualification(OfficerId officer, String number, LocalDate obtainedOn) implements OfficerCommand {}

    record RotatePost(OfficerId officer, Code post, LocalDate from) implements OfficerCommand {}

    /**
     * Asks that the officer take no part in a matter.
     *
     * @param matter the inspection, venue or enterprise
     * @param applicant who asks; null where it is the officer or the agency
     */
    record RequestRecusal(
            OfficerId officer,
            SubjectRef matter,
            RecusalOrigin origin,
            RecusalGround ground,
            @Nullable String applicant,
            String reason)
            implements OfficerCommand {}

    record DecideRecusal(OfficerId officer, SubjectRef matter, boolean granted, String reason)
            implements OfficerCommand {}

    /** @param departedOn the day of leaving, the first one out of office */
    record DepartFromOffice(OfficerId officer, DepartureReason reason, LocalDate departedOn)
            implements OfficerCommand {}

    record ReportOutsideEmployment(OfficerId officer, OutsideEmployment employment) implements OfficerCommand {}

    /**
     * @param enterprise whom it favoured; null where nobody on record here
     * @param source how it came to light
     */
    record RecordIntegrityBreach(
            OfficerId officer,
            IntegrityBreachKind kind,
            LocalDate on,
            @Nullable EnterpriseId enterprise,
            String facts,
            String source)
            implements OfficerCommand {}

    /**
     * Puts on record that someone meddled in a matter the officer handles.
     *
     * @param interferer who it was
     * @param position what that person is; null where it is not known
     */
    record RecordInterference(
            OfficerId officer,
            SubjectRef matter,
            LocalDate on,
            String interferer,
            @Nullable String position,
            String content)
            implements OfficerCommand {}

    /** Asks to put on record that a term was missed. */
    record MissTerm(OfficerId officer, TermKey term) implements OfficerCommand {}

    /** Asks to fix a provisional last day, once the calendar is known. */
    record FixDueDay(OfficerId officer, TermKey term) implements OfficerCommand {}
}
