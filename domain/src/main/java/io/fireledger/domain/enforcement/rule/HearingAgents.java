package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.enforcement.HearingEnd;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.List;
import java.util.Optional;

/** A party comes to its hearing itself, or entrusts one or two with it; who is represented does not stay away. */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "64")
public final class HearingAgents {
    static final int MOST = 2;

    private HearingAgents() {}

    /** Refuses with {@code hearing.too-many-agents}, {@code hearing.agents-without-party}. */
    public static Optional<Rejection> check(HearingEnd end, List<String> agents) {
        if (agents.size() > MOST) {
            return refuse("hearing.too-many-agents", agents.size(), MOST);
        }
        return end == HearingEnd.NO_SHOW && !agents.isEmpty()
                ? refuse("hearing.agents-without-party")
                : Optional.empty();
    }

    private static Optional<Rejection> refuse(String code, Object... values) {
        return Optional.of(Rejection.of(code, values).inField("agents").on(Statute.PENALTY_LAW_2021.article("64")));
    }
}
