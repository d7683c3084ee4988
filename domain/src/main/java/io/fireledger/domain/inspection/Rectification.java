package io.fireledger.domain.inspection;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.PowerStanding;
import io.fireledger.domain.inspection.RectificationCommand.EstablishRefusal;
import io.fireledger.domain.inspection.RectificationCommand.OrderRectification;
import io.fireledger.domain.inspection.RectificationCommand.PublishResult;
import io.fireledger.domain.inspection.RectificationCommand.RecordRecheck;
import io.fireledger.domain.inspection.RectificationCommand.RecordService;
import io.fireledger.domain.inspection.RectificationCommand.RequestRecheck;
import io.fireledger.domain.inspection.RectificationEvent.DocumentServed;
import io.fireledger.domain.inspection.RectificationEvent.InspectionResultPublished;
import io.fireledger.domain.inspection.RectificationEvent.RecheckFailed;
import io.fireledger.domain.inspection.RectificationEvent.RecheckPassed;
import io.fireledger.domain.inspection.RectificationEvent.RecheckRequested;
import io.fireledger.domain.inspection.RectificationEvent.RectificationOrdered;
import io.fireledger.domain.inspection.RectificationEvent.RefusalToCorrectEstablished;
import io.fireledger.domain.inspection.rule.CorrectableItems;
import io.fireledger.domain.inspection.rule.DutyToOrder;
import io.fireledger.domain.inspection.rule.InspectorPair;
import io.fireledger.domain.inspection.rule.RecheckPeriod;
import io.fireledger.domain.inspection.rule.RecheckedItems;
import io.fireledger.domain.inspection.rule.RectificationPeriod;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.Numbers;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.legal.rule.EffectiveService;
import io.fireledger.domain.legal.rule.Term;
import io.fireledger.domain.officer.OfficerStanding;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the items that failed: ordered to be corrected, the order served, re-checked on request or when the
 * time given has run out (消防监督检查规定 19, 20). It reads the inspection; only the inspection's own sourcing handlers
 * change it.
 */
final class Rectification implements Located {
    private static final List<Citation> ORDERED =
            List.of(Statute.FIRE_PROTECTION_LAW_2021.article("54"), Statute.INSPECTION_ORDER_120.article("19"));
    private static final List<Citation> RECHECKED = List.of(Statute.INSPECTION_ORDER_120.article("20"));
    private static final List<Citation> PUBLISHED =
            List.of(Statute.CHONGQING_OPINION_2020.article("十四"), Statute.FIRE_PROTECTION_LAW_2021.article("53"));

    private final Inspection inspection;

    Rectification(Inspection inspection) {
        this.inspection = inspection;
    }

    @Override
    public DivisionCode division() {
        return inspection.division;
    }

    @CommandHandler
    OrderedRectification handle(
            OrderRectification command,
            Acting acting,
            OfficerStanding officers,
            PowerStanding powers,
            AuthorityStanding authorities,
            Law law,
            Numbers numbers) {
        LocalDate orderedOn = Objects.requireNonNullElse(command.orderedOn(), acting.today());
        List<Code> items = command.items().stream().distinct().toList();
        LocalDate concludedOn = inspection.concludedOn();
        LocalDate startedOn = inspection.startedOn();
        Optional<LocalDate> failedOn = inspection.orders.failedOn(items);
        LocalDate inspectedOn = failedOn.orElse(concludedOn);
        require(
                byAnInspector(acting),
                acting.notInFuture(orderedOn, "orderedOn"),
                notBefore(failedOn.orElse(startedOn), orderedOn, "orderedOn"),
                RectificationPeriod.check(command.kind(), command.dueOn(), orderedOn),
                RectificationPeriod.checkOral(command.kind(), orderedOn, startedOn, concludedOn),
                CorrectableItems.check(items, inspection.failedItems),
                inspection.orders.barsOrdering(command.kind(), items));
        inspection.officers.forEach(officer -> inspection.mustBeEligible(officer, orderedOn, acting, officers, powers));
        Optional<DocumentKind> kind = command.kind().document();
        DueDay due = kind.isEmpty() ? null : Term.due(law, Orders.SERVICE_RULE, inspectedOn);
        DocumentNumber document = kind.map(
                        k -> number(k, Year.of(orderedOn.getYear()), acting, authorities, law, numbers))
                .orElse(null);
        apply(
                new RectificationOrdered(
                        inspection.id,
                        command.kind(),
                        document,
                        inspection.agency(acting),
                        inspectedOn,
                        orderedOn,
                        command.dueOn(),
                        items,
                        inspection.orders.unordered(DutyToOrder.of(inspection.kind, inspection.failedItems), items),
                        due,
                        inspection.officers),
                circumstances(acting, ORDERED));
        return new OrderedRectification(
                document, due == null ? null : due.lastDay(), due == null ? null : due.provisional());
    }

    @CommandHandler
    RecheckTerm handle(RecordService command, Acting acting, Law law) {
        Service service = command.service();
        RectificationOrder order = inspection.orders.served(service.document());
        require(
                order.servedOn() == null
                        ? Optional.empty()
                        : refuse("service.served-already", "document", order.servedOn()),
                acting.notInFuture(service.effectiveOn(), "effectiveOn"),
                EffectiveService.check(service, order.orderedOn(), law));
        LocalDate correctBy = RecheckPeriod.correctBy(order.dueOn(), service.effectiveOn());
        DueDay due = Term.due(law, Orders.RECHECK_RULE, correctBy);
        apply(
                new DocumentServed(
                        inspection.id,
                        order.kind().document().orElseThrow(),
                        service,
                        correctBy,
                        due,
                        inspection.agency(acting),
                        inspection.officers),
                circumstances(
                        acting,
                        List.of(Statute.INSPECTION_ORDER_120.article("19"), EffectiveService.basis(service.method()))));
        return RecheckTerm.of(due);
    }

    @CommandHandler
    RecheckTerm handle(RequestRecheck command, Acting acting, Law law) {
        RectificationOrder order = inspection.orders.named(command.order());
        LocalDate requestedOn = command.requestedOn();
        require(
                notRechecked(order),
                acting.notInFuture(requestedOn, "requestedOn"),
                RecheckPeriod.checkRequest(order.servedOn(), requestedOn),
                order.requestedOn() == null
                        ? Optional.empty()
                        : refuse("recheck.requested-already", "requestedOn", order.requestedOn()));
        LocalDate correctBy = RecheckPeriod.correctBy(order.dueOn(), Objects.requireNonNull(order.servedOn()));
        boolean isForward = RecheckPeriod.isBroughtForward(requestedOn, correctBy)
                && inspection.terms.isAwaited(Orders.recheck(Objects.requireNonNull(order.document())));
        DueDay due = Term.due(law, Orders.RECHECK_RULE, isForward ? requestedOn : correctBy);
        apply(
                new RecheckRequested(
                        inspection.id,
                        Objects.requireNonNull(order.document()),
                        requestedOn,
                        isForward ? due : null,
                        inspection.agency(acting),
                        inspection.officers),
                circumstances(acting, RECHECKED));
        return RecheckTerm.of(due);
    }

    @CommandHandler
    void handle(RecordRecheck command, Acting acting, OfficerStanding standings, PowerStanding powers) {
        RectificationOrder order = inspection.orders.named(command.order());
        LocalDate day = command.recheckedOn();
        List<Code> items = command.items().stream().distinct().toList();
        require(
                notRechecked(order),
                acting.notInFuture(day, "recheckedOn"),
                RecheckPeriod.check(order.kind(), order.dueOn(), order.servedOn(), order.requestedOn(), day),
                RecheckedItems.check(order.items(), items, command.passed()),
                InspectorPair.check(command.officers()));
        List<OfficerId> officers = command.officers().stream().distinct().toList();
        officers.forEach(officer -> inspection.mustBeEligible(officer, day, acting, standings, powers));
        DocumentNumber number = Objects.requireNonNull(order.document());
        apply(
                command.passed()
                        ? new RecheckPassed(inspection.id, number, day, items, command.note(), officers)
                        : new RecheckFailed(inspection.id, number, day, items, command.note(), officers),
                acting.circumstances(inspection.division, Capacity.inspecting(acting.officer(), officers), RECHECKED));
    }

    @CommandHandler
    void handle(EstablishRefusal command, Acting acting, OfficerStanding standings, PowerStanding powers) {
        RectificationOrder order = inspection.orders.named(command.order());
        LocalDate servedOn = order.servedOn();
        require(
                byAnInspector(acting),
                notRechecked(order),
                acting.notInFuture(command.establishedOn(), "establishedOn"),
                servedOn == null
                        ? refuse("rectification.not-served", "order")
                        : notBefore(servedOn, command.establishedOn(), "establishedOn"),
                order.refusedOn() == null
                        ? Optional.empty()
                        : refuse("rectification.refused-already", "order", order.refusedOn()));
        inspection.officers.forEach(
                officer -> inspection.mustBeEligible(officer, command.establishedOn(), acting, standings, powers));
        apply(
                new RefusalToCorrectEstablished(
                        inspection.id,
                        Objects.requireNonNull(order.document()),
                        command.establishedOn(),
                        command.facts(),
                        inspection.officers),
                circumstances(acting, RECHECKED));
    }

    @CommandHandler
    void handle(PublishResult command, Acting acting) {
        LocalDate publishedOn = inspection.publishedOn;
        require(
                notBefore(inspection.concludedOn(), command.publishedOn(), "publishedOn"),
                acting.notInFuture(command.publishedOn(), "publishedOn"),
                publishedOn == null
                        ? Optional.empty()
                        : refuse("inspection.published-already", "publishedOn", publishedOn));
        apply(
                new InspectionResultPublished(
                        inspection.id, command.publishedOn(), command.medium(), inspection.officers),
                circumstances(acting, PUBLISHED));
    }

    private DocumentNumber number(
            DocumentKind kind, Year year, Acting acting, AuthorityStanding authorities, Law law, Numbers numbers) {
        AuthorityStanding.Entry agency = Optional.ofNullable(inspection.agency(acting))
                .map(id -> authorities.of(id).orElseThrow(() -> new UnknownSubject(id)))
                .orElseThrow();
        return numbers.next(
                agency.authority(),
                agency.characters(law),
                kind,
                year,
                SubjectRef.of(inspection.venue),
                inspection.division);
    }

    /** An order, and a refusal of it, are matters of the officers who inspected. */
    private Optional<Rejection> byAnInspector(Acting acting) {
        OfficerId officer = acting.officer();
        return officer != null && inspection.officers.contains(officer)
                ? Optional.empty()
                : Optional.of(Rejection.of("rectification.not-an-inspector", acting.actor())
                        .on(Statute.PENALTY_LAW_2021.article("42"), Statute.INSPECTION_ORDER_120.article("19")));
    }

    private static Optional<Rejection> notRechecked(RectificationOrder order) {
        LocalDate day = order.recheckedOn();
        return day == null ? Optional.empty() : refuse("recheck.recorded-already", "order", day);
    }

    private static Optional<Rejection> notBefore(LocalDate first, LocalDate day, String field) {
        return day.isBefore(first) ? refuse("rectification.dates-out-of-order", field, day, first) : Optional.empty();
    }

    private MetaData circumstances(Acting acting, List<Citation> basis) {
        return acting.circumstances(
                inspection.division, Capacity.inspecting(acting.officer(), inspection.officers), basis);
    }

    private static Optional<Rejection> refuse(String code, @Nullable String field, Object... values) {
        Rejection rejection = Rejection.of(code, values).on(Statute.INSPECTION_ORDER_120.article("20"));
        return Optional.of(field == null ? rejection : rejection.inField(field));
    }
}
