package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.venue.VenueEvent.VenueClassified;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The classes of a venue as last determined; folded from the venue's own events when asked. */
@FunctionalInterface
public interface VenueClassStanding {
    Optional<List<Code>> of(VenueId venue);

    /** The classes after one of the venue's events; {@code before} is null before it is first classified. */
    static @Nullable List<Code> after(@Nullable List<Code> before, Object event) {
        return event instanceof VenueClassified classified ? classified.classes() : before;
    }
}
