package io.fireledger.application.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.CaseCommand.CloseCase;
import io.fireledger.domain.enforcement.CaseCommand.DisputeJurisdiction;
import io.fireledger.domain.enforcement.CaseCommand.OpenCase;
import io.fireledger.domain.enforcement.CaseCommand.TerminateInvestigation;
import io.fireledger.domain.enforcement.CaseEvent.CaseReopened;
import io.fireledger.domain.enforcement.CaseProgress;
import io.fireledger.domain.enforcement.CaseSource;
import io.fireledger.domain.enforcement.CaseState;
import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.CloseGround;
import io.fireledger.domain.enforcement.Conduct;
import io.fireledger.domain.enforcement.Correction;
import io.fireledger.domain.enforcement.CorrectionKind;
import io.fireledger.domain.enforcement.DecisionCommand.Decide;
import io.fireledger.domain.enforcement.DecisionCommand.DecideOnTheSpot;
import io.fireledger.domain.enforcement.DecisionEvent.NoPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionOutcome;
import io.fireledger.domain.enforcement.DefenceCommand.AppointHearingChair;
import io.fireledger.domain.enforcement.DefenceCommand.HoldHearing;
import io.fireledger.domain.enforcement.DefenceCommand.NotifyProposal;
import io.fireledger.domain.enforcement.DefenceCommand.RecordService;
import io.fireledger.domain.enforcement.DefenceCommand.RequestHearing;
import io.fireledger.domain.enforcement.DefenceCommand.ReverifyFindings;
import io.fireledger.domain.enforcement.DefenceCommand.ScheduleHearing;
import io.fireledger.domain.enforcement.DefenceEvent.Answer;
import io.fireledger.domain.enforcement.DefenceEvent.HearingHeld;
import io.fireledger.domain.enforcement.DefenceEvent.HearingScheduled;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalNotified;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalServed;
import io.fireledger.domain.enforcement.EvidenceKind;
import io.fireledger.domain.enforcement.HearingEnd;
import io.fireledger.domain.enforcement.InvestigationCommand.AddEvidence;
import io.fireledger.domain.enforcement.InvestigationCommand.ConcludeInvestigation;
import io.fireledger.domain.enforcement.InvestigationCommand.PreserveEvidence;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceAdded;
import io.fireledger.domain.enforcement.LegalCapacity;
import io.fireledger.domain.enforcement.NoPenaltyGround;
import io.fireledger.domain.enforcement.Party;
import io.fireledger.domain.enforcement.Person;
import io.fireledger.domain.enforcement.Resolution;
import io.fireledger.domain.enforcement.ReviewCommand.DiscussCollectively;
import io.fireledger.domain.enforcement.ReviewCommand.RecordLegalReview;
import io.fireledger.domain.enforcement.ReviewCommand.SubmitForLegalReview;
import io.fireledger.domain.enforcement.ReviewEvent.MemberOpinion;
import io.fireledger.domain.enforcement.ReviewNeed;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.enforcement.TerminationGround;
import io.fireledger.domain.enforcement.TransferCommand;
import io.fireledger.domain.enforcement.TransferCommand.DecideTransfer;
import io.fireledger.domain.enforcement.TransferCommand.HandOverExhibits;
import io.fireledger.domain.enforcement.TransferCommand.RecordPoliceAnswer;
import io.fireledger.domain.enforcement.TransferCommand.ReferForPublicSecurityPenalty;
import io.fireledger.domain.enforcement.TransferCommand.ReportTransfer;
import io.fireledger.domain.enforcement.TransferCommand.SendTransfer;
import io.fireledger.domain.enforcement.TransferCommand.TransferToAuthority;
import io.fireledger.domain.enforcement.TransferEvent.CaseResumed;
import io.fireledger.domain.enforcement.TransferEvent.PoliceAccepted;
import io.fireledger.domain.enforcement.TransferEvent.ReferredForPublicSecurityPenalty;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.PersonId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.ServiceMethod;
import io.fireledger.domain.legal.ViolationCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One case led lawfully as far as it is wanted: by the right people, on working days, nothing refused on the way. */
final class LawfulCourse {
    static final Sha256Digest DIGEST = new Sha256Digest("ab".repeat(32));
    static final List<OfficerId> TEAM = List.of(CaseWorld.INVESTIGATOR_1, CaseWorld.INVESTIGATOR_2);
    private static final DocumentNumber NONE_SUCH = new DocumentNumber("渝中消罚告字〔2026〕第9999号");
    private static final Correction DONE = new Correction(CorrectionKind.DONE, null, "已清除障碍物");
    private static final int WEEKS_UNTIL_ALL_TERMS_ARE_OVER = 3;

    private final CaseWorld world;
    final CaseId id;
    private final Conduct conduct;
    private final Consumer<LawfulCourse> preparation;
    private final List<Object> log = new ArrayList<>();
    private Predicate<Object> barred = command -> false;
    private @Nullable CaseProgress progress;

    /** A Monday. */
    private LocalDate today = LocalDate.of(2026, 3, 2);

    private boolean isGrave;
    private boolean isLight;
    private boolean isSpared;

    /**
     * @param number of the case among those of the world; each is about an act of its own
     * @param preparation what is tried before the case goes to others, or ends; what is refused of it is left
     */
    LawfulCourse(CaseWorld world, int number, Consumer<LawfulCourse> preparation) {
        this.world = world;
        this.id = new CaseId("C-01JD0V4Q9XH3ZK7M2T5W8Y%04d".formatted(number));
        this.conduct = new Conduct("CONDUCT-" + number);
        this.preparation = preparation;
    }

    /** An act by somebody, in the name of an agency. */
    record Step(OfficerId officer, AuthorityId authority, Object command) {
        static Step of(OfficerId officer, Object command) {
            return new Step(officer, CaseWorld.AGENCY, command);
        }
    }

    /** A suspension of business is proposed. */
    LawfulCourse grave() {
        isGrave = true;
        return this;
    }

    /** Too small a fine for a hearing, or for the leaders to discuss. */
    LawfulCourse light() {
        isLight = true;
        return this;
    }

    /** It is discussed, and decided, to impose nothing. */
    LawfulCourse spared() {
        isSpared = true;
        return this;
    }

    CaseState state() {
        return Objects.requireNonNull(progress).state();
    }

    boolean isDecided() {
        return Objects.requireNonNull(progress).decision() != null;
    }

    /** Whether it was decided that nothing is imposed. */
    boolean isSpared() {
        return log.stream().anyMatch(NoPenaltyDecided.class::isInstance);
    }

    /** Whether the police filed a criminal case, and it did not come back. */
    boolean isCriminalCasePending() {
        return log.stream().anyMatch(PoliceAccepted.class::isInstance)
                && log.stream().noneMatch(event -> event instanceof CaseResumed || event instanceof CaseReopened);
    }

    LocalDate today() {
        return today;
    }

    Instant now() {
        return ChinaTime.startOf(today).plusSeconds(36_000);
    }

    LawfulCourse waitWeeks(int weeks) {
        today = today.plusWeeks(weeks);
        return this;
    }

    /** As far as that, by the ordinary procedure, without a hearing where none is asked for. */
    LawfulCourse to(CaseState state) {
        switch (state) {
            case OPENED -> open();
            case INVESTIGATED -> to(CaseState.OPENED).must(conclude(true));
            case NOTIFIED -> to(CaseState.INVESTIGATED).must(notifyProposal());
            case NOTICE_SERVED -> to(CaseState.NOTIFIED).must(serve(notice()));
            case HEARING_PENDING -> to(CaseState.NOTICE_SERVED).must(requestHearing());
            case HEARD -> {
                to(CaseState.HEARING_PENDING);
                arrangeHearing();
                must(holdHearing());
            }
            case REVERIFIED ->
                to(CaseState.NOTICE_SERVED)
                        .waitWeeks(WEEKS_UNTIL_ALL_TERMS_ARE_OVER)
                        .must(reverify(false));
            case REVIEWED -> to(CaseState.REVERIFIED).must(submit()).must(review());
            case DISCUSSED -> to(CaseState.REVIEWED).must(discuss());
            case DECIDED ->
                to(CaseState.DISCUSSED).must(decide(isSpared ? DecisionOutcome.NO_PENALTY : DecisionOutcome.PENALTY));
            case SERVED -> to(CaseState.DECIDED).must(serve(decision()));
            case WITH_POLICE -> throw new IllegalArgumentException("from where?");
            case TRANSFERRED, TERMINATED, CLOSED -> throw new IllegalArgumentException("from where?");
        }
        assertThat(state()).isEqualTo(state);
        return this;
    }

    /** A written review found against the proposal. */
    LawfulCourse overturned() {
        return to(CaseState.NOTICE_SERVED)
                .waitWeeks(WEEKS_UNTIL_ALL_TERMS_ARE_OVER)
                .must(reverify(true));
    }

    LawfulCourse nothingFound() {
        return to(CaseState.OPENED).must(conclude(false));
    }

    LawfulCourse reverifiedAfterHearing() {
        return to(CaseState.HEARD).must(reverify(false));
    }

    LawfulCourse servedWithoutPenalty() {
        return to(CaseState.INVESTIGATED)
                .must(decide(DecisionOutcome.NO_PENALTY))
                .must(serve(decision()));
    }

    LawfulCourse onTheSpot() {
        must(Step.of(
                CaseWorld.INVESTIGATOR_1,
                new DecideOnTheSpot(
                        id,
                        new Party(
                                PartyKind.PERSON,
                                null,
                                new Person(
                                        new PersonId("P-01JD0V4Q9XH3ZK7M2T5W8Y6B1G"),
                                        "李某",
                                        null,
                                        LegalCapacity.FULL,
                                        null)),
                        CaseWorld.VENUE,
                        null,
                        charge("FPL-60-2-3", List.of(Sanction.of(SanctionKind.WARNING))),
                        DONE,
                        "0000123",
                        "李某",
                        true,
                        null,
                        true,
                        TEAM,
                        today)));
        return must(refer());
    }

    LawfulCourse sendToPolice() {
        prepare(command -> command instanceof TransferCommand);
        return must(report()).must(approve()).must(send());
    }

    /** The police have everything, and the case is closed here. */
    LawfulCourse leftToPolice() {
        prepareToEnd();
        must(report()).must(approve()).must(send());
        return must(policeAnswer(true)).must(handOverExhibits()).close(CloseGround.TRANSFERRED);
    }

    LawfulCourse terminate() {
        prepareToEnd();
        return must(terminateNow());
    }

    LawfulCourse transfer() {
        prepareToEnd();
        return must(transferNow());
    }

    LawfulCourse close(CloseGround ground) {
        return must(closeNow(ground));
    }

    private void prepareToEnd() {
        prepare(command -> command instanceof TransferCommand || command instanceof DisputeJurisdiction);
    }

    private void prepare(Predicate<Object> barredNow) {
        CaseState before = state();
        barred = barredNow;
        preparation.accept(this);
        barred = command -> false;
        assertThat(state()).as("what is prepared moves nothing").isEqualTo(before);
    }

    private void open() {
        must(Step.of(
                CaseWorld.INVESTIGATOR_1,
                new OpenCase(
                        id,
                        CaseSource.OWN_FINDING,
                        null,
                        "巡查发现",
                        new Party(PartyKind.UNIT, CaseWorld.ENTERPRISE, null),
                        CaseWorld.VENUE,
                        null,
                        new ViolationCode(violation()),
                        "疏散通道堵塞",
                        null,
                        today,
                        TEAM)));
        must(evidence(EvidenceKind.PHYSICAL, 1));
        must(evidence(EvidenceKind.PARTY_STATEMENT, 2));
        must(Step.of(CaseWorld.INVESTIGATOR_1, new PreserveEvidence(id, 2, CaseWorld.HEAD, "证据室", today)));
        must(refer());
    }

    /** Everything a hearing needs, up to its day. */
    void arrangeHearing() {
        perhaps(Step.of(CaseWorld.HEAD, new AppointHearingChair(id, CaseWorld.CHAIR, today)));
        perhaps(Step.of(
                CaseWorld.INVESTIGATOR_1,
                new ScheduleHearing(id, now().plusSeconds(14 * 86_400L), "二楼会议室", null, today)));
        perhaps(serve(hearingNotice()));
        waitWeeks(2);
    }

    Step evidence(EvidenceKind kind, int number) {
        return Step.of(
                CaseWorld.INVESTIGATOR_1,
                new AddEvidence(
                        id,
                        kind,
                        "材料",
                        new Sha256Digest("%064x".formatted(number)),
                        "application/pdf",
                        now(),
                        null,
                        null,
                        "证据室",
                        null));
    }

    Step conclude(boolean established) {
        return Step.of(
                CaseWorld.INVESTIGATOR_1,
                new ConcludeInvestigation(
                        id,
                        established,
                        established ? charges() : List.of(),
                        "疏散通道被堵塞",
                        List.of(1, 2),
                        established ? DONE : null,
                        today));
    }

    Step notifyProposal() {
        return Step.of(
                CaseWorld.INVESTIGATOR_1,
                new NotifyProposal(id, DecisionOutcome.PENALTY, List.of(), null, "事实", "理由", today));
    }

    Step serve(DocumentNumber document) {
        return Step.of(
                CaseWorld.INVESTIGATOR_1,
                new RecordService(id, Service.plain(document, "陈建国", ServiceMethod.DIRECT, today)));
    }

    /** On the day the notice was served, whenever it comes to be recorded. */
    Step requestHearing() {
        return Step.of(CaseWorld.INVESTIGATOR_1, new RequestHearing(id, noticeServedOn()));
    }

    Step holdHearing() {
        return Step.of(
                CaseWorld.CHAIR,
                new HoldHearing(id, HearingEnd.HELD, now(), DIGEST, List.of(), List.of("罚款过重"), "建议维持"));
    }

    Step reverify(boolean changed) {
        boolean isHeard = log.stream().anyMatch(HearingHeld.class::isInstance);
        List<Answer> answers = isHeard ? List.of(new Answer("罚款过重", false, "与事实不符")) : List.of();
        return Step.of(CaseWorld.INVESTIGATOR_1, new ReverifyFindings(id, answers, "复核意见", changed, today));
    }

    Step submit() {
        return Step.of(
                CaseWorld.INVESTIGATOR_1, new SubmitForLegalReview(id, List.of(ReviewNeed.BY_LAW), "请审核", today));
    }

    Step review() {
        return Step.of(CaseWorld.REVIEWER, new RecordLegalReview(id, true, "程序合法", today));
    }

    Step discuss() {
        return Step.of(
                CaseWorld.HEAD,
                new DiscussCollectively(
                        id,
                        List.of(
                                new MemberOpinion(CaseWorld.HEAD, true, "同意"),
                                new MemberOpinion(CaseWorld.DECIDER, true, "同意")),
                        isSpared
                                ? new Resolution(
                                        DecisionOutcome.NO_PENALTY, NoPenaltyGround.NO_SUBJECTIVE_FAULT, List.of())
                                : new Resolution(
                                        DecisionOutcome.PENALTY,
                                        null,
                                        charges().stream()
                                                .map(Charge::sanctions)
                                                .toList()),
                        DIGEST,
                        today));
    }

    Step decide(DecisionOutcome outcome) {
        boolean isWithoutPenalty = outcome == DecisionOutcome.NO_PENALTY;
        return Step.of(
                CaseWorld.DECIDER,
                new Decide(
                        id,
                        outcome,
                        isWithoutPenalty ? NoPenaltyGround.NO_SUBJECTIVE_FAULT : null,
                        isWithoutPenalty ? "当面教育" : null,
                        List.of(),
                        null,
                        false,
                        "理由",
                        today));
    }

    Step refer() {
        return Step.of(CaseWorld.INVESTIGATOR_1, new ReferForPublicSecurityPenalty(id, "渝中区公安分局", "阻碍执行职务", today));
    }

    Step report() {
        return Step.of(CaseWorld.INVESTIGATOR_1, new ReportTransfer(id, "消防责任事故罪", "涉嫌犯罪", TEAM, today));
    }

    Step approve() {
        return Step.of(CaseWorld.HEAD, new DecideTransfer(id, true, "同意移送", now()));
    }

    Step send() {
        return Step.of(CaseWorld.INVESTIGATOR_1, new SendTransfer(id, "渝中区公安分局", now()));
    }

    Step policeAnswer(boolean accepted) {
        return Step.of(
                CaseWorld.INVESTIGATOR_1,
                new RecordPoliceAnswer(id, accepted, accepted ? "渝公立字1号" : null, "不构成犯罪", null, today));
    }

    Step handOverExhibits() {
        boolean hasEvidence = log.stream().anyMatch(EvidenceAdded.class::isInstance);
        return Step.of(CaseWorld.INVESTIGATOR_1, new HandOverExhibits(id, hasEvidence ? List.of(1) : List.of(), today));
    }

    Step terminateNow() {
        return Step.of(CaseWorld.HEAD, new TerminateInvestigation(id, TerminationGround.NO_ACT, "没有违法事实", today));
    }

    Step transferNow() {
        return Step.of(CaseWorld.INVESTIGATOR_1, new TransferToAuthority(id, "渝中区应急管理局", null, "不属本机关管辖", today));
    }

    Step closeNow(CloseGround ground) {
        return Step.of(CaseWorld.HEAD, new CloseCase(id, ground, null, today));
    }

    /** The one that stands; where there is none, one that does not exist. */
    DocumentNumber notice() {
        return log.stream()
                .filter(ProposalNotified.class::isInstance)
                .map(event -> ((ProposalNotified) event).document())
                .reduce((one, other) -> other)
                .orElse(NONE_SUCH);
    }

    DocumentNumber decision() {
        DocumentNumber decision = Objects.requireNonNull(progress).decision();
        return decision == null ? NONE_SUCH : decision;
    }

    /** A letter to the police: neither notice nor decision. */
    DocumentNumber letter() {
        return log.stream()
                .filter(ReferredForPublicSecurityPenalty.class::isInstance)
                .map(event -> ((ReferredForPublicSecurityPenalty) event).document())
                .findFirst()
                .orElse(NONE_SUCH);
    }

    private DocumentNumber hearingNotice() {
        return log.stream()
                .filter(HearingScheduled.class::isInstance)
                .map(event -> ((HearingScheduled) event).document())
                .reduce((one, other) -> other)
                .orElse(NONE_SUCH);
    }

    LocalDate noticeServedOn() {
        return log.stream()
                .filter(ProposalServed.class::isInstance)
                .map(event -> ((ProposalServed) event).service().effectiveOn())
                .reduce((one, other) -> other)
                .orElse(today);
    }

    LawfulCourse must(Step step) {
        CaseWorld.Outcome outcome = attempt(step);
        assertThat(outcome.refusal()).as("%s in %s", step.command(), progress).isNull();
        return this;
    }

    /** Done where it is lawful. */
    void perhaps(Step step) {
        if (!barred.test(step.command())) {
            attempt(step);
        }
    }

    CaseWorld.Outcome attempt(Step step) {
        CaseWorld.Outcome outcome = world.attempt(step.command(), step.officer(), step.authority(), now());
        outcome.events().stream()
                .filter(event -> event.getClass().getPackageName().equals(Charge.class.getPackageName()))
                .forEach(event -> {
                    log.add(event);
                    progress = CaseProgress.after(progress, event);
                });
        return outcome;
    }

    private List<Charge> charges() {
        return List.of(
                isGrave
                        ? charge(
                                violation(),
                                List.of(Sanction.fine(new Fen(16_500_000)), Sanction.of(SanctionKind.SUSPEND_BUSINESS)))
                        : charge(violation(), List.of(Sanction.fine(new Fen(isLight ? 2_500_000 : 3_000_000)))));
    }

    private String violation() {
        return isGrave ? "FPL-58-1-4a" : "FPL-60-1-3";
    }

    private Charge charge(String violation, List<Sanction> sanctions) {
        LocalDate day = LocalDate.of(2026, 3, 2);
        return new Charge(
                conduct,
                CaseWorld.VENUE,
                day,
                day,
                new ViolationCode(violation),
                day,
                null,
                DiscretionTier.ORDINARY,
                List.of(),
                List.of(),
                null,
                false,
                null,
                sanctions);
    }
}
