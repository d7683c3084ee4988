package io.fireledger.domain.venue;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.Competences;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.Numbers;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.legal.rule.EffectiveService;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.venue.OpeningPermit.Granted;
import io.fireledger.domain.venue.PermitCommand.DropRescission;
import io.fireledger.domain.venue.PermitCommand.HearRescission;
import io.fireledger.domain.venue.PermitCommand.NotifyRescission;
import io.fireledger.domain.venue.PermitCommand.ProposeRescission;
import io.fireledger.domain.venue.PermitCommand.RescindPermit;
import io.fireledger.domain.venue.PermitCommand.ServeDocument;
import io.fireledger.domain.venue.PermitEvent.DocumentServed;
import io.fireledger.domain.venue.PermitEvent.PermitRescinded;
import io.fireledger.domain.venue.PermitEvent.RescissionDropped;
import io.fireledger.domain.venue.PermitEvent.RescissionNotified;
import io.fireledger.domain.venue.PermitEvent.RescissionProposed;
import io.fireledger.domain.venue.PermitEvent.RescissionStatementRecorded;
import io.fireledger.domain.venue.rule.CompetentAgency;
import io.fireledger.domain.venue.rule.PermitRescission;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/**
 * How a permit is rescinded: proposed on its ground, notified, the notice served, the statement recorded, decided with an
 * answer to it (Fire Protection Law 58, Licensing Law 7, 69); or dropped before. All of it is done by the agency that granted
 * the permit. One that was proposed for fraud or false material goes on when the permit covers the venue no more, since it bars
 * who held it (Licensing Law 78, 79); no other is proposed meanwhile.
 */
final class RescissionRoute implements Located {
    private static final List<Citation> AFTER_BREACH =
            List.of(Statute.FIRE_PROTECTION_LAW_2021.article("58"), Statute.LICENSING_LAW_2019.article("69"));
    private static final List<Citation> AFTER_FRAUD =
            List.of(Statute.LICENSING_LAW_2019.article("69"), Statute.LICENSING_LAW_2019.article("79"));
    private static final List<Citation> HEARD = List.of(Statute.LICENSING_LAW_2019.article("7"));

    private final Venue venue;

    RescissionRoute(Venue venue) {
        this.venue = venue;
    }

    @Override
    public DivisionCode division() {
        return venue.division;
    }

    @CommandHandler
    void handle(ProposeRescission command, Acting acting, OfficerStanding officers, InspectionOutcome outcomes) {
        Granted permit = venue.toRescind().granted();
        if (!acting.isTheProgram()) {
            actsFor(permit, acting, officers);
        }
        require(
                permit.rescission() == null
                        ? Optional.empty()
                        : Optional.of(Rejection.of("permit.rescission-proposed-already", permit.number())
                                .on(Statute.LICENSING_LAW_2019.article("69"))));
        InspectionOutcome.@Nullable Entry recheck = recheck(command.inspection(), outcomes, acting);
        require(
                command.ground() == RescissionGround.RECHECK_FAILED
                        ? PermitRescission.afterRecheck(permit.breachedIn(), recheck)
                        : Optional.empty());
        apply(
                new RescissionProposed(
                        venue.id,
                        permit.enterprise(),
                        permit.number(),
                        command.ground(),
                        command.inspection(),
                        command.facts(),
                        acting.today()),
                acting.circumstances(venue.division, Capacity.HANDLER, basis(command.ground())));
    }

    @CommandHandler
    void handle(DropRescission command, Acting acting, OfficerStanding officers) {
        Granted permit = venue.toRescind().granted();
        Rescission rescission = Rescission.proposed(permit.rescission());
        OfficerId officer = actsFor(permit, acting, officers);
        apply(
                new RescissionDropped(
                        venue.id,
                        permit.enterprise(),
                        permit.number(),
                        rescission.notice(),
                        permit.agency(),
                        command.reason(),
                        officer,
                        acting.today()),
                acting.circumstances(venue.division, Capacity.DECISION_MAKER, basis(rescission.ground())));
    }

    @CommandHandler
    IssuedDocument handle(
            NotifyRescission command,
            Acting acting,
            Law law,
            OfficerStanding officers,
            Competences competences,
            AuthorityStanding authorities,
            Numbers numbers) {
        Granted permit = venue.toRescind().granted();
        Rescission.at(Rescission.Stage.PROPOSED, permit.rescission());
        actsFor(permit, acting, officers);
        PermitOffice office = new PermitOffice(law, competences, authorities, numbers);
        RescissionNotified notice = new RescissionNotified(
                venue.id,
                permit.enterprise(),
                permit.number(),
                office.number(
                        permit.agency(), DocumentKind.RESCISSION_NOTICE, venue.id, venue.division, acting.today()),
                permit.agency(),
                acting.today());
        apply(notice, acting.circumstances(venue.division, Capacity.HANDLER, HEARD));
        return new IssuedDocument(notice.document(), null);
    }

    @CommandHandler
    void handle(ServeDocument command, Acting acting, Law law, OfficerStanding officers) {
        Service service = command.service();
        Venue.Unserved document = venue.unserved.get(service.document());
        if (document == null) {
            throw new CommandRejected(Rejection.of("permit.nothing-to-serve", service.document())
                    .inField("document")
                    .on(Statute.LICENSING_LAW_2019.article("44")));
        }
        venue.officer(acting, officers);
        require(
                acting.notInFuture(service.effectiveOn(), "effectiveOn"),
                EffectiveService.check(service, document.madeOn(), law));
        Optional<DueDay> statement = isNotice(service)
                ? Optional.of(PermitOffice.due(law, PermitOffice.STATEMENT_TERM, service.effectiveOn()))
                : Optional.empty();
        apply(
                new DocumentServed(
                        venue.id,
                        document.party(),
                        service,
                        statement.map(DueDay::lastDay).orElse(null),
                        statement.map(DueDay::provisional).orElse(false)),
                acting.circumstances(
                        venue.division, Capacity.HANDLER, List.of(EffectiveService.basis(service.method()))));
    }

    @CommandHandler
    void handle(HearRescission command, Acting acting, Law law, OfficerStanding officers) {
        Granted permit = venue.toRescind().granted();
        Rescission rescission = Rescission.at(Rescission.Stage.SERVED, permit.rescission());
        actsFor(permit, acting, officers);
        require(
                acting.notInFuture(command.heardOn(), "heardOn"),
                PermitRescission.inEffect(rescission.inEffectOn(), command.heardOn())
                        .map(r -> r.inField("heardOn")),
                PermitRescission.heard(
                        command.outcome(), command.statement(), rescission.lastDayForStatement(law), acting.today()));
        apply(
                new RescissionStatementRecorded(
                        venue.id,
                        permit.enterprise(),
                        permit.number(),
                        command.outcome(),
                        command.statement(),
                        command.heardOn()),
                acting.circumstances(venue.division, Capacity.HANDLER, HEARD));
    }

    @CommandHandler
    IssuedDocument handle(
            RescindPermit command,
            Acting acting,
            Law law,
            OfficerStanding officers,
            Competences competences,
            AuthorityStanding authorities,
            Numbers numbers) {
        Granted permit = venue.toRescind().granted();
        Rescission rescission = Rescission.at(Rescission.Stage.HEARD, permit.rescission());
        OfficerId officer = actsFor(permit, acting, officers);
        require(
                PermitRescission.inEffect(rescission.inEffectOn(), acting.today()),
                PermitRescission.answered(rescission.isStated(), command.answer()));
        PermitOffice office = new PermitOffice(law, competences, authorities, numbers);
        PermitRescinded rescinded = new PermitRescinded(
                venue.id,
                permit.enterprise(),
                permit.number(),
                office.number(permit.agency(), DocumentKind.RESCISSION, venue.id, venue.division, acting.today()),
                permit.agency(),
                rescission.ground(),
                command.reason(),
                command.answer(),
                officer,
                acting.today(),
                barredUntil(rescission.ground(), office, acting.today()),
                venue.outdated == null ? null : true);
        apply(rescinded, acting.circumstances(venue.division, Capacity.DECISION_MAKER, basis(rescission.ground())));
        return new IssuedDocument(rescinded.document(), rescinded.barredUntil());
    }

    private OfficerId actsFor(Granted permit, Acting acting, OfficerStanding officers) {
        OfficerId officer = venue.officer(acting, officers, permit.enterprise());
        require(CompetentAgency.check(acting.authority(), permit.agency()));
        return officer;
    }

    private boolean isNotice(Service service) {
        return venue.toRescind() instanceof Granted permit
                && permit.rescission() != null
                && service.document().equals(permit.rescission().notice());
    }

    private static InspectionOutcome.@Nullable Entry recheck(
            @Nullable InspectionId named, InspectionOutcome outcomes, Acting acting) {
        return named == null ? null : Venue.inspection(named, outcomes, acting);
    }

    private static @Nullable LocalDate barredUntil(RescissionGround ground, PermitOffice office, LocalDate today) {
        return switch (ground) {
            case FRAUD -> office.barredUntil(PermitOffice.FRAUD_BAR, today);
            case FALSE_MATERIAL -> office.barredUntil(PermitOffice.FALSE_MATERIAL_BAR, today);
            case RECHECK_FAILED -> null;
        };
    }

    private static List<Citation> basis(RescissionGround ground) {
        return ground == RescissionGround.RECHECK_FAILED ? AFTER_BREACH : AFTER_FRAUD;
    }
}
