package io.fireledger.domain.inspection.rule;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** An inspection is concluded only when every mandatory item of its list has a finding. */
@LegalBasis(statute = Statute.INSPECTION_ORDER_120, article = "14")
public final class MandatoryItems {
    private MandatoryItems() {}

    public static Optional<Rejection> check(List<Code> mandatory, Collection<Code> found) {
        List<String> missing = mandatory.stream()
                .filter(item -> !found.contains(item))
                .map(Code::value)
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Rejection.of("inspection.mandatory-item-missing", String.join(", ", missing))
                        .on(Statute.INSPECTION_ORDER_120.article("14")));
    }
}
