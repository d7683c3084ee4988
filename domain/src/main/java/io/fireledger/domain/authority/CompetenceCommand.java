package io.fireledger.domain.authority;

import io.fireledger.domain.kernel.AuthorityId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of the {@link Competence} for a division; asked by {@link Competences} alone. */
public sealed interface CompetenceCommand {
    @TargetAggregateIdentifier
    CompetenceId competence();

    /** Makes the authority competent in the division, unless one is already. */
    record RecordCompetence(CompetenceId competence, AuthorityId authority) implements CompetenceCommand {}
}
