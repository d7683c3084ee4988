package io.fireledger.domain.enforcement;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.PowerStanding;
import io.fireledger.domain.enforcement.CaseCommand.DesignateJurisdiction;
import io.fireledger.domain.enforcement.CaseCommand.DisputeJurisdiction;
import io.fireledger.domain.enforcement.CaseEvent.JurisdictionDesignated;
import io.fireledger.domain.enforcement.CaseEvent.JurisdictionDisputed;
import io.fireledger.domain.enforcement.rule.Designation;
import io.fireledger.domain.enforcement.rule.PenaltyCompetence;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.officer.OfficerStanding;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;

/**
 * Whose a case is, where another agency claims it (Penalty Law 25): the one that opened it first keeps it, unless it gives way
 * or the common superior designates the other. Until then nothing is decided.
 */
final class Jurisdiction implements Located {
    private static final Citation DISPUTED = Statute.PENALTY_LAW_2021.article("25");

    private final EnforcementCase root;

    Jurisdiction(EnforcementCase root) {
        this.root = root;
    }

    @Override
    public DivisionCode division() {
        return root.file.division;
    }

    @CommandHandler
    void handle(DisputeJurisdiction command, Acting acting, OfficerStanding officers, AuthorityStanding authorities) {
        CaseFile file = root.file;
        root.mustBeUndecided();
        CaseOffice.acting(file, acting, officers);
        require(
                CaseDates.check(acting, acting.dayOfAct(), "disputedOn", file.openedOn),
                file.dispute == null
                        ? Optional.empty()
                        : refuse("case.disputed-already", file.dispute.other()).map(r -> r.inField("other")),
                command.other().equals(file.agency)
                        ? refuse("case.own-agency", command.other()).map(r -> r.inField("other"))
                        : Optional.empty());
        if (authorities.of(command.other()).isEmpty()) {
            throw new UnknownSubject(command.other());
        }
        apply(
                new JurisdictionDisputed(file.id, command.other(), command.grounds(), acting.dayOfAct()),
                acting.circumstances(file.division, Capacity.HANDLER, List.of(DISPUTED)));
    }

    @CommandHandler
    void handle(
            DesignateJurisdiction command,
            Acting acting,
            OfficerStanding officers,
            AuthorityStanding authorities,
            PowerStanding powers) {
        CaseFile file = root.file;
        JurisdictionDisputed dispute = file.dispute;
        if (dispute == null) {
            throw new CommandRejected(refuse("case.not-disputed").orElseThrow());
        }
        OfficerId officer = CaseOffice.officer(acting);
        AuthorityId by = EnforcementCase.agency(acting);
        CaseOffice.mustBeImpartial(officer, file, officers);
        require(
                CaseDates.check(acting, acting.dayOfAct(), "designatedOn", dispute.disputedOn()),
                Designation.check(file.agency, dispute.other(), command.agency(), by, authorities));
        AuthorityStanding.Entry designated =
                authorities.of(command.agency()).orElseThrow(() -> new UnknownSubject(command.agency()));
        require(PenaltyCompetence.checkDesignated(
                        designated, powers.of(command.agency(), acting.dayOfAct()), file.division)
                .map(rejection -> rejection.inField("agency")));
        apply(
                new JurisdictionDesignated(
                        file.id, command.agency(), file.agency, by, command.reason(), acting.dayOfAct()),
                acting.circumstances(file.division, Capacity.DECISION_MAKER, List.of(DISPUTED)));
    }

    private static Optional<Rejection> refuse(String code, Object... values) {
        return Optional.of(Rejection.of(code, values).on(DISPUTED));
    }
}
