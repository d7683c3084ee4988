package io.fireledger.domain.inspection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.kernel.Code;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyToOrderTest {
    private static final Code OTHER = new Code("NO_NEW_HAZARD");

    @ParameterizedTest
    @CsvSource({
        "ROUTINE, EVACUATION_ROUTES, 2",
        "COMMITMENT_VERIFICATION, EVACUATION_ROUTES, 2",
        "PRE_USE, EVACUATION_ROUTES, 0",
        "RECHECK, CORRECTED_MATTER, 1",
        "UNSEALING, SEALED_DANGER, 1",
        "RESUMPTION, STOPPED_CAUSE, 1",
        "RESUMPTION, EVACUATION_ROUTES, 2"
    })
    void whatFailedIsOrderedUnlessTheLawHasAnotherAnswer(InspectionKind kind, String item, int ordered) {
        List<Code> failed = List.of(new Code(item), OTHER);
        assertThat(DutyToOrder.of(kind, failed)).hasSize(ordered).isSubsetOf(failed);
        if (ordered == 1) {
            assertThat(DutyToOrder.of(kind, failed)).containsExactly(OTHER);
        }
    }
}
