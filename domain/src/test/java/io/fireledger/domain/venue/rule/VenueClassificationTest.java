package io.fireledger.domain.venue.rule;

import static io.fireledger.domain.venue.VenueLaw.RULES;
import static io.fireledger.domain.venue.VenueLaw.at;
import static io.fireledger.domain.venue.VenueLaw.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.legal.ClassificationRules;
import io.fireledger.domain.legal.ClassificationRules.ClassRule;
import io.fireledger.domain.venue.Classification;
import io.fireledger.domain.venue.Premises;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VenueClassificationTest {
    @ParameterizedTest(name = "{0}, {1} m, {2} floors, dwelling {3}, single-storey {4}: {5}")
    @CsvSource({
        "RESIDENTIAL, 27.0,  9, , , ''",
        "RESIDENTIAL, 27,    9, , , ''",
        "RESIDENTIAL, 27.1,  9, , , HIGH_RISE_RESIDENTIAL",
        "RESIDENTIAL, 27.01, 9, , , HIGH_RISE_RESIDENTIAL",
        "RESIDENTIAL, 24.1,  8, , , ''",
        "OFFICE,      24.0,  6, , , ''",
        "OFFICE,      24.1,  6, , , HIGH_RISE_PUBLIC",
        "OFFICE,      27.1,  6, , , HIGH_RISE_PUBLIC",
        "OFFICE,      100,  25, , , HIGH_RISE_PUBLIC",
        "OFFICE,      100.1, 25, , , HIGH_RISE_PUBLIC SUPER_HIGH_RISE",
        "RESIDENTIAL, 100.0, 33, , , HIGH_RISE_RESIDENTIAL",
        "RESIDENTIAL, 100.1, 33, , , HIGH_RISE_RESIDENTIAL SUPER_HIGH_RISE",
        // what is not stated is derived
        "DORMITORY,   24.1,  7, , , HIGH_RISE_PUBLIC",
        "OFFICE,      30,    1, , , ''",
        "OFFICE,      30,    0, , , ''",
        "OFFICE,      30,    2, , , HIGH_RISE_PUBLIC",
        // what is stated goes before
        "OFFICE,      27.1,  9, true,  , HIGH_RISE_RESIDENTIAL",
        "RESIDENTIAL, 25,    9, false, , HIGH_RISE_PUBLIC",
        "OFFICE,      30,    2, , true,  ''",
        "OFFICE,      30,    1, , false, HIGH_RISE_PUBLIC",
        "MALL,        10,    2, , , PUBLIC_GATHERING",
    })
    void sortsByHeightAndUse(
            String use,
            String height,
            int floors,
            @Nullable Boolean dwelling,
            @Nullable Boolean singleStorey,
            String classes) {
        Classification result = VenueClassification.of(
                new Premises(
                        new Code(use),
                        new BigDecimal(height),
                        BigDecimal.TEN,
                        floors,
                        0,
                        10,
                        dwelling,
                        singleStorey,
                        null,
                        null,
                        null),
                RULES);
        assertThat(String.join(" ", names(result.classes()))).isEqualTo(classes);
        assertThat(result.undetermined()).isEmpty();
    }

    @ParameterizedTest(name = "rooms {0}, area {1}, beds {2}: {3}")
    @CsvSource({
        "49, 2999, ,    no",
        "50, 10,   ,    yes",
        "  , 10,   ,    undetermined",
        "  , 3000, 99,  undetermined",
        "  , 3000, 100, yes",
        "49, 3000, 99,  no",
        "49, 3000, ,    undetermined",
        "49, 2999.9, ,  no",
        "50, 3000, ,    yes",
    })
    void leavesAClassOpenThatOnlyLacksAFigure(
            @Nullable Integer rooms, String area, @Nullable Integer beds, String isKeyUnit) {
        Classification result = VenueClassification.of(
                new Premises(
                        new Code("HOTEL"),
                        BigDecimal.TEN,
                        new BigDecimal(area),
                        2,
                        0,
                        10,
                        null,
                        null,
                        rooms,
                        beds,
                        null),
                RULES);
        assertThat(names(result.classes()).contains("KEY_UNIT")).isEqualTo(isKeyUnit.equals("yes"));
        assertThat(names(result.undetermined()).contains("KEY_UNIT")).isEqualTo(isKeyUnit.equals("undetermined"));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "areaSquareMetres, GT, 500, false",
        "areaSquareMetres, GE, 500, true",
        "areaSquareMetres, EQ, 500.00, true",
        "floorsAbove, GE, 3, true",
        "floorsAbove, GT, 3, false",
        "floorsBelow, EQ, 2, true",
        "floorsBelow, EQ, 1, false",
        "capacityPersons, GE, 200, true",
        "capacityPersons, GE, 201, false",
        "rooms, EQ, 4, true",
        "beds, EQ, 8, true",
        "seats, GT, 15, true",
        "seats, GT, 16, false",
    })
    void readsEveryMeasure(String measure, String comparison, String amount, boolean isIn) {
        Premises premises = new Premises(
                new Code("OTHER"), new BigDecimal("12"), new BigDecimal("500"), 3, 2, 200, null, null, 4, 8, 16);
        Classification result =
                VenueClassification.of(premises, only(rule("A_CLASS", List.of(), at(measure, comparison, amount))));
        assertThat(result.classes().isEmpty()).isEqualTo(!isIn);
    }

    @Test
    void keepsTheOrderOfTheRulesAndNamesAClassOnce() {
        Classification result = VenueClassification.of(
                new Premises(new Code("MALL"), BigDecimal.ONE, BigDecimal.ONE, 1, 0, 1, null, null, null, null, null),
                only(
                        rule("B", List.of("MALL")),
                        rule("A", List.of()),
                        rule("B", List.of()),
                        rule("C", List.of("HOTEL"))));
        assertThat(names(result.classes())).containsExactly("B", "A");
    }

    private static ClassificationRules only(ClassRule... rules) {
        return new ClassificationRules("test", DivisionCode.NATION, LocalDate.of(2021, 1, 1), List.of(rules));
    }

    private static List<String> names(List<Code> codes) {
        return codes.stream().map(Code::value).toList();
    }
}
