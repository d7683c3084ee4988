package io.fireledger.domain.enforcement;

import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.HOTEL;
import static io.fireledger.domain.venue.VenueSamples.LI;
import static io.fireledger.domain.venue.VenueSamples.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fireledger.domain.enforcement.PartyRecordCommand.EnterActs;
import io.fireledger.domain.enforcement.PartyRecordEvent.ActsDecided;
import io.fireledger.domain.kernel.ActingSamples;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.PersonId;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.ViolationCode;
import io.fireledger.domain.venue.Refused;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyRecordTest {
    private static final PartyRecordId PARTY = new PartyRecordId("enterprise:" + OPERATOR.value());
    private static final CaseId FIRST = new CaseId("C-01JZZZZZZZZZZZZZZZZZZZZZZ1");
    private static final CaseId SECOND = new CaseId("C-01JZZZZZZZZZZZZZZZZZZZZZZ2");
    private static final DocumentNumber DECISION = new DocumentNumber("渝中消行罚决字〔2026〕第0001号");
    private static final Conduct EXITS = new Conduct("EXITS");
    private static final ViolationCode BLOCKED = new ViolationCode("FPL-60-1-3");
    private static final ViolationCode OTHER = new ViolationCode("FPL-60-1-4");
    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);
    private static final LocalDate MAY_5 = LocalDate.of(2026, 5, 5);

    private static DecidedAct act(LocalDate from, LocalDate until, boolean fined) {
        return new DecidedAct(EXITS, HOTEL, from, until, BLOCKED, fined, false);
    }

    private static DecidedAct waived(ViolationCode violation) {
        return new DecidedAct(EXITS, HOTEL, MAY_1, MAY_5, violation, false, true);
    }

    private static EnterActs enter(CaseId caseId, DecidedAct... acts) {
        return new EnterActs(PARTY, caseId, DECISION, TODAY, List.of(acts), YUZHONG);
    }

    private static ActsDecided decided(CaseId caseId, DecidedAct... acts) {
        return new ActsDecided(PARTY, caseId, DECISION, TODAY, List.of(acts));
    }

    private static ResultValidator<PartyRecord> when(EnterActs command, Object... given) {
        AggregateTestFixture<PartyRecord> fixture = new AggregateTestFixture<>(PartyRecord.class);
        fixture.registerInjectableResource(ActingSamples.officer(LI, BRIGADE, YUZHONG));
        return fixture.given(given).when(command);
    }

    @Test
    void isKnownByTheEnterpriseOrThePersonAndASoleTraderByBoth() {
        Person person = new Person(new PersonId("P-01JZZZZZZZZZZZZZZZZZZZZZZ1"), "张三", null, LegalCapacity.FULL, null);
        PartyRecordId human = new PartyRecordId("person:P-01JZZZZZZZZZZZZZZZZZZZZZZ1");
        assertThat(PARTY.typed()).isEqualTo("party:enterprise:" + OPERATOR.value());
        assertThat(PartyRecordId.of(new Party(PartyKind.UNIT, OPERATOR, null))).containsExactly(PARTY);
        assertThat(PartyRecordId.of(new Party(PartyKind.PERSON, null, person))).containsExactly(human);
        assertThat(PartyRecordId.of(new Party(PartyKind.SOLE_TRADER, OPERATOR, person)))
                .containsExactly(PARTY, human);
        assertThat(PartyRecordId.of(new Party(PartyKind.SOLE_TRADER, OPERATOR, null)))
                .containsExactly(PARTY);
        assertThatThrownBy(() -> new PartyRecordId("venue:V")).isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    class OneActIsFinedOnce {
        @Test
        void theFirstFineIsEntered() {
            when(enter(FIRST, act(MAY_1, MAY_5, true))).expectEvents(decided(FIRST, act(MAY_1, MAY_5, true)));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-05-01, 2026-05-05",
            "2026-05-05, 2026-05-09",
            "2026-04-01, 2026-05-01",
            "2026-05-02, 2026-05-03",
            "2026-04-01, 2026-05-09"
        })
        void aSecondOverAnySharedDayIsRefused(LocalDate from, LocalDate until) {
            when(enter(SECOND, act(from, until, true)), decided(FIRST, act(MAY_1, MAY_5, true)))
                    .expectNoEvents()
                    .expectException(Refused.with("fine.one-act-one-fine", "charges"));
        }

        @ParameterizedTest
        @CsvSource({"2026-05-06, 2026-05-09", "2026-04-01, 2026-04-30"})
        void aDayBeforeOrAfterItIsAnotherAct(LocalDate from, LocalDate until) {
            when(enter(SECOND, act(from, until, true)), decided(FIRST, act(MAY_1, MAY_5, true)))
                    .expectEvents(decided(SECOND, act(from, until, true)));
        }

        @Test
        void theOtherCaseIsNamed() {
            when(enter(SECOND, act(MAY_1, MAY_5, true)), decided(FIRST, act(MAY_1, MAY_5, true)))
                    .expectExceptionMessage("fine.one-act-one-fine: EXITS, 2026-05-01, 2026-05-05, " + FIRST.value());
        }

        @Test
        void anotherKindOfSanctionMayBeAdded() {
            when(enter(SECOND, act(MAY_1, MAY_5, false)), decided(FIRST, act(MAY_1, MAY_5, true)))
                    .expectEvents(decided(SECOND, act(MAY_1, MAY_5, false)));
            when(enter(SECOND, act(MAY_1, MAY_5, true)), decided(FIRST, act(MAY_1, MAY_5, false)))
                    .expectEvents(decided(SECOND, act(MAY_1, MAY_5, true)));
        }

        @Test
        void anotherPlaceOrConductIsAnotherActButNotAnotherNorm() {
            DecidedAct fined = act(MAY_1, MAY_5, true);
            DecidedAct elsewhere = at(null, EXITS, BLOCKED);
            DecidedAct otherwise = at(HOTEL, new Conduct("ALARM"), BLOCKED);
            DecidedAct renamed = at(HOTEL, EXITS, OTHER);
            when(enter(SECOND, elsewhere, otherwise), decided(FIRST, fined))
                    .expectEvents(decided(SECOND, elsewhere, otherwise));
            when(enter(SECOND, renamed), decided(FIRST, fined))
                    .expectNoEvents()
                    .expectException(Refused.anywhere("fine.one-act-one-fine"));
        }

        private static DecidedAct at(@Nullable VenueId place, Conduct conduct, ViolationCode violation) {
            return new DecidedAct(conduct, place, MAY_1, MAY_5, violation, true, false);
        }

        @Test
        void aCaseDecidedAgainTakesThePlaceOfItsFormerDecision() {
            when(enter(FIRST, act(MAY_1, MAY_5, true)), decided(FIRST, act(MAY_1, MAY_5, true)))
                    .expectEvents(decided(FIRST, act(MAY_1, MAY_5, true)));
            when(
                            enter(SECOND, act(MAY_1, MAY_5, true)),
                            decided(FIRST, act(MAY_1, MAY_5, true)),
                            decided(FIRST, act(MAY_1, MAY_5, false)))
                    .expectEvents(decided(SECOND, act(MAY_1, MAY_5, true)));
        }
    }

    @Nested
    class OnlyAFirstOffenceIsWaived {
        @Test
        void whereNothingOfTheKindIsOnRecord() {
            when(enter(FIRST, waived(BLOCKED))).expectEvents(decided(FIRST, waived(BLOCKED)));
            when(enter(SECOND, waived(OTHER)), decided(FIRST, act(MAY_1, MAY_5, true)))
                    .expectEvents(decided(SECOND, waived(OTHER)));
        }

        @Test
        void notAfterAPenaltyNorAfterAWaiver() {
            when(enter(SECOND, waived(BLOCKED)), decided(FIRST, act(MAY_1, MAY_5, true)))
                    .expectNoEvents()
                    .expectException(Refused.with("decision.not-first-offence", "ground"));
            when(enter(SECOND, waived(BLOCKED)), decided(FIRST, waived(BLOCKED)))
                    .expectNoEvents()
                    .expectException(Refused.with("decision.not-first-offence", "ground"));
        }
    }
}
