package io.fireledger.domain.venue.rule;

import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.VenueId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * On the ordinary route the venue is checked on site by an inspection made for it, of whoever applied, concluded no earlier
 * than the day the application was accepted, that served no application before; the permit is granted without a failed
 * mandatory item, refused only for a failed item or false material.
 */
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "15")
@LegalBasis(statute = Statute.INSPECTION_ORDER_120, article = "15")
@LegalBasis(statute = Statute.LICENSING_LAW_2019, article = "38")
public final class PreUseCheck {
    private static final Citation BASIS = Statute.FIRE_PROTECTION_LAW_2021.article("15");

    private PreUseCheck() {}

    /** @param before inspections that earlier applications rested on */
    public static Optional<Rejection> restsOn(
            InspectionOutcome.Entry inspection, VenueId venue, EnterpriseId applicant, List<InspectionId> before) {
        if (!inspection.venue().equals(venue)) {
            return refuse("permit.inspection-of-another-venue", inspection.inspection());
        }
        if (inspection.kind() != InspectionKind.PRE_USE) {
            return refuse("permit.no-check", inspection.inspection());
        }
        if (!inspection.enterprise().equals(applicant)) {
            return refuse("permit.check-of-another-operator", inspection.inspection(), applicant);
        }
        if (before.contains(inspection.inspection())) {
            return refuse("permit.check-used-before", inspection.inspection());
        }
        return inspection.concludedAt() == null
                ? refuse("permit.inspection-not-concluded", inspection.inspection())
                : Optional.empty();
    }

    /** The check follows the acceptance; that of the same day does. */
    public static Optional<Rejection> inTime(InspectionId inspection, LocalDate concludedOn, LocalDate acceptedOn) {
        return concludedOn.isBefore(acceptedOn)
                ? refuse("permit.check-before-acceptance", inspection, concludedOn, acceptedOn)
                : Optional.empty();
    }

    public static Optional<Rejection> allowsGrant(List<Code> failedMandatory) {
        return failedMandatory.isEmpty()
                ? Optional.empty()
                : Optional.of(Rejection.of("permit.check-failed", RequiredMaterials.list(failedMandatory))
                        .on(BASIS));
    }

    /** @param falseMaterial whether facts were concealed or false material handed in */
    public static Optional<Rejection> allowsRefusal(
            InspectionId inspection, List<Code> failedItems, boolean falseMaterial) {
        return falseMaterial || !failedItems.isEmpty()
                ? Optional.empty()
                : Optional.of(Rejection.of("permit.nothing-to-refuse-for", inspection)
                        .on(BASIS, Statute.LICENSING_LAW_2019.article("38")));
    }

    private static Optional<Rejection> refuse(String code, Object... values) {
        Rejection rejection = Rejection.of(code, values).on(BASIS);
        return Optional.of(rejection.inField("inspection"));
    }
}
