package io.fireledger.domain.authority.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.authority.HeadTerm;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneHeadTest {
    private static final OfficerId LI = new OfficerId("LI");

    @ParameterizedTest
    @CsvSource({
        "2026-01-10, 2026-01-10, accepted",
        "2026-01-10, 2026-01-09, authority.head-dates",
        "2026-01-10, , accepted"
    })
    void wantsALastDayNotBeforeTheFirst(LocalDate from, @Nullable LocalDate until, String answer) {
        assertThat(answer(List.of(), new HeadTerm(LI, from, until))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        // after a closed term, from 10 to 20 January
        "2026-01-10, 2026-01-20, WANG, 2026-01-20, , authority.head-overlaps",
        "2026-01-10, 2026-01-20, WANG, 2026-01-21, , accepted",
        // before it
        "2026-01-10, 2026-01-20, WANG, 2026-01-01, 2026-01-10, authority.head-overlaps",
        "2026-01-10, 2026-01-20, WANG, 2026-01-01, 2026-01-09, accepted",
        "2026-01-10, 2026-01-20, WANG, 2026-01-01, , accepted",
        // an open term gives way to the next head, from that head's first day
        "2026-01-10, , WANG, 2026-01-11, , accepted",
        "2026-01-10, , WANG, 2026-01-10, , authority.head-overlaps",
        // the same term again, now with its end
        "2026-01-10, , LI, 2026-01-10, 2026-01-31, accepted",
        "2026-01-10, 2026-01-20, LI, 2026-01-20, , authority.head-overlaps"
    })
    void allowsOneHeadADay(
            LocalDate from,
            @Nullable LocalDate until,
            String next,
            LocalDate begin,
            @Nullable LocalDate end,
            String answer) {
        assertThat(answer(List.of(new HeadTerm(LI, from, until)), new HeadTerm(new OfficerId(next), begin, end)))
                .isEqualTo(answer);
    }

    private static String answer(List<HeadTerm> recorded, HeadTerm next) {
        return OneHead.check(recorded, next).map(Rejection::code).orElse("accepted");
    }
}
