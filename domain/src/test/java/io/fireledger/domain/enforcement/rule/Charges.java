package io.fireledger.domain.enforcement.rule;

import static io.fireledger.domain.venue.VenueSamples.HOTEL;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.Conduct;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.ViolationCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Charges for tests of rules: exits blocked at the hotel in the first days of May 2026, unless said otherwise. */
final class Charges {
    static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);
    static final LocalDate MAY_5 = LocalDate.of(2026, 5, 5);
    static final ViolationCode BLOCKED = new ViolationCode("FPL-60-1-3");
    static final ViolationCode OTHER = new ViolationCode("FPL-61-1");

    private Charges() {}

    static Charge of(Sanction... sanctions) {
        return of(BLOCKED, sanctions);
    }

    static Charge of(ViolationCode violation, Sanction... sanctions) {
        return of("EXITS", MAY_1, MAY_5, violation, sanctions);
    }

    static Charge of(String conduct, LocalDate from, LocalDate until, ViolationCode violation, Sanction... sanctions) {
        return of(conduct, from, until, violation, DiscretionTier.MINOR, false, sanctions);
    }

    static Charge of(@Nullable DiscretionTier tier, boolean harmful) {
        return of("EXITS", MAY_1, MAY_5, BLOCKED, tier, harmful);
    }

    private static Charge of(
            String conduct,
            LocalDate from,
            LocalDate until,
            ViolationCode violation,
            @Nullable DiscretionTier tier,
            boolean harmful,
            Sanction... sanctions) {
        return new Charge(
                new Conduct(conduct),
                HOTEL,
                from,
                until,
                violation,
                until,
                null,
                tier,
                List.of(),
                List.of(),
                null,
                harmful,
                null,
                List.of(sanctions));
    }
}
