package io.fireledger.application.authority;

import io.fireledger.application.envelope.Subjects;
import io.fireledger.application.envelope.WithinTheAct;
import io.fireledger.domain.authority.CompetenceCommand.RecordCompetence;
import io.fireledger.domain.authority.CompetenceEvent;
import io.fireledger.domain.authority.CompetenceId;
import io.fireledger.domain.authority.Competences;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.DivisionCode;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Which fire rescue authority is competent where, from the streams of the divisions themselves. */
public final class CompetenceDirectory implements Competences {
    private final Subjects<AuthorityId> competences;
    private final WithinTheAct act;

    public CompetenceDirectory(EventStorageEngine engine, WithinTheAct act) {
        this.competences =
                new Subjects<>(engine, 5_000, (before, event) -> Competences.after(before, (CompetenceEvent) event));
        this.act = act;
    }

    @Override
    public Optional<AuthorityId> competentIn(DivisionCode division) {
        String code = division.value();
        return Stream.of(code, code.substring(0, 4) + "00", code.substring(0, 2) + "0000", "000000")
                .distinct()
                .map(covering -> competences.of(new CompetenceId(covering)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public void record(DivisionCode division, AuthorityId authority) {
        act.send(new RecordCompetence(CompetenceId.in(division), authority));
    }
}
