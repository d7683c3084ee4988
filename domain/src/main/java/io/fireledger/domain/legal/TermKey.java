package io.fireledger.domain.legal;

/**
 * Names one term among those of one stream.
 *
 * @param rule code of the {@link TermRule}, such as {@code venue.commitment-verification}
 * @param of what in the stream it concerns, such as the number of an order; empty where the stream has but one such term
 */
public record TermKey(String rule, String of) {
    public static TermKey of(String rule) {
        return new TermKey(rule, "");
    }
}
