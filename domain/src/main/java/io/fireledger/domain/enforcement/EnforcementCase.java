package io.fireledger.domain.enforcement;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.enforcement.CaseCommand.AssignHandlers;
import io.fireledger.domain.enforcement.CaseCommand.FixDueDay;
import io.fireledger.domain.enforcement.CaseCommand.MissTerm;
import io.fireledger.domain.enforcement.CaseCommand.OpenCase;
import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.CaseEvent.DueDayFixed;
import io.fireledger.domain.enforcement.CaseEvent.HandlersAssigned;
import io.fireledger.domain.enforcement.CaseEvent.TermMissed;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRightLapsed;
import io.fireledger.domain.enterprise.EnterpriseStanding;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.Terms;
import io.fireledger.domain.legal.rule.Term;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.venue.VenueStanding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

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

    @AggregateIdentifier
    private CaseId id;

    final CaseFile file = new CaseFile();

    @AggregateMember
    private final Terms terms = new Terms();

    @AggregateMember
    private final Investigation investigation = new Investigation(this);

    @AggregateMember
    private final Defence defence = new Defence(this);

    @AggregateMember
    private final Review review = new Review(this);

    @AggregateMember
    private final Deciding deciding = new Deciding(this);

    @AggregateMember
    private final Transfer transfer = new Transfer(this);

    EnforcementCase() {}

    @CommandHandler
    EnforcementCase(
            OpenCase command,
            Acting acting,
            Law law,
            OfficerStanding officers,
            VenueStanding venues,
            EnterpriseStanding enterprises,
            InspectionOutcome inspections) {
        InspectionOutcome.@Nullable Entry inspection = inspected(command.inspection(), inspections);
        VenueId venueId = command.venue() != null ? command.venue() : inspection == null ? null : inspection.venue();
        VenueStanding.@Nullable Entry venue =
                venueId == null ? null : venues.of(venueId).orElseThrow(() -> new UnknownSubject(venueId));
        DivisionCode division = command.division() != null
                ? command.division()
                : Optional.ofNullable(venue)
                        .map(VenueStanding.Entry::division)
                        .orElseThrow(() -> refused("case.no-place", "division"));
        acting.mustCover(division, venueId == null ? command.caseId() : venueId);
        AuthorityId agency = acting.authority();
        if (acting.officer() == null || agency == null) {
            throw refused("case.needs-officer", null);
        }
        EnterpriseId enterprise = command.party().enterprise();
        if (enterprise != null && enterprises.of(enterprise).isEmpty()) {
            throw new UnknownSubject(enterprise);
        }
        LocalDate openedOn = acting.dayOfAct();
        require(
                command.source() == CaseSource.INSPECTION && inspection == null
                        ? Optional.of(Rejection.of("case.inspection-missing").inField("inspection"))
                        : Optional.empty(),
                Parties.check(command.party()),
                acting.notInFuture(openedOn, "openedOn"));
        List<OfficerId> handlers = handlers(command.handlers());
        handlers.forEach(officer -> CaseOffice.mustBeEligible(
                officer, openedOn, command.caseId(), command.party(), venueId, officers, "handlers"));
        apply(
                new CaseOpened(
                        command.caseId(),
                        command.source(),
                        inspection == null ? null : SubjectRef.of(inspection.inspection()),
                        command.origin(),
                        command.party(),
                        venueId,
                        division,
                        agency,
                        command.suspected(),
                        command.facts(),
                        openedOn,
                        openedOn,
                        inspection == null ? List.of() : inspection.officers(),
                        handlers,
                        Term.due(law, CaseTerms.DECISION.rule(), openedOn)),
                acting.circumstances(division, Capacity.HANDLER, OPENING));
    }

    @Override
    public DivisionCode division() {
        return file.division;
    }

    @CommandHandler
    void handle(AssignHandlers command, Acting acting, OfficerStanding officers) {
        mustBeUndecided();
        CaseOffice.acting(file, acting, officers);
        List<OfficerId> handlers = handlers(command.handlers());
        handlers.forEach(officer -> CaseOffice.mustBeEligible(
                officer, acting.today(), file.id, file.party, file.venue, officers, "handlers"));
        apply(
                new HandlersAssigned(file.id, handlers, command.reason()),
                acting.circumstances(file.division, Capacity.HANDLER, HANDLING));
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

    private static InspectionOutcome.@Nullable Entry inspected(
            @Nullable InspectionId inspection, InspectionOutcome inspections) {
        return inspection == null ? null : inspections.of(inspection).orElseThrow(() -> new UnknownSubject(inspection));
    }

    private static List<OfficerId> handlers(List<OfficerId> named) {
        List<OfficerId> distinct = CaseOffice.distinct(named);
        require(
                distinct.size() < 2
                        ? Optional.of(Rejection.of("case.too-few-handlers", distinct.size())
                                .inField("handlers")
                                .on(Statute.PENALTY_LAW_2021.article("42")))
                        : Optional.empty());
        return distinct;
    }

    private static CommandRejected refused(String code, @Nullable String field, Object... values) {
        Rejection rejection = Rejection.of(code, values).on(Statute.PENALTY_LAW_2021.article("54"));
        return new CommandRejected(field == null ? rejection : rejection.inField(field));
    }
}
