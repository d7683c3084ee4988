package io.fireledger.application.policy;

import java.util.Optional;
import java.util.Set;

/**
 * One sentence of what happens by itself: when this event, then that command. It has no state, opens a term, proposes, notifies
 * or records what the law makes automatic; it never orders, decides or rescinds: people do.
 *
 * <p>Every event recorded after the policy was introduced is reacted to once, whatever stops in between; nothing is ever
 * reacted to again.
 *
 * @param <E> the event it waits for
 */
public interface Policy<E> {
    /** In lower case with hyphens. It stands in the envelope as {@code system:<name>} and never changes. */
    String name();

    Class<E> when();

    /** What is to be done; empty where this event asks for nothing. */
    Optional<Consequence> then(E event);

    /** Codes of the refusals that mean: it is done already, or there is nothing left to do it to. */
    default Set<String> settledBy() {
        return Set.of();
    }
}
