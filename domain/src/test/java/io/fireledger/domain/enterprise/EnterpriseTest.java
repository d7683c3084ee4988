package io.fireledger.domain.enterprise;

import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.kernel.ActingSamples.registrar;
import static io.fireledger.domain.kernel.ActingSamples.registrarIn;
import static io.fireledger.domain.legal.LawSample.CHONGQING;
import static io.fireledger.domain.legal.LawSample.WEIDU;
import static io.fireledger.domain.legal.LawSample.XUCHANG_COUNTY;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fireledger.domain.enterprise.EnterpriseCommand.AmendEnterprise;
import io.fireledger.domain.enterprise.EnterpriseCommand.DissolveEnterprise;
import io.fireledger.domain.enterprise.EnterpriseCommand.RecordSafetyRoles;
import io.fireledger.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseAmended;
import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseDissolved;
import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseRegistered;
import io.fireledger.domain.enterprise.EnterpriseEvent.SafetyRolesRecorded;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.Vocabulary;
import io.fireledger.domain.legal.LawSample;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EnterpriseTest {
    private static final EnterpriseId CHANGAN = new EnterpriseId("9150000020286320X6");
    private static final EnterpriseId STALL = new EnterpriseId("E-01J0000000000000000000000A");

    private static final EnterpriseRegistered REGISTERED = new EnterpriseRegistered(
            CHANGAN, CHANGAN.value(), null, "长安酒店", EnterpriseKind.COMPANY, YUZHONG, "民权路1号", "李明");
    private static final EnterpriseDissolved DISSOLVED = new EnterpriseDissolved(CHANGAN, TODAY.minusDays(3), "注销登记");

    @Test
    void leavesNoMessageUnhandled() {
        assertThat(Vocabulary.unhandled(Enterprise.class, EnterpriseCommand.class))
                .isEmpty();
        assertThat(Vocabulary.unhandled(Enterprise.class, EnterpriseEvent.class))
                .isEmpty();
    }

    @Nested
    class Registering {
        @Test
        void recordsAnEnterpriseUnderItsCode() {
            anEnterprise(registrar())
                    .givenNoPriorActivity()
                    .when(register(CHANGAN, CHANGAN.value(), null, YUZHONG))
                    .expectSuccessfulHandlerExecution()
                    .expectEvents(REGISTERED);
        }

        @Test
        void recordsAnEnterpriseWithoutACodeWithTheReason() {
            anEnterprise(registrar())
                    .givenNoPriorActivity()
                    .when(register(STALL, null, "无照经营", YUZHONG))
                    .expectEvents(new EnterpriseRegistered(
                            STALL, null, "无照经营", "长安酒店", EnterpriseKind.COMPANY, YUZHONG, "民权路1号", "李明"));
        }

        @Test
        void saysWhereAndOnWhatBasis() {
            anEnterprise(registrar())
                    .givenNoPriorActivity()
                    .when(register(CHANGAN, CHANGAN.value(), null, YUZHONG))
                    .expectEvents(new GenericEventMessage<>(
                            REGISTERED,
                            Map.of(
                                    "division",
                                    "500103",
                                    "basis",
                                    "[{\"article\":\"16\",\"law\":\"消防法\",\"version\":\"2021\"}]")));
        }

        @Test
        void refusesAWrongCheckCharacter() {
            EnterpriseId wrong = new EnterpriseId("9150000020286320X7");
            refused(register(wrong, wrong.value(), null, YUZHONG), "enterprise.credit-code-check: 9150000020286320X7");
        }

        @Test
        void refusesACodeOfTheWrongShape() {
            EnterpriseId wrong = new EnterpriseId("91500000O0286320X6");
            refused(register(wrong, wrong.value(), null, YUZHONG), "enterprise.credit-code-format: 91500000O0286320X6");
        }

        @Test
        void refusesNeitherCodeNorReason() {
            refused(register(STALL, null, null, YUZHONG), "enterprise.no-code-reason");
        }

        @Test
        void refusesAReasonBesideACode() {
            refused(register(CHANGAN, CHANGAN.value(), "无照经营", YUZHONG), "enterprise.code-and-reason");
        }

        @Test
        void refusesADivisionThatHasEnded() {
            refused(register(CHANGAN, CHANGAN.value(), null, XUCHANG_COUNTY), "division.ended: 411023, 2017-02-05");
        }

        @Test
        void refusesADivisionThatNeverWas() {
            refused(register(CHANGAN, CHANGAN.value(), null, new DivisionCode("500199")), "division.unknown: 500199");
        }

        @Test
        void knowsNothingOutsideTheJurisdiction() {
            anEnterprise(registrarIn(WEIDU))
                    .givenNoPriorActivity()
                    .when(register(CHANGAN, CHANGAN.value(), null, YUZHONG))
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
        }

        @Test
        void hasTheCodeForItsIdentifier() {
            assertThatThrownBy(() -> register(STALL, CHANGAN.value(), null, YUZHONG))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> register(CHANGAN, null, "无照经营", YUZHONG))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        private void refused(RegisterEnterprise command, String message) {
            anEnterprise(registrar())
                    .givenNoPriorActivity()
                    .when(command)
                    .expectNoEvents()
                    .expectException(CommandRejected.class)
                    .expectExceptionMessage(message);
        }
    }

    @Nested
    class Amending {
        @Test
        void recordsWhatChangedAlone() {
            anEnterprise(registrar())
                    .given(REGISTERED)
                    .when(new AmendEnterprise(CHANGAN, null, WEIDU, null, null, "迁址"))
                    .expectEvents(new EnterpriseAmended(CHANGAN, null, WEIDU, null, null, "迁址"));
        }

        @Test
        void refusesAnAmendmentOfNothing() {
            refused(new AmendEnterprise(CHANGAN, null, null, null, null, "无"), "enterprise.nothing-amended");
        }

        @Test
        void refusesADivisionThatHasEnded() {
            refused(
                    new AmendEnterprise(CHANGAN, null, XUCHANG_COUNTY, null, null, "迁址"),
                    "division.ended: 411023, 2017-02-05");
        }

        @Test
        void movesNothingOutOfTheJurisdiction() {
            anEnterprise(registrarIn(CHONGQING))
                    .given(REGISTERED)
                    .when(new AmendEnterprise(CHANGAN, null, WEIDU, null, null, "迁址"))
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
        }

        private void refused(AmendEnterprise command, String message) {
            EnterpriseTest.refused(command, message, REGISTERED);
        }
    }

    @Test
    void recordsSafetyRoles() {
        anEnterprise(registrar())
                .given(REGISTERED)
                .when(new RecordSafetyRoles(CHANGAN, "王芳", null))
                .expectEvents(new SafetyRolesRecorded(CHANGAN, "王芳", null));
    }

    @Nested
    class Dissolving {
        @Test
        void recordsADissolutionOfToday() {
            anEnterprise(registrar())
                    .given(REGISTERED)
                    .when(dissolve(TODAY))
                    .expectEvents(new EnterpriseDissolved(CHANGAN, TODAY, "注销登记"));
        }

        @Test
        void refusesADissolutionOfTomorrow() {
            refused(dissolve(TODAY.plusDays(1)), "act.in-future: 2026-05-10", REGISTERED);
        }

        @Test
        void refusesEveryActAfterwards() {
            String message = "enterprise.dissolved: 9150000020286320X6";
            refused(dissolve(TODAY), message, REGISTERED, DISSOLVED);
            refused(new RecordSafetyRoles(CHANGAN, "王芳", null), message, REGISTERED, DISSOLVED);
            refused(new AmendEnterprise(CHANGAN, "长安", null, null, null, "更名"), message, REGISTERED, DISSOLVED);
        }

        private DissolveEnterprise dissolve(LocalDate on) {
            return new DissolveEnterprise(CHANGAN, on, "注销登记");
        }
    }

    private static void refused(EnterpriseCommand command, String message, EnterpriseEvent... given) {
        anEnterprise(registrar())
                .given((Object[]) given)
                .when(command)
                .expectNoEvents()
                .expectException(CommandRejected.class)
                .expectExceptionMessage(message);
    }

    private static FixtureConfiguration<Enterprise> anEnterprise(Acting acting) {
        return new AggregateTestFixture<>(Enterprise.class)
                .registerInjectableResource(acting)
                .registerInjectableResource(new LawSample());
    }

    private static RegisterEnterprise register(
            EnterpriseId id, @Nullable String code, @Nullable String reason, DivisionCode division) {
        return new RegisterEnterprise(id, code, reason, "长安酒店", EnterpriseKind.COMPANY, division, "民权路1号", "李明");
    }
}
