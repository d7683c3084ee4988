package io.fireledger.domain.enterprise.rule;

import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Either a subject has its credit code or it is written down why it has none: many sole traders and unregistered
 * places have none, and everything else is found by it.
 */
@LegalBasis(statute = Statute.GB_32100_2015, article = "编码对象")
public final class ReasonForNoCode {
    private ReasonForNoCode() {}

    /** Refuses with {@code enterprise.no-code-reason} none of the two, with {@code enterprise.code-and-reason} both. */
    public static Optional<Rejection> check(@Nullable String creditCode, @Nullable String noCodeReason) {
        boolean hasReason = noCodeReason != null && !noCodeReason.isBlank();
        if (hasReason == (creditCode == null)) {
            return Optional.empty();
        }
        return Optional.of(Rejection.of(hasReason ? "enterprise.code-and-reason" : "enterprise.no-code-reason")
                .inField("noCodeReason")
                .on(Statute.GB_32100_2015.article("编码对象")));
    }
}
