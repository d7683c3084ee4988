package io.fireledger.domain.enforcement;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.PowerStanding;
import io.fireledger.domain.enforcement.CaseCommand.AssignHandlers;
import io.fireledger.domain.enforcement.CaseCommand.FixDueDay;
import io.fireledger.domain.enforcement.CaseCommand.MissTerm;
import io.fireledger.domain.enforcement.CaseCommand.OpenCase;
import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.CaseEvent.DueDayFixed;
import io.fireledger.domain.enforcement.CaseEvent.HandlersAssigned;
import io.fireledger.domain.enforcement.CaseEvent.TermMissed;
import io.fireledger.domain.enforcement.DecisionCommand.DecideOnTheSpot;
import io.fireledger.domain.enforcement.DecisionEvent.OnTheSpotPenaltyDecided;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRightLapsed;
import io.fireledger.domain.enforcement.rule.PenaltyCompetence;
import io.fireledger.domain.enterprise.EnterpriseStanding;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.Numbers;
import io.fireledger.domain.legal.Terms;
import io.fireledger.domain.legal.Violation;
import io.fireledger.domain.legal.rule.Term;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.venue.VenueStanding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * A penalty case from its opening (立案) to its closure: investigated ({@link Investigation}), notified and defended ({@link
 * Defence}), reviewed ({@link Review}), decided ({@link Deciding}), or handed to others ({@link Transfer}).
 *
 * <p>How far it has come is told by {@link CaseProgress}; what its rules ask of its past stands in {@link CaseFile}.
 */
@AggregateRoot(type = "enforcement")
@SuppressWarnings("NullAway.Init")
final class EnforcementCase implements Located {
    private static final List<Citation> OPENING = List.of(Statute.PENALTY_LAW_2021.article("54"));
    private static final List<Citation> HANDLING = List.of(Statute.PENALTY_LAW_2021.article("42"));
    private static final List<Citation> TIMING = List.of(Statute.PENALTY_LAW_2021.article("60"));

    private static final List<Citation> ON_THE_SPOT =
            List.of(Statute.PENALTY_LAW_2021.article("51"), Statute.PENALTY_LAW_2021.article("52"));

    @AggregateIdentifier
    private CaseId id;

    final CaseFile file = new CaseFile();

    @AggregateMember
    private final Terms terms = new Terms();

    @AggregateMember
    private final Jurisdiction jurisdiction = new Jurisdiction(this);

    @AggregateMember
    private final Investigation investigation = new Investigation(this);

    @AggregateMember
    private final Defence defence = new Defence(this);

    @AggregateMember
    private final DocumentDelivery delivery = new DocumentDelivery(this);

    @AggregateMember
    private final HearingRoute hearing = new HearingRoute(this);

    @AggregateMember
    private final Review review = new Review(this);

    @AggregateMember
    private final Deciding deciding = new Deciding(this);

    @AggregateMember
    private final Transfer transfer = new Transfer(this);

    @AggregateMember
    private final Ending ending = new Ending(this);

    EnforcementCase() {}

    @CommandHandler
    EnforcementCase(
            OpenCase command,
            Acting acting,
            Law law,
            OfficerStanding officers,
            PowerStanding powers,
            AuthorityStanding authorities,
            VenueStanding venues,
            EnterpriseStanding enterprises,
            InspectionOutcome inspections) {
        Opening opening = Opening.of(command, acting, venues, inspections);
        OfficerId officer = CaseOffice.officer(acting);
        AuthorityId agency = agency(acting);
        CaseMatter matter = new CaseMatter(
                command.caseId(), command.party(), opening.venue(), agency, opening.division(), Set.of());
        LocalDate openedOn = opening.openedOn();
        Violation suspected = law.violation(command.suspected(), openedOn, opening.division())
                .orElseThrow(() -> ChargeRules.unknown(command.suspected(), openedOn, "suspected"));
        require(
                PenaltyCompetence.check(suspected).map(rejection -> rejection.inField("suspected")),
                PenaltyCompetence.check(
                        authorities.of(agency).orElseThrow(() -> new UnknownSubject(agency)),
                        powers.of(agency, openedOn),
                        opening.division()));
        Parties.mustBeOnRecord(command.party(), enterprises);
        require(CaseOffice.bar(officer, openedOn, matter, officers));
        List<OfficerId> handlers =
                CaseOffice.investigators(command.handlers(), matter, openedOn, acting, officers, powers, "handlers");
        apply(
                new CaseOpened(
                        command.caseId(),
                        command.source(),
                        opening.origin(),
                        command.origin(),
                        command.party(),
                        opening.venue(),
                        opening.division(),
                        agency,
                        command.suspected(),
                        command.facts(),
                        opening.foundOn(),
                        openedOn,
                        opening.inspectors(),
                        handlers,
                        Term.due(law, CaseTerms.DECISION.rule(), openedOn)),
                acting.circumstances(opening.division(), Capacity.HANDLER, OPENING));
    }

    /** The simple procedure begins and ends with its decision: none of the ordinary steps follows. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    OnTheSpotDecision handle(
            DecideOnTheSpot command,
            Acting acting,
            Law law,
            OfficerStanding officers,
            PowerStanding powers,
            AuthorityStanding authorities,
            VenueStanding venues,
            EnterpriseStanding enterprises,
            InspectionOutcome inspections,
            Numbers numbers,
            PartyRecords records) {
        OnTheSpot spot = OnTheSpot.of(command, acting, officers, powers, authorities, venues, enterprises);
        OnTheSpotPenaltyDecided decided = spot.decide(law, authorities, venues, inspections, numbers, records);
        apply(decided, acting.circumstances(decided.division(), Capacity.DECISION_MAKER, ON_THE_SPOT));
        return OnTheSpotDecision.of(decided);
    }

    @Override
    public DivisionCode division() {
        return file.division;
    }

    @CommandHandler
    void handle(AssignHandlers command, Acting acting, OfficerStanding officers, PowerStanding powers) {
        mustGoOn("42");
        CaseOffice.acting(file, acting, officers);
        List<OfficerId> handlers = CaseOffice.investigators(
                command.handlers(), file.matter(), acting.today(), acting, officers, powers, "handlers");
        require(
                !handlers.containsAll(file.handlers) && command.reason() == null
                        ? Optional.of(Rejection.of("case.reason-missing")
                                .inField("reason")
                                .on(Statute.PENALTY_LAW_2021.article("43")))
                        : Optional.empty());
        apply(
                new HandlersAssigned(file.id, handlers, command.reason(), file.agency, terms.answeredBy(file.handlers)),
                acting.circumstances(file.division, Capacity.ORGANISER, HANDLING));
    }

    @CommandHandler
    void handle(MissTerm command, Acting acting) {
        boolean isRightOfTheParty = command.term().rule().equals(CaseTerms.HEARING_REQUEST_RULE);
        terms.missed(command.term(), acting.today())
                .ifPresent(term -> apply(
                        isRightOfTheParty ? new HearingRightLapsed(file.id, term) : new TermMissed(file.id, term),
                        acting.circumstances(file.division, Capacity.RECORDER, TIMING)));
    }

    @CommandHandler
    void handle(FixDueDay command, Acting acting, Law law) {
        terms.fixed(command.term(), law)
                .ifPresent(term -> apply(
                        new DueDayFixed(file.id, term),
                        acting.circumstances(file.division, Capacity.RECORDER, TIMING)));
    }

    @EventSourcingHandler
    void on(CaseEvent event) {
        file.take(event);
        id = file.id;
    }

    @EventSourcingHandler
    void on(InvestigationEvent event) {
        file.take(event);
    }

    @EventSourcingHandler
    void on(DefenceEvent event) {
        file.take(event);
    }

    @EventSourcingHandler
    void on(ReviewEvent event) {
        file.take(event);
    }

    @EventSourcingHandler
    void on(DecisionEvent event) {
        file.take(event);
        id = file.id;
    }

    @EventSourcingHandler
    void on(TransferEvent event) {
        file.take(event);
    }

    /** Refuses with {@code case.wrong-state} unless the case has come exactly as far as one of these. */
    void mustBe(String article, CaseState... states) {
        if (!Arrays.asList(states).contains(file.state())) {
            throw new CommandRejected(
                    Rejection.of("case.wrong-state", file.state()).on(Statute.PENALTY_LAW_2021.article(article)));
        }
    }

    /** Refuses with {@code case.wrong-state} once it is decided, ended, or with the police. */
    void mustBeUndecided() {
        if (!file.state().isUndecided()) {
            throw new CommandRejected(
                    Rejection.of("case.wrong-state", file.state()).on(Statute.PENALTY_LAW_2021.article("57")));
        }
    }

    /** As {@link #mustBeUndecided}; but while the police have the case, the party's terms run and its rights go on. */
    void mustBeOpenToTheParty() {
        CaseState interrupted = file.progress.interrupted();
        if (interrupted == null || !interrupted.isUndecided()) {
            mustBeUndecided();
        }
    }

    /** Refuses with {@code case.wrong-state} once the case has ended here. */
    void mustGoOn(String article) {
        if (file.hasEnded()) {
            throw new CommandRejected(
                    Rejection.of("case.wrong-state", file.state()).on(Statute.PENALTY_LAW_2021.article(article)));
        }
    }

    /**
     * Nothing is decided, and no case ends, while it is open whose it is, or whether it goes to the police (Penalty Law 25,
     * 27).
     *
     * <p>Refuses with {@code case.jurisdiction-disputed}, {@code transfer.pending}.
     */
    void mustBeFreeToEnd() {
        require(
                file.dispute == null
                        ? Optional.empty()
                        : Optional.of(Rejection.of("case.jurisdiction-disputed", file.dispute.other())
                                .on(Statute.PENALTY_LAW_2021.article("25"))),
                file.handover == null || !file.handover.isPending()
                        ? Optional.empty()
                        : Optional.of(Rejection.of("transfer.pending", file.handover.stage())
                                .on(
                                        Statute.PENALTY_LAW_2021.article("27"),
                                        Statute.CRIME_TRANSFER_RULES_2020.article("5"))));
    }

    /** In whose name the act is done. */
    static AuthorityId agency(Acting acting) {
        AuthorityId agency = acting.authority();
        if (agency == null) {
            throw new CommandRejected(Rejection.of("case.needs-officer").on(Statute.PENALTY_LAW_2021.article("42")));
        }
        return agency;
    }
}
