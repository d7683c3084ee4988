package io.fireledger.domain.venue.rule;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.venue.VenueEvent.StandardAwarded;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A standard of fire-safety management is awarded for a kind of place that has one, to the operator of the day, and not anew
 * while an award to the same operator still runs. What it is worth under the law: nothing; it spares no inspection.
 */
@LegalBasis(statute = Statute.CHONGQING_OPINION_2020, article = "七")
public final class StandardAward {
    /** The code list of the standards there are. */
    public static final String LIST = "management-standard";

    private StandardAward() {}

    public static Optional<Rejection> listed(Law law, Code standard, LocalDate today) {
        return law.isListed(LIST, standard, today)
                ? Optional.empty()
                : Optional.of(refuse("venue.unknown-standard", "standard", standard));
    }

    /** @param validUntil last day of the award; null: no end was set */
    public static Optional<Rejection> ends(LocalDate awardedOn, @Nullable LocalDate validUntil) {
        return validUntil != null && validUntil.isBefore(awardedOn)
                ? Optional.of(refuse("venue.standard-ends-before", "validUntil", validUntil, awardedOn))
                : Optional.empty();
    }

    /** @param before the award of this standard that was not withdrawn; null: none */
    public static Optional<Rejection> isNew(
            @Nullable StandardAwarded before, EnterpriseId operator, LocalDate awardedOn) {
        if (before == null || !before.enterprise().equals(operator)) {
            return Optional.empty();
        }
        boolean hasRunOut = before.validUntil() != null && awardedOn.isAfter(before.validUntil());
        return hasRunOut
                ? Optional.empty()
                : Optional.of(refuse("venue.standard-awarded-already", "standard", before.standard()));
    }

    public static Optional<Rejection> withdrawnAfter(StandardAwarded award, LocalDate withdrawnOn) {
        return withdrawnOn.isBefore(award.awardedOn())
                ? Optional.of(refuse("venue.standard-withdrawn-before", "withdrawnOn", withdrawnOn, award.awardedOn()))
                : Optional.empty();
    }

    public static Rejection refuse(String code, String field, Object... values) {
        return Rejection.of(code, values).inField(field).on(Statute.CHONGQING_OPINION_2020.article("七"));
    }
}
