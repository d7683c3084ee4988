package io.fireledger.domain.venue;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be changed of a venue's {@link Premises}; null: as it was. */
public record Figures(
        @Nullable BigDecimal heightMetres,
        @Nullable BigDecimal areaSquareMetres,
        @Nullable Integer floorsAbove,
        @Nullable Integer floorsBelow,
        @Nullable Integer capacityPersons,
        @Nullable Boolean dwelling,
        @Nullable Boolean singleStorey,
        @Nullable Integer rooms,
        @Nullable Integer beds,
        @Nullable Integer seats) {
    boolean areNone() {
        return Stream.of(
                        heightMetres,
                        areaSquareMetres,
                        floorsAbove,
                        floorsBelow,
                        capacityPersons,
                        dwelling,
                        singleStorey,
                        rooms,
                        beds,
                        seats)
                .allMatch(Objects::isNull);
    }

    /** The premises with these figures in place of their own. */
    Premises over(Premises before) {
        return new Premises(
                before.use(),
                Objects.requireNonNullElse(heightMetres, before.heightMetres()),
                Objects.requireNonNullElse(areaSquareMetres, before.areaSquareMetres()),
                Objects.requireNonNullElse(floorsAbove, before.floorsAbove()),
                Objects.requireNonNullElse(floorsBelow, before.floorsBelow()),
                Objects.requireNonNullElse(capacityPersons, before.capacityPersons()),
                dwelling == null ? before.dwelling() : dwelling,
                singleStorey == null ? before.singleStorey() : singleStorey,
                rooms == null ? before.rooms() : rooms,
                beds == null ? before.beds() : beds,
                seats == null ? before.seats() : seats);
    }
}
