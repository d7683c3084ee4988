package io.fireledger.domain.venue;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.enterprise.EnterpriseStanding;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.HazardId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.ClassificationRules;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.Terms;
import io.fireledger.domain.legal.rule.DivisionInForce;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.officer.Standing;
import io.fireledger.domain.officer.rule.ConflictOfInterest;
import io.fireledger.domain.officer.rule.Qualification;
import io.fireledger.domain.officer.rule.RecusedFrom;
import io.fireledger.domain.venue.OpeningPermit.Granted;
import io.fireledger.domain.venue.PermitEvent.CheckMade;
import io.fireledger.domain.venue.PermitEvent.DocumentServed;
import io.fireledger.domain.venue.PermitEvent.PermitDeregistered;
import io.fireledger.domain.venue.PermitEvent.PermitGranted;
import io.fireledger.domain.venue.PermitEvent.PermitRefused;
import io.fireledger.domain.venue.PermitEvent.PermitRescinded;
import io.fireledger.domain.venue.PermitEvent.RescissionDropped;
import io.fireledger.domain.venue.PermitEvent.RescissionNotified;
import io.fireledger.domain.venue.VenueCommand.AssignSupervision;
import io.fireledger.domain.venue.VenueCommand.DeclareClosed;
import io.fireledger.domain.venue.VenueCommand.DeclareOpen;
import io.fireledger.domain.venue.VenueCommand.FixDueDay;
import io.fireledger.domain.venue.VenueCommand.MissTerm;
import io.fireledger.domain.venue.VenueCommand.RegisterVenue;
import io.fireledger.domain.venue.VenueEvent.DueDayFixed;
import io.fireledger.domain.venue.VenueEvent.HazardCleared;
import io.fireledger.domain.venue.VenueEvent.HazardRecorded;
import io.fireledger.domain.venue.VenueEvent.KeyUnitDetermined;
import io.fireledger.domain.venue.VenueEvent.OperatorChanged;
import io.fireledger.domain.venue.VenueEvent.SupervisionAssigned;
import io.fireledger.domain.venue.VenueEvent.TermMissed;
import io.fireledger.domain.venue.VenueEvent.UseChanged;
import io.fireledger.domain.venue.VenueEvent.VenueAmended;
import io.fireledger.domain.venue.VenueEvent.VenueClassified;
import io.fireledger.domain.venue.VenueEvent.VenueClosed;
import io.fireledger.domain.venue.VenueEvent.VenueOpened;
import io.fireledger.domain.venue.VenueEvent.VenueRegistered;
import io.fireledger.domain.venue.rule.CommitmentScope;
import io.fireledger.domain.venue.rule.NoNegativeFigure;
import io.fireledger.domain.venue.rule.OneSupervisor;
import io.fireledger.domain.venue.rule.VenueClassification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A venue, from registration on: its classes, its supervisor, its {@link OpeningPermit}, open or closed.
 *
 * <p>It is registered and classified in one act. A public gathering venue needs a permit to open; one that opens without is
 * not stopped by a refusal here, since it is open all the same: the fact is recorded. Its stream never ends.
 *
 * <p>What can be asked of the permit, of the register's entry and of hazards is handled by its members, a procedure each.
 * They read the venue; only the venue's own sourcing handlers change it.
 */
@AggregateRoot(type = "venue")
@SuppressWarnings("NullAway.Init")
final class Venue implements Located {
    private static final List<Citation> SUPERVISED = List.of(Statute.FIRE_PROTECTION_LAW_2021.article("53"));
    private static final List<Citation> CLASSED = List.of(Statute.FIRE_PROTECTION_LAW_2021.article("73"));
    private static final List<Citation> PERMITTED = List.of(Statute.FIRE_PROTECTION_LAW_2021.article("15"));

    @AggregateIdentifier
    VenueId id;

    EnterpriseId enterprise;
    DivisionCode division;
    Premises premises;
    List<Code> classes = List.of();
    private @Nullable LocalDate supervisedFrom;
    private boolean isOpen;
    private @Nullable LocalDate lastChangeOfOpening;
    OpeningPermit permit = OpeningPermit.NONE;

    /** A permit that covers the venue no more, as long as its rescission, of which a bar may come, is undecided. */
    @Nullable
    Granted outdated;

    /** The last day on which an enterprise that was barred cannot apply. */
    final Map<EnterpriseId, LocalDate> bars = new HashMap<>();

    boolean isKeyUnit;
    /** Inspections that applications rested on. */
    final List<InspectionId> checks = new ArrayList<>();
    /** Documents about the permit, itself one, that are not served yet. */
    final Map<DocumentNumber, Unserved> unserved = new HashMap<>();
    /** Those not cleared. */
    final Map<HazardId, HazardRecorded> hazards = new HashMap<>();

    @AggregateMember
    private final CommitmentRoute commitmentRoute = new CommitmentRoute(this);

    @AggregateMember
    private final CheckRoute checkRoute = new CheckRoute(this);

    @AggregateMember
    private final RescissionRoute rescissionRoute = new RescissionRoute(this);

    @AggregateMember
    private final PermitEnd permitEnd = new PermitEnd(this);

    @AggregateMember
    private final VenueChanges changes = new VenueChanges(this);

    @AggregateMember
    private final Hazards openHazards = new Hazards(this);

    @AggregateMember
    private final ManagementStandards standards = new ManagementStandards(this);

    @AggregateMember
    private final Monitoring monitoring = new Monitoring(this);

    @AggregateMember
    private final Terms terms = new Terms();

    /** @param party whom the document concerns, who may run the venue no more when it is served */
    record Unserved(EnterpriseId party, LocalDate madeOn) {}

    Venue() {}

    @Override
    public DivisionCode division() {
        return division;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    RegisteredVenue handle(RegisterVenue command, Acting acting, Law law, EnterpriseStanding enterprises) {
        require(DivisionInForce.check(law, command.division(), acting.today()));
        acting.mustCover(command.division(), command.venue());
        require(
                mayOperate(command.enterprise(), enterprises),
                listed(law, command.premises().use(), acting.today()),
                NoNegativeFigure.check(command.premises()));
        apply(
                new VenueRegistered(
                        command.venue(),
                        command.enterprise(),
                        command.name(),
                        command.division(),
                        command.address(),
                        command.premises()),
                acting.circumstances(command.division(), Capacity.REGISTRAR, SUPERVISED));
        return classify(command.venue(), command.premises(), command.division(), acting, law);
    }

    /** Classes the premises by the rules in force there today. */
    static RegisteredVenue classify(VenueId venue, Premises premises, DivisionCode division, Acting acting, Law law) {
        Optional<ClassificationRules> rules = law.classification(division, acting.today());
        Classification classified =
                rules.map(r -> VenueClassification.of(premises, r)).orElse(Classification.WITHOUT_RULES);
        apply(
                new VenueClassified(
                        venue,
                        rules.map(ClassificationRules::edition).orElse("none"),
                        classified.classes(),
                        classified.undetermined()),
                acting.circumstances(division, Capacity.REGISTRAR, CLASSED));
        return new RegisteredVenue(classified.told());
    }

    @CommandHandler
    void handle(AssignSupervision command, Acting acting, AuthorityStanding authorities) {
        AuthorityStanding.Entry supervisor =
                authorities.of(command.supervisor()).orElseThrow(() -> new UnknownSubject(command.supervisor()));
        require(
                OneSupervisor.ofRightKind(command.tier(), supervisor.kind()),
                OneSupervisor.after(supervisedFrom, command.from()));
        List<Citation> basis = Stream.concat(
                        Stream.of(Statute.CHONGQING_OPINION_2020.article("十五")), SUPERVISED.stream())
                .toList();
        apply(
                new SupervisionAssigned(id, command.supervisor(), command.tier(), command.from()),
                acting.circumstances(division, Capacity.REGISTRAR, basis));
    }

    @CommandHandler
    void handle(DeclareOpen command, Acting acting) {
        require(
                acting.notInFuture(command.openedOn(), "openedOn"),
                isOpen ? refuse("venue.already-open", "openedOn", since()) : Optional.empty(),
                inOrder(command.openedOn(), "openedOn"));
        boolean withoutPermit = CommitmentScope.isOpenedWithoutPermit(classes, permit.dayGranted(), command.openedOn());
        apply(
                new VenueOpened(id, command.openedOn(), withoutPermit),
                acting.circumstances(division, Capacity.REGISTRAR, PERMITTED));
    }

    @CommandHandler
    void handle(DeclareClosed command, Acting acting) {
        require(
                acting.notInFuture(command.closedOn(), "closedOn"),
                isOpen ? Optional.empty() : refuse("venue.not-open", "closedOn"),
                inOrder(command.closedOn(), "closedOn"));
        apply(
                new VenueClosed(id, command.closedOn(), command.reason()),
                acting.circumstances(division, Capacity.REGISTRAR, SUPERVISED));
    }

    @CommandHandler
    void handle(MissTerm command, Acting acting) {
        terms.missed(command.term(), acting.today())
                .ifPresent(term ->
                        apply(new TermMissed(id, term), acting.circumstances(division, Capacity.REGISTRAR, PERMITTED)));
    }

    @CommandHandler
    void handle(FixDueDay command, Acting acting, Law law) {
        terms.fixed(command.term(), law)
                .ifPresent(term -> apply(
                        new DueDayFixed(id, term), acting.circumstances(division, Capacity.REGISTRAR, PERMITTED)));
    }

    @EventSourcingHandler
    void on(VenueRegistered event) {
        id = event.venue();
        enterprise = event.enterprise();
        division = event.division();
        premises = event.premises();
    }

    @EventSourcingHandler
    void on(VenueClassified event) {
        classes = event.classes();
    }

    @EventSourcingHandler
    void on(VenueAmended event) {
        premises = Objects.requireNonNullElse(event.premises(), premises);
        if (event.endedPermit() != null) {
            coversNoMore();
        }
    }

    @EventSourcingHandler
    void on(OperatorChanged event) {
        enterprise = event.enterprise();
        coversNoMore();
    }

    @EventSourcingHandler
    void on(UseChanged event) {
        premises = premises.usedAs(event.use());
        coversNoMore();
    }

    @EventSourcingHandler
    void on(KeyUnitDetermined event) {
        isKeyUnit = true;
    }

    @EventSourcingHandler
    void on(HazardRecorded event) {
        hazards.put(event.hazard(), event);
    }

    @EventSourcingHandler
    void on(HazardCleared event) {
        hazards.remove(event.hazard());
    }

    @EventSourcingHandler
    void on(SupervisionAssigned event) {
        supervisedFrom = event.from();
    }

    @EventSourcingHandler
    void on(VenueOpened event) {
        isOpen = true;
        lastChangeOfOpening = event.openedOn();
    }

    @EventSourcingHandler
    void on(VenueClosed event) {
        isOpen = false;
        lastChangeOfOpening = event.closedOn();
    }

    @EventSourcingHandler
    void on(PermitEvent event, @Timestamp Instant recordedAt) {
        Granted former = outdated;
        if (former != null && former.isConcernedBy(event)) {
            follow(former, event);
        } else {
            permit = permit.after(event, ChinaTime.day(recordedAt));
        }
        if (former != null
                && event instanceof PermitDeregistered e
                && e.permit().equals(former.number())) {
            outdated = null;
        }
        Bar.of(event).ifPresent(bar -> bars.merge(bar.enterprise(), bar.until(), (a, b) -> a.isAfter(b) ? a : b));
        if (event instanceof CheckMade check) {
            checks.add(check.inspection());
        }
        keepUnserved(event);
    }

    EnterpriseStanding.Entry operator(EnterpriseStanding enterprises) {
        return enterprises.of(enterprise).orElseThrow(() -> new UnknownSubject(enterprise));
    }

    /** The permit that is being, or can be, rescinded: one that covers the venue no more first. */
    OpeningPermit toRescind() {
        return outdated == null ? permit : outdated;
    }

    /** The officer who acts, who may act in what concerns this venue's operator. */
    OfficerId officer(Acting acting, OfficerStanding officers) {
        return officer(acting, officers, enterprise);
    }

    /** The officer who acts, who may act in what concerns this venue and that party. */
    OfficerId officer(Acting acting, OfficerStanding officers, EnterpriseId party) {
        OfficerId officer = acting.officer();
        if (officer == null) {
            throw new CommandRejected(refuse("permit.needs-officer", null).orElseThrow());
        }
        Standing standing = officers.of(officer).orElseThrow(() -> new UnknownSubject(officer));
        require(
                Qualification.check(standing, acting.dayOfAct()),
                ConflictOfInterest.check(standing, party),
                RecusedFrom.check(standing, List.of(SubjectRef.of(id), SubjectRef.of(party))));
        return officer;
    }

    private void coversNoMore() {
        if (permit instanceof Granted granted && granted.mayStillBar()) {
            outdated = granted;
        }
        permit = permit.noLongerCovering();
    }

    private void follow(Granted former, PermitEvent event) {
        if (event instanceof PermitRescinded e) {
            permit = permit.rescinded(e.permit());
        }
        boolean isOver = event instanceof PermitRescinded || event instanceof RescissionDropped;
        outdated = isOver ? null : former.after(event);
    }

    private void keepUnserved(PermitEvent event) {
        if (event instanceof PermitGranted e) {
            unserved.put(e.permit(), new Unserved(e.enterprise(), e.grantedOn()));
        } else if (event instanceof PermitRefused e) {
            unserved.put(e.document(), new Unserved(e.enterprise(), e.refusedOn()));
        } else if (event instanceof RescissionNotified e) {
            unserved.put(e.document(), new Unserved(e.enterprise(), e.notifiedOn()));
        } else if (event instanceof PermitRescinded e) {
            unserved.put(e.document(), new Unserved(e.enterprise(), e.rescindedOn()));
        } else if (event instanceof RescissionDropped e && e.notice() != null) {
            unserved.remove(e.notice());
        } else if (event instanceof DocumentServed e) {
            unserved.remove(e.service().document());
        }
    }

    private Optional<Rejection> inOrder(LocalDate day, String field) {
        LocalDate last = lastChangeOfOpening;
        return last != null && day.isBefore(last)
                ? refuse("venue.dates-out-of-order", field, day, last)
                : Optional.empty();
    }

    private LocalDate since() {
        return Objects.requireNonNull(lastChangeOfOpening);
    }

    /** An inspection within the actor's reach. */
    static InspectionOutcome.Entry inspection(InspectionId id, InspectionOutcome outcomes, Acting acting) {
        return outcomes.of(id)
                .filter(entry -> acting.jurisdiction().covers(entry.division()))
                .orElseThrow(() -> new UnknownSubject(id));
    }

    static Optional<Rejection> mayOperate(EnterpriseId operator, EnterpriseStanding enterprises) {
        return notDissolved(enterprises.of(operator).orElseThrow(() -> new UnknownSubject(operator)));
    }

    static Optional<Rejection> notDissolved(EnterpriseStanding.Entry operator) {
        return operator.isDissolved() ? refuse("enterprise.dissolved", null, operator.enterprise()) : Optional.empty();
    }

    static Optional<Rejection> listed(Law law, Code use, LocalDate today) {
        return law.isListed("use", use, today) ? Optional.empty() : refuse("venue.unknown-use", "use", use);
    }

    static Optional<Rejection> refuse(String code, @Nullable String field, Object... values) {
        Rejection rejection = Rejection.of(code, values).on(Statute.FIRE_PROTECTION_LAW_2021.article("15"));
        return Optional.of(field == null ? rejection : rejection.inField(field));
    }
}
