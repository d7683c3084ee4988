package io.fireledger.domain.officer.rule;

import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.officer.OfficerSamples.DISTRICT;
import static io.fireledger.domain.officer.OfficerSamples.LI;
import static io.fireledger.domain.officer.OfficerSamples.and;
import static io.fireledger.domain.officer.OfficerSamples.eligible;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.legal.LawSample;
import io.fireledger.domain.officer.DepartingClass;
import io.fireledger.domain.officer.DepartureReason;
import io.fireledger.domain.officer.OfficerCategory;
import io.fireledger.domain.officer.OfficerEvent.OfficerAppointed;
import io.fireledger.domain.officer.OfficerEvent.OfficerDeparted;
import io.fireledger.domain.officer.OfficerSamples;
import io.fireledger.domain.officer.OutsideEmployment;
import io.fireledger.domain.officer.OutsideEmployment.Activity;
import io.fireledger.domain.officer.OutsideEmployment.Employer;
import io.fireledger.domain.officer.Restriction;
import io.fireledger.domain.officer.Restriction.Regime;
import io.fireledger.domain.officer.Standing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link InOffice}, {@link PostEmploymentRestriction} and {@link RestrictedEmployment}: who has left, and what is closed. */
class AfterOfficeTest {
    private static final LocalDate LEFT = LocalDate.of(2024, 2, 29);

    @Test
    void theDayOfLeavingIsTheFirstOutOfOffice() {
        Standing li = departed(DepartureReason.TRANSFERRED);
        assertThat(InOffice.check(li, LEFT.minusDays(1))).isEmpty();
        assertThat(InOffice.check(li, LEFT).map(Rejection::code)).contains("officer.departed");
        assertThat(Qualification.check(li, LEFT.minusDays(1))).isEmpty();
        assertThat(Qualification.check(li, LEFT).map(Rejection::code)).contains("officer.departed");
        assertThat(InOffice.check(eligible(LI), TODAY)).isEmpty();
    }

    @Nested
    class Periods {
        @ParameterizedTest
        @CsvSource(
                nullValues = "–",
                value = {
                    "LEADING_CADRE,     2027-02-28, 2029-02-28",
                    "ENFORCEMENT_CADRE, 2026-02-28, 2029-02-28",
                    "OTHER_CADRE,       2026-02-28, 2027-02-28",
                    "FIREFIGHTER,       –,          –",
                    "TOWNSHIP,          2026-02-28, –",
                    "POLICE,            2026-02-28, –"
                })
        void hangOnTheClass(DepartingClass leftAs, @Nullable LocalDate statute, @Nullable LocalDate reform) {
            List<Restriction> restrictions =
                    PostEmploymentRestriction.of(leftAs, DepartureReason.RESIGNED, LEFT, new LawSample());
            assertThat(until(restrictions, Regime.STATUTE)).isEqualTo(statute);
            assertThat(until(restrictions, Regime.REFORM)).isEqualTo(reform);
        }

        @ParameterizedTest
        @EnumSource(DepartureReason.class)
        void beginWithResigningAndRetiringOnly(DepartureReason reason) {
            boolean begins = reason == DepartureReason.RESIGNED || reason == DepartureReason.RETIRED;
            assertThat(PostEmploymentRestriction.of(DepartingClass.LEADING_CADRE, reason, LEFT, new LawSample()))
                    .hasSize(begins ? 2 : 0);
        }

        @Test
        void areThoseInForceOnTheDayOfLeaving() {
            LocalDate before = LocalDate.of(2019, 12, 31);
            assertThat(regimes(before)).containsExactly(Regime.STATUTE);
            assertThat(regimes(before.plusDays(1))).containsExactly(Regime.STATUTE, Regime.REFORM);
            assertThat(regimes(LocalDate.of(2019, 5, 31))).isEmpty();
        }

        private List<Regime> regimes(LocalDate left) {
            return PostEmploymentRestriction.of(
                            DepartingClass.OTHER_CADRE, DepartureReason.RETIRED, left, new LawSample())
                    .stream()
                    .map(Restriction::regime)
                    .toList();
        }

        private @Nullable LocalDate until(List<Restriction> restrictions, Regime regime) {
            return restrictions.stream()
                    .filter(restriction -> restriction.regime() == regime)
                    .map(Restriction::until)
                    .findFirst()
                    .orElse(null);
        }

        @Test
        void countACadreWhoEverHeldACertificateAsOneWhoEnforces() {
            assertThat(eligible(LI).departingClass()).isEqualTo(DepartingClass.ENFORCEMENT_CADRE);
            assertThat(appointed(OfficerCategory.CADRE, false)).isEqualTo(DepartingClass.OTHER_CADRE);
            assertThat(appointed(OfficerCategory.CADRE, true)).isEqualTo(DepartingClass.LEADING_CADRE);
            assertThat(appointed(OfficerCategory.FIREFIGHTER, true)).isEqualTo(DepartingClass.FIREFIGHTER);
        }

        private DepartingClass appointed(OfficerCategory category, boolean leading) {
            return OfficerSamples.after(new OfficerAppointed(LI, "李明", DISTRICT, LawSample.YUZHONG, category, leading))
                    .departingClass();
        }
    }

    @Nested
    class Scopes {
        private final Standing li = departed(DepartureReason.RESIGNED);

        @Test
        void ofTheStatuteAreFormerWorkAnywhereForTwoYears() {
            assertThat(breached(work(Employer.OTHER, LawSample.WEIDU, true, LocalDate.of(2026, 2, 28))))
                    .containsExactly(Regime.STATUTE);
            assertThat(breached(work(Employer.OTHER, LawSample.WEIDU, true, LocalDate.of(2026, 3, 1))))
                    .isEmpty();
            assertThat(breached(work(Employer.OTHER, LawSample.WEIDU, false, LocalDate.of(2025, 1, 1))))
                    .isEmpty();
        }

        @Test
        void ofTheReformTextsAreFireFirmsOfTheFormerPlaceForFiveYears() {
            LocalDate last = LocalDate.of(2029, 2, 28);
            assertThat(breached(work(Employer.FIRE_FIRM, LawSample.YUZHONG, false, last)))
                    .containsExactly(Regime.REFORM);
            assertThat(breached(work(Employer.FIRE_INTERMEDIARY, LawSample.CHONGQING, false, last)))
                    .containsExactly(Regime.REFORM);
            assertThat(breached(work(Employer.FIRE_FIRM, LawSample.YUZHONG, false, last.plusDays(1))))
                    .isEmpty();
            assertThat(breached(work(Employer.FIRE_FIRM, LawSample.WEIDU, false, last)))
                    .isEmpty();
            assertThat(breached(work(Employer.OTHER, LawSample.YUZHONG, false, last)))
                    .isEmpty();
        }

        @Test
        void ofTheReformTextsAreOwnFireTradeAnywhere() {
            OutsideEmployment own = new OutsideEmployment(
                    "李记消防器材",
                    null,
                    Employer.OTHER,
                    Activity.OWN_BUSINESS,
                    LawSample.WEIDU,
                    false,
                    true,
                    LocalDate.of(2028, 1, 1));
            assertThat(breached(own)).containsExactly(Regime.REFORM);
        }

        @Test
        void areBothBrokenAtOnce() {
            assertThat(breached(work(Employer.FIRE_FIRM, LawSample.YUZHONG, true, LocalDate.of(2025, 1, 1))))
                    .containsExactly(Regime.STATUTE, Regime.REFORM);
        }

        @Test
        void ofOfficeAreAnyFireTradeOfACadre() {
            OutsideEmployment side = work(Employer.FIRE_FIRM, LawSample.WEIDU, false, LEFT.minusDays(1));
            assertThat(breached(side)).containsExactly(Regime.IN_OFFICE);
            assertThat(RestrictedEmployment.breached(eligible(LI), side)).containsExactly(Regime.IN_OFFICE);
            assertThat(breached(work(Employer.OTHER, LawSample.YUZHONG, true, LEFT.minusDays(1))))
                    .isEmpty();
        }

        private List<Regime> breached(OutsideEmployment employment) {
            return RestrictedEmployment.breached(li, employment);
        }

        private OutsideEmployment work(Employer kind, DivisionCode place, boolean related, LocalDate from) {
            return new OutsideEmployment("某公司", null, kind, Activity.EMPLOYED, place, related, false, from);
        }
    }

    private static Standing departed(DepartureReason reason) {
        List<Restriction> restrictions =
                PostEmploymentRestriction.of(DepartingClass.ENFORCEMENT_CADRE, reason, LEFT, new LawSample());
        return and(
                eligible(LI),
                new OfficerDeparted(
                        LI, reason, LEFT, DepartingClass.ENFORCEMENT_CADRE, LawSample.YUZHONG, restrictions, null));
    }
}
