package io.fireledger.domain.officer;

import static io.fireledger.domain.officer.OfficerSamples.CHANGAN;
import static io.fireledger.domain.officer.OfficerSamples.DISTRICT;
import static io.fireledger.domain.officer.OfficerSamples.FROM;
import static io.fireledger.domain.officer.OfficerSamples.LI;
import static io.fireledger.domain.officer.OfficerSamples.LI_APPOINTED;
import static io.fireledger.domain.officer.OfficerSamples.LI_CERTIFIED;
import static io.fireledger.domain.officer.OfficerSamples.LI_POSTED;
import static io.fireledger.domain.officer.OfficerSamples.LI_TIED;
import static io.fireledger.domain.officer.OfficerSamples.UNTIL;
import static io.fireledger.domain.officer.OfficerSamples.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.legal.LawSample;
import io.fireledger.domain.officer.OfficerEvent.CertificateGranted;
import io.fireledger.domain.officer.OfficerEvent.CertificateSuspended;
import io.fireledger.domain.officer.OfficerEvent.PostAssigned;
import io.fireledger.domain.officer.OfficerEvent.RelationDeclared;
import io.fireledger.domain.officer.OfficerEvent.RelationWithdrawn;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final LocalDate SUSPENDED = LocalDate.of(2026, 3, 1);
    private static final CertificateSuspended SUSPENSION = new CertificateSuspended(LI, SUSPENDED, "停职");

    @Test
    void beginsWithTheAppointment() {
        Standing standing = after(LI_APPOINTED);
        assertThat(standing.officer()).isEqualTo(LI);
        assertThat(standing.authority()).isEqualTo(DISTRICT);
        assertThat(standing.division()).isEqualTo(LawSample.YUZHONG);
        assertThatThrownBy(() -> Standing.after(null, LI_CERTIFIED)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void staysAsItWasWhenAnotherFollows() {
        Standing before = after(LI_APPOINTED);
        Stream.of(LI_CERTIFIED, LI_POSTED, LI_TIED).forEach(event -> Standing.after(before, event));
        assertThat(before.isCertifiedOn(FROM)).isFalse();
        assertThat(before.postOn(FROM)).isEmpty();
        assertThat(before.isTiedTo(CHANGAN)).isFalse();
    }

    @Nested
    class Certified {
        @Test
        void fromTheFirstDayToTheLast() {
            Standing standing = after(LI_APPOINTED, LI_CERTIFIED);
            assertThat(standing.isCertifiedOn(FROM.minusDays(1))).isFalse();
            assertThat(standing.isCertifiedOn(FROM)).isTrue();
            assertThat(standing.isCertifiedOn(UNTIL)).isTrue();
            assertThat(standing.isCertifiedOn(UNTIL.plusDays(1))).isFalse();
        }

        @Test
        void untilTheDayOfASuspension() {
            Standing standing = after(LI_APPOINTED, LI_CERTIFIED, SUSPENSION);
            assertThat(standing.isCertifiedOn(SUSPENDED.minusDays(1))).isTrue();
            assertThat(standing.isCertifiedOn(SUSPENDED)).isFalse();
            assertThat(standing.isCertifiedOn(UNTIL)).isFalse();
        }

        @Test
        void againByACertificateFromALaterDayOnly() {
            Standing sameDay = after(LI_APPOINTED, LI_CERTIFIED, SUSPENSION, granted(SUSPENDED));
            assertThat(sameDay.isCertifiedOn(SUSPENDED)).isFalse();
            assertThat(sameDay.isCertifiedOn(SUSPENDED.plusDays(1))).isFalse();

            Standing later = after(LI_APPOINTED, LI_CERTIFIED, SUSPENSION, granted(SUSPENDED.plusDays(1)));
            assertThat(later.isCertifiedOn(SUSPENDED)).isFalse();
            assertThat(later.isCertifiedOn(SUSPENDED.plusDays(1))).isTrue();
        }

        @Test
        void withoutAGapByARenewal() {
            Standing standing = after(LI_APPOINTED, LI_CERTIFIED, granted(UNTIL));
            assertThat(standing.isCertifiedOn(UNTIL)).isTrue();
            assertThat(standing.isCertifiedOn(UNTIL.plusDays(1))).isTrue();
        }

        private CertificateGranted granted(LocalDate from) {
            return new CertificateGranted(LI, "500103-0001-2", from, from.plusYears(5));
        }
    }

    @Nested
    class InPost {
        private final Code head = new Code("HEAD");

        @Test
        void fromTheFirstDayUntilTheNextPost() {
            Standing standing = after(LI_APPOINTED, LI_POSTED, assigned(head, SUSPENDED));
            assertThat(standing.postOn(FROM.minusDays(1))).isEmpty();
            assertThat(post(standing, FROM)).isEqualTo("INSPECTOR");
            assertThat(post(standing, SUSPENDED.minusDays(1))).isEqualTo("INSPECTOR");
            assertThat(post(standing, SUSPENDED)).isEqualTo("HEAD");
        }

        @Test
        void whateverTheOrderOfEntry() {
            Standing standing = after(LI_APPOINTED, assigned(head, SUSPENDED), LI_POSTED);
            assertThat(post(standing, SUSPENDED.minusDays(1))).isEqualTo("INSPECTOR");
            assertThat(post(standing, SUSPENDED)).isEqualTo("HEAD");
        }

        @Test
        void asEnteredLastForTheSameDay() {
            Standing standing = after(LI_APPOINTED, LI_POSTED, assigned(head, FROM));
            assertThat(post(standing, FROM)).isEqualTo("HEAD");
        }

        @Test
        void withTheDutyListForTheEnvelope() {
            assertThat(after(LI_APPOINTED, LI_POSTED).postOn(FROM).map(Standing.Post::json))
                    .contains("{\"dutyList\":\"2020-1\",\"post\":\"INSPECTOR\"}");
        }

        private PostAssigned assigned(Code post, LocalDate from) {
            return new PostAssigned(LI, post, "2025-1", from, null, null, null);
        }

        private String post(Standing standing, LocalDate day) {
            return standing.postOn(day).orElseThrow().post().value();
        }
    }

    @Nested
    class Tied {
        private final RelationWithdrawn withdrawn = new RelationWithdrawn(LI, RelationKind.SPOUSE, CHANGAN, "离婚");

        @Test
        void whileADeclaredRelationStands() {
            assertThat(after(LI_APPOINTED).isTiedTo(CHANGAN)).isFalse();
            assertThat(after(LI_APPOINTED, LI_TIED).isTiedTo(CHANGAN)).isTrue();
            assertThat(after(LI_APPOINTED, LI_TIED, withdrawn).isTiedTo(CHANGAN))
                    .isFalse();
        }

        @Test
        void untilTheLastOfSeveralRelationsIsWithdrawn() {
            RelationDeclared shares = new RelationDeclared(LI, RelationKind.SHAREHOLDING, CHANGAN, null);
            Standing standing = after(LI_APPOINTED, LI_TIED, shares, withdrawn);
            assertThat(standing.isTiedTo(CHANGAN)).isTrue();
            assertThat(standing.isTiedTo(CHANGAN, RelationKind.SPOUSE)).isFalse();
        }
    }
}
