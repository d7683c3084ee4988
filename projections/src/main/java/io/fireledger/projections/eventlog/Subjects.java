package io.fireledger.projections.eventlog;

import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.Value;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
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

    private static final ClassValue<List<Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .filter(accessor -> accessor.trySetAccessible())
                    .toList();
        }
    };

    private Subjects() {}

    /** Every identifier anywhere in the payload, in the order in which they stand there. */
    public static Set<String> named(Object payload) {
        Set<String> found = new LinkedHashSet<>();
        collect(payload, found);
        return found;
    }

    private static void collect(@Nullable Object value, Set<String> found) {
        if (value instanceof AggregateId id) {
            found.add(id.typed());
        } else if (value instanceof SubjectRef subject) {
            found.add(subject.value());
        } else if (value instanceof Collection<?> several) {
            several.forEach(one -> collect(one, found));
        } else if (value instanceof Record record && !(value instanceof Value)) {
            for (Method component : COMPONENTS.get(record.getClass())) {
                try {
                    collect(component.invoke(record), found);
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
