package io.fireledger.projections.worklist;

import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.legal.TermChange;
import java.util.List;
import java.util.stream.Stream;

/** What an event means for one piece of work. */
public sealed interface WorkChange {
    WorkKey key();

    /**
     * There is something to do; nothing changes where that is known already.
     *
     * @param about typed identifiers of what it is about; empty: what the event names
     */
    record Raised(WorkKey key, List<String> about) implements WorkChange {
        public Raised(WorkKey key) {
            this(key, List.of());
        }
    }

    /** Its last day, or whose it is, follows its term. */
    record Moved(WorkKey key, TermChange term) implements WorkChange {}

    /** It was done, or there is nothing left to do. */
    record Done(WorkKey key) implements WorkChange {}

    static WorkChange raised(WorkKind kind, AggregateId about) {
        return new Raised(WorkKey.of(kind, about));
    }

    static WorkChange done(WorkKind kind, AggregateId about) {
        return new Done(WorkKey.of(kind, about));
    }

    /**
     * What a change of the terms of a stream means.
     *
     * @param stream typed identifier of what the term belongs to
     * @param all all that the same event does to terms: one that it ends and opens goes on
     */
    static Stream<WorkChange> of(String stream, TermChange change, List<TermChange> all) {
        String of = change.key().of();
        return WorkKind.ofTerm(change.key().rule()).stream()
                .map(kind -> new WorkKey(kind, of.isEmpty() ? stream : stream + "|" + of))
                .flatMap(key -> of(key, change, all));
    }

    private static Stream<WorkChange> of(WorkKey key, TermChange change, List<TermChange> all) {
        if (change instanceof TermChange.Opened) {
            return Stream.of(new Raised(key), new Moved(key, change));
        }
        if (change instanceof TermChange.Ended || change instanceof TermChange.Lapsed) {
            boolean goesOn = all.stream()
                    .anyMatch(other ->
                            other instanceof TermChange.Opened && other.key().equals(change.key()));
            return goesOn ? Stream.empty() : Stream.of(new Done(key));
        }
        return Stream.of(new Moved(key, change));
    }
}
