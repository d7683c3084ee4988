package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One case as its people bring it on, act by act, each on the day the story has come to. What a story does not say: a unit
 * blocked an exit, two investigators handle it, and everybody does everything in order.
 */
final class Prosecution {
    static final String FIRST = "DEMO-INV-1";
    static final String SECOND = "DEMO-INV-2";
    static final String HEAD = "DEMO-HEAD-1";
    static final String DECIDER = "DEMO-DECIDE-1";
    static final String REVIEWER = "DEMO-LEGAL-1";
    static final String EXITS = "SAFETY_EXITS";
    static final String BLOCKED = "FPL-60-1-3";
    static final String SMOKING = "FPL-63-2";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final City city;
    private final ObjectNode opening;
    private final ObjectNode charge;
    private ObjectNode correction = City.body("kind", "AT_ONCE", "measures", "清除堵塞物");
    private LocalDate day;
    private String id = "";
    private String notice = "";
    private int pieces;
    private boolean isTried;

    private Prosecution(City city, LocalDate day, ObjectNode party, String conduct, String violation) {
        this.city = city;
        this.day = day;
        this.opening = City.body(
                "source",
                "OWN_FINDING",
                "party",
                party,
                "division",
                "500103",
                "suspected",
                violation,
                "facts",
                "现场检查发现违法行为",
                "openedOn",
                day,
                "handlers",
                List.of(FIRST, SECOND));
        this.charge = City.body("conduct", conduct, "violation", violation, "actFrom", day, "actUntil", day);
    }

    /** Against a unit that blocked an exit that day. */
    static Prosecution ofUnit(City city, LocalDate day, String enterprise) {
        return new Prosecution(city, day, unit(enterprise), EXITS, BLOCKED);
    }

    /** Against a unit of its own, today. */
    static Prosecution ofUnit(City city) {
        return ofUnit(city, city.day(), city.newEnterprise());
    }

    /** Against a natural person who smoked where it is forbidden, today. */
    static Prosecution ofPerson(City city, ObjectNode person) {
        return new Prosecution(city, city.day(), City.body("kind", "PERSON", "person", person), SMOKING, SMOKING);
    }

    static ObjectNode unit(String enterprise) {
        return City.body("kind", "UNIT", "enterprise", enterprise);
    }

    static ObjectNode fine(long fen) {
        return City.body("kind", "FINE", "amountFen", fen);
    }

    /** Weighed as of that tier and fined so much. */
    Prosecution fined(long fen, String tier) {
        charge.put("tier", tier);
        charge.putArray("sanctions").add(fine(fen));
        return this;
    }

    /** Weighed as of that tier, corrected already, and nothing proposed. */
    Prosecution corrected(String tier) {
        charge.put("tier", tier);
        charge.putArray("sanctions");
        correction = City.body("kind", "DONE", "measures", "当场清除");
        return this;
    }

    Prosecution mitigated(String ground) {
        charge.putArray("mitigation").add(ground);
        return this;
    }

    Prosecution handledBy(String... officers) {
        opening.set("handlers", RunningServer.JSON.valueToTree(officers));
        return this;
    }

    /** Opened from an inspection of that venue, which found the exit blocked. */
    Prosecution from(String inspection, String venue) {
        opening.put("source", "INSPECTION").put("inspection", inspection).remove("division");
        charge.put("place", venue);
        return this;
    }

    /** The story comes to that day. */
    Prosecution on(String next) {
        day = LocalDate.parse(next);
        return this;
    }

    /** From now on each act is tried first on a version that is not the last, and sent twice under one key. */
    Prosecution tried() {
        isTried = true;
        return this;
    }

    String id() {
        return id;
    }

    String path() {
        return "cases/" + id + "/";
    }

    String notice() {
        return notice;
    }

    /** The charge as it stands, for stories that change it on the way. */
    ObjectNode charge() {
        return charge;
    }

    ObjectNode opening() {
        return opening;
    }

    Reply act(String act, JsonNode body) {
        return act(city.investigator(), act, body);
    }

    Reply act(Client client, String act, JsonNode body) {
        if (!isTried) {
            return client.post(path() + act, body).is(200);
        }
        client.refusedPost(path() + act, body, "If-Match", "\"999\"").as(412, "version.stale");
        String key = City.unused("twice-" + id + "-");
        Reply done = client.post(path() + act, body, "Idempotency-Key", key).is(200);
        long after = city.server().head();
        Reply again = client.post(path() + act, body, "Idempotency-Key", key).is(200);
        assertThat(again.text()).as("the first answer again").isEqualTo(done.text());
        assertThat(city.server().head()).as("events recorded by the second").isEqualTo(after);
        return done;
    }

    Refused refused(String act, JsonNode body) {
        return city.investigator().refusedPost(path() + act, body);
    }

    Prosecution open() {
        id = city.investigator()
                .post("cases", opening.put("openedOn", day.toString()))
                .is(201)
                .id();
        return this;
    }

    Prosecution evidence() {
        act("evidence", evidenceBody());
        return this;
    }

    /** A piece of evidence that is not on record yet. */
    ObjectNode evidenceBody() {
        return City.body(
                "kind",
                "SITE_RECORD",
                "description",
                "现场检查笔录",
                "sha256",
                "%064x".formatted(++pieces),
                "mediaType",
                "application/pdf",
                "obtainedAt",
                morning(),
                "custodian",
                "李某");
    }

    /** Nine o'clock, or the moment it is where that day is today. */
    Instant morning() {
        Instant nine = at(LocalTime.of(9, 0));
        Instant now = City.now();
        return nine.isAfter(now) ? now : nine;
    }

    Instant at(LocalTime time) {
        return day.atTime(time).atZone(CHINA).toInstant();
    }

    ObjectNode conclusion() {
        return City.body(
                "established",
                true,
                "charges",
                List.of(charge),
                "facts",
                "违法事实清楚",
                "evidence",
                List.of(1),
                "correction",
                correction,
                "concludedOn",
                day);
    }

    Prosecution conclude() {
        act("investigation-conclusion", conclusion());
        return this;
    }

    Prosecution concluded() {
        return open().evidence().conclude();
    }

    ObjectNode proposal() {
        return City.body("outcome", "PENALTY", "facts", "违法事实清楚", "reasons", "证据充分", "notifiedOn", day);
    }

    /** What is proposed now, whatever was concluded. */
    ObjectNode proposalOfNow() {
        return proposal().set("charges", RunningServer.JSON.createArrayNode().add(charge));
    }

    Prosecution notify(ObjectNode proposal) {
        notice = act("proposal-notice", proposal).text("document");
        return this;
    }

    Reply serve(String document) {
        return act("services", City.serviceBody(document, day));
    }

    /** Notified, and the notice served on the same day. */
    Prosecution told() {
        return told(proposal());
    }

    Prosecution told(ObjectNode proposal) {
        notify(proposal);
        serve(notice);
        return this;
    }

    Prosecution waiveStatement() {
        act("statement-waivers", City.body("sha256", City.DIGEST, "waivedOn", day));
        return this;
    }

    Prosecution waiveHearing() {
        act("hearing-waivers", City.body("sha256", City.DIGEST, "waivedOn", day));
        return this;
    }

    Prosecution state(String... points) {
        act("statements", City.body("points", points, "statedOn", day));
        return this;
    }

    /** None of the points is taken up. */
    Prosecution answer(String... points) {
        act("reverification", answers(points));
        return this;
    }

    ObjectNode answers(String... points) {
        List<ObjectNode> answers = Stream.of(points)
                .map(point -> City.body("point", point, "adopted", false, "reason", "与现场检查笔录不符"))
                .toList();
        return City.body("answers", answers, "result", "维持拟处理意见", "changed", false, "verifiedOn", day);
    }

    /** Everything up to the written review on one day, by a party that gives up what it may say; below a hearing. */
    Prosecution ready() {
        return concluded().told().waiveStatement().answer();
    }

    ObjectNode submission(String... grounds) {
        return City.body("grounds", grounds, "note", "送审", "submittedOn", day);
    }

    ObjectNode review() {
        return City.body("passed", true, "opinion", "事实清楚，程序合法", "reviewedOn", day);
    }

    /** The head and the decision maker resolve what is proposed. */
    ObjectNode discussion() {
        ArrayNode opinions = RunningServer.JSON.createArrayNode();
        for (String member : List.of(HEAD, DECIDER)) {
            opinions.add(City.body("member", member, "agrees", true, "opinion", "同意"));
        }
        ObjectNode resolution = City.body("outcome", "PENALTY", "sanctions", List.of(charge.path("sanctions")));
        return City.body("opinions", opinions, "minutesSha256", City.DIGEST, "discussedOn", day)
                .set("resolution", resolution);
    }

    Prosecution discuss() {
        act(city.head(), "collective-discussions", discussion());
        return this;
    }

    ObjectNode decision() {
        return City.body("outcome", "PENALTY", "reasons", "违法事实清楚，证据充分", "decidedOn", day);
    }

    /** The decision with the charge as it stands now, whatever was notified. */
    ObjectNode decisionOfNow() {
        return decision().set("charges", RunningServer.JSON.createArrayNode().add(charge));
    }

    ObjectNode noPenalty(String ground) {
        return City.body(
                "outcome", "NO_PENALTY", "ground", ground, "education", "已当面教育", "reasons", "依法不予处罚", "decidedOn", day);
    }

    Reply decide(ObjectNode decision) {
        return act(city.decisionMaker(), "decisions", decision);
    }

    Refused decisionRefused(ObjectNode decision) {
        return city.decisionMaker().refusedPost(path() + "decisions", decision);
    }

    /** What everybody sees by now. */
    Reply seen(String part) {
        return seen(city.auditor(), Objects.equals(part, "") ? "cases/" + id : path() + part);
    }

    Reply seen(Client client, String path) {
        return client.get(path, "Min-Position", Long.toString(city.server().head()))
                .is(200);
    }

    /** Every entry of the list that is about the case, on whatever page. */
    List<JsonNode> about(Client client, String list) {
        Stream.Builder<JsonNode> found = Stream.builder();
        String cursor = "";
        do {
            Reply page = seen(client, list + cursor);
            page.items().stream().filter(item -> item.toString().contains(id)).forEach(found::add);
            cursor = page.text("next").isEmpty() ? "" : "&cursor=" + page.text("next");
        } while (!cursor.isEmpty());
        return found.build().toList();
    }

    /** Each step is kept, in time, or not needed; no term is left that could be missed later. */
    Prosecution keptToTheProcedure() {
        Reply kept = seen("conformance");
        assertThat(kept.at("steps"))
                .filteredOn(step -> !step.path("status").asString().matches("MET|NOT_APPLICABLE"))
                .isEmpty();
        assertThat(kept.texts("steps", "status")).contains("MET");
        assertThat(seen("").texts("terms", "state")).containsOnly("MET");
        return this;
    }
}
