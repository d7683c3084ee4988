package io.fireledger.domain.venue.rule;

import static io.fireledger.domain.legal.LawSample.CRITERIA;
import static io.fireledger.domain.legal.LawSample.EXITS_TOO_FEW;
import static io.fireledger.domain.legal.LawSample.NO_DOORS;
import static io.fireledger.domain.legal.LawSample.NO_PUMP;
import static io.fireledger.domain.legal.LawSample.NO_SMOKE_CONTROL;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link HazardFactors} and {@link CollectiveStudy}. */
class HazardFactorsTest {
    private static final List<Code> CROWDED = List.of(new Code("PUBLIC_GATHERING"), new Code("CROWDED_PLACE"));
    private static final List<Code> OTHER = List.of(new Code("OFFICE"));

    @Test
    void oneDirectFactorSuffices() {
        assertThat(suffice(OTHER, EXITS_TOO_FEW)).isTrue();
        assertThat(suffice(OTHER)).isFalse();
    }

    @Test
    void inCrowdedPlacesTwoOfTheirOwnFactorsSuffice() {
        assertThat(suffice(CROWDED, NO_DOORS)).isFalse();
        assertThat(suffice(CROWDED, NO_DOORS, NO_SMOKE_CONTROL)).isTrue();
        assertThat(suffice(CROWDED, NO_DOORS, NO_PUMP)).isFalse();
        assertThat(suffice(CROWDED, NO_DOORS, NO_DOORS)).isFalse();
    }

    @Test
    void elsewhereItTakesThree() {
        assertThat(suffice(OTHER, NO_DOORS, NO_SMOKE_CONTROL)).isFalse();
        assertThat(suffice(OTHER, NO_DOORS, NO_SMOKE_CONTROL, NO_PUMP)).isTrue();
        assertThat(suffice(List.of(), NO_DOORS, NO_SMOKE_CONTROL, NO_PUMP)).isTrue();
    }

    @Test
    void theOutcomeFollowsFromTheFactors() {
        assertThat(HazardFactors.checkOutcome(CRITERIA, List.of(NO_DOORS), OTHER, true)
                        .map(Rejection::code))
                .contains("major-hazard.factors-insufficient");
        assertThat(HazardFactors.checkOutcome(CRITERIA, List.of(EXITS_TOO_FEW), OTHER, false)
                        .map(Rejection::code))
                .contains("major-hazard.factors-suffice");
        assertThat(HazardFactors.checkOutcome(CRITERIA, List.of(EXITS_TOO_FEW), OTHER, true))
                .isEmpty();
        assertThat(HazardFactors.checkOutcome(CRITERIA, List.of(), OTHER, false))
                .isEmpty();
    }

    @Test
    void whatTheCriteriaDoNotListIsUnknown() {
        assertThat(HazardFactors.checkKnown(CRITERIA, List.of(NO_DOORS, new Code("SMELL")))
                        .map(Rejection::values))
                .contains(List.of("SMELL", "2017"));
        assertThat(HazardFactors.checkKnown(CRITERIA, List.of(NO_DOORS, EXITS_TOO_FEW)))
                .isEmpty();
    }

    @Test
    void oneIsNoCollective() {
        OfficerId li = new OfficerId("1");
        assertThat(CollectiveStudy.check(List.of(li, li)).map(Rejection::values))
                .contains(List.of("1", "2"));
        assertThat(CollectiveStudy.check(List.of(li, new OfficerId("2")))).isEmpty();
    }

    private static boolean suffice(List<Code> classes, Code... factors) {
        return HazardFactors.suffice(CRITERIA, List.of(factors), classes);
    }
}
