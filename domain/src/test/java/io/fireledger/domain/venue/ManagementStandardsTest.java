package io.fireledger.domain.venue;

import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.kernel.ActingSamples.registrar;
import static io.fireledger.domain.venue.VenueFixture.as;
import static io.fireledger.domain.venue.VenueFixture.when;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.DISSOLVED;
import static io.fireledger.domain.venue.VenueSamples.HOTEL;
import static io.fireledger.domain.venue.VenueSamples.LI;
import static io.fireledger.domain.venue.VenueSamples.OPERATOR;
import static io.fireledger.domain.venue.VenueSamples.TIED;

import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.venue.VenueCommand.AwardStandard;
import io.fireledger.domain.venue.VenueCommand.WithdrawStandard;
import io.fireledger.domain.venue.VenueEvent.OperatorChanged;
import io.fireledger.domain.venue.VenueEvent.StandardAwarded;
import io.fireledger.domain.venue.VenueEvent.StandardWithdrawn;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManagementStandardsTest {
    private static final Code STANDARD = new Code("HOTEL_RESTAURANT");
    private static final WithdrawStandard WITHDRAWAL = new WithdrawStandard(HOTEL, STANDARD, TODAY, "复核不达标");
    private static final StandardWithdrawn WITHDRAWN =
            new StandardWithdrawn(HOTEL, OPERATOR, STANDARD, BRIGADE, LI, TODAY, "复核不达标");

    @Test
    void isAwardedByAnOfficerInTheAuthoritysName() {
        when(as(LI), List.of(), award(TODAY, TODAY.plusYears(3)))
                .expectEvents(awarded(TODAY, TODAY.plusYears(3)))
                .expectEventsMatching(Circumstances.of("500103", "DECISION_MAKER", 1));
        refuses("permit.needs-officer", award(TODAY, null), registrar());
        refuses("officer.conflicted", award(TODAY, null), as(TIED));
    }

    @Test
    void isOneThatThereIsAwardedAtAPossibleTime() {
        refuses("venue.unknown-standard", new AwardStandard(HOTEL, new Code("BANK"), TODAY, null, null), as(LI));
        refuses("act.in-future", award(TODAY.plusDays(1), null), as(LI));
        refuses("venue.standard-ends-before", award(TODAY, TODAY.minusDays(1)), as(LI));
        when(as(LI), List.of(), award(TODAY, TODAY)).expectEvents(awarded(TODAY, TODAY));
    }

    @ParameterizedTest(name = "awarded until {0}: awarded anew {1}")
    @CsvSource({"2026-05-08, true", "2026-05-09, false", ", false"})
    void isAwardedAnewOnceItHasRunOut(@Nullable LocalDate until, boolean isAwarded) {
        StandardAwarded before = awarded(TODAY.minusYears(1), until);
        if (isAwarded) {
            when(as(LI), List.of(), award(TODAY, null), before).expectEvents(awarded(TODAY, null));
        } else {
            refuses("venue.standard-awarded-already", award(TODAY, null), as(LI), before);
        }
    }

    @Test
    void isTheOperatorsOfTheDay() {
        OperatorChanged taken = new OperatorChanged(HOTEL, DISSOLVED, OPERATOR, TODAY, null, "转让");
        StandardAwarded former =
                new StandardAwarded(HOTEL, DISSOLVED, STANDARD, BRIGADE, LI, TODAY.minusDays(9), null, "渝标0001");
        when(as(LI), List.of(), award(TODAY, null), former, taken).expectEvents(awarded(TODAY, null));
    }

    @Test
    void isWithdrawnWhileItStands() {
        when(as(LI), List.of(), WITHDRAWAL, awarded(TODAY, null))
                .expectEvents(WITHDRAWN)
                .expectEventsMatching(Circumstances.of("500103", "DECISION_MAKER", 1));
        refuses("venue.standard-not-awarded", WITHDRAWAL, as(LI));
        refuses("venue.standard-not-awarded", WITHDRAWAL, as(LI), awarded(TODAY, null), WITHDRAWN);
        refuses(
                "venue.standard-withdrawn-before",
                new WithdrawStandard(HOTEL, STANDARD, TODAY.minusDays(1), "复核不达标"),
                as(LI),
                awarded(TODAY, null));
        refuses("permit.needs-officer", WITHDRAWAL, registrar(), awarded(TODAY, null));
    }

    private static void refuses(String code, Object command, Acting acting, Object... given) {
        when(acting, List.of(), command, given).expectNoEvents().expectException(Refused.anywhere(code));
    }

    private static AwardStandard award(LocalDate on, @Nullable LocalDate until) {
        return new AwardStandard(HOTEL, STANDARD, on, until, "渝标0001");
    }

    private static StandardAwarded awarded(LocalDate on, @Nullable LocalDate until) {
        return new StandardAwarded(HOTEL, OPERATOR, STANDARD, BRIGADE, LI, on, until, "渝标0001");
    }
}
