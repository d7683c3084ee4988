package io.fireledger.domain.venue;

import static io.fireledger.domain.kernel.ActingSamples.NOW;
import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static io.fireledger.domain.venue.VenueFixture.CHECK;
import static io.fireledger.domain.venue.VenueFixture.LATER;
import static io.fireledger.domain.venue.VenueFixture.as;
import static io.fireledger.domain.venue.VenueFixture.inspection;
import static io.fireledger.domain.venue.VenueFixture.rechecked;
import static io.fireledger.domain.venue.VenueFixture.when;
import static io.fireledger.domain.venue.VenueSamples.HOTEL;
import static io.fireledger.domain.venue.VenueSamples.LI;
import static io.fireledger.domain.venue.VenueSamples.OPERATOR;
import static io.fireledger.domain.venue.VenueSamples.ZHAO;
import static io.fireledger.domain.venue.VenueSamples.codes;

import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.HazardId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.venue.VenueCommand.ClearHazard;
import io.fireledger.domain.venue.VenueCommand.RecordHazard;
import io.fireledger.domain.venue.VenueEvent.HazardCleared;
import io.fireledger.domain.venue.VenueEvent.HazardRecorded;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HazardsTest {
    private static final HazardId LOCKED_EXIT = new HazardId("H-01JZZZZZZZZZZZZZZZZZZZZZZZ");
    private static final InspectionOutcome.Entry FOUND =
            inspection(CHECK, InspectionKind.ROUTINE, NOW, "EXITS", "SIGNS");
    private static final HazardRecorded RECORDED =
            new HazardRecorded(HOTEL, OPERATOR, LOCKED_EXIT, CHECK, List.of(LI, ZHAO), codes("EXITS"), "安全出口锁闭", TODAY);
    private static final HazardCleared CLEARED =
            new HazardCleared(HOTEL, OPERATOR, LOCKED_EXIT, LATER, List.of(LI, ZHAO), TODAY, "已拆除");

    @Test
    void isWhatAnInspectionFound() {
        when(as(LI), List.of(FOUND), found("EXITS", "EXITS"))
                .expectEvents(RECORDED)
                .expectEventsMatching(Circumstances.of("500103", "INSPECTOR_LEAD", 1))
                .expectResultMessagePayload(new RecordedHazard(LOCKED_EXIT));
    }

    @Test
    void isGoneWhenALaterInspectionFindsIt() {
        when(as(ZHAO), List.of(FOUND, later("ALARM")), cleared(LATER), RECORDED)
                .expectEvents(CLEARED)
                .expectEventsMatching(Circumstances.of("500103", "INSPECTOR_SECOND", 1));
    }

    @Test
    void consistsOfFailedItemsAndOfOneAtLeast() {
        when(as(LI), List.of(FOUND), found("ALARM"))
                .expectNoEvents()
                .expectException(Refused.with("hazard.item-not-failed", "items"));
        when(as(LI), List.of(FOUND), found())
                .expectNoEvents()
                .expectException(Refused.with("hazard.no-items", "items"));
    }

    @Test
    void isRecordedOnceAndClearedOnce() {
        when(as(LI), List.of(FOUND), found("EXITS"), RECORDED)
                .expectNoEvents()
                .expectException(Refused.with("hazard.exists"));
        when(as(LI), List.of(later()), cleared(LATER), RECORDED, CLEARED)
                .expectNoEvents()
                .expectException(Refused.with("hazard.not-open"));
        when(as(LI), List.of(later()), cleared(LATER))
                .expectNoEvents()
                .expectException(Refused.with("hazard.not-open"));
    }

    @Test
    void restsOnAConcludedInspectionOfTheVenue() {
        refuses(inspection(CHECK, InspectionKind.ROUTINE, null), "hazard.inspection-not-concluded");
        refuses(
                inspection(CHECK, new VenueId("V-01JZZZZZZZZZZZZZZZZZZZZZZ0"), InspectionKind.ROUTINE, NOW, "EXITS"),
                "hazard.inspection-of-another-venue");
        when(as(LI), List.of(), found("EXITS")).expectNoEvents().expectException(UnknownSubject.class);
    }

    @Test
    void isNotGoneByTheSameAnEarlierOrAFailedInspection() {
        refusesToClear(CHECK, FOUND, "hazard.not-rechecked");
        refusesToClear(LATER, madeAt(NOW.minusSeconds(1)), "hazard.cleared-before-found");
        when(as(LI), List.of(FOUND, madeAt(NOW)), cleared(LATER), RECORDED).expectEvents(CLEARED);
        refusesToClear(LATER, later("EXITS"), "hazard.still-there");
    }

    @Test
    void isNotGoneWhereNobodyLookedAtAllOfIt() {
        HazardRecorded twofold = new HazardRecorded(
                HOTEL, OPERATOR, LOCKED_EXIT, CHECK, List.of(LI, ZHAO), codes("EXITS", "SIGNS"), "安全出口锁闭", TODAY);
        when(as(LI), List.of(FOUND, later()), cleared(LATER), twofold)
                .expectNoEvents()
                .expectException(Refused.with("hazard.item-not-examined", "inspection"));
        when(as(LI), List.of(FOUND, madeAt(NOW, "EXITS", "SIGNS")), cleared(LATER), twofold)
                .expectEvents(CLEARED);
    }

    @Test
    void isNotGoneByAnInspectionThatGoesOn() {
        refusesToClear(LATER, inspection(LATER, InspectionKind.ROUTINE, null), "hazard.inspection-not-concluded");
    }

    @Test
    void isGoneWhenTheOrderAboutItPassedItsRecheck() {
        when(as(LI), List.of(rechecked(CHECK, codes())), cleared(CHECK), RECORDED)
                .expectEvents(new HazardCleared(HOTEL, OPERATOR, LOCKED_EXIT, CHECK, List.of(LI, ZHAO), TODAY, "已拆除"));
        refusesToClear(CHECK, rechecked(CHECK, codes("EXITS")), "hazard.not-rechecked");
    }

    private void refuses(InspectionOutcome.Entry inspection, String code) {
        when(as(LI), List.of(inspection), found("EXITS"))
                .expectNoEvents()
                .expectException(Refused.with(code, "inspection"));
    }

    private void refusesToClear(InspectionId by, InspectionOutcome.Entry inspection, String code) {
        when(as(LI), List.of(inspection, FOUND), cleared(by), RECORDED)
                .expectNoEvents()
                .expectException(Refused.with(code, "inspection"));
    }

    private static InspectionOutcome.Entry later(String... failed) {
        return inspection(LATER, InspectionKind.RECHECK, NOW, failed);
    }

    /** Started and concluded in that moment, with a finding on each of the items. */
    private static InspectionOutcome.Entry madeAt(Instant moment, String... items) {
        return new InspectionOutcome.Entry(
                LATER,
                HOTEL,
                OPERATOR,
                YUZHONG,
                InspectionKind.ROUTINE,
                null,
                List.of(LI, ZHAO),
                moment,
                moment,
                items.length == 0 ? codes("EXITS") : codes(items),
                List.of());
    }

    private static RecordHazard found(String... items) {
        return new RecordHazard(HOTEL, LOCKED_EXIT, CHECK, codes(items), "安全出口锁闭");
    }

    private static ClearHazard cleared(InspectionId by) {
        return new ClearHazard(HOTEL, LOCKED_EXIT, by, "已拆除");
    }
}
