package io.fireledger.domain.enforcement;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.enforcement.DefenceCommand.AppointHearingChair;
import io.fireledger.domain.enforcement.DefenceCommand.HoldHearing;
import io.fireledger.domain.enforcement.DefenceCommand.RequestHearing;
import io.fireledger.domain.enforcement.DefenceCommand.ScheduleHearing;
import io.fireledger.domain.enforcement.DefenceCommand.WaiveHearing;
import io.fireledger.domain.enforcement.DefenceCommand.WithdrawHearingRequest;
import io.fireledger.domain.enforcement.DefenceEvent.HearingChairAppointed;
import io.fireledger.domain.enforcement.DefenceEvent.HearingHeld;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequestRefused;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequestWithdrawn;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequested;
import io.fireledger.domain.enforcement.DefenceEvent.HearingScheduled;
import io.fireledger.domain.enforcement.DefenceEvent.HearingTerminated;
import io.fireledger.domain.enforcement.DefenceEvent.HearingWaived;
import io.fireledger.domain.enforcement.rule.HearingAgents;
import io.fireledger.domain.enforcement.rule.HearingNotice;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.Numbers;
import io.fireledger.domain.legal.rule.Term;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.officer.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * The hearing of a party: asked for in time, or refused in writing; arranged under somebody who did not investigate; held as
 * its chair records it, or given up (Penalty Law 63 to 65). It costs the party nothing.
 */
final class HearingRoute implements Located {
    private static final List<Citation> ASKED =
            List.of(Statute.PENALTY_LAW_2021.article("63"), Statute.PENALTY_LAW_2021.article("64"));
    private static final List<Citation> HELD = List.of(
            Statute.PENALTY_LAW_2021.article("63"),
            Statute.PENALTY_LAW_2021.article("64"),
            Statute.PENALTY_LAW_2021.article("65"));

    private final EnforcementCase root;

    HearingRoute(EnforcementCase root) {
        this.root = root;
    }

    @Override
    public DivisionCode division() {
        return root.file.division;
    }

    @CommandHandler
    HearingAnswer handle(
            RequestHearing command,
            Acting acting,
            OfficerStanding officers,
            AuthorityStanding authorities,
            Law law,
            Numbers numbers) {
        Notice notice = Defence.served(root, "64");
        CaseFile file = root.file;
        OfficerId officer = CaseOffice.acting(file, acting, officers);
        LocalDate day = CaseDates.of(command.requestedOn(), acting);
        require(CaseDates.check(acting, day, "requestedOn", notice.servedOn()), mayBeAsked(notice));
        MetaData circumstances = circumstances(acting, officer, ASKED);
        LocalDate lastDay = Objects.requireNonNull(notice.hearingDue()).lastDay();
        if (notice.isInTime(day)) {
            apply(new HearingRequested(file.id, notice.document(), day), circumstances);
            return new HearingAnswer(true, null, lastDay);
        }
        DocumentNumber document = number(DocumentKind.HEARING_REFUSAL, day, authorities, law, numbers);
        apply(new HearingRequestRefused(file.id, notice.document(), document, day, lastDay), circumstances);
        return new HearingAnswer(false, document, lastDay);
    }

    @CommandHandler
    void handle(WithdrawHearingRequest command, Acting acting, OfficerStanding officers) {
        Notice notice = pending();
        OfficerId officer = CaseOffice.acting(root.file, acting, officers);
        LocalDate day = CaseDates.of(command.withdrawnOn(), acting);
        require(CaseDates.check(acting, day, "withdrawnOn", notice.plan().askedOn()));
        apply(new HearingRequestWithdrawn(root.file.id, notice.document(), day), circumstances(acting, officer, ASKED));
    }

    @CommandHandler
    void handle(WaiveHearing command, Acting acting, OfficerStanding officers) {
        Notice notice = Defence.served(root, "64");
        OfficerId officer = CaseOffice.acting(root.file, acting, officers);
        LocalDate day = CaseDates.of(command.waivedOn(), acting);
        boolean isAsked = notice.hearing() == Notice.Hearing.REQUESTED;
        LocalDate since = isAsked ? notice.plan().askedOn() : notice.servedOn();
        require(CaseDates.check(acting, day, "waivedOn", since));
        if (!isAsked) {
            require(mayBeAsked(notice), isNotLapsed(notice, day));
        }
        apply(
                new HearingWaived(root.file.id, notice.document(), command.sha256(), day),
                circumstances(acting, officer, ASKED));
    }

    @CommandHandler
    void handle(AppointHearingChair command, Acting acting, OfficerStanding officers) {
        Notice notice = pending();
        CaseFile file = root.file;
        OfficerId officer = CaseOffice.acting(file, acting, officers);
        OfficerId chair = command.chair();
        LocalDate day = CaseDates.of(command.appointedOn(), acting);
        require(
                CaseOffice.leads(file, officers.of(officer).orElseThrow(), day, "hearing.not-a-leader", "64"),
                CaseDates.check(acting, day, "appointedOn", notice.plan().askedOn()),
                chair.equals(notice.plan().chair())
                        ? refuse("hearing.chair-appointed-already", "chair", chair)
                        : Optional.empty());
        mayChair(chair, day, officers, "chair");
        apply(
                new HearingChairAppointed(file.id, chair, day),
                acting.circumstances(file.division, Capacity.DECISION_MAKER, ASKED));
    }

    @CommandHandler
    ScheduledHearing handle(
            ScheduleHearing command,
            Acting acting,
            OfficerStanding officers,
            AuthorityStanding authorities,
            Law law,
            Numbers numbers) {
        Notice notice = pending();
        CaseFile file = root.file;
        OfficerId officer = CaseOffice.acting(file, acting, officers);
        LocalDate toldOn = CaseDates.of(command.notifiedOn(), acting);
        require(
                CaseDates.check(acting, toldOn, "notifiedOn", notice.plan().askedOn()),
                HearingNotice.check(
                        Term.due(law, CaseTerms.HEARING_NOTICE_RULE, toldOn), ChinaTime.day(command.heldAt())));
        DocumentNumber document = number(DocumentKind.HEARING_NOTICE, toldOn, authorities, law, numbers);
        apply(
                new HearingScheduled(
                        file.id, document, command.heldAt(), command.place(), command.closedReason(), toldOn),
                circumstances(acting, officer, ASKED));
        return new ScheduledHearing(document);
    }

    @CommandHandler
    void handle(HoldHearing command, Acting acting, OfficerStanding officers, Law law) {
        HearingPlan plan = pending().plan();
        CaseFile file = root.file;
        OfficerId officer = CaseOffice.acting(file, acting, officers);
        Instant endedAt = command.endedAt();
        require(isChairedBy(officer, plan));
        mayChair(officer, ChinaTime.day(endedAt), officers, null);
        require(
                acting.notInFuture(endedAt, "endedAt"),
                isTimely(plan, endedAt, law),
                Defence.pointsOnce(command.points()),
                HearingAgents.check(command.end(), command.agents()),
                isComplete(command));
        apply(
                command.end() == HearingEnd.HELD ? held(command, officer) : terminated(command, officer),
                acting.circumstances(file.division, Capacity.HEARING_CHAIR, HELD));
    }

    private HearingHeld held(HoldHearing command, OfficerId chair) {
        return new HearingHeld(
                root.file.id,
                chair,
                command.endedAt(),
                Objects.requireNonNull(command.recordSha256()),
                command.agents(),
                command.points(),
                Objects.requireNonNull(command.opinion()));
    }

    private HearingTerminated terminated(HoldHearing command, OfficerId chair) {
        return new HearingTerminated(
                root.file.id,
                chair,
                command.end(),
                command.endedAt(),
                command.recordSha256(),
                command.agents(),
                command.points(),
                command.opinion());
    }

    private Notice pending() {
        root.mustBe("64", CaseState.HEARING_PENDING);
        return Objects.requireNonNull(root.file.notice);
    }

    private static Optional<Rejection> mayBeAsked(Notice notice) {
        if (!notice.hearingRight()) {
            return refuse("hearing.no-right", null);
        }
        return switch (notice.hearing()) {
            case NOT_ASKED, LAPSED -> Optional.empty();
            case REQUESTED -> refuse("hearing.requested-already", null);
            case WITHDRAWN, WAIVED -> refuse("hearing.given-up", null);
            case HELD, FORFEITED -> refuse("hearing.over", null);
        };
    }

    private static Optional<Rejection> isNotLapsed(Notice notice, LocalDate day) {
        return notice.isInTime(day)
                ? Optional.empty()
                : Optional.ofNullable(notice.hearingDue())
                        .flatMap(due -> refuse("hearing.lapsed", null, due.lastDay()));
    }

    /** Eligible, of the agency itself, and without a part in the investigation. */
    private void mayChair(OfficerId chair, LocalDate day, OfficerStanding officers, @Nullable String field) {
        CaseFile file = root.file;
        CaseOffice.mustBeEligible(chair, day, file, officers, field);
        Standing standing = officers.of(chair).orElseThrow();
        require(CaseOffice.tookNoPart(file, chair, "64")
                .or(() -> CaseOffice.isOfTheAgency(file, standing, "64"))
                .map(rejection -> field == null ? rejection : rejection.inField(field)));
    }

    private static Optional<Rejection> isChairedBy(OfficerId officer, HearingPlan plan) {
        if (plan.chair() == null) {
            return refuse("hearing.no-chair", null);
        }
        return officer.equals(plan.chair()) ? Optional.empty() : refuse("hearing.not-its-chair", null, officer);
    }

    /** Not before its time, and not before the party had the time to prepare for it. */
    private Optional<Rejection> isTimely(HearingPlan plan, Instant endedAt, Law law) {
        Instant heldAt = plan.heldAt();
        if (heldAt == null || plan.document() == null) {
            return refuse("hearing.not-scheduled", null);
        }
        LocalDate toldOn = root.file.served.get(plan.document());
        if (toldOn == null) {
            return refuse("hearing.notice-not-served", null, plan.document());
        }
        return HearingNotice.check(Term.due(law, CaseTerms.HEARING_NOTICE_RULE, toldOn), ChinaTime.day(heldAt))
                .or(() -> endedAt.isBefore(heldAt)
                        ? refuse("hearing.before-its-time", "endedAt", endedAt, heldAt)
                        : Optional.empty());
    }

    private static Optional<Rejection> isComplete(HoldHearing command) {
        Sha256Digest digest = command.recordSha256();
        return switch (command.end()) {
            case HELD -> {
                if (digest == null) {
                    yield refuse("hearing.record-missing", "recordSha256");
                }
                yield command.opinion() == null ? refuse("hearing.opinion-missing", "opinion") : Optional.empty();
            }
            case NO_SHOW ->
                command.points().isEmpty() ? Optional.empty() : refuse("hearing.points-without-party", "points");
            case WALK_OUT -> Optional.empty();
        };
    }

    private DocumentNumber number(
            DocumentKind kind, LocalDate day, AuthorityStanding authorities, Law law, Numbers numbers) {
        CaseFile file = root.file;
        return CaseOffice.number(file.agency, kind, day, file.id, file.division, authorities, law, numbers);
    }

    private MetaData circumstances(Acting acting, OfficerId officer, List<Citation> basis) {
        return acting.circumstances(root.file.division, CaseOffice.assisting(root.file, officer), basis);
    }

    private static Optional<Rejection> refuse(String code, @Nullable String field, Object... values) {
        Rejection rejection = Rejection.of(code, values).on(Statute.PENALTY_LAW_2021.article("64"));
        return Optional.of(field == null ? rejection : rejection.inField(field));
    }
}
