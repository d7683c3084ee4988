package io.fireledger.domain.enforcement;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.enforcement.CaseCommand.CloseCase;
import io.fireledger.domain.enforcement.CaseCommand.ReopenCase;
import io.fireledger.domain.enforcement.CaseCommand.TerminateInvestigation;
import io.fireledger.domain.enforcement.CaseEvent.CaseClosed;
import io.fireledger.domain.enforcement.CaseEvent.CaseReopened;
import io.fireledger.domain.enforcement.CaseEvent.CaseTerminated;
import io.fireledger.domain.enterprise.EnterpriseStanding;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.Numbers;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.officer.OfficerStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** How a case ends and may be taken up again, each by the head of the agency (Penalty Law 54, 57). */
final class Ending implements Located {
    private static final Citation DECIDED = Statute.PENALTY_LAW_2021.article("57");
    private static final Citation PERFORMED = Statute.PENALTY_LAW_2021.article("66");
    private static final Citation TAKEN_UP = Statute.PENALTY_LAW_2021.article("54");

    private static final Citation CRIME = Statute.PENALTY_LAW_2021.article("27");

    private final EnforcementCase root;

    Ending(EnforcementCase root) {
        this.root = root;
    }

    @Override
    public DivisionCode division() {
        return root.file.division;
    }

    @CommandHandler
    MadeDocument handle(
            TerminateInvestigation command,
            Acting acting,
            OfficerStanding officers,
            AuthorityStanding authorities,
            EnterpriseStanding enterprises,
            Law law,
            Numbers numbers) {
        CaseFile file = root.file;
        LocalDate day = acting.dayOfAct();
        root.mustBeUndecided();
        root.mustBeFreeToEnd();
        OfficerId head = CaseOffice.head(file, acting, officers, authorities, day, DECIDED);
        boolean stillStands =
                command.ground() == TerminationGround.PARTY_CEASED && Parties.isStanding(file.party, enterprises);
        require(
                CaseDates.check(acting, day, "terminatedOn", file.openedOn),
                stillStands
                        ? refuse("case.party-stands", DECIDED, file.party.key()).map(r -> r.inField("ground"))
                        : Optional.empty());
        DocumentNumber document = CaseOffice.number(
                file.agency, DocumentKind.CASE_TERMINATION, day, file.id, file.division, authorities, law, numbers);
        apply(
                new CaseTerminated(file.id, command.ground(), command.reason(), document, head, day),
                acting.circumstances(file.division, Capacity.HEAD, List.of(DECIDED)));
        return new MadeDocument(document);
    }

    @CommandHandler
    void handle(CloseCase command, Acting acting, OfficerStanding officers, AuthorityStanding authorities) {
        CaseFile file = root.file;
        LocalDate day = acting.dayOfAct();
        mustAgreeWith(command.ground());
        root.mustBeFreeToEnd();
        CaseOffice.head(file, acting, officers, authorities, day, DECIDED);
        require(CaseDates.check(acting, day, "closedOn", file.lastActOn));
        apply(
                new CaseClosed(file.id, command.ground(), command.note(), day),
                acting.circumstances(file.division, Capacity.HEAD, List.of(DECIDED)));
    }

    /**
     * Only what ended without a decision is taken up again: a decision stands until it is varied or annulled. It goes on as the
     * case it was: with the days it had (60), and with what was notified to a party that defended itself (45).
     */
    @CommandHandler
    void handle(ReopenCase command, Acting acting, OfficerStanding officers, AuthorityStanding authorities) {
        CaseFile file = root.file;
        LocalDate day = acting.dayOfAct();
        require(Optional.ofNullable(file.progress.decision())
                .flatMap(decision -> refuse("case.decision-stands", DECIDED, decision)));
        root.mustBe("54", CaseState.TRANSFERRED, CaseState.TERMINATED, CaseState.CLOSED);
        OfficerId head = CaseOffice.head(file, acting, officers, authorities, day, TAKEN_UP);
        require(CaseDates.check(acting, day, "reopenedOn", file.lastActOn), leftToNone(command.outcome()));
        apply(
                new CaseReopened(
                        file.id,
                        command.reason(),
                        command.outcome(),
                        head,
                        day,
                        file.handlers,
                        file.agency,
                        file.openedOn,
                        wasInTime() ? file.decisionDue : null),
                acting.circumstances(file.division, Capacity.HEAD, List.of(TAKEN_UP)));
    }

    /** Whether the term for the decision was not over yet when the case ended. */
    private boolean wasInTime() {
        LocalDate givenUpOn = root.file.decisionGivenUpOn;
        return givenUpOn != null && !givenUpOn.isAfter(root.file.decisionDue.lastDay());
    }

    /** Refuses with {@code case.wrong-state}, {@code case.decided-otherwise}, {@code case.performance-not-on-record}. */
    private void mustAgreeWith(CloseGround ground) {
        switch (ground) {
            case PERFORMED -> {
                mustBeServed(DecisionOutcome.PENALTY);
                require(
                        isPerformedByService()
                                ? Optional.empty()
                                : refuse("case.performance-not-on-record", PERFORMED));
            }
            case NO_PENALTY -> mustBeServed(DecisionOutcome.NO_PENALTY);
            case NOT_ESTABLISHED -> mustBeServed(DecisionOutcome.NOT_ESTABLISHED);
            case TERMINATED -> root.mustBe("57", CaseState.TERMINATED);
            case TRANSFERRED -> {
                boolean isTakenOver = root.file.handover != null && root.file.handover.isTakenOver();
                if (!isTakenOver || root.file.state() != CaseState.WITH_POLICE) {
                    root.mustBe("57", CaseState.TRANSFERRED);
                }
            }
        }
    }

    /** What was left to the police comes back with what became of it, not while the criminal case goes on (27). */
    private Optional<Rejection> leftToNone(@Nullable CriminalOutcome outcome) {
        boolean isPending = root.file.handover != null && root.file.handover.isCriminalCasePending();
        if (isPending == (outcome != null)) {
            return Optional.empty();
        }
        return refuse(isPending ? "case.criminal-case-pending" : "case.no-criminal-case", CRIME)
                .map(r -> r.inField("outcome"));
    }

    private void mustBeServed(DecisionOutcome outcome) {
        root.mustBe("57", CaseState.SERVED);
        require(
                root.file.outcome == outcome
                        ? Optional.empty()
                        : refuse("case.decided-otherwise", DECIDED, String.valueOf(root.file.outcome))
                                .map(r -> r.inField("ground")));
    }

    /** A warning needs nothing more than to be served; everything else must be shown to have been done. */
    private boolean isPerformedByService() {
        return root.file.imposed.stream().allMatch(sanction -> sanction.kind() == SanctionKind.WARNING);
    }

    private static Optional<Rejection> refuse(String code, Citation basis, Object... values) {
        return Optional.of(Rejection.of(code, values).on(basis));
    }
}
