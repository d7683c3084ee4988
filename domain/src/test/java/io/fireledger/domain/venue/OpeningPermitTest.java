package io.fireledger.domain.venue;

import static io.fireledger.domain.kernel.ActingSamples.NOW;
import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.kernel.ActingSamples.officer;
import static io.fireledger.domain.kernel.ActingSamples.registrar;
import static io.fireledger.domain.legal.LawSample.WEIDU;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static io.fireledger.domain.venue.VenueLaw.LICENCE;
import static io.fireledger.domain.venue.VenueLaw.PLAN;
import static io.fireledger.domain.venue.VenueLaw.STANDARD;
import static io.fireledger.domain.venue.VenueLaw.STANDARD_FROM;
import static io.fireledger.domain.venue.VenueLaw.STANDARD_TO;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.DISSOLVED;
import static io.fireledger.domain.venue.VenueSamples.HOTEL;
import static io.fireledger.domain.venue.VenueSamples.HOTEL_PREMISES;
import static io.fireledger.domain.venue.VenueSamples.LAPSED;
import static io.fireledger.domain.venue.VenueSamples.LETTER;
import static io.fireledger.domain.venue.VenueSamples.LI;
import static io.fireledger.domain.venue.VenueSamples.OPERATOR;
import static io.fireledger.domain.venue.VenueSamples.PERMIT;
import static io.fireledger.domain.venue.VenueSamples.POSTLESS;
import static io.fireledger.domain.venue.VenueSamples.RESPONSIBLE;
import static io.fireledger.domain.venue.VenueSamples.TIED;
import static io.fireledger.domain.venue.VenueSamples.ZHAO;
import static io.fireledger.domain.venue.VenueSamples.authorities;
import static io.fireledger.domain.venue.VenueSamples.codes;
import static io.fireledger.domain.venue.VenueSamples.competences;
import static io.fireledger.domain.venue.VenueSamples.enterprises;
import static io.fireledger.domain.venue.VenueSamples.numbers;
import static io.fireledger.domain.venue.VenueSamples.officers;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.inspection.VerificationClaims;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.FixedTerm;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.venue.PermitCommand.GrantPermit;
import io.fireledger.domain.venue.PermitCommand.RecordVerification;
import io.fireledger.domain.venue.PermitCommand.RejectApplication;
import io.fireledger.domain.venue.PermitCommand.RequestMaterials;
import io.fireledger.domain.venue.PermitCommand.SubmitCommitment;
import io.fireledger.domain.venue.PermitCommand.SupplyMaterials;
import io.fireledger.domain.venue.PermitCommand.WithdrawApplication;
import io.fireledger.domain.venue.PermitEvent.ApplicationRejected;
import io.fireledger.domain.venue.PermitEvent.ApplicationWithdrawn;
import io.fireledger.domain.venue.PermitEvent.CommitmentBreached;
import io.fireledger.domain.venue.PermitEvent.CommitmentSubmitted;
import io.fireledger.domain.venue.PermitEvent.CommitmentVerified;
import io.fireledger.domain.venue.PermitEvent.MaterialsRequested;
import io.fireledger.domain.venue.PermitEvent.MaterialsSupplied;
import io.fireledger.domain.venue.PermitEvent.PermitGranted;
import io.fireledger.domain.venue.PermitEvent.ReapplicationBarred;
import io.fireledger.domain.venue.VenueEvent.DueDayFixed;
import io.fireledger.domain.venue.VenueEvent.VenueClassified;
import io.fireledger.domain.venue.VenueEvent.VenueRegistered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningPermitTest {
    private static final LocalDate SIGNED = STANDARD_TO;
    /** 20 and 5 working days from Saturday 9 May 2026, a working day. */
    private static final LocalDate VERIFICATION_DUE = LocalDate.of(2026, 6, 5);

    private static final LocalDate MATERIALS_DUE = LocalDate.of(2026, 5, 15);

    private static final InspectionId INSPECTION = new InspectionId("I-01JZZZZZZZZZZZZZZZZZZZZZZZ");
    private static final VenueRegistered REGISTERED = registered(OPERATOR, YUZHONG);
    private static final VenueClassified CLASSIFIED =
            new VenueClassified(HOTEL, "2021-1", codes("PUBLIC_GATHERING"), List.of());
    private static final CommitmentSubmitted COMPLETE = submitted();
    private static final CommitmentSubmitted INCOMPLETE = submitted(LICENCE, PLAN);
    private static final PermitGranted GRANTED = granted(LI, null);
    private static final CommitmentVerified VERIFIED =
            new CommitmentVerified(HOTEL, OPERATOR, PERMIT, INSPECTION, List.of(LI, ZHAO), TODAY);
    private static final CommitmentBreached BREACHED = new CommitmentBreached(
            HOTEL, OPERATOR, PERMIT, INSPECTION, List.of(LI, ZHAO), TODAY, BreachSeverity.MINOR, codes("EXITS"));

    private final List<String> released = new ArrayList<>();

    private static final SubmitCommitment COMMITMENT =
            new SubmitCommitment(HOTEL, STANDARD, RESPONSIBLE, null, SIGNED, IntakeChannel.E_SERVICE, LETTER, null);

    @Nested
    class Submitting {
        @Test
        void grantsACompleteCommitmentByTheAutomaticRule() {
            automatic(registrar(), commitment(SIGNED, RESPONSIBLE, null), REGISTERED, CLASSIFIED)
                    .expectEvents(COMPLETE, granted(null, "auto-1"))
                    .expectResultMessagePayload(new CommitmentAnswer(
                            CommitmentAnswer.Status.GRANTED, null, PERMIT, VERIFICATION_DUE, false));
        }

        @Test
        void staysPendingWithoutTheRule() {
            when(registrar(), commitment(SIGNED, RESPONSIBLE, null), REGISTERED, CLASSIFIED)
                    .expectEvents(COMPLETE)
                    .expectResultMessagePayload(CommitmentAnswer.pending(List.of()));
        }

        @Test
        void staysPendingWhereMaterialsAreMissing() {
            automatic(registrar(), commitment(SIGNED, RESPONSIBLE, List.of(VenueLaw.LETTER)), REGISTERED, CLASSIFIED)
                    .expectEvents(INCOMPLETE)
                    .expectResultMessagePayload(CommitmentAnswer.pending(List.of(LICENCE, PLAN)));
        }

        @Test
        void namesPlaceBasisAndTheOfficersPart() {
            automatic(officer(LI, BRIGADE, YUZHONG), commitment(SIGNED, RESPONSIBLE, null), REGISTERED, CLASSIFIED)
                    .expectEventsMatching(Circumstances.of("500103", "REGISTRAR", 2));
        }

        @Test
        void refusesAVenueThatIsNotPublicGathering() {
            when(
                            registrar(),
                            commitment(SIGNED, RESPONSIBLE, null),
                            REGISTERED,
                            new VenueClassified(HOTEL, "2021-1", List.of(), codes("PUBLIC_GATHERING")))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.not-public-gathering"));
        }

        @Test
        void refusesAVersionThatIsNone() {
            SubmitCommitment command = new SubmitCommitment(
                    HOTEL, "2019-9", RESPONSIBLE, null, SIGNED, IntakeChannel.WINDOW, LETTER, null);
            when(registrar(), command, REGISTERED, CLASSIFIED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.wrong-standard-version", "standardVersion"));
        }

        @Test
        void takesTheVersionOnItsFirstAndLastDayOnly() {
            for (LocalDate day : List.of(STANDARD_FROM, STANDARD_TO)) {
                when(registrar(), commitment(day, RESPONSIBLE, null), REGISTERED, CLASSIFIED)
                        .expectSuccessfulHandlerExecution();
            }
            for (LocalDate day : List.of(STANDARD_FROM.minusDays(1), STANDARD_TO.plusDays(1), TODAY)) {
                when(registrar(), commitment(day, RESPONSIBLE, null), REGISTERED, CLASSIFIED)
                        .expectNoEvents()
                        .expectException(Refused.with("permit.wrong-standard-version", "standardVersion"));
            }
        }

        @Test
        void refusesALetterSignedTomorrow() {
            when(registrar(), commitment(TODAY.plusDays(1), RESPONSIBLE, null), REGISTERED, CLASSIFIED)
                    .expectNoEvents()
                    .expectException(Refused.with("act.in-future", "signedOn"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"王芳", " 王芳 ", "\u3000王芳"})
        void takesTheResponsiblePersonsNameInAnyWidth(String signatory) {
            when(registrar(), commitment(SIGNED, signatory, null), REGISTERED, CLASSIFIED)
                    .expectSuccessfulHandlerExecution();
        }

        @ParameterizedTest
        @ValueSource(strings = {"王方", "王 芳", "张三"})
        void refusesAnotherSignatory(String signatory) {
            when(registrar(), commitment(SIGNED, signatory, null), REGISTERED, CLASSIFIED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.not-signed-by-responsible-person", "signatory"));
        }

        @Test
        void refusesWhileAnApplicationIsPending() {
            when(registrar(), commitment(SIGNED, RESPONSIBLE, null), REGISTERED, CLASSIFIED, COMPLETE)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.application-pending"));
        }

        @Test
        void takesAnotherAfterARejection() {
            when(
                            registrar(),
                            commitment(SIGNED, RESPONSIBLE, null),
                            REGISTERED,
                            CLASSIFIED,
                            COMPLETE,
                            new ApplicationRejected(HOTEL, "撤回"))
                    .expectEvents(COMPLETE);
        }

        @Test
        void refusesWhileAPermitIsInForceEvenIfBreached() {
            when(registrar(), commitment(SIGNED, RESPONSIBLE, null), REGISTERED, CLASSIFIED, COMPLETE, GRANTED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.already-granted"));
            when(
                            registrar(),
                            commitment(SIGNED, RESPONSIBLE, null),
                            REGISTERED,
                            CLASSIFIED,
                            COMPLETE,
                            GRANTED,
                            BREACHED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.already-granted"));
        }

        @Test
        void refusesADissolvedOperator() {
            when(registrar(), commitment(SIGNED, RESPONSIBLE, null), registered(DISSOLVED, YUZHONG), CLASSIFIED)
                    .expectNoEvents()
                    .expectException(Refused.with("enterprise.dissolved"));
        }

        @Test
        void refusesAMaterialTheStandardDoesNotKnow() {
            when(registrar(), commitment(SIGNED, RESPONSIBLE, codes("LETTER", "LOVE_LETTER")), REGISTERED, CLASSIFIED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.unknown-material", "materials"));
        }

        private SubmitCommitment commitment(LocalDate signedOn, String signatory, @Nullable List<Code> materials) {
            return new SubmitCommitment(
                    HOTEL, STANDARD, signatory, null, signedOn, IntakeChannel.E_SERVICE, LETTER, materials);
        }
    }

    @Nested
    class Materials {
        @Test
        void areAskedForAllAtOnce() {
            when(officer(LI, BRIGADE, YUZHONG), request(), REGISTERED, CLASSIFIED, INCOMPLETE)
                    .expectEvents(new MaterialsRequested(HOTEL, List.of(LICENCE, PLAN)));
        }

        @Test
        void areAskedForBeyondThoseMissing() {
            when(officer(LI, BRIGADE, YUZHONG), request(LICENCE), REGISTERED, CLASSIFIED, submitted(PLAN))
                    .expectEvents(new MaterialsRequested(HOTEL, List.of(LICENCE, PLAN)));
        }

        @Test
        void areNotAskedForTwice() {
            when(officer(LI, BRIGADE, YUZHONG), request(), REGISTERED, CLASSIFIED, INCOMPLETE, requested())
                    .expectNoEvents()
                    .expectException(Refused.with("permit.materials-requested-already"));
        }

        @Test
        void areNotAskedForWhereNothingIsMissing() {
            when(officer(LI, BRIGADE, YUZHONG), request(), REGISTERED, CLASSIFIED, COMPLETE)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.nothing-missing", "missing"));
        }

        @Test
        void areNotAskedForWithoutAnApplication() {
            when(officer(LI, BRIGADE, YUZHONG), request(), REGISTERED, CLASSIFIED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.no-application"));
        }

        @ParameterizedTest(name = "submitted on {0}: too late {1}")
        @CsvSource({"2026-04-28, true", "2026-04-29, false", "2026-05-08, false"})
        void areAskedForWithinTheTerm(LocalDate submittedOn, boolean isTooLate) {
            ResultValidator<Venue> result = fixture(officer(LI, BRIGADE, YUZHONG), false, Optional::empty)
                    .givenCurrentTime(ChinaTime.startOf(submittedOn))
                    .andGiven(REGISTERED, CLASSIFIED, INCOMPLETE)
                    .when(request());
            if (isTooLate) {
                result.expectNoEvents().expectException(Refused.with("permit.request-too-late"));
            } else {
                result.expectEvents(requested());
            }
        }

        @Test
        void areAskedForByAnOfficerWhoMayAct() {
            when(registrar(), request(), REGISTERED, CLASSIFIED, INCOMPLETE)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.needs-officer"));
            when(officer(TIED, BRIGADE, YUZHONG), request(), REGISTERED, CLASSIFIED, INCOMPLETE)
                    .expectNoEvents()
                    .expectException(Refused.anywhere("officer.conflicted"));
        }

        @Test
        void areThoseOfTheStandard() {
            when(officer(LI, BRIGADE, YUZHONG), request(new Code("LOVE_LETTER")), REGISTERED, CLASSIFIED, INCOMPLETE)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.unknown-material", "missing"));
            when(registrar(), supply(new Code("LOVE_LETTER")), REGISTERED, CLASSIFIED, INCOMPLETE)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.unknown-material", "materials"));
        }

        @Test
        void areSuppliedInParts() {
            automatic(registrar(), supply(PLAN), REGISTERED, CLASSIFIED, INCOMPLETE, requested())
                    .expectEvents(new MaterialsSupplied(HOTEL, List.of(PLAN), List.of(LICENCE)))
                    .expectResultMessagePayload(CommitmentAnswer.pending(List.of(LICENCE)));
        }

        @Test
        void completeTheApplicationForTheAutomaticRule() {
            automatic(registrar(), supply(LICENCE, PLAN), REGISTERED, CLASSIFIED, INCOMPLETE, requested())
                    .expectEvents(
                            new MaterialsSupplied(HOTEL, List.of(LICENCE, PLAN), List.of()), granted(null, "auto-1"));
        }

        @Test
        void areNotSuppliedWithoutAnApplication() {
            when(registrar(), supply(PLAN), REGISTERED, CLASSIFIED, COMPLETE, GRANTED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.no-application"));
        }

        private RequestMaterials request(Code... missing) {
            return new RequestMaterials(HOTEL, List.of(missing));
        }

        private SupplyMaterials supply(Code... materials) {
            return new SupplyMaterials(HOTEL, List.of(materials));
        }
    }

    @Nested
    class Granting {
        @Test
        void isTheActOfTheAcceptingOfficer() {
            when(officer(LI, BRIGADE, YUZHONG), new GrantPermit(HOTEL), REGISTERED, CLASSIFIED, COMPLETE)
                    .expectEvents(GRANTED)
                    .expectEventsMatching(Circumstances.of("500103", "ACCEPTING_OFFICER", 1))
                    .expectResultMessagePayload(CommitmentAnswer.granted(GRANTED));
        }

        @Test
        void refusesWhoIsNoOfficer() {
            when(registrar(), new GrantPermit(HOTEL), REGISTERED, CLASSIFIED, COMPLETE)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.needs-officer"));
        }

        @Test
        void refusesAnOfficerWhoMayNotAct() {
            refusesOfficer(TIED, "officer.conflicted");
            refusesOfficer(LAPSED, "officer.not-certified");
            refusesOfficer(POSTLESS, "officer.not-in-post");
        }

        private void refusesOfficer(OfficerId officer, String code) {
            for (Object command : List.of(new GrantPermit(HOTEL), new RejectApplication(HOTEL, "材料虚假", false))) {
                when(officer(officer, BRIGADE, YUZHONG), command, REGISTERED, CLASSIFIED, COMPLETE)
                        .expectNoEvents()
                        .expectException(Refused.anywhere(code));
            }
        }

        @Test
        void doesNotKnowAnOfficerNeverAppointed() {
            when(
                            officer(new OfficerId("NOBODY"), BRIGADE, YUZHONG),
                            new GrantPermit(HOTEL),
                            REGISTERED,
                            CLASSIFIED,
                            COMPLETE)
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
        }

        @Test
        void refusesWithoutAnApplicationAndTwice() {
            when(officer(LI, BRIGADE, YUZHONG), new GrantPermit(HOTEL), REGISTERED, CLASSIFIED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.no-application"));
            when(officer(LI, BRIGADE, YUZHONG), new GrantPermit(HOTEL), REGISTERED, CLASSIFIED, COMPLETE, GRANTED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.no-application"));
        }

        @ParameterizedTest(name = "submitted on {0}: lapsed {1}")
        @CsvSource({"2026-04-28, true", "2026-04-29, false", "2026-05-08, false"})
        void waitsForMissingMaterialsUntilTheTermToAskForThemIsOver(LocalDate submittedOn, boolean isLapsed) {
            ResultValidator<Venue> result = fixture(officer(LI, BRIGADE, YUZHONG), false, Optional::empty)
                    .givenCurrentTime(ChinaTime.startOf(submittedOn))
                    .andGiven(REGISTERED, CLASSIFIED, INCOMPLETE)
                    .when(new GrantPermit(HOTEL));
            if (isLapsed) {
                result.expectEvents(GRANTED);
            } else {
                result.expectNoEvents().expectException(Refused.with("permit.materials-missing"));
            }
        }

        @Test
        void waitsForWhatWasAskedForInTime() {
            fixture(officer(LI, BRIGADE, YUZHONG), false, Optional::empty)
                    .givenCurrentTime(ChinaTime.startOf(TODAY.minusMonths(1)))
                    .andGiven(REGISTERED, CLASSIFIED, INCOMPLETE, requested())
                    .when(new GrantPermit(HOTEL))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.materials-missing"));
        }

        @Test
        void refusesAnOperatorDissolvedMeanwhile() {
            when(
                            officer(LI, BRIGADE, YUZHONG),
                            new GrantPermit(HOTEL),
                            registered(DISSOLVED, YUZHONG),
                            CLASSIFIED,
                            COMPLETE)
                    .expectNoEvents()
                    .expectException(Refused.with("enterprise.dissolved"));
        }

        @Test
        void refusesWhereNoAuthorityIsCompetent() {
            when(
                            officer(LI, BRIGADE, YUZHONG),
                            new GrantPermit(HOTEL),
                            registered(OPERATOR, WEIDU),
                            CLASSIFIED,
                            COMPLETE)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.no-competent-agency"));
        }
    }

    @Nested
    class Rejecting {
        private static final RejectApplication REJECT = new RejectApplication(HOTEL, "逾期未补正", false);

        @Test
        void endsTheApplicationWhoseMaterialsWereAskedForAndAreMissing() {
            reject(REGISTERED, CLASSIFIED, INCOMPLETE, requested())
                    .expectEvents(new ApplicationRejected(HOTEL, "逾期未补正"))
                    .expectEventsMatching(Circumstances.of("500103", "ACCEPTING_OFFICER", 1));
            reject(REGISTERED, CLASSIFIED, INCOMPLETE)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.materials-not-requested"));
        }

        @Test
        void refusesWhereNothingIsMissing() {
            reject(REGISTERED, CLASSIFIED, COMPLETE)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.nothing-to-reject-for"));
            MaterialsSupplied supplied = new MaterialsSupplied(HOTEL, List.of(LICENCE, PLAN), List.of());
            reject(REGISTERED, CLASSIFIED, INCOMPLETE, requested(), supplied)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.nothing-to-reject-for"));
        }

        /** The venue is classed anew, or lies where no agency is competent, or its operator was dissolved. */
        @Test
        void endsACompleteApplicationWithoutAnObject() {
            VenueClassified other = new VenueClassified(HOTEL, "2021-1", List.of(), List.of());
            ApplicationRejected rejected = new ApplicationRejected(HOTEL, "逾期未补正");
            reject(REGISTERED, CLASSIFIED, COMPLETE, other).expectEvents(rejected);
            reject(registered(OPERATOR, WEIDU), CLASSIFIED, COMPLETE).expectEvents(rejected);
            reject(registered(DISSOLVED, YUZHONG), CLASSIFIED, COMPLETE).expectEvents(rejected);
        }

        private ResultValidator<Venue> reject(Object... given) {
            return when(officer(LI, BRIGADE, YUZHONG), REJECT, given);
        }

        @Test
        void barsTheApplicantForAYearAfterFalseMaterial() {
            LocalDate until = LocalDate.of(2027, 5, 9);
            when(
                            officer(LI, BRIGADE, YUZHONG),
                            new RejectApplication(HOTEL, "材料虚假", true),
                            REGISTERED,
                            CLASSIFIED,
                            COMPLETE)
                    .expectEvents(
                            new ApplicationRejected(HOTEL, "材料虚假"), new ReapplicationBarred(HOTEL, OPERATOR, until))
                    .expectEventsMatching(Circumstances.of("500103", "ACCEPTING_OFFICER", 2))
                    .expectResultMessagePayload(new BarredApplicant(until));
        }

        @ParameterizedTest(name = "barred until {0}: barred {1}")
        @CsvSource({"2026-05-08, false", "2026-05-09, true"})
        void leavesRoomForAnotherApplicationOnceTheBarHasRun(LocalDate until, boolean isBarred) {
            ResultValidator<Venue> again = when(
                    registrar(),
                    COMMITMENT,
                    REGISTERED,
                    CLASSIFIED,
                    COMPLETE,
                    new ApplicationRejected(HOTEL, "材料虚假"),
                    new ReapplicationBarred(HOTEL, OPERATOR, until));
            if (isBarred) {
                again.expectNoEvents().expectException(Refused.with("permit.barred"));
            } else {
                again.expectSuccessfulHandlerExecution();
            }
        }

        @Test
        void refusesWithoutAnApplication() {
            when(officer(LI, BRIGADE, YUZHONG), new RejectApplication(HOTEL, "材料虚假", false), REGISTERED, CLASSIFIED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.no-application"));
        }

        @Test
        void refusesWhoIsNoOfficer() {
            when(registrar(), new RejectApplication(HOTEL, "材料虚假", false), REGISTERED, CLASSIFIED, COMPLETE)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.needs-officer"));
        }
    }

    @Nested
    class Withdrawing {
        private static final ApplicationWithdrawn WITHDRAWN = new ApplicationWithdrawn(HOTEL, OPERATOR, "另选址", TODAY);

        @Test
        void endsTheApplicationAndLeavesRoomForAnother() {
            when(registrar(), new WithdrawApplication(HOTEL, "另选址"), REGISTERED, CLASSIFIED, submitted(PLAN))
                    .expectEvents(WITHDRAWN);
            when(registrar(), COMMITMENT, REGISTERED, CLASSIFIED, submitted(PLAN), WITHDRAWN)
                    .expectEvents(COMPLETE);
        }

        @Test
        void endsTheTermsThatRanForIt() {
            assertThat(WITHDRAWN.terms(TODAY))
                    .extracting(change -> change.key().rule())
                    .containsExactly("venue.materials", "venue.check", "venue.check-decision");
        }

        @Test
        void refusesWithoutAnUndecidedApplication() {
            when(registrar(), new WithdrawApplication(HOTEL, "另选址"), REGISTERED, CLASSIFIED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.no-application"));
            when(registrar(), new WithdrawApplication(HOTEL, "另选址"), REGISTERED, CLASSIFIED, COMPLETE, GRANTED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.no-application"));
        }
    }

    @Nested
    class Verifying {
        @Test
        void recordsAFulfilledCommitmentAndReleasesTheClaim() {
            verify(record(true, null), outcome(List.of(), NOW), GRANTED)
                    .expectEvents(VERIFIED)
                    .expectEventsMatching(Circumstances.of("500103", "INSPECTOR_LEAD", 1));
            assertThat(released)
                    .containsExactly(
                            PERMIT + " " + HOTEL.value() + " " + INSPECTION.value() + " " + Capacity.INSPECTOR_LEAD);
        }

        @Test
        void takesAFailedOptionalItemAsFulfilledIfTheInspectorsDo() {
            verify(record(true, null), outcome(codes("SIGNS"), NOW), GRANTED).expectEvents(VERIFIED);
        }

        @Test
        void recordsABreachAsMinorUnlessSaidOtherwise() {
            verify(record(false, null), outcome(codes("EXITS"), NOW), GRANTED).expectEvents(BREACHED);
            verify(record(false, BreachSeverity.SERIOUS_FALSITY), outcome(codes("SIGNS"), NOW), GRANTED)
                    .expectEvents(new CommitmentBreached(
                            HOTEL,
                            OPERATOR,
                            PERMIT,
                            INSPECTION,
                            List.of(LI, ZHAO),
                            TODAY,
                            BreachSeverity.SERIOUS_FALSITY,
                            codes("SIGNS")));
        }

        @Test
        void countsTheDayInChina() {
            Instant lateOnTheDayBefore = ChinaTime.startOf(TODAY).minusSeconds(1);
            verify(record(true, null), outcome(List.of(), lateOnTheDayBefore), GRANTED)
                    .expectEvents(new CommitmentVerified(
                            HOTEL, OPERATOR, PERMIT, INSPECTION, List.of(LI, ZHAO), TODAY.minusDays(1)));
        }

        @Test
        void refusesFulfilledWithAFailedMandatoryItem() {
            refuses(record(true, null), outcome(codes("EXITS"), NOW), "permit.failed-mandatory-item", "fulfilled");
        }

        @Test
        void refusesABreachWithoutAFailedItem() {
            refuses(record(false, null), outcome(List.of(), NOW), "permit.no-failed-item", "fulfilled");
        }

        @Test
        void refusesASeverityWithoutABreach() {
            refuses(
                    record(true, BreachSeverity.MINOR),
                    outcome(List.of(), NOW),
                    "permit.severity-without-breach",
                    "severity");
        }

        @Test
        void refusesAnInspectionThatGoesOn() {
            refuses(record(true, null), outcome(List.of(), null), "permit.inspection-not-concluded", "inspection");
        }

        @Test
        void refusesAnInspectionOfAnotherVenue() {
            refuses(
                    record(true, null),
                    outcome(
                            new VenueId("V-01JZZZZZZZZZZZZZZZZZZZZZZ0"),
                            InspectionKind.COMMITMENT_VERIFICATION,
                            PERMIT,
                            YUZHONG),
                    "permit.inspection-of-another-venue",
                    "inspection");
        }

        @Test
        void refusesAnInspectionMadeForAnotherReasonOrPermit() {
            refuses(
                    record(true, null),
                    outcome(HOTEL, InspectionKind.ROUTINE, null, YUZHONG),
                    "permit.no-inspection",
                    "inspection");
            refuses(
                    record(true, null),
                    outcome(
                            HOTEL,
                            InspectionKind.COMMITMENT_VERIFICATION,
                            new DocumentNumber("渝中消安检字〔2025〕第0009号"),
                            YUZHONG),
                    "permit.no-inspection",
                    "inspection");
        }

        @Test
        void doesNotKnowAnInspectionNeverScheduledOrOutOfReach() {
            verify(record(true, null), Optional.empty(), GRANTED)
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
            verify(record(true, null), outcome(HOTEL, InspectionKind.COMMITMENT_VERIFICATION, PERMIT, WEIDU), GRANTED)
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
            assertThat(released).isEmpty();
        }

        @Test
        void refusesBeforeThereIsAPermit() {
            verify(record(true, null), outcome(List.of(), NOW), COMPLETE)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.not-granted"));
        }

        @Test
        void refusesASecondVerification() {
            for (PermitEvent first : List.of(VERIFIED, BREACHED)) {
                verify(record(true, null), outcome(List.of(), NOW), GRANTED, first)
                        .expectNoEvents()
                        .expectException(Refused.with("permit.already-verified"));
            }
        }

        private RecordVerification record(boolean fulfilled, @Nullable BreachSeverity severity) {
            return new RecordVerification(HOTEL, INSPECTION, fulfilled, severity);
        }

        private void refuses(
                RecordVerification command, Optional<InspectionOutcome.Entry> outcome, String code, String field) {
            verify(command, outcome, GRANTED).expectNoEvents().expectException(Refused.with(code, field));
            assertThat(released).isEmpty();
        }

        private ResultValidator<Venue> verify(
                RecordVerification command, Optional<InspectionOutcome.Entry> outcome, Object... permit) {
            return fixture(officer(LI, BRIGADE, YUZHONG), false, () -> outcome)
                    .given(REGISTERED, CLASSIFIED)
                    .andGiven(permit)
                    .when(command);
        }

        private Optional<InspectionOutcome.Entry> outcome(List<Code> failed, @Nullable Instant concludedAt) {
            return outcome(failed, ChinaTime.startOf(TODAY), concludedAt);
        }

        private Optional<InspectionOutcome.Entry> outcome(
                List<Code> failed, @Nullable Instant startedAt, @Nullable Instant concludedAt) {
            return Optional.of(new InspectionOutcome.Entry(
                    INSPECTION,
                    HOTEL,
                    OPERATOR,
                    YUZHONG,
                    InspectionKind.COMMITMENT_VERIFICATION,
                    PERMIT,
                    List.of(LI, ZHAO),
                    startedAt,
                    concludedAt,
                    codes("EXITS", "ALARM"),
                    failed));
        }

        private Optional<InspectionOutcome.Entry> outcome(
                VenueId venue, InspectionKind kind, @Nullable DocumentNumber permit, DivisionCode division) {
            return Optional.of(new InspectionOutcome.Entry(
                    INSPECTION,
                    venue,
                    OPERATOR,
                    division,
                    kind,
                    permit,
                    List.of(LI, ZHAO),
                    NOW,
                    NOW,
                    List.of(),
                    List.of()));
        }
    }

    @Nested
    class Standings {
        @Test
        void awaitsVerificationFromGrantToOutcome() {
            assertThat(standing(REGISTERED, CLASSIFIED, COMPLETE))
                    .isEqualTo(new VenueStanding.Entry(HOTEL, OPERATOR, YUZHONG, null, null, null, SIGNED));
            assertThat(standing(REGISTERED, CLASSIFIED, COMPLETE, GRANTED))
                    .isEqualTo(
                            new VenueStanding.Entry(HOTEL, OPERATOR, YUZHONG, PERMIT, VERIFICATION_DUE, null, SIGNED));
            assertThat(standing(REGISTERED, GRANTED, VERIFIED))
                    .isEqualTo(new VenueStanding.Entry(HOTEL, OPERATOR, YUZHONG, null, null, null, null));
            assertThat(standing(REGISTERED, GRANTED, BREACHED))
                    .isEqualTo(new VenueStanding.Entry(HOTEL, OPERATOR, YUZHONG, null, null, null, null));
        }

        @Test
        void knowsWhetherTheDayIsCertain() {
            PermitGranted uncertain = new PermitGranted(
                    HOTEL, OPERATOR, PERMIT, BRIGADE, STANDARD, TODAY, null, "auto-1", VERIFICATION_DUE, true);
            DueDayFixed fixed = new DueDayFixed(
                    HOTEL,
                    new FixedTerm(
                            "venue.commitment-verification", "", VERIFICATION_DUE, VERIFICATION_DUE.plusDays(1), 2027));
            assertThat(standing(REGISTERED, CLASSIFIED, COMPLETE, uncertain))
                    .isEqualTo(
                            new VenueStanding.Entry(HOTEL, OPERATOR, YUZHONG, PERMIT, VERIFICATION_DUE, TODAY, SIGNED));
            assertThat(standing(REGISTERED, CLASSIFIED, COMPLETE, uncertain, fixed))
                    .isEqualTo(new VenueStanding.Entry(
                            HOTEL, OPERATOR, YUZHONG, PERMIT, VERIFICATION_DUE.plusDays(1), null, SIGNED));
            assertThat(standing(REGISTERED, CLASSIFIED, COMPLETE, uncertain, VERIFIED, fixed))
                    .isEqualTo(new VenueStanding.Entry(HOTEL, OPERATOR, YUZHONG, null, null, null, SIGNED));
        }

        @Test
        void isNothingBeforeRegistration() {
            assertThat(standing(GRANTED, VERIFIED)).isNull();
        }

        private VenueStanding.@Nullable Entry standing(Object... events) {
            VenueStanding.@Nullable Entry entry = null;
            for (Object event : events) {
                entry = VenueStanding.Entry.after(entry, event);
            }
            return entry;
        }
    }

    private ResultValidator<Venue> when(Acting acting, Object command, Object... given) {
        return fixture(acting, false, Optional::empty)
                .givenCurrentTime(NOW)
                .andGiven(given)
                .when(command);
    }

    private ResultValidator<Venue> automatic(Acting acting, Object command, Object... given) {
        return fixture(acting, true, Optional::empty)
                .givenCurrentTime(NOW)
                .andGiven(given)
                .when(command);
    }

    private AggregateTestFixture<Venue> fixture(
            Acting acting, boolean grantsAutomatically, Supplier<Optional<InspectionOutcome.Entry>> outcome) {
        AggregateTestFixture<Venue> fixture = new AggregateTestFixture<>(Venue.class);
        Law law = new VenueLaw(grantsAutomatically);
        InspectionOutcome outcomes = inspection -> outcome.get();
        List.of(acting, law, enterprises(), authorities(), competences(), numbers(), officers(), outcomes, claims())
                .forEach(fixture::registerInjectableResource);
        return fixture;
    }

    private VerificationClaims claims() {
        return new VerificationClaims() {
            @Override
            public void take(DocumentNumber permit, VenueId venue, InspectionId inspection, DivisionCode division) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void release(
                    DocumentNumber permit,
                    VenueId venue,
                    InspectionId inspection,
                    DivisionCode division,
                    Capacity capacity) {
                released.add(permit + " " + venue.value() + " " + inspection.value() + " " + capacity);
            }
        };
    }

    private static VenueRegistered registered(EnterpriseId operator, DivisionCode division) {
        return new VenueRegistered(HOTEL, operator, "渝中饭店", division, "民生路1号", HOTEL_PREMISES);
    }

    private static CommitmentSubmitted submitted(Code... missing) {
        return new CommitmentSubmitted(
                HOTEL,
                OPERATOR,
                STANDARD,
                VenueLaw.TEMPLATE,
                RESPONSIBLE,
                null,
                SIGNED,
                IntakeChannel.E_SERVICE,
                LETTER,
                List.of(missing),
                missing.length == 0 ? null : MATERIALS_DUE,
                false,
                BRIGADE);
    }

    private static MaterialsRequested requested() {
        return new MaterialsRequested(HOTEL, List.of(LICENCE, PLAN));
    }

    private static PermitGranted granted(@Nullable OfficerId officer, @Nullable String rule) {
        return new PermitGranted(
                HOTEL, OPERATOR, PERMIT, BRIGADE, STANDARD, TODAY, officer, rule, VERIFICATION_DUE, false);
    }
}
