package io.fireledger.domain.venue.rule;

import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.venue.Premises;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures a class depends on are none of them below zero. */
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "73")
public final class NoNegativeFigure {
    private NoNegativeFigure() {}

    public static Optional<Rejection> check(Premises premises) {
        return Stream.of(
                        figure("heightMetres", premises.heightMetres()),
                        figure("areaSquareMetres", premises.areaSquareMetres()),
                        number("floorsAbove", premises.floorsAbove()),
                        number("floorsBelow", premises.floorsBelow()),
                        number("capacityPersons", premises.capacityPersons()),
                        number("rooms", premises.rooms()),
                        number("beds", premises.beds()),
                        number("seats", premises.seats()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Rejection> number(String field, @Nullable Integer figure) {
        return figure == null ? Optional.empty() : figure(field, BigDecimal.valueOf(figure));
    }

    private static Optional<Rejection> figure(String field, BigDecimal figure) {
        return figure.signum() < 0
                ? Optional.of(Rejection.of("venue.negative-figure", figure.toPlainString())
                        .inField(field)
                        .on(Statute.FIRE_PROTECTION_LAW_2021.article("73")))
                : Optional.empty();
    }
}
