package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Which premises are in which class, at one place from a day on until a later edition's first day. */
public record ClassificationRules(
        String edition, DivisionCode jurisdiction, LocalDate validFrom, List<ClassRule> rules) {

    /**
     * One way into a class: the use is one of those named and all thresholds are met. Several rules may lead to one class.
     *
     * @param uses codes of uses; empty: any use
     * @param basis the article behind it, in words
     */
    public record ClassRule(Code venueClass, List<Code> uses, List<Threshold> thresholds, String basis) {}

    /**
     * One figure's bound.
     *
     * @param measure a number of the premises ({@code heightMetres}, {@code areaSquareMetres}, {@code floorsAbove},
     *     {@code floorsBelow}, {@code capacityPersons}, {@code rooms}, {@code beds}, {@code seats}) or a yes-or-no of them
     *     ({@code dwelling}, {@code singleStorey}: 1 is yes)
     * @param comparison {@code GT}, {@code GE}, {@code EQ}
     */
    public record Threshold(String measure, String comparison, BigDecimal amount) {}
}
