package io.fireledger.api.envelope;

import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.legal.LegalReference;
import io.fireledger.projections.eventlog.HistoryEntry;
import io.fireledger.projections.legal.GetLegalReference;
import io.fireledger.projections.wiring.Freshness;
import io.fireledger.projections.wiring.NotYetVisible;
import io.fireledger.projections.wiring.Page;
import io.fireledger.projections.wiring.ProjectionProgress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Asks the read models, as fresh as the caller wants them. */
@Component
public final class Reads {
    /** The read model every event is searched in. */
    public static final String EVENT_LOG = "event-log";

    /** Roles whose holders see what stands in a case: names of persons, what they said, what was decided of them. */
    private static final Set<String> READERS_OF_CASES = Set.of(
            "INSPECTOR", "INVESTIGATOR", "LEGAL_REVIEWER", "DECISION_MAKER", "AUTHORITY_HEAD", "DISCIPLINE_AUDITOR");

    private final QueryGateway queries;
    private final ForPosition positions;
    private final ForVersion versions;
    private final ForVersion logged;
    private final LongSupplier head;

    @Autowired
    Reads(QueryGateway queries, Freshness freshness, ProjectionProgress progress) {
        this(queries, freshness::awaitPosition, freshness::awaitVersion, freshness::awaitLogged, progress::head);
    }

    Reads(QueryGateway queries, ForPosition positions, ForVersion versions, ForVersion logged, LongSupplier head) {
        this.queries = queries;
        this.positions = positions;
        this.versions = versions;
        this.logged = logged;
        this.head = head;
    }

    /** Position of the last event there is. */
    public long head() {
        return head.getAsLong();
    }

    /** Waits until a read model has come to a position. */
    @FunctionalInterface
    interface ForPosition {
        void await(String readModel, long position);
    }

    /** Waits until a subject is shown as of a version: by its own read model, or by the event log. */
    @FunctionalInterface
    interface ForVersion {
        void await(AggregateId subject, long version);
    }

    /**
     * One subject with its version as entity tag.
     *
     * @param query answered with an {@code Optional<T>}
     * @throws UnknownSubject if there is none, or none the caller may see
     */
    public <T> ResponseEntity<T> one(
            Call call, AggregateId id, Object query, Class<T> type, ToLongFunction<T> version) {
        T view = seen(call, id, query, type);
        return ResponseEntity.ok().eTag("\"" + version.applyAsLong(view) + "\"").body(view);
    }

    /** See {@link #one}. */
    public <T> T seen(Call call, AggregateId id, Object query, Class<T> type) {
        return seen(call, id.type(), id, query, type);
    }

    /**
     * See {@link #one}.
     *
     * @param readModel where the answer comes from, if not from one named after the subject's type
     */
    public <T> T seen(Call call, String readModel, AggregateId id, Object query, Class<T> type) {
        awaitPosition(call, readModel);
        if (call.minVersion() != null) {
            versions.await(id, call.minVersion());
        }
        return find(query, type).orElseThrow(() -> new UnknownSubject(id));
    }

    /** @param query answered with an {@code Optional<T>} */
    public <T> Optional<T> find(Object query, Class<T> type) {
        return answer(() ->
                queries.query(query, ResponseTypes.optionalInstanceOf(type)).join());
    }

    /** Waits for a moment until a read model has come to a position; false if it has not. */
    public boolean comes(String readModel, long position) {
        try {
            positions.await(readModel, position);
            return true;
        } catch (NotYetVisible notYet) {
            return false;
        }
    }

    /** The law as it was adopted up to now. */
    public LegalReference law() {
        return answer(() ->
                queries.query(new GetLegalReference(), LegalReference.class).join());
    }

    /**
     * @param readModel where the answer comes from
     * @param query answered with a {@code T}
     */
    public <T> T ask(Call call, String readModel, Object query, Class<T> type) {
        awaitPosition(call, readModel);
        return answer(() -> queries.query(query, ResponseTypes.instanceOf(type)).join());
    }

    /**
     * @param readModel where the answer comes from
     * @param query the question for one page; answered with a {@code Page<T>}
     */
    public <T> Listing<T> list(
            Call call, Paging paging, String readModel, Class<T> type, Function<Paging, Object> query) {
        awaitPosition(call, readModel);
        return new Listing<>(type, page(query.apply(paging)), next -> page(query.apply(paging.after(next))));
    }

    /**
     * A list that is asked for whole.
     *
     * @param readModel where the answer comes from; the event log too, which tells what touches what
     * @param query answered with a {@code Page<T>} that has no other
     */
    public <T> List<T> whole(Call call, String readModel, Class<T> type, Object query) {
        awaitPosition(call, readModel);
        awaitPosition(call, EVENT_LOG);
        return this.<T>page(query).items().stream().map(type::cast).toList();
    }

    /**
     * What touches a subject, as fresh as the event log must be for the version asked for.
     *
     * @param query the question for one page; answered with a {@code Page<HistoryEntry>}
     */
    public Listing<HistoryEntry> history(Call call, Paging paging, AggregateId id, Function<Paging, Object> query) {
        if (call.minVersion() != null) {
            logged.await(id, call.minVersion());
        }
        return list(call, paging, EVENT_LOG, HistoryEntry.class, query).map(entry -> shown(entry, call));
    }

    /** That something happened in a case is told to everybody who may see the place; what, to those who work on cases. */
    private static HistoryEntry shown(HistoryEntry entry, Call call) {
        boolean isOfCase = entry.type().startsWith("enforcement.");
        return isOfCase && Collections.disjoint(call.actor().roles(), READERS_OF_CASES) ? entry.withheld() : entry;
    }

    @SuppressWarnings("unchecked") // Axon has no response type for a generic record; the query says of what the page is
    private <T> Page<T> page(Object query) {
        return (Page<T>) answer(
                () -> queries.query(query, ResponseTypes.instanceOf(Page.class)).join());
    }

    private void awaitPosition(Call call, String readModel) {
        if (call.minPosition() != null) {
            positions.await(readModel, call.minPosition());
        }
    }

    private static <T> T answer(java.util.function.Supplier<T> asked) {
        try {
            return asked.get();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
