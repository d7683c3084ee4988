package io.fireledger.domain.officer.rule;

import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.officer.RelationKind;
import io.fireledger.domain.officer.Standing;
import java.util.Optional;

/** A relation is declared once and withdrawn once; the same relation may be declared again after that. */
@LegalBasis(statute = Statute.CIVIL_SERVANT_LAW_2018, article = "74")
public final class RelationOnRecord {
    private static final Citation BASIS = Statute.CIVIL_SERVANT_LAW_2018.article("74");

    private RelationOnRecord() {}

    /** Refuses with {@code officer.relation-exists} what stands already. */
    public static Optional<Rejection> checkDeclared(Standing standing, RelationKind kind, EnterpriseId enterprise) {
        return standing.isTiedTo(enterprise, kind)
                ? refused("officer.relation-exists", standing, kind, enterprise)
                : Optional.empty();
    }

    /** Refuses with {@code officer.no-such-relation} to withdraw what does not stand. */
    public static Optional<Rejection> checkWithdrawn(Standing standing, RelationKind kind, EnterpriseId enterprise) {
        return standing.isTiedTo(enterprise, kind)
                ? Optional.empty()
                : refused("officer.no-such-relation", standing, kind, enterprise);
    }

    private static Optional<Rejection> refused(
            String code, Standing standing, RelationKind kind, EnterpriseId enterprise) {
        return Optional.of(Rejection.of(code, standing.officer(), kind, enterprise)
                .inField("creditCode")
                .on(BASIS));
    }
}
