package io.fireledger.domain.enforcement;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.enforcement.DecisionCommand.Decide;
import io.fireledger.domain.enforcement.DecisionCommand.FileForRecord;
import io.fireledger.domain.enforcement.DecisionCommand.RecordGovernmentDecision;
import io.fireledger.domain.enforcement.DecisionEvent.FiledForRecord;
import io.fireledger.domain.enforcement.DecisionEvent.GovernmentDecisionRecorded;
import io.fireledger.domain.enforcement.DecisionEvent.NoPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.PenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.ViolationNotEstablished;
import io.fireledger.domain.enforcement.rule.GovernmentDecides;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.Numbers;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.legal.rule.Term;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.venue.VenueStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;

/**
 * The decision and its conditions (Penalty Law 28 to 38, 57 to 60), the government's word on a suspension of large impact
 * (Fire Protection Law 70), and the filing of what was decided on the spot (Penalty Law 52).
 *
 * <p>A case is decided by somebody who neither investigated nor reviewed it, after the party was heard, as the leaders
 * resolved where they had to, never above what was notified, and within the law each charge is judged by.
 */
final class Deciding implements Located {
    private static final List<Citation> DECISION =
            List.of(Statute.PENALTY_LAW_2021.article("57"), Statute.PENALTY_LAW_2021.article("59"));
    private static final List<Citation> SUSPENSION = List.of(Statute.FIRE_PROTECTION_LAW_2021.article("70"));
    private static final List<Citation> FILING = List.of(Statute.PENALTY_LAW_2021.article("52"));

    private final EnforcementCase root;

    Deciding(EnforcementCase root) {
        this.root = root;
    }

    @Override
    public DivisionCode division() {
        return root.file.division;
    }

    @CommandHandler
    DecisionMade handle(
            Decide command,
            Acting acting,
            Law law,
            OfficerStanding officers,
            AuthorityStanding authorities,
            VenueStanding venues,
            InspectionOutcome inspections,
            Numbers numbers,
            PartyRecords records) {
        CaseFile file = root.file;
        LocalDate day = CaseDates.of(command.decidedOn(), acting);
        require(Readiness.state(file, command.outcome()));
        root.mustBeFreeToEnd();
        OfficerId decider = decider(acting, officers);
        require(
                CaseDates.check(acting, day, "decidedOn", Readiness.restsOn(file)),
                Readiness.finding(file, command.outcome()),
                saysItsGround(command));
        Ruling ruling = Ruling.of(command, file, day);
        List<CatalogueEditions> editions =
                new LawfulRuling(file, ruling, law, venues, inspections).check(command, records.against(file.party));
        DocumentNumber document = CaseOffice.number(
                file.agency, kind(command.outcome()), day, file.id, file.division, authorities, law, numbers);
        DueDay serviceDue = Term.due(law, CaseTerms.SERVICE_RULE, day);
        if (ruling.isOnRecord()) {
            records.enter(file.party, file.id, document, day, ruling.acts(), file.division);
        }
        apply(
                switch (command.outcome()) {
                    case PENALTY ->
                        penalty(
                                command,
                                ruling,
                                editions,
                                Remedies.of(law, file.division, day, ruling.isFined(), false),
                                decider,
                                document,
                                serviceDue);
                    case NO_PENALTY -> noPenalty(command, ruling, decider, document, serviceDue);
                    case NOT_ESTABLISHED -> notEstablished(command, decider, day, document, serviceDue);
                },
                acting.circumstances(file.division, Capacity.DECISION_MAKER, DECISION));
        return DecisionMade.of(document, serviceDue);
    }

    @CommandHandler
    void handle(RecordGovernmentDecision command, Acting acting, OfficerStanding officers) {
        CaseFile file = root.file;
        if (!file.state().isUndecided() || file.conclusion == null) {
            throw new CommandRejected(
                    Rejection.of("case.wrong-state", file.state()).on(SUSPENSION.get(0)));
        }
        CaseOffice.acting(file, acting, officers);
        require(
                CaseDates.check(acting, command.decidedOn(), "decidedOn", file.conclusion.concludedOn()),
                command.requestedOn().isAfter(command.decidedOn())
                        ? refuse(
                                "government-decision.before-request",
                                "requestedOn",
                                command.decidedOn(),
                                command.requestedOn())
                        : Optional.empty(),
                concernsSuspensions(command.charges(), file.charges()));
        apply(
                new GovernmentDecisionRecorded(
                        file.id,
                        command.government(),
                        command.requestedBy(),
                        command.requestedOn(),
                        command.decidedOn(),
                        command.granted(),
                        command.documentNumber(),
                        command.sha256(),
                        command.charges()),
                acting.circumstances(file.division, Capacity.RECORDER, SUSPENSION));
    }

    /** By any officer of the agency; filed late it is filed all the same. */
    @CommandHandler
    void handle(FileForRecord command, Acting acting, OfficerStanding officers) {
        CaseFile file = root.file;
        LocalDate day = CaseDates.of(command.filedOn(), acting);
        require(
                file.isOnTheSpot
                        ? Optional.empty()
                        : Optional.of(Rejection.of("on-the-spot.not-so-decided").on(FILING.get(0))),
                file.filedOn == null
                        ? Optional.empty()
                        : Optional.of(Rejection.of("on-the-spot.filed-already", file.filedOn)
                                .on(FILING.get(0))));
        OfficerId officer = CaseOffice.acting(file, acting, officers);
        require(CaseDates.check(acting, day, "filedOn", file.openedOn));
        apply(
                new FiledForRecord(file.id, day, command.filedWith()),
                acting.circumstances(file.division, CaseOffice.assisting(file, officer), FILING));
    }

    private OfficerId decider(Acting acting, OfficerStanding officers) {
        OfficerId decider = CaseOffice.acting(root.file, acting, officers);
        require(
                Readiness.apart(root.file, decider),
                CaseOffice.leads(
                        root.file,
                        officers.of(decider).orElseThrow(),
                        acting.dayOfAct(),
                        "decision.not-a-leader",
                        "57"));
        return decider;
    }

    private PenaltyDecided penalty(
            Decide command,
            Ruling ruling,
            List<CatalogueEditions> editions,
            Remedies remedies,
            OfficerId decider,
            DocumentNumber document,
            DueDay serviceDue) {
        CaseFile file = root.file;
        return new PenaltyDecided(
                file.id,
                document,
                file.agency,
                file.party,
                ruling.charges(),
                editions,
                Objects.requireNonNull(ruling.correction()),
                command.largeImpact(),
                command.reasons(),
                remedies,
                decider,
                ruling.day(),
                file.handlers,
                serviceDue);
    }

    private NoPenaltyDecided noPenalty(
            Decide command, Ruling ruling, OfficerId decider, DocumentNumber document, DueDay serviceDue) {
        CaseFile file = root.file;
        return new NoPenaltyDecided(
                file.id,
                document,
                file.agency,
                file.party,
                ruling.charges(),
                Objects.requireNonNull(ruling.ground()),
                Objects.requireNonNull(command.education()),
                ruling.correction(),
                command.reasons(),
                decider,
                ruling.day(),
                file.handlers,
                serviceDue);
    }

    private ViolationNotEstablished notEstablished(
            Decide command, OfficerId decider, LocalDate day, DocumentNumber document, DueDay serviceDue) {
        CaseFile file = root.file;
        return new ViolationNotEstablished(
                file.id, document, file.agency, file.party, command.reasons(), decider, day, file.handlers, serviceDue);
    }

    private static Optional<Rejection> saysItsGround(Decide command) {
        boolean isWithoutPenalty = command.outcome() == DecisionOutcome.NO_PENALTY;
        return isWithoutPenalty == (command.ground() != null)
                ? Optional.empty()
                : Optional.of(Rejection.of("decision.ground-missing")
                        .inField("ground")
                        .on(DECISION.get(0)));
    }

    private static Optional<Rejection> concernsSuspensions(List<Integer> named, List<Charge> charges) {
        for (int charge : named) {
            if (charge < 0 || charge >= charges.size()) {
                return refuse("government-decision.unknown-charge", "charges", charge);
            }
            if (!GovernmentDecides.isSuspended(charges.get(charge))) {
                return refuse("government-decision.no-suspension", "charges", charge + 1);
            }
        }
        boolean isSound = !named.isEmpty() && named.stream().distinct().count() == named.size();
        return isSound ? Optional.empty() : refuse("government-decision.unknown-charge", "charges", named);
    }

    private static DocumentKind kind(DecisionOutcome outcome) {
        return switch (outcome) {
            case PENALTY -> DocumentKind.PENALTY_DECISION;
            case NO_PENALTY -> DocumentKind.NO_PENALTY_DECISION;
            case NOT_ESTABLISHED -> DocumentKind.NOT_ESTABLISHED_DECISION;
        };
    }

    private static Optional<Rejection> refuse(String code, String field, Object... values) {
        return Optional.of(Rejection.of(code, values).inField(field).on(SUSPENSION.get(0)));
    }
}
