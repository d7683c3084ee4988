package io.fireledger.domain.legal.rule;

import static io.fireledger.domain.legal.FixFirst.FOR_FINE;
import static io.fireledger.domain.legal.FixFirst.NONE;
import static io.fireledger.domain.legal.PartyKind.PERSON;
import static io.fireledger.domain.legal.PartyKind.UNIT;
import static io.fireledger.domain.legal.PenaltySamples.fine;
import static io.fireledger.domain.legal.rule.LighterLaw.Outcome.HARSHER;
import static io.fireledger.domain.legal.rule.LighterLaw.Outcome.LIGHTER;
import static io.fireledger.domain.legal.rule.LighterLaw.Outcome.NOT_COMPARABLE;
import static io.fireledger.domain.legal.rule.LighterLaw.Outcome.NO_VIOLATION;
import static io.fireledger.domain.legal.rule.LighterLaw.Outcome.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.legal.FixFirst;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.PenaltySamples;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.SanctionRole;
import io.fireledger.domain.legal.SanctionRule;
import io.fireledger.domain.legal.Violation;
import io.fireledger.domain.legal.rule.LighterLaw.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LighterLawTest {
    private static final Violation OLD = norm(NONE, fine(5_000, 50_000));
    private static final SanctionRule SUSPENSION =
            SanctionRule.of(SanctionKind.SUSPEND_BUSINESS, SanctionRole.MANDATORY);
    private static final SanctionRule STOP = SanctionRule.of(SanctionKind.STOP_USE, SanctionRole.MANDATORY);
    private static final SanctionRule MAY_FINE =
            SanctionRule.fine(SanctionRole.OPTIONAL, Fen.ofYuan(5_000), Fen.ofYuan(50_000));

    @ParameterizedTest(name = "{2}: {0} / {1}")
    @MethodSource("comparisons")
    void weighsTheLaterLawAgainstTheEarlier(Violation atAct, Violation later, Outcome expected) {
        assertThat(LighterLaw.compare(atAct, Optional.of(later), UNIT)).isEqualTo(expected);
    }

    static Stream<Arguments> comparisons() {
        return Stream.of(
                Arguments.of(OLD, OLD, SAME),
                Arguments.of(OLD, norm(NONE, fine(5_000, 49_999)), LIGHTER),
                Arguments.of(OLD, norm(NONE, fine(5_000, 50_001)), HARSHER),
                Arguments.of(OLD, norm(NONE, fine(4_999, 50_000)), LIGHTER),
                Arguments.of(OLD, norm(NONE, fine(5_001, 50_000)), HARSHER),
                // the greatest fine is looked at before the least
                Arguments.of(OLD, norm(NONE, fine(10_000, 30_000)), LIGHTER),
                Arguments.of(OLD, norm(NONE, fine(0, 100_000)), HARSHER),
                Arguments.of(OLD, norm(NONE, MAY_FINE), LIGHTER),
                Arguments.of(norm(NONE, MAY_FINE), OLD, HARSHER),
                Arguments.of(OLD, norm(NONE, fine(5_000, 50_000), SUSPENSION), HARSHER),
                Arguments.of(norm(NONE, fine(5_000, 50_000), SUSPENSION), OLD, LIGHTER),
                Arguments.of(OLD, norm(NONE, fine(1_000, 10_000), SUSPENSION), NOT_COMPARABLE),
                Arguments.of(norm(NONE, SUSPENSION), norm(NONE, STOP), NOT_COMPARABLE),
                Arguments.of(norm(NONE, SUSPENSION), norm(NONE, fine(1_000, 5_000)), NOT_COMPARABLE),
                Arguments.of(OLD, norm(FOR_FINE, fine(5_000, 50_000)), LIGHTER),
                Arguments.of(norm(FOR_FINE, fine(5_000, 50_000)), OLD, HARSHER),
                Arguments.of(OLD, norm(FOR_FINE, fine(5_000, 60_000)), NOT_COMPARABLE),
                Arguments.of(
                        norm(FOR_FINE, fine(5_000, 50_000)),
                        norm(FixFirst.ORDER_REFUSED, fine(5_000, 50_000)),
                        NOT_COMPARABLE),
                Arguments.of(OLD, violation(List.of(PERSON), NONE, fine(5_000, 50_000)), NO_VIOLATION));
    }

    @Test
    void whatIsNoLongerInTheCatalogueIsNoViolation() {
        assertThat(LighterLaw.compare(OLD, Optional.empty(), UNIT)).isEqualTo(NO_VIOLATION);
    }

    private static Violation norm(FixFirst fixFirst, SanctionRule... sanctions) {
        return violation(List.of(UNIT), fixFirst, sanctions);
    }

    private static Violation violation(List<PartyKind> parties, FixFirst fixFirst, SanctionRule... sanctions) {
        return PenaltySamples.of("FPL-60-1-1", parties, fixFirst, sanctions);
    }
}
