package io.fireledger.application.authority;

import io.fireledger.application.envelope.WithinTheAct;
import io.fireledger.domain.authority.CompetenceCommand.RecordCompetence;
import io.fireledger.domain.authority.CompetenceId;
import io.fireledger.domain.authority.Competences;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.DivisionCode;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Which fire rescue authority is competent where, from the streams of the divisions themselves. */
public final class CompetenceDirectory implements Competences {
    private final CompetentAuthorities competent;
    private final WithinTheAct act;

    public CompetenceDirectory(EventStorageEngine engine, WithinTheAct act) {
        this.competent = new CompetentAuthorities(engine);
        this.act = act;
    }

    @Override
    public Optional<AuthorityId> competentIn(DivisionCode division) {
        return competent.in(division);
    }

    @Override
    public void record(DivisionCode division, AuthorityId authority) {
        act.send(new RecordCompetence(CompetenceId.in(division), authority));
    }
}
