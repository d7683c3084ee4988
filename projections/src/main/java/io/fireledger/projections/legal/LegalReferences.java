package io.fireledger.projections.legal;

import io.fireledger.domain.legal.CatalogueId;
import io.fireledger.domain.legal.LegalEvent;
import io.fireledger.domain.legal.LegalReference;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/**
 * The law as it is read. It is small and seldom changes: each instance keeps it in memory, and brings it up to date from
 * the catalogue's own events whenever it is asked, so that it never lags.
 */
@Component
public final class LegalReferences {
    private final EventStore store;
    private final Map<CatalogueId, Long> read = new HashMap<>();
    private LegalReference known = LegalReference.EMPTY;

    /** Where the log stood when it was last looked at: as long as nothing was recorded since, nothing was adopted. */
    private long head = -1;

    public LegalReferences(EventStore store) {
        this.store = store;
    }

    @QueryHandler
    LegalReference handle(GetLegalReference question) {
        return current();
    }

    /** All that was adopted up to now. */
    public synchronized LegalReference current() {
        TrackingToken token = store.createHeadToken();
        long now = token == null ? 0 : token.position().orElse(0);
        if (now == head) {
            return known;
        }
        for (CatalogueId part : CatalogueId.ALL) {
            DomainEventStream events = store.readEvents(part.typed(), read.getOrDefault(part, -1L) + 1);
            while (events.hasNext()) {
                DomainEventMessage<?> event = events.next();
                if (event.getPayload() instanceof LegalEvent adopted) {
                    known = LegalReference.after(known, adopted);
                }
                read.put(part, event.getSequenceNumber());
            }
        }
        head = now;
        return known;
    }
}
