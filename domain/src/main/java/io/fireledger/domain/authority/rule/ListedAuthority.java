package io.fireledger.domain.authority.rule;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.Law;
import java.time.LocalDate;
import java.util.Optional;

/** An authority is of a kind and of a level the law knows; both are data, since ranks and names differ by place. */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "23")
public final class ListedAuthority {
    static final String KINDS = "authority-kind";
    static final String LEVELS = "authority-level";

    private ListedAuthority() {}

    public static Optional<Rejection> checkKind(Law law, Code kind, LocalDate on) {
        return law.isListed(KINDS, kind, on)
                ? Optional.empty()
                : Optional.of(Rejection.of("authority.unknown-kind", kind)
                        .inField("kind")
                        .on(Statute.PENALTY_LAW_2021.article("23")));
    }

    public static Optional<Rejection> checkLevel(Law law, Code level, LocalDate on) {
        return law.isListed(LEVELS, level, on)
                ? Optional.empty()
                : Optional.of(Rejection.of("authority.unknown-level", level)
                        .inField("level")
                        .on(Statute.PENALTY_LAW_2021.article("23")));
    }
}
