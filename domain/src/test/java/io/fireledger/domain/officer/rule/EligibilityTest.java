package io.fireledger.domain.officer.rule;

import static io.fireledger.domain.officer.OfficerSamples.CHANGAN;
import static io.fireledger.domain.officer.OfficerSamples.FROM;
import static io.fireledger.domain.officer.OfficerSamples.LI;
import static io.fireledger.domain.officer.OfficerSamples.LI_APPOINTED;
import static io.fireledger.domain.officer.OfficerSamples.LI_CERTIFIED;
import static io.fireledger.domain.officer.OfficerSamples.LI_POSTED;
import static io.fireledger.domain.officer.OfficerSamples.LI_TIED;
import static io.fireledger.domain.officer.OfficerSamples.UNTIL;
import static io.fireledger.domain.officer.OfficerSamples.after;
import static io.fireledger.domain.officer.OfficerSamples.and;
import static io.fireledger.domain.officer.OfficerSamples.eligible;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.officer.OfficerEvent.PostAssigned;
import io.fireledger.domain.officer.Standing;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** {@link Qualification} and {@link ConflictOfInterest}: who may act in a matter. */
class EligibilityTest {

    @Nested
    class Qualified {
        @Test
        void onEveryDayOfTheCertificateAndOnNoOther() {
            Standing li = eligible(LI);
            assertThat(code(Qualification.check(li, FROM.minusDays(1)))).isEqualTo("officer.not-certified");
            assertThat(Qualification.check(li, FROM)).isEmpty();
            assertThat(Qualification.check(li, UNTIL)).isEmpty();
            assertThat(code(Qualification.check(li, UNTIL.plusDays(1)))).isEqualTo("officer.not-certified");
        }

        @Test
        void fromTheFirstDayInPostOnly() {
            PostAssigned nextDay =
                    new PostAssigned(LI, new Code("INSPECTOR"), "2020-1", FROM.plusDays(1), null, null, null);
            Standing li = after(LI_APPOINTED, LI_CERTIFIED, nextDay);
            assertThat(code(Qualification.check(li, FROM))).isEqualTo("officer.not-in-post");
            assertThat(Qualification.check(li, FROM.plusDays(1))).isEmpty();
        }

        @Test
        void neverByAPostAlone() {
            assertThat(Qualification.check(after(LI_APPOINTED, LI_POSTED), FROM))
                    .hasValueSatisfying(rejection -> {
                        assertThat(rejection.code()).isEqualTo("officer.not-certified");
                        assertThat(rejection.values()).containsExactly("500103-0001", "2024-01-01");
                        assertThat(rejection.basis()).containsExactly(Statute.PENALTY_LAW_2021.article("42"));
                    });
        }
    }

    @Nested
    class Conflicted {
        @Test
        void inWhatConcernsTheEnterpriseDeclaredAndInNothingElse() {
            Standing li = and(eligible(LI), LI_TIED);
            assertThat(ConflictOfInterest.check(li, CHANGAN)).hasValueSatisfying(rejection -> {
                assertThat(rejection.code()).isEqualTo("officer.conflicted");
                assertThat(rejection.values()).containsExactly("500103-0001", "9150000020286320X6");
                assertThat(rejection.basis()).hasSize(3);
            });
            assertThat(ConflictOfInterest.check(li, new EnterpriseId("91410000174273201L")))
                    .isEmpty();
            assertThat(ConflictOfInterest.check(eligible(LI), CHANGAN)).isEmpty();
        }
    }

    private static String code(Optional<Rejection> rejection) {
        return rejection.map(Rejection::code).orElse("accepted");
    }
}
