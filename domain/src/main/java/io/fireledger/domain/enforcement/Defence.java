package io.fireledger.domain.enforcement;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.PowerStanding;
import io.fireledger.domain.enforcement.DefenceCommand.NotifyProposal;
import io.fireledger.domain.enforcement.DefenceCommand.RecordStatement;
import io.fireledger.domain.enforcement.DefenceCommand.ReverifyFindings;
import io.fireledger.domain.enforcement.DefenceCommand.WaiveStatement;
import io.fireledger.domain.enforcement.DefenceEvent.FindingsReverified;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalNotified;
import io.fireledger.domain.enforcement.DefenceEvent.StatementRecorded;
import io.fireledger.domain.enforcement.DefenceEvent.StatementWaived;
import io.fireledger.domain.enforcement.InvestigationEvent.InvestigationConcluded;
import io.fireledger.domain.enforcement.rule.AnsweredPoints;
import io.fireledger.domain.enforcement.rule.CriminalFine;
import io.fireledger.domain.enforcement.rule.HearingRight;
import io.fireledger.domain.enforcement.rule.NotAboveNotice;
import io.fireledger.domain.enforcement.rule.NotBecauseOfDefence;
import io.fireledger.domain.enforcement.rule.OrderedCorrection;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.Numbers;
import io.fireledger.domain.legal.PenaltyLimits;
import io.fireledger.domain.legal.Violation;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.legal.rule.Term;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.venue.VenueStanding;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed is told to the party, the party states its case or gives it up, and everything it brings forward is
 * answered in writing (Penalty Law 44, 45, 62). A hearing is the matter of {@link HearingRoute}.
 */
final class Defence implements Located {
    private static final List<Citation> NOTIFIED = List.of(
            Statute.PENALTY_LAW_2021.article("44"),
            Statute.PENALTY_LAW_2021.article("28"),
            Statute.PENALTY_LAW_2021.article("63"));
    private static final List<Citation> STATED = List.of(Statute.PENALTY_LAW_2021.article("45"));
    private static final List<Citation> WAIVED =
            List.of(Statute.PENALTY_LAW_2021.article("45"), Statute.PENALTY_LAW_2021.article("62"));

    private final EnforcementCase root;

    Defence(EnforcementCase root) {
        this.root = root;
    }

    @Override
    public DivisionCode division() {
        return root.file.division;
    }

    /** The notice that stands and is served, of a case that is not decided yet. */
    static Notice served(EnforcementCase root, String article) {
        root.mustBeOpenToTheParty();
        Notice notice = root.file.notice;
        if (notice == null || notice.servedOn() == null) {
            throw new CommandRejected(Rejection.of("notice.not-served").on(Statute.PENALTY_LAW_2021.article(article)));
        }
        return notice;
    }

    /** What the party brings forward is told point by point, each once. */
    static Optional<Rejection> pointsOnce(List<String> points) {
        Set<String> seen = new HashSet<>();
        return points.stream()
                .filter(point -> !seen.add(point))
                .findFirst()
                .map(point -> Rejection.of("statement.point-twice", point)
                        .inField("points")
                        .on(Statute.PENALTY_LAW_2021.article("45")));
    }

    @CommandHandler
    NotifiedProposal handle(
            NotifyProposal command,
            Acting acting,
            OfficerStanding officers,
            PowerStanding powers,
            AuthorityStanding authorities,
            VenueStanding venues,
            InspectionOutcome inspections,
            Law law,
            Numbers numbers) {
        root.mustBe(
                "44",
                CaseState.INVESTIGATED,
                CaseState.NOTIFIED,
                CaseState.NOTICE_SERVED,
                CaseState.HEARD,
                CaseState.REVERIFIED,
                CaseState.REVIEWED,
                CaseState.DISCUSSED);
        CaseFile file = root.file;
        CaseOffice.handlers(file, acting, officers, powers);
        InvestigationConcluded conclusion = Objects.requireNonNull(file.conclusion);
        LocalDate day = CaseDates.of(command.notifiedOn(), acting);
        Notice before = file.notice;
        require(
                CaseDates.check(
                        acting, day, "notifiedOn", before == null ? conclusion.concludedOn() : before.lastActOn()),
                proposable(command.outcome(), conclusion),
                concluded(command.charges(), conclusion),
                command.correction() == null ? Optional.empty() : OrderedCorrection.check(command.correction(), day));
        List<Charge> charges = proposed(command, conclusion);
        boolean isPenalty = command.outcome() == DecisionOutcome.PENALTY;
        List<CatalogueEditions> editions = charges.equals(conclusion.charges()) && isPenalty == isPenalised(charges)
                ? conclusion.editions()
                : ChargeRules.of(file, law, venues, inspections).judge(charges, day, isPenalty);
        Correction correction = command.correction() == null ? conclusion.correction() : command.correction();
        require(
                CriminalFine.check(file.isCriminallyFined, charges),
                NotBecauseOfDefence.check(file.notifiedLast, charges, file.isOnlyDefended()));
        boolean hearingRight = mayBeHeard(charges, editions, law);
        DocumentNumber document = CaseOffice.number(
                file.agency, DocumentKind.PENALTY_PROPOSAL, day, file.id, file.division, authorities, law, numbers);
        apply(
                new ProposalNotified(
                        file.id,
                        document,
                        charges,
                        editions,
                        command.outcome(),
                        correction,
                        command.facts(),
                        command.reasons(),
                        hearingRight,
                        day),
                acting.circumstances(file.division, Capacity.HANDLER, NOTIFIED));
        return new NotifiedProposal(document, hearingRight);
    }

    @CommandHandler
    void handle(RecordStatement command, Acting acting, OfficerStanding officers, Law law) {
        Notice notice = served(root, "45");
        CaseFile file = root.file;
        OfficerId officer = CaseOffice.acting(file, acting, officers);
        LocalDate day = CaseDates.of(command.statedOn(), acting);
        require(
                CaseDates.check(acting, day, "statedOn", notice.servedOn()),
                command.points().isEmpty() ? refuse("statement.no-points", "points") : Optional.empty(),
                pointsOnce(command.points()));
        boolean isLate = Notice.isPast(statementDue(notice, law), day);
        apply(
                new StatementRecorded(file.id, notice.document(), command.points(), command.sha256(), day, isLate),
                acting.circumstances(file.division, CaseOffice.assisting(file, officer), STATED));
    }

    @CommandHandler
    void handle(WaiveStatement command, Acting acting, OfficerStanding officers) {
        Notice notice = served(root, "45");
        CaseFile file = root.file;
        OfficerId officer = CaseOffice.acting(file, acting, officers);
        LocalDate day = CaseDates.of(command.waivedOn(), acting);
        require(
                CaseDates.check(acting, day, "waivedOn", notice.servedOn()),
                notice.statementWaived() ? refuse("statement.waived-already", null) : Optional.empty());
        apply(
                new StatementWaived(file.id, notice.document(), command.sha256(), day),
                acting.circumstances(file.division, CaseOffice.assisting(file, officer), WAIVED));
    }

    @CommandHandler
    void handle(ReverifyFindings command, Acting acting, OfficerStanding officers, PowerStanding powers, Law law) {
        root.mustBe("45", CaseState.NOTICE_SERVED, CaseState.HEARING_PENDING, CaseState.HEARD);
        CaseFile file = root.file;
        List<OfficerId> handlers = CaseOffice.handlers(file, acting, officers, powers);
        Notice notice = Objects.requireNonNull(file.notice);
        LocalDate day = CaseDates.of(command.verifiedOn(), acting);
        DueDay due = statementDue(notice, law);
        require(
                CaseDates.check(acting, day, "verifiedOn", notice.lastActOn()),
                hearingDone(notice, day),
                notice.isHeard(day, due)
                        ? Optional.empty()
                        : Optional.of(Rejection.of("statement.still-open", due.lastDay())
                                .on(Statute.PENALTY_LAW_2021.article("62"))),
                AnsweredPoints.check(file.points(), command.answers(), command.changed()));
        apply(
                new FindingsReverified(
                        file.id,
                        notice.document(),
                        command.answers(),
                        command.result(),
                        command.changed(),
                        day,
                        handlers),
                acting.circumstances(file.division, Capacity.HANDLER, STATED));
    }

    private static Optional<Rejection> proposable(DecisionOutcome outcome, InvestigationConcluded conclusion) {
        if (outcome == DecisionOutcome.NOT_ESTABLISHED) {
            return refuse("notice.nothing-to-propose", "outcome");
        }
        return conclusion.established() ? Optional.empty() : refuse("notice.nothing-established", "outcome");
    }

    /** What the party is told it did is what the investigation found it did; how it is weighed may differ. */
    private static Optional<Rejection> concluded(List<Charge> proposed, InvestigationConcluded conclusion) {
        boolean isConcluded = proposed.isEmpty()
                || NotAboveNotice.sameActs(conclusion.charges(), proposed).isEmpty();
        return isConcluded
                ? Optional.empty()
                : Optional.of(Rejection.of("notice.other-charges")
                        .inField("charges")
                        .on(Statute.PENALTY_LAW_2021.article("44")));
    }

    /** What is proposed: as the body says, else as the investigation concluded; where there is no penalty, no sanction. */
    private static List<Charge> proposed(NotifyProposal command, InvestigationConcluded conclusion) {
        if (!command.charges().isEmpty()) {
            return command.charges();
        }
        return command.outcome() == DecisionOutcome.PENALTY
                ? conclusion.charges()
                : conclusion.charges().stream()
                        .map(charge -> charge.with(List.of()))
                        .toList();
    }

    /** The last day the agency waits, by the calendar known now. */
    private static DueDay statementDue(Notice notice, Law law) {
        DueDay due = Objects.requireNonNull(notice.statementDue());
        return due.provisional()
                ? Term.due(law, CaseTerms.STATEMENT_RULE, Objects.requireNonNull(notice.servedOn()))
                : due;
    }

    private static boolean isPenalised(List<Charge> charges) {
        return charges.stream().noneMatch(charge -> charge.sanctions().isEmpty());
    }

    /** Whether what is proposed gives a hearing, by the editions each charge is judged by. */
    private boolean mayBeHeard(List<Charge> charges, List<CatalogueEditions> editions, Law law) {
        List<Sanction> all =
                charges.stream().flatMap(charge -> charge.sanctions().stream()).toList();
        return IntStream.range(0, charges.size()).anyMatch(i -> {
            CatalogueEditions by = editions.get(i);
            Violation violation =
                    law.violation(charges.get(i).violation(), by.violation()).orElseThrow();
            PenaltyLimits limits = law.penaltyLimits(by.limits()).orElseThrow();
            return !HearingRight.of(limits, violation.authority(), root.file.party.kind(), all)
                    .isEmpty();
        });
    }

    private static Optional<Rejection> hearingDone(Notice notice, LocalDate day) {
        if (!notice.isHearingOpen(day)) {
            return Optional.empty();
        }
        DueDay due = notice.hearingDue();
        Rejection open = notice.hearing() == Notice.Hearing.REQUESTED || due == null
                ? Rejection.of("hearing.pending")
                : Rejection.of("hearing.still-open", due.lastDay());
        return Optional.of(open.on(Statute.PENALTY_LAW_2021.article("63")));
    }

    private static Optional<Rejection> refuse(String code, @Nullable String field) {
        Rejection rejection = Rejection.of(code).on(Statute.PENALTY_LAW_2021.article("45"));
        return Optional.of(field == null ? rejection : rejection.inField(field));
    }
}
