package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The benchmark of discretion (裁量基准) at one place and time: which part of a range each tier takes.
 *
 * @param version names it for ever; a case keeps it
 * @param shares mildest first, without gap from 0 to 100 per cent
 * @param boundary to which of two neighbours the amount between them belongs; the texts give it to both
 */
public record DiscretionTiers(
        String version,
        DivisionCode jurisdiction,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Share> shares,
        Boundary boundary,
        Source source) {

    /** The part of {@code max - min} one tier takes, in hundredths, counted from {@code min}. */
    public record Share(DiscretionTier tier, int fromPercent, int toPercent) {}

    public enum Boundary {
        TO_THE_MILDER,
        TO_THE_HARSHER
    }

    public boolean isInForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
    }
}
