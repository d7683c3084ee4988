package io.fireledger.domain.officer.rule;

import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.officer.Standing;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A certificate is valid for at least its first day, may be entered afterwards and may overlap the one it renews; only
 * what counts can be suspended.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "42")
public final class CertificateSpan {
    private CertificateSpan() {}

    /** Refuses with {@code officer.certificate-dates} a last day before the first. */
    public static Optional<Rejection> check(LocalDate validFrom, LocalDate validUntil) {
        return validUntil.isBefore(validFrom)
                ? Optional.of(Rejection.of("officer.certificate-dates", validFrom, validUntil)
                        .inField("validUntil")
                        .on(Statute.PENALTY_LAW_2021.article("42")))
                : Optional.empty();
    }

    /** Refuses with {@code officer.nothing-to-suspend} where no certificate counts on the day. */
    public static Optional<Rejection> checkSuspension(Standing standing, LocalDate from) {
        return standing.isCertifiedOn(from)
                ? Optional.empty()
                : Optional.of(Rejection.of("officer.nothing-to-suspend", standing.officer(), from)
                        .inField("from")
                        .on(Statute.PENALTY_LAW_2021.article("42")));
    }

    /**
     * Refuses with {@code officer.nothing-to-renew} where no certificate of that number stands, with
     * {@code officer.renewal-adds-nothing} where it runs as long already.
     */
    public static Optional<Rejection> checkRenewal(Standing standing, String number, LocalDate validUntil) {
        Optional<LocalDate> until = standing.certificateUntil(number);
        if (until.isEmpty()) {
            return Optional.of(Rejection.of("officer.nothing-to-renew", standing.officer(), number)
                    .inField("number")
                    .on(Statute.PENALTY_LAW_2021.article("42")));
        }
        return until.filter(last -> !validUntil.isAfter(last))
                .map(last -> Rejection.of("officer.renewal-adds-nothing", number, last)
                        .inField("validUntil")
                        .on(Statute.PENALTY_LAW_2021.article("42")));
    }
}
