package io.fireledger.domain.enterprise;

import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseAmended;
import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseDissolved;
import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseRegistered;
import io.fireledger.domain.enterprise.EnterpriseEvent.SafetyRolesRecorded;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a refusal elsewhere must know of an enterprise; folded from its own events when asked. */
@FunctionalInterface
public interface EnterpriseStanding {
    Optional<Entry> of(EnterpriseId enterprise);

    /** @param recordedPerson the responsible person on record; null where none is */
    record Entry(
            EnterpriseId enterprise,
            EnterpriseKind kind,
            DivisionCode division,
            String legalRepresentative,
            @Nullable String recordedPerson,
            boolean isDissolved) {

        /** A company of whose safety roles nothing is on record. */
        public Entry(EnterpriseId enterprise, DivisionCode division, String legalRepresentative, boolean isDissolved) {
            this(enterprise, EnterpriseKind.COMPANY, division, legalRepresentative, null, isDissolved);
        }

        /** The responsible person on record, else the legal representative (Fire Protection Law 16: the head by law). */
        public String responsiblePerson() {
            return recordedPerson == null ? legalRepresentative : recordedPerson;
        }

        /** The entry after the event; {@code before} is null for the first event. */
        public static Entry after(@Nullable Entry before, EnterpriseEvent event) {
            if (event instanceof EnterpriseRegistered registered) {
                return new Entry(
                        registered.enterprise(),
                        registered.kind(),
                        registered.division(),
                        registered.legalRepresentative(),
                        null,
                        false);
            }
            if (before == null) {
                throw new IllegalStateException("not registered: " + event.enterprise());
            }
            if (event instanceof EnterpriseAmended amended) {
                return before.amended(amended);
            }
            if (event instanceof SafetyRolesRecorded roles) {
                return new Entry(
                        before.enterprise,
                        before.kind,
                        before.division,
                        before.legalRepresentative,
                        roles.responsiblePerson(),
                        before.isDissolved);
            }
            if (event instanceof EnterpriseDissolved) {
                return new Entry(
                        before.enterprise,
                        before.kind,
                        before.division,
                        before.legalRepresentative,
                        before.recordedPerson,
                        true);
            }
            throw new IllegalArgumentException("unforeseen: " + event.getClass().getSimpleName());
        }

        private Entry amended(EnterpriseAmended event) {
            return new Entry(
                    enterprise,
                    kind,
                    event.division() == null ? division : event.division(),
                    event.legalRepresentative() == null ? legalRepresentative : event.legalRepresentative(),
                    recordedPerson,
                    isDissolved);
        }
    }
}
