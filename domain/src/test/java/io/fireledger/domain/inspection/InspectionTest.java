package io.fireledger.domain.inspection;

import static io.fireledger.domain.kernel.ActingSamples.NOW;
import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.kernel.ActingSamples.officer;
import static io.fireledger.domain.legal.LawSample.WEIDU;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.HOTEL;
import static io.fireledger.domain.venue.VenueSamples.LAPSED;
import static io.fireledger.domain.venue.VenueSamples.LI;
import static io.fireledger.domain.venue.VenueSamples.OPERATOR;
import static io.fireledger.domain.venue.VenueSamples.PERMIT;
import static io.fireledger.domain.venue.VenueSamples.POSTLESS;
import static io.fireledger.domain.venue.VenueSamples.STRANGER;
import static io.fireledger.domain.venue.VenueSamples.TIED;
import static io.fireledger.domain.venue.VenueSamples.ZHAO;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.authority.PowerStanding;
import io.fireledger.domain.inspection.InspectionCommand.AssignInspectors;
import io.fireledger.domain.inspection.InspectionCommand.AttachRecording;
import io.fireledger.domain.inspection.InspectionCommand.ConcludeInspection;
import io.fireledger.domain.inspection.InspectionCommand.FixDueDay;
import io.fireledger.domain.inspection.InspectionCommand.MissTerm;
import io.fireledger.domain.inspection.InspectionCommand.RecordFinding;
import io.fireledger.domain.inspection.InspectionCommand.ScheduleInspection;
import io.fireledger.domain.inspection.InspectionCommand.StartInspection;
import io.fireledger.domain.inspection.InspectionEvent.DueDayFixed;
import io.fireledger.domain.inspection.InspectionEvent.FindingRecorded;
import io.fireledger.domain.inspection.InspectionEvent.InspectionConcluded;
import io.fireledger.domain.inspection.InspectionEvent.InspectionScheduled;
import io.fireledger.domain.inspection.InspectionEvent.InspectionStarted;
import io.fireledger.domain.inspection.InspectionEvent.InspectorsAssigned;
import io.fireledger.domain.inspection.InspectionEvent.RecordingAttached;
import io.fireledger.domain.inspection.InspectionEvent.TermMissed;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.kernel.Vocabulary;
import io.fireledger.domain.legal.FixedTerm;
import io.fireledger.domain.legal.MissedTerm;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.legal.rule.Term;
import io.fireledger.domain.officer.DepartingClass;
import io.fireledger.domain.officer.DepartureReason;
import io.fireledger.domain.officer.OfficerEvent;
import io.fireledger.domain.officer.OfficerEvent.OfficerDeparted;
import io.fireledger.domain.officer.OfficerEvent.RecusalGranted;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.officer.Standing;
import io.fireledger.domain.venue.Refused;
import io.fireledger.domain.venue.VenueLaw;
import io.fireledger.domain.venue.VenueSamples;
import io.fireledger.domain.venue.VenueStanding;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InspectionTest {
    private static final InspectionId VISIT = new InspectionId("I-01JZZZZZZZZZZZZZZZZZZZZZZZ");
    private static final LocalDate DUE = TODAY.plusDays(20);
    private static final List<OfficerId> PAIR = List.of(LI, ZHAO);
    private static final OfficerId SECOND = new OfficerId("500103-0009");
    private static final Sha256Digest FILM = new Sha256Digest("c".repeat(64));
    private static final InspectionScheduled SCHEDULED = new InspectionScheduled(
            VISIT,
            InspectionKind.COMMITMENT_VERIFICATION,
            HOTEL,
            OPERATOR,
            YUZHONG,
            PERMIT,
            BRIGADE,
            DUE,
            null,
            "2021-1",
            List.of(VenueLaw.EXITS, VenueLaw.ALARM),
            List.of(VenueLaw.SIGNS));
    private static final InspectorsAssigned ASSIGNED = new InspectorsAssigned(VISIT, PAIR);
    private static final InspectionStarted STARTED = new InspectionStarted(VISIT, NOW, PAIR);
    private static final InspectionConcluded CONCLUDED =
            new InspectionConcluded(VISIT, NOW, "合格", List.of(), null, BRIGADE, PAIR);

    private static final DueDay THREE_WORKING_DAYS_LATER = new DueDay(LocalDate.of(2026, 5, 13), false);

    private final List<String> claimed = new ArrayList<>();

    @Test
    void aVerificationClaimsThePermitAndTakesItsTerm() {
        when(schedule(InspectionKind.COMMITMENT_VERIFICATION)).expectEvents(SCHEDULED);
        assertThat(claimed).containsExactly(PERMIT + " " + HOTEL.value() + " " + VISIT.value());
    }

    @Test
    void anotherInspectionClaimsNothingAndMayHaveBeenDueBefore() {
        when(new ScheduleInspection(VISIT, InspectionKind.ROUTINE, HOTEL, TODAY.minusDays(1)))
                .expectEvents(new InspectionScheduled(
                        VISIT,
                        InspectionKind.ROUTINE,
                        HOTEL,
                        OPERATOR,
                        YUZHONG,
                        null,
                        BRIGADE,
                        TODAY.minusDays(1),
                        null,
                        "none",
                        List.of(),
                        List.of()));
        assertThat(claimed).isEmpty();
    }

    @Test
    void noVerificationWithoutAPermitNorOutOfReach() {
        fixture(officer(LI, BRIGADE, YUZHONG), null)
                .givenNoPriorActivity()
                .when(schedule(InspectionKind.COMMITMENT_VERIFICATION))
                .expectNoEvents()
                .expectException(Refused.with("inspection.no-permit-to-verify", "venue"));
        fixture(officer(STRANGER, BRIGADE, WEIDU), PERMIT)
                .givenNoPriorActivity()
                .when(schedule(InspectionKind.COMMITMENT_VERIFICATION))
                .expectNoEvents()
                .expectException(UnknownSubject.class);
        assertThat(claimed).isEmpty();
    }

    @Test
    void goesFromAssignmentToConclusion() {
        when(new AssignInspectors(VISIT, List.of(LI, ZHAO, LI)), SCHEDULED).expectEvents(ASSIGNED);
        when(new StartInspection(VISIT, NOW, true), SCHEDULED, ASSIGNED).expectEvents(STARTED);
        when(find(VenueLaw.EXITS), SCHEDULED, ASSIGNED, STARTED)
                .expectEvents(found(VenueLaw.EXITS, FindingResult.PASS));
        when(new AttachRecording(VISIT, FILM, "video/mp4", NOW), SCHEDULED, ASSIGNED, STARTED)
                .expectEvents(new RecordingAttached(VISIT, FILM, "video/mp4", NOW, PAIR));
        when(
                        conclude(0),
                        SCHEDULED,
                        ASSIGNED,
                        STARTED,
                        found(VenueLaw.EXITS, FindingResult.PASS),
                        found(VenueLaw.ALARM, FindingResult.PASS))
                .expectEvents(CONCLUDED);
    }

    @Test
    void theLastFindingOnAnItemCounts() {
        when(
                        conclude(0),
                        SCHEDULED,
                        ASSIGNED,
                        STARTED,
                        found(VenueLaw.ALARM, FindingResult.FAIL),
                        found(VenueLaw.EXITS, FindingResult.PASS),
                        found(VenueLaw.EXITS, FindingResult.FAIL),
                        found(VenueLaw.ALARM, FindingResult.PASS))
                .expectEvents(new InspectionConcluded(
                        VISIT, NOW, "合格", List.of(VenueLaw.EXITS), THREE_WORKING_DAYS_LATER, BRIGADE, PAIR));
    }

    /** What follows from it is the agency's duty, whoever of the two left in the meantime. */
    @Test
    void whoCannotGoOnIsReplacedAfterTheConclusionToo() {
        List<OfficerId> one = List.of(LI, LAPSED);
        InspectionConcluded failed = new InspectionConcluded(
                VISIT, NOW, "一项不合格", List.of(VenueLaw.EXITS), THREE_WORKING_DAYS_LATER, BRIGADE, one);
        when(
                        new AssignInspectors(VISIT, PAIR),
                        SCHEDULED,
                        new InspectorsAssigned(VISIT, one),
                        new InspectionStarted(VISIT, NOW, one),
                        failed)
                .expectEvents(new InspectorsAssigned(VISIT, PAIR, List.of(Orders.ORDER_AND_SERVICE)));
        refuses("inspection.concluded", new AssignInspectors(VISIT, PAIR), SCHEDULED, ASSIGNED, STARTED, CONCLUDED);
    }

    /** 处罚法 42, 58: who inspected is on record, whoever follows it up, and cannot judge what came of it. */
    @Test
    void theOutcomeNamesWhoInspected() {
        List<OfficerId> second = List.of(ZHAO, SECOND);
        List<OfficerId> third = List.of(SECOND, TIED);
        InspectionConcluded concluded =
                new InspectionConcluded(VISIT, NOW, "合格", List.of(VenueLaw.EXITS), null, BRIGADE, second);
        InspectionOutcome.Entry entry = null;
        for (Object event : List.of(
                SCHEDULED,
                new InspectorsAssigned(VISIT, third),
                ASSIGNED,
                STARTED,
                new InspectorsAssigned(VISIT, second),
                concluded,
                new InspectorsAssigned(VISIT, third, List.of()))) {
            entry = InspectionOutcome.Entry.after(entry, event);
        }
        InspectionOutcome.Entry outcome = Objects.requireNonNull(entry);
        assertThat(outcome.officers()).isEqualTo(second);
        assertThat(outcome.inspectors()).containsExactly(ZHAO, SECOND, LI);
        assertThat(outcome.concludedAt()).isEqualTo(NOW);
        assertThat(outcome.failedItems()).containsExactly(VenueLaw.EXITS);
    }

    /** 检查规定 15: the answer to a failed check before opening is the refusal of the permit. */
    @Test
    void noOrderIsDueAfterAFailedCheckBeforeOpening() {
        InspectionScheduled check = new InspectionScheduled(
                VISIT,
                InspectionKind.PRE_USE,
                HOTEL,
                OPERATOR,
                YUZHONG,
                null,
                BRIGADE,
                null,
                null,
                "2021-1",
                List.of(VenueLaw.EXITS),
                List.of());
        when(conclude(0), check, ASSIGNED, STARTED, found(VenueLaw.EXITS, FindingResult.FAIL))
                .expectEvents(new InspectionConcluded(VISIT, NOW, "合格", List.of(VenueLaw.EXITS), null, BRIGADE, PAIR));
    }

    @Test
    void refusesOfficersWhoMayNotInspect() {
        refuses("inspection.too-few-inspectors", new AssignInspectors(VISIT, List.of(LI, LI)), SCHEDULED);
        refuses("officer.conflicted", new AssignInspectors(VISIT, List.of(LI, TIED)), SCHEDULED);
        refuses("officer.not-certified", new AssignInspectors(VISIT, List.of(LI, LAPSED)), SCHEDULED);
        refuses("officer.not-in-post", new AssignInspectors(VISIT, List.of(LI, POSTLESS)), SCHEDULED);
        when(new AssignInspectors(VISIT, List.of(LI, STRANGER)), SCHEDULED)
                .expectNoEvents()
                .expectException(UnknownSubject.class);
        fixture(officer(LI, BRIGADE, DivisionCode.NATION), PERMIT)
                .given(SCHEDULED)
                .when(new AssignInspectors(VISIT, List.of(LI, STRANGER)))
                .expectNoEvents()
                .expectException(Refused.with("officer.outside-territory", "officers"));
    }

    @Test
    void refusesWhatIsOutOfOrder() {
        StartInspection start = new StartInspection(VISIT, NOW, true);
        refuses("inspection.not-assigned", start, SCHEDULED);
        refuses("inspection.already-started", start, SCHEDULED, ASSIGNED, STARTED);
        refuses("inspection.already-started", new AssignInspectors(VISIT, PAIR), SCHEDULED, ASSIGNED, STARTED);
        refuses("inspection.certificates-not-shown", new StartInspection(VISIT, NOW, false), SCHEDULED, ASSIGNED);
        refuses("act.in-future", new StartInspection(VISIT, NOW.plus(Duration.ofHours(1)), true), SCHEDULED, ASSIGNED);
        refuses("inspection.not-started", find(VenueLaw.EXITS), SCHEDULED, ASSIGNED);
        refuses("inspection.not-started", conclude(0), SCHEDULED, ASSIGNED);
        refuses("inspection.unknown-item", find(new Code("COFFEE")), SCHEDULED, ASSIGNED, STARTED);
        refuses("inspection.dates-out-of-order", conclude(-1), SCHEDULED, ASSIGNED, STARTED);
        refuses("inspection.mandatory-item-missing", conclude(0), SCHEDULED, ASSIGNED, STARTED);
        for (Object late :
                List.of(find(VenueLaw.EXITS), conclude(0), new AttachRecording(VISIT, FILM, "video/mp4", NOW))) {
            refuses("inspection.concluded", late, SCHEDULED, ASSIGNED, STARTED, CONCLUDED);
        }
    }

    @Test
    void recordsOnceThatItWasNotHeldByItsDay() {
        MissTerm asked = new MissTerm(VISIT, InspectionEvent.DUE);
        InspectionScheduled dueYesterday = scheduledFor(TODAY.minusDays(1));
        TermMissed missed =
                new TermMissed(VISIT, new MissedTerm("inspection.due", "", TODAY.minusDays(1), LI, BRIGADE));
        when(asked, dueYesterday, ASSIGNED).expectEvents(missed);
        when(asked, dueYesterday, ASSIGNED, missed)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        when(asked, scheduledFor(TODAY), ASSIGNED)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        when(asked, dueYesterday, ASSIGNED, STARTED, CONCLUDED).expectEvents(missed);
        when(asked, scheduledFor(TODAY), ASSIGNED, STARTED, CONCLUDED).expectNoEvents();
    }

    @Test
    void takesOverThatTheDayOfAVerificationIsNotCertainAndHasItFixed() {
        LocalDate granted = LocalDate.of(2026, 4, 20);
        fixture(officer(LI, BRIGADE, YUZHONG), PERMIT, granted)
                .givenNoPriorActivity()
                .when(schedule(InspectionKind.COMMITMENT_VERIFICATION))
                .expectEvents(uncertain(granted));
        LocalDate byCalendar = Term.due(new VenueLaw(false), VenueStanding.VERIFICATION_TERM, granted)
                .lastDay();
        FixDueDay asked = new FixDueDay(VISIT, InspectionEvent.DUE);
        DueDayFixed fixed =
                new DueDayFixed(VISIT, new FixedTerm("inspection.due", "", DUE, byCalendar, lastYearOfTheCalendar()));
        when(asked, uncertain(granted), ASSIGNED).expectEvents(fixed);
        when(asked, uncertain(granted), ASSIGNED, fixed)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        when(new MissTerm(VISIT, InspectionEvent.DUE), uncertain(granted), ASSIGNED)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        when(asked, SCHEDULED, ASSIGNED).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    private static int lastYearOfTheCalendar() {
        return new VenueLaw(false).coveredYears().stream().max(Integer::compare).orElseThrow();
    }

    private static InspectionScheduled uncertain(LocalDate granted) {
        return new InspectionScheduled(
                VISIT,
                InspectionKind.COMMITMENT_VERIFICATION,
                HOTEL,
                OPERATOR,
                YUZHONG,
                PERMIT,
                BRIGADE,
                DUE,
                granted,
                "2021-1",
                List.of(VenueLaw.EXITS, VenueLaw.ALARM),
                List.of(VenueLaw.SIGNS));
    }

    private static InspectionScheduled scheduledFor(LocalDate dueOn) {
        return new InspectionScheduled(
                VISIT,
                InspectionKind.ROUTINE,
                HOTEL,
                OPERATOR,
                YUZHONG,
                null,
                BRIGADE,
                dueOn,
                null,
                "none",
                List.of(),
                List.of());
    }

    @Test
    void everyMessageIsHandled() {
        assertThat(Vocabulary.unhandled(Inspection.class, InspectionCommand.class))
                .isEmpty();
    }

    private static ScheduleInspection schedule(InspectionKind kind) {
        return new ScheduleInspection(VISIT, kind, HOTEL, null);
    }

    private static RecordFinding find(Code item) {
        return new RecordFinding(VISIT, item, FindingResult.PASS, null, List.of());
    }

    private static FindingRecorded found(Code item, FindingResult result) {
        return new FindingRecorded(VISIT, item, result, null, List.of(), PAIR);
    }

    private static ConcludeInspection conclude(int secondsAfterStart) {
        return new ConcludeInspection(VISIT, NOW.plusSeconds(secondsAfterStart), "合格");
    }

    /** The day the commitment was signed that the permit rests on. */
    private @Nullable LocalDate signedOn;

    @Test
    void aVerificationStartsWithTheSignedCommitmentAtTheEarliest() {
        StartInspection start = new StartInspection(VISIT, NOW, true);
        signedOn = TODAY;
        when(start, SCHEDULED, ASSIGNED).expectEvents(STARTED);
        signedOn = TODAY.plusDays(1);
        fixture(officer(LI, BRIGADE, YUZHONG), PERMIT)
                .given(SCHEDULED, ASSIGNED)
                .when(start)
                .expectNoEvents()
                .expectException(Refused.with("inspection.dates-out-of-order", "startedAt"));
        when(start, scheduledFor(DUE), ASSIGNED).expectEvents(STARTED);
        // the permit awaits nothing any more, and a later one is no matter of this inspection
        fixture(officer(LI, BRIGADE, YUZHONG), null)
                .given(SCHEDULED, ASSIGNED)
                .when(start)
                .expectEvents(STARTED);
    }

    @Test
    void anOfficerWhoCannotGoOnIsReplacedAndDoesNothingMore() {
        RecordFinding finding = new RecordFinding(VISIT, VenueLaw.EXITS, FindingResult.PASS, null, List.of());
        AttachRecording film = new AttachRecording(VISIT, FILM, "video/mp4", NOW);
        Object[] found = {
            SCHEDULED,
            ASSIGNED,
            STARTED,
            found(VenueLaw.EXITS, FindingResult.PASS),
            found(VenueLaw.ALARM, FindingResult.PASS)
        };
        happened = new RecusalGranted(LI, SubjectRef.of(HOTEL), ZHAO, BRIGADE, "有利害关系");
        refuses("officer.recused", finding, SCHEDULED, ASSIGNED, STARTED);
        refuses("officer.recused", film, SCHEDULED, ASSIGNED, STARTED);
        refuses("officer.recused", conclude(0), found);
        refuses("officer.recused", new AssignInspectors(VISIT, PAIR), SCHEDULED, ASSIGNED, STARTED);
        when(new AssignInspectors(VISIT, List.of(ZHAO, SECOND)), SCHEDULED, ASSIGNED, STARTED)
                .expectEvents(new InspectorsAssigned(VISIT, List.of(ZHAO, SECOND)));
        when(finding, SCHEDULED, ASSIGNED, STARTED, new InspectorsAssigned(VISIT, List.of(ZHAO, SECOND)))
                .expectSuccessfulHandlerExecution();

        happened = new OfficerDeparted(
                LI, DepartureReason.TRANSFERRED, TODAY, DepartingClass.OTHER_CADRE, YUZHONG, List.of(), null);
        when(finding, SCHEDULED, ASSIGNED, STARTED).expectSuccessfulHandlerExecution();
        refuses("officer.departed", conclude(0), found);
        when(new AssignInspectors(VISIT, List.of(ZHAO, SECOND)), found).expectSuccessfulHandlerExecution();
        when(new AssignInspectors(VISIT, List.of(ZHAO, SECOND)), SCHEDULED, ASSIGNED, STARTED, CONCLUDED)
                .expectSuccessfulHandlerExecution();
    }

    /** What happened to the first of the pair; null where nothing did. */
    private @Nullable OfficerEvent happened;

    private Optional<Standing> standing(OfficerId officer) {
        Optional<Standing> standing = VenueSamples.officers().of(officer.equals(SECOND) ? LI : officer);
        OfficerEvent event = officer.equals(LI) ? happened : null;
        return event == null ? standing : standing.map(before -> Standing.after(before, event));
    }

    /** What the officers' body was given; null where it has its powers by law. */
    private @Nullable List<PowerStanding.Power> given;

    @Test
    void aDelegateKeepsToItsMattersAndItsTerritory() {
        Code verification = new Code("COMMITMENT_VERIFICATION_INSPECTION");
        given = List.of();
        refuses("authority.outside-delegation", new AssignInspectors(VISIT, PAIR), SCHEDULED);
        given = List.of(new PowerStanding.Power(BRIGADE, List.of(new Code("ROUTINE_INSPECTION")), YUZHONG));
        refuses("authority.outside-delegation", new AssignInspectors(VISIT, PAIR), SCHEDULED);
        given = List.of(new PowerStanding.Power(BRIGADE, List.of(verification), WEIDU));
        refuses("authority.outside-delegation", new AssignInspectors(VISIT, PAIR), SCHEDULED);
        given = List.of(new PowerStanding.Power(BRIGADE, List.of(verification), YUZHONG));
        when(new AssignInspectors(VISIT, PAIR), SCHEDULED).expectSuccessfulHandlerExecution();
    }

    private void refuses(String code, Object command, Object... given) {
        when(command, given).expectNoEvents().expectException(Refused.anywhere(code));
    }

    private ResultValidator<Inspection> when(Object command, Object... given) {
        return fixture(officer(LI, BRIGADE, YUZHONG), PERMIT).given(given).when(command);
    }

    /** Who runs the venue, and since when, as its own events tell. */
    private EnterpriseId operator = OPERATOR;

    private @Nullable LocalDate operatedFrom;

    /** 检查规定 19: it is ordered of whoever is inspected, and an officer's ties to that one count. */
    @Test
    void whoRunsTheVenueWhenItIsInspectedIsInspected() {
        StartInspection start = new StartInspection(VISIT, NOW, true);
        operator = new EnterpriseId("91500103MA5U7J2K9X");
        operatedFrom = TODAY;
        when(start, SCHEDULED, ASSIGNED).expectEvents(new InspectionStarted(VISIT, NOW, PAIR, OPERATOR, operator));
        List<OfficerId> tied = List.of(LI, TIED);
        when(start, SCHEDULED, new InspectorsAssigned(VISIT, tied)).expectSuccessfulHandlerExecution();
        operatedFrom = TODAY.plusDays(1);
        when(start, SCHEDULED, ASSIGNED).expectEvents(STARTED);
        refuses("officer.conflicted", start, SCHEDULED, new InspectorsAssigned(VISIT, tied));
    }

    private AggregateTestFixture<Inspection> fixture(Acting acting, @Nullable DocumentNumber permit) {
        return fixture(acting, permit, null);
    }

    private AggregateTestFixture<Inspection> fixture(
            Acting acting, @Nullable DocumentNumber permit, @Nullable LocalDate provisionalFrom) {
        AggregateTestFixture<Inspection> fixture = new AggregateTestFixture<>(Inspection.class);
        VenueStanding venues = venue -> Optional.of(new VenueStanding.Entry(
                venue,
                operator,
                YUZHONG,
                permit,
                permit == null ? null : DUE,
                provisionalFrom,
                signedOn,
                operatedFrom));
        PowerStanding powers = (body, day) -> Optional.ofNullable(given);
        OfficerStanding standings = this::standing;
        List.of(acting, venues, new VenueLaw(false), standings, claims(), powers)
                .forEach(fixture::registerInjectableResource);
        return fixture;
    }

    private VerificationClaims claims() {
        return new VerificationClaims() {
            @Override
            public void take(DocumentNumber permit, VenueId venue, InspectionId inspection, DivisionCode division) {
                claimed.add(permit + " " + venue.value() + " " + inspection.value());
            }

            @Override
            public void release(
                    DocumentNumber permit,
                    VenueId venue,
                    InspectionId inspection,
                    DivisionCode division,
                    Capacity capacity) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
