package io.fireledger.application.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.application.eventstore.EventSerializer;
import io.fireledger.domain.legal.LegalCommand.AdoptCalendarYear;
import io.fireledger.domain.legal.LegalCommand.AdoptTerms;
import io.fireledger.domain.legal.LegalEvent.CalendarYearAdopted;
import io.fireledger.domain.legal.LegalEvent.TermsAdopted;
import io.fireledger.domain.legal.LegalReference;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.legal.rule.Term;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The terms of a penalty case as shipped, counted by the calendars as shipped. */
class ShippedTermsTest {
    private static LegalReference law = LegalReference.EMPTY;

    @BeforeAll
    static void readTheShippedLaw() throws IOException {
        JsonMapper.Builder mapper = JsonMapper.builder();
        EventSerializer.storedForm(mapper);
        JsonMapper stored = mapper.build();
        for (String file : List.of("13-AdoptCalendarYear-2025", "14-AdoptCalendarYear-2026")) {
            AdoptCalendarYear year = read(stored, file, AdoptCalendarYear.class);
            law = LegalReference.after(
                    law,
                    new CalendarYearAdopted(
                            year.catalogue(), year.year(), year.daysOff(), year.workingWeekends(), year.source()));
        }
        AdoptTerms terms = read(stored, "18-AdoptTerms-enforcement-2021-1", AdoptTerms.class);
        law = LegalReference.after(law, new TermsAdopted(terms.catalogue(), terms.edition(), terms.terms()));
    }

    private static <T> T read(JsonMapper mapper, String file, Class<T> type) throws IOException {
        try (InputStream content =
                Objects.requireNonNull(ShippedTermsTest.class.getResourceAsStream("/reference/" + file + ".json"))) {
            return mapper.readValue(content, type);
        }
    }

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource({
        // A natural term moves off the holidays it ends in, and counts those within it.
        "enforcement.decision, 2025-07-02, 2025-09-30",
        "enforcement.decision, 2025-07-03, 2025-10-09",
        "enforcement.decision, 2025-07-05, 2025-10-09",
        "enforcement.decision, 2025-07-12, 2025-10-10",
        "enforcement.payment, 2026-09-22, 2026-10-08",
        "enforcement.payment, 2026-09-23, 2026-10-08",
        "enforcement.payment, 2026-09-24, 2026-10-09",
        // Working days skip the holidays and take the weekends worked in their place.
        "enforcement.hearing-request, 2026-09-24, 2026-10-09",
        "enforcement.statement, 2026-09-24, 2026-10-09",
        "enforcement.preservation, 2026-09-24, 2026-10-12",
        "enforcement.hearing-notice, 2026-09-24, 2026-10-12",
        "enforcement.decision-service, 2026-09-24, 2026-10-12",
        "enforcement.on-the-spot-filing, 2026-02-12, 2026-02-14",
        "enforcement.on-the-spot-filing, 2026-02-13, 2026-02-24",
        // A duty of officers is not moved in their favour.
        "enforcement.transfer-decision, 2026-09-30, 2026-10-03",
        "enforcement.transfer-answer, 2026-09-30, 2026-10-03",
        "enforcement.transfer-objection, 2026-09-30, 2026-10-03",
        "enforcement.transfer-reconsideration, 2026-09-30, 2026-10-03",
        "enforcement.transfer-exhibits, 2026-09-30, 2026-10-03",
        "enforcement.transfer-sending, 2026-09-30, 2026-10-01"
    })
    void endWhereTheStatuteHasIt(String rule, LocalDate from, LocalDate lastDay) {
        assertThat(Term.due(law, rule, from)).isEqualTo(new DueDay(lastDay, false));
    }
}
