package io.fireledger.domain.enforcement.rule;

import static io.fireledger.domain.enforcement.rule.Charges.BLOCKED;
import static io.fireledger.domain.enforcement.rule.Charges.MAY_1;
import static io.fireledger.domain.enforcement.rule.Charges.MAY_5;
import static io.fireledger.domain.enforcement.rule.Charges.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.legal.SanctionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotAboveNoticeTest {
    private static Sanction fine(long fen) {
        return Sanction.fine(new Fen(fen));
    }

    private static Sanction suspension(@Nullable Integer days, @Nullable String scope) {
        return new Sanction(SanctionKind.SUSPEND_BUSINESS, null, days, scope);
    }

    private static String objection(List<Charge> notified, List<Charge> decided) {
        return NotAboveNotice.check(notified, decided).map(Rejection::code).orElse("");
    }

    private static String objection(Sanction notified, Sanction decided) {
        return objection(List.of(Charges.of(notified)), List.of(Charges.of(decided)));
    }

    @ParameterizedTest
    @CsvSource({"3000000, ''", "2999999, ''", "3000001, decision.above-notice"})
    void theFineGoesUpToTheFenNotified(long fen, String code) {
        assertThat(objection(fine(3_000_000), fine(fen))).isEqualTo(code);
    }

    @Test
    void theFinesOfTwoChargesAreNotSetOffAgainstEachOther() {
        List<Charge> notified = List.of(Charges.of(fine(500)), Charges.of(OTHER, fine(1000)));
        List<Charge> decided = List.of(Charges.of(fine(600)), Charges.of(OTHER, fine(900)));
        assertThat(NotAboveNotice.check(notified, decided))
                .hasValueSatisfying(rejection -> assertThat(rejection.values()).containsExactly("1", "FINE"));
    }

    @Test
    void aSanctionNotNotifiedIsAboveAndOneLeftOutIsNot() {
        Charge both = Charges.of(fine(500), suspension(null, null));
        assertThat(objection(List.of(Charges.of(fine(500))), List.of(both))).isEqualTo("decision.above-notice");
        assertThat(objection(List.of(both), List.of(Charges.of(fine(500))))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30, 30, ''", "30, 31, decision.above-notice", "30, , decision.above-notice", ", 400, ''", ", , ''"})
    void aTermIsNoLongerThanNotifiedAndNoTermIsTheLongest(
            @Nullable Integer notified, @Nullable Integer decided, String code) {
        assertThat(objection(suspension(notified, null), suspension(decided, null)))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"二层, 二层, ''", "二层, , decision.above-notice", "二层, 一层, decision.above-notice", ", 二层, ''"})
    void aScopeIsNoOtherThanNotifiedUnlessAllOfItWas(@Nullable String notified, @Nullable String decided, String code) {
        assertThat(objection(suspension(null, notified), suspension(null, decided)))
                .isEqualTo(code);
    }

    @Test
    void aWarningMayTakeThePlaceOfAHarsherSanctionButIsNotAddedToIt() {
        Sanction warning = Sanction.of(SanctionKind.WARNING);
        assertThat(objection(fine(500), warning)).isEmpty();
        assertThat(objection(List.of(Charges.of(fine(500))), List.of(Charges.of(fine(400), warning))))
                .isEqualTo("decision.above-notice");
        assertThat(objection(warning, fine(1))).isEqualTo("decision.above-notice");
    }

    @Test
    void theChargesAreThoseNotifiedInTheirOrder() {
        Charge one = Charges.of(fine(500));
        Charge two = Charges.of(OTHER, fine(500));
        assertThat(List.of(
                        objection(List.of(one), List.of(two)),
                        objection(List.of(one), List.of(one, two)),
                        objection(List.of(one, two), List.of(one)),
                        objection(List.of(one, two), List.of(two, one)),
                        objection(List.of(one), List.of(Charges.of("ALARM", MAY_1, MAY_5, BLOCKED, fine(500)))),
                        objection(
                                List.of(one),
                                List.of(Charges.of("EXITS", MAY_1, MAY_5.plusDays(1), BLOCKED, fine(500))))))
                .containsOnly("decision.other-charges");
    }
}
