package io.fireledger.domain.authority;

import static io.fireledger.domain.kernel.ActingSamples.registrar;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.authority.CompetenceCommand.RecordCompetence;
import io.fireledger.domain.authority.CompetenceEvent.CompetenceRecorded;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Vocabulary;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class CompetenceTest {
    private static final CompetenceId ID = CompetenceId.in(YUZHONG);
    private static final AuthorityId FIRST = new AuthorityId("FR-1");
    private static final AuthorityId SECOND = new AuthorityId("FR-2");

    @Test
    void leavesNoMessageUnhandled() {
        assertThat(Vocabulary.unhandled(Competence.class, CompetenceCommand.class))
                .isEmpty();
        assertThat(Vocabulary.unhandled(Competence.class, CompetenceEvent.class))
                .isEmpty();
    }

    @Test
    void belongsToTheFirstAuthorityRegisteredInTheDivision() {
        aCompetence()
                .givenNoPriorActivity()
                .when(new RecordCompetence(ID, FIRST))
                .expectEvents(new CompetenceRecorded(ID, FIRST));
    }

    @Test
    void staysWithTheFirstAuthority() {
        aCompetence()
                .given(new CompetenceRecorded(ID, FIRST))
                .when(new RecordCompetence(ID, SECOND))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void isFoldedFromItsEvents() {
        assertThat(Competences.after(null, new CompetenceRecorded(ID, FIRST))).isEqualTo(FIRST);
        assertThat(ID.division()).isEqualTo(YUZHONG);
    }

    private static FixtureConfiguration<Competence> aCompetence() {
        return new AggregateTestFixture<>(Competence.class).registerInjectableResource(registrar());
    }
}
