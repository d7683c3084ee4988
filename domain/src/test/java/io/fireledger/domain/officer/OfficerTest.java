package io.fireledger.domain.officer;

import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.kernel.ActingSamples.officer;
import static io.fireledger.domain.kernel.ActingSamples.registrar;
import static io.fireledger.domain.kernel.ActingSamples.registrarIn;
import static io.fireledger.domain.legal.LawSample.SECOND_DUTY_LIST_FROM;
import static io.fireledger.domain.legal.LawSample.WEIDU;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static io.fireledger.domain.officer.OfficerSamples.CHANGAN;
import static io.fireledger.domain.officer.OfficerSamples.DISTRICT;
import static io.fireledger.domain.officer.OfficerSamples.FROM;
import static io.fireledger.domain.officer.OfficerSamples.LI;
import static io.fireledger.domain.officer.OfficerSamples.LI_APPOINTED;
import static io.fireledger.domain.officer.OfficerSamples.LI_CERTIFIED;
import static io.fireledger.domain.officer.OfficerSamples.LI_POSTED;
import static io.fireledger.domain.officer.OfficerSamples.LI_TIED;
import static io.fireledger.domain.officer.OfficerSamples.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.HeadTerm;
import io.fireledger.domain.enforcement.CaseStanding;
import io.fireledger.domain.enterprise.EnterpriseStanding;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.kernel.Vocabulary;
import io.fireledger.domain.legal.LawSample;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.officer.OfficerCommand.AppointOfficer;
import io.fireledger.domain.officer.OfficerCommand.AssignPost;
import io.fireledger.domain.officer.OfficerCommand.DecideRecusal;
import io.fireledger.domain.officer.OfficerCommand.DeclareRelation;
import io.fireledger.domain.officer.OfficerCommand.DepartFromOffice;
import io.fireledger.domain.officer.OfficerCommand.GrantCertificate;
import io.fireledger.domain.officer.OfficerCommand.RecordIntegrityBreach;
import io.fireledger.domain.officer.OfficerCommand.RecordInterference;
import io.fireledger.domain.officer.OfficerCommand.RecordLegalQualification;
import io.fireledger.domain.officer.OfficerCommand.RenewCertificate;
import io.fireledger.domain.officer.OfficerCommand.ReportOutsideEmployment;
import io.fireledger.domain.officer.OfficerCommand.RequestRecusal;
import io.fireledger.domain.officer.OfficerCommand.RotatePost;
import io.fireledger.domain.officer.OfficerCommand.SuspendCertificate;
import io.fireledger.domain.officer.OfficerCommand.WithdrawRelation;
import io.fireledger.domain.officer.OfficerEvent.CertificateGranted;
import io.fireledger.domain.officer.OfficerEvent.CertificateRenewed;
import io.fireledger.domain.officer.OfficerEvent.CertificateSuspended;
import io.fireledger.domain.officer.OfficerEvent.IntegrityBreachRecorded;
import io.fireledger.domain.officer.OfficerEvent.InterferenceRecorded;
import io.fireledger.domain.officer.OfficerEvent.LegalQualificationRecorded;
import io.fireledger.domain.officer.OfficerEvent.OfficerAppointed;
import io.fireledger.domain.officer.OfficerEvent.OfficerDeparted;
import io.fireledger.domain.officer.OfficerEvent.OutsideEmploymentReported;
import io.fireledger.domain.officer.OfficerEvent.PostAssigned;
import io.fireledger.domain.officer.OfficerEvent.PostRotated;
import io.fireledger.domain.officer.OfficerEvent.RecusalGranted;
import io.fireledger.domain.officer.OfficerEvent.RecusalRefused;
import io.fireledger.domain.officer.OfficerEvent.RecusalRequested;
import io.fireledger.domain.officer.OfficerEvent.RelationDeclared;
import io.fireledger.domain.officer.OfficerEvent.RelationWithdrawn;
import io.fireledger.domain.officer.OfficerEvent.RestrictionBreached;
import io.fireledger.domain.venue.VenueStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OfficerTest {
    private static final Code INSPECTOR = new Code("INSPECTOR");
    private static final OfficerId HEAD = new OfficerId("500103-0009");
    private static final OfficerId CHIEF = new OfficerId("500000-0001");
    private static final AuthorityId MUNICIPAL = new AuthorityId("FR-500000");
    private static final VenueStanding.Entry VENUE_ENTRY = new VenueStanding.Entry(
            new VenueId("V-01JW3Z5M8Q4T7X9B2C6D8F0G1H"), CHANGAN, YUZHONG, null, null, null, null);
    private static final SubjectRef VENUE = SubjectRef.of(VENUE_ENTRY.venue());
    private static final AuthorityStanding.Entry DISTRICT_ENTRY = new AuthorityStanding.Entry(
            DISTRICT,
            "渝中区消防救援支队",
            "渝中",
            new Code("FIRE_RESCUE"),
            YUZHONG,
            MUNICIPAL,
            List.of(new HeadTerm(HEAD, FROM, null)));
    private static final AuthorityStanding.Entry MUNICIPAL_ENTRY =
            new AuthorityStanding.Entry(MUNICIPAL, "重庆市消防救援总队", "渝", new Code("FIRE_RESCUE"), LawSample.CHONGQING);

    @Test
    void leavesNoMessageUnhandled() {
        assertThat(Vocabulary.unhandled(Officer.class, OfficerCommand.class)).isEmpty();
        assertThat(Vocabulary.unhandled(Officer.class, OfficerEvent.class)).isEmpty();
    }

    @Nested
    class Appointing {
        @Test
        void keepsTheDivisionOfTheAuthority() {
            anOfficer(registrar())
                    .givenNoPriorActivity()
                    .when(appoint(DISTRICT))
                    .expectEvents(new GenericEventMessage<>(
                            LI_APPOINTED,
                            Map.of(
                                    "division",
                                    "500103",
                                    "basis",
                                    "[{\"article\":\"42\",\"law\":\"行政处罚法\",\"version\":\"2021\"}]")));
        }

        @Test
        void knowsNoAuthorityThatIsNotRegistered() {
            unknown(registrar(), new AuthorityId("FR-999999"));
        }

        @Test
        void knowsNoAuthorityOutsideTheJurisdiction() {
            unknown(registrarIn(WEIDU), DISTRICT);
        }

        private void unknown(Acting acting, AuthorityId authority) {
            anOfficer(acting)
                    .givenNoPriorActivity()
                    .when(appoint(authority))
                    .expectNoEvents()
                    .expectException(UnknownSubject.class)
                    .expectExceptionMessage("unknown: " + authority.typed());
        }

        private AppointOfficer appoint(AuthorityId authority) {
            return new AppointOfficer(LI, "李明", authority, OfficerCategory.CADRE, false);
        }
    }

    @Nested
    class Certifying {
        @Test
        void numbersTheFirstCertificateLikeTheOfficer() {
            anOfficer(registrar())
                    .given(LI_APPOINTED)
                    .when(new GrantCertificate(LI, null, FROM, UNTIL))
                    .expectEvents(LI_CERTIFIED);
        }

        @Test
        void grantsARenewalThatOverlaps() {
            anOfficer(registrar())
                    .given(LI_APPOINTED, LI_CERTIFIED)
                    .when(new GrantCertificate(LI, "500103-0001-2", UNTIL, UNTIL.plusYears(5)))
                    .expectEvents(new CertificateGranted(LI, "500103-0001-2", UNTIL, UNTIL.plusYears(5)));
        }

        @Test
        void grantsACertificateOfASingleDay() {
            anOfficer(registrar())
                    .given(LI_APPOINTED)
                    .when(new GrantCertificate(LI, null, FROM, FROM))
                    .expectEvents(new CertificateGranted(LI, LI.value(), FROM, FROM));
        }

        @Test
        void refusesALastDayBeforeTheFirst() {
            refused(
                    new GrantCertificate(LI, null, FROM, FROM.minusDays(1)),
                    "officer.certificate-dates: 2024-01-01, 2023-12-31",
                    LI_APPOINTED);
        }

        @Test
        void suspendsUpToTheLastDay() {
            anOfficer(registrar())
                    .given(LI_APPOINTED, LI_CERTIFIED)
                    .when(new SuspendCertificate(LI, UNTIL, "停职"))
                    .expectEvents(new CertificateSuspended(LI, UNTIL, "停职"));
        }

        @Test
        void refusesToSuspendWhatCountsNoMore() {
            refused(
                    new SuspendCertificate(LI, UNTIL.plusDays(1), "停职"),
                    "officer.nothing-to-suspend: 500103-0001, 2029-01-01",
                    LI_APPOINTED,
                    LI_CERTIFIED);
            refused(
                    new SuspendCertificate(LI, FROM, "停职"),
                    "officer.nothing-to-suspend: 500103-0001, 2024-01-01",
                    LI_APPOINTED);
            refused(
                    new SuspendCertificate(LI, UNTIL, "停职"),
                    "officer.nothing-to-suspend: 500103-0001, 2028-12-31",
                    LI_APPOINTED,
                    LI_CERTIFIED,
                    new CertificateSuspended(LI, FROM, "停职"));
        }
    }

    @Nested
    class Posting {
        @Test
        void namesTheDutyListOfTheFirstDayInPost() {
            assigned(SECOND_DUTY_LIST_FROM.minusDays(1), "2020-1");
            assigned(SECOND_DUTY_LIST_FROM, "2025-1");
        }

        @Test
        void refusesAnUnlistedPost() {
            refused(new AssignPost(LI, new Code("ASTRONAUT"), FROM), "officer.unknown-post: ASTRONAUT", LI_APPOINTED);
        }

        private void assigned(LocalDate from, String dutyList) {
            anOfficer(registrar())
                    .given(LI_APPOINTED)
                    .when(new AssignPost(LI, INSPECTOR, from))
                    .expectEvents(new PostAssigned(LI, INSPECTOR, dutyList, from, null, null, null));
        }
    }

    @Nested
    class Relations {
        @Test
        void recordsADeclaration() {
            anOfficer(registrar())
                    .given(LI_APPOINTED)
                    .when(declare(RelationKind.SPOUSE))
                    .expectEvents(LI_TIED);
        }

        @Test
        void recordsAnotherRelationToTheSameEnterprise() {
            anOfficer(registrar())
                    .given(LI_APPOINTED, LI_TIED)
                    .when(declare(RelationKind.SHAREHOLDING))
                    .expectEvents(new RelationDeclared(LI, RelationKind.SHAREHOLDING, CHANGAN, null));
        }

        @Test
        void refusesTheSameRelationTwice() {
            refused(
                    declare(RelationKind.SPOUSE),
                    "officer.relation-exists: 500103-0001, SPOUSE, 9150000020286320X6",
                    LI_APPOINTED,
                    LI_TIED);
        }

        @Test
        void recordsARelationAgainAfterItsWithdrawal() {
            anOfficer(registrar())
                    .given(LI_APPOINTED, LI_TIED, new RelationWithdrawn(LI, RelationKind.SPOUSE, CHANGAN, "离婚"))
                    .when(declare(RelationKind.SPOUSE))
                    .expectEvents(LI_TIED);
        }

        @Test
        void knowsNoEnterpriseThatIsNotRegistered() {
            EnterpriseId stranger = new EnterpriseId("91410000174273201L");
            anOfficer(registrar())
                    .given(LI_APPOINTED)
                    .when(new DeclareRelation(LI, RelationKind.SPOUSE, stranger, null))
                    .expectNoEvents()
                    .expectException(UnknownSubject.class)
                    .expectExceptionMessage("unknown: enterprise:91410000174273201L");
        }

        @Test
        void withdrawsWhatStands() {
            anOfficer(registrar())
                    .given(LI_APPOINTED, LI_TIED)
                    .when(withdraw(RelationKind.SPOUSE))
                    .expectEvents(new RelationWithdrawn(LI, RelationKind.SPOUSE, CHANGAN, "离婚"));
        }

        @Test
        void refusesToWithdrawWhatDoesNotStand() {
            refused(
                    withdraw(RelationKind.IN_LAW),
                    "officer.no-such-relation: 500103-0001, IN_LAW, 9150000020286320X6",
                    LI_APPOINTED,
                    LI_TIED);
        }

        private DeclareRelation declare(RelationKind kind) {
            return new DeclareRelation(LI, kind, CHANGAN, null);
        }

        private WithdrawRelation withdraw(RelationKind kind) {
            return new WithdrawRelation(LI, kind, CHANGAN, "离婚");
        }
    }

    @Nested
    class Renewing {
        @Test
        void lengthensTheCertificateOfThatNumber() {
            anOfficer(registrar())
                    .given(LI_APPOINTED, LI_CERTIFIED)
                    .when(new RenewCertificate(LI, null, UNTIL, UNTIL.plusYears(5)))
                    .expectEvents(new CertificateRenewed(LI, LI.value(), UNTIL, UNTIL.plusYears(5)));
        }

        @Test
        void refusesWhatAddsNothing() {
            refused(
                    new RenewCertificate(LI, null, FROM, UNTIL),
                    "officer.renewal-adds-nothing: 500103-0001, 2028-12-31",
                    LI_APPOINTED,
                    LI_CERTIFIED);
        }

        @Test
        void refusesWhatIsNotThereOrSuspended() {
            RenewCertificate renewal = new RenewCertificate(LI, null, UNTIL, UNTIL.plusYears(5));
            refused(renewal, "officer.nothing-to-renew: 500103-0001, 500103-0001", LI_APPOINTED);
            refused(
                    renewal,
                    "officer.nothing-to-renew: 500103-0001, 500103-0001",
                    LI_APPOINTED,
                    LI_CERTIFIED,
                    new CertificateSuspended(LI, TODAY, "停职"));
        }
    }

    @Nested
    class LegallyQualified {
        private final LegalQualificationRecorded recorded = new LegalQualificationRecorded(LI, "A1", FROM);

        @Test
        void theQualificationIsRecordedOnce() {
            RecordLegalQualification command = new RecordLegalQualification(LI, "A1", FROM);
            anOfficer(registrar()).given(LI_APPOINTED).when(command).expectEvents(recorded);
            refused(command, "officer.legally-qualified-already: 500103-0001", LI_APPOINTED, recorded);
        }

        @Test
        void refusesADayToCome() {
            refused(
                    new RecordLegalQualification(LI, "A1", TODAY.plusDays(1)),
                    "act.in-future: " + TODAY.plusDays(1),
                    LI_APPOINTED);
        }

        @Test
        void itCountsFromItsDayOnAndIsNoCertificateOfEnforcement() {
            Standing standing = OfficerSamples.after(LI_APPOINTED, recorded);
            assertThat(standing.isLegallyQualifiedOn(FROM.minusDays(1))).isFalse();
            assertThat(standing.isLegallyQualifiedOn(FROM)).isTrue();
            assertThat(standing.isCertifiedOn(FROM)).isFalse();
        }
    }

    @Nested
    class Rotating {
        private final Code head = new Code("HEAD");
        private final LocalDate from = LawSample.ROTATION_FROM;

        @Test
        void beginsTheTermFromTheDayARuleIsInForce() {
            anOfficer(registrar())
                    .given(LI_APPOINTED, LI_POSTED)
                    .when(new RotatePost(LI, head, from.minusDays(1)))
                    .expectEvents(new PostRotated(LI, INSPECTOR, head, "2025-1", from.minusDays(1), null, null, null));
            anOfficer(registrar())
                    .given(LI_APPOINTED, LI_POSTED)
                    .when(new RotatePost(LI, head, from))
                    .expectEvents(rotated());
        }

        @Test
        void endsTheTermOfTheFormerPost() {
            anOfficer(registrar())
                    .given(LI_APPOINTED, LI_POSTED, rotated())
                    .when(new RotatePost(LI, INSPECTOR, TODAY))
                    .expectEvents(new PostRotated(
                            LI, head, INSPECTOR, "2025-1", TODAY, TODAY.plusMonths(60), DISTRICT, from));
            assertThat(rotated().terms(TODAY))
                    .containsExactly(new TermChange.Opened(
                            new TermKey("officer.post-rotation", "2026-01-01"),
                            from,
                            LocalDate.of(2031, 1, 1),
                            false,
                            null,
                            DISTRICT));
        }

        @Test
        void refusesTheSamePostAnEarlierDayAndNoPost() {
            refused(
                    new RotatePost(LI, INSPECTOR, from),
                    "officer.same-post: 500103-0001, INSPECTOR",
                    LI_APPOINTED,
                    LI_POSTED);
            refused(
                    new RotatePost(LI, head, FROM),
                    "officer.rotation-dates: 2024-01-01, 2024-01-01",
                    LI_APPOINTED,
                    LI_POSTED);
            refused(new RotatePost(LI, head, from), "officer.not-in-post: 500103-0001, 2026-01-01", LI_APPOINTED);
            refused(
                    new RotatePost(LI, new Code("ASTRONAUT"), from),
                    "officer.unknown-post: ASTRONAUT",
                    LI_APPOINTED,
                    LI_POSTED);
        }

        private PostRotated rotated() {
            return new PostRotated(LI, INSPECTOR, head, "2025-1", from, LocalDate.of(2031, 1, 1), DISTRICT, null);
        }
    }

    @Nested
    class Recusing {
        private final RecusalRequested requested =
                new RecusalRequested(LI, VENUE, RecusalOrigin.SELF, RecusalGround.KIN_INTEREST, null, "表亲任经理");
        private final RecusalGranted granted = new RecusalGranted(LI, VENUE, HEAD, DISTRICT, "属实");

        @Test
        void isAskedForByTheOfficer() {
            anOfficer(as(LI, DISTRICT))
                    .given(LI_APPOINTED)
                    .when(request(RecusalOrigin.SELF, null))
                    .expectEvents(requested);
        }

        @Test
        void isAskedForByAPartyWithAName() {
            anOfficer(registrar())
                    .given(LI_APPOINTED)
                    .when(request(RecusalOrigin.PARTY, "陈刚"))
                    .expectEvents(new RecusalRequested(
                            LI, VENUE, RecusalOrigin.PARTY, RecusalGround.KIN_INTEREST, "陈刚", "表亲任经理"));
            refused(request(RecusalOrigin.PARTY, null), "officer.recusal-applicant: PARTY", LI_APPOINTED);
            refused(request(RecusalOrigin.AUTHORITY, "陈刚"), "officer.recusal-applicant: AUTHORITY", LI_APPOINTED);
        }

        @Test
        void ofOwnAccordIsNobodyElsesToAsk() {
            refused(request(RecusalOrigin.SELF, null), "officer.recusal-not-own: 500103-0001", LI_APPOINTED);
        }

        @Test
        void isAskedForOnceUntilItIsRefused() {
            RequestRecusal request = request(RecusalOrigin.PARTY, "陈刚");
            refused(request, "officer.recusal-pending: 500103-0001, " + VENUE, LI_APPOINTED, requested);
            refused(request, "officer.already-recused: 500103-0001, " + VENUE, LI_APPOINTED, requested, granted);
            anOfficer(registrar())
                    .given(LI_APPOINTED, requested, new RecusalRefused(LI, VENUE, HEAD, DISTRICT, "无据"))
                    .when(request)
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void concernsWhatIsOnRecord() {
            refused(
                    new RequestRecusal(
                            LI,
                            new SubjectRef("authority:FR-500103"),
                            RecusalOrigin.PARTY,
                            RecusalGround.OTHER,
                            "陈刚",
                            "其他"),
                    "officer.unknown-matter: authority:FR-500103",
                    LI_APPOINTED);
            anOfficer(registrar())
                    .given(LI_APPOINTED)
                    .when(new RequestRecusal(
                            LI,
                            new SubjectRef("inspection:I-01JW3Z5M8Q4T7X9B2C6D8F0G1H"),
                            RecusalOrigin.PARTY,
                            RecusalGround.OTHER,
                            "陈刚",
                            "其他"))
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
        }

        @Test
        void isDecidedByTheHead() {
            anOfficer(as(HEAD, DISTRICT))
                    .given(LI_APPOINTED, requested)
                    .when(new DecideRecusal(LI, VENUE, true, "属实"))
                    .expectEvents(granted);
            anOfficer(as(HEAD, DISTRICT))
                    .given(LI_APPOINTED, requested)
                    .when(new DecideRecusal(LI, VENUE, false, "无据"))
                    .expectEvents(new RecusalRefused(LI, VENUE, HEAD, DISTRICT, "无据"));
        }

        @Test
        void isDecidedByNobodyElse() {
            String message = "officer.recusal-not-the-head: 500103-0001, FR-500103, 2026-05-09";
            DecideRecusal decision = new DecideRecusal(LI, VENUE, true, "属实");
            refusedTo(registrar(), decision, message, LI_APPOINTED, requested);
            refusedTo(as(CHIEF, DISTRICT), decision, message, LI_APPOINTED, requested);
            refusedTo(as(HEAD, MUNICIPAL), decision, message, LI_APPOINTED, requested);
        }

        @Test
        void ofTheHeadIsDecidedAbove() {
            OfficerAppointed appointed =
                    new OfficerAppointed(HEAD, "王强", DISTRICT, YUZHONG, OfficerCategory.CADRE, true);
            RecusalRequested own =
                    new RecusalRequested(HEAD, VENUE, RecusalOrigin.SELF, RecusalGround.OWN_INTEREST, null, "持股");
            DecideRecusal decision = new DecideRecusal(HEAD, VENUE, true, "属实");
            refusedTo(
                    as(HEAD, DISTRICT),
                    decision,
                    "officer.recusal-not-the-head: 500103-0009, FR-500000, 2026-05-09",
                    appointed,
                    own);
            anOfficer(as(CHIEF, MUNICIPAL))
                    .given(appointed, own)
                    .when(decision)
                    .expectEvents(new RecusalGranted(HEAD, VENUE, CHIEF, MUNICIPAL, "属实"));
        }

        @Test
        void isDecidedOnce() {
            DecideRecusal decision = new DecideRecusal(LI, VENUE, true, "属实");
            String message = "officer.no-recusal-request: 500103-0001, " + VENUE;
            refusedTo(as(HEAD, DISTRICT), decision, message, LI_APPOINTED);
            refusedTo(as(HEAD, DISTRICT), decision, message, LI_APPOINTED, requested, granted);
        }

        private RequestRecusal request(RecusalOrigin origin, @Nullable String applicant) {
            return new RequestRecusal(LI, VENUE, origin, RecusalGround.KIN_INTEREST, applicant, "表亲任经理");
        }
    }

    @Nested
    class Departing {
        @Test
        void keepsBothRegimesOfACadreWhoEnforced() {
            anOfficer(registrar())
                    .given(LI_APPOINTED, LI_CERTIFIED)
                    .when(new DepartFromOffice(LI, DepartureReason.RESIGNED, TODAY))
                    .expectEvents(departed());
        }

        @Test
        void happensOnceAndNotInTheFuture() {
            refused(
                    new DepartFromOffice(LI, DepartureReason.RETIRED, TODAY),
                    "officer.departed: 500103-0001, 2026-05-09",
                    LI_APPOINTED,
                    departed());
            refused(
                    new DepartFromOffice(LI, DepartureReason.RETIRED, TODAY.plusDays(1)),
                    "act.in-future: 2026-05-10",
                    LI_APPOINTED);
        }

        @Test
        void leavesNoCertificateNorPostFromThatDayOn() {
            String message = "officer.departed: 500103-0001, 2026-05-09";
            refused(new GrantCertificate(LI, "2", TODAY, UNTIL), message, LI_APPOINTED, departed());
            refused(new AssignPost(LI, INSPECTOR, TODAY), message, LI_APPOINTED, departed());
            refused(new RotatePost(LI, INSPECTOR, TODAY), message, LI_APPOINTED, LI_POSTED, departed());
            anOfficer(registrar())
                    .given(LI_APPOINTED, departed())
                    .when(new AssignPost(LI, INSPECTOR, SECOND_DUTY_LIST_FROM))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void makesBarredWorkABreach() {
            OutsideEmployment barred = work(TODAY.plusMonths(60));
            anOfficer(registrar())
                    .given(LI_APPOINTED, departed())
                    .when(new ReportOutsideEmployment(LI, barred))
                    .expectEvents(
                            new OutsideEmploymentReported(LI, barred),
                            new RestrictionBreached(LI, barred, List.of(Restriction.Regime.REFORM)));
            OutsideEmployment free = work(TODAY.plusMonths(60).plusDays(1));
            anOfficer(registrar())
                    .given(LI_APPOINTED, departed())
                    .when(new ReportOutsideEmployment(LI, free))
                    .expectEvents(new OutsideEmploymentReported(LI, free));
        }

        private OfficerDeparted departed() {
            return new OfficerDeparted(
                    LI,
                    DepartureReason.RESIGNED,
                    TODAY,
                    DepartingClass.ENFORCEMENT_CADRE,
                    YUZHONG,
                    List.of(
                            new Restriction(
                                    Restriction.Regime.STATUTE,
                                    "officer.restriction-statute-other",
                                    LocalDate.of(2028, 5, 9)),
                            new Restriction(
                                    Restriction.Regime.REFORM,
                                    "officer.restriction-reform-leading",
                                    LocalDate.of(2031, 5, 9))),
                    null);
        }

        private OutsideEmployment work(LocalDate from) {
            return new OutsideEmployment(
                    "渝安消防",
                    null,
                    OutsideEmployment.Employer.FIRE_FIRM,
                    OutsideEmployment.Activity.EMPLOYED,
                    YUZHONG,
                    true,
                    true,
                    from);
        }
    }

    @Nested
    class Integrity {
        @Test
        void recordsABreach() {
            anOfficer(registrar())
                    .given(LI_APPOINTED)
                    .when(new RecordIntegrityBreach(
                            LI, IntegrityBreachKind.DESIGNATED_PROVIDER, TODAY, CHANGAN, "指定维保单位", "举报"))
                    .expectEvents(new IntegrityBreachRecorded(
                            LI, IntegrityBreachKind.DESIGNATED_PROVIDER, TODAY, CHANGAN, "指定维保单位", "举报"));
            refused(
                    new RecordIntegrityBreach(LI, IntegrityBreachKind.OTHER, TODAY.plusDays(1), null, "其他", "举报"),
                    "act.in-future: 2026-05-10",
                    LI_APPOINTED);
        }

        @Test
        void leavesItToTheOfficerToSayWhoMeddled() {
            RecordInterference meddling = new RecordInterference(LI, VENUE, TODAY, "张某", null, "要求从轻");
            anOfficer(as(LI, DISTRICT))
                    .given(LI_APPOINTED)
                    .when(meddling)
                    .expectEvents(new InterferenceRecorded(LI, VENUE, TODAY, "张某", null, "要求从轻"));
            refused(meddling, "officer.interference-not-own: 500103-0001", LI_APPOINTED);
        }
    }

    private static Acting as(OfficerId officer, AuthorityId authority) {
        return officer(officer, authority, LawSample.CHONGQING);
    }

    private static void refused(OfficerCommand command, String message, OfficerEvent... given) {
        refusedTo(registrar(), command, message, given);
    }

    private static void refusedTo(Acting acting, OfficerCommand command, String message, OfficerEvent... given) {
        anOfficer(acting)
                .given((Object[]) given)
                .when(command)
                .expectNoEvents()
                .expectException(CommandRejected.class)
                .expectExceptionMessage(message);
    }

    private static FixtureConfiguration<Officer> anOfficer(Acting acting) {
        AuthorityStanding authorities = id -> Stream.of(DISTRICT_ENTRY, MUNICIPAL_ENTRY)
                .filter(entry -> entry.authority().equals(id))
                .findFirst();
        EnterpriseStanding enterprises = id -> Optional.of(new EnterpriseStanding.Entry(CHANGAN, WEIDU, "王芳", false))
                .filter(entry -> entry.enterprise().equals(id));
        return new AggregateTestFixture<>(Officer.class)
                .registerInjectableResource(acting)
                .registerInjectableResource(new LawSample())
                .registerInjectableResource(authorities)
                .registerInjectableResource(enterprises)
                .registerInjectableResource((CaseStanding) id -> Optional.empty())
                .registerInjectableResource((InspectionOutcome) id -> Optional.empty())
                .registerInjectableResource((VenueStanding) id ->
                        Optional.of(VENUE_ENTRY).filter(entry -> entry.venue().equals(id)));
    }
}
