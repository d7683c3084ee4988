package io.fireledger.domain.venue.rule;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.Law;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * Only a system that is connected reports, with the kinds of state of GB/T 26875.3; an alarm is raised once and cleared after
 * it was raised, with a verdict. Times are compared in whole seconds.
 */
@LegalBasis(statute = Statute.FIRE_PROTECTION_LAW_2021, article = "16")
@LegalBasis(statute = Statute.CHONGQING_OPINION_2020, article = "十")
@LegalBasis(statute = Statute.XUCHANG_PLAN_2020, article = "八")
public final class MonitoredSystem {
    public static final String SYSTEMS = "monitored-system";
    public static final String ALARMS = "alarm-kind";
    public static final String VERDICTS = "alarm-verdict";

    private MonitoredSystem() {}

    public static Optional<Rejection> listed(Law law, String list, Code code, String field, LocalDate today) {
        return law.isListed(list, code, today) ? Optional.empty() : refuse("alarm.unknown-code", field, code, list);
    }

    public static Optional<Rejection> isNew(Set<Code> connected, Code system) {
        return connected.contains(system)
                ? refuse("venue.monitoring-connected-already", "system", system)
                : Optional.empty();
    }

    public static Optional<Rejection> isConnected(Set<Code> connected, Code system) {
        return connected.contains(system) ? Optional.empty() : refuse("alarm.system-not-connected", "system", system);
    }

    public static Optional<Rejection> inOrder(Instant raisedAt, Instant clearedAt) {
        return clearedAt.truncatedTo(ChronoUnit.SECONDS).isBefore(raisedAt.truncatedTo(ChronoUnit.SECONDS))
                ? refuse("alarm.cleared-before-raised", "clearedAt", clearedAt, raisedAt)
                : Optional.empty();
    }

    public static Optional<Rejection> refuse(String code, String field, Object... values) {
        return Optional.of(Rejection.of(code, values)
                .inField(field)
                .on(Statute.CHONGQING_OPINION_2020.article("十"), Statute.XUCHANG_PLAN_2020.article("八")));
    }
}
