package io.fireledger.domain.inspection.rule;

import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Statute;
import java.util.List;
import java.util.Map;

/**
 * What failed in an inspection must be ordered to be corrected (19). Not so where the law has another answer to it: a failed
 * check before opening is answered by the refusal of the permit with its reasons (15), what was not corrected by a penalty (20), a
 * danger that is still there by the seal's not being lifted (25), a cause that is still there by the refusal of the resumption
 * (29). An order may still be made.
 */
@LegalBasis(statute = Statute.INSPECTION_ORDER_120, article = "15")
@LegalBasis(statute = Statute.INSPECTION_ORDER_120, article = "19")
@LegalBasis(statute = Statute.INSPECTION_ORDER_120, article = "20")
@LegalBasis(statute = Statute.INSPECTION_ORDER_120, article = "25")
@LegalBasis(statute = Statute.INSPECTION_ORDER_120, article = "29")
public final class DutyToOrder {
    /** What such an inspection was made to look at; whatever else it finds is to be ordered. */
    private static final Map<InspectionKind, Code> ANSWERED_OTHERWISE = Map.of(
            InspectionKind.RECHECK, new Code("CORRECTED_MATTER"),
            InspectionKind.UNSEALING, new Code("SEALED_DANGER"),
            InspectionKind.RESUMPTION, new Code("STOPPED_CAUSE"));

    private DutyToOrder() {}

    /** Those of the failed items that must be ordered to be corrected. */
    public static List<Code> of(InspectionKind kind, List<Code> failed) {
        return kind == InspectionKind.PRE_USE
                ? List.of()
                : failed.stream()
                        .filter(item -> !item.equals(ANSWERED_OTHERWISE.get(kind)))
                        .toList();
    }
}
