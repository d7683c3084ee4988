package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.ViolationCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One act and what it is: the violation, how grave, what is to follow from it.
 *
 * @param conduct what was done, whatever norm it falls under: the code of a checklist item, else of the violation; the same
 *     party's same conduct at the same place over the same time is one act (Penalty Law 29)
 * @param place where it was done; null: at no venue on record
 * @param actUntil the day the act ended, or the last day it was seen to go on
 * @param violation code in the catalogue
 * @param lawOn the day whose law is applied: that of the act, or a later one whose law is lighter (Penalty Law 37)
 * @param lawReasons why a later law is applied; null: that of the act is
 * @param tier how grave it is by the benchmark; null: the norm has no range a benchmark divides
 * @param mitigation grounds for going lighter or below the minimum (Penalty Law 32); codes of {@code mitigation-ground}
 * @param aggravation what makes it graver, in words
 * @param tierReasons why the fine lies outside the tier; null: it does not
 * @param harmful whether it endangered life and health with harmful consequence (Penalty Law 36: five years)
 * @param priorOrder the inspection whose order the act follows from, where the norm is fix-first; null: it needs none
 * @param sanctions what is proposed, or decided
 */
public record Charge(
        Conduct conduct,
        @Nullable VenueId place,
        LocalDate actFrom,
        LocalDate actUntil,
        ViolationCode violation,
        LocalDate lawOn,
        @Nullable String lawReasons,
        @Nullable DiscretionTier tier,
        List<Code> mitigation,
        List<String> aggravation,
        @Nullable String tierReasons,
        boolean harmful,
        @Nullable InspectionId priorOrder,
        List<Sanction> sanctions) {

    /** Whether a fine is among the sanctions. */
    public boolean hasFine() {
        return sanctions.stream().anyMatch(sanction -> sanction.kind() == SanctionKind.FINE);
    }

    /** Whether both are about one act, in whole or in part, under whatever norms (Penalty Law 29). */
    public boolean isOneActWith(Charge other) {
        return asDecided(false).isOneActWith(other.asDecided(false));
    }

    /** Whether both hold the same act to be the same violation; how it is weighed may differ. */
    public boolean isAboutTheActOf(Charge other) {
        return conduct.equals(other.conduct)
                && Objects.equals(place, other.place)
                && actFrom.equals(other.actFrom)
                && actUntil.equals(other.actUntil)
                && violation.equals(other.violation);
    }

    /** The same charge with other sanctions. */
    public Charge with(List<Sanction> others) {
        return new Charge(
                conduct,
                place,
                actFrom,
                actUntil,
                violation,
                lawOn,
                lawReasons,
                tier,
                mitigation,
                aggravation,
                tierReasons,
                harmful,
                priorOrder,
                others);
    }

    /** @param waived whether the penalty is waived because it is the first offence */
    DecidedAct asDecided(boolean waived) {
        return new DecidedAct(conduct, place, actFrom, actUntil, violation, hasFine(), waived);
    }
}
