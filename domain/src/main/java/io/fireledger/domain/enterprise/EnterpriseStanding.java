package io.fireledger.domain.enterprise;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import java.util.Optional;

/** What a refusal elsewhere must know of an enterprise; folded from its own events when asked. */
@FunctionalInterface
public interface EnterpriseStanding {
    Optional<Entry> of(EnterpriseId enterprise);

    /**
     * @param responsiblePerson the recorded responsible person; the legal representative where none is recorded
     *     (Fire Protection Law 16: the head by law)
     */
    record Entry(EnterpriseId enterprise, DivisionCode division, String responsiblePerson, boolean isDissolved) {}
}
