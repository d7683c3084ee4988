package io.fireledger.domain.venue;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.Competences;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.MajorHazardId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.Division;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.FixedTerm;
import io.fireledger.domain.legal.HazardCriteria;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.Numbers;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.Terms;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.legal.rule.EffectiveService;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.officer.Standing;
import io.fireledger.domain.officer.rule.ConflictOfInterest;
import io.fireledger.domain.officer.rule.InOffice;
import io.fireledger.domain.officer.rule.RecusedFrom;
import io.fireledger.domain.venue.MajorHazardCommand.ClearMajorHazard;
import io.fireledger.domain.venue.MajorHazardCommand.DetermineMajorHazard;
import io.fireledger.domain.venue.MajorHazardCommand.FixDueDay;
import io.fireledger.domain.venue.MajorHazardCommand.HoldExpertPanel;
import io.fireledger.domain.venue.MajorHazardCommand.MissTerm;
import io.fireledger.domain.venue.MajorHazardCommand.RecordGovernmentMeasure;
import io.fireledger.domain.venue.MajorHazardCommand.ReportSuspected;
import io.fireledger.domain.venue.MajorHazardCommand.ReportToGovernment;
import io.fireledger.domain.venue.MajorHazardCommand.ServeNotice;
import io.fireledger.domain.venue.MajorHazardCommand.StudyHazard;
import io.fireledger.domain.venue.MajorHazardEvent.ExpertPanelHeld;
import io.fireledger.domain.venue.MajorHazardEvent.GovernmentMeasureRecorded;
import io.fireledger.domain.venue.MajorHazardEvent.HazardStudied;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardCleared;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardDetermined;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardDueDayFixed;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardNoticeServed;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardSuspected;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardTermMissed;
import io.fireledger.domain.venue.MajorHazardEvent.NotMajor;
import io.fireledger.domain.venue.MajorHazardEvent.ReportedToGovernment;
import io.fireledger.domain.venue.rule.CollectiveStudy;
import io.fireledger.domain.venue.rule.HazardFactors;
import io.fireledger.domain.venue.rule.HazardOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * A suspected major fire hazard (重大火灾隐患) of one venue: reported after an inspection, put before experts where it is
 * technically hard, studied collectively, determined to be one or not; if it is, a notice is served, the government is told
 * and its measures are recorded, until an inspection finds the hazard removed.
 */
@AggregateRoot(type = "major-hazard")
@SuppressWarnings("NullAway.Init")
final class MajorHazard implements Located {
    private static final List<Citation> BASIS =
            List.of(Statute.INSPECTION_ORDER_120.article("21"), Statute.FIRE_PROTECTION_LAW_2021.article("55"));

    @AggregateIdentifier
    private MajorHazardId id;

    private VenueId venue;
    private DivisionCode division;
    private InspectionId finder;
    private LocalDate opinionDueOn;
    private HazardOrder order;
    private @Nullable OfficerId reporter;
    private @Nullable AuthorityId agency;
    private @Nullable DocumentNumber notice;

    @AggregateMember
    private final Terms terms = new Terms();

    MajorHazard() {}

    @CommandHandler
    MajorHazard(ReportSuspected command, Acting acting, Law law, VenueStanding venues, InspectionOutcome inspections) {
        VenueStanding.Entry at = venues.of(command.venue()).orElseThrow(() -> new UnknownSubject(command.venue()));
        acting.mustCover(at.division(), command.venue());
        LocalDate inspectedOn = dayOf(command.inspection(), command.venue(), inspections);
        DueDay due = PermitOffice.due(law, MajorHazardEvent.OPINION.rule(), inspectedOn);
        apply(
                new MajorHazardSuspected(
                        command.hazard(),
                        command.venue(),
                        at.enterprise(),
                        at.division(),
                        command.inspection(),
                        inspectedOn,
                        command.description(),
                        acting.officer(),
                        acting.authority(),
                        due.lastDay(),
                        due.provisional()),
                acting.circumstances(at.division(), Capacity.HANDLER, BASIS));
    }

    /** Held before the study, it puts off the handling opinion; after the study there is nothing left to put off. */
    @CommandHandler
    void handle(HoldExpertPanel command, Acting acting, Law law) {
        require(order.checkPanel(command.heldOn(), command.experts()), acting.notInFuture(command.heldOn(), "heldOn"));
        LocalDate formerlyDueOn = panelFrom(law);
        DueDay due = order.isStudied() ? null : PermitOffice.due(law, MajorHazardEvent.PANEL.rule(), formerlyDueOn);
        apply(
                new ExpertPanelHeld(
                        id,
                        venue,
                        command.heldOn(),
                        command.experts(),
                        command.opinion(),
                        due == null ? null : reporter,
                        due == null ? null : agency,
                        due == null ? null : formerlyDueOn,
                        due == null ? null : due.lastDay(),
                        due == null ? null : due.provisional()),
                circumstances(acting, Capacity.HANDLER));
    }

    @CommandHandler
    void handle(StudyHazard command, Acting acting, OfficerStanding officers, VenueStanding venues) {
        require(
                order.checkStudy(command.studiedOn()),
                acting.notInFuture(command.studiedOn(), "studiedOn"),
                CollectiveStudy.check(command.members()));
        command.members()
                .forEach(member -> require(barred(member, command.studiedOn(), officers, venues)
                        .map(rejection -> rejection.inField("members"))));
        apply(
                new HazardStudied(
                        id,
                        venue,
                        command.studiedOn(),
                        command.members().stream().distinct().toList(),
                        command.opinion()),
                circumstances(acting, Capacity.DISCUSSION_MEMBER));
    }

    @CommandHandler
    void handle(
            DetermineMajorHazard command,
            Acting acting,
            Law law,
            VenueClassStanding classes,
            Competences competences,
            AuthorityStanding authorities,
            OfficerStanding officers,
            VenueStanding venues,
            Numbers numbers) {
        LocalDate day = command.determinedOn();
        require(
                order.checkDetermination(day),
                acting.notInFuture(day, "determinedOn"),
                mayNotDecide(acting, day, officers, venues));
        HazardCriteria criteria = law.hazardCriteria(day)
                .orElseThrow(() -> new CommandRejected(Rejection.of("major-hazard.no-criteria", day)));
        List<Code> factors = command.factors().stream().distinct().toList();
        List<Code> venueClasses = classes.of(venue).orElse(List.of());
        require(
                HazardFactors.checkKnown(criteria, factors),
                HazardFactors.checkOutcome(criteria, factors, venueClasses, command.major()));
        if (!command.major()) {
            apply(
                    new NotMajor(id, venue, day, criteria.edition(), factors, command.reason()),
                    circumstances(acting, Capacity.DECISION_MAKER));
            return;
        }
        AuthorityStanding.Entry office = competences
                .competentIn(division)
                .flatMap(authorities::of)
                .orElseThrow(() -> new CommandRejected(
                        Rejection.of("permit.no-competent-agency", division).on(BASIS.get(0))));
        DueDay due = PermitOffice.due(law, MajorHazardEvent.NOTICE.rule(), day);
        apply(
                new MajorHazardDetermined(
                        id,
                        venue,
                        day,
                        criteria.edition(),
                        factors.stream().filter(criteria::isDirect).toList(),
                        factors.stream().filter(criteria::isCombined).toList(),
                        command.reason(),
                        acting.officer(),
                        office.authority(),
                        number(office, law, numbers, acting.today()),
                        due.lastDay(),
                        due.provisional()),
                circumstances(acting, Capacity.DECISION_MAKER));
    }

    @CommandHandler
    void handle(ReportToGovernment command, Acting acting) {
        require(
                order.checkAfterDetermination(command.reportedOn(), "reportedOn"),
                acting.notInFuture(command.reportedOn(), "reportedOn"));
        apply(
                new ReportedToGovernment(id, venue, command.reportedOn(), command.government()),
                circumstances(acting, Capacity.HANDLER));
    }

    @CommandHandler
    void handle(ServeNotice command, Acting acting, Law law) {
        Service service = command.service();
        require(
                order.checkService(service.effectiveOn()),
                acting.notInFuture(service.effectiveOn(), "effectiveOn"),
                service.document().equals(notice)
                        ? Optional.empty()
                        : Optional.of(Rejection.of("major-hazard.other-notice", service.document())
                                .inField("document")),
                EffectiveService.check(service, order.last(), law));
        apply(
                new MajorHazardNoticeServed(id, venue, service),
                acting.circumstances(
                        division, Capacity.HANDLER, List.of(BASIS.get(0), EffectiveService.basis(service.method()))));
    }

    @CommandHandler
    void handle(RecordGovernmentMeasure command, Acting acting) {
        require(order.checkMeasure(command.on()), acting.notInFuture(command.on(), "on"));
        apply(
                new GovernmentMeasureRecorded(
                        id, venue, command.on(), command.government(), command.measure(), command.dueOn()),
                circumstances(acting, Capacity.HANDLER));
    }

    @CommandHandler
    void handle(
            ClearMajorHazard command,
            Acting acting,
            InspectionOutcome inspections,
            OfficerStanding officers,
            VenueStanding venues) {
        require(
                order.checkAfterDetermination(command.clearedOn(), "clearedOn"),
                acting.notInFuture(command.clearedOn(), "clearedOn"),
                mayNotDecide(acting, command.clearedOn(), officers, venues));
        require(order.checkRemoval(
                inspection(finder, venue, inspections),
                inspection(command.inspection(), venue, inspections),
                command.clearedOn()));
        apply(
                new MajorHazardCleared(id, venue, command.clearedOn(), command.inspection(), command.reason()),
                circumstances(acting, Capacity.HANDLER));
    }

    @CommandHandler
    void handle(MissTerm command, Acting acting) {
        terms.missed(command.term(), acting.today())
                .ifPresent(term ->
                        apply(new MajorHazardTermMissed(id, venue, term), circumstances(acting, Capacity.RECORDER)));
    }

    @CommandHandler
    void handle(FixDueDay command, Acting acting, Law law) {
        Optional<FixedTerm> fixed = command.term().equals(MajorHazardEvent.PANEL)
                ? terms.fixed(MajorHazardEvent.PANEL, panelFrom(law), law)
                : terms.fixed(command.term(), law);
        fixed.ifPresent(
                term -> apply(new MajorHazardDueDayFixed(id, venue, term), circumstances(acting, Capacity.RECORDER)));
    }

    @EventSourcingHandler
    void on(MajorHazardSuspected event) {
        id = event.hazard();
        venue = event.venue();
        division = event.division();
        opinionDueOn = event.opinionDueOn();
        reporter = event.reporter();
        finder = event.inspection();
        agency = event.agency();
        order = HazardOrder.suspected(event.inspectedOn());
    }

    @EventSourcingHandler
    void on(ExpertPanelHeld event) {
        order = order.after(event);
    }

    @EventSourcingHandler
    void on(HazardStudied event) {
        order = order.after(event);
    }

    @EventSourcingHandler
    void on(MajorHazardDetermined event) {
        order = order.after(event);
        notice = event.notice();
    }

    @EventSourcingHandler
    void on(NotMajor event) {
        order = order.after(event);
    }

    @EventSourcingHandler
    void on(ReportedToGovernment event) {
        order = order.after(event);
    }

    @EventSourcingHandler
    void on(MajorHazardNoticeServed event) {
        order = order.after(event);
    }

    /** What the panel puts off counts from the day as it is fixed by then. */
    @EventSourcingHandler
    void on(MajorHazardDueDayFixed event) {
        if (event.term().rule().equals(MajorHazardEvent.OPINION.rule())) {
            opinionDueOn = event.term().dueOn();
        }
    }

    @EventSourcingHandler
    void on(MajorHazardCleared event) {
        order = order.after(event);
    }

    @Override
    public DivisionCode division() {
        return division;
    }

    /** The last day the panel put off: as fixed, or as it can be fixed by now. */
    private LocalDate panelFrom(Law law) {
        return terms.fixed(MajorHazardEvent.OPINION, law).map(FixedTerm::dueOn).orElse(opinionDueOn);
    }

    /** An officer determines and clears, whom nothing bars. */
    private Optional<Rejection> mayNotDecide(
            Acting acting, LocalDate day, OfficerStanding officers, VenueStanding venues) {
        OfficerId officer = acting.officer();
        return officer == null
                ? Optional.of(Rejection.of("major-hazard.needs-officer").on(BASIS.get(0)))
                : barred(officer, day, officers, venues);
    }

    /** Who is out of office that day, tied to who operates the venue, or recused from what the hazard concerns. */
    private Optional<Rejection> barred(
            OfficerId officer, LocalDate day, OfficerStanding officers, VenueStanding venues) {
        Standing standing = officers.of(officer).orElseThrow(() -> new UnknownSubject(officer));
        EnterpriseId operator =
                venues.of(venue).orElseThrow(() -> new UnknownSubject(venue)).enterprise();
        List<SubjectRef> matters =
                Stream.of(finder, venue, operator).map(SubjectRef::of).toList();
        return InOffice.check(standing, day)
                .or(() -> ConflictOfInterest.check(standing, operator))
                .or(() -> RecusedFrom.check(standing, matters));
    }

    /** The China day of an inspection of the venue, which must have begun. */
    private static LocalDate dayOf(InspectionId inspection, VenueId venue, InspectionOutcome inspections) {
        Instant startedAt = inspection(inspection, venue, inspections).startedAt();
        if (startedAt == null) {
            throw new CommandRejected(Rejection.of("major-hazard.not-inspected", inspection)
                    .inField("inspection")
                    .on(BASIS.get(0)));
        }
        return ChinaTime.day(startedAt);
    }

    private static InspectionOutcome.Entry inspection(
            InspectionId inspection, VenueId venue, InspectionOutcome inspections) {
        return inspections
                .of(inspection)
                .filter(entry -> entry.venue().equals(venue))
                .orElseThrow(() -> new UnknownSubject(inspection));
    }

    private DocumentNumber number(AuthorityStanding.Entry office, Law law, Numbers numbers, LocalDate today) {
        String characters = Optional.ofNullable(office.shortName())
                .or(() -> law.lastKnown(office.division()).map(Division::shortName))
                .orElseGet(() -> office.division().value());
        return numbers.next(
                office.authority(),
                characters,
                DocumentKind.MAJOR_HAZARD_NOTICE,
                Year.of(today.getYear()),
                SubjectRef.of(venue),
                division);
    }

    private MetaData circumstances(Acting acting, Capacity capacity) {
        return acting.circumstances(division, capacity, BASIS);
    }
}
