package io.fireledger.domain.venue;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.Competences;
import io.fireledger.domain.enterprise.EnterpriseStanding;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.CommitmentStandard;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.Numbers;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.venue.OpeningPermit.Accepted;
import io.fireledger.domain.venue.OpeningPermit.Applied;
import io.fireledger.domain.venue.OpeningPermit.Checked;
import io.fireledger.domain.venue.PermitCommand.AcceptApplication;
import io.fireledger.domain.venue.PermitCommand.ApplyForCheck;
import io.fireledger.domain.venue.PermitCommand.RecordCheck;
import io.fireledger.domain.venue.PermitCommand.RefusePermit;
import io.fireledger.domain.venue.PermitEvent.ApplicationAccepted;
import io.fireledger.domain.venue.PermitEvent.CheckApplied;
import io.fireledger.domain.venue.PermitEvent.CheckMade;
import io.fireledger.domain.venue.PermitEvent.PermitRefused;
import io.fireledger.domain.venue.rule.CommitmentLetter;
import io.fireledger.domain.venue.rule.CommitmentScope;
import io.fireledger.domain.venue.rule.CompetentAgency;
import io.fireledger.domain.venue.rule.PreUseCheck;
import io.fireledger.domain.venue.rule.ReapplicationBar;
import io.fireledger.domain.venue.rule.RequiredMaterials;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;

/**
 * A venue's permit on the ordinary route: applied for, accepted, checked on site within ten working days, granted or refused
 * within three (Fire Protection Law 15). A refusal is no penalty.
 */
final class CheckRoute implements Located {
    private static final List<Citation> PERMITTED = List.of(Statute.FIRE_PROTECTION_LAW_2021.article("15"));
    private static final List<Citation> ACCEPTED =
            List.of(Statute.FIRE_PROTECTION_LAW_2021.article("15"), Statute.LICENSING_LAW_2019.article("32"));
    private static final List<Citation> CHECKED =
            List.of(Statute.FIRE_PROTECTION_LAW_2021.article("15"), Statute.INSPECTION_ORDER_120.article("15"));
    private static final List<Citation> REFUSED =
            List.of(Statute.FIRE_PROTECTION_LAW_2021.article("15"), Statute.LICENSING_LAW_2019.article("38"));

    private final Venue venue;

    CheckRoute(Venue venue) {
        this.venue = venue;
    }

    @Override
    public DivisionCode division() {
        return venue.division;
    }

    @CommandHandler
    OpenTerm handle(
            ApplyForCheck command, Acting acting, Law law, EnterpriseStanding enterprises, Competences competences) {
        Optional<CommitmentStandard> standard = law.standard(command.standardVersion());
        require(
                CommitmentScope.check(venue.classes),
                Venue.notDissolved(venue.operator(enterprises)),
                venue.permit.barsApplication(),
                ReapplicationBar.check(venue.bars.get(venue.enterprise), venue.enterprise, acting.today()),
                CommitmentLetter.onRightText(standard, command.standardVersion(), acting.today()));
        CommitmentStandard asked = RequiredMaterials.withoutLetter(standard.orElseThrow());
        List<Code> handedIn = Objects.requireNonNullElse(command.materials(), asked.requiredMaterials());
        require(RequiredMaterials.check(handedIn, asked, "materials"));
        DueDay due = PermitOffice.due(law, PermitOffice.MATERIALS_TERM, acting.today());
        apply(
                new CheckApplied(
                        venue.id,
                        venue.enterprise,
                        command.standardVersion(),
                        command.applicant(),
                        command.agent(),
                        command.intake(),
                        command.documentSha256(),
                        RequiredMaterials.missing(asked, handedIn),
                        due.lastDay(),
                        due.provisional(),
                        competences.competentIn(venue.division).orElse(null)),
                acting.circumstances(venue.division, Capacity.REGISTRAR, PERMITTED));
        return new OpenTerm(due.lastDay(), due.provisional());
    }

    @CommandHandler
    OpenTerm handle(
            AcceptApplication command,
            Acting acting,
            Law law,
            OfficerStanding officers,
            Competences competences,
            AuthorityStanding authorities,
            Numbers numbers) {
        Applied application = venue.permit.applicationForCheck();
        OfficerId officer = venue.officer(acting, officers);
        LocalDate lastDayToRequest = CommitmentRoute.lastDayToRequest(application, law);
        require(RequiredMaterials.complete(
                application.missing(), application.isRequested(), lastDayToRequest, acting.today()));
        LocalDate acceptedOn = RequiredMaterials.acceptedOn(
                application.submittedOn(), application.isRequested(), lastDayToRequest, acting.today());
        DueDay due = PermitOffice.due(law, PermitOffice.CHECK_TERM, acceptedOn);
        apply(
                new ApplicationAccepted(
                        venue.id,
                        venue.enterprise,
                        new PermitOffice(law, competences, authorities, numbers).agency(venue.division),
                        officer,
                        acceptedOn,
                        due.lastDay(),
                        due.provisional()),
                acting.circumstances(venue.division, Capacity.ACCEPTING_OFFICER, ACCEPTED));
        return new OpenTerm(due.lastDay(), due.provisional());
    }

    @CommandHandler
    OpenTerm handle(RecordCheck command, Acting acting, Law law, InspectionOutcome outcomes) {
        Accepted application = venue.permit.accepted();
        InspectionOutcome.Entry inspection = Venue.inspection(command.inspection(), outcomes, acting);
        require(PreUseCheck.restsOn(inspection, venue.id, application.enterprise(), venue.checks));
        LocalDate day = ChinaTime.day(Objects.requireNonNull(inspection.concludedAt()));
        require(PreUseCheck.inTime(inspection.inspection(), day, application.acceptedOn()));
        DueDay due = PermitOffice.due(law, PermitOffice.DECISION_TERM, day);
        apply(
                new CheckMade(
                        venue.id,
                        venue.enterprise,
                        application.agency(),
                        inspection.inspection(),
                        inspection.officers(),
                        day,
                        inspection.failedItems(),
                        inspection.failedMandatory(),
                        due.lastDay(),
                        due.provisional()),
                acting.circumstances(
                        venue.division, Capacity.inspecting(acting.officer(), inspection.officers()), CHECKED));
        return new OpenTerm(due.lastDay(), due.provisional());
    }

    @CommandHandler
    IssuedDocument handle(
            RefusePermit command,
            Acting acting,
            Law law,
            OfficerStanding officers,
            Competences competences,
            AuthorityStanding authorities,
            Numbers numbers) {
        Checked check = venue.permit.checked();
        OfficerId officer = venue.officer(acting, officers);
        require(
                CompetentAgency.check(acting.authority(), check.agency()),
                PreUseCheck.allowsRefusal(check.inspection(), check.failedItems(), command.falseMaterial()));
        PermitOffice office = new PermitOffice(law, competences, authorities, numbers);
        Optional<LocalDate> barredUntil = command.falseMaterial()
                ? Optional.of(office.barredUntil(PermitOffice.FALSE_MATERIAL_BAR, acting.today()))
                : Optional.empty();
        PermitRefused refused = new PermitRefused(
                venue.id,
                venue.enterprise,
                office.number(check.agency(), DocumentKind.CHECK_REFUSAL, venue.id, venue.division, acting.today()),
                check.agency(),
                check.inspection(),
                officer,
                acting.today(),
                check.failedItems(),
                command.reason(),
                barredUntil.orElse(null));
        apply(refused, acting.circumstances(venue.division, Capacity.DECISION_MAKER, REFUSED));
        return new IssuedDocument(refused.document(), refused.barredUntil());
    }
}
