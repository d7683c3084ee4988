package io.fireledger.domain.enforcement;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.PowerStanding;
import io.fireledger.domain.enforcement.ReviewCommand.DiscussCollectively;
import io.fireledger.domain.enforcement.ReviewCommand.GiveAdviserOpinion;
import io.fireledger.domain.enforcement.ReviewCommand.RecordLegalReview;
import io.fireledger.domain.enforcement.ReviewCommand.SubmitForLegalReview;
import io.fireledger.domain.enforcement.ReviewEvent.CollectivelyDiscussed;
import io.fireledger.domain.enforcement.ReviewEvent.LegalAdviserOpinionGiven;
import io.fireledger.domain.enforcement.ReviewEvent.LegalReviewPassed;
import io.fireledger.domain.enforcement.ReviewEvent.LegalReviewReturned;
import io.fireledger.domain.enforcement.ReviewEvent.MemberOpinion;
import io.fireledger.domain.enforcement.ReviewEvent.SubmittedForLegalReview;
import io.fireledger.domain.enforcement.rule.DiscussingLeaders;
import io.fireledger.domain.enforcement.rule.ResolutionWithinNotice;
import io.fireledger.domain.enforcement.rule.ReviewerQualification;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.officer.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/**
 * What comes between the written review and the decision: the legal review by somebody qualified who did not investigate, the
 * legal adviser's opinion, the collective discussion of the leaders (Penalty Law 57, 58). Evidence, a statement, a hearing, a
 * notice that comes later takes back review and discussion.
 */
final class Review implements Located {
    private static final List<Citation> REVIEWED = List.of(Statute.PENALTY_LAW_2021.article("58"));
    private static final List<Citation> ADVISED =
            List.of(Statute.CHONGQING_OPINION_2020.article("十三"), Statute.PENALTY_LAW_2021.article("58"));
    private static final List<Citation> DISCUSSED = List.of(Statute.PENALTY_LAW_2021.article("57"));

    private final EnforcementCase root;

    Review(EnforcementCase root) {
        this.root = root;
    }

    @Override
    public DivisionCode division() {
        return root.file.division;
    }

    @CommandHandler
    void handle(SubmitForLegalReview command, Acting acting, OfficerStanding officers, PowerStanding powers, Law law) {
        root.mustBe("58", CaseState.REVERIFIED);
        CaseFile file = root.file;
        CaseOffice.handlers(file, acting, officers, powers);
        LocalDate day = CaseDates.of(command.submittedOn(), acting);
        List<ReviewNeed> grounds = command.grounds().stream().distinct().toList();
        List<Charge> charges = Objects.requireNonNull(file.notice).charges();
        require(
                CaseDates.check(
                        acting,
                        day,
                        "submittedOn",
                        Objects.requireNonNull(file.reverification).verifiedOn()),
                file.submission == null ? Optional.empty() : refuse("review.submitted-already", null),
                grounds.isEmpty() ? refuse("review.no-grounds", "grounds") : Optional.empty(),
                missing(NeededSteps.demanded(file, charges, law), grounds),
                isHearingHeld(file, grounds));
        apply(
                new SubmittedForLegalReview(file.id, grounds, command.note(), day),
                acting.circumstances(file.division, Capacity.HANDLER, REVIEWED));
    }

    @CommandHandler
    void handle(RecordLegalReview command, Acting acting, OfficerStanding officers) {
        root.mustBe("58", CaseState.REVERIFIED);
        CaseFile file = root.file;
        OfficerId reviewer = CaseOffice.acting(file, acting, officers);
        Standing standing = officers.of(reviewer).orElseThrow();
        SubmittedForLegalReview submission = file.submission;
        if (submission == null) {
            throw new CommandRejected(Rejection.of("review.not-submitted").on(Statute.PENALTY_LAW_2021.article("58")));
        }
        LocalDate day = CaseDates.of(command.reviewedOn(), acting);
        require(
                CaseDates.check(acting, day, "reviewedOn", submission.submittedOn()),
                CaseOffice.tookNoPart(file, reviewer, "58"),
                CaseOffice.isOfTheAgency(file, standing, "58"),
                ReviewerQualification.check(standing, day));
        apply(
                command.passed()
                        ? new LegalReviewPassed(file.id, reviewer, command.opinion(), day)
                        : new LegalReviewReturned(file.id, reviewer, command.opinion(), day),
                acting.circumstances(file.division, Capacity.LEGAL_REVIEWER, REVIEWED));
    }

    @CommandHandler
    void handle(GiveAdviserOpinion command, Acting acting, OfficerStanding officers) {
        root.mustBeUndecided();
        CaseFile file = root.file;
        OfficerId officer = CaseOffice.acting(file, acting, officers);
        LocalDate day = CaseDates.of(command.givenOn(), acting);
        require(CaseDates.check(acting, day, "givenOn", file.openedOn));
        apply(
                new LegalAdviserOpinionGiven(file.id, command.adviser(), command.opinion(), day),
                acting.circumstances(file.division, CaseOffice.assisting(file, officer), ADVISED));
    }

    @CommandHandler
    void handle(DiscussCollectively command, Acting acting, OfficerStanding officers, Law law) {
        root.mustBe("57", CaseState.REVERIFIED, CaseState.REVIEWED, CaseState.DISCUSSED);
        CaseFile file = root.file;
        OfficerId chair = CaseOffice.acting(file, acting, officers);
        Notice notice = Objects.requireNonNull(file.notice);
        LocalDate day = CaseDates.of(command.discussedOn(), acting);
        List<OfficerId> members =
                command.opinions().stream().map(MemberOpinion::member).toList();
        require(
                isReviewed(file, notice, law),
                CaseDates.check(acting, day, "discussedOn", restsOn(file)),
                DiscussingLeaders.check(members, chair));
        members.forEach(member -> mayDiscuss(member, day, officers));
        require(ResolutionWithinNotice.check(notice.outcome(), notice.charges(), command.resolution()));
        apply(
                new CollectivelyDiscussed(
                        file.id, chair, command.opinions(), command.resolution(), command.minutesSha256(), day),
                acting.circumstances(file.division, Capacity.DISCUSSION_MEMBER, DISCUSSED));
    }

    /** A leader of the agency, eligible, and without a part in the investigation. */
    private void mayDiscuss(OfficerId member, LocalDate day, OfficerStanding officers) {
        CaseFile file = root.file;
        CaseOffice.mustBeEligible(member, day, file, officers, "opinions");
        Standing standing = officers.of(member).orElseThrow();
        require(CaseOffice.tookNoPart(file, member, "57")
                .or(() -> CaseOffice.isOfTheAgency(file, standing, "57"))
                .or(() -> DiscussingLeaders.leads(standing, day))
                .map(rejection -> rejection.inField("opinions")));
    }

    private static Optional<Rejection> isReviewed(CaseFile file, Notice notice, Law law) {
        return file.review != null
                        || NeededSteps.review(file, notice.charges(), law).isEmpty()
                ? Optional.empty()
                : refuse("discussion.before-review", null);
    }

    private static LocalDate restsOn(CaseFile file) {
        return file.review == null
                ? Objects.requireNonNull(file.reverification).verifiedOn()
                : file.review.reviewedOn();
    }

    private static Optional<Rejection> missing(List<ReviewNeed> demanded, List<ReviewNeed> grounds) {
        return demanded.stream()
                .filter(need -> !grounds.contains(need))
                .findFirst()
                .flatMap(need -> refuse("review.ground-missing", "grounds", need));
    }

    private static Optional<Rejection> isHearingHeld(CaseFile file, List<ReviewNeed> grounds) {
        return grounds.contains(ReviewNeed.HEARING_HELD) && !file.wasHeard
                ? refuse("review.no-hearing-held", "grounds")
                : Optional.empty();
    }

    private static Optional<Rejection> refuse(String code, @Nullable String field, Object... values) {
        Rejection rejection = Rejection.of(code, values).on(Statute.PENALTY_LAW_2021.article("58"));
        return Optional.of(field == null ? rejection : rejection.inField(field));
    }
}
