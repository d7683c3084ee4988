package io.fireledger.projections.eventlog;

import io.fireledger.domain.enforcement.PartyRecordId;
import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.Value;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The subjects an event touches, as typed identifiers such as {@code venue:V-…}. */
public final class Subjects {
    private static final Map<String, String> ADDRESSES = Map.of(
            "enterprise", "/api/v1/enterprises/",
            "venue", "/api/v1/venues/",
            "officer", "/api/v1/officers/",
            "authority", "/api/v1/authorities/",
            "inspection", "/api/v1/inspections/",
            "major-hazard", "/api/v1/major-hazards/",
            "enforcement", "/api/v1/cases/");

    /** Of these each event is about something else than the one before. */
    private static final Set<String> OF_MANY = Set.of("register", "party");

    private static final ClassValue<List<Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .filter(accessor -> accessor.trySetAccessible())
                    .toList();
        }
    };

    private final Object event;
    private final Map<String, @Nullable Capacity> found = new LinkedHashMap<>();

    private Subjects(Object event) {
        this.event = event;
    }

    /** Every identifier anywhere in the payload, in the order in which they stand there. */
    public static Set<String> named(Object payload) {
        return parts(payload).keySet();
    }

    /** The same, with the part each officer among them has in it; null where it is none, or the part is not told. */
    static Map<String, @Nullable Capacity> parts(Object payload) {
        Subjects subjects = new Subjects(payload);
        subjects.collect(payload, "", 0);
        return subjects.found;
    }

    /** What the first event of a stream names, where all later ones touch it too. */
    static Set<String> throughout(String streamType, Object first) {
        return OF_MANY.contains(streamType) ? Set.of() : named(first);
    }

    private void collect(@Nullable Object value, String name, int place) {
        if (value instanceof AggregateId id) {
            found.putIfAbsent(id.typed(), id instanceof OfficerId ? Part.of(event, name, place) : null);
            if (id instanceof PartyRecordId record && record.enterprise() != null) {
                found.putIfAbsent(record.enterprise().typed(), null);
            }
        } else if (value instanceof SubjectRef subject) {
            found.putIfAbsent(subject.value(), null);
        } else if (value instanceof Collection<?> several) {
            int next = 0;
            for (Object one : several) {
                collect(one, name, next++);
            }
        } else if (value instanceof Record record && !(value instanceof Value)) {
            for (Method component : COMPONENTS.get(record.getClass())) {
                try {
                    collect(component.invoke(record), component.getName(), 0);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("unreadable: " + component, e);
                }
            }
        }
    }

    /** Where the subject is read; null where it has no address of its own. */
    public static @Nullable String href(String typed) {
        int colon = typed.indexOf(':');
        String address = colon < 0 ? null : ADDRESSES.get(typed.substring(0, colon));
        return address == null ? null : address + typed.substring(colon + 1);
    }

    public static HistoryEntry.Subject subject(String typed) {
        int colon = typed.indexOf(':');
        return new HistoryEntry.Subject(typed.substring(0, colon), typed.substring(colon + 1), href(typed));
    }
}
