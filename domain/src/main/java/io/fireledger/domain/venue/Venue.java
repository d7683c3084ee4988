package io.fireledger.domain.venue;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.Competences;
import io.fireledger.domain.enterprise.EnterpriseStanding;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.inspection.VerificationClaims;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.AutomaticGrant;
import io.fireledger.domain.legal.ClassificationRules;
import io.fireledger.domain.legal.CommitmentStandard;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.Numbers;
import io.fireledger.domain.legal.rule.DivisionInForce;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.officer.Standing;
import io.fireledger.domain.officer.rule.ConflictOfInterest;
import io.fireledger.domain.officer.rule.Qualification;
import io.fireledger.domain.venue.OpeningPermit.Applied;
import io.fireledger.domain.venue.OpeningPermit.Granted;
import io.fireledger.domain.venue.PermitCommand.GrantPermit;
import io.fireledger.domain.venue.PermitCommand.RecordVerification;
import io.fireledger.domain.venue.PermitCommand.RejectApplication;
import io.fireledger.domain.venue.PermitCommand.RequestMaterials;
import io.fireledger.domain.venue.PermitCommand.SubmitCommitment;
import io.fireledger.domain.venue.PermitCommand.SupplyMaterials;
import io.fireledger.domain.venue.PermitEvent.ApplicationRejected;
import io.fireledger.domain.venue.PermitEvent.CommitmentSubmitted;
import io.fireledger.domain.venue.PermitEvent.MaterialsRequested;
import io.fireledger.domain.venue.PermitEvent.MaterialsSupplied;
import io.fireledger.domain.venue.PermitEvent.PermitGranted;
import io.fireledger.domain.venue.PermitOffice.Acceptance;
import io.fireledger.domain.venue.VenueCommand.AssignSupervision;
import io.fireledger.domain.venue.VenueCommand.DeclareClosed;
import io.fireledger.domain.venue.VenueCommand.DeclareOpen;
import io.fireledger.domain.venue.VenueCommand.RegisterVenue;
import io.fireledger.domain.venue.VenueEvent.SupervisionAssigned;
import io.fireledger.domain.venue.VenueEvent.VenueClassified;
import io.fireledger.domain.venue.VenueEvent.VenueClosed;
import io.fireledger.domain.venue.VenueEvent.VenueOpened;
import io.fireledger.domain.venue.VenueEvent.VenueRegistered;
import io.fireledger.domain.venue.rule.CommitmentLetter;
import io.fireledger.domain.venue.rule.CommitmentScope;
import io.fireledger.domain.venue.rule.NoNegativeFigure;
import io.fireledger.domain.venue.rule.OnSiteVerification;
import io.fireledger.domain.venue.rule.OneSupervisor;
import io.fireledger.domain.venue.rule.RequiredMaterials;
import io.fireledger.domain.venue.rule.VenueClassification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A venue, from registration on: its classes, its supervisor, its {@link OpeningPermit}, open or closed.
 *
 * <p>It is registered and classified in one act. A public gathering venue needs a permit to open; one that opens without is
 * not stopped by a refusal here, since it is open all the same: the fact is recorded. Its stream never ends.
 */
@AggregateRoot(type = "venue")
@SuppressWarnings("NullAway.Init")
final class Venue implements Located {
    private static final List<Citation> SUPERVISED = List.of(Statute.FIRE_PROTECTION_LAW_2021.article("53"));
    private static final List<Citation> CLASSED = List.of(Statute.FIRE_PROTECTION_LAW_2021.article("73"));
    private static final List<Citation> PERMITTED = List.of(Statute.FIRE_PROTECTION_LAW_2021.article("15"));
    private static final List<Citation> COMPLETED =
            List.of(Statute.FIRE_PROTECTION_LAW_2021.article("15"), Statute.LICENSING_LAW_2019.article("32"));

    @AggregateIdentifier
    private VenueId id;

    private EnterpriseId enterprise;
    private DivisionCode division;
    private List<Code> classes = List.of();
    private @Nullable LocalDate supervisedFrom;
    private boolean isOpen;
    private @Nullable LocalDate lastChangeOfOpening;
    private OpeningPermit permit = OpeningPermit.NONE;

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
        Optional<ClassificationRules> rules = law.classification(command.division(), acting.today());
        Classification classified =
                rules.map(r -> VenueClassification.of(command.premises(), r)).orElse(Classification.WITHOUT_RULES);
        apply(
                new VenueRegistered(
                        command.venue(),
                        command.enterprise(),
                        command.name(),
                        command.division(),
                        command.address(),
                        command.premises()),
                acting.circumstances(command.division(), Capacity.REGISTRAR, SUPERVISED));
        apply(
                new VenueClassified(
                        command.venue(),
                        rules.map(ClassificationRules::edition).orElse("none"),
                        classified.classes(),
                        classified.undetermined()),
                acting.circumstances(command.division(), Capacity.REGISTRAR, CLASSED));
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
    CommitmentAnswer handle(
            SubmitCommitment command,
            Acting acting,
            Law law,
            EnterpriseStanding enterprises,
            Competences competences,
            AuthorityStanding authorities,
            Numbers numbers) {
        EnterpriseStanding.Entry operator = operator(enterprises);
        Optional<CommitmentStandard> standard = law.standard(command.standardVersion());
        require(
                CommitmentScope.check(classes),
                notDissolved(operator),
                permit.barsApplication(),
                acting.notInFuture(command.signedOn(), "signedOn"),
                CommitmentLetter.onRightText(standard, command.standardVersion(), command.signedOn()),
                CommitmentLetter.signedBy(command.signatory(), operator.responsiblePerson()));
        CommitmentStandard signed = standard.orElseThrow();
        List<Code> handedIn = Objects.requireNonNullElse(command.materials(), signed.requiredMaterials());
        require(RequiredMaterials.check(handedIn, signed, "materials"));
        List<Code> missing = RequiredMaterials.missing(signed, handedIn);
        Optional<DueDay> lastDayToRequest = missing.isEmpty()
                ? Optional.empty()
                : Optional.of(PermitOffice.due(law, PermitOffice.MATERIALS_TERM, acting.today()));
        apply(
                new CommitmentSubmitted(
                        id,
                        enterprise,
                        command.standardVersion(),
                        signed.templateSha256(),
                        command.signatory(),
                        command.agent(),
                        command.signedOn(),
                        command.intake(),
                        command.documentSha256(),
                        missing,
                        lastDayToRequest.map(DueDay::lastDay).orElse(null),
                        lastDayToRequest.map(DueDay::provisional).orElse(false)),
                acting.circumstances(division, Capacity.REGISTRAR, PERMITTED));
        return grantedAtOnce(new PermitOffice(law, competences, authorities, numbers), acting);
    }

    @CommandHandler
    void handle(RequestMaterials command, Acting acting, Law law, OfficerStanding officers) {
        Applied application = permit.applied();
        acceptingOfficer(acting, officers);
        CommitmentStandard standard = standardOf(application, law);
        require(
                application.isRequested() ? refuse("permit.materials-requested-already", null) : Optional.empty(),
                RequiredMaterials.requestInTime(lastDayToRequest(application, law), acting.today()),
                RequiredMaterials.check(command.missing(), standard, "missing"));
        List<Code> missing = standard.requiredMaterials().stream()
                .filter(m ->
                        application.missing().contains(m) || command.missing().contains(m))
                .toList();
        require(missing.isEmpty() ? refuse("permit.nothing-missing", "missing") : Optional.empty());
        apply(
                new MaterialsRequested(id, missing),
                acting.circumstances(division, Capacity.ACCEPTING_OFFICER, COMPLETED));
    }

    @CommandHandler
    CommitmentAnswer handle(
            SupplyMaterials command,
            Acting acting,
            Law law,
            Competences competences,
            AuthorityStanding authorities,
            Numbers numbers) {
        Applied application = permit.applied();
        require(RequiredMaterials.check(command.materials(), standardOf(application, law), "materials"));
        List<Code> missing = application.missing().stream()
                .filter(material -> !command.materials().contains(material))
                .toList();
        apply(
                new MaterialsSupplied(id, command.materials(), missing),
                acting.circumstances(division, Capacity.REGISTRAR, COMPLETED));
        return grantedAtOnce(new PermitOffice(law, competences, authorities, numbers), acting);
    }

    @CommandHandler
    CommitmentAnswer handle(
            GrantPermit command,
            Acting acting,
            Law law,
            EnterpriseStanding enterprises,
            OfficerStanding officers,
            Competences competences,
            AuthorityStanding authorities,
            Numbers numbers) {
        Applied application = permit.applied();
        OfficerId officer = acceptingOfficer(acting, officers);
        require(
                notDissolved(operator(enterprises)),
                RequiredMaterials.complete(
                        application.missing(),
                        application.isRequested(),
                        lastDayToRequest(application, law),
                        acting.today()));
        PermitGranted granted = new PermitOffice(law, competences, authorities, numbers)
                .grant(command.venue(), division, application, Acceptance.by(officer), acting.today());
        apply(granted, acting.circumstances(division, Capacity.ACCEPTING_OFFICER, COMPLETED));
        return CommitmentAnswer.granted(granted);
    }

    @CommandHandler
    void handle(RejectApplication command, Acting acting, OfficerStanding officers) {
        permit.applied();
        acceptingOfficer(acting, officers);
        apply(
                new ApplicationRejected(id, command.reason()),
                acting.circumstances(division, Capacity.ACCEPTING_OFFICER, COMPLETED));
    }

    @CommandHandler
    void handle(RecordVerification command, Acting acting, InspectionOutcome outcomes, VerificationClaims claims) {
        Granted granted = permit.awaitingVerification();
        InspectionOutcome.Entry inspection = outcomes.of(command.inspection())
                .filter(entry -> acting.jurisdiction().covers(entry.division()))
                .orElseThrow(() -> new UnknownSubject(command.inspection()));
        require(
                OnSiteVerification.restsOn(inspection, id, granted.number()),
                OnSiteVerification.agrees(inspection, command.fulfilled()),
                command.fulfilled() && command.severity() != null
                        ? refuse("permit.severity-without-breach", "severity")
                        : Optional.empty());
        apply(
                granted.verified(command, inspection),
                acting.circumstances(
                        division, Capacity.inspecting(acting.officer(), inspection.officers()), PERMITTED));
        claims.release(granted.number(), id, command.inspection(), division);
    }

    @EventSourcingHandler
    void on(VenueRegistered event) {
        id = event.venue();
        enterprise = event.enterprise();
        division = event.division();
    }

    @EventSourcingHandler
    void on(VenueClassified event) {
        classes = event.classes();
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
        permit = permit.after(event, ChinaTime.day(recordedAt));
    }

    private CommitmentAnswer grantedAtOnce(PermitOffice office, Acting acting) {
        Applied application = permit.applied();
        Optional<AutomaticGrant> rule = office.law()
                .automaticGrant(division, acting.today())
                .filter(r -> application.missing().isEmpty());
        if (rule.isEmpty()) {
            return CommitmentAnswer.pending(application.missing());
        }
        PermitGranted granted = office.grant(id, division, application, Acceptance.by(rule.get()), acting.today());
        apply(granted, acting.circumstances(division, Capacity.REGISTRAR, PERMITTED));
        return CommitmentAnswer.granted(granted);
    }

    private EnterpriseStanding.Entry operator(EnterpriseStanding enterprises) {
        return enterprises.of(enterprise).orElseThrow(() -> new UnknownSubject(enterprise));
    }

    private OfficerId acceptingOfficer(Acting acting, OfficerStanding officers) {
        OfficerId officer = acting.officer();
        if (officer == null) {
            throw new CommandRejected(refuse("permit.needs-officer", null).orElseThrow());
        }
        Standing standing = officers.of(officer).orElseThrow(() -> new UnknownSubject(officer));
        require(
                Qualification.check(standing, acting.dayOfAct()),
                ConflictOfInterest.check(standing, permit.applied().enterprise()));
        return officer;
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

    private static Optional<Rejection> mayOperate(EnterpriseId operator, EnterpriseStanding enterprises) {
        return notDissolved(enterprises.of(operator).orElseThrow(() -> new UnknownSubject(operator)));
    }

    private static Optional<Rejection> notDissolved(EnterpriseStanding.Entry operator) {
        return operator.isDissolved() ? refuse("enterprise.dissolved", null, operator.enterprise()) : Optional.empty();
    }

    private static Optional<Rejection> listed(Law law, Code use, LocalDate today) {
        return law.isListed("use", use, today) ? Optional.empty() : refuse("venue.unknown-use", "use", use);
    }

    private static LocalDate lastDayToRequest(Applied application, Law law) {
        return PermitOffice.due(law, PermitOffice.MATERIALS_TERM, application.submittedOn())
                .lastDay();
    }

    private static CommitmentStandard standardOf(Applied application, Law law) {
        return law.standard(application.standardVersion()).orElseThrow();
    }

    private static Optional<Rejection> refuse(String code, @Nullable String field, Object... values) {
        Rejection rejection = Rejection.of(code, values).on(Statute.FIRE_PROTECTION_LAW_2021.article("15"));
        return Optional.of(field == null ? rejection : rejection.inField(field));
    }
}
