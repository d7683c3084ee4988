package io.fireledger.domain.enforcement;

import static io.fireledger.domain.kernel.CommandRejected.require;

import io.fireledger.domain.enforcement.rule.AgeAndCapacity;
import io.fireledger.domain.enforcement.rule.AppliedLaw;
import io.fireledger.domain.enforcement.rule.CoveredParty;
import io.fireledger.domain.enforcement.rule.LawfulSanctions;
import io.fireledger.domain.enforcement.rule.PenaltyCompetence;
import io.fireledger.domain.enforcement.rule.PriorOrder;
import io.fireledger.domain.enforcement.rule.TimeBar;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.PenaltyLimits;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.Violation;
import io.fireledger.domain.legal.ViolationCode;
import io.fireledger.domain.venue.VenueStanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything the law asks of charges; the conclusion of the investigation, the notice and the decision ask the same.
 *
 * <p>A charge with sanctions may be penalised: within time, of age, on its condition, by lawful sanctions. One without says
 * what was done and that nothing is imposed for it.
 */
final class ChargeRules {
    private static final String MITIGATION = "mitigation-ground";

    private final Party party;
    private final DivisionCode division;
    private final LocalDate foundOn;
    private final Law law;
    private final VenueStanding venues;
    private final InspectionOutcome inspections;
    private final Set<SanctionKind> spared;

    /**
     * @param foundOn the day the acts were found out
     * @param spared kinds of sanction no norm calls for in this case
     */
    ChargeRules(
            Party party,
            DivisionCode division,
            LocalDate foundOn,
            Law law,
            VenueStanding venues,
            InspectionOutcome inspections,
            Set<SanctionKind> spared) {
        this.party = party;
        this.division = division;
        this.foundOn = foundOn;
        this.law = law;
        this.venues = venues;
        this.inspections = inspections;
        this.spared = spared;
    }

    static ChargeRules of(CaseFile file, Law law, VenueStanding venues, InspectionOutcome inspections) {
        return new ChargeRules(
                file.party,
                file.division,
                file.foundOn,
                law,
                venues,
                inspections,
                file.isCriminallyFined ? Set.of(SanctionKind.FINE) : Set.of());
    }

    static CommandRejected unknown(ViolationCode violation, LocalDate on, String field) {
        return new CommandRejected(Rejection.of("case.violation-unknown", violation, on)
                .inField(field)
                .on(Statute.PENALTY_LAW_2021.article("4")));
    }

    static CommandRejected withoutLimits(LocalDate on) {
        return new CommandRejected(Rejection.of("legal.no-penalty-limits", on));
    }

    /**
     * By which editions each was judged, in their order; refuses the first that is against the law.
     *
     * @param on the day of the conclusion, the notice or the decision
     * @param penalised whether a penalty is proposed or imposed: then every charge has sanctions, else none has any
     */
    List<CatalogueEditions> judge(List<Charge> charges, LocalDate on, boolean penalised) {
        List<CatalogueEditions> editions = new ArrayList<>();
        for (int i = 0; i < charges.size(); i++) {
            editions.add(judge(charges.get(i), on, penalised, "charges[" + i + "]"));
        }
        return editions;
    }

    /** @param field of the request body that holds the charge */
    CatalogueEditions judge(Charge charge, LocalDate on, boolean penalised, String field) {
        JudgedCharge judged = JudgedCharge.of(charge, division, law, field);
        judge(judged, on, penalised, spared, field);
        return judged.editions();
    }

    /**
     * Refuses a charge that is against the law it is judged by.
     *
     * @param spared kinds of sanction its norm has that are not called for here
     */
    void judge(JudgedCharge judged, LocalDate on, boolean penalised, Set<SanctionKind> spared, String field) {
        Charge charge = judged.charge();
        Violation violation = judged.violation();
        mustBe(
                field,
                PenaltyCompetence.check(violation),
                CoveredParty.check(violation, party.kind()),
                inOrder(charge, on),
                AppliedLaw.check(
                        law.violation(charge.violation(), charge.actUntil(), division),
                        violation,
                        party.kind(),
                        charge.actUntil(),
                        charge.lawOn(),
                        charge.lawReasons()),
                listed(charge, on));
        mustBeSomewhere(charge);
        if (penalised) {
            mustBeFree(charge, violation, judged.limits(), field);
            mustBe(
                    field,
                    priorOrder(charge, violation, on),
                    LawfulSanctions.check(
                            violation, judged.tiers(), party.kind(), judged.assessment(), charge.sanctions(), spared));
        } else if (!charge.sanctions().isEmpty()) {
            mustBe(field, refuse("charge.sanctions-unexpected", "57"));
        }
    }

    /** In time, of age, with capacity; and weighed lighter where the party's age demands it. */
    private void mustBeFree(Charge charge, Violation violation, PenaltyLimits limits, String field) {
        Person person = party.person();
        LocalDate bornOn = person == null ? null : person.bornOn();
        LegalCapacity capacity = person == null ? LegalCapacity.FULL : person.capacity();
        boolean mustBeLighter = AgeAndCapacity.isLightened(limits, bornOn, charge.actUntil());
        mustBe(
                field,
                TimeBar.check(charge.actUntil(), violation, charge.harmful(), foundOn),
                AgeAndCapacity.check(limits, bornOn, charge.actUntil(), capacity),
                mustBeLighter && charge.mitigation().isEmpty()
                        ? refuse("charge.age-not-weighed", "30")
                        : Optional.empty());
    }

    private Optional<Rejection> inOrder(Charge charge, LocalDate on) {
        LocalDate from = charge.actFrom();
        LocalDate until = charge.actUntil();
        if (until.isBefore(from)) {
            return refuse("charge.act-out-of-order", "36", from, until);
        }
        return until.isAfter(on) ? refuse("charge.act-after", "36", until, on) : Optional.empty();
    }

    private Optional<Rejection> listed(Charge charge, LocalDate on) {
        return charge.mitigation().stream()
                .filter(ground -> !law.isListed(MITIGATION, ground, on))
                .findFirst()
                .flatMap((Code ground) -> refuse("charge.unknown-mitigation", "32", ground));
    }

    private void mustBeSomewhere(Charge charge) {
        if (charge.place() != null && venues.of(charge.place()).isEmpty()) {
            throw new UnknownSubject(charge.place());
        }
    }

    private Optional<Rejection> priorOrder(Charge charge, Violation violation, LocalDate on) {
        InspectionId named = charge.priorOrder();
        InspectionOutcome.@Nullable Entry inspection =
                named == null ? null : inspections.of(named).orElseThrow(() -> new UnknownSubject(named));
        return PriorOrder.check(violation, charge, party.enterprise(), inspection, on);
    }

    /** Names the field of the charge, and within it that of the rule, if it names one. */
    @SafeVarargs
    private static void mustBe(String field, Optional<Rejection>... rules) {
        for (Optional<Rejection> rule : rules) {
            require(rule.map(rejection ->
                    rejection.inField(rejection.field() == null ? field : field + "." + rejection.field())));
        }
    }

    private static Optional<Rejection> refuse(String code, String article, Object... values) {
        return Optional.of(Rejection.of(code, values).on(Statute.PENALTY_LAW_2021.article(article)));
    }
}
