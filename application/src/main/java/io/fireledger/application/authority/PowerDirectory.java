package io.fireledger.application.authority;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.PowerStanding;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * By what right a body enforces: a township has what its province assigned to it, and what the fire rescue authority
 * competent for its place, or one above that, lets it do in its name. Every other body has its powers by law.
 */
public final class PowerDirectory implements PowerStanding {
    private static final Code TOWNSHIP = new Code("TOWNSHIP");

    private final AuthorityStanding authorities;
    private final CompetentAuthorities competent;

    public PowerDirectory(EventStorageEngine engine, AuthorityStanding authorities) {
        this.authorities = authorities;
        this.competent = new CompetentAuthorities(engine);
    }

    @Override
    public Optional<List<Power>> of(AuthorityId body, LocalDate day) {
        return authorities
                .of(body)
                .filter(entry -> entry.kind().equals(TOWNSHIP))
                .map(entry -> Stream.concat(assigned(entry, day), delegated(entry, day))
                        .toList());
    }

    private static Stream<Power> assigned(AuthorityStanding.Entry body, LocalDate day) {
        return body.assigned().stream()
                .filter(powers -> !day.isBefore(powers.from()))
                .map(powers -> new Power(null, powers.matters(), powers.territory()));
    }

    private Stream<Power> delegated(AuthorityStanding.Entry body, LocalDate day) {
        Optional<AuthorityStanding.Entry> nearest =
                competent.in(body.division()).flatMap(authorities::of);
        return Stream.iterate(nearest, Optional::isPresent, PowerDirectory.this::above)
                .flatMap(Optional::stream)
                .flatMap(delegator -> delegator.delegations().stream()
                        .filter(one -> one.delegate().equals(body.authority()) && one.runsOn(day))
                        .map(one -> new Power(delegator.authority(), one.matters(), one.territory())));
    }

    private Optional<AuthorityStanding.Entry> above(Optional<AuthorityStanding.Entry> below) {
        return below.flatMap(entry -> Optional.ofNullable(entry.parent())).flatMap(authorities::of);
    }
}
