package io.fireledger.projections.authority;

import io.fireledger.domain.authority.AuthorityEvent;
import io.fireledger.domain.authority.AuthorityEvent.AuthorityRegistered;
import io.fireledger.domain.authority.AuthorityEvent.HeadRecorded;
import io.fireledger.projections.eventlog.Recorded;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An authority.
 *
 * @param code agency code, the same as its identifier
 * @param shortName agency characters its document numbers begin with; null: none stated
 * @param parentCode null: none above it is recorded
 * @param heads all heads recorded, in the order of recording
 * @param version seq of the last event in it
 */
public record AuthorityView(
        String id,
        String code,
        String name,
        @Nullable String shortName,
        String kind,
        String level,
        String divisionCode,
        @Nullable String parentCode,
        List<Head> heads,
        long version) {

    /** @param until null: no end is known */
    public record Head(
            String officer,
            boolean actingHead,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** The view after the event; null as long as the first event is missing. */
    public static @Nullable AuthorityView after(
            @Nullable AuthorityView before, AuthorityEvent event, Recorded recorded) {
        if (event instanceof AuthorityRegistered e) {
            return new AuthorityView(
                    e.authority().value(),
                    e.authority().value(),
                    e.name(),
                    e.shortName(),
                    e.kind().value(),
                    e.level().value(),
                    e.division().value(),
                    e.parent() == null ? null : e.parent().value(),
                    List.of(),
                    recorded.seq());
        }
        if (before == null) {
            return null;
        }
        List<Head> newHeads = event instanceof HeadRecorded e
                ? Stream.concat(
                                before.heads.stream(),
                                Stream.of(new Head(e.head().value(), e.actingHead(), e.from(), e.until())))
                        .toList()
                : before.heads;
        return new AuthorityView(
                before.id,
                before.code,
                before.name,
                before.shortName,
                before.kind,
                before.level,
                before.divisionCode,
                before.parentCode,
                newHeads,
                recorded.seq());
    }
}
