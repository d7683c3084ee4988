package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Fen;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One violation as one version of its source has it. Code and version together name it for ever; a case keeps both.
 *
 * @param jurisdiction where the norm holds; {@code 000000}: everywhere
 * @param validFrom first day of acts it covers
 * @param validTo last day of acts it covers; null: still in force
 * @param law title of the source
 * @param lawVersion year of the source's text
 * @param article where it stands in the source
 * @param parties whom it covers
 * @param sanctions what it provides; empty: no penalty, or another law says which
 * @param measures what else follows and is no penalty: codes of {@code penalty-measure}
 * @param authority kind of authority that decides: code of {@code penalty-authority}
 * @param personsOf code of the violation of the unit, where this is what the same norm says of the persons responsible;
 *     null: it stands for itself
 * @param note what must be known besides; null: nothing
 */
public record Violation(
        ViolationCode code,
        String version,
        DivisionCode jurisdiction,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String label,
        String labelEnglish,
        String law,
        String lawVersion,
        String article,
        List<PartyKind> parties,
        List<SanctionRule> sanctions,
        List<Code> measures,
        FixFirst fixFirst,
        Code authority,
        @Nullable ViolationCode personsOf,
        Limitation limitation,
        @Nullable String note,
        Source source) {

    public boolean isInForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
    }

    public boolean covers(PartyKind party) {
        return parties.contains(party);
    }

    /** What the norm says of one kind of sanction. */
    public Optional<SanctionRule> rule(SanctionKind kind) {
        return sanctions.stream().filter(rule -> rule.kind() == kind).findFirst();
    }

    /** The range of the fine, where it has one in money. */
    public Optional<FineBounds> fine() {
        return rule(SanctionKind.FINE).flatMap(rule -> {
            Fen least = rule.minFen();
            Fen most = rule.maxFen();
            return least == null || most == null ? Optional.empty() : Optional.of(new FineBounds(least, most));
        });
    }
}
