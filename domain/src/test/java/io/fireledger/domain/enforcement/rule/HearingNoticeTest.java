package io.fireledger.domain.enforcement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.legal.TermUnit;
import io.fireledger.domain.legal.rule.Calendars;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.legal.rule.Term;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HearingNoticeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-09-24, 2026-10-12, true",
        "2026-09-24, 2026-10-11, false",
        "2026-09-24, 2026-10-10, false",
        "2026-05-11, 2026-05-20, true",
        "2026-05-11, 2026-05-19, false"
    })
    void theSeventhWorkingDayIsTheFirstPossible(LocalDate told, LocalDate held, boolean isLawful) {
        DueDay earliest = Term.due(told, 7, TermUnit.WORKING_DAY, false, Calendars.known());
        assertThat(HearingNotice.check(earliest, held).isEmpty()).isEqualTo(isLawful);
    }
}
