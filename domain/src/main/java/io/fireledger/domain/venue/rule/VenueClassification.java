package io.fireledger.domain.venue.rule;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.ClassificationRules;
import io.fireledger.domain.legal.ClassificationRules.ClassRule;
import io.fireledger.domain.legal.ClassificationRules.Threshold;
import io.fireledger.domain.venue.Classification;
import io.fireledger.domain.venue.Premises;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The classes a venue is in. Figures, uses and comparisons are dated data; this rule only applies them.
 *
 * <p>A class is certain if one rule that leads to it is met; undetermined if none is, and one fails for want of a figure
 * only; otherwise the venue is not in it.
 *
 * <p>What is not stated is derived where it can be: premises are a dwelling if they are used as {@code RESIDENTIAL}; a
 * dormitory is not, since fire protection design treats it as a public building (GB 50016, 5.1.1). They are single-storey
 * if they have at most one floor above ground.
 */
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "73")
@LegalBasis(statute = Statute.HIGH_RISE_ORDER_5, article = "3")
@LegalBasis(statute = Statute.GB_50016_2014, article = "5.1.1")
public final class VenueClassification {
    private static final Code RESIDENTIAL = new Code("RESIDENTIAL");

    private VenueClassification() {}

    public static Classification of(Premises premises, ClassificationRules rules) {
        List<Code> classes = new ArrayList<>();
        List<Code> undetermined = new ArrayList<>();
        for (Code venueClass :
                rules.rules().stream().map(ClassRule::venueClass).distinct().toList()) {
            List<Verdict> verdicts = rules.rules().stream()
                    .filter(rule -> rule.venueClass().equals(venueClass))
                    .map(rule -> verdict(premises, rule))
                    .toList();
            if (verdicts.contains(Verdict.MET)) {
                classes.add(venueClass);
            } else if (verdicts.contains(Verdict.UNKNOWN)) {
                undetermined.add(venueClass);
            }
        }
        return new Classification(List.copyOf(classes), List.copyOf(undetermined));
    }

    private enum Verdict {
        MET,
        NOT_MET,
        UNKNOWN
    }

    private static Verdict verdict(Premises premises, ClassRule rule) {
        if (!rule.uses().isEmpty() && !rule.uses().contains(premises.use())) {
            return Verdict.NOT_MET;
        }
        List<Verdict> verdicts =
                rule.thresholds().stream().map(t -> verdict(premises, t)).toList();
        if (verdicts.contains(Verdict.NOT_MET)) {
            return Verdict.NOT_MET;
        }
        return verdicts.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.MET;
    }

    private static Verdict verdict(Premises premises, Threshold threshold) {
        return figure(premises, threshold.measure())
                .map(figure -> isMet(figure.compareTo(threshold.amount()), threshold) ? Verdict.MET : Verdict.NOT_MET)
                .orElse(Verdict.UNKNOWN);
    }

    private static boolean isMet(int sign, Threshold threshold) {
        return switch (threshold.comparison()) {
            case "GT" -> sign > 0;
            case "GE" -> sign >= 0;
            case "EQ" -> sign == 0;
            default -> throw new IllegalStateException("no such comparison: " + threshold.comparison());
        };
    }

    private static Optional<BigDecimal> figure(Premises premises, String measure) {
        return switch (measure) {
            case "heightMetres" -> Optional.of(premises.heightMetres());
            case "areaSquareMetres" -> Optional.of(premises.areaSquareMetres());
            case "floorsAbove" -> number(premises.floorsAbove());
            case "floorsBelow" -> number(premises.floorsBelow());
            case "capacityPersons" -> number(premises.capacityPersons());
            case "rooms" -> number(premises.rooms());
            case "beds" -> number(premises.beds());
            case "seats" -> number(premises.seats());
            case "dwelling" -> yesOrNo(isDwelling(premises));
            case "singleStorey" -> yesOrNo(isSingleStorey(premises));
            default -> throw new IllegalStateException("no such measure: " + measure);
        };
    }

    private static boolean isDwelling(Premises premises) {
        Boolean stated = premises.dwelling();
        return stated != null ? stated : premises.use().equals(RESIDENTIAL);
    }

    private static boolean isSingleStorey(Premises premises) {
        Boolean stated = premises.singleStorey();
        return stated != null ? stated : premises.floorsAbove() <= 1;
    }

    private static Optional<BigDecimal> number(@Nullable Integer figure) {
        return Optional.ofNullable(figure).map(BigDecimal::valueOf);
    }

    private static Optional<BigDecimal> yesOrNo(boolean answer) {
        return Optional.of(answer ? BigDecimal.ONE : BigDecimal.ZERO);
    }
}
