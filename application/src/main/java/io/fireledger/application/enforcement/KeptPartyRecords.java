package io.fireledger.application.enforcement;

import io.fireledger.application.envelope.Subjects;
import io.fireledger.application.envelope.WithinTheAct;
import io.fireledger.domain.enforcement.PartyActs;
import io.fireledger.domain.enforcement.PartyRecordCommand.EnterActs;
import io.fireledger.domain.enforcement.PartyRecordId;
import io.fireledger.domain.enforcement.PartyRecords;

/** What was decided against each party, each a stream of its own. */
public final class KeptPartyRecords implements PartyRecords {
    private final Subjects<PartyActs> parties;
    private final WithinTheAct act;

    public KeptPartyRecords(Subjects<PartyActs> parties, WithinTheAct act) {
        this.parties = parties;
        this.act = act;
    }

    @Override
    public PartyActs of(PartyRecordId party) {
        return parties.of(party).orElse(PartyActs.NONE);
    }

    @Override
    public void enter(EnterActs decided) {
        act.send(decided);
    }
}
