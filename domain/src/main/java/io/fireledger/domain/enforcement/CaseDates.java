package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** No act of a case lies in the future, or before what it rests on. */
final class CaseDates {
    private CaseDates() {}

    /** The day of an act: as it is said, else today. */
    static LocalDate of(@Nullable LocalDate said, Acting acting) {
        return said == null ? acting.today() : said;
    }

    /**
     * Refuses with {@code act.in-future}, else with {@code case.dates-out-of-order}.
     *
     * @param field of the request body that names the day
     * @param first the day of what the act rests on; null: it rests on nothing dated
     */
    static Optional<Rejection> check(Acting acting, LocalDate day, String field, @Nullable LocalDate first) {
        return acting.notInFuture(day, field)
                .or(() -> first == null || !day.isBefore(first)
                        ? Optional.empty()
                        : Optional.of(Rejection.of("case.dates-out-of-order", field, day, first)
                                .inField(field)
                                .on(Statute.PENALTY_LAW_2021.article("5"))));
    }
}
