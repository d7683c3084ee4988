package io.fireledger.domain.kernel;

import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.kernel.ActingSamples.officer;
import static io.fireledger.domain.kernel.ActingSamples.registrar;
import static io.fireledger.domain.kernel.ActingSamples.registrarIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActingTest {
    private static final DivisionCode YUZHONG = new DivisionCode("500103");
    private static final AuthorityId DISTRICT = new AuthorityId("FR-500103");
    private static final OfficerId LI = new OfficerId("500103-0001");

    @Test
    void refusesADayInTheFuture() {
        assertThat(registrar().notInFuture(TODAY.minusYears(1), "openedOn")).isEmpty();
        assertThat(registrar().notInFuture(TODAY, "openedOn")).isEmpty();
        assertThat(registrar().notInFuture(TODAY.plusDays(1), "openedOn")).hasValueSatisfying(rejection -> {
            assertThat(rejection.code()).isEqualTo("act.in-future");
            assertThat(rejection.field()).isEqualTo("openedOn");
            assertThat(rejection.values()).containsExactly("2026-05-10");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "000000, 500103, true",
        "500000, 500103, true",
        "500100, 500103, true",
        "500103, 500103, true",
        "500103, 500000, false",
        "500103, 500105, false",
        "411000, 411002, true",
        "411000, 500103, false",
        "500000, 000000, false"
    })
    void coversADivisionByItsCodeWithoutTrailingNoughts(String jurisdiction, String division, boolean covered) {
        Acting acting = registrarIn(new DivisionCode(jurisdiction));
        if (covered) {
            assertThatCode(() -> acting.mustCover(new DivisionCode(division), DISTRICT))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> acting.mustCover(new DivisionCode(division), DISTRICT))
                    .isInstanceOf(UnknownSubject.class)
                    .hasMessage("unknown: authority:FR-500103");
        }
    }

    @Test
    void namesCapacityAndPostOfAnOfficerAlone() {
        List<Citation> basis = List.of(Statute.FIRE_PROTECTION_LAW_2021.article("53"));
        assertThat(officer(LI, DISTRICT, YUZHONG).circumstances(YUZHONG, Capacity.RECORDER, basis))
                .containsOnlyKeys("division", "basis", "capacity", "post")
                .containsEntry("capacity", "RECORDER");
        assertThat(registrar().circumstances(YUZHONG, Capacity.REGISTRAR, basis))
                .containsOnlyKeys("division", "basis");
    }
}
