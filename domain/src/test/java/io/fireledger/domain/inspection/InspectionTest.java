package io.fireledger.domain.inspection;

import static io.fireledger.domain.kernel.ActingSamples.NOW;
import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.kernel.ActingSamples.officer;
import static io.fireledger.domain.kernel.ActingSamples.registrar;
import static io.fireledger.domain.kernel.ActingSamples.registrarIn;
import static io.fireledger.domain.legal.LawSample.CHONGQING;
import static io.fireledger.domain.legal.LawSample.WEIDU;
import static io.fireledger.domain.legal.LawSample.XUCHANG;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static io.fireledger.domain.venue.VenueLaw.ALARM;
import static io.fireledger.domain.venue.VenueLaw.EXITS;
import static io.fireledger.domain.venue.VenueLaw.SIGNS;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.HOTEL;
import static io.fireledger.domain.venue.VenueSamples.LAPSED;
import static io.fireledger.domain.venue.VenueSamples.LETTER;
import static io.fireledger.domain.venue.VenueSamples.LI;
import static io.fireledger.domain.venue.VenueSamples.OPERATOR;
import static io.fireledger.domain.venue.VenueSamples.PERMIT;
import static io.fireledger.domain.venue.VenueSamples.POSTLESS;
import static io.fireledger.domain.venue.VenueSamples.STRANGER;
import static io.fireledger.domain.venue.VenueSamples.TIED;
import static io.fireledger.domain.venue.VenueSamples.ZHAO;
import static io.fireledger.domain.venue.VenueSamples.officers;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.inspection.InspectionCommand.AssignInspectors;
import io.fireledger.domain.inspection.InspectionCommand.AttachRecording;
import io.fireledger.domain.inspection.InspectionCommand.ConcludeInspection;
import io.fireledger.domain.inspection.InspectionCommand.RecordFinding;
import io.fireledger.domain.inspection.InspectionCommand.ScheduleInspection;
import io.fireledger.domain.inspection.InspectionCommand.StartInspection;
import io.fireledger.domain.inspection.InspectionEvent.FindingRecorded;
import io.fireledger.domain.inspection.InspectionEvent.InspectionConcluded;
import io.fireledger.domain.inspection.InspectionEvent.InspectionScheduled;
import io.fireledger.domain.inspection.InspectionEvent.InspectionStarted;
import io.fireledger.domain.inspection.InspectionEvent.InspectorsAssigned;
import io.fireledger.domain.inspection.InspectionEvent.RecordingAttached;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AlreadyTaken;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.kernel.Vocabulary;
import io.fireledger.domain.venue.Circumstances;
import io.fireledger.domain.venue.Refused;
import io.fireledger.domain.venue.VenueLaw;
import io.fireledger.domain.venue.VenueStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {
    private static final InspectionId ID = new InspectionId("I-01JZZZZZZZZZZZZZZZZZZZZZZZ");
    private static final InspectionId HOLDER = new InspectionId("I-01JZZZZZZZZZZZZZZZZZZZZZZ0");
    private static final LocalDate TERM_ENDS = TODAY.plusDays(20);
    private static final List<OfficerId> PAIR = List.of(LI, ZHAO);
    private static final Instant START = NOW.minusSeconds(3600);

    private static final InspectionScheduled SCHEDULED = scheduled(PERMIT, TERM_ENDS);
    private static final InspectorsAssigned ASSIGNED = new InspectorsAssigned(ID, PAIR);
    private static final InspectionStarted STARTED = new InspectionStarted(ID, START, PAIR);
    private static final InspectionConcluded CONCLUDED = new InspectionConcluded(ID, NOW, "合格", List.of(), PAIR);
    private static final Acting LEAD = officer(LI, BRIGADE, YUZHONG);

    private final List<String> taken = new ArrayList<>();

    @Test
    void handlesEveryMessage() {
        assertThat(Vocabulary.unhandled(Inspection.class, InspectionCommand.class))
                .isEmpty();
        assertThat(Vocabulary.unhandled(Inspection.class, InspectionEvent.class))
                .containsExactly(RecordingAttached.class);
    }

    @Nested
    class Scheduling {
        @Test
        void takesTheClaimAndTheTermOfThePermitToVerify() {
            when(LEAD, schedule(InspectionKind.COMMITMENT_VERIFICATION, HOTEL, null))
                    .expectEvents(SCHEDULED)
                    .expectEventsMatching(Circumstances.of("500103", "ORGANISER", 1));
            assertThat(taken).containsExactly(PERMIT + " " + ID.value());
        }

        @Test
        void takesADayOfItsOwn() {
            when(LEAD, schedule(InspectionKind.COMMITMENT_VERIFICATION, HOTEL, TODAY.plusDays(3)))
                    .expectEvents(scheduled(PERMIT, TODAY.plusDays(3)));
        }

        @Test
        void takesNoPermitNorItemsWhereThereAreNone() {
            when(registrar(), schedule(InspectionKind.ROUTINE, HOTEL, null))
                    .expectEvents(new InspectionScheduled(
                            ID,
                            InspectionKind.ROUTINE,
                            HOTEL,
                            OPERATOR,
                            YUZHONG,
                            null,
                            null,
                            null,
                            "none",
                            List.of(),
                            List.of()));
            assertThat(taken).isEmpty();
        }

        @Test
        void refusesAVerificationWithoutAPermitThatAwaitsIt() {
            when(registrar(), schedule(InspectionKind.COMMITMENT_VERIFICATION, OTHER_VENUE, null))
                    .expectNoEvents()
                    .expectException(Refused.with("inspection.no-permit-to-verify", "venue"));
        }

        @Test
        void refusesASecondVerificationOfThePermit() {
            taken.add("held");
            when(registrar(), schedule(InspectionKind.COMMITMENT_VERIFICATION, HOTEL, null))
                    .expectNoEvents()
                    .expectException(AlreadyTaken.class);
        }

        @Test
        void refusesALastDayThatIsOver() {
            when(registrar(), schedule(InspectionKind.ROUTINE, HOTEL, TODAY.minusDays(1)))
                    .expectNoEvents()
                    .expectException(Refused.with("inspection.due-in-past", "dueOn"));
            when(registrar(), schedule(InspectionKind.ROUTINE, HOTEL, TODAY)).expectSuccessfulHandlerExecution();
        }

        @Test
        void doesNotKnowAVenueNeverRegisteredOrOutOfReach() {
            when(registrar(), schedule(InspectionKind.ROUTINE, new VenueId("V-01JZZZZZZZZZZZZZZZZZZZZZZ9"), null))
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
            when(registrarIn(XUCHANG), schedule(InspectionKind.ROUTINE, HOTEL, null))
                    .expectNoEvents()
                    .expectException(UnknownSubject.class)
                    .expectExceptionMessage("unknown: " + HOTEL.typed());
        }

        private ScheduleInspection schedule(InspectionKind kind, VenueId venue, @Nullable LocalDate dueOn) {
            return new ScheduleInspection(ID, kind, venue, dueOn);
        }
    }

    @Nested
    class Assigning {
        @Test
        void givesItToTwoOfficers() {
            when(LEAD, assign(LI, ZHAO), SCHEDULED)
                    .expectEvents(ASSIGNED)
                    .expectEventsMatching(Circumstances.of("500103", "ORGANISER", 1));
        }

        @Test
        void countsOneGivenTwiceOnce() {
            refuses("inspection.too-few-inspectors", LI, LI);
            when(registrar(), assign(LI, LI, ZHAO), SCHEDULED).expectEvents(ASSIGNED);
        }

        @Test
        void refusesOneOrNone() {
            refuses("inspection.too-few-inspectors", LI);
            refuses("inspection.too-few-inspectors");
        }

        @Test
        void refusesWhoMayNotInspectThere() {
            refuses("officer.conflicted", LI, TIED);
            refuses("officer.not-certified", LAPSED, LI);
            refuses("officer.not-in-post", LI, POSTLESS);
            refuses("officer.outside-territory", LI, STRANGER);
        }

        @Test
        void doesNotKnowAnOfficerNeverAppointedOrOutOfReach() {
            when(registrar(), assign(LI, new OfficerId("NOBODY")), SCHEDULED)
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
            when(registrarIn(CHONGQING), assign(LI, STRANGER), SCHEDULED)
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
        }

        @Test
        void changesOfficersUntilTheStart() {
            when(registrar(), assign(ZHAO, LI), SCHEDULED, ASSIGNED)
                    .expectEvents(new InspectorsAssigned(ID, List.of(ZHAO, LI)));
            for (Object[] given : List.of(started(), concluded())) {
                when(registrar(), assign(ZHAO, LI), given)
                        .expectNoEvents()
                        .expectException(Refused.with("inspection.already-started"));
            }
        }

        private AssignInspectors assign(OfficerId... officers) {
            return new AssignInspectors(ID, List.of(officers));
        }

        private void refuses(String code, OfficerId... officers) {
            when(registrar(), assign(officers), SCHEDULED)
                    .expectNoEvents()
                    .expectException(Refused.with(code, "officers"));
        }
    }

    @Nested
    class Starting {
        @Test
        void beginsWithCertificatesShown() {
            when(LEAD, start(START, true), SCHEDULED, ASSIGNED)
                    .expectEvents(STARTED)
                    .expectEventsMatching(Circumstances.of("500103", "INSPECTOR_LEAD", 1));
        }

        @Test
        void namesThePartOfWhoRecordsIt() {
            when(officer(ZHAO, BRIGADE, YUZHONG), start(START, true), SCHEDULED, ASSIGNED)
                    .expectEventsMatching(Circumstances.of("500103", "INSPECTOR_SECOND", 1));
            when(officer(TIED, BRIGADE, YUZHONG), start(START, true), SCHEDULED, ASSIGNED)
                    .expectEventsMatching(Circumstances.of("500103", "RECORDER", 1));
        }

        @Test
        void refusesCertificatesNotShown() {
            when(LEAD, start(START, false), SCHEDULED, ASSIGNED)
                    .expectNoEvents()
                    .expectException(Refused.with("inspection.certificates-not-shown", "certificatesShown"));
        }

        @Test
        void refusesWithoutOfficers() {
            when(LEAD, start(START, true), SCHEDULED)
                    .expectNoEvents()
                    .expectException(Refused.with("inspection.not-assigned"));
        }

        @Test
        void refusesASecondStart() {
            for (Object[] given : List.of(started(), concluded())) {
                when(LEAD, start(START, true), given)
                        .expectNoEvents()
                        .expectException(Refused.with("inspection.already-started"));
            }
        }

        @ParameterizedTest(name = "{0} ms ahead: refused {1}")
        @CsvSource({"0, false", "300000, false", "300999, false", "301000, true"})
        void letsAClockRunFiveMinutesAhead(int millis, boolean isRefused) {
            ResultValidator<Inspection> result = when(LEAD, start(NOW.plusMillis(millis), true), SCHEDULED, ASSIGNED);
            if (isRefused) {
                result.expectNoEvents().expectException(Refused.with("act.in-future", "startedAt"));
            } else {
                result.expectSuccessfulHandlerExecution();
            }
        }

        @Test
        void asksTheOfficersAgainOnTheDayOfTheStart() {
            InspectorsAssigned withLapsed = new InspectorsAssigned(ID, List.of(LI, LAPSED));
            Instant lastCertifiedSecond = ChinaTime.startOf(TODAY).minusSeconds(1);
            when(LEAD, start(lastCertifiedSecond, true), SCHEDULED, withLapsed)
                    .expectEvents(new InspectionStarted(ID, lastCertifiedSecond, List.of(LI, LAPSED)));
            when(LEAD, start(lastCertifiedSecond.plusSeconds(1), true), SCHEDULED, withLapsed)
                    .expectNoEvents()
                    .expectException(Refused.with("officer.not-certified", "officers"));
            when(LEAD, start(START, true), SCHEDULED, new InspectorsAssigned(ID, List.of(LI, TIED)))
                    .expectNoEvents()
                    .expectException(Refused.with("officer.conflicted", "officers"));
        }

        private StartInspection start(Instant startedAt, boolean certificatesShown) {
            return new StartInspection(ID, startedAt, certificatesShown);
        }
    }

    @Nested
    class Recording {
        @ParameterizedTest
        @ValueSource(strings = {"EXITS", "SIGNS", "ALARM"})
        void recordsFindingsOnTheItemsOfTheList(String item) {
            when(LEAD, finding(item, NOW), started())
                    .expectEvents(new FindingRecorded(
                            ID, new Code(item), FindingResult.FAIL, "堵塞", List.of(photo(NOW)), PAIR));
        }

        @Test
        void refusesAnItemNotOnTheList() {
            when(LEAD, finding("PARKING", NOW), started())
                    .expectNoEvents()
                    .expectException(Refused.with("inspection.unknown-item", "item"));
        }

        @Test
        void refusesFindingsAndRecordingsBeforeTheStart() {
            for (Object command : List.of(finding("EXITS", NOW), recording(NOW))) {
                when(LEAD, command, SCHEDULED, ASSIGNED)
                        .expectNoEvents()
                        .expectException(Refused.with("inspection.not-started"));
            }
        }

        @Test
        void refusesFindingsAndRecordingsAfterTheConclusion() {
            for (Object command : List.of(finding("EXITS", NOW), recording(NOW))) {
                when(LEAD, command, concluded()).expectNoEvents().expectException(Refused.with("inspection.concluded"));
            }
        }

        @Test
        void letsACamerasClockRunFiveMinutesAhead() {
            when(LEAD, finding("EXITS", NOW.plusSeconds(300)), started()).expectSuccessfulHandlerExecution();
            when(LEAD, finding("EXITS", NOW.plusSeconds(301)), started())
                    .expectNoEvents()
                    .expectException(Refused.with("act.in-future", "evidence"));
            when(LEAD, recording(NOW.plusSeconds(300)), started()).expectSuccessfulHandlerExecution();
            when(LEAD, recording(NOW.plusSeconds(301)), started())
                    .expectNoEvents()
                    .expectException(Refused.with("act.in-future", "capturedAt"));
        }

        @Test
        void attachesARecording() {
            when(LEAD, recording(NOW), started())
                    .expectEvents(new RecordingAttached(ID, LETTER, "video/mp4", NOW, PAIR));
        }

        private RecordFinding finding(String item, Instant capturedAt) {
            return new RecordFinding(ID, new Code(item), FindingResult.FAIL, "堵塞", List.of(photo(capturedAt)));
        }

        private AttachRecording recording(Instant capturedAt) {
            return new AttachRecording(ID, LETTER, "video/mp4", capturedAt);
        }

        private Evidence photo(Instant capturedAt) {
            return new Evidence(LETTER, "image/jpeg", capturedAt);
        }
    }

    @Nested
    class Concluding {
        @Test
        void namesTheItemsThatFailedInTheOrderOfTheList() {
            when(
                            LEAD,
                            conclude(NOW),
                            started(
                                    found(SIGNS, FindingResult.FAIL),
                                    found(ALARM, FindingResult.FAIL),
                                    found(EXITS, FindingResult.NOT_APPLICABLE)))
                    .expectEvents(new InspectionConcluded(ID, NOW, "合格", List.of(ALARM, SIGNS), PAIR));
        }

        @Test
        void goesByTheLastFindingOfAnItem() {
            when(
                            LEAD,
                            conclude(NOW),
                            started(
                                    found(EXITS, FindingResult.FAIL),
                                    found(ALARM, FindingResult.PASS),
                                    found(EXITS, FindingResult.PASS)))
                    .expectEvents(CONCLUDED);
        }

        @Test
        void refusesWhileAMandatoryItemIsMissing() {
            when(LEAD, conclude(NOW), started(found(SIGNS, FindingResult.PASS)))
                    .expectNoEvents()
                    .expectException(Refused.with("inspection.mandatory-item-missing"))
                    .expectExceptionMessage("inspection.mandatory-item-missing: EXITS, ALARM");
        }

        @ParameterizedTest(name = "{0} ms after the start: refused {1}")
        @CsvSource({"-1000, true", "-1, true", "0, false", "1000, false"})
        void comparesInWholeSecondsWithTheStart(int millis, boolean isRefused) {
            Instant concludedAt = START.plusMillis(millis);
            ResultValidator<Inspection> result = when(LEAD, conclude(concludedAt), allFound(STARTED));
            if (isRefused) {
                result.expectNoEvents().expectException(Refused.with("inspection.dates-out-of-order", "concludedAt"));
            } else {
                result.expectEvents(new InspectionConcluded(ID, concludedAt, "合格", List.of(), PAIR));
            }
        }

        @Test
        void takesTheSameSecondAsInOrder() {
            InspectionStarted late = new InspectionStarted(ID, START.plusMillis(900), PAIR);
            when(LEAD, conclude(START.plusMillis(100)), allFound(late)).expectSuccessfulHandlerExecution();
        }

        @Test
        void refusesAMomentToCome() {
            when(LEAD, conclude(NOW.plusSeconds(300)), allFound(STARTED)).expectSuccessfulHandlerExecution();
            when(LEAD, conclude(NOW.plusSeconds(301)), allFound(STARTED))
                    .expectNoEvents()
                    .expectException(Refused.with("act.in-future", "concludedAt"));
        }

        @Test
        void refusesBeforeTheStartAndTwice() {
            when(LEAD, conclude(NOW), SCHEDULED, ASSIGNED)
                    .expectNoEvents()
                    .expectException(Refused.with("inspection.not-started"));
            when(LEAD, conclude(NOW), concluded())
                    .expectNoEvents()
                    .expectException(Refused.with("inspection.concluded"));
        }

        private ConcludeInspection conclude(Instant concludedAt) {
            return new ConcludeInspection(ID, concludedAt, "合格");
        }

        private Object[] allFound(InspectionStarted start) {
            return new Object[] {
                SCHEDULED, ASSIGNED, start, found(EXITS, FindingResult.PASS), found(ALARM, FindingResult.PASS)
            };
        }
    }

    @Nested
    class Outcome {
        @Test
        void followsTheInspection() {
            InspectionOutcome.Entry before = outcome(SCHEDULED, ASSIGNED, STARTED);
            assertThat(before).isNotNull().satisfies(entry -> {
                assertThat(entry.concludedAt()).isNull();
                assertThat(entry.officers()).isEqualTo(PAIR);
                assertThat(entry.permit()).isEqualTo(PERMIT);
            });
            InspectionOutcome.Entry after = outcome(
                    SCHEDULED, ASSIGNED, STARTED, new InspectionConcluded(ID, NOW, "不合格", List.of(ALARM, SIGNS), PAIR));
            assertThat(after).isNotNull().satisfies(entry -> {
                assertThat(entry.concludedAt()).isEqualTo(NOW);
                assertThat(entry.failedItems()).containsExactly(ALARM, SIGNS);
                assertThat(entry.failedMandatory()).containsExactly(ALARM);
            });
        }

        @Test
        void isNothingBeforeTheScheduling() {
            assertThat(outcome(ASSIGNED, STARTED)).isNull();
        }

        private InspectionOutcome.@Nullable Entry outcome(InspectionEvent... events) {
            InspectionOutcome.@Nullable Entry entry = null;
            for (InspectionEvent event : events) {
                entry = InspectionOutcome.Entry.after(entry, event);
            }
            return entry;
        }
    }

    private static final VenueId OTHER_VENUE = new VenueId("V-01JZZZZZZZZZZZZZZZZZZZZZZ0");

    private ResultValidator<Inspection> when(Acting acting, Object command, Object... given) {
        AggregateTestFixture<Inspection> fixture = new AggregateTestFixture<>(Inspection.class);
        VenueStanding venues = venue -> Optional.of(venue)
                .filter(v -> v.equals(HOTEL) || v.equals(OTHER_VENUE))
                .map(v -> v.equals(HOTEL)
                        ? new VenueStanding.Entry(v, OPERATOR, YUZHONG, PERMIT, TERM_ENDS)
                        : new VenueStanding.Entry(v, OPERATOR, WEIDU, null, null));
        List.of(acting, new VenueLaw(false), venues, officers(), claims()).forEach(fixture::registerInjectableResource);
        return given.length == 0
                ? fixture.givenNoPriorActivity().when(command)
                : fixture.given(given).when(command);
    }

    private VerificationClaims claims() {
        return new VerificationClaims() {
            @Override
            public void take(DocumentNumber permit, InspectionId inspection, DivisionCode division) {
                if (!taken.isEmpty()) {
                    throw new AlreadyTaken(Rejection.of("inspection.already-scheduled", HOLDER), HOLDER);
                }
                taken.add(permit + " " + inspection.value());
            }

            @Override
            public void release(DocumentNumber permit, InspectionId inspection, DivisionCode division) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static InspectionScheduled scheduled(DocumentNumber permit, LocalDate dueOn) {
        return new InspectionScheduled(
                ID,
                InspectionKind.COMMITMENT_VERIFICATION,
                HOTEL,
                OPERATOR,
                YUZHONG,
                permit,
                BRIGADE,
                dueOn,
                "2021-1",
                List.of(EXITS, ALARM),
                List.of(SIGNS));
    }

    private static FindingRecorded found(Code item, FindingResult result) {
        return new FindingRecorded(ID, item, result, null, List.of(), PAIR);
    }

    private static Object[] started(FindingRecorded... findings) {
        List<Object> events = new ArrayList<>(List.of(SCHEDULED, ASSIGNED, STARTED));
        events.addAll(List.of(findings));
        return events.toArray();
    }

    private static Object[] concluded() {
        return new Object[] {SCHEDULED, ASSIGNED, STARTED, CONCLUDED};
    }
}
