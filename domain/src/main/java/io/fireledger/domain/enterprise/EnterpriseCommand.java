package io.fireledger.domain.enterprise;

import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.StatesItsTime;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of an {@link Enterprise}. */
public sealed interface EnterpriseCommand {
    @TargetAggregateIdentifier
    EnterpriseId enterprise();

    /**
     * Enters an enterprise into the register, under its credit code where it has one.
     *
     * @param creditCode its unified social credit code, normalised; null where it has none
     * @param noCodeReason why it has none; null where it has one
     */
    record RegisterEnterprise(
            EnterpriseId enterprise,
            @Nullable String creditCode,
            @Nullable String noCodeReason,
            String name,
            EnterpriseKind kind,
            DivisionCode division,
            String address,
            String legalRepresentative)
            implements EnterpriseCommand {
        public RegisterEnterprise {
            boolean fits = creditCode == null
                    ? enterprise.value().startsWith("E-")
                    : enterprise.value().equals(creditCode);
            if (!fits) {
                throw new IllegalArgumentException("not the identifier of an enterprise with that credit code");
            }
        }
    }

    /** Changes what is registered; null leaves a field as it is. */
    record AmendEnterprise(
            EnterpriseId enterprise,
            @Nullable String name,
            @Nullable DivisionCode division,
            @Nullable String address,
            @Nullable String legalRepresentative,
            String reason)
            implements EnterpriseCommand {}

    /**
     * Records who answers for fire safety: the responsible person (消防安全责任人, the head by law) and the manager
     * (消防安全管理人).
     *
     * @param manager null where none is named
     */
    record RecordSafetyRoles(
            EnterpriseId enterprise,
            String responsiblePerson,
            @Nullable String manager) implements EnterpriseCommand {}

    record DissolveEnterprise(EnterpriseId enterprise, LocalDate dissolvedOn, String reason)
            implements EnterpriseCommand, StatesItsTime {
        @Override
        public Instant happenedAt() {
            return ChinaTime.startOf(dissolvedOn);
        }
    }
}
