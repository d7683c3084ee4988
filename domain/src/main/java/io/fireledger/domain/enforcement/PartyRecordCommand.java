package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of the {@link PartyRecord} of a party; sent by {@link PartyRecords} alone. */
public sealed interface PartyRecordCommand {
    @TargetAggregateIdentifier
    PartyRecordId record();

    /** @param division where the case lies */
    record EnterActs(
            PartyRecordId record,
            CaseId caseId,
            DocumentNumber document,
            LocalDate decidedOn,
            List<DecidedAct> acts,
            DivisionCode division)
            implements PartyRecordCommand {}
}
