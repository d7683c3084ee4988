package io.fireledger.application.enforcement;

import static io.fireledger.domain.enforcement.CaseState.CLOSED;
import static io.fireledger.domain.enforcement.CaseState.DECIDED;
import static io.fireledger.domain.enforcement.CaseState.DISCUSSED;
import static io.fireledger.domain.enforcement.CaseState.HEARD;
import static io.fireledger.domain.enforcement.CaseState.HEARING_PENDING;
import static io.fireledger.domain.enforcement.CaseState.INVESTIGATED;
import static io.fireledger.domain.enforcement.CaseState.NOTICE_SERVED;
import static io.fireledger.domain.enforcement.CaseState.NOTIFIED;
import static io.fireledger.domain.enforcement.CaseState.OPENED;
import static io.fireledger.domain.enforcement.CaseState.REVERIFIED;
import static io.fireledger.domain.enforcement.CaseState.REVIEWED;
import static io.fireledger.domain.enforcement.CaseState.SERVED;
import static io.fireledger.domain.enforcement.CaseState.TERMINATED;
import static io.fireledger.domain.enforcement.CaseState.TRANSFERRED;
import static io.fireledger.domain.enforcement.CaseState.WITH_POLICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.application.enforcement.LawfulCourse.Step;
import io.fireledger.domain.enforcement.CaseCommand;
import io.fireledger.domain.enforcement.CaseCommand.AssignHandlers;
import io.fireledger.domain.enforcement.CaseCommand.CloseCase;
import io.fireledger.domain.enforcement.CaseCommand.DesignateJurisdiction;
import io.fireledger.domain.enforcement.CaseCommand.DisputeJurisdiction;
import io.fireledger.domain.enforcement.CaseCommand.FixDueDay;
import io.fireledger.domain.enforcement.CaseCommand.MissTerm;
import io.fireledger.domain.enforcement.CaseCommand.OpenCase;
import io.fireledger.domain.enforcement.CaseCommand.ReopenCase;
import io.fireledger.domain.enforcement.CaseCommand.TerminateInvestigation;
import io.fireledger.domain.enforcement.CaseState;
import io.fireledger.domain.enforcement.CloseGround;
import io.fireledger.domain.enforcement.CriminalOutcome;
import io.fireledger.domain.enforcement.DecisionCommand;
import io.fireledger.domain.enforcement.DecisionCommand.Decide;
import io.fireledger.domain.enforcement.DecisionCommand.DecideOnTheSpot;
import io.fireledger.domain.enforcement.DecisionCommand.FileForRecord;
import io.fireledger.domain.enforcement.DecisionCommand.RecordGovernmentDecision;
import io.fireledger.domain.enforcement.DecisionOutcome;
import io.fireledger.domain.enforcement.DefenceCommand;
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
import io.fireledger.domain.enforcement.DisposalKind;
import io.fireledger.domain.enforcement.EvidenceKind;
import io.fireledger.domain.enforcement.InvestigationCommand;
import io.fireledger.domain.enforcement.InvestigationCommand.AddEvidence;
import io.fireledger.domain.enforcement.InvestigationCommand.ConcludeInvestigation;
import io.fireledger.domain.enforcement.InvestigationCommand.DisposePreservation;
import io.fireledger.domain.enforcement.InvestigationCommand.ExcludeEvidence;
import io.fireledger.domain.enforcement.InvestigationCommand.HandOverEvidence;
import io.fireledger.domain.enforcement.InvestigationCommand.PreserveEvidence;
import io.fireledger.domain.enforcement.ReviewCommand;
import io.fireledger.domain.enforcement.ReviewCommand.DiscussCollectively;
import io.fireledger.domain.enforcement.ReviewCommand.GiveAdviserOpinion;
import io.fireledger.domain.enforcement.ReviewCommand.RecordLegalReview;
import io.fireledger.domain.enforcement.ReviewCommand.SubmitForLegalReview;
import io.fireledger.domain.enforcement.TransferCommand;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every command of a case in every state of it, otherwise as lawful as it can be there, on every way that leads into the state.
 * The table is written from the statutes and from docs/model/enforcement.md; whatever it does not name is refused, and leaves
 * no trace.
 */
class CaseStatesTest {
    private static final Set<CaseState> EVER = EnumSet.allOf(CaseState.class);
    private static final Set<CaseState> UNDECIDED = EnumSet.range(OPENED, DISCUSSED);
    private static final Set<CaseState> HERE = EnumSet.range(OPENED, SERVED);
    private static final Set<CaseState> NOT_ENDED = EnumSet.range(OPENED, WITH_POLICE);

    /** The table. */
    private static List<Row> table() {
        return List.of(
                // The case as a whole. A recusal may leave it without handlers as long as it goes on (42, 43).
                row(AssignHandlers.class, NOT_ENDED, CaseStatesTest::otherHandlers),
                row(DisputeJurisdiction.class, UNDECIDED, CaseStatesTest::dispute),
                // The superior's word does not wait for the police (25).
                row(DesignateJurisdiction.class, plus(UNDECIDED, WITH_POLICE), CaseStatesTest::designate)
                        .after(c -> c.perhaps(dispute(c))),
                row(TerminateInvestigation.class, UNDECIDED, LawfulCourse::terminateNow),
                // Each end on its own ground; from the police once they have it all (SR310 12).
                row(CloseCase.class, in(SERVED, WITH_POLICE, TRANSFERRED, TERMINATED), CaseStatesTest::close)
                        .after(c -> {
                            c.perhaps(c.policeAnswer(true));
                            c.perhaps(c.handOverExhibits());
                        }),
                row(ReopenCase.class, in(TRANSFERRED, TERMINATED, CLOSED), CaseStatesTest::reopen),

                // Investigation: until the decision (54 to 57); what is kept is kept whatever becomes of the case (46,
                // 56).
                row(AddEvidence.class, UNDECIDED, c -> c.evidence(EvidenceKind.AUDIOVISUAL, 3)),
                row(ExcludeEvidence.class, UNDECIDED, CaseStatesTest::exclude),
                row(PreserveEvidence.class, UNDECIDED, CaseStatesTest::preserve),
                row(ConcludeInvestigation.class, UNDECIDED, c -> c.conclude(true)),
                row(HandOverEvidence.class, EVER, CaseStatesTest::handOver),
                row(DisposePreservation.class, EVER, CaseStatesTest::dispose),

                // Defence: nothing is proposed anew over the head of who waits for a hearing (44, 63).
                row(
                        NotifyProposal.class,
                        in(INVESTIGATED, NOTIFIED, NOTICE_SERVED, HEARD, REVERIFIED, REVIEWED, DISCUSSED),
                        LawfulCourse::notifyProposal),
                row(RecordService.class, "the notice", in(NOTIFIED), c -> c.serve(c.notice())),
                // A decision made before the police got the case is served all the same (61).
                row(RecordService.class, "the decision", in(DECIDED, WITH_POLICE), c -> c.serve(c.decision())),
                row(RecordService.class, "a letter", EVER, c -> c.serve(c.letter())),
                // The party is listened to from the notice to the decision (45), also after its proposal was
                // overturned.
                row(
                        RecordStatement.class,
                        plus(EnumSet.range(NOTICE_SERVED, DISCUSSED), OPENED, WITH_POLICE),
                        CaseStatesTest::state),
                row(
                        WaiveStatement.class,
                        plus(EnumSet.range(NOTICE_SERVED, DISCUSSED), OPENED, WITH_POLICE),
                        CaseStatesTest::waiveStatement),
                // Made in time, it counts whenever it comes to be recorded (63, 64).
                row(
                        RequestHearing.class,
                        in(OPENED, NOTICE_SERVED, REVERIFIED, REVIEWED, DISCUSSED, WITH_POLICE),
                        LawfulCourse::requestHearing),
                row(
                        WaiveHearing.class,
                        in(OPENED, NOTICE_SERVED, HEARING_PENDING, REVERIFIED, REVIEWED, DISCUSSED, WITH_POLICE),
                        CaseStatesTest::waiveHearing),
                row(WithdrawHearingRequest.class, in(HEARING_PENDING), CaseStatesTest::withdraw),
                row(AppointHearingChair.class, in(HEARING_PENDING), CaseStatesTest::appoint),
                row(ScheduleHearing.class, in(HEARING_PENDING), CaseStatesTest::schedule),
                row(HoldHearing.class, in(HEARING_PENDING), LawfulCourse::holdHearing)
                        .after(LawfulCourse::arrangeHearing),
                row(ReverifyFindings.class, in(NOTICE_SERVED, HEARD), c -> c.reverify(false))
                        .after(c -> c.waitWeeks(3)),

                // Review (57, 58), once the party is answered.
                row(SubmitForLegalReview.class, in(REVERIFIED), LawfulCourse::submit),
                row(RecordLegalReview.class, in(REVERIFIED), LawfulCourse::review)
                        .after(c -> c.perhaps(c.submit())),
                row(GiveAdviserOpinion.class, UNDECIDED, CaseStatesTest::advise),
                row(DiscussCollectively.class, in(REVERIFIED, REVIEWED, DISCUSSED), LawfulCourse::discuss),

                // Decision (57). No penalty needs no notice; but a hearing asked for is held (63), and after it the
                // review is needed (58).
                row(
                        Decide.class,
                        "a penalty",
                        in(REVERIFIED, REVIEWED, DISCUSSED),
                        c -> c.decide(DecisionOutcome.PENALTY)),
                row(
                                Decide.class,
                                "no penalty",
                                in(INVESTIGATED, NOTIFIED, NOTICE_SERVED, REVERIFIED, REVIEWED, DISCUSSED),
                                c -> c.decide(DecisionOutcome.NO_PENALTY))
                        .of(LawfulCourse::spared),
                row(
                        Decide.class,
                        "not established",
                        in(OPENED, INVESTIGATED),
                        c -> c.decide(DecisionOutcome.NOT_ESTABLISHED)),
                // The government's word is kept as long as the conclusion is there, overturned or not (FPL 70).
                row(RecordGovernmentDecision.class, UNDECIDED, CaseStatesTest::government)
                        .of(LawfulCourse::grave),
                row(FileForRecord.class, in(SERVED, WITH_POLICE, CLOSED), CaseStatesTest::file),

                // Transfer (27, SR310): what is decided may be a crime as well (SR310 11).
                row(ReportTransfer.class, HERE, LawfulCourse::report),
                row(DecideTransfer.class, HERE, LawfulCourse::approve).after(c -> c.perhaps(c.report())),
                row(SendTransfer.class, HERE, LawfulCourse::send).after(c -> {
                    c.perhaps(c.report());
                    c.perhaps(c.approve());
                }),
                row(RecordPoliceAnswer.class, in(WITH_POLICE), c -> c.policeAnswer(true)),
                row(RecordPoliceAnswer.class, "passed on", in(WITH_POLICE), CaseStatesTest::passOn),
                row(AskReconsideration.class, in(WITH_POLICE), CaseStatesTest::reconsider)
                        .after(c -> c.perhaps(c.policeAnswer(false))),
                row(AskProsecutor.class, in(WITH_POLICE), CaseStatesTest::prosecutor)
                        .after(c -> c.perhaps(c.policeAnswer(false))),
                row(HandOverExhibits.class, in(WITH_POLICE), LawfulCourse::handOverExhibits)
                        .after(c -> c.perhaps(c.policeAnswer(true))),
                row(ResumeCase.class, in(WITH_POLICE), CaseStatesTest::resume)
                        .after(c -> c.perhaps(c.policeAnswer(false))),
                row(ReferForPublicSecurityPenalty.class, HERE, LawfulCourse::refer),
                row(TransferToAuthority.class, UNDECIDED, LawfulCourse::transferNow));
    }

    @Test
    void aCommandIsAcceptedOnlyWhereTheLawHasIt() {
        List<Row> table = table();
        List<String> wrong = new ArrayList<>();
        Set<String> accepted = new HashSet<>();
        Map<String, List<String>> refused = new HashMap<>();
        for (Way way : ways()) {
            Cases cases = new Cases(way);
            for (Row row : table) {
                LawfulCourse course = cases.of(row);
                String cell = row + " in " + course.state();
                boolean isAllowed = row.allows(course);
                int events = cases.world.log().size();
                CaseWorld.Outcome outcome = course.attempt(row.attempt.apply(course));
                boolean leavesNoTrace = cases.world.log().size() == events;
                if (outcome.isRefused()) {
                    refused.computeIfAbsent(cell, key -> new ArrayList<>()).add(way.name + ": " + outcome.refusal());
                } else {
                    accepted.add(cell);
                }
                if (outcome.isRefused() != leavesNoTrace || "subject.unknown".equals(outcome.refusal())) {
                    wrong.add("%s is neither done nor refused: %s, %s".formatted(row, way.name, outcome));
                } else if (!outcome.isRefused() && !isAllowed) {
                    wrong.add("%s was accepted: %s".formatted(row, way.name));
                }
            }
        }
        for (Row row : table) {
            row.states.stream()
                    .map(state -> row + " in " + state)
                    .filter(cell -> !accepted.contains(cell))
                    .forEach(cell -> wrong.add("%s was never accepted: %s".formatted(cell, refused.get(cell))));
        }
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    @Test
    void theTableKnowsEveryCommandAndEveryState() {
        Set<Class<?>> other = Set.of(OpenCase.class, DecideOnTheSpot.class, MissTerm.class, FixDueDay.class);
        Set<Class<?>> all = Stream.of(
                        CaseCommand.class,
                        InvestigationCommand.class,
                        DefenceCommand.class,
                        ReviewCommand.class,
                        DecisionCommand.class,
                        TransferCommand.class)
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .filter(command -> !other.contains(command))
                .collect(Collectors.toSet());
        assertThat(table().stream().map(row -> row.command).collect(Collectors.toSet()))
                .isEqualTo(all);
        CaseWorld world = new CaseWorld();
        List<Way> ways = ways();
        Set<CaseState> reached = EnumSet.noneOf(CaseState.class);
        for (int i = 0; i < ways.size(); i++) {
            reached.add(
                    ways.get(i).lead(new LawfulCourse(world, i, course -> {})).state());
        }
        assertThat(reached).isEqualTo(EVER);
    }

    /** Every way into a state that may matter: directly, and from there to the police, to others, or to the end. */
    private static List<Way> ways() {
        List<Way> undecided = new ArrayList<>(UNDECIDED.stream().map(Way::to).toList());
        undecided.add(new Way("OPENED, the proposal overturned", LawfulCourse::overturned));
        undecided.add(new Way("INVESTIGATED, nothing established", LawfulCourse::nothingFound));
        undecided.add(new Way("REVERIFIED, a small fine", c -> c.light().to(REVERIFIED)));
        undecided.add(new Way("REVIEWED, a small fine", c -> c.light().to(REVIEWED)));
        undecided.add(new Way("REVERIFIED after a hearing", LawfulCourse::reverifiedAfterHearing));
        Way spared = new Way("SERVED without penalty", LawfulCourse::servedWithoutPenalty);
        Way onTheSpot = new Way("SERVED on the spot", LawfulCourse::onTheSpot);
        List<Way> decided = List.of(Way.to(DECIDED), Way.to(SERVED), spared, onTheSpot);

        List<Way> ways = new ArrayList<>(undecided);
        ways.addAll(decided);
        Stream.concat(undecided.stream(), decided.stream())
                .map(way -> way.then("WITH_POLICE", LawfulCourse::sendToPolice))
                .forEach(ways::add);
        undecided.forEach(way -> ways.add(way.then("TERMINATED", LawfulCourse::terminate)));
        for (Way way :
                Stream.of(OPENED, HEARING_PENDING, DISCUSSED).map(Way::to).toList()) {
            ways.add(way.then("TRANSFERRED", LawfulCourse::transfer));
            ways.add(way.then("CLOSED", c -> c.terminate().close(CloseGround.TERMINATED)));
        }
        Way transferred = Way.to(INVESTIGATED).then("TRANSFERRED", LawfulCourse::transfer);
        ways.add(transferred.then("CLOSED", c -> c.close(CloseGround.TRANSFERRED)));
        ways.add(spared.then("CLOSED", c -> c.close(CloseGround.NO_PENALTY)));
        ways.add(onTheSpot.then("CLOSED", c -> c.close(CloseGround.PERFORMED)));
        for (Way way : List.of(Way.to(REVERIFIED), Way.to(SERVED))) {
            ways.add(way.then("CLOSED, left to the police", LawfulCourse::leftToPolice));
        }
        return ways;
    }

    /** How a case is led into a state. */
    private record Way(String name, Function<LawfulCourse, LawfulCourse> course) {
        static Way to(CaseState state) {
            return new Way(state.name(), course -> course.to(state));
        }

        Way then(String end, Function<LawfulCourse, LawfulCourse> more) {
            return new Way(end + " from " + name, course.andThen(more));
        }

        LawfulCourse lead(LawfulCourse from) {
            return course.apply(from);
        }
    }

    /** Cases led the same way, in a world of their own; what is refused leaves its case as it was, for the next. */
    private static final class Cases {
        private final CaseWorld world = new CaseWorld();
        private final Way way;
        private final LawfulCourse untouched;
        private int number;

        Cases(Way way) {
            this.way = way;
            this.untouched = lead(Function.identity(), course -> {});
        }

        LawfulCourse of(Row row) {
            if (row.isPlain && !row.allows(untouched)) {
                return untouched;
            }
            LawfulCourse course = lead(row.kind, row.before);
            CaseState state = course.state();
            row.before.accept(course);
            assertThat(course.state()).as("what is prepared moves nothing").isEqualTo(state);
            return course;
        }

        private LawfulCourse lead(Function<LawfulCourse, LawfulCourse> kind, Consumer<LawfulCourse> before) {
            return way.lead(kind.apply(new LawfulCourse(world, number++, before)));
        }
    }

    /**
     * A line of the table.
     *
     * @param kind of case in which the command makes sense
     * @param before what must go before it in the same state; done where it is lawful
     * @param isPlain whether it makes sense in any case, and nothing must go before it
     */
    private record Row(
            Class<?> command,
            String what,
            Set<CaseState> states,
            Function<LawfulCourse, Step> attempt,
            Function<LawfulCourse, LawfulCourse> kind,
            Consumer<LawfulCourse> before,
            boolean isPlain) {
        /** What was decided is never taken up again, whatever became of the case (57). */
        boolean allows(LawfulCourse course) {
            return states.contains(course.state()) && !(command == ReopenCase.class && course.isDecided());
        }

        Row of(Function<LawfulCourse, LawfulCourse> other) {
            return new Row(command, what, states, attempt, other, before, false);
        }

        Row after(Consumer<LawfulCourse> preparation) {
            return new Row(command, what, states, attempt, kind, preparation, false);
        }

        @Override
        public String toString() {
            return what.isEmpty() ? command.getSimpleName() : command.getSimpleName() + " (" + what + ")";
        }
    }

    private static Row row(Class<?> command, Set<CaseState> states, Function<LawfulCourse, Step> attempt) {
        return row(command, "", states, attempt);
    }

    private static Row row(Class<?> command, String what, Set<CaseState> states, Function<LawfulCourse, Step> attempt) {
        return new Row(command, what, states, attempt, Function.identity(), course -> {}, true);
    }

    private static Set<CaseState> in(CaseState first, CaseState... more) {
        return EnumSet.of(first, more);
    }

    private static Set<CaseState> plus(Set<CaseState> states, CaseState... others) {
        Set<CaseState> all = EnumSet.copyOf(states);
        all.addAll(List.of(others));
        return all;
    }

    private static Step investigator(Object command) {
        return Step.of(CaseWorld.INVESTIGATOR_1, command);
    }

    private static Step head(Object command) {
        return Step.of(CaseWorld.HEAD, command);
    }

    private static Step otherHandlers(LawfulCourse c) {
        return head(new AssignHandlers(c.id, List.of(CaseWorld.INVESTIGATOR_1, CaseWorld.INVESTIGATOR_3), "工作调整"));
    }

    private static Step dispute(LawfulCourse c) {
        return investigator(new DisputeJurisdiction(c.id, CaseWorld.ELSEWHERE, "发生地争议", c.today()));
    }

    private static Step designate(LawfulCourse c) {
        return new Step(
                CaseWorld.HEAD,
                CaseWorld.SUPERIOR,
                new DesignateJurisdiction(c.id, CaseWorld.AGENCY, "先立案", c.today()));
    }

    private static Step close(LawfulCourse c) {
        CloseGround ground = switch (c.state()) {
            case TERMINATED -> CloseGround.TERMINATED;
            case TRANSFERRED, WITH_POLICE -> CloseGround.TRANSFERRED;
            default -> c.isSpared() ? CloseGround.NO_PENALTY : CloseGround.PERFORMED;
        };
        return c.closeNow(ground);
    }

    private static Step reopen(LawfulCourse c) {
        return head(new ReopenCase(
                c.id, "发现新证据", c.isCriminalCasePending() ? CriminalOutcome.NOT_LIABLE : null, c.today()));
    }

    private static Step exclude(LawfulCourse c) {
        return investigator(new ExcludeEvidence(c.id, 1, "取得方式不合法", c.today()));
    }

    private static Step preserve(LawfulCourse c) {
        return investigator(new PreserveEvidence(c.id, 1, CaseWorld.HEAD, "证据室", c.today()));
    }

    private static Step handOver(LawfulCourse c) {
        return investigator(new HandOverEvidence(c.id, 1, "证据室", "档案室", "归档", c.now()));
    }

    private static Step dispose(LawfulCourse c) {
        return investigator(new DisposePreservation(c.id, 2, DisposalKind.RETURNED, "不再需要", c.today()));
    }

    private static Step state(LawfulCourse c) {
        return investigator(new RecordStatement(c.id, List.of("已经整改"), LawfulCourse.DIGEST, c.today()));
    }

    private static Step waiveStatement(LawfulCourse c) {
        return investigator(new WaiveStatement(c.id, LawfulCourse.DIGEST, c.today()));
    }

    private static Step waiveHearing(LawfulCourse c) {
        return investigator(new WaiveHearing(c.id, LawfulCourse.DIGEST, c.noticeServedOn()));
    }

    private static Step withdraw(LawfulCourse c) {
        return investigator(new WithdrawHearingRequest(c.id, c.today()));
    }

    private static Step appoint(LawfulCourse c) {
        return head(new AppointHearingChair(c.id, CaseWorld.CHAIR, c.today()));
    }

    private static Step schedule(LawfulCourse c) {
        return investigator(new ScheduleHearing(c.id, c.now().plusSeconds(14 * 86_400L), "二楼会议室", null, c.today()));
    }

    private static Step advise(LawfulCourse c) {
        return investigator(new GiveAdviserOpinion(c.id, "某律师", "同意", c.today()));
    }

    private static Step government(LawfulCourse c) {
        return investigator(new RecordGovernmentDecision(
                c.id,
                "渝中区人民政府",
                "渝中区应急管理局",
                c.today(),
                c.today(),
                true,
                "渝中府〔2026〕1号",
                LawfulCourse.DIGEST,
                List.of(0)));
    }

    private static Step file(LawfulCourse c) {
        return investigator(new FileForRecord(c.id, "渝中区消防救援支队", c.today()));
    }

    private static Step passOn(LawfulCourse c) {
        return investigator(new RecordPoliceAnswer(c.id, false, null, null, "江北区公安分局", c.today()));
    }

    private static Step reconsider(LawfulCourse c) {
        return investigator(new AskReconsideration(c.id, c.today()));
    }

    private static Step prosecutor(LawfulCourse c) {
        return investigator(new AskProsecutor(c.id, "渝中区人民检察院", c.today()));
    }

    private static Step resume(LawfulCourse c) {
        return investigator(new ResumeCase(c.id, null, "公安机关不予立案", c.today()));
    }
}
