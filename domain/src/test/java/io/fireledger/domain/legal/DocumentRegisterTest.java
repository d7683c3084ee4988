package io.fireledger.domain.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fireledger.domain.kernel.ActingSamples;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.kernel.Vocabulary;
import io.fireledger.domain.legal.RegisterCommand.TakeNumber;
import io.fireledger.domain.legal.RegisterEvent.NumberTaken;
import java.time.Year;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentRegisterTest {
    private static final AuthorityId BRIGADE = new AuthorityId("CQ-YZ-119");
    private static final RegisterId REGISTER = RegisterId.of(BRIGADE, DocumentKind.OPENING_PERMIT, Year.of(2026));
    private static final SubjectRef VENUE = SubjectRef.of(new VenueId("V-01JZZZZZZZZZZZZZZZZZZZZZZ0"));
    private static final TakeNumber TAKE =
            new TakeNumber(REGISTER, "渝中", DocumentKind.OPENING_PERMIT, Year.of(2026), VENUE, LawSample.YUZHONG);

    private FixtureConfiguration<DocumentRegister> register;

    @BeforeEach
    void prepare() {
        register = new AggregateTestFixture<>(DocumentRegister.class);
        register.registerInjectableResource(
                ActingSamples.officer(new OfficerId("CQ-0001"), BRIGADE, LawSample.YUZHONG));
    }

    @Test
    void beginsWithOne() {
        register.givenNoPriorActivity()
                .when(TAKE)
                .expectEvents(taken(1, "渝中消安检字〔2026〕第0001号"))
                .expectResultMessagePayload(new DocumentNumber("渝中消安检字〔2026〕第0001号"));
    }

    @Test
    void goesOnWithoutAGap() {
        register.given(taken(1, "渝中消安检字〔2026〕第0001号"), taken(2, "渝中消安检字〔2026〕第0002号"))
                .when(TAKE)
                .expectEvents(taken(3, "渝中消安检字〔2026〕第0003号"));
    }

    @Test
    void growsPastFourDigits() {
        register.given(taken(9998, "渝中消安检字〔2026〕第9998号")).when(TAKE).expectEvents(taken(9999, "渝中消安检字〔2026〕第9999号"));
        register.given(taken(9999, "渝中消安检字〔2026〕第9999号")).when(TAKE).expectEvents(taken(10000, "渝中消安检字〔2026〕第10000号"));
    }

    @Test
    void saysWhereAndOnWhatBasis() {
        register.givenNoPriorActivity().when(TAKE).expectSuccessfulHandlerExecution();

        assertThat(register.getEventStore()
                        .readEvents(REGISTER.toString())
                        .asStream()
                        .map(event -> event.getMetaData()))
                .singleElement()
                .satisfies(circumstances -> {
                    assertThat(circumstances).containsEntry("division", "500103");
                    assertThat(String.valueOf(circumstances.get("basis"))).contains("行政许可法");
                });
    }

    @Test
    void isOfOneKindAndYear() {
        assertThatThrownBy(() -> new TakeNumber(
                        REGISTER, "渝中", DocumentKind.OPENING_PERMIT, Year.of(2027), VENUE, LawSample.YUZHONG))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyMessageIsHandled() {
        assertThat(Vocabulary.unhandled(DocumentRegister.class, RegisterCommand.class))
                .isEmpty();
        assertThat(Vocabulary.unhandled(DocumentRegister.class, RegisterEvent.class))
                .isEmpty();
    }

    private static NumberTaken taken(int serial, String number) {
        return new NumberTaken(REGISTER, serial, new DocumentNumber(number), VENUE);
    }
}
