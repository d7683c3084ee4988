package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.Code;
import java.util.List;
import java.util.stream.Stream;

/**
 * What classes a venue is in, in the order of the rules.
 *
 * @param undetermined the classes that could not be decided, for want of a figure
 */
public record Classification(List<Code> classes, List<Code> undetermined) {
    private static final Code UNDETERMINED = new Code("UNDETERMINED");

    /** Where no rules are adopted, nothing can be decided. */
    static final Classification WITHOUT_RULES = new Classification(List.of(), List.of(UNDETERMINED));

    /** The classes as they are told: {@code UNDETERMINED} stands last where one could not be decided. */
    List<Code> told() {
        return undetermined.isEmpty()
                ? classes
                : Stream.concat(classes.stream(), Stream.of(UNDETERMINED)).toList();
    }
}
