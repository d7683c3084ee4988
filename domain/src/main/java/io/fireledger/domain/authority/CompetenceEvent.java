package io.fireledger.domain.authority;

import io.fireledger.domain.kernel.AuthorityId;

/** All that can have happened to the {@link Competence} for a division. */
public sealed interface CompetenceEvent {
    CompetenceId competence();

    /** The fire rescue authority became the one that grants and numbers permits in the division. */
    record CompetenceRecorded(CompetenceId competence, AuthorityId authority) implements CompetenceEvent {}
}
