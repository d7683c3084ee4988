package io.fireledger.application.authority;

import io.fireledger.application.envelope.Subjects;
import io.fireledger.domain.authority.CompetenceEvent;
import io.fireledger.domain.authority.CompetenceId;
import io.fireledger.domain.authority.Competences;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.DivisionCode;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Which fire rescue authority is competent where, folded from the streams of the divisions asked about. */
final class CompetentAuthorities {
    private final Subjects<AuthorityId> competences;

    CompetentAuthorities(EventStorageEngine engine) {
        this.competences =
                new Subjects<>(engine, 5_000, (before, event) -> Competences.after(before, (CompetenceEvent) event));
    }

    /** The competent authority of the division itself, else of the nearest division that covers it. */
    Optional<AuthorityId> in(DivisionCode division) {
        String code = division.value();
        return Stream.of(code, code.substring(0, 4) + "00", code.substring(0, 2) + "0000", "000000")
                .distinct()
                .map(covering -> competences.of(new CompetenceId(covering)))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
