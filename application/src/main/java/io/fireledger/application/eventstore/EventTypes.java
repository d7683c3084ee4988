package io.fireledger.application.eventstore;

import io.fireledger.domain.authority.AuthorityEvent;
import io.fireledger.domain.authority.CompetenceEvent;
import io.fireledger.domain.enforcement.CaseEvent;
import io.fireledger.domain.enforcement.DecisionEvent;
import io.fireledger.domain.enforcement.DefenceEvent;
import io.fireledger.domain.enforcement.InvestigationEvent;
import io.fireledger.domain.enforcement.PartyRecordEvent;
import io.fireledger.domain.enforcement.ReviewEvent;
import io.fireledger.domain.enforcement.TransferEvent;
import io.fireledger.domain.enterprise.EnterpriseEvent;
import io.fireledger.domain.inspection.InspectionEvent;
import io.fireledger.domain.inspection.RectificationEvent;
import io.fireledger.domain.inspection.VerificationClaimEvent;
import io.fireledger.domain.legal.LegalEvent;
import io.fireledger.domain.legal.RegisterEvent;
import io.fireledger.domain.officer.OfficerEvent;
import io.fireledger.domain.venue.MajorHazardEvent;
import io.fireledger.domain.venue.PermitEvent;
import io.fireledger.domain.venue.VenueEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.serialization.Revision;

/**
 * The name and revision every type of event is stored under. Names never change: a class that moves or is renamed keeps its
 * name here.
 */
public final class EventTypes {
    private static final Map<String, Class<?>> BY_NAME = new LinkedHashMap<>();
    private static final Map<Class<?>, String> NAMES = new LinkedHashMap<>();

    static {
        family("authority", AuthorityEvent.class);
        family("authority", CompetenceEvent.class);
        family("enforcement", CaseEvent.class);
        family("enforcement", DecisionEvent.class);
        family("enforcement", DefenceEvent.class);
        family("enforcement", InvestigationEvent.class);
        family("enforcement", PartyRecordEvent.class);
        family("enforcement", ReviewEvent.class);
        family("enforcement", TransferEvent.class);
        family("enterprise", EnterpriseEvent.class);
        family("inspection", InspectionEvent.class);
        family("inspection", RectificationEvent.class);
        family("inspection", VerificationClaimEvent.class);
        family("legal", LegalEvent.class);
        family("legal", RegisterEvent.class);
        family("officer", OfficerEvent.class);
        family("venue", MajorHazardEvent.class);
        family("venue", PermitEvent.class);
        family("venue", VenueEvent.class);
    }

    private EventTypes() {}

    private static void family(String capability, Class<?> family) {
        for (Class<?> event : family.getPermittedSubclasses()) {
            String name = capability + "." + event.getSimpleName();
            BY_NAME.put(name, event);
            NAMES.put(event, name);
        }
    }

    /** All types of events there are, by name. */
    public static Map<String, Class<?>> all() {
        return Map.copyOf(BY_NAME);
    }

    public static Optional<String> nameOf(Class<?> event) {
        return Optional.ofNullable(NAMES.get(event));
    }

    public static Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The revision new events of this type are stored in; the first is {@code 1}. */
    public static String revisionOf(Class<?> event) {
        Revision revision = event.getAnnotation(Revision.class);
        return revision == null ? "1" : revision.value();
    }
}
