package io.fireledger.domain.authority.rule;

import io.fireledger.domain.authority.PowerStanding.Power;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.List;
import java.util.Optional;

/** A body without powers of its own acts in the matters and the territory it was given, and in no others. */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "20")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "24")
public final class DelegatedScope {
    private DelegatedScope() {}

    /**
     * Refuses with {@code authority.outside-delegation}.
     *
     * @param powers what the body was given that day; empty where it has its powers by law
     */
    public static Optional<Rejection> check(
            Optional<List<Power>> powers, AuthorityId body, Code matter, DivisionCode place) {
        return powers.isEmpty() || powers.get().stream().anyMatch(power -> power.covers(matter, place))
                ? Optional.empty()
                : Optional.of(Rejection.of("authority.outside-delegation", body, matter, place)
                        .on(Statute.PENALTY_LAW_2021.article("20"), Statute.PENALTY_LAW_2021.article("24")));
    }
}
