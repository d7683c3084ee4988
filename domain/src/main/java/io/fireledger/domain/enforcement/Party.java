package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.legal.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * Whom a case is against.
 *
 * @param enterprise the unit, or the sole trader's business; null: a natural person
 * @param person the natural person; null: a unit, or a sole trader known by the business alone
 */
public record Party(
        PartyKind kind,
        @Nullable EnterpriseId enterprise,
        @Nullable Person person) {

    /** By what the same party is known again in another case. */
    String key() {
        if (enterprise != null) {
            return enterprise.typed();
        }
        return person == null ? "" : "person:" + person.id().value();
    }
}
