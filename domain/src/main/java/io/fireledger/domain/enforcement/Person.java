package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A natural person a case is against.
 *
 * @param bornOn null where it is not known; then the person counts as of age
 * @param capacity whether the person answered for the act when it was done
 * @param responsibleFor what the person is responsible for in a unit, where the law holds responsible persons; null: nothing
 */
public record Person(
        PersonId id,
        String name,
        @Nullable LocalDate bornOn,
        LegalCapacity capacity,
        @Nullable String responsibleFor) {}
