package io.fireledger.projections.authority;

import io.fireledger.domain.authority.AuthorityEvent;
import io.fireledger.domain.authority.AuthorityEvent.AuthorityMerged;
import io.fireledger.domain.authority.AuthorityEvent.AuthorityRegistered;
import io.fireledger.domain.authority.AuthorityEvent.AuthorityRenamed;
import io.fireledger.domain.authority.AuthorityEvent.DelegationEnded;
import io.fireledger.domain.authority.AuthorityEvent.EnforcementDelegated;
import io.fireledger.domain.authority.AuthorityEvent.HeadRecorded;
import io.fireledger.domain.authority.AuthorityEvent.PowersAssigned;
import io.fireledger.domain.kernel.Code;
import io.fireledger.projections.eventlog.Recorded;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An authority.
 *
 * @param code agency code, the same as its identifier
 * @param shortName agency characters its document numbers begin with; null: none stated
 * @param parentCode null: none above it is recorded
 * @param heads all heads recorded, in the order of recording
 * @param delegations what it lets others do in its name
 * @param assignedPowers what its province assigned to it, to be done in its own name
 * @param mergedInto null: it stands
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
        List<Delegated> delegations,
        List<Assigned> assignedPowers,
        @Nullable String mergedInto,
        long version) {

    /** Rows of an earlier version of this view serve until it is built anew. */
    public AuthorityView {
        delegations = Objects.requireNonNullElse(delegations, List.of());
        assignedPowers = Objects.requireNonNullElse(assignedPowers, List.of());
    }

    /** @param until null: no end is known */
    public record Head(
            String officer,
            boolean actingHead,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** @param until last day, as it was shortened */
    public record Delegated(String delegate, List<String> matters, String territory, LocalDate from, LocalDate until) {}

    public record Assigned(String decision, List<String> matters, String territory, LocalDate from) {}

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
                    List.of(),
                    List.of(),
                    null,
                    recorded.seq());
        }
        if (before == null) {
            return null;
        }
        return before.changed(event, recorded.seq());
    }

    private AuthorityView changed(AuthorityEvent event, long next) {
        if (event instanceof HeadRecorded e) {
            Head head = new Head(e.head().value(), e.actingHead(), e.from(), e.until());
            return with(name, shortName, plus(heads, head), delegations, assignedPowers, mergedInto, next);
        }
        if (event instanceof EnforcementDelegated e) {
            Delegated given = new Delegated(
                    e.delegation().delegate().value(),
                    codes(e.delegation().matters()),
                    e.delegation().territory().value(),
                    e.delegation().from(),
                    e.delegation().until());
            return with(name, shortName, heads, plus(delegations, given), assignedPowers, mergedInto, next);
        }
        if (event instanceof DelegationEnded e) {
            return with(name, shortName, heads, ended(e), assignedPowers, mergedInto, next);
        }
        if (event instanceof PowersAssigned e) {
            Assigned given =
                    new Assigned(e.decision(), codes(e.matters()), e.territory().value(), e.from());
            return with(name, shortName, heads, delegations, plus(assignedPowers, given), mergedInto, next);
        }
        if (event instanceof AuthorityRenamed e) {
            String characters = e.shortName() == null ? shortName : e.shortName();
            return with(e.name(), characters, heads, delegations, assignedPowers, mergedInto, next);
        }
        String into = event instanceof AuthorityMerged e ? e.into().value() : mergedInto;
        return with(name, shortName, heads, delegations, assignedPowers, into, next);
    }

    private List<Delegated> ended(DelegationEnded e) {
        return delegations.stream()
                .map(d -> d.delegate().equals(e.delegate().value())
                                && !e.endedOn().isBefore(d.from())
                                && e.endedOn().isBefore(d.until())
                        ? new Delegated(d.delegate(), d.matters(), d.territory(), d.from(), e.endedOn())
                        : d)
                .toList();
    }

    private AuthorityView with(
            String newName,
            @Nullable String newShortName,
            List<Head> newHeads,
            List<Delegated> newDelegations,
            List<Assigned> newPowers,
            @Nullable String into,
            long next) {
        return new AuthorityView(
                id,
                code,
                newName,
                newShortName,
                kind,
                level,
                divisionCode,
                parentCode,
                newHeads,
                newDelegations,
                newPowers,
                into,
                next);
    }

    private static List<String> codes(List<Code> codes) {
        return codes.stream().map(Code::value).toList();
    }

    private static <T> List<T> plus(List<T> before, T one) {
        return Stream.concat(before.stream(), Stream.of(one)).toList();
    }
}
