package io.fireledger.domain.venue;

import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** What a fixture expects of the metadata of every event. */
public final class Circumstances {
    private Circumstances() {}

    /** Every event carries the division and its legal basis, and the officer's part. */
    public static Matcher<List<? super EventMessage<?>>> of(String division, String capacity, int events) {
        return new CustomTypeSafeMatcher<>(events + " events in " + division + " as " + capacity) {
            @Override
            protected boolean matchesSafely(List<? super EventMessage<?>> messages) {
                return messages.size() == events
                        && messages.stream()
                                .map(message -> (Map<?, ?>) ((EventMessage<?>) message).getMetaData())
                                .allMatch(m -> division.equals(m.get("division"))
                                        && capacity.equals(m.get("capacity"))
                                        && m.containsKey("post")
                                        && String.valueOf(m.get("basis")).contains("\"article\""));
            }
        };
    }
}
