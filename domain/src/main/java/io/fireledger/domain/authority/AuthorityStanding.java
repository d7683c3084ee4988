package io.fireledger.domain.authority;

import io.fireledger.domain.authority.AuthorityEvent.AuthorityRegistered;
import io.fireledger.domain.authority.AuthorityEvent.HeadRecorded;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.Division;
import io.fireledger.domain.legal.Law;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a refusal elsewhere must know of an authority; folded from its own events when asked. */
@FunctionalInterface
public interface AuthorityStanding {
    Optional<Entry> of(AuthorityId authority);

    /**
     * @param shortName see {@link AuthorityEvent.AuthorityRegistered}
     * @param parent the authority above it; null where none is on record
     * @param heads every term at its head, in the order of recording
     */
    record Entry(
            AuthorityId authority,
            String name,
            @Nullable String shortName,
            Code kind,
            DivisionCode division,
            @Nullable AuthorityId parent,
            List<HeadTerm> heads) {

        /** An authority of whose place and heads nothing is on record. */
        public Entry(AuthorityId authority, String name, @Nullable String shortName, Code kind, DivisionCode division) {
            this(authority, name, shortName, kind, division, null, List.of());
        }

        /** The agency characters (机关代字) the numbers of its documents start with. */
        public String characters(Law law) {
            return Optional.ofNullable(shortName)
                    .or(() -> law.lastKnown(division).map(Division::shortName))
                    .orElseGet(division::value);
        }

        /** Who heads it that day, as far as the record says. */
        public Optional<OfficerId> headOn(LocalDate day) {
            return HeadTerm.on(heads, day).map(HeadTerm::head);
        }

        /** The entry after the event; {@code before} is null for the first event. */
        public static Entry after(@Nullable Entry before, AuthorityEvent event) {
            if (event instanceof AuthorityRegistered registered) {
                return new Entry(
                        registered.authority(),
                        registered.name(),
                        registered.shortName(),
                        registered.kind(),
                        registered.division(),
                        registered.parent(),
                        List.of());
            }
            if (before == null) {
                throw new IllegalStateException("not registered: " + event.authority());
            }
            return event instanceof HeadRecorded recorded
                    ? before.headed(new HeadTerm(recorded.head(), recorded.from(), recorded.until()))
                    : before;
        }

        private Entry headed(HeadTerm term) {
            Stream<HeadTerm> others = heads.stream().filter(other -> !other.isSameTermAs(term));
            List<HeadTerm> all = Stream.concat(others, Stream.of(term)).toList();
            return new Entry(authority, name, shortName, kind, division, parent, all);
        }
    }
}
