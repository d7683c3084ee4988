package io.fireledger.domain.venue.rule;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.HazardCriteria;
import java.util.List;
import java.util.Optional;

/**
 * A hazard is a major one where one direct factor is present (直接判定), or as many combined factors as the criteria ask for
 * at such a venue (综合判定); else it is none.
 */
@LegalBasis(statute = Statute.GB_35181_2025, article = "5")
@LegalBasis(statute = Statute.GB_35181_2025, article = "6")
public final class HazardFactors {
    private HazardFactors() {}

    public static boolean suffice(HazardCriteria criteria, List<Code> factors, List<Code> classes) {
        return factors.stream().anyMatch(criteria::isDirect)
                || criteria.thresholds().stream()
                        .filter(threshold -> threshold.classes().isEmpty()
                                || threshold.classes().stream().anyMatch(classes::contains))
                        .anyMatch(threshold -> counted(criteria, threshold, factors) >= threshold.least());
    }

    /** Refuses with {@code major-hazard.unknown-factor} what the criteria do not list. */
    public static Optional<Rejection> checkKnown(HazardCriteria criteria, List<Code> factors) {
        return factors.stream()
                .filter(factor -> !criteria.isDirect(factor) && !criteria.isCombined(factor))
                .findFirst()
                .map(factor -> Rejection.of("major-hazard.unknown-factor", factor, criteria.edition())
                        .inField("factors")
                        .on(Statute.GB_35181_2025.article("5")));
    }

    /** Refuses with {@code major-hazard.factors-insufficient} or {@code major-hazard.factors-suffice}. */
    public static Optional<Rejection> checkOutcome(
            HazardCriteria criteria, List<Code> factors, List<Code> classes, boolean major) {
        if (suffice(criteria, factors, classes) == major) {
            return Optional.empty();
        }
        String code = major ? "major-hazard.factors-insufficient" : "major-hazard.factors-suffice";
        return Optional.of(Rejection.of(code, factors.size(), criteria.edition())
                .inField("factors")
                .on(Statute.GB_35181_2025.article("5"), Statute.GB_35181_2025.article("6")));
    }

    private static long counted(HazardCriteria criteria, HazardCriteria.Threshold threshold, List<Code> factors) {
        return factors.stream()
                .filter(criteria::isCombined)
                .filter(factor ->
                        threshold.among().isEmpty() || threshold.among().contains(factor))
                .distinct()
                .count();
    }
}
