package io.fireledger.domain.authority;

import io.fireledger.domain.authority.AuthorityEvent.AuthorityMerged;
import io.fireledger.domain.authority.AuthorityEvent.AuthorityRegistered;
import io.fireledger.domain.authority.AuthorityEvent.AuthorityRenamed;
import io.fireledger.domain.authority.AuthorityEvent.DelegationEnded;
import io.fireledger.domain.authority.AuthorityEvent.EnforcementDelegated;
import io.fireledger.domain.authority.AuthorityEvent.HeadRecorded;
import io.fireledger.domain.authority.AuthorityEvent.PowersAssigned;
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
     * @param delegations what it lets others do in its name
     * @param assigned what powers a province assigned to it
     * @param mergedInto the authority that carries on; null while it stands
     */
    record Entry(
            AuthorityId authority,
            String name,
            @Nullable String shortName,
            Code kind,
            DivisionCode division,
            @Nullable AuthorityId parent,
            List<HeadTerm> heads,
            List<Delegation> delegations,
            List<PowersAssigned> assigned,
            @Nullable AuthorityId mergedInto) {

        /** An authority that lets nobody act in its name. */
        public Entry(
                AuthorityId authority,
                String name,
                @Nullable String shortName,
                Code kind,
                DivisionCode division,
                @Nullable AuthorityId parent,
                List<HeadTerm> heads) {
            this(authority, name, shortName, kind, division, parent, heads, List.of(), List.of(), null);
        }

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
            return before.after(event);
        }

        private Entry after(AuthorityEvent event) {
            if (event instanceof HeadRecorded recorded) {
                HeadTerm term = new HeadTerm(recorded.head(), recorded.from(), recorded.until());
                Stream<HeadTerm> others = heads.stream().filter(other -> !other.isSameTermAs(term));
                return with(Stream.concat(others, Stream.of(term)).toList(), delegations, assigned);
            }
            if (event instanceof EnforcementDelegated delegated) {
                return with(heads, plus(delegations, delegated.delegation()), assigned);
            }
            if (event instanceof DelegationEnded ended) {
                return with(heads, Authority.ended(delegations, ended), assigned);
            }
            if (event instanceof PowersAssigned powers) {
                return with(heads, delegations, plus(assigned, powers));
            }
            if (event instanceof AuthorityRenamed renamed) {
                String characters = renamed.shortName() == null ? shortName : renamed.shortName();
                return new Entry(
                        authority,
                        renamed.name(),
                        characters,
                        kind,
                        division,
                        parent,
                        heads,
                        delegations,
                        assigned,
                        mergedInto);
            }
            if (event instanceof AuthorityMerged merged) {
                return new Entry(
                        authority,
                        name,
                        shortName,
                        kind,
                        division,
                        parent,
                        heads,
                        delegations,
                        assigned,
                        merged.into());
            }
            throw new IllegalArgumentException("unforeseen: " + event.getClass().getSimpleName());
        }

        private Entry with(List<HeadTerm> newHeads, List<Delegation> newDelegations, List<PowersAssigned> newAssigned) {
            return new Entry(
                    authority,
                    name,
                    shortName,
                    kind,
                    division,
                    parent,
                    newHeads,
                    newDelegations,
                    newAssigned,
                    mergedInto);
        }

        private static <T> List<T> plus(List<T> before, T one) {
            return Stream.concat(before.stream(), Stream.of(one)).toList();
        }
    }
}
