package io.fireledger.domain.enforcement;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.PowerStanding;
import io.fireledger.domain.enforcement.CaseFile.Custody;
import io.fireledger.domain.enforcement.InvestigationCommand.AddEvidence;
import io.fireledger.domain.enforcement.InvestigationCommand.ConcludeInvestigation;
import io.fireledger.domain.enforcement.InvestigationCommand.DisposePreservation;
import io.fireledger.domain.enforcement.InvestigationCommand.ExcludeEvidence;
import io.fireledger.domain.enforcement.InvestigationCommand.HandOverEvidence;
import io.fireledger.domain.enforcement.InvestigationCommand.PreserveEvidence;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceAdded;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceExcluded;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceHandedOver;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidencePreserved;
import io.fireledger.domain.enforcement.InvestigationEvent.InvestigationConcluded;
import io.fireledger.domain.enforcement.InvestigationEvent.PreservationDisposed;
import io.fireledger.domain.enforcement.rule.CriminalFine;
import io.fireledger.domain.enforcement.rule.OrderedCorrection;
import io.fireledger.domain.enforcement.rule.ReliableEvidence;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.legal.rule.Term;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.venue.VenueStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Evidence, its keeping, and what the investigation came to (Penalty Law 41, 46, 54 to 56). All of it is done by those who
 * handle the case.
 *
 * <p>Evidence comes in until the decision, and takes back what rested on less. It changes hands, and what was preserved is
 * disposed of, whatever has become of the case.
 */
final class Investigation implements Located {
    private static final Citation EVIDENCE = Statute.PENALTY_LAW_2021.article("46");
    private static final Citation PRESERVATION = Statute.PENALTY_LAW_2021.article("56");
    private static final Citation CONCLUSION = Statute.PENALTY_LAW_2021.article("57");

    private final EnforcementCase root;

    Investigation(EnforcementCase root) {
        this.root = root;
    }

    @Override
    public DivisionCode division() {
        return root.file.division;
    }

    @CommandHandler
    void handle(AddEvidence command, Acting acting, OfficerStanding officers, PowerStanding powers) {
        CaseFile file = root.file;
        root.mustBeUndecided();
        List<OfficerId> handlers = CaseOffice.handlers(file, acting, officers, powers);
        require(
                acting.notInFuture(command.obtainedAt(), "obtainedAt"),
                file.evidence.values().stream()
                        .filter(other -> other.sha256().equals(command.sha256()))
                        .findFirst()
                        .flatMap(other -> refuse("evidence.on-record-already", EVIDENCE, "sha256", other.number())),
                commissioned(command));
        apply(
                new EvidenceAdded(
                        file.id,
                        file.evidence.size() + 1,
                        command.kind(),
                        command.description(),
                        command.sha256(),
                        command.mediaType(),
                        command.obtainedAt(),
                        command.commissionedOn(),
                        command.source(),
                        command.custodian(),
                        command.monitoring(),
                        handlers),
                circumstances(
                        acting,
                        command.monitoring() == null
                                ? List.of(EVIDENCE)
                                : List.of(EVIDENCE, Statute.PENALTY_LAW_2021.article("41"))));
    }

    /** Only an expert opinion is asked for, before it comes. */
    private static Optional<Rejection> commissioned(AddEvidence command) {
        LocalDate askedOn = command.commissionedOn();
        if (askedOn == null) {
            return Optional.empty();
        }
        if (command.kind() != EvidenceKind.EXPERT_OPINION) {
            return refuse("evidence.not-commissioned", EVIDENCE, "commissionedOn", command.kind());
        }
        LocalDate obtainedOn = ChinaTime.day(command.obtainedAt());
        return askedOn.isAfter(obtainedOn)
                ? refuse("case.dates-out-of-order", EVIDENCE, "commissionedOn", "obtainedAt", obtainedOn, askedOn)
                : Optional.empty();
    }

    @CommandHandler
    void handle(HandOverEvidence command, Acting acting, OfficerStanding officers, PowerStanding powers) {
        CaseFile file = root.file;
        keeper(acting, officers, powers);
        int number = command.number();
        require(file.isOnRecord(number));
        Custody custody = Objects.requireNonNull(file.custody.get(number));
        require(
                acting.notInFuture(command.handedOverAt(), "handedOverAt"),
                custody.custodian().equals(command.from())
                        ? Optional.empty()
                        : refuse("evidence.not-its-custodian", EVIDENCE, "from", command.from(), custody.custodian()),
                command.to().equals(command.from())
                        ? refuse("evidence.same-custodian", EVIDENCE, "to", command.to())
                        : Optional.empty(),
                inSeconds(command.handedOverAt()).isBefore(inSeconds(custody.since()))
                        ? refuse(
                                "case.dates-out-of-order",
                                EVIDENCE,
                                "handedOverAt",
                                "handedOverAt",
                                command.handedOverAt(),
                                custody.since())
                        : Optional.empty());
        apply(
                new EvidenceHandedOver(
                        file.id, number, command.from(), command.to(), command.purpose(), command.handedOverAt()),
                circumstances(acting, List.of(EVIDENCE)));
    }

    @CommandHandler
    void handle(ExcludeEvidence command, Acting acting, OfficerStanding officers, PowerStanding powers) {
        CaseFile file = root.file;
        root.mustBeUndecided();
        CaseOffice.handlers(file, acting, officers, powers);
        int number = command.number();
        LocalDate day = acting.dayOfAct();
        require(file.isOnRecord(number));
        require(
                file.excluded.contains(number)
                        ? refuse("evidence.excluded-already", EVIDENCE, null, number)
                        : Optional.empty(),
                CaseDates.check(acting, day, "excludedOn", obtainedOn(number)));
        boolean reliedOn = file.conclusion != null && file.conclusion.evidence().contains(number);
        apply(
                new EvidenceExcluded(file.id, number, command.reason(), reliedOn, day),
                circumstances(acting, List.of(EVIDENCE)));
    }

    @CommandHandler
    void handle(
            PreserveEvidence command,
            Acting acting,
            OfficerStanding officers,
            PowerStanding powers,
            AuthorityStanding authorities,
            Law law) {
        CaseFile file = root.file;
        root.mustBeUndecided();
        List<OfficerId> handlers = CaseOffice.handlers(file, acting, officers, powers);
        int number = command.number();
        LocalDate day = acting.dayOfAct();
        require(file.isOnRecord(number));
        require(
                file.preserved.containsKey(number)
                        ? refuse("evidence.preserved-already", PRESERVATION, null, number)
                        : Optional.empty(),
                CaseDates.check(acting, day, "preservedOn", obtainedOn(number)),
                CaseOffice.isHead(file.agency, command.approvedBy(), day, authorities, "56")
                        .map(rejection -> rejection.inField("approvedBy")));
        DueDay due = Term.due(law, CaseTerms.PRESERVATION_RULE, day);
        apply(
                new EvidencePreserved(
                        file.id, number, command.approvedBy(), command.place(), day, due, handlers, file.agency),
                circumstances(acting, List.of(PRESERVATION)));
    }

    /** Late is late, and recorded all the same: what was preserved does not stay so because a day went by. */
    @CommandHandler
    void handle(DisposePreservation command, Acting acting, OfficerStanding officers, PowerStanding powers) {
        CaseFile file = root.file;
        keeper(acting, officers, powers);
        int number = command.number();
        LocalDate preservedOn = file.preserved.get(number);
        require(
                preservedOn == null ? refuse("evidence.not-preserved", PRESERVATION, null, number) : Optional.empty(),
                file.disposed.contains(number)
                        ? refuse("evidence.disposed-already", PRESERVATION, null, number)
                        : Optional.empty(),
                CaseDates.check(acting, acting.dayOfAct(), "disposedOn", preservedOn),
                isFounded(command.disposal())
                        ? Optional.empty()
                        : refuse("evidence.disposal-unfounded", PRESERVATION, "disposal", command.disposal()));
        apply(
                new PreservationDisposed(file.id, number, command.disposal(), command.reason(), acting.dayOfAct()),
                circumstances(acting, List.of(PRESERVATION)));
    }

    @CommandHandler
    void handle(
            ConcludeInvestigation command,
            Acting acting,
            OfficerStanding officers,
            PowerStanding powers,
            Law law,
            VenueStanding venues,
            InspectionOutcome inspections) {
        CaseFile file = root.file;
        LocalDate day = acting.dayOfAct();
        root.mustBeUndecided();
        List<OfficerId> handlers = CaseOffice.handlers(file, acting, officers, powers);
        List<Integer> evidence = command.evidence().stream().distinct().toList();
        require(
                CaseDates.check(acting, day, "concludedOn", file.openedOn),
                complete(command, evidence),
                CriminalFine.check(file.isCriminallyFined, command.charges()),
                command.established() ? OrderedCorrection.check(command.correction(), day) : Optional.empty());
        evidence.forEach(number -> mustBeReliable(number, acting, day));
        boolean penalised = command.charges().stream()
                .anyMatch(charge -> !charge.sanctions().isEmpty());
        List<CatalogueEditions> editions =
                ChargeRules.of(file, law, venues, inspections).judge(command.charges(), day, penalised);
        apply(
                new InvestigationConcluded(
                        file.id,
                        command.established(),
                        command.charges(),
                        command.facts(),
                        evidence,
                        command.correction(),
                        editions,
                        day,
                        handlers),
                circumstances(acting, List.of(Statute.PENALTY_LAW_2021.article("54"), CONCLUSION)));
    }

    /** Those who handle the case; once it has ended, any officer of the agency. */
    private void keeper(Acting acting, OfficerStanding officers, PowerStanding powers) {
        if (root.file.hasEnded()) {
            CaseOffice.acting(root.file, acting, officers);
        } else {
            CaseOffice.handlers(root.file, acting, officers, powers);
        }
    }

    private static Optional<Rejection> complete(ConcludeInvestigation command, List<Integer> evidence) {
        if (!command.established()) {
            return command.charges().isEmpty()
                    ? command.correction() == null
                            ? Optional.empty()
                            : refuse("conclusion.correction-unexpected", CONCLUSION, "correction")
                    : refuse("conclusion.charges-unexpected", CONCLUSION, "charges");
        }
        if (command.charges().isEmpty()) {
            return refuse("conclusion.charges-missing", CONCLUSION, "charges");
        }
        return evidence.isEmpty() ? refuse("conclusion.no-evidence", EVIDENCE, "evidence") : Optional.empty();
    }

    private void mustBeReliable(int number, Acting acting, LocalDate day) {
        CaseFile file = root.file;
        require(file.isOnRecord(number).map(rejection -> rejection.inField("evidence")));
        require(
                ReliableEvidence.check(
                        number, file.excluded.contains(number), evidence(number).monitoring()),
                CaseDates.check(acting, day, "concludedOn", obtainedOn(number)));
    }

    /** What the decision confiscates needs a decision; what goes with the case needs a case that goes. */
    private boolean isFounded(DisposalKind disposal) {
        return switch (disposal) {
            case CONFISCATED -> root.file.outcome == DecisionOutcome.PENALTY;
            case TRANSFERRED ->
                root.file.state() == CaseState.WITH_POLICE || root.file.state() == CaseState.TRANSFERRED;
            case RETURNED, RECORDED_AND_RETURNED, SEIZED, SENT_FOR_APPRAISAL -> true;
        };
    }

    private EvidenceAdded evidence(int number) {
        EvidenceAdded evidence = root.file.evidence.get(number);
        if (evidence == null) {
            throw new CommandRejected(root.file.isOnRecord(number).orElseThrow());
        }
        return evidence;
    }

    private LocalDate obtainedOn(int number) {
        return ChinaTime.day(evidence(number).obtainedAt());
    }

    private MetaData circumstances(Acting acting, List<Citation> basis) {
        return acting.circumstances(root.file.division, Capacity.HANDLER, basis);
    }

    private static Instant inSeconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Optional<Rejection> refuse(String code, Citation basis, @Nullable String field, Object... values) {
        Rejection rejection = Rejection.of(code, values).on(basis);
        return Optional.of(field == null ? rejection : rejection.inField(field));
    }
}
