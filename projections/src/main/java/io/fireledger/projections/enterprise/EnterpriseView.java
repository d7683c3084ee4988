package io.fireledger.projections.enterprise;

import io.fireledger.domain.enterprise.EnterpriseEvent;
import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseAmended;
import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseDissolved;
import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseRegistered;
import io.fireledger.domain.enterprise.EnterpriseEvent.SafetyRolesRecorded;
import io.fireledger.projections.eventlog.Recorded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise.
 *
 * @param creditCode unified social credit code; null where it has none
 * @param noCodeReason why it has none; null where it has one
 * @param safetyRoles null: not recorded
 * @param dissolvedOn null: it exists
 * @param version seq of the last event in it
 */
public record EnterpriseView(
        String id,
        @Nullable String creditCode,
        @Nullable String noCodeReason,
        String name,
        String kind,
        String divisionCode,
        String address,
        String legalRepresentative,
        @Nullable SafetyRoles safetyRoles,
        @Nullable LocalDate dissolvedOn,
        @Nullable String dissolutionReason,
        long version) {

    /** @param manager null: none named */
    public record SafetyRoles(
            String responsiblePerson, @Nullable String manager) {}

    /** The view after the event; null as long as the first event is missing. */
    public static @Nullable EnterpriseView after(
            @Nullable EnterpriseView before, EnterpriseEvent event, Recorded recorded) {
        if (event instanceof EnterpriseRegistered e) {
            return new EnterpriseView(
                    e.enterprise().value(),
                    e.creditCode(),
                    e.noCodeReason(),
                    e.name(),
                    e.kind().name(),
                    e.division().value(),
                    e.address(),
                    e.legalRepresentative(),
                    null,
                    null,
                    null,
                    recorded.seq());
        }
        if (before == null) {
            return null;
        }
        long version = recorded.seq();
        if (event instanceof EnterpriseAmended e) {
            return before.amended(e, version);
        }
        if (event instanceof SafetyRolesRecorded e) {
            return before.with(
                    new SafetyRoles(e.responsiblePerson(), e.manager()),
                    before.dissolvedOn,
                    before.dissolutionReason,
                    version);
        }
        if (event instanceof EnterpriseDissolved e) {
            return before.with(before.safetyRoles, e.dissolvedOn(), e.reason(), version);
        }
        return before.with(before.safetyRoles, before.dissolvedOn, before.dissolutionReason, version);
    }

    private EnterpriseView amended(EnterpriseAmended e, long newVersion) {
        return new EnterpriseView(
                id,
                creditCode,
                noCodeReason,
                e.name() == null ? name : e.name(),
                kind,
                e.division() == null ? divisionCode : e.division().value(),
                e.address() == null ? address : e.address(),
                e.legalRepresentative() == null ? legalRepresentative : e.legalRepresentative(),
                safetyRoles,
                dissolvedOn,
                dissolutionReason,
                newVersion);
    }

    private EnterpriseView with(
            @Nullable SafetyRoles roles, @Nullable LocalDate dissolved, @Nullable String reason, long newVersion) {
        return new EnterpriseView(
                id,
                creditCode,
                noCodeReason,
                name,
                kind,
                divisionCode,
                address,
                legalRepresentative,
                roles,
                dissolved,
                reason,
                newVersion);
    }
}
