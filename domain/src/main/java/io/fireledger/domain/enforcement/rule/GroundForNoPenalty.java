package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.Correction;
import io.fireledger.domain.enforcement.CorrectionKind;
import io.fireledger.domain.enforcement.LegalCapacity;
import io.fireledger.domain.enforcement.NoPenaltyGround;
import io.fireledger.domain.enforcement.Person;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.PenaltyLimits;
import io.fireledger.domain.legal.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A penalty is left out only on a ground of the law, and only where the record bears the ground out for every charge.
 *
 * <p>Minor and corrected: of the mildest tier, without harmful consequence, corrected already. First offence: not of the
 * gravest tier, without harmful consequence, corrected already; that it is the first one is judged by the party's record.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "30")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "31")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "33")
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "36")
public final class GroundForNoPenalty {
    private GroundForNoPenalty() {}

    /**
     * What the record says.
     *
     * @param person null where the party is none
     * @param correction what is ordered, or was done; null: nothing is on record
     * @param hasProof whether anything of the party's own is on record by which it could prove to be without fault
     * @param foundOn the day the act was found out
     */
    public record OnRecord(
            List<Charge> charges,
            @Nullable Person person,
            @Nullable Correction correction,
            boolean hasProof,
            LocalDate foundOn) {}

    /**
     * Refuses with {@code sanction.tier-missing}, {@code no-penalty.not-minor}, {@code no-penalty.harmful}, {@code no-penalty.not-corrected}, {@code
     * no-penalty.no-proof}, {@code no-penalty.of-age}, {@code no-penalty.has-capacity}, {@code no-penalty.not-time-barred}.
     */
    public static Optional<Rejection> check(
            NoPenaltyGround ground, OnRecord record, PenaltyLimits limits, Function<Charge, Violation> violation) {
        return switch (ground) {
            case MINOR_AND_CORRECTED -> slight(record, violation, List.of(DiscretionTier.MINOR));
            case FIRST_OFFENCE -> slight(record, violation, List.of(DiscretionTier.MINOR, DiscretionTier.ORDINARY));
            case NO_SUBJECTIVE_FAULT -> record.hasProof() ? Optional.empty() : refuse("no-penalty.no-proof", "33");
            case UNDER_AGE -> underAge(record, limits);
            case NO_CAPACITY ->
                record.person() != null && record.person().capacity() == LegalCapacity.NONE
                        ? Optional.empty()
                        : refuse("no-penalty.has-capacity", "31");
            case TIME_BARRED -> timeBarred(record, violation);
        };
    }

    /** An act whose norm has a fine is weighed before it is called slight. */
    private static Optional<Rejection> slight(
            OnRecord record, Function<Charge, Violation> violation, List<DiscretionTier> tiers) {
        Optional<Rejection> unweighed = record.charges().stream()
                .filter(charge ->
                        charge.tier() == null && violation.apply(charge).fine().isPresent())
                .findFirst()
                .map(charge -> Rejection.of("sanction.tier-missing", charge.violation())
                        .inField("charges")
                        .on(Statute.PENALTY_LAW_2021.article("34")));
        if (unweighed.isPresent()) {
            return unweighed;
        }
        Optional<Rejection> tooGrave = record.charges().stream()
                .map(Charge::tier)
                .filter(tier -> tier != null && !tiers.contains(tier))
                .findFirst()
                .flatMap(tier -> refuse("no-penalty.not-minor", "33", tier));
        if (tooGrave.isPresent()) {
            return tooGrave;
        }
        if (record.charges().stream().anyMatch(Charge::harmful)) {
            return refuse("no-penalty.harmful", "33");
        }
        Correction correction = record.correction();
        return correction != null && correction.kind() == CorrectionKind.DONE
                ? Optional.empty()
                : refuse("no-penalty.not-corrected", "33");
    }

    private static Optional<Rejection> underAge(OnRecord record, PenaltyLimits limits) {
        Person person = record.person();
        boolean isUnderAge = person != null
                && record.charges().stream()
                        .allMatch(charge -> AgeAndCapacity.check(
                                        limits, person.bornOn(), charge.actUntil(), LegalCapacity.FULL)
                                .isPresent());
        return isUnderAge
                ? Optional.empty()
                : refuse("no-penalty.of-age", "30", limits.ages().noPenaltyBelow());
    }

    private static Optional<Rejection> timeBarred(OnRecord record, Function<Charge, Violation> violation) {
        return record.charges().stream()
                .filter(charge -> TimeBar.check(
                                charge.actUntil(), violation.apply(charge), charge.harmful(), record.foundOn())
                        .isEmpty())
                .findFirst()
                .flatMap(charge -> refuse(
                        "no-penalty.not-time-barred",
                        "36",
                        record.foundOn(),
                        TimeBar.lastDay(charge.actUntil(), violation.apply(charge), charge.harmful())));
    }

    private static Optional<Rejection> refuse(String code, String article, Object... values) {
        return Optional.of(Rejection.of(code, values).inField("ground").on(Statute.PENALTY_LAW_2021.article(article)));
    }
}
