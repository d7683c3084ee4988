package io.fireledger.application.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a row was not entered, to be worded in the language of whoever asks.
 *
 * @param field the column at fault; null where none is
 * @param code the code a POST of the same would be refused with
 * @param reason key of the sentence about the field; null: the sentence of the code
 * @param values what the sentence names, in its order
 */
public record Refusal(
        @Nullable String field, String code, @Nullable String reason, List<String> values) {

    static Refusal of(String code, Object... values) {
        return new Refusal(
                null,
                code,
                null,
                java.util.Arrays.stream(values).map(Object::toString).toList());
    }
}
