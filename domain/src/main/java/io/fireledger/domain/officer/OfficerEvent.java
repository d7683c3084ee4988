package io.fireledger.domain.officer;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.OfficerId;
import java.time.LocalDate;
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

    /** @param dutyList edition of the duty list that says what the post must and may do */
    record PostAssigned(OfficerId officer, Code post, String dutyList, LocalDate from) implements OfficerEvent {}

    record RelationDeclared(
            OfficerId officer,
            RelationKind kind,
            EnterpriseId enterprise,
            @Nullable String note) implements OfficerEvent {}

    record RelationWithdrawn(OfficerId officer, RelationKind kind, EnterpriseId enterprise, String reason)
            implements OfficerEvent {}
}
