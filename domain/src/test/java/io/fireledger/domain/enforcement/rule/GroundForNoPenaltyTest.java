package io.fireledger.domain.enforcement.rule;

import static io.fireledger.domain.enforcement.rule.Charges.MAY_5;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.Correction;
import io.fireledger.domain.enforcement.CorrectionKind;
import io.fireledger.domain.enforcement.LegalCapacity;
import io.fireledger.domain.enforcement.NoPenaltyGround;
import io.fireledger.domain.enforcement.Person;
import io.fireledger.domain.enforcement.rule.GroundForNoPenalty.OnRecord;
import io.fireledger.domain.kernel.PersonId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.PenaltySamples;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The act went on until 5 May 2026. */
class GroundForNoPenaltyTest {
    private static final Charge MINOR = Charges.of(DiscretionTier.MINOR, false);

    private static String objection(
            NoPenaltyGround ground,
            Charge charge,
            @Nullable Person person,
            @Nullable CorrectionKind correction,
            boolean hasProof,
            LocalDate foundOn) {
        Correction done = correction == null ? null : new Correction(correction, null, "清除");
        return GroundForNoPenalty.check(
                        ground,
                        new OnRecord(List.of(charge), person, done, hasProof, foundOn),
                        PenaltySamples.LIMITS,
                        any -> PenaltySamples.EXITS_BLOCKED)
                .map(Rejection::code)
                .orElse("");
    }

    private static Person person(@Nullable LocalDate bornOn, LegalCapacity capacity) {
        return new Person(new PersonId("P-01JZZZZZZZZZZZZZZZZZZZZZZ1"), "张三", bornOn, capacity, null);
    }

    @ParameterizedTest
    @CsvSource({
        "MINOR_AND_CORRECTED, MINOR, false, DONE, ''",
        "MINOR_AND_CORRECTED, ORDINARY, false, DONE, no-penalty.not-minor",
        "MINOR_AND_CORRECTED, , false, DONE, sanction.tier-missing",
        "FIRST_OFFENCE, , false, DONE, sanction.tier-missing",
        "MINOR_AND_CORRECTED, MINOR, true, DONE, no-penalty.harmful",
        "MINOR_AND_CORRECTED, MINOR, false, AT_ONCE, no-penalty.not-corrected",
        "MINOR_AND_CORRECTED, MINOR, false, BY_DAY, no-penalty.not-corrected",
        "MINOR_AND_CORRECTED, MINOR, false, , no-penalty.not-corrected",
        "FIRST_OFFENCE, ORDINARY, false, DONE, ''",
        "FIRST_OFFENCE, SERIOUS, false, DONE, no-penalty.not-minor",
        "FIRST_OFFENCE, MINOR, true, DONE, no-penalty.harmful",
        "FIRST_OFFENCE, MINOR, false, AT_ONCE, no-penalty.not-corrected"
    })
    void aSlightActCorrectedInTime(
            NoPenaltyGround ground,
            @Nullable DiscretionTier tier,
            boolean harmful,
            @Nullable CorrectionKind correction,
            String code) {
        assertThat(objection(ground, Charges.of(tier, harmful), null, correction, false, MAY_5))
                .isEqualTo(code);
    }

    @Test
    void withoutFaultOnlyWhereThePartyBroughtSomethingForward() {
        assertThat(objection(NoPenaltyGround.NO_SUBJECTIVE_FAULT, MINOR, null, null, true, MAY_5))
                .isEmpty();
        assertThat(objection(NoPenaltyGround.NO_SUBJECTIVE_FAULT, MINOR, null, null, false, MAY_5))
                .isEqualTo("no-penalty.no-proof");
    }

    @ParameterizedTest
    @CsvSource({"2012-05-05, ''", "2012-05-04, no-penalty.of-age", ", no-penalty.of-age"})
    void underFourteenOnTheDayOfTheAct(@Nullable LocalDate bornOn, String code) {
        assertThat(objection(NoPenaltyGround.UNDER_AGE, MINOR, person(bornOn, LegalCapacity.FULL), null, false, MAY_5))
                .isEqualTo(code);
    }

    @Test
    void aUnitHasNoAgeAndAlwaysAnswers() {
        assertThat(objection(NoPenaltyGround.UNDER_AGE, MINOR, null, null, false, MAY_5))
                .isEqualTo("no-penalty.of-age");
        assertThat(objection(NoPenaltyGround.NO_CAPACITY, MINOR, null, null, false, MAY_5))
                .isEqualTo("no-penalty.has-capacity");
    }

    @ParameterizedTest
    @CsvSource({"NONE, ''", "LIMITED, no-penalty.has-capacity", "FULL, no-penalty.has-capacity"})
    void withoutCapacityAtTheTime(LegalCapacity capacity, String code) {
        assertThat(objection(NoPenaltyGround.NO_CAPACITY, MINOR, person(null, capacity), null, false, MAY_5))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "MINOR, false, 2028-05-06, ''",
        "MINOR, false, 2028-05-05, no-penalty.not-time-barred",
        "MINOR, true, 2028-05-06, no-penalty.not-time-barred",
        "MINOR, true, 2031-05-06, ''"
    })
    void foundOutAfterTwoYearsOrFiveWhereHarmful(DiscretionTier tier, boolean harmful, LocalDate foundOn, String code) {
        assertThat(objection(NoPenaltyGround.TIME_BARRED, Charges.of(tier, harmful), null, null, false, foundOn))
                .isEqualTo(code);
    }
}
