package io.fireledger.application.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.application.eventstore.EventSerializer;
import io.fireledger.domain.enforcement.CaseSource;
import io.fireledger.domain.enforcement.CaseState;
import io.fireledger.domain.enforcement.CloseGround;
import io.fireledger.domain.enforcement.CorrectionKind;
import io.fireledger.domain.enforcement.CriminalOutcome;
import io.fireledger.domain.enforcement.DecisionOutcome;
import io.fireledger.domain.enforcement.DisposalKind;
import io.fireledger.domain.enforcement.EvidenceKind;
import io.fireledger.domain.enforcement.HearingClosedReason;
import io.fireledger.domain.enforcement.HearingEnd;
import io.fireledger.domain.enforcement.LegalCapacity;
import io.fireledger.domain.enforcement.NoPenaltyGround;
import io.fireledger.domain.enforcement.ReviewNeed;
import io.fireledger.domain.enforcement.TerminationGround;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.legal.CodeList;
import io.fireledger.domain.legal.LegalCommand.AdoptCodeList;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever code a case may show has its labels in both languages, and no list has codes nobody uses. */
class ShippedCodesTest {
    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("42-AdoptCodeList-case-state", CaseState.class),
                Arguments.of("42-AdoptCodeList-case-source", CaseSource.class),
                Arguments.of("42-AdoptCodeList-evidence-kind", EvidenceKind.class),
                Arguments.of("42-AdoptCodeList-preservation-disposal", DisposalKind.class),
                Arguments.of("42-AdoptCodeList-no-penalty-ground", NoPenaltyGround.class),
                Arguments.of("42-AdoptCodeList-termination-ground", TerminationGround.class),
                Arguments.of("42-AdoptCodeList-close-ground", CloseGround.class),
                Arguments.of("42-AdoptCodeList-criminal-outcome", CriminalOutcome.class),
                Arguments.of("42-AdoptCodeList-legal-capacity", LegalCapacity.class),
                Arguments.of("42-AdoptCodeList-correction-kind", CorrectionKind.class),
                Arguments.of("42-AdoptCodeList-capacity-2026-2", Capacity.class),
                Arguments.of("41-AdoptCodeList-decision-outcome", DecisionOutcome.class),
                Arguments.of("41-AdoptCodeList-hearing-end", HearingEnd.class),
                Arguments.of("41-AdoptCodeList-hearing-closed-reason", HearingClosedReason.class),
                Arguments.of("41-AdoptCodeList-review-need", ReviewNeed.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void everyCodeHasItsLabels(String file, Class<? extends Enum<?>> codes) throws IOException {
        CodeList list = read(file).codes();
        assertThat(list.entries())
                .extracting(entry -> entry.code().value())
                .containsExactlyInAnyOrder(
                        Stream.of(codes.getEnumConstants()).map(Enum::name).toArray(String[]::new));
        assertThat(list.entries()).allSatisfy(entry -> {
            assertThat(entry.label()).matches(".*\\p{IsHan}.*");
            assertThat(entry.labelEnglish()).isNotBlank().doesNotMatch(".*\\p{IsHan}.*");
        });
    }

    private static AdoptCodeList read(String file) throws IOException {
        JsonMapper.Builder mapper = JsonMapper.builder();
        EventSerializer.storedForm(mapper);
        try (InputStream content = Objects.requireNonNull(
                ShippedCodesTest.class.getResourceAsStream("/reference/" + file + ".json"), file)) {
            return mapper.build().readValue(content, AdoptCodeList.class);
        }
    }
}
