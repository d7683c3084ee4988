package io.fireledger.domain.authority;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import java.time.LocalDate;
import java.util.List;

/**
 * What one authority lets another body do in its name (委托执法).
 *
 * @param matters codes of the list {@code delegable-matter}
 * @param from first day
 * @param until last day
 */
public record Delegation(
        AuthorityId delegate, List<Code> matters, DivisionCode territory, LocalDate from, LocalDate until) {

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    Delegation endedOn(LocalDate day) {
        return new Delegation(delegate, matters, territory, from, day.isBefore(until) ? day : until);
    }
}
