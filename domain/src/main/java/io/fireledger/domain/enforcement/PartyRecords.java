package io.fireledger.domain.enforcement;

import io.fireledger.domain.enforcement.PartyRecordCommand.EnterActs;

/** The records of all parties: read before a decision, and written in the decision's own unit of work. */
public interface PartyRecords {
    PartyActs of(PartyRecordId party);

    /** Refuses with {@code fine.one-act-one-fine}, {@code decision.not-first-offence}. */
    void enter(EnterActs decided);
}
