package io.fireledger.domain.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The shapes that identifiers and codes have; each is compiled once, since every event is full of them. */
final class Shape {
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Shape() {}

    /** @param shape a regular expression for the whole value */
    static boolean fits(String value, String shape) {
        return COMPILED.computeIfAbsent(shape, Pattern::compile).matcher(value).matches();
    }
}
