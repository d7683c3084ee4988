package io.fireledger.domain.officer;

import io.fireledger.domain.kernel.SubjectRef;

/**
 * What has become of a request that an officer take no part in a matter.
 *
 * @param matter the inspection, venue or enterprise it concerns
 */
public record Recusal(SubjectRef matter, State state) {
    /** Until the decision the officer goes on with the work (Penalty Law 43). */
    public enum State {
        REQUESTED,
        GRANTED,
        REFUSED
    }
}
