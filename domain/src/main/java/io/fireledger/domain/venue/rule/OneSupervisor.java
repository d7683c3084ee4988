package io.fireledger.domain.venue.rule;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.venue.SupervisionTier;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every venue has exactly one supervisor on any day: fire rescue or the police station for key and listed units, the
 * township or sub-district for the rest.
 *
 * <p>A supervisor stays until the day before the next one's first day. The first day of the last one may be given again:
 * then it is replaced from that very day. An earlier day would leave two supervisors on the days in between.
 */
@LegalBasis(statute = Statute.CHONGQING_OPINION_2020, article = "十五")
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "17")
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "53")
public final class OneSupervisor {
    private static final Code FIRE_RESCUE = new Code("FIRE_RESCUE");
    private static final Code POLICE_STATION = new Code("POLICE_STATION");
    private static final Code TOWNSHIP = new Code("TOWNSHIP");

    private OneSupervisor() {}

    /** Whether authorities of that kind supervise venues of that tier. */
    public static Optional<Rejection> ofRightKind(SupervisionTier tier, Code authorityKind) {
        List<Code> kinds = switch (tier) {
            case KEY, LISTED -> List.of(FIRE_RESCUE, POLICE_STATION);
            case OTHER -> List.of(TOWNSHIP);
        };
        return kinds.contains(authorityKind)
                ? Optional.empty()
                : Optional.of(Rejection.of("venue.wrong-supervisor", authorityKind, tier)
                        .inField("authority")
                        .on(Statute.CHONGQING_OPINION_2020.article("十五")));
    }

    /** Key units are named by the fire rescue agency, whoever supervises them. */
    public static Optional<Rejection> namesKeyUnits(Code authorityKind) {
        return authorityKind.equals(FIRE_RESCUE)
                ? Optional.empty()
                : Optional.of(Rejection.of("venue.names-no-key-units", authorityKind)
                        .on(Statute.FIRE_PROTECTION_LAW_2021.article("17")));
    }

    /** @param last the last supervisor's first day; null where there is none */
    public static Optional<Rejection> after(@Nullable LocalDate last, LocalDate from) {
        return last == null || !from.isBefore(last)
                ? Optional.empty()
                : Optional.of(Rejection.of("venue.supervision-out-of-order", from, last)
                        .inField("from")
                        .on(Statute.CHONGQING_OPINION_2020.article("十五")));
    }
}
