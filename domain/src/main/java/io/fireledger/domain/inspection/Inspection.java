package io.fireledger.domain.inspection;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.PowerStanding;
import io.fireledger.domain.authority.rule.DelegatedScope;
import io.fireledger.domain.inspection.InspectionCommand.AssignInspectors;
import io.fireledger.domain.inspection.InspectionCommand.AttachRecording;
import io.fireledger.domain.inspection.InspectionCommand.ConcludeInspection;
import io.fireledger.domain.inspection.InspectionCommand.FixDueDay;
import io.fireledger.domain.inspection.InspectionCommand.MissTerm;
import io.fireledger.domain.inspection.InspectionCommand.RecordFinding;
import io.fireledger.domain.inspection.InspectionCommand.ScheduleInspection;
import io.fireledger.domain.inspection.InspectionCommand.StartInspection;
import io.fireledger.domain.inspection.InspectionEvent.DueDayFixed;
import io.fireledger.domain.inspection.InspectionEvent.FindingRecorded;
import io.fireledger.domain.inspection.InspectionEvent.InspectionConcluded;
import io.fireledger.domain.inspection.InspectionEvent.InspectionScheduled;
import io.fireledger.domain.inspection.InspectionEvent.InspectionStarted;
import io.fireledger.domain.inspection.InspectionEvent.InspectorsAssigned;
import io.fireledger.domain.inspection.InspectionEvent.RecordingAttached;
import io.fireledger.domain.inspection.InspectionEvent.TermMissed;
import io.fireledger.domain.inspection.RectificationEvent.InspectionResultPublished;
import io.fireledger.domain.inspection.rule.DutyToOrder;
import io.fireledger.domain.inspection.rule.InspectorPair;
import io.fireledger.domain.inspection.rule.MandatoryItems;
import io.fireledger.domain.inspection.rule.ShownCertificates;
import io.fireledger.domain.inspection.rule.Territory;
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
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.InspectionItems;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.legal.Terms;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.legal.rule.Term;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.officer.Standing;
import io.fireledger.domain.officer.rule.ConflictOfInterest;
import io.fireledger.domain.officer.rule.Qualification;
import io.fireledger.domain.officer.rule.RecusedFrom;
import io.fireledger.domain.venue.VenueStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * An inspection of one venue: scheduled with its list of items, given to at least two officers, started with their
 * certificates shown, recorded item by item, concluded; what failed is ordered to be corrected and re-checked
 * ({@link Rectification}); its result is published.
 *
 * <p>Officers may be changed until it starts. A later finding on an item takes the place of the former, and both stay on
 * record. No finding is added after the conclusion.
 */
@AggregateRoot(type = "inspection")
@SuppressWarnings("NullAway.Init")
final class Inspection implements Located {
    private static final List<Citation> BASIS =
            List.of(Statute.FIRE_PROTECTION_LAW_2021.article("53"), Statute.INSPECTION_ORDER_120.article("14"));
    private static final List<Citation> VERIFICATION_BASIS =
            List.of(Statute.FIRE_PROTECTION_LAW_2021.article("15"), Statute.INSPECTION_ORDER_120.article("14"));

    @AggregateIdentifier
    InspectionId id;

    InspectionKind kind;
    VenueId venue;
    private EnterpriseId enterprise;
    DivisionCode division;
    private @Nullable AuthorityId authority;
    private List<Code> mandatoryItems = List.of();
    private List<Code> optionalItems = List.of();
    List<OfficerId> officers = List.of();
    private final Map<Code, FindingResult> findings = new HashMap<>();
    private @Nullable DocumentNumber permit;
    private @Nullable Instant startedAt;
    private @Nullable LocalDate concludedOn;
    List<Code> failedItems = List.of();
    Orders orders = Orders.NONE;

    @Nullable
    LocalDate publishedOn;

    @AggregateMember
    private final Rectification rectification = new Rectification(this);

    @AggregateMember
    final Terms terms = new Terms();

    Inspection() {}

    @CommandHandler
    Inspection(ScheduleInspection command, Acting acting, VenueStanding venues, Law law, VerificationClaims claims) {
        VenueStanding.Entry venue = venues.of(command.venue()).orElseThrow(() -> new UnknownSubject(command.venue()));
        acting.mustCover(venue.division(), command.venue());
        LocalDate dueOn = command.dueOn();
        boolean isVerification = command.kind() == InspectionKind.COMMITMENT_VERIFICATION;
        boolean ofPermit = dueOn == null && isVerification;
        DocumentNumber permit = isVerification ? venue.awaitingVerification() : null;
        if (isVerification && permit == null) {
            throw refused("inspection.no-permit-to-verify", "venue", command.venue());
        }
        if (permit != null) {
            claims.take(permit, command.venue(), command.inspection(), venue.division());
        }
        Optional<InspectionItems> items = law.items(command.kind().name(), acting.today());
        apply(
                new InspectionScheduled(
                        command.inspection(),
                        command.kind(),
                        command.venue(),
                        venue.enterprise(),
                        venue.division(),
                        permit,
                        acting.authority(),
                        ofPermit ? venue.verificationDueOn() : dueOn,
                        ofPermit ? venue.provisionalFrom() : null,
                        items.map(InspectionItems::edition).orElse("none"),
                        codes(items, true),
                        codes(items, false)),
                acting.circumstances(venue.division(), Capacity.ORGANISER, basis(command.kind())));
    }

    @Override
    public DivisionCode division() {
        return division;
    }

    /** Once it has started, and for what follows from it, only where one of its officers cannot go on. */
    @CommandHandler
    void handle(AssignInspectors command, Acting acting, OfficerStanding standings, PowerStanding powers) {
        require(
                canGoOn(acting.today(), standings).isPresent()
                        ? Optional.empty()
                        : concludedOn != null ? rejection("inspection.concluded", null) : notStarted(),
                InspectorPair.check(command.officers()));
        List<OfficerId> distinct = command.officers().stream().distinct().toList();
        distinct.forEach(officer -> mustBeEligible(officer, acting.today(), acting, standings, powers));
        List<TermKey> handedOver = concludedOn == null ? null : terms.answeredBy(officers);
        apply(
                new InspectorsAssigned(id, distinct, handedOver),
                acting.circumstances(division, Capacity.ORGANISER, basis(kind)));
    }

    @CommandHandler
    void handle(
            StartInspection command,
            Acting acting,
            OfficerStanding standings,
            PowerStanding powers,
            VenueStanding venues) {
        LocalDate day = ChinaTime.day(command.startedAt());
        require(
                notStarted(),
                officers.isEmpty() ? rejection("inspection.not-assigned", null) : Optional.empty(),
                ShownCertificates.check(command.certificatesShown()),
                acting.notInFuture(command.startedAt(), "startedAt"),
                signed(venues).filter(day::isBefore).flatMap(on -> outOfOrder("startedAt", day, on)));
        EnterpriseId operator = operatorOn(day, venues);
        boolean isAnother = !operator.equals(enterprise);
        officers.forEach(officer -> mustBeEligible(officer, day, operator, acting, standings, powers));
        apply(
                new InspectionStarted(
                        id, command.startedAt(), officers, isAnother ? enterprise : null, isAnother ? operator : null),
                circumstances(acting));
    }

    @CommandHandler
    void handle(RecordFinding command, Acting acting, OfficerStanding standings) {
        require(
                underWay(),
                notRecused(standings),
                items().anyMatch(command.item()::equals)
                        ? Optional.empty()
                        : rejection("inspection.unknown-item", "item", command.item()));
        command.evidence().forEach(evidence -> require(acting.notInFuture(evidence.capturedAt(), "evidence")));
        apply(
                new FindingRecorded(id, command.item(), command.result(), command.note(), command.evidence(), officers),
                circumstances(acting));
    }

    @CommandHandler
    void handle(AttachRecording command, Acting acting, OfficerStanding standings) {
        require(underWay(), notRecused(standings), acting.notInFuture(command.capturedAt(), "capturedAt"));
        apply(
                new RecordingAttached(id, command.sha256(), command.mediaType(), command.capturedAt(), officers),
                circumstances(acting));
    }

    @CommandHandler
    void handle(ConcludeInspection command, Acting acting, Law law, OfficerStanding standings) {
        require(underWay());
        require(
                acting.notInFuture(command.concludedAt(), "concludedAt"),
                inOrder(command.concludedAt()),
                canGoOn(ChinaTime.day(command.concludedAt()), standings),
                MandatoryItems.check(mandatoryItems, findings.keySet()));
        List<Code> failed =
                items().filter(item -> findings.get(item) == FindingResult.FAIL).toList();
        DueDay orderDue = DutyToOrder.of(kind, failed).isEmpty()
                ? null
                : Term.due(law, Orders.SERVICE_RULE, ChinaTime.day(command.concludedAt()));
        apply(
                new InspectionConcluded(
                        id, command.concludedAt(), command.summary(), failed, orderDue, authority, officers),
                circumstances(acting));
    }

    @CommandHandler
    void handle(MissTerm command, Acting acting) {
        terms.missed(command.term(), acting.today())
                .ifPresent(term -> apply(
                        new TermMissed(id, term), acting.circumstances(division, Capacity.RECORDER, basis(kind))));
    }

    @CommandHandler
    void handle(FixDueDay command, Acting acting, Law law) {
        // the day a verification is to be held by is the permit's
        String length = command.term().equals(InspectionEvent.DUE)
                ? VenueStanding.VERIFICATION_TERM
                : command.term().rule();
        terms.fixed(command.term(), length, law)
                .ifPresent(term -> apply(
                        new DueDayFixed(id, term), acting.circumstances(division, Capacity.RECORDER, basis(kind))));
    }

    @EventSourcingHandler
    void on(InspectionScheduled event) {
        id = event.inspection();
        kind = event.kind();
        venue = event.venue();
        enterprise = event.enterprise();
        division = event.division();
        authority = event.authority();
        permit = event.permit();
        mandatoryItems = event.mandatoryItems();
        optionalItems = event.optionalItems();
    }

    @EventSourcingHandler
    void on(InspectorsAssigned event) {
        officers = event.officers();
    }

    @EventSourcingHandler
    void on(InspectionStarted event) {
        startedAt = event.startedAt();
        if (event.operator() != null) {
            enterprise = event.operator();
        }
    }

    @EventSourcingHandler
    void on(FindingRecorded event) {
        findings.put(event.item(), event.result());
    }

    @EventSourcingHandler
    void on(InspectionConcluded event) {
        concludedOn = ChinaTime.day(event.concludedAt());
        failedItems = event.failedItems();
    }

    @EventSourcingHandler
    void on(RectificationEvent event) {
        orders = orders.after(event);
        if (event instanceof InspectionResultPublished published) {
            publishedOn = published.publishedOn();
        }
    }

    /** The day it was concluded on; refuses where it is not. */
    LocalDate concludedOn() {
        if (concludedOn == null) {
            throw refused("inspection.not-concluded", null);
        }
        return concludedOn;
    }

    /** The day it started on; asked of one that has. */
    LocalDate startedOn() {
        return ChinaTime.day(Objects.requireNonNull(startedAt));
    }

    /** In whose name an act that follows from it is done. */
    @Nullable
    AuthorityId agency(Acting acting) {
        return acting.officer() == null || acting.authority() == null ? authority : acting.authority();
    }

    /** Who runs the venue on that day: what is found is found of whoever does when it is inspected. */
    private EnterpriseId operatorOn(LocalDate day, VenueStanding venues) {
        return venues.of(venue)
                .filter(standing -> standing.operatedFrom() == null || !day.isBefore(standing.operatedFrom()))
                .map(VenueStanding.Entry::enterprise)
                .orElse(enterprise);
    }

    /** Refuses an officer who on that day may not inspect this venue; one outside the caller's reach is unknown. */
    void mustBeEligible(
            OfficerId officer, LocalDate day, Acting acting, OfficerStanding standings, PowerStanding powers) {
        mustBeEligible(officer, day, enterprise, acting, standings, powers);
    }

    private void mustBeEligible(
            OfficerId officer,
            LocalDate day,
            EnterpriseId operator,
            Acting acting,
            OfficerStanding standings,
            PowerStanding powers) {
        DivisionCode reach = acting.jurisdiction();
        Standing standing = standings
                .of(officer)
                .filter(s -> reach.covers(s.division()) || s.division().covers(reach))
                .orElseThrow(() -> new UnknownSubject(officer));
        require(Stream.of(
                        Qualification.check(standing, day),
                        ConflictOfInterest.check(standing, operator),
                        RecusedFrom.check(standing, matters(operator)),
                        Territory.check(officer, standing.division(), division),
                        DelegatedScope.check(
                                powers.of(standing.authority(), day), standing.authority(), matter(), division))
                .flatMap(Optional::stream)
                .map(rejection -> rejection.inField("officers"))
                .findFirst());
    }

    /** Whose recusal was granted does nothing more in it; the findings made before stand. */
    private Optional<Rejection> notRecused(OfficerStanding standings) {
        return bar(standings, standing -> RecusedFrom.check(standing, matters(enterprise)));
    }

    /** All its officers are still able to on that day: in office, certified, in post, and not recused. */
    private Optional<Rejection> canGoOn(LocalDate day, OfficerStanding standings) {
        return notRecused(standings).or(() -> bar(standings, standing -> Qualification.check(standing, day)));
    }

    private Optional<Rejection> bar(OfficerStanding standings, Function<Standing, Optional<Rejection>> rule) {
        return officers.stream()
                .flatMap(officer -> standings.of(officer).stream())
                .flatMap(standing -> rule.apply(standing).stream())
                .findFirst();
    }

    /** As what a body without powers of its own must have been given it. */
    private Code matter() {
        return new Code(kind.name() + "_INSPECTION");
    }

    /** What an officer may be recused from and has to do with this inspection. */
    private List<SubjectRef> matters(EnterpriseId operator) {
        return Stream.of(id, venue, operator).map(SubjectRef::of).toList();
    }

    private Optional<Rejection> notStarted() {
        return startedAt == null ? Optional.empty() : rejection("inspection.already-started", null);
    }

    private Optional<Rejection> underWay() {
        if (startedAt == null) {
            return rejection("inspection.not-started", null);
        }
        return concludedOn != null ? rejection("inspection.concluded", null) : Optional.empty();
    }

    /** In whole seconds; the same second is in order. */
    private Optional<Rejection> inOrder(Instant concludedAt) {
        Instant start = Objects.requireNonNull(startedAt).truncatedTo(ChronoUnit.SECONDS);
        return concludedAt.truncatedTo(ChronoUnit.SECONDS).isBefore(start)
                ? outOfOrder("concludedAt", concludedAt, start)
                : Optional.empty();
    }

    /** When the commitment was signed whose permit this inspection verifies. */
    private Optional<LocalDate> signed(VenueStanding venues) {
        return venues.of(venue)
                .filter(standing -> permit != null && permit.equals(standing.awaitingVerification()))
                .map(VenueStanding.Entry::signedOn);
    }

    private static Optional<Rejection> outOfOrder(String field, Object later, Object earlier) {
        return rejection("inspection.dates-out-of-order", field, field, later, earlier);
    }

    private Stream<Code> items() {
        return Stream.concat(mandatoryItems.stream(), optionalItems.stream());
    }

    private MetaData circumstances(Acting acting) {
        return acting.circumstances(division, Capacity.inspecting(acting.officer(), officers), basis(kind));
    }

    private static List<Citation> basis(InspectionKind kind) {
        return kind == InspectionKind.COMMITMENT_VERIFICATION ? VERIFICATION_BASIS : BASIS;
    }

    private static List<Code> codes(Optional<InspectionItems> items, boolean mandatory) {
        return items.stream()
                .flatMap(list -> list.items().stream())
                .filter(item -> item.mandatory() == mandatory)
                .map(InspectionItems.Item::code)
                .toList();
    }

    private static CommandRejected refused(String code, @Nullable String field, Object... values) {
        return new CommandRejected(rejection(code, field, values).orElseThrow());
    }

    private static Optional<Rejection> rejection(String code, @Nullable String field, Object... values) {
        Rejection rejection = Rejection.of(code, values).on(Statute.INSPECTION_ORDER_120.article("14"));
        return Optional.of(field == null ? rejection : rejection.inField(field));
    }
}
