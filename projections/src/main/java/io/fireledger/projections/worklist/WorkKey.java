package io.fireledger.projections.worklist;

import io.fireledger.domain.kernel.AggregateId;

/**
 * Names one piece of work; at any time at most one entry of that name is open.
 *
 * @param of what it is about, so that the events of another stream can name it too
 */
public record WorkKey(WorkKind kind, String of) {
    public static WorkKey of(WorkKind kind, AggregateId about) {
        return new WorkKey(kind, about.typed());
    }

    String text() {
        return kind.code() + "|" + of;
    }
}
