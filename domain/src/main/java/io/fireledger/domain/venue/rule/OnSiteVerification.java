package io.fireledger.domain.venue.rule;

import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.VenueId;
import java.util.Optional;

/**
 * A commitment is verified by an inspection made for it, of that venue, concluded; and what is recorded of it is what that
 * inspection found: fulfilled only without a failed mandatory item, breached only with a failed one.
 *
 * <p>When the inspection happened is what its officers say, when the permit was granted is when that was recorded: the two
 * are not compared.
 */
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "15")
@LegalBasis(statute = Statute.VENUE_CHECK_RULES_2021, article = "核查")
public final class OnSiteVerification {
    private static final Citation BASIS = Statute.FIRE_PROTECTION_LAW_2021.article("15");

    private OnSiteVerification() {}

    public static Optional<Rejection> restsOn(
            InspectionOutcome.Entry inspection, VenueId venue, DocumentNumber permit) {
        if (!inspection.venue().equals(venue)) {
            return refuse("permit.inspection-of-another-venue", inspection.inspection());
        }
        if (inspection.kind() != InspectionKind.COMMITMENT_VERIFICATION || !permit.equals(inspection.permit())) {
            return refuse("permit.no-inspection", inspection.inspection(), permit);
        }
        return inspection.concludedAt() == null
                ? refuse("permit.inspection-not-concluded", inspection.inspection())
                : Optional.empty();
    }

    public static Optional<Rejection> agrees(InspectionOutcome.Entry inspection, boolean fulfilled) {
        if (fulfilled && !inspection.failedMandatory().isEmpty()) {
            return refuse("permit.failed-mandatory-item", RequiredMaterials.list(inspection.failedMandatory()))
                    .map(rejection -> rejection.inField("fulfilled"));
        }
        return !fulfilled && inspection.failedItems().isEmpty()
                ? refuse("permit.no-failed-item", inspection.inspection()).map(r -> r.inField("fulfilled"))
                : Optional.empty();
    }

    private static Optional<Rejection> refuse(String code, Object... values) {
        Rejection rejection = Rejection.of(code, values).on(BASIS);
        return Optional.of(rejection.inField("inspection"));
    }
}
