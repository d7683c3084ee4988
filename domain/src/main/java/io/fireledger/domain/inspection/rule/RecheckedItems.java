package io.fireledger.domain.inspection.rule;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.List;
import java.util.Optional;

/**
 * A re-check looks at the items of its order: it passes when every one of them was found corrected, and fails when one at
 * least was not.
 */
@LegalBasis(statute = Statute.INSPECTION_ORDER_120, article = "20")
public final class RecheckedItems {
    private RecheckedItems() {}

    public static Optional<Rejection> check(List<Code> ordered, List<Code> items, boolean passed) {
        Optional<Code> foreign =
                items.stream().filter(item -> !ordered.contains(item)).findFirst();
        if (foreign.isPresent()) {
            return refuse("recheck.unknown-item", foreign.get());
        }
        if (items.isEmpty()) {
            return refuse("recheck.no-items");
        }
        return ordered.stream()
                .filter(item -> passed && !items.contains(item))
                .findFirst()
                .flatMap(item -> refuse("recheck.item-left-out", item));
    }

    private static Optional<Rejection> refuse(String code, Object... values) {
        return Optional.of(Rejection.of(code, values).inField("items").on(Statute.INSPECTION_ORDER_120.article("20")));
    }
}
