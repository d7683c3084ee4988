package io.fireledger.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.VenueId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowNameTest {
    private static RowName name(Register register, String... pairs) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            cells.put(pairs[i], pairs[i + 1]);
        }
        return RowName.of(register, cells);
    }

    @Test
    void isTheSameInEveryOrderOfColumns() {
        assertThat(name(Register.VENUES, "a", "1", "b", "2").hex())
                .isEqualTo(name(Register.VENUES, "b", "2", "a", "1").hex());
    }

    @Test
    void isAnotherForOtherCellsColumnsAndRegisters() {
        assertThat(name(Register.VENUES, "a", "1", "b", "2").hex())
                .isNotEqualTo(name(Register.VENUES, "a", "12", "b", "").hex())
                .isNotEqualTo(name(Register.VENUES, "a", "1", "c", "2").hex())
                .isNotEqualTo(name(Register.VENUES, "a", "1\nb=1:2").hex())
                .isNotEqualTo(name(Register.OFFICERS, "a", "1", "b", "2").hex());
    }

    @Test
    void givesIdentifiersAndAKey() {
        for (int i = 0; i < 200; i++) {
            RowName name = name(Register.VENUES, "a", Integer.toString(i));
            assertThat(new VenueId("V-" + name.ulid()).value()).hasSize(28);
            assertThat(new EnterpriseId("E-" + name.ulid()).value()).hasSize(28);
            assertThat(name.key()).hasSizeLessThanOrEqualTo(64);
        }
    }

    /** Identifiers of what was entered hang on it: it never changes. */
    @Test
    void neverChanges() {
        assertThat(name(Register.VENUES, "name", "山城火锅").ulid()).isEqualTo("64FYY4H7AA7HRE2B7RSZ047AB5");
    }
}
