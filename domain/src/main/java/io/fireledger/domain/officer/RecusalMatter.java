package io.fireledger.domain.officer;

import io.fireledger.domain.enforcement.CaseStanding;
import io.fireledger.domain.enterprise.EnterpriseStanding;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.venue.VenueStanding;
import java.util.Optional;

/** A matter an officer may be recused from or pressed about: a case, an inspection, a venue or an enterprise on record. */
record RecusalMatter(AggregateId subject) {

    /** Empty where the reference names nothing of these kinds. */
    static Optional<RecusalMatter> of(SubjectRef matter) {
        String[] parts = matter.value().split(":", 2);
        try {
            return switch (parts[0]) {
                case "enforcement" -> Optional.of(new RecusalMatter(new CaseId(parts[1])));
                case "inspection" -> Optional.of(new RecusalMatter(new InspectionId(parts[1])));
                case "venue" -> Optional.of(new RecusalMatter(new VenueId(parts[1])));
                case "enterprise" -> Optional.of(new RecusalMatter(new EnterpriseId(parts[1])));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * Where the matter lies.
     *
     * @throws UnknownSubject if nothing of it is on record
     */
    DivisionCode division(
            CaseStanding cases, InspectionOutcome inspections, VenueStanding venues, EnterpriseStanding enterprises) {
        Optional<DivisionCode> found = Optional.empty();
        if (subject instanceof CaseId caseId) {
            found = cases.of(caseId).map(CaseStanding.Entry::division);
        } else if (subject instanceof InspectionId inspection) {
            found = inspections.of(inspection).map(InspectionOutcome.Entry::division);
        } else if (subject instanceof VenueId venue) {
            found = venues.of(venue).map(VenueStanding.Entry::division);
        } else if (subject instanceof EnterpriseId enterprise) {
            found = enterprises.of(enterprise).map(EnterpriseStanding.Entry::division);
        }
        return found.orElseThrow(() -> new UnknownSubject(subject));
    }
}
