package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.Code;
import java.time.LocalDate;
import java.util.List;

/**
 * By what a hazard is determined to be a major one: one direct factor is enough, of the combined ones it takes several.
 *
 * @param direct factors of which one suffices
 * @param combined factors of which several are needed
 * @param thresholds how many; any one that is reached suffices
 */
public record HazardCriteria(
        String edition, LocalDate validFrom, List<Factor> direct, List<Factor> combined, List<Threshold> thresholds) {

    /** @param clause where the standard has it */
    public record Factor(Code code, String label, String labelEnglish, String clause) {}

    /**
     * @param classes classes of venues it holds for; empty: every venue
     * @param among the combined factors counted; empty: all of them
     * @param least so many, this number included
     */
    public record Threshold(List<Code> classes, List<Code> among, int least) {}

    public boolean isDirect(Code factor) {
        return direct.stream().anyMatch(known -> known.code().equals(factor));
    }

    public boolean isCombined(Code factor) {
        return combined.stream().anyMatch(known -> known.code().equals(factor));
    }
}
