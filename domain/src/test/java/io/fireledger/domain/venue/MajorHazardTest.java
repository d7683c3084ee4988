package io.fireledger.domain.venue;

import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.legal.LawSample.EXITS_TOO_FEW;
import static io.fireledger.domain.legal.LawSample.NO_DOORS;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.Competences;
import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.inspection.OrderKind;
import io.fireledger.domain.inspection.RectificationOrder;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.ActingSamples;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.MajorHazardId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.kernel.Vocabulary;
import io.fireledger.domain.legal.FixedTerm;
import io.fireledger.domain.legal.LawSample;
import io.fireledger.domain.legal.Numbers;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.ServiceMethod;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.legal.rule.Calendars;
import io.fireledger.domain.officer.DepartingClass;
import io.fireledger.domain.officer.DepartureReason;
import io.fireledger.domain.officer.OfficerEvent;
import io.fireledger.domain.officer.OfficerEvent.OfficerDeparted;
import io.fireledger.domain.officer.OfficerEvent.RecusalGranted;
import io.fireledger.domain.officer.OfficerEvent.RecusalRequested;
import io.fireledger.domain.officer.OfficerEvent.RelationDeclared;
import io.fireledger.domain.officer.OfficerSamples;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.officer.RecusalGround;
import io.fireledger.domain.officer.RecusalOrigin;
import io.fireledger.domain.officer.RelationKind;
import io.fireledger.domain.officer.Standing;
import io.fireledger.domain.venue.MajorHazardCommand.ClearMajorHazard;
import io.fireledger.domain.venue.MajorHazardCommand.DetermineMajorHazard;
import io.fireledger.domain.venue.MajorHazardCommand.FixDueDay;
import io.fireledger.domain.venue.MajorHazardCommand.HoldExpertPanel;
import io.fireledger.domain.venue.MajorHazardCommand.RecordGovernmentMeasure;
import io.fireledger.domain.venue.MajorHazardCommand.ReportSuspected;
import io.fireledger.domain.venue.MajorHazardCommand.ReportToGovernment;
import io.fireledger.domain.venue.MajorHazardCommand.ServeNotice;
import io.fireledger.domain.venue.MajorHazardCommand.StudyHazard;
import io.fireledger.domain.venue.MajorHazardEvent.ExpertPanelHeld;
import io.fireledger.domain.venue.MajorHazardEvent.GovernmentMeasureRecorded;
import io.fireledger.domain.venue.MajorHazardEvent.HazardStudied;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardCleared;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardDetermined;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardDueDayFixed;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardNoticeServed;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardSuspected;
import io.fireledger.domain.venue.MajorHazardEvent.NotMajor;
import io.fireledger.domain.venue.MajorHazardEvent.ReportedToGovernment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MajorHazardTest {
    private static final MajorHazardId HAZARD = new MajorHazardId("M-01JW3Z5M8Q4T7X9B2C6D8F0G1H");
    private static final VenueId MALL = new VenueId("V-01JW3Z5M8Q4T7X9B2C6D8F0G1H");
    private static final EnterpriseId OWNER = OfficerSamples.CHANGAN;
    private static final AuthorityId BRIGADE = new AuthorityId("FR-500103");
    private static final OfficerId LI = OfficerSamples.LI;
    private static final OfficerId WANG = new OfficerId("500103-0002");
    private static final DocumentNumber NOTICE = new DocumentNumber("渝中消重字〔2026〕第0001号");
    private static final LocalDate SEEN = LocalDate.of(2026, 5, 6);
    private static final LocalDate OPINION_DUE = LocalDate.of(2026, 5, 14);

    private static final InspectionOutcome.Entry FIRST = inspection("1H", MALL, SEEN, SEEN, VenueLaw.EXITS);
    private static final InspectionOutcome.Entry RECHECK = examined("1J", TODAY, TODAY, List.of(VenueLaw.EXITS));
    private static final InspectionOutcome.Entry EARLIER = examined("1K", SEEN, SEEN, List.of(VenueLaw.EXITS));
    private static final InspectionOutcome.Entry TO_COME = inspection("1M", MALL, null, null);
    private static final InspectionOutcome.Entry FOUND = inspection("1N", MALL, TODAY, TODAY, VenueLaw.EXITS);
    private static final InspectionOutcome.Entry ELSEWHERE = examined("1P", TODAY, TODAY, List.of(VenueLaw.ALARM));
    private static final InspectionOutcome.Entry UNLISTED = inspection("1Q", MALL, SEEN, null);

    private static final MajorHazardSuspected SUSPECTED = new MajorHazardSuspected(
            HAZARD, MALL, OWNER, YUZHONG, FIRST.inspection(), SEEN, "出口不足", LI, BRIGADE, OPINION_DUE, false);
    /** Reported while the calendar of the year was not known. */
    private static final LocalDate WEEKDAYS_ONLY = OPINION_DUE.plusDays(1);

    private static final MajorHazardSuspected PROVISIONAL = new MajorHazardSuspected(
            HAZARD, MALL, OWNER, YUZHONG, FIRST.inspection(), SEEN, "出口不足", LI, BRIGADE, WEEKDAYS_ONLY, true);
    private static final int LAST_COVERED =
            Calendars.known().coveredYears().stream().max(Integer::compare).orElseThrow();
    private static final HazardStudied STUDIED = new HazardStudied(HAZARD, MALL, TODAY, List.of(LI, WANG), "拟判定");
    private static final ExpertPanelHeld HEARD = new ExpertPanelHeld(
            HAZARD, MALL, TODAY, List.of("赵教授"), "宽度不足", LI, BRIGADE, OPINION_DUE, LocalDate.of(2026, 5, 28), false);
    private static final MajorHazardDetermined DETERMINED = new MajorHazardDetermined(
            HAZARD,
            MALL,
            TODAY,
            "2017",
            List.of(EXITS_TOO_FEW),
            List.of(NO_DOORS),
            "直接判定",
            LI,
            BRIGADE,
            NOTICE,
            LocalDate.of(2026, 5, 13),
            false);
    private static final ReportedToGovernment REPORTED = new ReportedToGovernment(HAZARD, MALL, TODAY, "渝中区人民政府");
    private static final MajorHazardNoticeServed SERVED =
            new MajorHazardNoticeServed(HAZARD, MALL, Service.plain(NOTICE, "陈刚", ServiceMethod.DIRECT, TODAY));
    private static final MajorHazardCleared CLEARED =
            new MajorHazardCleared(HAZARD, MALL, TODAY, RECHECK.inspection(), "已整改");

    @Test
    void leavesNoMessageUnhandled() {
        assertThat(Vocabulary.unhandled(MajorHazard.class, MajorHazardCommand.class))
                .isEmpty();
    }

    @Test
    void onlyAMeasureOfTheGovernmentLeavesStateAlone() {
        assertThat(Vocabulary.unhandled(MajorHazard.class, MajorHazardEvent.class))
                .containsExactly(GovernmentMeasureRecorded.class);
    }

    @Nested
    class Suspecting {
        @Test
        void countsTheOpinionFromTheDayOfTheInspection() {
            aHazard()
                    .givenNoPriorActivity()
                    .when(new ReportSuspected(HAZARD, MALL, FIRST.inspection(), "出口不足"))
                    .expectEvents(SUSPECTED);
            assertThat(SUSPECTED.terms(TODAY))
                    .containsExactly(
                            new TermChange.Opened(MajorHazardEvent.OPINION, SEEN, OPINION_DUE, false, LI, BRIGADE));
        }

        @Test
        void restsOnAnInspectionThatHasBegunThere() {
            refused(
                    new ReportSuspected(HAZARD, MALL, TO_COME.inspection(), "出口不足"),
                    "major-hazard.not-inspected: " + TO_COME.inspection().value());
            aHazard()
                    .givenNoPriorActivity()
                    .when(new ReportSuspected(HAZARD, MALL, new InspectionId("I-01JW3Z5M8Q4T7X9B2C6D8F0G1Z"), "出口不足"))
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
        }
    }

    @Nested
    class Hearing {
        @Test
        void putsTheOpinionOffWhereItIsStillDue() {
            aHazard().given(SUSPECTED).when(hear()).expectEvents(HEARD);
            assertThat(HEARD.terms(TODAY)).hasSize(2);
        }

        @Test
        void putsOffTheDayAsTheCalendarFixedIt() {
            ExpertPanelHeld fromTheFixed = heard(OPINION_DUE, LocalDate.of(2026, 5, 28), false);
            aHazard()
                    .given(PROVISIONAL, fixed(MajorHazardEvent.OPINION, OPINION_DUE))
                    .when(hear())
                    .expectEvents(fromTheFixed);
            aHazard().given(PROVISIONAL).when(hear()).expectEvents(fromTheFixed);
        }

        @Test
        void isItselfFixedFromThatDay() {
            ExpertPanelHeld heard = heard(WEEKDAYS_ONLY, LocalDate.of(2026, 5, 29), true);
            FixDueDay asked = new FixDueDay(HAZARD, MajorHazardEvent.PANEL);
            MajorHazardDueDayFixed fixed = new MajorHazardDueDayFixed(
                    HAZARD,
                    MALL,
                    new FixedTerm(
                            "major-hazard.panel",
                            "",
                            LocalDate.of(2026, 5, 29),
                            LocalDate.of(2026, 5, 28),
                            LAST_COVERED));
            aHazard().given(PROVISIONAL, heard).when(asked).expectEvents(fixed);
            aHazard()
                    .given(PROVISIONAL, heard, fixed(MajorHazardEvent.OPINION, OPINION_DUE))
                    .when(asked)
                    .expectEvents(fixed);
        }

        private ExpertPanelHeld heard(LocalDate formerly, LocalDate due, boolean provisional) {
            return new ExpertPanelHeld(
                    HAZARD, MALL, TODAY, List.of("赵教授"), "宽度不足", LI, BRIGADE, formerly, due, provisional);
        }

        private MajorHazardDueDayFixed fixed(TermKey term, LocalDate dueOn) {
            return new MajorHazardDueDayFixed(
                    HAZARD, MALL, new FixedTerm(term.rule(), term.of(), WEEKDAYS_ONLY, dueOn, LAST_COVERED));
        }

        @Test
        void putsNothingOffAfterTheStudy() {
            ExpertPanelHeld afterwards =
                    new ExpertPanelHeld(HAZARD, MALL, TODAY, List.of("赵教授"), "宽度不足", null, null, null, null, null);
            aHazard().given(SUSPECTED, STUDIED).when(hear()).expectEvents(afterwards);
            assertThat(afterwards.terms(TODAY)).isEmpty();
        }

        @Test
        void comesOnceAndBeforeTheDetermination() {
            refused(hear(), "major-hazard.panel-held", SUSPECTED, HEARD);
            refused(hear(), "major-hazard.panel-after-determination", SUSPECTED, STUDIED, DETERMINED);
        }

        @Test
        void needsAnExpert() {
            refused(new HoldExpertPanel(HAZARD, TODAY, List.of(), "宽度不足"), "major-hazard.no-expert", SUSPECTED);
        }

        private HoldExpertPanel hear() {
            return new HoldExpertPanel(HAZARD, TODAY, List.of("赵教授"), "宽度不足");
        }
    }

    @Nested
    class Studying {
        @Test
        void givesTheOpinion() {
            aHazard().given(SUSPECTED).when(study(TODAY, LI, WANG)).expectEvents(STUDIED);
            assertThat(STUDIED.terms(TODAY))
                    .containsExactly(
                            new TermChange.Ended(MajorHazardEvent.OPINION, TODAY),
                            new TermChange.Ended(MajorHazardEvent.PANEL, TODAY));
        }

        @Test
        void takesMoreThanOne() {
            refused(study(TODAY, LI, LI), "major-hazard.not-collective: 1, 2", SUSPECTED);
        }

        @Test
        void liesBetweenTheInspectionAndToday() {
            refused(
                    study(SEEN.minusDays(1), LI, WANG),
                    "major-hazard.dates-out-of-order: 2026-05-05, 2026-05-06",
                    SUSPECTED);
            refused(study(TODAY.plusDays(1), LI, WANG), "act.in-future: 2026-05-10", SUSPECTED);
        }

        @Test
        void comesOnce() {
            refused(study(TODAY, LI, WANG), "major-hazard.already-studied", SUSPECTED, STUDIED);
            refused(study(TODAY, LI, WANG), "major-hazard.already-determined", SUSPECTED, STUDIED, DETERMINED);
        }

        private StudyHazard study(LocalDate on, OfficerId... members) {
            return new StudyHazard(HAZARD, on, List.of(members), "拟判定");
        }
    }

    @Nested
    class Determining {
        @Test
        void namesTheFactorsAndTheNotice() {
            aHazard()
                    .given(SUSPECTED, HEARD, STUDIED)
                    .when(determine(true, NO_DOORS, EXITS_TOO_FEW))
                    .expectEvents(DETERMINED);
        }

        @Test
        void mayFindNone() {
            aHazard()
                    .given(SUSPECTED, STUDIED)
                    .when(determine(false, NO_DOORS))
                    .expectEvents(new NotMajor(HAZARD, MALL, TODAY, "2017", List.of(NO_DOORS), "直接判定"));
        }

        @Test
        void takesACollectiveStudyFirst() {
            refused(determine(true, EXITS_TOO_FEW), "major-hazard.not-studied", SUSPECTED);
            refused(determine(true, EXITS_TOO_FEW), "major-hazard.not-studied", SUSPECTED, HEARD);
        }

        @Test
        void followsFromTheFactors() {
            refused(determine(true, NO_DOORS), "major-hazard.factors-insufficient: 1, 2017", SUSPECTED, STUDIED);
            refused(determine(false, EXITS_TOO_FEW), "major-hazard.factors-suffice: 1, 2017", SUSPECTED, STUDIED);
            refused(determine(true, new Code("SMELL")), "major-hazard.unknown-factor: SMELL, 2017", SUSPECTED, STUDIED);
        }

        @Test
        void comesOnce() {
            refused(determine(true, EXITS_TOO_FEW), "major-hazard.already-determined", SUSPECTED, STUDIED, DETERMINED);
        }

        private DetermineMajorHazard determine(boolean major, Code... factors) {
            return new DetermineMajorHazard(HAZARD, TODAY, major, List.of(factors), "直接判定");
        }
    }

    @Nested
    class Following {
        private final ReportToGovernment report = new ReportToGovernment(HAZARD, TODAY, "渝中区人民政府");
        private final ServeNotice serve =
                new ServeNotice(HAZARD, Service.plain(NOTICE, "陈刚", ServiceMethod.DIRECT, TODAY));
        private final RecordGovernmentMeasure measure =
                new RecordGovernmentMeasure(HAZARD, TODAY, "渝中区人民政府", "挂牌督办", null);
        private final ClearMajorHazard clear = new ClearMajorHazard(HAZARD, TODAY, RECHECK.inspection(), "已整改");

        @Test
        void reportsAndServesAndRecords() {
            aHazard().given(SUSPECTED, STUDIED, DETERMINED).when(report).expectEvents(REPORTED);
            aHazard().given(SUSPECTED, STUDIED, DETERMINED).when(serve).expectEvents(SERVED);
            aHazard()
                    .given(SUSPECTED, STUDIED, DETERMINED, REPORTED)
                    .when(measure)
                    .expectEvents(new GovernmentMeasureRecorded(HAZARD, MALL, TODAY, "渝中区人民政府", "挂牌督办", null));
            aHazard().given(SUSPECTED, STUDIED, DETERMINED, SERVED).when(clear).expectEvents(CLEARED);
        }

        @Test
        void comesAfterTheDetermination() {
            Stream.of(report, serve, measure, clear).forEach(command -> {
                refused(command, "major-hazard.not-determined", SUSPECTED, STUDIED);
                refused(command, "major-hazard.not-determined", SUSPECTED, STUDIED, DETERMINED, CLEARED);
            });
        }

        @Test
        void recordsNoMeasureOfAGovernmentThatWasNotTold() {
            refused(measure, "major-hazard.not-reported", SUSPECTED, STUDIED, DETERMINED);
        }

        @Test
        void servesItsOwnNoticeOnce() {
            refused(serve, "major-hazard.already-served", SUSPECTED, STUDIED, DETERMINED, SERVED);
            refused(
                    serveBy(new DocumentNumber("别的"), ServiceMethod.DIRECT),
                    "major-hazard.other-notice: 别的",
                    SUSPECTED,
                    STUDIED,
                    DETERMINED);
            refused(serveBy(NOTICE, ServiceMethod.LEAVING), "service.witness-missing", SUSPECTED, STUDIED, DETERMINED);
        }

        private ServeNotice serveBy(DocumentNumber notice, ServiceMethod method) {
            return new ServeNotice(HAZARD, Service.plain(notice, "陈刚", method, TODAY));
        }

        @Test
        void isClearedByAConcludedInspectionAfterTheDetermination() {
            Stream.of(EARLIER, TO_COME)
                    .forEach(inspection -> refused(
                            new ClearMajorHazard(HAZARD, TODAY, inspection.inspection(), "已整改"),
                            "major-hazard.removal-not-inspected",
                            SUSPECTED,
                            STUDIED,
                            DETERMINED));
        }

        @Test
        void isNotClearedByAnInspectionInWhichItIsStillThereOrThatDidNotLookAtIt() {
            InspectionId found = FOUND.inspection();
            refused(clearBy(found), "hazard.still-there: EXITS, " + found.value(), SUSPECTED, STUDIED, DETERMINED);
            InspectionId elsewhere = ELSEWHERE.inspection();
            refused(
                    clearBy(elsewhere),
                    "hazard.item-not-examined: EXITS, " + elsewhere.value(),
                    SUSPECTED,
                    STUDIED,
                    DETERMINED);
        }

        @Test
        void isClearedByAnInspectionWithoutFailedItemsWhereNoneFailedWhenItWasFound() {
            MajorHazardSuspected unlisted = foundBy(UNLISTED);
            refused(clearBy(FOUND.inspection()), "major-hazard.removal-not-inspected", unlisted, STUDIED, DETERMINED);
            aHazard().given(unlisted, STUDIED, DETERMINED).when(clear).expectEvents(CLEARED);
        }

        @Test
        void isClearedByTheInspectionThatFoundItOnlyWhereAllThatFailedPassedItsReCheck() {
            Stream.of(FOUND, FIRST)
                    .forEach(found -> refused(
                            clearBy(found.inspection()),
                            "major-hazard.removal-not-inspected",
                            foundBy(found),
                            STUDIED,
                            DETERMINED));
            InspectionOutcome.Entry corrected = rechecked(TODAY);
            aHazard(corrected)
                    .given(foundBy(corrected), STUDIED, DETERMINED)
                    .when(clearBy(corrected.inspection()))
                    .expectEvents(new MajorHazardCleared(HAZARD, MALL, TODAY, corrected.inspection(), "已整改"));
            aHazard(rechecked(TODAY.minusDays(1)))
                    .given(foundBy(corrected), STUDIED, DETERMINED)
                    .when(clearBy(corrected.inspection()))
                    .expectException(Refused.with("major-hazard.removal-not-inspected", "inspection"));
        }

        private ClearMajorHazard clearBy(InspectionId inspection) {
            return new ClearMajorHazard(HAZARD, TODAY, inspection, "已整改");
        }

        private MajorHazardSuspected foundBy(InspectionOutcome.Entry inspection) {
            return new MajorHazardSuspected(
                    HAZARD,
                    MALL,
                    OWNER,
                    YUZHONG,
                    inspection.inspection(),
                    SEEN,
                    "出口不足",
                    LI,
                    BRIGADE,
                    OPINION_DUE,
                    false);
        }
    }

    @Nested
    class TakingPart {
        private final StudyHazard study = new StudyHazard(HAZARD, TODAY, List.of(WANG, LI), "拟判定");
        private final DetermineMajorHazard determine =
                new DetermineMajorHazard(HAZARD, TODAY, true, List.of(NO_DOORS, EXITS_TOO_FEW), "直接判定");
        private final ClearMajorHazard clear = new ClearMajorHazard(HAZARD, TODAY, RECHECK.inspection(), "已整改");

        @Test
        void isBarredToWhoIsTiedToTheOperatorOrRecused() {
            bars("officer.conflicted", new RelationDeclared(LI, RelationKind.SPOUSE, OWNER, null));
            Stream.of(SubjectRef.of(MALL), SubjectRef.of(OWNER), SubjectRef.of(FIRST.inspection()))
                    .forEach(matter -> bars("officer.recused", new RecusalGranted(LI, matter, WANG, BRIGADE, "有利害关系")));
        }

        @Test
        void isBarredFromTheDayOfLeavingOn() {
            bars("officer.departed", departed(TODAY));
            aHazard(departed(TODAY.plusDays(1))).given(SUSPECTED).when(study).expectSuccessfulHandlerExecution();
        }

        @Test
        void isNotBarredByATieToAnotherNorByARequest() {
            Stream.of(
                            new RelationDeclared(LI, RelationKind.SPOUSE, VenueSamples.OPERATOR, null),
                            new RecusalRequested(
                                    LI,
                                    SubjectRef.of(MALL),
                                    RecusalOrigin.PARTY,
                                    RecusalGround.OWN_INTEREST,
                                    "陈刚",
                                    "有利害关系"))
                    .forEach(event -> aHazard(event)
                            .given(SUSPECTED, STUDIED, DETERMINED)
                            .when(clear)
                            .expectEvents(CLEARED));
        }

        @Test
        void toDetermineAndToClearTakesAnOfficer() {
            Stream.of(determine, clear).forEach(command -> {
                FixtureConfiguration<MajorHazard> fixture =
                        aHazard(ActingSamples.registrarIn(YUZHONG), OfficerSamples::eligible);
                (command == clear ? fixture.given(SUSPECTED, STUDIED, DETERMINED) : fixture.given(SUSPECTED, STUDIED))
                        .when(command)
                        .expectNoEvents()
                        .expectException(Refused.with("major-hazard.needs-officer"));
            });
        }

        private void bars(String code, OfficerEvent event) {
            aHazard(event).given(SUSPECTED).when(study).expectNoEvents().expectException(Refused.with(code, "members"));
            aHazard(event)
                    .given(SUSPECTED, STUDIED)
                    .when(determine)
                    .expectNoEvents()
                    .expectException(Refused.with(code));
            aHazard(event)
                    .given(SUSPECTED, STUDIED, DETERMINED)
                    .when(clear)
                    .expectNoEvents()
                    .expectException(Refused.with(code));
        }

        private OfficerDeparted departed(LocalDate day) {
            return new OfficerDeparted(
                    LI, DepartureReason.TRANSFERRED, day, DepartingClass.OTHER_CADRE, YUZHONG, List.of(), null);
        }
    }

    private static void refused(MajorHazardCommand command, String message, MajorHazardEvent... given) {
        FixtureConfiguration<MajorHazard> fixture = aHazard();
        (given.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) given))
                .when(command)
                .expectNoEvents()
                .expectException(CommandRejected.class)
                .expectExceptionMessage(message);
    }

    private static FixtureConfiguration<MajorHazard> aHazard(InspectionOutcome.Entry... others) {
        return aHazard(ActingSamples.officer(LI, BRIGADE, YUZHONG), OfficerSamples::eligible, others);
    }

    /** After that happened to Li. */
    private static FixtureConfiguration<MajorHazard> aHazard(OfficerEvent happened) {
        return aHazard(ActingSamples.officer(LI, BRIGADE, YUZHONG), officer -> {
            Standing standing = OfficerSamples.eligible(officer);
            return officer.equals(LI) ? OfficerSamples.and(standing, happened) : standing;
        });
    }

    private static FixtureConfiguration<MajorHazard> aHazard(
            Acting acting, Function<OfficerId, Standing> standings, InspectionOutcome.Entry... others) {
        VenueStanding venues = id -> Optional.of(new VenueStanding.Entry(MALL, OWNER, YUZHONG, null, null, null, null))
                .filter(entry -> entry.venue().equals(id));
        InspectionOutcome inspections = id -> Stream.concat(
                        Stream.of(others), Stream.of(FIRST, RECHECK, EARLIER, TO_COME, FOUND, ELSEWHERE, UNLISTED))
                .filter(entry -> entry.inspection().equals(id))
                .findFirst();
        OfficerStanding officers = id -> Optional.of(standings.apply(id));
        VenueClassStanding classes = id -> Optional.of(List.of(new Code("CROWDED_PLACE")));
        AuthorityStanding authorities =
                id -> Optional.of(new AuthorityStanding.Entry(BRIGADE, "渝中支队", "渝中", new Code("FIRE_RESCUE"), YUZHONG));
        Numbers numbers = (agency, characters, kind, year, subject, division) ->
                new DocumentNumber("%s%s〔%s〕第0001号".formatted(characters, kind.characters(), year));
        return new AggregateTestFixture<>(MajorHazard.class)
                .registerInjectableResource(acting)
                .registerInjectableResource(new LawSample())
                .registerInjectableResource(venues)
                .registerInjectableResource(inspections)
                .registerInjectableResource(officers)
                .registerInjectableResource(classes)
                .registerInjectableResource(new OneBrigade())
                .registerInjectableResource(authorities)
                .registerInjectableResource(numbers);
    }

    private static final class OneBrigade implements Competences {
        @Override
        public Optional<AuthorityId> competentIn(DivisionCode division) {
            return Optional.of(BRIGADE);
        }

        @Override
        public void record(DivisionCode division, AuthorityId authority) {
            throw new UnsupportedOperationException();
        }
    }

    private static InspectionOutcome.Entry inspection(
            String end, VenueId venue, @Nullable LocalDate started, @Nullable LocalDate concluded, Code... failed) {
        return inspection(end, venue, started, concluded, List.of(), List.of(failed), List.of());
    }

    private static InspectionOutcome.Entry examined(
            String end, LocalDate started, LocalDate concluded, List<Code> mandatory) {
        return inspection(end, MALL, started, concluded, mandatory, List.of(), List.of());
    }

    /** The first inspection, with an order about the exits that passed its re-check on that day. */
    private static InspectionOutcome.Entry rechecked(LocalDate day) {
        RectificationOrder order = new RectificationOrder(
                new DocumentNumber("渝中消限字〔2026〕第0001号"),
                OrderKind.DATED,
                SEEN,
                SEEN,
                List.of(VenueLaw.EXITS),
                SEEN,
                null,
                day,
                List.of(),
                null);
        return inspection("1H", MALL, SEEN, SEEN, List.of(), List.of(VenueLaw.EXITS), List.of(order));
    }

    private static InspectionOutcome.Entry inspection(
            String end,
            VenueId venue,
            @Nullable LocalDate started,
            @Nullable LocalDate concluded,
            List<Code> mandatory,
            List<Code> failed,
            List<RectificationOrder> orders) {
        return new InspectionOutcome.Entry(
                new InspectionId("I-01JW3Z5M8Q4T7X9B2C6D8F0G" + end),
                venue,
                VenueSamples.OPERATOR,
                YUZHONG,
                InspectionKind.ROUTINE,
                null,
                List.of(LI, WANG),
                moment(started),
                moment(concluded),
                mandatory,
                failed,
                orders);
    }

    private static @Nullable Instant moment(@Nullable LocalDate day) {
        return day == null ? null : ChinaTime.startOf(day).plusSeconds(9 * 3600);
    }
}
