package io.fireledger.domain.enforcement;

import io.fireledger.domain.enforcement.rule.Assessment;
import io.fireledger.domain.enforcement.rule.LighterForTheYoung;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.DiscretionTiers;
import io.fireledger.domain.legal.FineBounds;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.PenaltyLimits;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.Violation;
import io.fireledger.domain.legal.rule.LighterLaw;
import io.fireledger.domain.legal.rule.LighterLaw.Outcome;
import java.time.LocalDate;
import java.util.Optional;

/** A charge with the law it is judged by. */
record JudgedCharge(Charge charge, Violation violation, Optional<DiscretionTiers> tiers, PenaltyLimits limits) {

    /**
     * By the law of the day the charge names.
     *
     * @param field of the request body that holds the charge
     */
    static JudgedCharge of(Charge charge, DivisionCode place, Law law, String field) {
        return new JudgedCharge(
                charge,
                law.violation(charge.violation(), charge.lawOn(), place)
                        .orElseThrow(() -> ChargeRules.unknown(charge.violation(), charge.lawOn(), field)),
                law.tiers(charge.lawOn(), place),
                law.penaltyLimits(charge.lawOn(), place).orElseThrow(() -> ChargeRules.withoutLimits(charge.lawOn())));
    }

    /** By the editions it was judged by before: what was adopted since never moves it. */
    static JudgedCharge by(CatalogueEditions editions, Charge charge, Law law, String field) {
        return new JudgedCharge(
                charge,
                law.violation(charge.violation(), editions.violation())
                        .orElseThrow(() -> ChargeRules.unknown(charge.violation(), charge.lawOn(), field)),
                Optional.ofNullable(editions.tiers()).flatMap(law::tiers),
                law.penaltyLimits(editions.limits()).orElseThrow(() -> ChargeRules.withoutLimits(charge.lawOn())));
    }

    CatalogueEditions editions() {
        return new CatalogueEditions(
                violation.version(), tiers.map(DiscretionTiers::version).orElse(null), limits.version());
    }

    Assessment assessment() {
        return new Assessment(charge.tier(), charge.mitigation(), charge.tierReasons());
    }

    /** How high the fine of its norm goes; nothing where it has none in money. */
    Fen most() {
        return violation.fine().map(FineBounds::maxFen).orElse(Fen.ZERO);
    }

    /** Whether it is fined below the least its norm provides (减轻). */
    boolean isBelowMinimum() {
        Fen fine = Sanction.total(SanctionKind.FINE, charge.sanctions());
        return charge.hasFine()
                && violation
                        .fine()
                        .filter(range -> fine.compareTo(range.minFen()) < 0)
                        .isPresent();
    }

    /** Refuses with {@code decision.not-lightened} what is not lighter though the party's age demands it. */
    Optional<Rejection> lightenedFor(Party party) {
        LocalDate bornOn = party.person() == null ? null : party.person().bornOn();
        return LighterForTheYoung.check(limits, bornOn, charge, violation, tiers);
    }

    /** Refuses with {@code decision.lighter-law} where the law of that day is lighter, and no reasons say why it is not applied. */
    Optional<Rejection> byTheLighterLaw(Party party, DivisionCode place, LocalDate day, Law law) {
        if (!charge.lawOn().equals(charge.actUntil()) || charge.lawReasons() != null) {
            return Optional.empty();
        }
        Outcome outcome = LighterLaw.compare(violation, law.violation(charge.violation(), day, place), party.kind());
        return outcome == Outcome.LIGHTER || outcome == Outcome.NO_VIOLATION
                ? Optional.of(Rejection.of("decision.lighter-law", charge.violation(), day)
                        .inField("charges")
                        .on(Statute.PENALTY_LAW_2021.article("37")))
                : Optional.empty();
    }
}
