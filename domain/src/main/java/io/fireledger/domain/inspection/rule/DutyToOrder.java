package io.fireledger.domain.inspection.rule;

import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Statute;

/**
 * What failed in an inspection must be ordered to be corrected. A check before opening is no inspection of a place in use: what
 * failed in it is answered by the refusal of the permit with its reasons, and no order is due. One may still be made.
 */
@LegalBasis(statute = Statute.INSPECTION_ORDER_120, article = "15")
@LegalBasis(statute = Statute.INSPECTION_ORDER_120, article = "19")
public final class DutyToOrder {
    private DutyToOrder() {}

    public static boolean holdsAfter(InspectionKind kind) {
        return kind != InspectionKind.PRE_USE;
    }
}
