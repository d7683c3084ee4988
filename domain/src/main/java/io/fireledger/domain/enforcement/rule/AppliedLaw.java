package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.Violation;
import io.fireledger.domain.legal.rule.LighterLaw;
import io.fireledger.domain.legal.rule.LighterLaw.Outcome;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An act is judged by the law of its day; by a later one only with reasons, and only where that one is not harsher
 * (从旧兼从轻).
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "37")
public final class AppliedLaw {
    private AppliedLaw() {}

    /**
     * Refuses with {@code charge.law-before-act}, {@code charge.law-reasons-missing}, {@code charge.later-law-harsher}.
     *
     * @param atAct the violation by the law of the act's day; empty: it was none yet
     * @param applied the violation by the law that is applied
     * @param reasons why a later law is applied; null: none are given
     */
    public static Optional<Rejection> check(
            Optional<Violation> atAct,
            Violation applied,
            PartyKind party,
            LocalDate actUntil,
            LocalDate lawOn,
            @Nullable String reasons) {
        if (lawOn.isBefore(actUntil)) {
            return refuse("charge.law-before-act", "lawOn", lawOn, actUntil);
        }
        if (lawOn.equals(actUntil)) {
            return Optional.empty();
        }
        Outcome outcome = atAct.map(violation -> LighterLaw.compare(violation, Optional.of(applied), party))
                .orElse(Outcome.HARSHER);
        if (outcome == Outcome.HARSHER) {
            return refuse("charge.later-law-harsher", "lawOn", applied.code(), lawOn);
        }
        return reasons == null || reasons.isBlank()
                ? refuse("charge.law-reasons-missing", "lawReasons", lawOn)
                : Optional.empty();
    }

    private static Optional<Rejection> refuse(String code, String field, Object... values) {
        return Optional.of(Rejection.of(code, values).inField(field).on(Statute.PENALTY_LAW_2021.article("37")));
    }
}
