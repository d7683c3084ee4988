package io.fireledger.domain.officer;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.OfficerId;
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
}
