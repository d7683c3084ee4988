package io.fireledger.domain.enterprise;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** All that can have happened to an {@link Enterprise}. */
public sealed interface EnterpriseEvent {
    EnterpriseId enterprise();

    /** See {@link EnterpriseCommand.RegisterEnterprise}. */
    record EnterpriseRegistered(
            EnterpriseId enterprise,
            @Nullable String creditCode,
            @Nullable String noCodeReason,
            String name,
            EnterpriseKind kind,
            DivisionCode division,
            String address,
            String legalRepresentative)
            implements EnterpriseEvent {}

    /** What is registered from now on; null where it did not change. */
    record EnterpriseAmended(
            EnterpriseId enterprise,
            @Nullable String name,
            @Nullable DivisionCode division,
            @Nullable String address,
            @Nullable String legalRepresentative,
            String reason)
            implements EnterpriseEvent {}

    record SafetyRolesRecorded(
            EnterpriseId enterprise,
            String responsiblePerson,
            @Nullable String manager) implements EnterpriseEvent {}

    record EnterpriseDissolved(EnterpriseId enterprise, LocalDate dissolvedOn, String reason)
            implements EnterpriseEvent {}
}
