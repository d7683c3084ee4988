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
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.AutomaticGrant;
import io.fireledger.domain.legal.CommitmentStandard;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.Numbers;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.venue.OpeningPermit.Applied;
import io.fireledger.domain.venue.OpeningPermit.Checked;
import io.fireledger.domain.venue.OpeningPermit.Granted;
import io.fireledger.domain.venue.PermitCommand.GrantPermit;
import io.fireledger.domain.venue.PermitCommand.RecordVerification;
import io.fireledger.domain.venue.PermitCommand.RejectApplication;
import io.fireledger.domain.venue.PermitCommand.RequestMaterials;
import io.fireledger.domain.venue.PermitCommand.SubmitCommitment;
import io.fireledger.domain.venue.PermitCommand.SupplyMaterials;
import io.fireledger.domain.venue.PermitCommand.WithdrawApplication;
import io.fireledger.domain.venue.PermitEvent.ApplicationRejected;
import io.fireledger.domain.venue.PermitEvent.ApplicationWithdrawn;
import io.fireledger.domain.venue.PermitEvent.CommitmentSubmitted;
import io.fireledger.domain.venue.PermitEvent.MaterialsRequested;
import io.fireledger.domain.venue.PermitEvent.MaterialsSupplied;
import io.fireledger.domain.venue.PermitEvent.PermitGranted;
import io.fireledger.domain.venue.PermitEvent.ReapplicationBarred;
import io.fireledger.domain.venue.PermitOffice.Acceptance;
import io.fireledger.domain.venue.rule.CommitmentLetter;
import io.fireledger.domain.venue.rule.CommitmentScope;
import io.fireledger.domain.venue.rule.CompetentAgency;
import io.fireledger.domain.venue.rule.NotAccepted;
import io.fireledger.domain.venue.rule.OnSiteVerification;
import io.fireledger.domain.venue.rule.PreUseCheck;
import io.fireledger.domain.venue.rule.ReapplicationBar;
import io.fireledger.domain.venue.rule.RequiredMaterials;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;

/**
 * A venue's permit on the commitment route: filed, completed, granted or rejected, verified (Fire Protection Law 15). What
 * both routes have alike is told here too: materials, rejection, the grant.
 */
final class CommitmentRoute implements Located {
    private static final List<Citation> PERMITTED = List.of(Statute.FIRE_PROTECTION_LAW_2021.article("15"));
    private static final List<Citation> COMPLETED =
            List.of(Statute.FIRE_PROTECTION_LAW_2021.article("15"), Statute.LICENSING_LAW_2019.article("32"));

    private static final List<Citation> BARRED = List.of(Statute.LICENSING_LAW_2019.article("78"));
    private static final List<Citation> APPLIED =
            List.of(Statute.FIRE_PROTECTION_LAW_2021.article("15"), Statute.LICENSING_LAW_2019.article("29"));

    private final Venue venue;

    CommitmentRoute(Venue venue) {
        this.venue = venue;
    }

    @Override
    public DivisionCode division() {
        return venue.division;
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
        EnterpriseStanding.Entry operator = venue.operator(enterprises);
        Optional<CommitmentStandard> standard = law.standard(command.standardVersion());
        require(
                CommitmentScope.check(venue.classes),
                Venue.notDissolved(operator),
                venue.permit.barsApplication(),
                ReapplicationBar.check(venue.bars.get(venue.enterprise), venue.enterprise, acting.today()),
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
                        venue.id,
                        venue.enterprise,
                        command.standardVersion(),
                        signed.templateSha256(),
                        command.signatory(),
                        command.agent(),
                        command.signedOn(),
                        command.intake(),
                        command.documentSha256(),
                        missing,
                        lastDayToRequest.map(DueDay::lastDay).orElse(null),
                        lastDayToRequest.map(DueDay::provisional).orElse(false),
                        competences.competentIn(venue.division).orElse(null)),
                acting.circumstances(venue.division, Capacity.REGISTRAR, PERMITTED));
        return grantedAtOnce(new PermitOffice(law, competences, authorities, numbers), acting);
    }

    @CommandHandler
    void handle(RequestMaterials command, Acting acting, Law law, OfficerStanding officers) {
        Applied application = venue.permit.applied();
        venue.officer(acting, officers);
        CommitmentStandard standard = standardOf(application, law);
        require(
                application.isRequested() ? Venue.refuse("permit.materials-requested-already", null) : Optional.empty(),
                RequiredMaterials.requestInTime(lastDayToRequest(application, law), acting.today()),
                RequiredMaterials.check(command.missing(), standard, "missing"));
        List<Code> missing = standard.requiredMaterials().stream()
                .filter(m ->
                        application.missing().contains(m) || command.missing().contains(m))
                .toList();
        require(missing.isEmpty() ? Venue.refuse("permit.nothing-missing", "missing") : Optional.empty());
        apply(
                new MaterialsRequested(venue.id, missing),
                acting.circumstances(venue.division, Capacity.ACCEPTING_OFFICER, COMPLETED));
    }

    @CommandHandler
    CommitmentAnswer handle(
            SupplyMaterials command,
            Acting acting,
            Law law,
            Competences competences,
            AuthorityStanding authorities,
            Numbers numbers) {
        Applied application = venue.permit.applied();
        require(RequiredMaterials.check(command.materials(), standardOf(application, law), "materials"));
        List<Code> missing = application.missing().stream()
                .filter(material -> !command.materials().contains(material))
                .toList();
        apply(
                new MaterialsSupplied(venue.id, command.materials(), missing),
                acting.circumstances(venue.division, Capacity.REGISTRAR, COMPLETED));
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
        PermitOffice office = new PermitOffice(law, competences, authorities, numbers);
        boolean isChecked = venue.permit instanceof Checked;
        PermitGranted granted = isChecked
                ? onCheck(venue.permit.checked(), office, acting, officers)
                : onCommitment(venue.permit.commitment(), office, acting, officers);
        require(Venue.notDissolved(venue.operator(enterprises)));
        Capacity capacity = isChecked ? Capacity.DECISION_MAKER : Capacity.ACCEPTING_OFFICER;
        apply(granted, acting.circumstances(venue.division, capacity, isChecked ? PERMITTED : COMPLETED));
        return CommitmentAnswer.granted(granted);
    }

    /** False material bars the applicant as soon as the application is not accepted (Licensing Law 78). */
    @CommandHandler
    BarredApplicant handle(
            RejectApplication command,
            Acting acting,
            Law law,
            EnterpriseStanding enterprises,
            OfficerStanding officers,
            Competences competences) {
        Applied application = venue.permit.applied();
        venue.officer(acting, officers);
        boolean hasObject = CommitmentScope.check(venue.classes).isEmpty()
                && competences.competentIn(venue.division).isPresent()
                && !venue.operator(enterprises).isDissolved();
        require(NotAccepted.check(
                command.falseMaterial(), hasObject, application.missing(), application.isRequested()));
        apply(
                new ApplicationRejected(venue.id, command.reason()),
                acting.circumstances(venue.division, Capacity.ACCEPTING_OFFICER, COMPLETED));
        if (!command.falseMaterial()) {
            return new BarredApplicant(null);
        }
        LocalDate until = PermitOffice.due(law, PermitOffice.FALSE_MATERIAL_BAR, acting.today())
                .lastDay();
        apply(
                new ReapplicationBarred(venue.id, application.enterprise(), until),
                acting.circumstances(venue.division, Capacity.ACCEPTING_OFFICER, BARRED));
        return new BarredApplicant(until);
    }

    /** Free at any time before the decision; no bar follows. */
    @CommandHandler
    void handle(WithdrawApplication command, Acting acting) {
        venue.permit.pending();
        apply(
                new ApplicationWithdrawn(venue.id, venue.enterprise, command.reason(), acting.today()),
                acting.circumstances(venue.division, Capacity.REGISTRAR, APPLIED));
    }

    @CommandHandler
    void handle(RecordVerification command, Acting acting, InspectionOutcome outcomes, VerificationClaims claims) {
        Granted granted = venue.permit.awaitingVerification();
        InspectionOutcome.Entry inspection = Venue.inspection(command.inspection(), outcomes, acting);
        require(
                OnSiteVerification.restsOn(inspection, venue.id, granted.number()),
                OnSiteVerification.agrees(inspection, command.fulfilled()),
                command.fulfilled() && command.severity() != null
                        ? Venue.refuse("permit.severity-without-breach", "severity")
                        : Optional.empty());
        Capacity capacity = Capacity.inspecting(acting.officer(), inspection.officers());
        apply(granted.verified(command, inspection), acting.circumstances(venue.division, capacity, PERMITTED));
        claims.release(granted.number(), venue.id, command.inspection(), venue.division, capacity);
    }

    private PermitGranted onCommitment(
            Applied application, PermitOffice office, Acting acting, OfficerStanding officers) {
        OfficerId officer = venue.officer(acting, officers);
        require(RequiredMaterials.complete(
                application.missing(),
                application.isRequested(),
                lastDayToRequest(application, office.law()),
                acting.today()));
        return office.grant(venue.id, venue.division, application, Acceptance.by(officer), acting.today());
    }

    private PermitGranted onCheck(Checked check, PermitOffice office, Acting acting, OfficerStanding officers) {
        OfficerId officer = venue.officer(acting, officers);
        require(
                CompetentAgency.check(acting.authority(), check.agency()),
                PreUseCheck.allowsGrant(check.failedMandatory()));
        return office.grant(venue.id, venue.division, check, officer, acting.today());
    }

    private CommitmentAnswer grantedAtOnce(PermitOffice office, Acting acting) {
        Applied application = venue.permit.applied();
        Optional<AutomaticGrant> rule = office.law()
                .automaticGrant(venue.division, acting.today())
                .filter(r -> application.missing().isEmpty() && !application.isForCheck());
        if (rule.isEmpty()) {
            return CommitmentAnswer.pending(application.missing());
        }
        PermitGranted granted =
                office.grant(venue.id, venue.division, application, Acceptance.by(rule.get()), acting.today());
        apply(granted, acting.circumstances(venue.division, Capacity.REGISTRAR, PERMITTED));
        return CommitmentAnswer.granted(granted);
    }

    static LocalDate lastDayToRequest(Applied application, Law law) {
        return PermitOffice.due(law, PermitOffice.MATERIALS_TERM, application.submittedOn())
                .lastDay();
    }

    private static CommitmentStandard standardOf(Applied application, Law law) {
        CommitmentStandard standard =
                law.standard(application.standardVersion()).orElseThrow();
        return application.isForCheck() ? RequiredMaterials.withoutLetter(standard) : standard;
    }
}
