package io.fireledger.domain.kernel;

/**
 * The identity of one stream of events. Its typed form {@code <type>:<value>} names the stream, so that no stream can be
 * read as another family's; the plain value is stored in payloads and appears in URLs.
 *
 * <p>Every implementation's {@code toString()} is {@link #typed()}: Axon asks for nothing else.
 */
public interface AggregateId extends Value {
    String value();

    String type();

    default String typed() {
        return type() + ":" + value();
    }

    /** @throws IllegalArgumentException if the value does not have the shape of such an identifier */
    static void check(String type, String value, String pattern) {
        if (!Shape.fits(value, pattern)) {
            throw new IllegalArgumentException("not an identifier of the type " + type);
        }
    }
}
