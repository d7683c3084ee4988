package io.fireledger.domain.officer.rule;

import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.officer.OfficerCategory;
import io.fireledger.domain.officer.OfficerEvent.OfficerDeparted;
import io.fireledger.domain.officer.OutsideEmployment;
import io.fireledger.domain.officer.OutsideEmployment.Activity;
import io.fireledger.domain.officer.OutsideEmployment.Employer;
import io.fireledger.domain.officer.Restriction;
import io.fireledger.domain.officer.Restriction.Regime;
import io.fireledger.domain.officer.Standing;
import java.time.LocalDate;
import java.util.List;

/**
 * Which regimes an employment falls under, each in its own scope: the statute where the business is directly related to
 * the former work; the reform texts in a fire firm or intermediary of the former place of office, or in own fire trade
 * anywhere; in office, a cadre's part in any fire trade.
 */
@LegalBasis(statute = Statute.CIVIL_SERVANT_LAW_2018, article = "107")
@LegalBasis(statute = Statute.CHONGQING_OPINION_2020, article = "16")
@LegalBasis(statute = Statute.XUCHANG_PLAN_2020, article = "11")
public final class RestrictedEmployment {
    private RestrictedEmployment() {}

    public static List<Regime> breached(Standing standing, OutsideEmployment employment) {
        LocalDate from = employment.from();
        if (!standing.isDepartedOn(from)) {
            boolean isBarred = standing.category() == OfficerCategory.CADRE
                    && (employment.fireTrade() || isOfTheFireTrade(employment));
            return isBarred ? List.of(Regime.IN_OFFICE) : List.of();
        }
        OfficerDeparted departure = standing.departure().orElseThrow();
        return departure.restrictions().stream()
                .filter(restriction -> !from.isAfter(restriction.until()))
                .map(Restriction::regime)
                .filter(regime -> isWithin(regime, departure, employment))
                .toList();
    }

    private static boolean isWithin(Regime regime, OfficerDeparted departure, OutsideEmployment employment) {
        return switch (regime) {
            case STATUTE -> employment.relatedToFormerWork();
            case REFORM ->
                (isOfTheFireTrade(employment) && isInThePlace(departure, employment))
                        || (employment.activity() == Activity.OWN_BUSINESS && employment.fireTrade());
            case IN_OFFICE -> false;
        };
    }

    private static boolean isOfTheFireTrade(OutsideEmployment employment) {
        return employment.kind() == Employer.FIRE_FIRM || employment.kind() == Employer.FIRE_INTERMEDIARY;
    }

    private static boolean isInThePlace(OfficerDeparted departure, OutsideEmployment employment) {
        return departure.place().covers(employment.place())
                || employment.place().covers(departure.place());
    }
}
