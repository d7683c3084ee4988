package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.application.deadline.Sweep;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * Terms that begin in an old year and end in a new one, whose calendar comes in between: told by one server whose days go by as
 * the story tells. Its parts follow one another.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TurnOfTheYearStory {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 30);
    private static final LocalDate BY_WEEKDAYS = LocalDate.of(2027, 1, 4);
    private static final LocalDate BY_CALENDAR = LocalDate.of(2027, 1, 5);
    private static final String RULE = "inspection.order-service";
    private static final String EXITS = "SAFETY_EXITS";

    private Runnable giveClockBack;
    private RunningServer server;
    private MovableClock clock;
    private City city;
    private String forgotten = "";
    private String onTheLastDay = "";
    private String aDayLate = "";
    private String awaited = "";

    @BeforeAll
    void startOnTheThirtiethOfDecember() {
        giveClockBack = MovableClock.keepEventClock();
        server = MovableClock.server(FIRST_DAY);
        clock = server.part(MovableClock.class);
        city = new City(server, clock);
    }

    @AfterAll
    void stop() {
        giveClockBack.run();
        server.stop();
    }

    @Test
    @Order(1)
    void aTermBegunInDecemberEndsOnADayThatIsNotCertainYet() throws SQLException {
        forgotten = city.newConcludedVerification(city.newPermittedRestaurant(), EXITS);
        onTheLastDay = city.newConcludedVerification(city.newPermittedRestaurant(), EXITS);
        aDayLate = city.newConcludedVerification(city.newPermittedRestaurant(), EXITS);

        JsonNode term = term(forgotten, RULE);
        assertThat(term.path("dueOn").asString()).isEqualTo(BY_WEEKDAYS.toString());
        assertThat(term.path("provisional").asBoolean()).isTrue();
        assertThat(term.path("officer").asString()).isEqualTo(City.LI);
        awaited = city.schedule(city.newPermittedRestaurant());
        city.assign(awaited, City.LI, City.WANG);
        JsonNode visit = term(awaited, "inspection.due");
        assertThat(visit.path("provisional").asBoolean())
                .as("an inspection is as uncertain as the term it is held for")
                .isTrue();
        assertThat(texts(city.inspector(), "deadlines?provisional=true&kind=" + RULE, "subject"))
                .contains("inspection:" + forgotten);

        clock.goTo(BY_WEEKDAYS.plusDays(1));
        sweep();
        assertThat(types(forgotten))
                .as("no miss as long as the day is not certain")
                .doesNotContain("inspection.TermMissed");
    }

    @Test
    @Order(2)
    void theCalendarOfTheNewYearFixesTheDay() throws SQLException {
        clock.goTo(BY_WEEKDAYS);
        server.client("system-admin")
                .post("admin/legal/calendars", RunningServer.json("""
                                {"year": 2027,
                                 "daysOff": ["2027-01-01", "2027-01-02", "2027-01-03"],
                                 "workingWeekends": [],
                                 "source": {"instrument": "国务院办公厅关于2027年部分节假日安排的通知", "number": "试验", "confidence": "unsure"}}
                                """))
                .is(200);
        sweep();

        List<JsonNode> all = fixedDays(forgotten);
        assertThat(all).hasSize(1);
        JsonNode fixed = all.get(0);
        assertThat(fixed.at("/payload/term/formerlyOn").asString()).isEqualTo(BY_WEEKDAYS.toString());
        assertThat(fixed.at("/payload/term/dueOn").asString()).isEqualTo(BY_CALENDAR.toString());
        assertThat(fixed.at("/payload/term/calendarYear").asInt()).isEqualTo(2027);
        assertThat(fixed.at("/actor/id").asString()).isEqualTo("system:sweep");
        JsonNode term = term(forgotten, RULE);
        assertThat(term.path("dueOn").asString()).isEqualTo(BY_CALENDAR.toString());
        assertThat(term.path("provisional").asBoolean()).isFalse();

        JsonNode visit = term(awaited, "inspection.due");
        assertThat(visit.path("provisional").asBoolean()).isFalse();
        Reply seen = seen("inspections/" + awaited);
        JsonNode permit = term("venue:" + seen.text("venue"), "venue.commitment-verification", "");
        assertThat(visit.path("dueOn")).isEqualTo(permit.path("dueOn"));
        assertThat(seen.text("dueOn")).isEqualTo(permit.path("dueOn").asString());
        assertThat(seen("venues/" + seen.text("venue")).text("permit.verificationDueOn"))
                .isEqualTo(seen.text("dueOn"));

        sweep();
        assertThat(fixedDays(forgotten)).as("once").hasSize(1);
    }

    @Test
    @Order(3)
    void anActOnTheLastDayIsInTimeAndADayLaterLate() throws SQLException {
        clock.goTo(BY_CALENDAR);
        sweep();
        serveAnOrder(onTheLastDay);
        assertThat(recorded(onTheLastDay, "inspection.TermMissed")).isEmpty();
        assertThat(term(onTheLastDay, RULE).path("state").asString()).isEqualTo("MET");

        clock.goTo(BY_CALENDAR.plusDays(1));
        String order = serveAnOrder(aDayLate);
        sweep();
        JsonNode late = city.inspector()
                .get("inspections/" + aDayLate, "Min-Position", Long.toString(server.head()))
                .is(200)
                .at("rectification.orders.0");
        assertThat(late.path("document").asString()).isEqualTo(order);
        assertThat(late.path("orderedLate").asBoolean()).isTrue();
        assertThat(late.at("/service/late").asBoolean()).isTrue();
        assertThat(recorded(aDayLate, "inspection.TermMissed"))
                .extracting(entry -> entry.at("/payload/term/of").asString())
                .as("ordered too late, and therefore served too late")
                .containsExactlyInAnyOrder("", order);
        JsonNode term = term(aDayLate, RULE);
        assertThat(term.path("state").asString()).isEqualTo("MISSED");
        assertThat(term.path("late").asBoolean()).isTrue();
        assertThat(term.path("closedOn").asString())
                .isEqualTo(BY_CALENDAR.plusDays(1).toString());
        assertThat(recorded(onTheLastDay, "inspection.TermMissed"))
                .as("what was met stays met")
                .isEmpty();
    }

    @Test
    @Order(4)
    void whatNobodyDidIsOnTheStreamOnTheListAndOnTheOfficersTrail() throws SQLException {
        sweep();
        List<JsonNode> missed = recorded(forgotten, "inspection.TermMissed");
        assertThat(missed).hasSize(1);
        JsonNode term = missed.get(0).at("/payload/term");
        assertThat(term.path("dueOn").asString()).isEqualTo(BY_CALENDAR.toString());
        assertThat(term.path("officer").asString()).isEqualTo(City.LI);
        assertThat(term.path("authority").asString()).isEqualTo(City.YUZHONG);

        String event = missed.get(0).path("eventId").asString();
        List<JsonNode> listed =
                items(city.inspector(), "deadlines?state=MISSED&officer=" + City.LI + "&kind=" + RULE + "&limit=200");
        assertThat(listed)
                .filteredOn(item -> item.path("subject").asString().equals("inspection:" + forgotten))
                .extracting(item -> item.path("missedBy").asString())
                .containsExactly(event);
        assertThat(items(city.auditor(), "officers/" + City.LI + "/trail?limit=200"))
                .extracting(item -> item.path("eventId").asString())
                .contains(event);
    }

    @Test
    @Order(5)
    void theSweepReachesAPostHeldTooLongAndAMajorHazardNobodyStudied() throws SQLException {
        String officer = city.newOfficer(City.YUZHONG);
        city.registrar()
                .post("officers/" + officer + "/posts", City.body("post", "INSPECTOR", "from", "2022-01-10"))
                .is(200);
        String venue = city.newPermittedRestaurant();
        String inspection = city.newStartedVerification(venue);
        Reply reported = city.inspector()
                .post("major-hazards", City.body("venue", venue, "inspection", inspection, "description", "疏散楼梯被堵"))
                .is(201);
        LocalDate study = LocalDate.parse(term("major-hazard:" + reported.id(), "major-hazard.opinion", "")
                .path("dueOn")
                .asString());

        clock.goTo(LocalDate.of(2027, 1, 10));
        sweep();
        assertThat(history("officers/" + officer + "/trail", "officer.TermMissed"))
                .isEmpty();
        assertThat(history("major-hazards/" + reported.id() + "/history", "venue.MajorHazardTermMissed"))
                .isEmpty();

        clock.goTo(LocalDate.of(2027, 1, 11));
        sweep();
        JsonNode rotation =
                history("officers/" + officer + "/trail", "officer.TermMissed").get(0);
        assertThat(texts(city.auditor(), "officers/" + officer + "/trail?outcome=MISSED", "type"))
                .containsOnly("officer.TermMissed");
        assertThat(texts(city.auditor(), "officers/" + officer + "/trail?outcome=DONE&limit=200", "type"))
                .isNotEmpty()
                .doesNotContain("officer.TermMissed");
        assertThat(rotation.at("/payload/term/rule").asString()).isEqualTo("officer.post-rotation");
        assertThat(rotation.at("/payload/term/dueOn").asString()).isEqualTo("2027-01-10");
        assertThat(rotation.at("/payload/term/authority").asString()).isEqualTo(City.YUZHONG);

        clock.goTo(study.plusDays(1));
        sweep();
        JsonNode hazard = history("major-hazards/" + reported.id() + "/history", "venue.MajorHazardTermMissed")
                .get(0);
        assertThat(hazard.at("/payload/term/rule").asString()).isEqualTo("major-hazard.opinion");
        assertThat(hazard.at("/payload/term/dueOn").asString()).isEqualTo(study.toString());

        assertThat(items(city.head(), "work-list?state=OPEN&kind=accountability.consider-review"))
                .as("three misses of one officer within a year bring a review to mind")
                .anySatisfy(review -> {
                    assertThat(review.path("nature").asString()).isEqualTo("SUGGESTION");
                    assertThat(review.path("subjects").toString())
                            .contains(City.LI, forgotten, aDayLate, reported.id());
                });

        String meters = server.client("system-admin")
                .get("/actuator/prometheus")
                .is(200)
                .text();
        assertThat(meters).containsPattern("fireledger_sweep_runs_total [1-9]");
        assertThat(meters).containsPattern("fireledger_sweep_missed_total [1-9]");
        assertThat(meters).containsPattern("fireledger_sweep_fixed_total [1-9]");
        assertThat(meters)
                .contains(
                        "fireledger_sweep_failures_total 0.0",
                        "fireledger_sweep_backlog ",
                        "fireledger_sweep_lag_seconds ");
    }

    @Test
    @Order(6)
    void theOfficersDaysAreACalendarFile() {
        String waiting = city.newConcludedVerification(city.newPermittedRestaurant(), EXITS);
        JsonNode term = term(waiting, RULE);
        Reply file = city.inspector()
                .get("officers/" + City.LI + "/deadlines.ics", "Min-Position", Long.toString(server.head()))
                .is(200);
        assertThat(file.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        List<String> lines = List.of(file.text().split("\r\n"));
        assertThat(lines).startsWith("BEGIN:VCALENDAR", "VERSION:2.0").endsWith("END:VCALENDAR");
        assertThat(file.text()).doesNotContain("\r\n\r\n").endsWith("\r\n");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(75));
        String unfolded = file.text().replace("\r\n ", "");
        assertThat(count(unfolded, "BEGIN:VEVENT")).isEqualTo(count(unfolded, "END:VEVENT"));
        assertThat(count(unfolded, "UID:")).isEqualTo(count(unfolded, "BEGIN:VEVENT"));
        String mine = List.of(unfolded.split("BEGIN:VEVENT")).stream()
                .filter(entry -> entry.contains(term.path("id").asString()))
                .findFirst()
                .orElseThrow();
        assertThat(mine)
                .contains("DTSTART;VALUE=DATE:" + term.path("dueOn").asString().replace("-", ""))
                .contains("SUMMARY:" + term.path("label").asString(), "DESCRIPTION:" + RULE);
        assertThat(unfolded)
                .as("what is done is no longer due")
                .doesNotContain(term(onTheLastDay, RULE).path("id").asString());

        assertThat(city.auditor().get("officers/" + City.LI + "/deadlines.ics").status())
                .isEqualTo(200);
        assertThat(city.applicant()
                        .get("officers/" + City.LI + "/deadlines.ics")
                        .status())
                .isEqualTo(403);
        assertThat(server.stranger()
                        .get("officers/" + City.LI + "/deadlines.ics")
                        .status())
                .isEqualTo(401);
        city.inspector().refusedGet("officers/NOBODY-0001/deadlines.ics").as(404, "subject.unknown");
        server.client("inspector-4")
                .refusedGet("officers/" + City.LI + "/deadlines.ics")
                .as(404, "subject.unknown");
    }

    /** Nobody asked for the hearing, nobody decided: the one is a right that lapses, the other a term that is missed. */
    @Test
    @Order(7)
    void aRightLapsesByItselfAndALateDecisionIsLate() throws SQLException {
        Prosecution story = Prosecution.ofUnit(city).fined(4_000_000, "SERIOUS");
        story.concluded();
        Reply told = story.notify(story.proposal()).serve(story.notice());
        LocalDate lastDay = LocalDate.parse(told.text("hearingDueOn"));
        clock.goTo(lastDay);
        sweep();
        story.on(lastDay.toString()).refused("reverification", story.answers()).as(422, "hearing.still-open");

        clock.goTo(lastDay.plusDays(1));
        sweep();
        sweep();
        assertThat(history("cases/" + story.id() + "/history", "enforcement.HearingRightLapsed"))
                .hasSize(1);
        assertThat(story.seen("").at("terms"))
                .filteredOn(term -> term.path("kind").asString().equals("enforcement.hearing-request"))
                .as("nobody missed what the party did not ask for")
                .allMatch(term -> term.path("state").asString().equals("MET"));
        story.on(clock.today().toString());
        Reply refused = story.act("hearing-requests", City.body());
        assertThat(refused.at("accepted").asBoolean(true)).isFalse();
        story.serve(refused.text("document"));
        story.answer().discuss();

        LocalDate due = LocalDate.parse(story.seen("").text("decisionDueOn"));
        clock.goTo(due.plusDays(1));
        sweep();
        List<JsonNode> missed = history("cases/" + story.id() + "/history", "enforcement.TermMissed");
        assertThat(missed).singleElement().satisfies(event -> {
            assertThat(event.at("/payload/term/rule").asString()).isEqualTo("enforcement.decision");
            assertThat(event.at("/payload/term/officer").asString()).isEqualTo(Prosecution.FIRST);
        });
        assertThat(texts(city.auditor(), "officers/" + Prosecution.FIRST + "/trail?limit=200", "eventId"))
                .contains(missed.get(0).path("eventId").asString());
        story.on(clock.today().toString()).serve(story.decide(story.decision()).text("document"));
        assertThat(story.seen("conformance").at("steps"))
                .filteredOn(step -> step.path("status").asString().matches("LATE|MISSING"))
                .singleElement()
                .satisfies(step -> assertThat(step.path("step").asString()).isEqualTo("decision"));
        assertThat(story.seen("").at("days.elapsed").asLong()).isGreaterThan(90);
    }

    /** Orders the correction and serves the order on the same day; its number. */
    private String serveAnOrder(String inspection) {
        String order = city.order(inspection, city.day().plusDays(20), EXITS);
        city.serve(inspection, order);
        return order;
    }

    /** What happens by itself overnight, once the list it goes by shows all that was recorded. */
    private void sweep() throws SQLException {
        items(city.inspector(), "deadlines?limit=1");
        Sweep.Run run = Objects.requireNonNull(server.part(Sweep.class).run());
        assertThat(run.failed()).isZero();
    }

    private JsonNode term(String inspection, String rule) {
        return term("inspection:" + inspection, rule, "");
    }

    private JsonNode term(String subject, String rule, String of) {
        return items(city.inspector(), "deadlines?limit=200&kind=" + rule).stream()
                .filter(item -> item.path("subject").asString().equals(subject))
                .filter(item -> item.path("of").asString().equals(of))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> recorded(String inspection, String type) {
        return history("inspections/" + inspection + "/history", type);
    }

    private List<JsonNode> fixedDays(String inspection) {
        return recorded(inspection, "inspection.DueDayFixed").stream()
                .filter(entry -> entry.at("/payload/term/rule").asString().equals(RULE))
                .toList();
    }

    private List<String> types(String inspection) {
        return texts(city.auditor(), "inspections/" + inspection + "/history?limit=200", "type");
    }

    private List<JsonNode> history(String path, String type) {
        return items(city.auditor(), path + "?limit=200").stream()
                .filter(entry -> entry.path("type").asString().equals(type))
                .toList();
    }

    private List<String> texts(Client client, String path, String field) {
        return items(client, path).stream()
                .map(item -> item.path(field).asString())
                .toList();
    }

    private List<JsonNode> items(Client client, String path) {
        return seen(client, path).items();
    }

    private Reply seen(String path) {
        return seen(city.inspector(), path);
    }

    /** With all that was recorded. */
    private Reply seen(Client client, String path) {
        return client.get(path, "Min-Position", Long.toString(server.head())).is(200);
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
