package io.fireledger.domain.venue;

import static io.fireledger.domain.kernel.ActingSamples.NOW;
import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.kernel.ActingSamples.officer;
import static io.fireledger.domain.kernel.ActingSamples.registrar;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static io.fireledger.domain.venue.VenueFixture.CHECK;
import static io.fireledger.domain.venue.VenueFixture.as;
import static io.fireledger.domain.venue.VenueFixture.at;
import static io.fireledger.domain.venue.VenueFixture.inspection;
import static io.fireledger.domain.venue.VenueFixture.when;
import static io.fireledger.domain.venue.VenueLaw.LICENCE;
import static io.fireledger.domain.venue.VenueLaw.PLAN;
import static io.fireledger.domain.venue.VenueLaw.STANDARD;
import static io.fireledger.domain.venue.VenueLaw.STANDARD_OF_MAY;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.HOTEL;
import static io.fireledger.domain.venue.VenueSamples.LAPSED;
import static io.fireledger.domain.venue.VenueSamples.LETTER;
import static io.fireledger.domain.venue.VenueSamples.LI;
import static io.fireledger.domain.venue.VenueSamples.OPERATOR;
import static io.fireledger.domain.venue.VenueSamples.RESPONSIBLE;
import static io.fireledger.domain.venue.VenueSamples.STATION;
import static io.fireledger.domain.venue.VenueSamples.TIED;
import static io.fireledger.domain.venue.VenueSamples.ZHAO;
import static io.fireledger.domain.venue.VenueSamples.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.venue.PermitCommand.AcceptApplication;
import io.fireledger.domain.venue.PermitCommand.ApplyForCheck;
import io.fireledger.domain.venue.PermitCommand.GrantPermit;
import io.fireledger.domain.venue.PermitCommand.RecordCheck;
import io.fireledger.domain.venue.PermitCommand.RecordVerification;
import io.fireledger.domain.venue.PermitCommand.RefusePermit;
import io.fireledger.domain.venue.PermitCommand.RejectApplication;
import io.fireledger.domain.venue.PermitCommand.RequestMaterials;
import io.fireledger.domain.venue.PermitCommand.SupplyMaterials;
import io.fireledger.domain.venue.PermitEvent.ApplicationAccepted;
import io.fireledger.domain.venue.PermitEvent.ApplicationRejected;
import io.fireledger.domain.venue.PermitEvent.CheckApplied;
import io.fireledger.domain.venue.PermitEvent.CheckMade;
import io.fireledger.domain.venue.PermitEvent.MaterialsRequested;
import io.fireledger.domain.venue.PermitEvent.MaterialsSupplied;
import io.fireledger.domain.venue.PermitEvent.PermitGranted;
import io.fireledger.domain.venue.PermitEvent.PermitRefused;
import io.fireledger.domain.venue.VenueEvent.VenueClassified;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ordinary route; 9 May 2026 is a working Saturday. */
class CheckRouteTest {
    private static final LocalDate MATERIALS_DUE = LocalDate.of(2026, 5, 15);
    /** Ten and three working days from 9 May. */
    private static final LocalDate CHECK_DUE = LocalDate.of(2026, 5, 22);

    private static final LocalDate DECISION_DUE = LocalDate.of(2026, 5, 13);
    private static final LocalDate BARRED_UNTIL = LocalDate.of(2027, 5, 9);
    private static final DocumentNumber REFUSAL = new DocumentNumber("渝中消安检否字〔2026〕第0001号");

    private static final CheckApplied APPLIED = applied();
    private static final ApplicationAccepted ACCEPTED =
            new ApplicationAccepted(HOTEL, OPERATOR, BRIGADE, LI, TODAY, CHECK_DUE, false);
    private static final CheckMade PASSED = made();
    private static final CheckMade FAILED = made("EXITS");
    private static final PermitGranted GRANTED =
            new PermitGranted(HOTEL, OPERATOR, VenueSamples.PERMIT, BRIGADE, STANDARD, TODAY, LI, null, null, false);

    @Nested
    class Applying {
        @Test
        void opensTheTermToAskForWhatIsMissing() {
            when(registrar(), List.of(), application(STANDARD_OF_MAY, null))
                    .expectEvents(appliedBy(STANDARD_OF_MAY))
                    .expectResultMessagePayload(new OpenTerm(MATERIALS_DUE, false));
            when(registrar(), List.of(), application(STANDARD_OF_MAY, List.of(LICENCE)))
                    .expectEvents(appliedBy(STANDARD_OF_MAY, PLAN));
        }

        @Test
        void asksForNoLetterOfCommitment() {
            Code letter = new Code("COMMITMENT_LETTER");
            when(registrar(), List.of(), application(STANDARD_OF_MAY, List.of(letter)))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.unknown-material", "materials"));
        }

        @Test
        void refusesADissolvedOperator() {
            when(
                            registrar(),
                            List.of(),
                            application(STANDARD_OF_MAY, null),
                            new VenueEvent.OperatorChanged(HOTEL, OPERATOR, VenueSamples.DISSOLVED, TODAY, null, "转让"))
                    .expectNoEvents()
                    .expectException(Refused.with("enterprise.dissolved"));
        }

        /** The sample's first standard is signed until April 2026. */
        @Test
        void refusesAStandardNotInForceToday() {
            when(registrar(), List.of(), application(STANDARD, null))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.wrong-standard-version", "standardVersion"));
        }

        @Test
        void refusesAVenueThatIsNotPublicGathering() {
            when(
                            registrar(),
                            List.of(),
                            application(STANDARD, null),
                            new VenueClassified(HOTEL, "2021-1", List.of(), List.of()))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.not-public-gathering"));
        }

        @Test
        void refusesWhileAnApplicationIsUnderWayOrAPermitStands() {
            for (Object[] given : List.of(
                    new Object[] {APPLIED}, new Object[] {APPLIED, ACCEPTED}, new Object[] {APPLIED, ACCEPTED, PASSED
                    })) {
                when(registrar(), List.of(), application(STANDARD, null), given)
                        .expectNoEvents()
                        .expectException(Refused.with("permit.application-pending"));
            }
            when(registrar(), List.of(), application(STANDARD, null), APPLIED, ACCEPTED, PASSED, GRANTED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.already-granted"));
        }

        private ApplyForCheck application(String standard, @Nullable List<Code> materials) {
            return new ApplyForCheck(HOTEL, standard, RESPONSIBLE, null, IntakeChannel.WINDOW, LETTER, materials);
        }
    }

    @Nested
    class Accepting {
        @Test
        void opensTheTermForTheCheck() {
            when(as(LI), List.of(), new AcceptApplication(HOTEL), APPLIED)
                    .expectEvents(ACCEPTED)
                    .expectEventsMatching(Circumstances.of("500103", "ACCEPTING_OFFICER", 1))
                    .expectResultMessagePayload(new OpenTerm(CHECK_DUE, false));
        }

        @ParameterizedTest(name = "submitted on {0}: accepted on {1}")
        @CsvSource({"2026-04-28, 2026-04-28, 2026-05-14", "2026-04-29, 2026-05-09, 2026-05-22"})
        void countsFromTheDayItCameInOnceTheTermIsOver(LocalDate submittedOn, LocalDate acceptedOn, LocalDate dueOn) {
            at(ChinaTime.startOf(submittedOn), as(LI), List.of(), new AcceptApplication(HOTEL), applied())
                    .expectEvents(new ApplicationAccepted(HOTEL, OPERATOR, BRIGADE, LI, acceptedOn, dueOn, false));
        }

        @Test
        void waitsForMissingMaterialsThatWereAskedForInTime() {
            when(
                            as(LI),
                            List.of(),
                            new AcceptApplication(HOTEL),
                            applied(PLAN),
                            new MaterialsRequested(HOTEL, List.of(PLAN)))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.materials-missing"));
            when(
                            as(LI),
                            List.of(),
                            new AcceptApplication(HOTEL),
                            applied(PLAN),
                            new MaterialsRequested(HOTEL, List.of(PLAN)),
                            new MaterialsSupplied(HOTEL, List.of(PLAN), List.of()))
                    .expectEvents(ACCEPTED);
        }

        @Test
        void refusesWhoMayNotAct() {
            when(registrar(), List.of(), new AcceptApplication(HOTEL), APPLIED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.needs-officer"));
            when(as(TIED), List.of(), new AcceptApplication(HOTEL), APPLIED)
                    .expectNoEvents()
                    .expectException(Refused.anywhere("officer.conflicted"));
        }

        @Test
        void refusesWithoutAnApplicationForACheckAndTwice() {
            when(as(LI), List.of(), new AcceptApplication(HOTEL))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.no-application"));
            when(as(LI), List.of(), new AcceptApplication(HOTEL), APPLIED, ACCEPTED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.already-accepted"));
        }

        @Test
        void leavesNothingToCompleteOrReject() {
            for (Object command : List.of(
                    new RequestMaterials(HOTEL, List.of(PLAN)),
                    new SupplyMaterials(HOTEL, List.of(PLAN)),
                    new RejectApplication(HOTEL, "撤回", false))) {
                when(as(LI), List.of(), command, APPLIED, ACCEPTED)
                        .expectNoEvents()
                        .expectException(Refused.with("permit.already-accepted"));
            }
        }

        @Test
        void isNotTheAutomaticRulesDoing() {
            when(registrar(), List.of(), new SupplyMaterials(HOTEL, List.of(PLAN)), applied(PLAN))
                    .expectEvents(new MaterialsSupplied(HOTEL, List.of(PLAN), List.of()));
        }
    }

    @Nested
    class Checking {
        @Test
        void recordsWhatTheInspectionFoundAndOpensTheTermToDecide() {
            when(as(LI), List.of(check()), new RecordCheck(HOTEL, CHECK), APPLIED, ACCEPTED)
                    .expectEvents(PASSED)
                    .expectEventsMatching(Circumstances.of("500103", "INSPECTOR_LEAD", 1))
                    .expectResultMessagePayload(new OpenTerm(DECISION_DUE, false));
            when(as(LI), List.of(check("EXITS")), new RecordCheck(HOTEL, CHECK), APPLIED, ACCEPTED)
                    .expectEvents(FAILED);
        }

        @Test
        void refusesBeforeTheApplicationIsAccepted() {
            when(as(LI), List.of(check()), new RecordCheck(HOTEL, CHECK), APPLIED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.not-accepted"));
        }

        @Test
        void refusesAnotherInspection() {
            refuses(
                    inspection(CHECK, new VenueId("V-01JZZZZZZZZZZZZZZZZZZZZZZ0"), InspectionKind.PRE_USE, NOW),
                    "permit.inspection-of-another-venue");
            refuses(inspection(CHECK, InspectionKind.ROUTINE, NOW), "permit.no-check");
            refuses(inspection(CHECK, InspectionKind.PRE_USE, null), "permit.inspection-not-concluded");
        }

        @Test
        void refusesACheckAnEarlierApplicationRestedOn() {
            when(
                            as(LI),
                            List.of(check()),
                            new RecordCheck(HOTEL, CHECK),
                            APPLIED,
                            ACCEPTED,
                            FAILED,
                            refused(null),
                            APPLIED,
                            ACCEPTED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.check-used-before", "inspection"));
        }

        @Test
        void refusesACheckOfAFormerOperator() {
            EnterpriseId buyer = new EnterpriseId("915001030000000009");
            when(
                            as(LI),
                            List.of(check()),
                            new RecordCheck(HOTEL, CHECK),
                            new VenueEvent.OperatorChanged(HOTEL, OPERATOR, buyer, TODAY, null, "转让"),
                            APPLIED,
                            new ApplicationAccepted(HOTEL, buyer, BRIGADE, LI, TODAY, CHECK_DUE, false))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.check-of-another-operator", "inspection"));
        }

        @ParameterizedTest(name = "accepted on {0}: before {1}")
        @CsvSource({"2026-05-08, false", "2026-05-09, false", "2026-05-10, true"})
        void refusesACheckConcludedBeforeTheAcceptance(LocalDate acceptedOn, boolean isBefore) {
            ResultValidator<Venue> result = when(
                    as(LI),
                    List.of(check()),
                    new RecordCheck(HOTEL, CHECK),
                    APPLIED,
                    new ApplicationAccepted(HOTEL, OPERATOR, BRIGADE, LI, acceptedOn, CHECK_DUE, false));
            if (isBefore) {
                result.expectNoEvents().expectException(Refused.with("permit.check-before-acceptance", "inspection"));
            } else {
                result.expectEvents(PASSED);
            }
        }

        @Test
        void doesNotKnowAnInspectionNeverScheduled() {
            when(as(LI), List.of(), new RecordCheck(HOTEL, CHECK), APPLIED, ACCEPTED)
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
        }

        private void refuses(InspectionOutcome.Entry inspection, String code) {
            when(as(LI), List.of(inspection), new RecordCheck(HOTEL, CHECK), APPLIED, ACCEPTED)
                    .expectNoEvents()
                    .expectException(Refused.with(code, "inspection"));
        }
    }

    @Nested
    class Deciding {
        @Test
        void grantsWithNothingLeftToVerify() {
            decide(new GrantPermit(HOTEL), PASSED)
                    .expectEvents(GRANTED)
                    .expectEventsMatching(Circumstances.of("500103", "DECISION_MAKER", 1));
            when(
                            as(LI),
                            List.of(),
                            new RecordVerification(HOTEL, CHECK, true, null),
                            APPLIED,
                            ACCEPTED,
                            PASSED,
                            GRANTED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.nothing-to-verify"));
        }

        @Test
        void grantsWithAFailedOptionalItemOrRefusesForIt() {
            decide(new GrantPermit(HOTEL), made("SIGNS")).expectEvents(GRANTED);
            decide(refusal(false), made("SIGNS")).expectSuccessfulHandlerExecution();
        }

        @Test
        void refusesWithReasonsAndItsOwnNumber() {
            decide(refusal(false), FAILED)
                    .expectEvents(refused(null))
                    .expectEventsMatching(Circumstances.of("500103", "DECISION_MAKER", 1))
                    .expectResultMessagePayload(new IssuedDocument(REFUSAL, null));
        }

        @Test
        void barsWhoHandedInFalseMaterialForAYear() {
            decide(refusal(true), PASSED).expectResultMessagePayload(new IssuedDocument(REFUSAL, BARRED_UNTIL));
        }

        @Test
        void doesNotGrantWithAFailedMandatoryItemNorRefuseWithoutAFailedOne() {
            decide(new GrantPermit(HOTEL), FAILED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.check-failed"));
            decide(refusal(false), PASSED)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.nothing-to-refuse-for"));
        }

        @Test
        void decidesNothingBeforeTheCheck() {
            for (Object[] given : List.of(new Object[] {APPLIED}, new Object[] {APPLIED, ACCEPTED})) {
                for (Object command : List.of(new GrantPermit(HOTEL), refusal(false))) {
                    when(as(LI), List.of(), command, given)
                            .expectNoEvents()
                            .expectException(Refused.with("permit.not-checked"));
                }
            }
        }

        @Test
        void isTheCompetentAgencys() {
            for (Object command : List.of(new GrantPermit(HOTEL), refusal(true))) {
                when(officer(LI, STATION, YUZHONG), List.of(), command, APPLIED, ACCEPTED, PASSED)
                        .expectNoEvents()
                        .expectException(Refused.with("permit.another-agency"));
                when(as(LAPSED), List.of(), command, APPLIED, ACCEPTED, PASSED)
                        .expectNoEvents()
                        .expectException(Refused.anywhere("officer.not-certified"));
            }
        }

        private ResultValidator<Venue> decide(Object command, CheckMade check) {
            return when(as(LI), List.of(), command, APPLIED, ACCEPTED, check);
        }
    }

    @Nested
    class Afterwards {
        @ParameterizedTest(name = "barred until {0}: barred {1}")
        @CsvSource({"2026-05-08, false", "2026-05-09, true", ", false"})
        void anApplicationIsBarredUntilTheLastDayOfTheBar(@Nullable LocalDate barredUntil, boolean isBarred) {
            ResultValidator<Venue> result =
                    when(registrar(), List.of(), commitment(), APPLIED, ACCEPTED, FAILED, refused(barredUntil));
            if (isBarred) {
                result.expectNoEvents().expectException(Refused.with("permit.barred"));
            } else {
                result.expectSuccessfulHandlerExecution();
            }
        }

        @Test
        void aRejectedApplicationLeavesRoomForAnother() {
            when(registrar(), List.of(), commitment(), APPLIED, new ApplicationRejected(HOTEL, "撤回"))
                    .expectSuccessfulHandlerExecution();
        }

        private PermitCommand commitment() {
            return new PermitCommand.SubmitCommitment(
                    HOTEL,
                    STANDARD,
                    RESPONSIBLE,
                    null,
                    VenueLaw.STANDARD_TO,
                    IntakeChannel.WINDOW,
                    LETTER,
                    List.of(LICENCE));
        }
    }

    @Test
    void termsFollowTheRoute() {
        TermKey materials = TermKey.of("venue.materials");
        TermKey check = TermKey.of("venue.check");
        TermKey decision = TermKey.of("venue.check-decision");
        assertThat(APPLIED.terms(TODAY))
                .containsExactly(new TermChange.Opened(materials, TODAY, MATERIALS_DUE, false, null, BRIGADE));
        assertThat(ACCEPTED.terms(TODAY))
                .containsExactly(
                        new TermChange.Ended(materials, TODAY),
                        new TermChange.Opened(check, TODAY, CHECK_DUE, false, LI, BRIGADE));
        assertThat(PASSED.terms(TODAY))
                .containsExactly(
                        new TermChange.Ended(check, TODAY),
                        new TermChange.Opened(decision, TODAY, DECISION_DUE, false, LI, BRIGADE));
        assertThat(refused(null).terms(TODAY)).containsExactly(new TermChange.Ended(decision, TODAY));
    }

    private static CheckApplied applied(Code... missing) {
        return appliedBy(STANDARD, missing);
    }

    private static CheckApplied appliedBy(String standard, Code... missing) {
        return new CheckApplied(
                HOTEL,
                OPERATOR,
                standard,
                RESPONSIBLE,
                null,
                IntakeChannel.WINDOW,
                LETTER,
                List.of(missing),
                MATERIALS_DUE,
                false,
                BRIGADE);
    }

    private static InspectionOutcome.Entry check(String... failed) {
        return inspection(CHECK, InspectionKind.PRE_USE, NOW, failed);
    }

    private static CheckMade made(String... failed) {
        List<OfficerId> inspectors = List.of(LI, ZHAO);
        String[] mandatory =
                Stream.of(failed).filter(item -> !item.equals("SIGNS")).toArray(String[]::new);
        return new CheckMade(
                HOTEL,
                OPERATOR,
                BRIGADE,
                CHECK,
                inspectors,
                TODAY,
                codes(failed),
                codes(mandatory),
                DECISION_DUE,
                false);
    }

    private static RefusePermit refusal(boolean falseMaterial) {
        return new RefusePermit(HOTEL, "安全出口不足", falseMaterial);
    }

    private static PermitRefused refused(@Nullable LocalDate barredUntil) {
        return new PermitRefused(
                HOTEL, OPERATOR, REFUSAL, BRIGADE, CHECK, LI, TODAY, codes("EXITS"), "安全出口不足", barredUntil);
    }
}
