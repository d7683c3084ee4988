package io.fireledger.domain.officer;

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
import static io.fireledger.domain.officer.OfficerSamples.LI_TIED;
import static io.fireledger.domain.officer.OfficerSamples.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.enterprise.EnterpriseStanding;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.Vocabulary;
import io.fireledger.domain.legal.LawSample;
import io.fireledger.domain.officer.OfficerCommand.AppointOfficer;
import io.fireledger.domain.officer.OfficerCommand.AssignPost;
import io.fireledger.domain.officer.OfficerCommand.DeclareRelation;
import io.fireledger.domain.officer.OfficerCommand.GrantCertificate;
import io.fireledger.domain.officer.OfficerCommand.SuspendCertificate;
import io.fireledger.domain.officer.OfficerCommand.WithdrawRelation;
import io.fireledger.domain.officer.OfficerEvent.CertificateGranted;
import io.fireledger.domain.officer.OfficerEvent.CertificateSuspended;
import io.fireledger.domain.officer.OfficerEvent.PostAssigned;
import io.fireledger.domain.officer.OfficerEvent.RelationDeclared;
import io.fireledger.domain.officer.OfficerEvent.RelationWithdrawn;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OfficerTest {
    private static final Code INSPECTOR = new Code("INSPECTOR");

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
                    .expectEvents(new PostAssigned(LI, INSPECTOR, dutyList, from));
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

    private static void refused(OfficerCommand command, String message, OfficerEvent... given) {
        anOfficer(registrar())
                .given((Object[]) given)
                .when(command)
                .expectNoEvents()
                .expectException(CommandRejected.class)
                .expectExceptionMessage(message);
    }

    private static FixtureConfiguration<Officer> anOfficer(Acting acting) {
        AuthorityStanding authorities = id -> Optional.of(
                        new AuthorityStanding.Entry(DISTRICT, "渝中区消防救援支队", "渝中", new Code("FIRE_RESCUE"), YUZHONG))
                .filter(entry -> entry.authority().equals(id));
        EnterpriseStanding enterprises = id -> Optional.of(new EnterpriseStanding.Entry(CHANGAN, WEIDU, "王芳", false))
                .filter(entry -> entry.enterprise().equals(id));
        return new AggregateTestFixture<>(Officer.class)
                .registerInjectableResource(acting)
                .registerInjectableResource(new LawSample())
                .registerInjectableResource(authorities)
                .registerInjectableResource(enterprises);
    }
}
