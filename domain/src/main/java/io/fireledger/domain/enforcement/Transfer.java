package io.fireledger.domain.enforcement;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.PowerStanding;
import io.fireledger.domain.enforcement.Handover.Stage;
import io.fireledger.domain.enforcement.TransferCommand.AskProsecutor;
import io.fireledger.domain.enforcement.TransferCommand.AskReconsideration;
import io.fireledger.domain.enforcement.TransferCommand.DecideTransfer;
import io.fireledger.domain.enforcement.TransferCommand.HandOverExhibits;
import io.fireledger.domain.enforcement.TransferCommand.RecordPoliceAnswer;
import io.fireledger.domain.enforcement.TransferCommand.ReferForPublicSecurityPenalty;
import io.fireledger.domain.enforcement.TransferCommand.ReportTransfer;
import io.fireledger.domain.enforcement.TransferCommand.ResumeCase;
import io.fireledger.domain.enforcement.TransferCommand.SendTransfer;
import io.fireledger.domain.enforcement.TransferCommand.TransferToAuthority;
import io.fireledger.domain.enforcement.TransferEvent.CaseResumed;
import io.fireledger.domain.enforcement.TransferEvent.ExhibitsHandedOver;
import io.fireledger.domain.enforcement.TransferEvent.PoliceAccepted;
import io.fireledger.domain.enforcement.TransferEvent.PoliceDeclined;
import io.fireledger.domain.enforcement.TransferEvent.ProsecutorAsked;
import io.fireledger.domain.enforcement.TransferEvent.ReconsiderationAsked;
import io.fireledger.domain.enforcement.TransferEvent.ReferredForPublicSecurityPenalty;
import io.fireledger.domain.enforcement.TransferEvent.TransferApproved;
import io.fireledger.domain.enforcement.TransferEvent.TransferForwarded;
import io.fireledger.domain.enforcement.TransferEvent.TransferRefused;
import io.fireledger.domain.enforcement.TransferEvent.TransferReported;
import io.fireledger.domain.enforcement.TransferEvent.TransferSent;
import io.fireledger.domain.enforcement.TransferEvent.TransferredToAuthority;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.Numbers;
import io.fireledger.domain.legal.PenaltyLimits;
import io.fireledger.domain.legal.rule.Term;
import io.fireledger.domain.officer.OfficerStanding;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;

/**
 * Handing the case to the police on suspicion of a crime and its way back (Penalty Law 27, SR310); what public security alone
 * may penalise to public security (Penalty Law 18); the whole case to another authority (22).
 *
 * <p>What was imposed before stays imposed (SR310 11). The 90 days for the decision are not paused meanwhile: no text says so.
 */
final class Transfer implements Located {
    private static final Citation CRIME = Statute.PENALTY_LAW_2021.article("27");

    private final EnforcementCase root;

    Transfer(EnforcementCase root) {
        this.root = root;
    }

    @Override
    public DivisionCode division() {
        return root.file.division;
    }

    @CommandHandler
    void handle(ReportTransfer command, Acting acting, OfficerStanding officers, PowerStanding powers, Law law) {
        CaseFile file = root.file;
        LocalDate day = acting.dayOfAct();
        mustBeAtHome();
        CaseOffice.handlers(file, acting, officers, powers);
        require(
                CaseDates.check(acting, day, "reportedOn", file.openedOn),
                file.handover != null && file.handover.isPending()
                        ? reject("transfer.reported-already", "5", file.handover.lastOn())
                        : Optional.empty());
        List<OfficerId> team =
                CaseOffice.investigators(command.team(), file.matter(), day, acting, officers, powers, "team");
        apply(
                new TransferReported(
                        file.id,
                        command.crime(),
                        command.facts(),
                        team,
                        day,
                        Term.due(law, CaseTerms.TRANSFER_DECISION.rule(), day),
                        file.agency),
                circumstances(acting, Capacity.HANDLER, CRIME, sr310("5")));
    }

    @CommandHandler
    void handle(
            DecideTransfer command, Acting acting, OfficerStanding officers, AuthorityStanding authorities, Law law) {
        CaseFile file = root.file;
        Instant decidedAt = command.decidedAt();
        LocalDate day = ChinaTime.day(decidedAt);
        Handover handover = at(Stage.REPORTED);
        OfficerId head = CaseOffice.head(file, acting, officers, authorities, day, sr310("5"));
        require(
                acting.notInFuture(decidedAt, "decidedAt"),
                CaseDates.check(acting, day, "decidedAt", handover.lastOn()),
                stated(command.approved() || command.reason() != null, "transfer.reason-missing", "reason", "5"));
        apply(
                command.approved()
                        ? new TransferApproved(
                                file.id,
                                head,
                                decidedAt,
                                decidedAt.plus(handOver(law, day, file.division)),
                                file.agency,
                                handover.team())
                        : new TransferRefused(file.id, head, Objects.requireNonNull(command.reason()), day),
                circumstances(acting, Capacity.HEAD, sr310("5")));
    }

    @CommandHandler
    MadeDocument handle(
            SendTransfer command,
            Acting acting,
            OfficerStanding officers,
            AuthorityStanding authorities,
            Law law,
            Numbers numbers) {
        CaseFile file = root.file;
        Instant sentAt = command.sentAt();
        mustBeAtHome();
        Handover handover = at(Stage.APPROVED);
        mustBeOfTheTeam(handover, acting, officers);
        Instant approvedAt = Objects.requireNonNull(handover.approvedAt());
        require(
                acting.notInFuture(sentAt, "sentAt"),
                inSeconds(sentAt).isBefore(inSeconds(approvedAt))
                        ? reject("case.dates-out-of-order", "5", "sentAt", sentAt, approvedAt)
                                .map(rejection -> rejection.inField("sentAt"))
                        : Optional.empty());
        LocalDate day = ChinaTime.day(sentAt);
        boolean isLate = inSeconds(sentAt).isAfter(inSeconds(Objects.requireNonNull(handover.sendBy())));
        DocumentNumber document = number(DocumentKind.CRIME_TRANSFER, day, authorities, law, numbers);
        apply(
                new TransferSent(
                        file.id,
                        document,
                        command.police(),
                        sentAt,
                        isLate,
                        Term.due(law, CaseTerms.POLICE_ANSWER_RULE, day)),
                circumstances(acting, Capacity.HANDLER, CRIME, sr310("5"), sr310("6")));
        return new MadeDocument(document);
    }

    @CommandHandler
    void handle(RecordPoliceAnswer command, Acting acting, OfficerStanding officers, Law law) {
        CaseFile file = root.file;
        LocalDate day = acting.dayOfAct();
        Handover handover = at(Stage.SENT, Stage.RECONSIDERATION_ASKED, Stage.PROSECUTOR_ASKED);
        mustBeOfTheTeam(handover, acting, officers);
        require(CaseDates.check(acting, day, "answeredOn", handover.lastOn()));
        if (command.forwardedTo() != null) {
            forward(command, command.forwardedTo(), day, acting, law);
            return;
        }
        require(
                stated(
                        !command.accepted() || command.filingNumber() != null,
                        "transfer.filing-number-missing",
                        "filingNumber",
                        "8"),
                stated(command.accepted() || command.reason() != null, "transfer.reason-missing", "reason", "8"));
        boolean mayObject = handover.stage() != Stage.PROSECUTOR_ASKED;
        apply(
                command.accepted()
                        ? new PoliceAccepted(
                                file.id,
                                Objects.requireNonNull(command.filingNumber()),
                                day,
                                Term.due(law, CaseTerms.EXHIBITS.rule(), day),
                                file.agency,
                                handover.team())
                        : new PoliceDeclined(
                                file.id,
                                Objects.requireNonNull(command.reason()),
                                day,
                                mayObject ? Term.due(law, CaseTerms.OBJECTION.rule(), day) : null,
                                file.agency),
                circumstances(acting, Capacity.HANDLER, sr310("8")));
    }

    /** Only the office first addressed may find that it is not competent, and what it passes on it does not answer. */
    private void forward(RecordPoliceAnswer command, String police, LocalDate day, Acting acting, Law law) {
        at(Stage.SENT);
        require(
                command.accepted()
                        ? reject("transfer.forwarded-and-answered", "7")
                                .map(rejection -> rejection.inField("forwardedTo"))
                        : Optional.empty());
        apply(
                new TransferForwarded(root.file.id, police, day, Term.due(law, CaseTerms.POLICE_ANSWER_RULE, day)),
                circumstances(acting, Capacity.HANDLER, sr310("7")));
    }

    @CommandHandler
    void handle(AskReconsideration command, Acting acting, OfficerStanding officers, Law law) {
        CaseFile file = root.file;
        LocalDate day = acting.dayOfAct();
        Handover handover = at(Stage.DECLINED);
        mustBeOfTheTeam(handover, acting, officers);
        require(
                CaseDates.check(acting, day, "askedOn", handover.lastOn()),
                handover.reconsidered() ? reject("transfer.reconsidered-already", "9") : Optional.empty());
        apply(
                new ReconsiderationAsked(file.id, day, Term.due(law, CaseTerms.RECONSIDERATION_RULE, day)),
                circumstances(acting, Capacity.HANDLER, sr310("9")));
    }

    @CommandHandler
    void handle(AskProsecutor command, Acting acting, OfficerStanding officers) {
        CaseFile file = root.file;
        Handover handover = at(Stage.DECLINED);
        mustBeOfTheTeam(handover, acting, officers);
        require(CaseDates.check(acting, acting.dayOfAct(), "askedOn", handover.lastOn()));
        apply(
                new ProsecutorAsked(file.id, command.procuratorate(), acting.dayOfAct()),
                circumstances(acting, Capacity.HANDLER, sr310("9")));
    }

    @CommandHandler
    void handle(HandOverExhibits command, Acting acting, OfficerStanding officers) {
        CaseFile file = root.file;
        Handover handover = at(Stage.ACCEPTED);
        mustBeOfTheTeam(handover, acting, officers);
        List<Integer> exhibits = command.evidence().stream().distinct().toList();
        require(
                CaseDates.check(acting, acting.dayOfAct(), "handedOverOn", handover.acceptedOn()),
                handover.exhibitsHandedOver()
                        ? reject("transfer.exhibits-handed-over-already", "12")
                        : Optional.empty(),
                exhibits.isEmpty() && !file.evidence.isEmpty()
                        ? reject("transfer.no-exhibits", "12").map(rejection -> rejection.inField("evidence"))
                        : Optional.empty());
        exhibits.forEach(number -> require(file.isOnRecord(number)));
        apply(
                new ExhibitsHandedOver(file.id, acting.dayOfAct(), exhibits),
                circumstances(acting, Capacity.HANDLER, sr310("12")));
    }

    /**
     * After the police declined, also while the procuratorate has been asked to look at it: the agency deals with the case as
     * the law requires (SR310 10). Or when the judicial organs hand back what they had taken over (Penalty Law 27),
     * with what came of it: upon a criminal fine the agency imposes none (35).
     */
    @CommandHandler
    void handle(ResumeCase command, Acting acting, OfficerStanding officers, PowerStanding powers) {
        CaseFile file = root.file;
        Handover handover = command.outcome() == null ? at(Stage.DECLINED, Stage.PROSECUTOR_ASKED) : at(Stage.ACCEPTED);
        root.mustBe("27", CaseState.WITH_POLICE);
        CaseOffice.handlers(file, acting, officers, powers);
        require(CaseDates.check(acting, acting.dayOfAct(), "resumedOn", handover.lastOn()));
        boolean isDecided = file.progress.decision() != null;
        apply(
                new CaseResumed(
                        file.id,
                        handover.acceptedOn(),
                        command.outcome(),
                        command.reason(),
                        acting.dayOfAct(),
                        file.handlers,
                        file.agency,
                        isDecided ? null : file.openedOn,
                        isDecided ? null : file.decisionDue),
                circumstances(acting, Capacity.HANDLER, CRIME, sr310("10")));
    }

    @CommandHandler
    MadeDocument handle(
            ReferForPublicSecurityPenalty command,
            Acting acting,
            OfficerStanding officers,
            PowerStanding powers,
            AuthorityStanding authorities,
            Law law,
            Numbers numbers) {
        CaseFile file = root.file;
        LocalDate day = acting.dayOfAct();
        mustBeAtHome();
        CaseOffice.handlers(file, acting, officers, powers);
        require(CaseDates.check(acting, day, "referredOn", file.openedOn));
        DocumentNumber document = number(DocumentKind.CASE_TRANSFER, day, authorities, law, numbers);
        apply(
                new ReferredForPublicSecurityPenalty(file.id, command.police(), command.violation(), document, day),
                circumstances(
                        acting,
                        Capacity.HANDLER,
                        Statute.PENALTY_LAW_2021.article("18"),
                        Statute.FIRE_PROTECTION_LAW_2021.article("70")));
        return new MadeDocument(document);
    }

    @CommandHandler
    MadeDocument handle(
            TransferToAuthority command,
            Acting acting,
            OfficerStanding officers,
            PowerStanding powers,
            AuthorityStanding authorities,
            Law law,
            Numbers numbers) {
        CaseFile file = root.file;
        LocalDate day = acting.dayOfAct();
        root.mustBeUndecided();
        root.mustBeFreeToEnd();
        CaseOffice.handlers(file, acting, officers, powers);
        require(
                CaseDates.check(acting, day, "transferredOn", file.openedOn),
                file.agency.equals(command.authority())
                        ? Optional.of(Rejection.of("case.own-agency", file.agency)
                                .inField("authority")
                                .on(Statute.PENALTY_LAW_2021.article("22")))
                        : Optional.empty());
        if (command.authority() != null && authorities.of(command.authority()).isEmpty()) {
            throw new UnknownSubject(command.authority());
        }
        DocumentNumber document = number(DocumentKind.CASE_TRANSFER, day, authorities, law, numbers);
        apply(
                new TransferredToAuthority(
                        file.id, command.body(), command.authority(), command.reason(), document, day),
                circumstances(acting, Capacity.HANDLER, Statute.PENALTY_LAW_2021.article("22")));
        return new MadeDocument(document);
    }

    /** What was decided may turn out to be a crime as well as what was not. */
    private void mustBeAtHome() {
        CaseState state = root.file.state();
        if (!state.isUndecided() && state != CaseState.DECIDED && state != CaseState.SERVED) {
            throw new CommandRejected(Rejection.of("case.wrong-state", state).on(CRIME));
        }
    }

    /** Refuses with {@code transfer.out-of-order} unless the handover has come exactly as far as one of these. */
    private Handover at(Stage... stages) {
        Handover handover = root.file.handover;
        if (handover == null || !Arrays.asList(stages).contains(handover.stage())) {
            String stage = handover == null ? "–" : handover.stage().name();
            throw new CommandRejected(
                    reject("transfer.out-of-order", "5", stage).orElseThrow());
        }
        return handover;
    }

    /** Whoever reported it, or investigates the case, carries it through. */
    private void mustBeOfTheTeam(Handover handover, Acting acting, OfficerStanding officers) {
        OfficerId officer = CaseOffice.acting(root.file, acting, officers);
        require(
                handover.team().contains(officer) || root.file.handlers.contains(officer)
                        ? Optional.empty()
                        : reject("transfer.not-of-the-team", "5", officer));
    }

    private static Duration handOver(Law law, LocalDate day, DivisionCode division) {
        return law.penaltyLimits(day, division)
                .map(PenaltyLimits::handOver)
                .map(handOver -> Duration.ofHours(handOver.hours()))
                .orElseThrow(() -> new CommandRejected(Rejection.of("legal.no-penalty-limits", day)));
    }

    private DocumentNumber number(
            DocumentKind kind, LocalDate day, AuthorityStanding authorities, Law law, Numbers numbers) {
        CaseFile file = root.file;
        return CaseOffice.number(file.agency, kind, day, file.id, file.division, authorities, law, numbers);
    }

    private MetaData circumstances(Acting acting, Capacity capacity, Citation... basis) {
        return acting.circumstances(root.file.division, capacity, List.of(basis));
    }

    private static Instant inSeconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Optional<Rejection> stated(boolean isStated, String code, String field, String article) {
        return isStated ? Optional.empty() : reject(code, article).map(rejection -> rejection.inField(field));
    }

    private static Optional<Rejection> reject(String code, String article, Object... values) {
        return Optional.of(Rejection.of(code, values).on(sr310(article)));
    }

    private static Citation sr310(String article) {
        return Statute.CRIME_TRANSFER_RULES_2020.article(article);
    }
}
