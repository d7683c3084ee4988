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
 * By what right a body enforces: a fire rescue authority has its powers by law (消防法 4), a police station the daily inspections
 * (消防法 53). Whatever else any body does, its province must have assigned to it, or the fire rescue authority competent for its
 * place, or one above that, lets it do in its name.
 */
public final class PowerDirectory implements PowerStanding {
    private static final Code FIRE_RESCUE = new Code("FIRE_RESCUE");
    private static final Code POLICE_STATION = new Code("POLICE_STATION");
    private static final List<Code> DAILY_INSPECTIONS =
            List.of(new Code("ROUTINE_INSPECTION"), new Code("REPORT_INSPECTION"), new Code("RECHECK_INSPECTION"));

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
                .filter(entry -> !entry.kind().equals(FIRE_RESCUE))
                .map(entry -> Stream.of(ofItsOwn(entry), assigned(entry, day), delegated(entry, day))
                        .flatMap(powers -> powers)
                        .toList());
    }

    private static Stream<Power> ofItsOwn(AuthorityStanding.Entry body) {
        return body.kind().equals(POLICE_STATION)
                ? Stream.of(new Power(null, DAILY_INSPECTIONS, body.division()))
                : Stream.empty();
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
