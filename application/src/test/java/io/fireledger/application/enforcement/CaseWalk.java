package io.fireledger.application.enforcement;

import io.fireledger.domain.enforcement.CaseCommand.AssignHandlers;
import io.fireledger.domain.enforcement.CaseCommand.CloseCase;
import io.fireledger.domain.enforcement.CaseCommand.DesignateJurisdiction;
import io.fireledger.domain.enforcement.CaseCommand.DisputeJurisdiction;
import io.fireledger.domain.enforcement.CaseCommand.MissTerm;
import io.fireledger.domain.enforcement.CaseCommand.OpenCase;
import io.fireledger.domain.enforcement.CaseCommand.ReopenCase;
import io.fireledger.domain.enforcement.CaseCommand.TerminateInvestigation;
import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.CaseEvent.HandlersAssigned;
import io.fireledger.domain.enforcement.CaseEvent.JurisdictionDisputed;
import io.fireledger.domain.enforcement.CaseProgress;
import io.fireledger.domain.enforcement.CaseSource;
import io.fireledger.domain.enforcement.CaseState;
import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.CloseGround;
import io.fireledger.domain.enforcement.Conduct;
import io.fireledger.domain.enforcement.Correction;
import io.fireledger.domain.enforcement.CorrectionKind;
import io.fireledger.domain.enforcement.CriminalOutcome;
import io.fireledger.domain.enforcement.DecisionCommand.Decide;
import io.fireledger.domain.enforcement.DecisionEvent.DocumentServed;
import io.fireledger.domain.enforcement.DecisionOutcome;
import io.fireledger.domain.enforcement.DefenceCommand.AppointHearingChair;
import io.fireledger.domain.enforcement.DefenceCommand.HoldHearing;
import io.fireledger.domain.enforcement.DefenceCommand.NotifyProposal;
import io.fireledger.domain.enforcement.DefenceCommand.RecordService;
import io.fireledger.domain.enforcement.DefenceCommand.RecordStatement;
import io.fireledger.domain.enforcement.DefenceCommand.RequestHearing;
import io.fireledger.domain.enforcement.DefenceCommand.ReverifyFindings;
import io.fireledger.domain.enforcement.DefenceCommand.ScheduleHearing;
import io.fireledger.domain.enforcement.DefenceCommand.WaiveHearing;
import io.fireledger.domain.enforcement.DefenceCommand.WaiveStatement;
import io.fireledger.domain.enforcement.DefenceCommand.WithdrawHearingRequest;
import io.fireledger.domain.enforcement.DefenceEvent.Answer;
import io.fireledger.domain.enforcement.DefenceEvent.FindingsReverified;
import io.fireledger.domain.enforcement.DefenceEvent.HearingChairAppointed;
import io.fireledger.domain.enforcement.DefenceEvent.HearingHeld;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequested;
import io.fireledger.domain.enforcement.DefenceEvent.HearingScheduled;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalNotified;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalServed;
import io.fireledger.domain.enforcement.DefenceEvent.StatementRecorded;
import io.fireledger.domain.enforcement.Documents;
import io.fireledger.domain.enforcement.EvidenceKind;
import io.fireledger.domain.enforcement.HearingEnd;
import io.fireledger.domain.enforcement.InvestigationCommand.AddEvidence;
import io.fireledger.domain.enforcement.InvestigationCommand.ConcludeInvestigation;
import io.fireledger.domain.enforcement.InvestigationCommand.ExcludeEvidence;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceAdded;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceExcluded;
import io.fireledger.domain.enforcement.InvestigationEvent.InvestigationConcluded;
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
import io.fireledger.domain.enforcement.TransferCommand.DecideTransfer;
import io.fireledger.domain.enforcement.TransferCommand.RecordPoliceAnswer;
import io.fireledger.domain.enforcement.TransferCommand.ReportTransfer;
import io.fireledger.domain.enforcement.TransferCommand.ResumeCase;
import io.fireledger.domain.enforcement.TransferCommand.SendTransfer;
import io.fireledger.domain.enforcement.TransferEvent.TransferApproved;
import io.fireledger.domain.enforcement.TransferEvent.TransferReported;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
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
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.legal.ViolationCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One random walk through a case: what would come next by the book, most of the time, and anything else the rest of it,
 * with amounts, days and people on both sides of every line.
 */
final class CaseWalk {
    private static final Sha256Digest DIGEST = new Sha256Digest("ab".repeat(32));
    private static final List<OfficerId> PEOPLE = List.of(
            CaseWorld.INVESTIGATOR_1,
            CaseWorld.INVESTIGATOR_2,
            CaseWorld.INVESTIGATOR_3,
            CaseWorld.REVIEWER,
            CaseWorld.CHAIR,
            CaseWorld.DECIDER,
            CaseWorld.HEAD);
    private static final List<Code> MITIGATION =
            List.of(new Code("HARM_REMOVED"), new Code("MINOR"), new Code("NONE_SUCH"));
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

    private final CaseWorld world;
    private final CaseId id;
    private final Random random;
    private final List<Object> log = new ArrayList<>();
    private @Nullable CaseProgress progress;
    private List<OfficerId> handlers = List.of(CaseWorld.INVESTIGATOR_1, CaseWorld.INVESTIGATOR_2);
    private LocalDate today = FIRST_DAY;
    private int refused;

    CaseWalk(CaseWorld world, CaseId id, long seed) {
        this.world = world;
        this.id = id;
        this.random = new Random(seed);
    }

    List<Object> log() {
        return log;
    }

    int refused() {
        return refused;
    }

    CaseWalk walk(int steps) {
        today = FIRST_DAY.plusDays(random.nextInt(60));
        for (int step = 0; step < steps && !isOver(); step++) {
            today = today.plusDays(random.nextInt(100) < 40 ? 0 : random.nextInt(9));
            step();
        }
        return this;
    }

    /** Nine in ten times, a case that is decided and served, or closed, is left alone after that. */
    private boolean isOver() {
        return progress != null
                && progress.state().compareTo(CaseState.SERVED) >= 0
                && progress.state() != CaseState.WITH_POLICE
                && random.nextInt(100) < 10;
    }

    private void step() {
        boolean byTheBook = random.nextInt(100) < 80;
        Attempt attempt = progress == null ? open() : byTheBook ? next(progress.state()) : anything();
        OfficerId officer = random.nextInt(100) < 92 ? attempt.officer : any(PEOPLE);
        CaseWorld.Outcome outcome = world.attempt(
                attempt.command,
                officer,
                CaseWorld.AGENCY,
                ChinaTime.startOf(today).plusSeconds(36_000));
        refused += outcome.isRefused() ? 1 : 0;
        outcome.events().stream()
                .filter(event -> event.getClass().getPackageName().equals(Charge.class.getPackageName()))
                .forEach(event -> {
                    handlers = event instanceof HandlersAssigned assigned ? assigned.handlers() : handlers;
                    log.add(event);
                    progress = CaseProgress.after(progress, event);
                });
    }

    private record Attempt(OfficerId officer, Object command) {}

    private Attempt open() {
        return new Attempt(
                CaseWorld.INVESTIGATOR_1,
                new OpenCase(
                        id,
                        CaseSource.OWN_FINDING,
                        null,
                        "巡查发现",
                        party(),
                        CaseWorld.VENUE,
                        null,
                        new ViolationCode("FPL-60-1-3"),
                        "疏散通道堵塞",
                        null,
                        today,
                        random.nextInt(100) < 95
                                ? List.of(CaseWorld.INVESTIGATOR_1, CaseWorld.INVESTIGATOR_2)
                                : List.of(CaseWorld.INVESTIGATOR_1)));
    }

    private Attempt next(CaseState state) {
        if (happenedSince(CaseOpened.class, JurisdictionDisputed.class) && random.nextInt(100) < 30) {
            return designate();
        }
        if (happenedSince(CaseOpened.class, TransferReported.class)
                && state != CaseState.WITH_POLICE
                && random.nextInt(100) < 40) {
            return transfer();
        }
        return switch (state) {
            case OPENED -> oneOf(this::evidence, this::conclude, this::conclude);
            case INVESTIGATED ->
                concludedCharges().isEmpty() ? decide() : oneOf(this::notice, this::notice, this::decide);
            case NOTIFIED, DECIDED -> serve();
            case NOTICE_SERVED ->
                happenedSince(ProposalNotified.class, ProposalServed.class)
                                && !happenedSince(ProposalServed.class, HearingRequested.class)
                                && random.nextInt(100) < 40
                        ? requestHearing()
                        : oneOf(
                                this::statement,
                                this::requestHearing,
                                this::waiveHearing,
                                this::verify,
                                this::verify,
                                this::lapse);
            case HEARING_PENDING ->
                oneOf(this::towardsTheHearing, this::towardsTheHearing, this::anything, this::withdraw);
            case HEARD -> verify();
            case REVERIFIED -> oneOf(this::submit, this::review, this::discuss, this::decide);
            case REVIEWED -> oneOf(this::discuss, this::discuss, this::decide);
            case DISCUSSED -> oneOf(this::decide, this::decide, this::review);
            case SERVED -> close();
            case WITH_POLICE -> oneOf(this::police, this::resume);
            case TRANSFERRED, TERMINATED, CLOSED -> reopen();
        };
    }

    private Attempt anything() {
        return oneOf(
                this::evidence,
                this::exclude,
                this::conclude,
                this::notice,
                this::serve,
                this::statement,
                this::waiveStatement,
                this::requestHearing,
                this::waiveHearing,
                this::withdraw,
                this::lapse,
                this::chair,
                this::schedule,
                this::hold,
                this::verify,
                this::submit,
                this::review,
                this::discuss,
                this::decide,
                this::handlers,
                this::dispute,
                this::designate,
                this::transfer,
                this::terminate,
                this::close,
                this::reopen);
    }

    @SafeVarargs
    private Attempt oneOf(Supplier<Attempt>... ways) {
        return any(List.of(ways)).get();
    }

    private Attempt evidence() {
        return investigator(new AddEvidence(
                id,
                any(List.of(EvidenceKind.values())),
                "现场照片",
                photograph(),
                "image/jpeg",
                moment(),
                null,
                null,
                "证据室",
                null));
    }

    private Sha256Digest photograph() {
        return random.nextInt(100) < 90 ? new Sha256Digest("%064x".formatted(random.nextLong() >>> 1)) : DIGEST;
    }

    private Attempt exclude() {
        return investigator(new ExcludeEvidence(id, 1 + random.nextInt(3), "取得方式不合法", day()));
    }

    private Attempt conclude() {
        boolean established = random.nextInt(100) < 92;
        List<Integer> excluded = log.stream()
                .filter(EvidenceExcluded.class::isInstance)
                .map(event -> ((EvidenceExcluded) event).number())
                .toList();
        List<Integer> numbers = log.stream()
                .filter(EvidenceAdded.class::isInstance)
                .map(event -> ((EvidenceAdded) event).number())
                .filter(number -> !excluded.contains(number) || random.nextInt(100) < 20)
                .toList();
        return investigator(new ConcludeInvestigation(
                id,
                established,
                established ? charges() : List.of(),
                "疏散通道被堵塞",
                random.nextInt(100) < 95 ? numbers : List.of(9),
                established ? correction() : null,
                day()));
    }

    private Attempt notice() {
        List<Charge> concluded = concludedCharges();
        List<Charge> charges = random.nextInt(100) < 75
                ? List.of()
                : concluded.stream().map(this::withOtherSanctions).toList();
        return investigator(new NotifyProposal(id, DecisionOutcome.PENALTY, charges, correction(), "事实", "理由", day()));
    }

    private Attempt serve() {
        List<DocumentNumber> made = log.stream()
                .flatMap(event -> Documents.of(event).stream())
                .map(Documents.Made::number)
                .toList();
        DocumentNumber document = made.isEmpty()
                ? new DocumentNumber("渝中消罚告字〔2026〕第9999号")
                : random.nextInt(100) < 85 ? made.get(made.size() - 1) : any(made);
        return investigator(new RecordService(id, Service.plain(document, "陈建国", ServiceMethod.DIRECT, day())));
    }

    private Attempt statement() {
        return investigator(new RecordStatement(id, List.of("已经整改", "系初次"), DIGEST, day()));
    }

    private Attempt waiveStatement() {
        return investigator(new WaiveStatement(id, DIGEST, day()));
    }

    private Attempt requestHearing() {
        return investigator(new RequestHearing(id, day()));
    }

    private Attempt withdraw() {
        return investigator(new WithdrawHearingRequest(id, day()));
    }

    private Attempt waiveHearing() {
        return investigator(new WaiveHearing(id, DIGEST, day()));
    }

    private Attempt lapse() {
        DocumentNumber notice = log.stream()
                .filter(ProposalNotified.class::isInstance)
                .map(event -> ((ProposalNotified) event).document())
                .reduce((one, other) -> other)
                .orElse(new DocumentNumber("渝中消罚告字〔2026〕第9999号"));
        return investigator(new MissTerm(id, new TermKey("enforcement.hearing-request", notice.value())));
    }

    private Attempt chair() {
        return new Attempt(
                CaseWorld.HEAD,
                new AppointHearingChair(id, random.nextInt(100) < 80 ? CaseWorld.CHAIR : any(PEOPLE), day()));
    }

    private Attempt schedule() {
        LocalDate heldOn = today.plusDays(8 + random.nextInt(6));
        return investigator(
                new ScheduleHearing(id, ChinaTime.startOf(heldOn).plusSeconds(36_000), "二楼会议室", null, day()));
    }

    private Attempt towardsTheHearing() {
        if (!happenedSince(ProposalNotified.class, HearingChairAppointed.class)) {
            return chair();
        }
        if (!happenedSince(ProposalNotified.class, HearingScheduled.class)) {
            return schedule();
        }
        return happenedSince(HearingScheduled.class, DocumentServed.class) ? hold() : serve();
    }

    /** Whether the one happened after the last of the other. */
    private boolean happenedSince(Class<?> other, Class<?> one) {
        for (int i = log.size() - 1; i >= 0 && !other.isInstance(log.get(i)); i--) {
            if (one.isInstance(log.get(i))) {
                return true;
            }
        }
        return false;
    }

    private Attempt hold() {
        log.stream()
                .filter(HearingScheduled.class::isInstance)
                .map(event -> ChinaTime.day(((HearingScheduled) event).heldAt()))
                .reduce((one, other) -> other)
                .filter(day -> day.isAfter(today) && random.nextInt(100) < 90)
                .ifPresent(day -> today = day);
        HearingEnd end = random.nextInt(100) < 75 ? HearingEnd.HELD : any(List.of(HearingEnd.values()));
        boolean isHeld = end == HearingEnd.HELD;
        return new Attempt(
                CaseWorld.CHAIR,
                new HoldHearing(
                        id,
                        end,
                        ChinaTime.startOf(today).plusSeconds(36_000),
                        isHeld ? DIGEST : null,
                        List.of("王律师", "李律师", "赵律师").subList(0, isHeld ? random.nextInt(4) : 0),
                        isHeld ? List.of("罚款过重") : List.of(),
                        isHeld ? "建议维持" : null));
    }

    private Attempt verify() {
        List<Answer> answers = new ArrayList<>(openPoints().stream()
                .map(point -> new Answer(point, false, "与事实不符"))
                .toList());
        if (!answers.isEmpty() && random.nextInt(100) < 8) {
            answers.remove(0);
        }
        boolean changed = random.nextInt(100) < 8;
        return investigator(new ReverifyFindings(id, answers, "复核意见", changed, day()));
    }

    /** What the party brought forward since the last notice, and before it, if nobody answered it. */
    private List<String> openPoints() {
        Set<String> open = new LinkedHashSet<>();
        int notice = 0;
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i) instanceof ProposalNotified) {
                notice = i;
            } else if (log.get(i) instanceof FindingsReverified e) {
                e.answers().forEach(answer -> open.remove(answer.point()));
            }
            points(log.subList(i, i + 1)).forEach(open::add);
        }
        Stream<String> left = open.stream();
        return Stream.concat(left, points(log.subList(notice, log.size())))
                .distinct()
                .toList();
    }

    private static Stream<String> points(List<Object> events) {
        return events.stream()
                .flatMap(event -> event instanceof StatementRecorded e
                        ? e.points().stream()
                        : event instanceof HearingHeld e ? e.points().stream() : Stream.empty());
    }

    private Attempt submit() {
        return investigator(new SubmitForLegalReview(
                id,
                random.nextBoolean() ? List.of(ReviewNeed.HEARING_HELD) : List.of(ReviewNeed.values()),
                "请审核",
                day()));
    }

    private Attempt review() {
        return new Attempt(CaseWorld.REVIEWER, new RecordLegalReview(id, random.nextInt(100) < 85, "程序合法", day()));
    }

    private Attempt discuss() {
        List<OfficerId> members = random.nextInt(100) < 90
                ? List.of(CaseWorld.DECIDER, CaseWorld.HEAD)
                : List.of(CaseWorld.HEAD, any(PEOPLE));
        return new Attempt(
                CaseWorld.HEAD,
                new DiscussCollectively(
                        id,
                        members.stream()
                                .map(member -> new MemberOpinion(member, true, "同意"))
                                .toList(),
                        new Resolution(
                                DecisionOutcome.PENALTY,
                                null,
                                notifiedCharges().stream()
                                        .map(charge -> random.nextInt(100) < 85
                                                ? charge.sanctions()
                                                : withOtherSanctions(charge).sanctions())
                                        .toList()),
                        DIGEST,
                        day()));
    }

    private Attempt decide() {
        DecisionOutcome outcome = random.nextInt(100) < 80
                ? concludedCharges().isEmpty() ? DecisionOutcome.NOT_ESTABLISHED : DecisionOutcome.PENALTY
                : any(List.of(DecisionOutcome.values()));
        List<Charge> charges = outcome != DecisionOutcome.PENALTY || random.nextInt(100) < 60
                ? List.of()
                : notifiedCharges().stream().map(this::withOtherSanctions).toList();
        return new Attempt(
                random.nextInt(100) < 85 ? CaseWorld.DECIDER : any(PEOPLE),
                new Decide(
                        id,
                        outcome,
                        outcome == DecisionOutcome.NO_PENALTY ? any(List.of(NoPenaltyGround.values())) : null,
                        outcome == DecisionOutcome.NO_PENALTY ? "当面教育" : null,
                        charges,
                        correction(),
                        false,
                        "理由",
                        day()));
    }

    private Attempt handlers() {
        List<OfficerId> shuffled = new ArrayList<>(PEOPLE);
        Collections.shuffle(shuffled, random);
        return new Attempt(
                CaseWorld.HEAD,
                new AssignHandlers(
                        id,
                        random.nextInt(100) < 70
                                ? List.of(CaseWorld.INVESTIGATOR_3, CaseWorld.INVESTIGATOR_2)
                                : shuffled.subList(0, 1 + random.nextInt(3)),
                        "工作调整"));
    }

    private Attempt dispute() {
        return investigator(new DisputeJurisdiction(id, CaseWorld.ELSEWHERE, "发生地争议", day()));
    }

    private Attempt designate() {
        return new Attempt(CaseWorld.HEAD, new DesignateJurisdiction(id, CaseWorld.AGENCY, "协商一致", day()));
    }

    private Attempt transfer() {
        boolean isReported = log.stream().anyMatch(TransferReported.class::isInstance);
        if (!isReported || random.nextInt(100) < 20) {
            return investigator(new ReportTransfer(
                    id, "消防责任事故罪", "涉嫌犯罪", List.of(CaseWorld.INVESTIGATOR_1, CaseWorld.INVESTIGATOR_2), day()));
        }
        return happenedSince(TransferReported.class, TransferApproved.class)
                ? investigator(new SendTransfer(id, "渝中区公安分局", moment()))
                : new Attempt(CaseWorld.HEAD, new DecideTransfer(id, random.nextInt(100) < 70, "理由", moment()));
    }

    private Attempt police() {
        String forwardedTo = random.nextInt(10) == 0 ? "江北区公安分局" : null;
        return investigator(new RecordPoliceAnswer(id, random.nextInt(4) == 0, "渝公立字1号", "不构成犯罪", forwardedTo, day()));
    }

    private Attempt resume() {
        return investigator(new ResumeCase(id, criminalOutcome(), "公安机关不予立案", day()));
    }

    private Attempt terminate() {
        return new Attempt(
                CaseWorld.HEAD, new TerminateInvestigation(id, any(List.of(TerminationGround.values())), "理由", day()));
    }

    private Attempt close() {
        return new Attempt(CaseWorld.HEAD, new CloseCase(id, any(List.of(CloseGround.values())), null, day()));
    }

    private Attempt reopen() {
        return new Attempt(CaseWorld.HEAD, new ReopenCase(id, "发现新证据", criminalOutcome(), day()));
    }

    private @Nullable CriminalOutcome criminalOutcome() {
        return random.nextBoolean() ? null : any(List.of(CriminalOutcome.values()));
    }

    private Attempt investigator(Object command) {
        return new Attempt(random.nextInt(100) < 95 ? CaseWorld.INVESTIGATOR_2 : CaseWorld.INVESTIGATOR_1, command);
    }

    private Party party() {
        int age = 12 + random.nextInt(8);
        return random.nextInt(100) < 75
                ? new Party(PartyKind.UNIT, CaseWorld.ENTERPRISE, null)
                : new Party(
                        PartyKind.PERSON,
                        null,
                        new Person(
                                new PersonId("P-01JD0V4Q9XH3ZK7M2T5W8Y6B1G"),
                                "李某",
                                random.nextInt(3) == 0
                                        ? null
                                        : today.minusYears(age).plusDays(random.nextInt(3) - 1),
                                random.nextInt(100) < 90 ? LegalCapacity.FULL : LegalCapacity.NONE,
                                null));
    }

    private List<Charge> charges() {
        String conduct = "CONDUCT-" + random.nextInt(10);
        return random.nextInt(100) < 80 ? List.of(charge(conduct)) : List.of(charge(conduct), charge("HYDRANTS"));
    }

    private Charge charge(String conduct) {
        boolean isUnit = log.stream()
                .noneMatch(event -> event instanceof CaseOpened e && e.party().person() != null);
        String violation = random.nextInt(100) < 80
                ? isUnit ? "FPL-60-1-3" : "FPL-60-2-3"
                : any(List.of("FPL-58-1-4a", "FPL-60-1-3", "FPL-60-2-3", "FPL-61-1", "FPL-65-2", "FPL-67"));
        LocalDate until = random.nextInt(100) < 90
                ? FIRST_DAY.minusDays(random.nextInt(20))
                : FIRST_DAY.minusYears(any(List.of(2, 5))).plusDays(random.nextInt(40));
        DiscretionTier tier = random.nextInt(100) < 40 ? DiscretionTier.SERIOUS : any(List.of(DiscretionTier.values()));
        return new Charge(
                new Conduct(conduct),
                CaseWorld.VENUE,
                until.minusDays(random.nextInt(10)),
                until,
                new ViolationCode(violation),
                until,
                null,
                random.nextInt(100) < 95 ? tier : null,
                random.nextInt(100) < 85 ? List.of() : List.of(any(MITIGATION)),
                List.of(),
                random.nextInt(100) < 90 ? null : "情节特殊",
                random.nextInt(100) < 10,
                null,
                sanctions(violation, tier));
    }

    private Charge withOtherSanctions(Charge charge) {
        return new Charge(
                charge.conduct(),
                charge.place(),
                charge.actFrom(),
                charge.actUntil(),
                charge.violation(),
                charge.lawOn(),
                charge.lawReasons(),
                charge.tier(),
                charge.mitigation(),
                charge.aggravation(),
                charge.tierReasons(),
                charge.harmful(),
                charge.priorOrder(),
                random.nextBoolean()
                        ? aFenOff(charge.sanctions())
                        : sanctions(charge.violation().value(), charge.tier()));
    }

    /** One fen more or less, whatever is fined. */
    private List<Sanction> aFenOff(List<Sanction> sanctions) {
        return sanctions.stream()
                .map(sanction -> sanction.amountFen() == null
                        ? sanction
                        : Sanction.fine(
                                new Fen(Math.max(0, sanction.amountFen().value() + (random.nextBoolean() ? 1 : -1)))))
                .toList();
    }

    private List<Sanction> sanctions(String violation, @Nullable DiscretionTier tier) {
        long least = violation.startsWith("FPL-58") ? 3_000_000 : violation.startsWith("FPL-60-2") ? 0 : 500_000;
        long most = violation.startsWith("FPL-58") ? 30_000_000 : violation.startsWith("FPL-60-2") ? 50_000 : 5_000_000;
        int share = tier == DiscretionTier.MINOR ? 15 : tier == DiscretionTier.SERIOUS ? 85 : 50;
        long within = least + (most - least) * share / 100;
        long amount = random.nextInt(100) < 75 ? within : any(List.of(least - 1, least, most, most + 1, within + 1));
        List<Sanction> sanctions = new ArrayList<>();
        if (amount >= 0 && random.nextInt(100) < 95) {
            sanctions.add(Sanction.fine(new Fen(amount)));
        }
        if (violation.startsWith("FPL-61") || violation.startsWith("FPL-58") || random.nextInt(100) < 4) {
            sanctions.add(Sanction.of(SanctionKind.SUSPEND_BUSINESS));
        }
        if (violation.equals("FPL-67") || random.nextInt(100) < 3) {
            sanctions.add(Sanction.of(SanctionKind.WARNING));
        }
        return sanctions;
    }

    private List<Charge> concludedCharges() {
        return log.stream()
                .filter(InvestigationConcluded.class::isInstance)
                .map(event -> ((InvestigationConcluded) event).charges())
                .reduce((one, other) -> other)
                .orElse(List.of());
    }

    private List<Charge> notifiedCharges() {
        return log.stream()
                .filter(ProposalNotified.class::isInstance)
                .map(event -> ((ProposalNotified) event).charges())
                .reduce((one, other) -> other)
                .orElse(List.of());
    }

    private @Nullable Correction correction() {
        return random.nextInt(100) < 95 ? new Correction(CorrectionKind.BY_DAY, today.plusDays(10), "清除障碍物") : null;
    }

    private LocalDate day() {
        int kind = random.nextInt(100);
        return kind < 92 ? today : kind < 96 ? today.minusDays(1 + random.nextInt(30)) : today.plusDays(1);
    }

    private Instant moment() {
        return ChinaTime.startOf(day()).plusSeconds(30_000);
    }

    private <T> T any(List<T> some) {
        return Objects.requireNonNull(some.get(random.nextInt(some.size())));
    }
}
