package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.Code;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a venue is like, as far as its classes depend on it.
 *
 * @param use what it is used for, a code of the list {@code use}
 * @param heightMetres building height in metres
 * @param areaSquareMetres floor area in square metres
 * @param capacityPersons most persons allowed at once
 * @param dwelling whether people live there; null: not stated
 * @param singleStorey whether it has one storey; null: not stated
 * @param rooms guest rooms; null: not stated
 * @param beds beds; null: not stated
 * @param seats seats; null: not stated
 */
public record Premises(
        Code use,
        BigDecimal heightMetres,
        BigDecimal areaSquareMetres,
        int floorsAbove,
        int floorsBelow,
        int capacityPersons,
        @Nullable Boolean dwelling,
        @Nullable Boolean singleStorey,
        @Nullable Integer rooms,
        @Nullable Integer beds,
        @Nullable Integer seats) {
    public Premises usedAs(Code another) {
        return new Premises(
                another,
                heightMetres,
                areaSquareMetres,
                floorsAbove,
                floorsBelow,
                capacityPersons,
                dwelling,
                singleStorey,
                rooms,
                beds,
                seats);
    }
}
