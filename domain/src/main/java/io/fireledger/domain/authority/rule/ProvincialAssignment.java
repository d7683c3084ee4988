package io.fireledger.domain.authority.rule;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.time.LocalDate;
import java.util.Optional;

/** Powers are assigned to a township by a decision of its province, published; the township then acts in its own name. */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "24")
public final class ProvincialAssignment {
    private static final Code TOWNSHIP = new Code("TOWNSHIP");

    private ProvincialAssignment() {}

    /** @param province the division whose government decided */
    public static Optional<Rejection> check(
            Code kind, DivisionCode own, DivisionCode province, LocalDate publishedOn, LocalDate from) {
        if (!kind.equals(TOWNSHIP)) {
            return refused("authority.not-a-township", "matters", kind);
        }
        if (!province.value().matches("(?!00)[0-9]{2}0000") || !province.covers(own)) {
            return refused("authority.not-its-province", "province", province);
        }
        return publishedOn.isAfter(from) ? refused("authority.unpublished", "publishedOn", from) : Optional.empty();
    }

    private static Optional<Rejection> refused(String code, String field, Object value) {
        return Optional.of(Rejection.of(code, value).inField(field).on(Statute.PENALTY_LAW_2021.article("24")));
    }
}
