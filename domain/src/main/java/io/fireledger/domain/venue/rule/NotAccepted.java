package io.fireledger.domain.venue.rule;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.List;
import java.util.Optional;

/**
 * An application in order must be accepted. It is rejected for false material, for what was asked for and is still missing, or
 * where nothing can be applied for: no permit is needed, no agency is competent, the applicant is dissolved.
 */
@LegalBasis(statute = Statute.LICENSING_LAW_2019, article = "32")
public final class NotAccepted {
    private NotAccepted() {}

    /**
     * @param falseMaterial whether facts were concealed or false material handed in
     * @param hasObject whether there is a permit to apply for, somebody to grant it and somebody to hold it
     * @param missing codes of the materials still missing
     * @param isRequested whether the agency asked for them
     */
    public static Optional<Rejection> check(
            boolean falseMaterial, boolean hasObject, List<Code> missing, boolean isRequested) {
        if (falseMaterial || !hasObject) {
            return Optional.empty();
        }
        if (missing.isEmpty()) {
            return refuse("permit.nothing-to-reject-for");
        }
        return isRequested
                ? Optional.empty()
                : refuse("permit.materials-not-requested", RequiredMaterials.list(missing));
    }

    private static Optional<Rejection> refuse(String code, Object... values) {
        return Optional.of(Rejection.of(code, values).on(Statute.LICENSING_LAW_2019.article("32")));
    }
}
