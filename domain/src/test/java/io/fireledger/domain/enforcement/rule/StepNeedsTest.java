package io.fireledger.domain.enforcement.rule;

import static io.fireledger.domain.legal.PenaltySamples.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.ReviewNeed;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.SanctionKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link LegalReviewNeed} and {@link CollectiveDiscussionNeed}. */
class StepNeedsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "PUBLIC_INTEREST, PUBLIC_INTEREST",
        "HEARING_HELD, HEARING_HELD",
        "COMPLEX, COMPLEX",
        "OUTSIDE_TIER, BY_LAW",
        "BELOW_MINIMUM, "
    })
    void aReviewIsNeededOnEachGroundOfTheList(String circumstance, @Nullable ReviewNeed need) {
        assertThat(LegalReviewNeed.of(LIMITS, facts(PartyKind.UNIT, null, circumstance)))
                .isEqualTo(Stream.ofNullable(need).toList());
    }

    @Test
    void everyGroundOfAReviewIsTold() {
        assertThat(LegalReviewNeed.of(LIMITS, facts(PartyKind.UNIT, null, "COMPLEX", "HEARING_HELD")))
                .containsExactly(ReviewNeed.HEARING_HELD, ReviewNeed.COMPLEX);
        assertThat(LegalReviewNeed.of(LIMITS, facts(PartyKind.UNIT, DiscretionTier.SERIOUS)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}, {2} yuan: {3}")
    @CsvSource({
        "UNIT, MINOR, 5000, ''",
        "UNIT, ORDINARY, 5000, ''",
        "UNIT, SERIOUS, 5000, TIER_SERIOUS",
        "UNIT, MINOR, 99999, ''",
        "UNIT, MINOR, 100000, LARGE_FINE_UNIT",
        "PERSON, MINOR, 100000, ''"
    })
    void leadersDiscussGraveCases(PartyKind party, DiscretionTier tier, long yuan, String grounds) {
        CaseFacts facts = new CaseFacts(party, List.of(), tier, List.of(Sanction.fine(Fen.ofYuan(yuan))));
        assertThat(CollectiveDiscussionNeed.of(LIMITS, facts))
                .extracting(Code::value)
                .containsExactlyElementsOf(grounds.isEmpty() ? List.of() : List.of(grounds));
    }

    @Test
    void leadersDiscussGraveSanctionsAndComplexCases() {
        assertThat(CollectiveDiscussionNeed.of(
                        LIMITS,
                        new CaseFacts(
                                PartyKind.UNIT,
                                List.of(new Code("COMPLEX")),
                                null,
                                List.of(Sanction.of(SanctionKind.SUSPEND_BUSINESS)))))
                .extracting(Code::value)
                .containsExactly("COMPLEX", "SUSPEND_BUSINESS");
    }

    private static CaseFacts facts(PartyKind party, @Nullable DiscretionTier tier, String... circumstances) {
        return new CaseFacts(party, Stream.of(circumstances).map(Code::new).toList(), tier, List.of());
    }
}
