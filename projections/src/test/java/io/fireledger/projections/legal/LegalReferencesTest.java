package io.fireledger.projections.legal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.legal.CatalogueId;
import io.fireledger.domain.legal.LegalEvent.CalendarYearAdopted;
import io.fireledger.domain.legal.LegalReference;
import io.fireledger.domain.legal.Source;
import io.fireledger.projections.wiring.Reads;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegalReferencesTest {
    private static CalendarYearAdopted calendarOf(int year) {
        return new CalendarYearAdopted(
                CatalogueId.CALENDAR, year, List.of(), List.of(), new Source("国务院办公厅通知", "2025", "known"));
    }

    @Test
    void isUpToDateWheneverItIsAsked() {
        try (Reads reads = new Reads(1)) {
            reads.publish(CatalogueId.CALENDAR, DivisionCode.NATION, calendarOf(2025));
            assertThat(reads.ask(new GetLegalReference(), LegalReference.class).coveredYears())
                    .containsExactly(2025);
            reads.publish(CatalogueId.CALENDAR, DivisionCode.NATION, calendarOf(2026));
            assertThat(reads.ask(new GetLegalReference(), LegalReference.class).coveredYears())
                    .containsExactly(2025, 2026);
        }
    }
}
