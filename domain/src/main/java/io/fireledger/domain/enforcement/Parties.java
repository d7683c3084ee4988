package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.Optional;

/** Whom a case may be against: an enterprise on record, as a unit or a sole trader, or a natural person. */
final class Parties {
    private Parties() {}

    /** Refuses with {@code party.enterprise-missing}, {@code party.person-missing} or {@code party.two-at-once}. */
    static Optional<Rejection> check(Party party) {
        return switch (party.kind()) {
            case UNIT, SOLE_TRADER ->
                party.enterprise() == null ? refuse("party.enterprise-missing") : Optional.empty();
            case PERSON ->
                party.person() == null
                        ? refuse("party.person-missing")
                        : party.enterprise() != null ? refuse("party.two-at-once") : Optional.empty();
        };
    }

    private static Optional<Rejection> refuse(String code) {
        return Optional.of(Rejection.of(code).inField("party").on(Statute.PENALTY_LAW_2021.article("4")));
    }
}
