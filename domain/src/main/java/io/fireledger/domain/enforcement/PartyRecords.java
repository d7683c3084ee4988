package io.fireledger.domain.enforcement;

import io.fireledger.domain.enforcement.PartyRecordCommand.EnterActs;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import java.time.LocalDate;
import java.util.List;

/** The records of all parties: read before a decision, and written in the decision's own unit of work. */
public interface PartyRecords {
    PartyActs of(PartyRecordId party);

    /** Refuses with {@code fine.one-act-one-fine}, {@code decision.not-first-offence}. */
    void enter(EnterActs decided);

    /** What was decided against the party so far, under whatever it is known. */
    default PartyActs against(Party party) {
        return PartyRecordId.of(party).stream().map(this::of).reduce(PartyActs.NONE, PartyActs::and);
    }

    /** Enters what was decided against the party, under all it is known; refuses as {@link #enter(EnterActs)}. */
    default void enter(
            Party party,
            CaseId caseId,
            DocumentNumber document,
            LocalDate decidedOn,
            List<DecidedAct> acts,
            DivisionCode division) {
        PartyRecordId.of(party)
                .forEach(record -> enter(new EnterActs(record, caseId, document, decidedOn, acts, division)));
    }
}
