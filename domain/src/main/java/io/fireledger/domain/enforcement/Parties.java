package io.fireledger.domain.enforcement;

import static io.fireledger.domain.kernel.CommandRejected.require;

import io.fireledger.domain.enterprise.EnterpriseKind;
import io.fireledger.domain.enterprise.EnterpriseStanding;
import io.fireledger.domain.enterprise.rule.NotDissolved;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.legal.PartyKind;
import java.util.Optional;

/** Whom a case may be against: an enterprise on record, as a unit or a sole trader, or a natural person. */
final class Parties {
    private Parties() {}

    /**
     * Refuses a party that is not what it says: {@code party.enterprise-missing}, {@code party.person-missing}, {@code
     * party.two-at-once}, {@code party.kind-mismatch}, {@code enterprise.dissolved}.
     */
    static void mustBeOnRecord(Party party, EnterpriseStanding enterprises) {
        require(check(party));
        EnterpriseId enterprise = party.enterprise();
        if (enterprise != null) {
            EnterpriseStanding.Entry entry =
                    enterprises.of(enterprise).orElseThrow(() -> new UnknownSubject(enterprise));
            require(
                    isOfItsKind(party.kind(), entry.kind())
                            ? Optional.empty()
                            : refuse("party.kind-mismatch", party.kind(), entry.kind()),
                    NotDissolved.check(entry).map(rejection -> rejection.inField("party")));
        }
    }

    /** Refuses with {@code party.enterprise-missing}, {@code party.person-missing} or {@code party.two-at-once}. */
    static Optional<Rejection> check(Party party) {
        return switch (party.kind()) {
            case UNIT ->
                party.enterprise() == null
                        ? refuse("party.enterprise-missing")
                        : party.person() != null ? refuse("party.two-at-once") : Optional.empty();
            case SOLE_TRADER -> party.enterprise() == null ? refuse("party.enterprise-missing") : Optional.empty();
            case PERSON ->
                party.person() == null
                        ? refuse("party.person-missing")
                        : party.enterprise() != null ? refuse("party.two-at-once") : Optional.empty();
        };
    }

    /** Whether the party is an enterprise that has not ended, as far as the record says. */
    static boolean isStanding(Party party, EnterpriseStanding enterprises) {
        return party.enterprise() != null
                && enterprises
                        .of(party.enterprise())
                        .filter(entry -> !entry.isDissolved())
                        .isPresent();
    }

    /** An individual business (个体工商户) is the sole trader; every other enterprise is a unit. */
    private static boolean isOfItsKind(PartyKind party, EnterpriseKind enterprise) {
        return (party == PartyKind.SOLE_TRADER) == (enterprise == EnterpriseKind.INDIVIDUAL_BUSINESS);
    }

    private static Optional<Rejection> refuse(String code, Object... values) {
        return Optional.of(Rejection.of(code, values).inField("party").on(Statute.PENALTY_LAW_2021.article("4")));
    }
}
