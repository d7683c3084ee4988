package io.fireledger.domain.authority;

import io.fireledger.domain.authority.AuthorityEvent.AuthorityRegistered;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a refusal elsewhere must know of an authority; folded from its own events when asked. */
@FunctionalInterface
public interface AuthorityStanding {
    Optional<Entry> of(AuthorityId authority);

    /** @param shortName see {@link AuthorityEvent.AuthorityRegistered} */
    record Entry(
            AuthorityId authority, String name, @Nullable String shortName, Code kind, DivisionCode division) {

        /** The entry after the event; {@code before} is null for the first event. */
        public static Entry after(@Nullable Entry before, AuthorityEvent event) {
            if (event instanceof AuthorityRegistered registered) {
                return new Entry(
                        registered.authority(),
                        registered.name(),
                        registered.shortName(),
                        registered.kind(),
                        registered.division());
            }
            if (before == null) {
                throw new IllegalStateException("not registered: " + event.authority());
            }
            return before;
        }
    }
}
