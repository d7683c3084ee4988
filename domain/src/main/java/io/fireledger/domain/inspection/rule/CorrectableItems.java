package io.fireledger.domain.inspection.rule;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.List;
import java.util.Optional;

/** An order is about items that failed in its inspection, and about one at least. */
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "54")
@LegalBasis(statute = Statute.INSPECTION_ORDER_120, article = "19")
public final class CorrectableItems {
    private CorrectableItems() {}

    public static Optional<Rejection> check(List<Code> items, List<Code> failed) {
        if (items.isEmpty()) {
            return refuse("rectification.no-items");
        }
        return items.stream()
                .filter(item -> !failed.contains(item))
                .findFirst()
                .flatMap(item -> refuse("rectification.item-not-failed", item));
    }

    private static Optional<Rejection> refuse(String code, Object... values) {
        return Optional.of(Rejection.of(code, values).inField("items").on(Statute.INSPECTION_ORDER_120.article("19")));
    }
}
