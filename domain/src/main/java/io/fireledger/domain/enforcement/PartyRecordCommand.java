package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.ViolationCode;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of the {@link PartyRecord} of a party; sent by {@link PartyRecords} alone. */
public sealed interface PartyRecordCommand {
    @TargetAggregateIdentifier
    PartyRecordId record();

    /**
     * @param anotherAct see {@link CaseEvent.CaseOpened}
     * @param agency who opens the case
     * @param division where it lies
     */
    record EnterCase(
            PartyRecordId record,
            CaseId caseId,
            ViolationCode suspected,
            @Nullable VenueId place,
            @Nullable String anotherAct,
            AuthorityId agency,
            DivisionCode division)
            implements PartyRecordCommand {}

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
