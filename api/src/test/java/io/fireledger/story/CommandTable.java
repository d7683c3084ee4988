package io.fireledger.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every command of the main thread: who sends it where, a body that is in order, and what each field of it must be. */
final class CommandTable {
    static final String NO_VENUE = "V-01JW3Z5M8Q4T7X9B2C6D8F0G1H";
    static final String NO_INSPECTION = "I-01JW3Z5M8Q4T7X9B2C6D8F0G1H";
    static final String NO_MAJOR_HAZARD = "M-01JW3Z5M8Q4T7X9B2C6D8F0G1H";
    static final String NO_CASE = "C-01JW3Z5M8Q4T7X9B2C6D8F0G1H";
    static final String NO_ENTERPRISE = "91510100MA61UAQ06H";
    static final String NO_OFFICER = "NOBODY-0001";
    static final String NO_AUTHORITY = "NO-SUCH-XF";

    private CommandTable() {}

    /** What a field holds, with values that cannot be read as such. */
    enum Kind {
        TEXT("7", "\"  \"", "\"a\\u0000b\"", "\"a\\u202eb\"", "\"" + "长".repeat(2001) + "\""),
        PROSE("7", "\"  \"", "\"a\\u0000b\"", "\"" + "长".repeat(10_001) + "\""),
        OBJECT("7", "\"x\"", "[]"),
        NAME("7", "\"  \"", "\"a b!\"", "{}"),
        CHOICE("7", "\"NO_SUCH\"", "\"\""),
        DAY("7", "\"2026-02-30\"", "\"09/05/2026\"", "\"2026-05-09T00:00:00Z\"", "\"0001-01-01\""),
        MOMENT("7", "\"2026-05-09\"", "\"2026-05-09T01:00:00\"", "\"now\""),
        FLAG("\"true\"", "1"),
        WHOLE("\"3\"", "2.5", "99999999999"),
        NUMBER("\"18.5\"", "1e40", "0.00000001"),
        LIST("7", "\"x\"", "{}");

        private final List<String> impossible;

        Kind(String... impossible) {
            this.impossible = List.of(impossible);
        }
    }

    /** One field of a body. */
    record Field(String name, Kind kind, boolean isRequired) {}

    /** One body that cannot be read, and the field at fault. */
    record Fault(String name, JsonNode body, String field) {}

    /**
     * One command.
     *
     * @param path with the subject's place empty: {@code venues/{}/openings}
     * @param subject an id of the right form that nobody has; empty where the command brings the subject into being
     */
    record Command(String client, String path, String subject, ObjectNode body, List<Field> fields) {
        String onNobody() {
            return path.replace("{}", subject);
        }

        /** Each required field missing and null, each field of the wrong kind, each list with nothing in a place. */
        Stream<Fault> faults() {
            List<Fault> faults = new ArrayList<>();
            for (Field field : fields) {
                if (field.isRequired()) {
                    faults.add(fault(field, "missing", copy -> copy.without(field.name())));
                    faults.add(fault(field, "null", copy -> copy.putNull(field.name())));
                }
                field.kind()
                        .impossible
                        .forEach(value -> faults.add(fault(
                                field,
                                "= " + (value.length() > 40 ? "too long" : value),
                                copy -> copy.setAll(City.body(field.name(), RunningServer.json(value))))));
                if (field.kind() == Kind.LIST) {
                    ArrayNode hole = RunningServer.JSON.createArrayNode().addNull();
                    faults.add(new Fault(
                            field.name() + " with a hole",
                            body.deepCopy().set(field.name(), hole),
                            field.name() + "[0]"));
                }
            }
            faults.add(new Fault("a field nobody knows", body.deepCopy().put("admin", true), "admin"));
            return faults.stream();
        }

        private Fault fault(Field field, String what, UnaryOperator<ObjectNode> change) {
            return new Fault(field.name() + " " + what, change.apply(body.deepCopy()), field.name());
        }

        @Override
        public String toString() {
            return path;
        }
    }

    private static Field must(String name, Kind kind) {
        return new Field(name, kind, true);
    }

    private static Field may(String name, Kind kind) {
        return new Field(name, kind, false);
    }

    private static Command command(String client, String path, String subject, ObjectNode body, Field... fields) {
        return new Command(client, path, subject, body, List.of(fields));
    }

    static List<Command> all() {
        return Stream.of(
                        authorities(),
                        delegations(),
                        enterprises(),
                        officers(),
                        careers(),
                        majorHazards(),
                        venues(),
                        watched(),
                        permits(),
                        inspections(),
                        rectifications(),
                        cases(),
                        investigations(),
                        transfers(),
                        defences(),
                        hearings(),
                        reviews(),
                        decisions())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Command> authorities() {
        return List.of(
                command(
                        "registrar",
                        "authorities",
                        "",
                        City.authorityBody("STORY-BAD", "某消防救援大队", "500103"),
                        must("code", Kind.NAME),
                        must("name", Kind.TEXT),
                        may("shortName", Kind.TEXT),
                        must("kind", Kind.NAME),
                        must("level", Kind.NAME),
                        must("divisionCode", Kind.NAME),
                        may("parentCode", Kind.NAME)),
                command(
                        "registrar",
                        "authorities/{}/heads",
                        NO_AUTHORITY,
                        City.body("officer", City.LI, "actingHead", false, "from", "2025-01-01"),
                        must("officer", Kind.NAME),
                        must("actingHead", Kind.FLAG),
                        must("from", Kind.DAY),
                        may("until", Kind.DAY)));
    }

    private static List<Command> enterprises() {
        return List.of(
                command(
                        "registrar",
                        "enterprises",
                        "",
                        City.enterpriseBody(NO_ENTERPRISE),
                        must("creditCode", Kind.TEXT),
                        must("name", Kind.TEXT),
                        must("kind", Kind.CHOICE),
                        must("divisionCode", Kind.NAME),
                        must("address", Kind.TEXT),
                        must("legalRepresentative", Kind.TEXT),
                        may("noCodeReason", Kind.TEXT)),
                command(
                        "registrar",
                        "enterprises/{}/amendments",
                        NO_ENTERPRISE,
                        City.body("name", "某公司", "reason", "更名"),
                        may("name", Kind.TEXT),
                        may("divisionCode", Kind.NAME),
                        may("address", Kind.TEXT),
                        may("legalRepresentative", Kind.TEXT),
                        must("reason", Kind.TEXT)),
                command(
                        "registrar",
                        "enterprises/{}/safety-roles",
                        NO_ENTERPRISE,
                        City.body("responsiblePerson", "张三"),
                        must("responsiblePerson", Kind.TEXT),
                        may("manager", Kind.TEXT)),
                command(
                        "registrar",
                        "enterprises/{}/dissolution",
                        NO_ENTERPRISE,
                        City.body("dissolvedOn", "2026-01-05", "reason", "股东决议解散"),
                        must("dissolvedOn", Kind.DAY),
                        must("reason", Kind.TEXT)));
    }

    private static List<Command> officers() {
        ObjectNode relation = City.body("kind", "SPOUSE", "creditCode", NO_ENTERPRISE);
        return List.of(
                command(
                        "registrar",
                        "officers",
                        "",
                        City.officerBody("STORY-BAD", City.YUZHONG),
                        must("certificateNumber", Kind.NAME),
                        must("name", Kind.TEXT),
                        must("authority", Kind.NAME),
                        must("category", Kind.CHOICE),
                        must("leading", Kind.FLAG)),
                command(
                        "registrar",
                        "officers/{}/certificates",
                        NO_OFFICER,
                        City.body("validFrom", "2024-01-01", "validUntil", "2028-12-31"),
                        may("number", Kind.NAME),
                        must("validFrom", Kind.DAY),
                        must("validUntil", Kind.DAY)),
                command(
                        "registrar",
                        "officers/{}/suspensions",
                        NO_OFFICER,
                        City.body("from", "2026-01-05", "reason", "停职"),
                        must("from", Kind.DAY),
                        must("reason", Kind.TEXT)),
                command(
                        "registrar",
                        "officers/{}/posts",
                        NO_OFFICER,
                        City.body("post", "INSPECTOR", "from", "2026-01-05"),
                        must("post", Kind.NAME),
                        must("from", Kind.DAY)),
                command(
                        "registrar",
                        "officers/{}/relations",
                        NO_OFFICER,
                        relation,
                        must("kind", Kind.CHOICE),
                        must("creditCode", Kind.NAME),
                        may("note", Kind.TEXT)),
                command(
                        "registrar",
                        "officers/{}/relation-withdrawals",
                        NO_OFFICER,
                        relation.deepCopy().put("reason", "离婚"),
                        must("kind", Kind.CHOICE),
                        must("creditCode", Kind.NAME),
                        must("reason", Kind.TEXT)));
    }

    private static List<Command> delegations() {
        return List.of(
                command(
                        "registrar",
                        "authorities/{}/delegations",
                        NO_AUTHORITY,
                        City.body("delegate", "CQYZ-JFB", "basisKind", "REGULATION", "basisTitle", "重庆市消防条例")
                                .setAll(City.body(
                                        "basisArticle",
                                        "6",
                                        "matters",
                                        List.of("PENALTY"),
                                        "territory",
                                        "500103",
                                        "from",
                                        "2026-01-05",
                                        "until",
                                        "2027-01-04")),
                        must("delegate", Kind.NAME),
                        must("basisKind", Kind.CHOICE),
                        must("basisTitle", Kind.TEXT),
                        must("basisArticle", Kind.TEXT),
                        must("matters", Kind.LIST),
                        must("territory", Kind.NAME),
                        must("from", Kind.DAY),
                        must("until", Kind.DAY),
                        may("publishedByDelegator", Kind.DAY),
                        may("publishedByDelegate", Kind.DAY)),
                command(
                        "registrar",
                        "authorities/{}/delegation-ends",
                        NO_AUTHORITY,
                        City.body("delegate", "CQYZ-JFB", "endedOn", "2026-01-05", "reason", "改革"),
                        must("delegate", Kind.NAME),
                        must("endedOn", Kind.DAY),
                        must("reason", Kind.TEXT)),
                command(
                        "registrar",
                        "authorities/{}/powers",
                        NO_AUTHORITY,
                        City.body("province", "500000", "decision", "渝府发〔2025〕1号", "publishedOn", "2025-01-01")
                                .setAll(City.body(
                                        "matters", List.of("PENALTY"), "territory", "500103", "from", "2025-02-01")),
                        must("province", Kind.NAME),
                        must("decision", Kind.TEXT),
                        must("publishedOn", Kind.DAY),
                        must("matters", Kind.LIST),
                        must("territory", Kind.NAME),
                        must("from", Kind.DAY)),
                command(
                        "registrar",
                        "authorities/{}/names",
                        NO_AUTHORITY,
                        City.body("name", "新名称", "from", "2026-01-05"),
                        must("name", Kind.TEXT),
                        may("shortName", Kind.TEXT),
                        must("from", Kind.DAY)),
                command(
                        "registrar",
                        "authorities/{}/merger",
                        NO_AUTHORITY,
                        City.body("into", "CQYZ-JFB", "mergedOn", "2026-01-05"),
                        must("into", Kind.NAME),
                        must("mergedOn", Kind.DAY)));
    }

    private static List<Command> majorHazards() {
        return List.of(
                command(
                        "inspector-1",
                        "major-hazards",
                        "",
                        City.body("venue", NO_VENUE, "inspection", NO_INSPECTION, "description", "出口不足"),
                        must("venue", Kind.NAME),
                        must("inspection", Kind.NAME),
                        must("description", Kind.TEXT)),
                command(
                        "inspector-1",
                        "major-hazards/{}/studies",
                        NO_MAJOR_HAZARD,
                        City.body("studiedOn", "2026-01-05", "members", List.of(City.LI, City.WANG), "opinion", "拟判定"),
                        must("studiedOn", Kind.DAY),
                        must("members", Kind.LIST),
                        must("opinion", Kind.TEXT)),
                command(
                        "inspector-1",
                        "major-hazards/{}/expert-panels",
                        NO_MAJOR_HAZARD,
                        City.body("heldOn", "2026-01-05", "experts", List.of("赵教授"), "opinion", "宽度不足"),
                        must("heldOn", Kind.DAY),
                        must("experts", Kind.LIST),
                        must("opinion", Kind.TEXT)),
                command(
                        "decision-maker",
                        "major-hazards/{}/determinations",
                        NO_MAJOR_HAZARD,
                        City.body(
                                "determinedOn",
                                "2026-01-05",
                                "major",
                                true,
                                "factors",
                                List.of("EXITS_TOO_FEW"),
                                "reason",
                                "直接判定"),
                        must("determinedOn", Kind.DAY),
                        must("major", Kind.FLAG),
                        must("factors", Kind.LIST),
                        must("reason", Kind.TEXT)),
                command(
                        "inspector-1",
                        "major-hazards/{}/government-reports",
                        NO_MAJOR_HAZARD,
                        City.body("reportedOn", "2026-01-05", "government", "渝中区人民政府"),
                        must("reportedOn", Kind.DAY),
                        must("government", Kind.TEXT)),
                command(
                        "inspector-1",
                        "major-hazards/{}/services",
                        NO_MAJOR_HAZARD,
                        City.body(
                                "document",
                                "渝中消重字〔2026〕第0001号",
                                "recipient",
                                "张三",
                                "method",
                                "DIRECT",
                                "effectiveOn",
                                "2026-01-05"),
                        must("document", Kind.TEXT),
                        must("recipient", Kind.TEXT),
                        must("method", Kind.CHOICE),
                        must("effectiveOn", Kind.DAY),
                        may("signedBy", Kind.TEXT),
                        may("witness", Kind.TEXT),
                        may("noticeOn", Kind.DAY),
                        may("note", Kind.TEXT)),
                command(
                        "inspector-1",
                        "major-hazards/{}/government-measures",
                        NO_MAJOR_HAZARD,
                        City.body("on", "2026-01-05", "government", "渝中区人民政府", "measure", "挂牌督办"),
                        must("on", Kind.DAY),
                        must("government", Kind.TEXT),
                        must("measure", Kind.TEXT),
                        may("dueOn", Kind.DAY)),
                command(
                        "inspector-1",
                        "major-hazards/{}/clearing",
                        NO_MAJOR_HAZARD,
                        City.body("clearedOn", "2026-01-05", "inspection", NO_INSPECTION, "reason", "已整改"),
                        must("clearedOn", Kind.DAY),
                        must("inspection", Kind.NAME),
                        must("reason", Kind.TEXT)));
    }

    private static List<Command> careers() {
        return List.of(
                command(
                        "registrar",
                        "officers/{}/certificate-renewals",
                        NO_OFFICER,
                        City.body("validFrom", "2024-01-01", "validUntil", "2028-12-31"),
                        may("number", Kind.NAME),
                        must("validFrom", Kind.DAY),
                        must("validUntil", Kind.DAY)),
                command(
                        "registrar",
                        "officers/{}/legal-qualification",
                        NO_OFFICER,
                        City.body("number", "A20205001030001", "obtainedOn", "2020-12-01"),
                        must("number", Kind.TEXT),
                        must("obtainedOn", Kind.DAY)),
                command(
                        "registrar",
                        "officers/{}/rotations",
                        NO_OFFICER,
                        City.body("post", "INVESTIGATOR", "from", "2026-01-05"),
                        must("post", Kind.NAME),
                        must("from", Kind.DAY)),
                command(
                        "registrar",
                        "officers/{}/departure",
                        NO_OFFICER,
                        City.body("reason", "RETIRED", "departedOn", "2026-01-05"),
                        must("reason", Kind.CHOICE),
                        must("departedOn", Kind.DAY)),
                command(
                        "registrar",
                        "officers/{}/outside-employment",
                        NO_OFFICER,
                        City.body("employer", "某公司", "kind", "FIRE_FIRM", "activity", "EMPLOYED", "place", "500103")
                                .setAll(City.body(
                                        "relatedToFormerWork", true, "fireTrade", true, "from", "2026-01-05")),
                        must("employer", Kind.TEXT),
                        may("creditCode", Kind.NAME),
                        must("kind", Kind.CHOICE),
                        must("activity", Kind.CHOICE),
                        must("place", Kind.NAME),
                        must("relatedToFormerWork", Kind.FLAG),
                        must("fireTrade", Kind.FLAG),
                        must("from", Kind.DAY)),
                command(
                        "registrar",
                        "officers/{}/integrity-breaches",
                        NO_OFFICER,
                        City.body("kind", "OTHER", "on", "2026-01-05", "facts", "收受礼品", "source", "群众举报"),
                        must("kind", Kind.CHOICE),
                        must("on", Kind.DAY),
                        may("creditCode", Kind.NAME),
                        must("facts", Kind.TEXT),
                        must("source", Kind.TEXT)),
                command(
                        "registrar",
                        "officers/{}/recusals",
                        NO_OFFICER,
                        City.body(
                                "matter",
                                "venue:" + NO_VENUE,
                                "origin",
                                "AUTHORITY",
                                "ground",
                                "OTHER",
                                "reason",
                                "其他情形"),
                        must("matter", Kind.NAME),
                        must("origin", Kind.CHOICE),
                        must("ground", Kind.CHOICE),
                        may("applicant", Kind.TEXT),
                        must("reason", Kind.TEXT)),
                command(
                        "authority-head",
                        "officers/{}/recusal-decisions",
                        NO_OFFICER,
                        City.body("matter", "venue:" + NO_VENUE, "granted", true, "reason", "属实"),
                        must("matter", Kind.NAME),
                        must("granted", Kind.FLAG),
                        must("reason", Kind.TEXT)),
                command(
                        "inspector-1",
                        "officers/{}/interferences",
                        NO_OFFICER,
                        City.body(
                                "matter",
                                "venue:" + NO_VENUE,
                                "on",
                                "2026-01-05",
                                "interferer",
                                "张某",
                                "content",
                                "要求从轻"),
                        must("matter", Kind.NAME),
                        must("on", Kind.DAY),
                        must("interferer", Kind.TEXT),
                        may("position", Kind.TEXT),
                        must("content", Kind.TEXT)));
    }

    private static List<Command> venues() {
        return List.of(
                command(
                        "registrar",
                        "venues",
                        "",
                        City.venueBody(NO_ENTERPRISE, "500103", "RESTAURANT"),
                        must("creditCode", Kind.NAME),
                        must("name", Kind.TEXT),
                        must("divisionCode", Kind.NAME),
                        must("address", Kind.TEXT),
                        must("use", Kind.NAME),
                        must("heightMetres", Kind.NUMBER),
                        must("areaSquareMetres", Kind.NUMBER),
                        must("floorsAbove", Kind.WHOLE),
                        must("floorsBelow", Kind.WHOLE),
                        must("capacityPersons", Kind.WHOLE),
                        may("dwelling", Kind.FLAG),
                        may("singleStorey", Kind.FLAG),
                        may("rooms", Kind.WHOLE),
                        may("beds", Kind.WHOLE),
                        may("seats", Kind.WHOLE)),
                command(
                        "registrar",
                        "venues/{}/supervision",
                        NO_VENUE,
                        City.body("authority", City.YUZHONG, "tier", "KEY", "from", "2026-01-05"),
                        must("authority", Kind.NAME),
                        must("tier", Kind.CHOICE),
                        must("from", Kind.DAY)),
                command(
                        "registrar",
                        "venues/{}/openings",
                        NO_VENUE,
                        City.body("openedOn", "2026-01-05"),
                        must("openedOn", Kind.DAY)),
                command(
                        "registrar",
                        "venues/{}/closures",
                        NO_VENUE,
                        City.body("closedOn", "2026-01-05", "reason", "装修"),
                        must("closedOn", Kind.DAY),
                        must("reason", Kind.TEXT)),
                command(
                        "registrar",
                        "venues/{}/amendments",
                        NO_VENUE,
                        City.body("name", "山城火锅新店", "reason", "更名"),
                        may("name", Kind.TEXT),
                        may("address", Kind.TEXT),
                        may("heightMetres", Kind.NUMBER),
                        may("areaSquareMetres", Kind.NUMBER),
                        may("floorsAbove", Kind.WHOLE),
                        may("floorsBelow", Kind.WHOLE),
                        may("capacityPersons", Kind.WHOLE),
                        may("dwelling", Kind.FLAG),
                        may("singleStorey", Kind.FLAG),
                        may("rooms", Kind.WHOLE),
                        may("beds", Kind.WHOLE),
                        may("seats", Kind.WHOLE),
                        may("rebuilt", Kind.FLAG),
                        must("reason", Kind.TEXT)),
                command(
                        "registrar",
                        "venues/{}/operators",
                        NO_VENUE,
                        City.body("creditCode", NO_ENTERPRISE, "from", "2026-01-05", "reason", "转让"),
                        must("creditCode", Kind.NAME),
                        must("from", Kind.DAY),
                        must("reason", Kind.TEXT)),
                command(
                        "registrar",
                        "venues/{}/uses",
                        NO_VENUE,
                        City.body("use", "HOTEL", "from", "2026-01-05", "reason", "改作宾馆"),
                        must("use", Kind.NAME),
                        must("from", Kind.DAY),
                        must("reason", Kind.TEXT)),
                command(
                        "authority-head",
                        "venues/{}/key-unit",
                        NO_VENUE,
                        City.body("reason", "规模达到标准"),
                        must("reason", Kind.TEXT),
                        may("filing", Kind.TEXT)),
                command(
                        "inspector-1",
                        "venues/{}/hazards",
                        NO_VENUE,
                        City.body(
                                "inspection", NO_INSPECTION, "items", List.of("SAFETY_EXITS"), "description", "安全出口锁闭"),
                        must("inspection", Kind.NAME),
                        must("items", Kind.LIST),
                        must("description", Kind.TEXT)),
                command(
                        "inspector-1",
                        "venues/{}/hazards/H-01JW3Z5M8Q4T7X9B2C6D8F0G1H/clearances",
                        NO_VENUE,
                        City.body("inspection", NO_INSPECTION),
                        must("inspection", Kind.NAME),
                        may("note", Kind.TEXT)));
    }

    private static List<Command> watched() {
        return List.of(
                command(
                        "decision-maker",
                        "venues/{}/standards",
                        NO_VENUE,
                        City.body("standard", "HOTEL_RESTAURANT", "awardedOn", "2026-01-05"),
                        must("standard", Kind.NAME),
                        must("awardedOn", Kind.DAY),
                        may("validUntil", Kind.DAY),
                        may("certificate", Kind.TEXT)),
                command(
                        "decision-maker",
                        "venues/{}/standard-withdrawals",
                        NO_VENUE,
                        City.body("standard", "HOTEL_RESTAURANT", "withdrawnOn", "2026-01-05", "reason", "复核不达标"),
                        must("standard", Kind.NAME),
                        must("withdrawnOn", Kind.DAY),
                        must("reason", Kind.TEXT)),
                command(
                        "partner",
                        "venues/{}/monitoring",
                        NO_VENUE,
                        City.body("system", "FIRE_ALARM", "source", "渝中监控中心", "connectedOn", "2026-01-05"),
                        must("system", Kind.NAME),
                        must("source", Kind.TEXT),
                        must("connectedOn", Kind.DAY)),
                command(
                        "partner",
                        "venues/{}/monitoring/alarms",
                        NO_VENUE,
                        City.body(
                                "alarm",
                                "CQ-1:1",
                                "system",
                                "FIRE_ALARM",
                                "kind",
                                "FIRE",
                                "raisedAt",
                                "2026-01-05T02:00:00Z"),
                        must("alarm", Kind.NAME),
                        must("system", Kind.NAME),
                        must("kind", Kind.NAME),
                        must("raisedAt", Kind.MOMENT),
                        may("place", Kind.TEXT)),
                command(
                        "partner",
                        "venues/{}/monitoring/alarms/CQ-1:1/clearances",
                        NO_VENUE,
                        City.body("verdict", "FALSE_ALARM", "clearedAt", "2026-01-05T02:05:00Z"),
                        must("verdict", Kind.NAME),
                        must("clearedAt", Kind.MOMENT),
                        may("note", Kind.TEXT)));
    }

    private static List<Command> permits() {
        return List.of(
                command(
                        "applicant",
                        "venues/{}/commitments",
                        NO_VENUE,
                        City.commitmentBody(),
                        must("standardVersion", Kind.TEXT),
                        must("signatory", Kind.TEXT),
                        must("signedOn", Kind.DAY),
                        must("channel", Kind.CHOICE),
                        must("documentSha256", Kind.NAME),
                        may("agent", Kind.TEXT),
                        may("materials", Kind.LIST)),
                command(
                        "inspector-1",
                        "venues/{}/materials-requests",
                        NO_VENUE,
                        City.body("missing", List.of("BUSINESS_LICENCE")),
                        must("missing", Kind.LIST)),
                command(
                        "applicant",
                        "venues/{}/materials",
                        NO_VENUE,
                        City.body("materials", List.of("BUSINESS_LICENCE")),
                        must("materials", Kind.LIST)),
                command(
                        "inspector-1",
                        "venues/{}/application-rejections",
                        NO_VENUE,
                        City.body("reason", "申请人撤回"),
                        must("reason", Kind.TEXT),
                        may("falseMaterial", Kind.FLAG)),
                command(
                        "applicant",
                        "venues/{}/application-withdrawals",
                        NO_VENUE,
                        City.body("reason", "另选址"),
                        must("reason", Kind.TEXT)),
                command(
                        "decision-maker",
                        "venues/{}/rescission-drops",
                        NO_VENUE,
                        City.body("reason", "查无实据"),
                        must("reason", Kind.TEXT)),
                command(
                        "inspector-1",
                        "venues/{}/verifications",
                        NO_VENUE,
                        City.body("inspection", NO_INSPECTION, "fulfilled", true),
                        must("inspection", Kind.NAME),
                        must("fulfilled", Kind.FLAG),
                        may("severity", Kind.CHOICE)),
                command(
                        "applicant",
                        "venues/{}/checks",
                        NO_VENUE,
                        City.checkBody(),
                        must("standardVersion", Kind.TEXT),
                        must("applicant", Kind.TEXT),
                        must("channel", Kind.CHOICE),
                        must("documentSha256", Kind.NAME),
                        may("agent", Kind.TEXT),
                        may("materials", Kind.LIST)),
                command(
                        "inspector-1",
                        "venues/{}/check-inspections",
                        NO_VENUE,
                        City.body("inspection", NO_INSPECTION),
                        must("inspection", Kind.NAME)),
                command(
                        "decision-maker",
                        "venues/{}/refusals",
                        NO_VENUE,
                        City.body("reason", "安全出口不足"),
                        must("reason", Kind.TEXT),
                        may("falseMaterial", Kind.FLAG)),
                command(
                        "inspector-1",
                        "venues/{}/rescission-proposals",
                        NO_VENUE,
                        City.body("ground", "FRAUD", "facts", "伪造验收材料"),
                        must("ground", Kind.CHOICE),
                        may("inspection", Kind.NAME),
                        must("facts", Kind.TEXT)),
                command(
                        "inspector-1",
                        "venues/{}/services",
                        NO_VENUE,
                        City.serviceBody("渝中消撤告字〔2026〕第0001号"),
                        must("document", Kind.TEXT),
                        must("recipient", Kind.TEXT),
                        must("method", Kind.CHOICE),
                        must("effectiveOn", Kind.DAY),
                        may("signedBy", Kind.TEXT),
                        may("receiptSha256", Kind.NAME),
                        may("witness", Kind.TEXT),
                        may("recordingSha256", Kind.NAME),
                        may("consentSha256", Kind.NAME),
                        may("noticeOn", Kind.DAY),
                        may("note", Kind.TEXT)),
                command(
                        "inspector-1",
                        "venues/{}/rescission-statements",
                        NO_VENUE,
                        City.body("outcome", "WAIVED", "heardOn", "2026-01-05"),
                        must("outcome", Kind.CHOICE),
                        may("statement", Kind.TEXT),
                        must("heardOn", Kind.DAY)),
                command(
                        "decision-maker",
                        "venues/{}/rescissions",
                        NO_VENUE,
                        City.body("reason", "伪造验收材料"),
                        must("reason", Kind.TEXT),
                        may("answer", Kind.TEXT)),
                command(
                        "authority-head",
                        "venues/{}/deregistrations",
                        NO_VENUE,
                        City.body("ground", "IMPOSSIBLE", "reason", "房屋灭失"),
                        must("ground", Kind.CHOICE),
                        must("reason", Kind.TEXT)));
    }

    private static List<Command> inspections() {
        return List.of(
                command(
                        "inspector-1",
                        "inspections",
                        "",
                        City.schedulingBody(NO_VENUE),
                        must("kind", Kind.CHOICE),
                        must("venue", Kind.NAME),
                        may("dueOn", Kind.DAY)),
                command(
                        "inspector-1",
                        "inspections/{}/inspectors",
                        NO_INSPECTION,
                        City.body("officers", List.of(City.LI, City.WANG)),
                        must("officers", Kind.LIST)),
                command(
                        "inspector-1",
                        "inspections/{}/start",
                        NO_INSPECTION,
                        City.body("startedAt", City.now(), "certificatesShown", true),
                        must("startedAt", Kind.MOMENT),
                        must("certificatesShown", Kind.FLAG)),
                command(
                        "inspector-1",
                        "inspections/{}/findings",
                        NO_INSPECTION,
                        City.findingBody("SAFETY_EXITS", "PASS"),
                        must("item", Kind.NAME),
                        must("result", Kind.CHOICE),
                        may("note", Kind.TEXT),
                        must("evidence", Kind.LIST)),
                command(
                        "inspector-1",
                        "inspections/{}/recordings",
                        NO_INSPECTION,
                        City.body("sha256", City.DIGEST, "mediaType", "video/mp4", "capturedAt", City.now()),
                        must("sha256", Kind.NAME),
                        must("mediaType", Kind.TEXT),
                        must("capturedAt", Kind.MOMENT)),
                command(
                        "inspector-1",
                        "inspections/{}/conclusion",
                        NO_INSPECTION,
                        City.body("concludedAt", City.now(), "summary", "现场核查完毕"),
                        must("concludedAt", Kind.MOMENT),
                        must("summary", Kind.TEXT)));
    }

    private static List<Command> rectifications() {
        String order = "渝中消限字〔2026〕第0001号";
        return List.of(
                command(
                        "inspector-1",
                        "inspections/{}/rectification-orders",
                        NO_INSPECTION,
                        City.body("kind", "DATED", "dueOn", "2026-05-20", "items", List.of("SAFETY_EXITS")),
                        must("kind", Kind.CHOICE),
                        may("dueOn", Kind.DAY),
                        must("items", Kind.LIST),
                        may("orderedOn", Kind.DAY)),
                command(
                        "inspector-1",
                        "inspections/{}/services",
                        NO_INSPECTION,
                        City.serviceBody(order, City.today()),
                        must("document", Kind.TEXT),
                        must("recipient", Kind.TEXT),
                        must("method", Kind.CHOICE),
                        must("effectiveOn", Kind.DAY),
                        may("signedBy", Kind.TEXT),
                        may("receiptSha256", Kind.NAME),
                        may("witness", Kind.TEXT),
                        may("recordingSha256", Kind.NAME),
                        may("consentSha256", Kind.NAME),
                        may("noticeOn", Kind.DAY),
                        may("note", Kind.TEXT)),
                command(
                        "applicant",
                        "inspections/{}/recheck-requests",
                        NO_INSPECTION,
                        City.body("requestedOn", "2026-05-20"),
                        must("requestedOn", Kind.DAY),
                        may("order", Kind.TEXT)),
                command(
                        "inspector-1",
                        "inspections/{}/rechecks",
                        NO_INSPECTION,
                        City.recheckBody(true, "SAFETY_EXITS"),
                        must("recheckedOn", Kind.DAY),
                        must("passed", Kind.FLAG),
                        must("officers", Kind.LIST),
                        must("items", Kind.LIST),
                        may("order", Kind.TEXT),
                        may("note", Kind.TEXT)),
                command(
                        "inspector-1",
                        "inspections/{}/refusals",
                        NO_INSPECTION,
                        City.body("establishedOn", "2026-05-20", "facts", "明确表示不整改"),
                        must("establishedOn", Kind.DAY),
                        must("facts", Kind.TEXT),
                        may("order", Kind.TEXT)),
                command(
                        "inspector-1",
                        "inspections/{}/publication",
                        NO_INSPECTION,
                        City.body("publishedOn", "2026-05-20"),
                        must("publishedOn", Kind.DAY),
                        may("medium", Kind.TEXT)));
    }

    private static List<Command> cases() {
        ObjectNode opening = City.body(
                "source",
                "OWN_FINDING",
                "party",
                City.body("kind", "UNIT", "enterprise", NO_ENTERPRISE),
                "division",
                "500103",
                "suspected",
                "FPL-60-1-3",
                "facts",
                "安全出口堵塞",
                "handlers",
                List.of(City.LI, City.WANG));
        return List.of(
                command(
                        "investigator-1",
                        "cases",
                        "",
                        opening,
                        must("source", Kind.CHOICE),
                        may("inspection", Kind.NAME),
                        may("origin", Kind.TEXT),
                        must("party", Kind.OBJECT),
                        may("venue", Kind.NAME),
                        may("division", Kind.NAME),
                        must("suspected", Kind.NAME),
                        must("facts", Kind.PROSE),
                        may("foundOn", Kind.DAY),
                        may("openedOn", Kind.DAY),
                        must("handlers", Kind.LIST)),
                command(
                        "investigator-1",
                        "cases/{}/handlers",
                        NO_CASE,
                        City.body("handlers", List.of(City.LI, City.WANG), "reason", "轮岗"),
                        must("handlers", Kind.LIST),
                        may("reason", Kind.TEXT)),
                command(
                        "applicant",
                        "cases/{}/recusals",
                        NO_CASE,
                        City.body(
                                "officer",
                                City.LI,
                                "origin",
                                "PARTY",
                                "ground",
                                "OTHER",
                                "applicant",
                                "张三",
                                "reason",
                                "利害关系"),
                        must("officer", Kind.NAME),
                        must("origin", Kind.CHOICE),
                        must("ground", Kind.CHOICE),
                        may("applicant", Kind.TEXT),
                        must("reason", Kind.TEXT)),
                command(
                        "investigator-1",
                        "cases/{}/jurisdiction-disputes",
                        NO_CASE,
                        City.body("other", "CQ-XF", "grounds", "行为地"),
                        must("other", Kind.NAME),
                        must("grounds", Kind.TEXT),
                        may("disputedOn", Kind.DAY)),
                command(
                        "authority-head",
                        "cases/{}/jurisdiction-designations",
                        NO_CASE,
                        City.body("agency", "CQ-XF", "reason", "指定管辖"),
                        must("agency", Kind.NAME),
                        must("reason", Kind.TEXT),
                        may("designatedOn", Kind.DAY)),
                command(
                        "authority-head",
                        "cases/{}/termination",
                        NO_CASE,
                        City.body("ground", "NO_ACT", "reason", "没有违法事实"),
                        must("ground", Kind.CHOICE),
                        must("reason", Kind.TEXT),
                        may("terminatedOn", Kind.DAY)),
                command(
                        "authority-head",
                        "cases/{}/closure",
                        NO_CASE,
                        City.body("ground", "TERMINATED"),
                        must("ground", Kind.CHOICE),
                        may("note", Kind.TEXT),
                        may("closedOn", Kind.DAY)),
                command(
                        "authority-head",
                        "cases/{}/reopening",
                        NO_CASE,
                        City.body("reason", "新证据"),
                        must("reason", Kind.TEXT),
                        may("outcome", Kind.CHOICE),
                        may("reopenedOn", Kind.DAY)));
    }

    private static List<Command> investigations() {
        return List.of(
                command(
                        "investigator-1",
                        "cases/{}/evidence",
                        NO_CASE,
                        City.body(
                                "kind",
                                "SITE_RECORD",
                                "description",
                                "现场笔录",
                                "sha256",
                                City.DIGEST,
                                "mediaType",
                                "application/pdf",
                                "obtainedAt",
                                City.now(),
                                "custodian",
                                "证据室"),
                        must("kind", Kind.CHOICE),
                        must("description", Kind.TEXT),
                        must("sha256", Kind.NAME),
                        must("mediaType", Kind.TEXT),
                        must("obtainedAt", Kind.MOMENT),
                        may("commissionedOn", Kind.DAY),
                        may("source", Kind.TEXT),
                        must("custodian", Kind.TEXT),
                        may("monitoring", Kind.OBJECT)),
                command(
                        "investigator-1",
                        "cases/{}/evidence/1/custody",
                        NO_CASE,
                        City.body("from", "证据室", "to", "鉴定所", "purpose", "送检", "handedOverAt", City.now()),
                        must("from", Kind.TEXT),
                        must("to", Kind.TEXT),
                        must("purpose", Kind.TEXT),
                        must("handedOverAt", Kind.MOMENT)),
                command(
                        "investigator-1",
                        "cases/{}/evidence/1/exclusion",
                        NO_CASE,
                        City.body("reason", "非法取得"),
                        must("reason", Kind.TEXT),
                        may("excludedOn", Kind.DAY)),
                command(
                        "investigator-1",
                        "cases/{}/preservations",
                        NO_CASE,
                        City.body("number", 1, "approvedBy", City.LI, "place", "证据室"),
                        must("number", Kind.WHOLE),
                        must("approvedBy", Kind.NAME),
                        must("place", Kind.TEXT),
                        may("preservedOn", Kind.DAY)),
                command(
                        "investigator-1",
                        "cases/{}/preservations/1/disposal",
                        NO_CASE,
                        City.body("disposal", "RETURNED", "reason", "无需保存"),
                        must("disposal", Kind.CHOICE),
                        must("reason", Kind.TEXT),
                        may("disposedOn", Kind.DAY)),
                command(
                        "investigator-1",
                        "cases/{}/investigation-conclusion",
                        NO_CASE,
                        City.body("established", false, "facts", "没有违法事实", "evidence", List.of()),
                        must("established", Kind.FLAG),
                        may("charges", Kind.LIST),
                        must("facts", Kind.PROSE),
                        must("evidence", Kind.LIST),
                        may("correction", Kind.OBJECT),
                        may("concludedOn", Kind.DAY)));
    }

    private static List<Command> transfers() {
        return List.of(
                command(
                        "investigator-1",
                        "cases/{}/transfers",
                        NO_CASE,
                        City.body("crime", "失火罪", "facts", "造成严重后果", "team", List.of(City.LI, City.WANG)),
                        must("crime", Kind.TEXT),
                        must("facts", Kind.PROSE),
                        must("team", Kind.LIST),
                        may("reportedOn", Kind.DAY)),
                command(
                        "authority-head",
                        "cases/{}/transfers/decision",
                        NO_CASE,
                        City.body("approved", true, "decidedAt", City.now()),
                        must("approved", Kind.FLAG),
                        may("reason", Kind.TEXT),
                        must("decidedAt", Kind.MOMENT)),
                command(
                        "investigator-1",
                        "cases/{}/transfers/sending",
                        NO_CASE,
                        City.body("police", "渝中区公安分局", "sentAt", City.now()),
                        must("police", Kind.TEXT),
                        must("sentAt", Kind.MOMENT)),
                command(
                        "investigator-1",
                        "cases/{}/transfers/police-answer",
                        NO_CASE,
                        City.body("accepted", true, "filingNumber", "渝公立字1号"),
                        must("accepted", Kind.FLAG),
                        may("filingNumber", Kind.TEXT),
                        may("reason", Kind.TEXT),
                        may("forwardedTo", Kind.TEXT),
                        may("answeredOn", Kind.DAY)),
                command(
                        "investigator-1",
                        "cases/{}/transfers/reconsideration",
                        NO_CASE,
                        City.body("askedOn", City.today()),
                        may("askedOn", Kind.DAY)),
                command(
                        "investigator-1",
                        "cases/{}/transfers/prosecutor",
                        NO_CASE,
                        City.body("procuratorate", "渝中区人民检察院"),
                        must("procuratorate", Kind.TEXT),
                        may("askedOn", Kind.DAY)),
                command(
                        "investigator-1",
                        "cases/{}/transfers/exhibits",
                        NO_CASE,
                        City.body("evidence", List.of(1)),
                        must("evidence", Kind.LIST),
                        may("handedOverOn", Kind.DAY)),
                command(
                        "investigator-1",
                        "cases/{}/transfers/resumption",
                        NO_CASE,
                        City.body("reason", "不予立案"),
                        may("outcome", Kind.CHOICE),
                        must("reason", Kind.TEXT),
                        may("resumedOn", Kind.DAY)),
                command(
                        "investigator-1",
                        "cases/{}/public-security-referrals",
                        NO_CASE,
                        City.body("police", "渝中区公安分局", "violation", "拘留"),
                        must("police", Kind.TEXT),
                        must("violation", Kind.TEXT),
                        may("referredOn", Kind.DAY)),
                command(
                        "investigator-1",
                        "cases/{}/authority-transfers",
                        NO_CASE,
                        City.body("body", "渝中区住建委", "reason", "不属于本机关管辖"),
                        must("body", Kind.TEXT),
                        may("authority", Kind.NAME),
                        must("reason", Kind.TEXT),
                        may("transferredOn", Kind.DAY)));
    }

    private static List<Command> defences() {
        return List.of(
                command(
                        "investigator-1",
                        "cases/{}/proposal-notice",
                        NO_CASE,
                        City.body("outcome", "PENALTY", "facts", "堵塞疏散通道", "reasons", "情节严重"),
                        must("outcome", Kind.CHOICE),
                        may("charges", Kind.LIST),
                        may("correction", Kind.OBJECT),
                        must("facts", Kind.PROSE),
                        must("reasons", Kind.PROSE),
                        may("notifiedOn", Kind.DAY)),
                command(
                        "investigator-1",
                        "cases/{}/services",
                        NO_CASE,
                        City.serviceBody("渝中消罚告字〔2026〕第0001号"),
                        must("document", Kind.TEXT),
                        must("recipient", Kind.TEXT),
                        must("method", Kind.CHOICE),
                        must("effectiveOn", Kind.DAY),
                        may("note", Kind.TEXT)),
                command(
                        "investigator-1",
                        "cases/{}/statements",
                        NO_CASE,
                        City.body("points", List.of("系首次违法")),
                        must("points", Kind.LIST),
                        may("sha256", Kind.NAME),
                        may("statedOn", Kind.DAY)),
                command(
                        "investigator-1",
                        "cases/{}/statement-waivers",
                        NO_CASE,
                        City.body("sha256", City.DIGEST),
                        must("sha256", Kind.NAME),
                        may("waivedOn", Kind.DAY)),
                command(
                        "investigator-1",
                        "cases/{}/reverification",
                        NO_CASE,
                        City.body("answers", List.of(), "result", "维持", "changed", false),
                        must("answers", Kind.LIST),
                        must("result", Kind.PROSE),
                        must("changed", Kind.FLAG),
                        may("verifiedOn", Kind.DAY)));
    }

    private static List<Command> hearings() {
        return List.of(
                command(
                        "investigator-1",
                        "cases/{}/hearing-requests",
                        NO_CASE,
                        City.body("requestedOn", "2026-05-20"),
                        may("requestedOn", Kind.DAY)),
                command(
                        "investigator-1",
                        "cases/{}/hearing-requests/withdrawal",
                        NO_CASE,
                        City.body("withdrawnOn", "2026-05-20"),
                        may("withdrawnOn", Kind.DAY)),
                command(
                        "investigator-1",
                        "cases/{}/hearing-waivers",
                        NO_CASE,
                        City.body("sha256", City.DIGEST),
                        must("sha256", Kind.NAME),
                        may("waivedOn", Kind.DAY)),
                command(
                        "authority-head",
                        "cases/{}/hearing-chair",
                        NO_CASE,
                        City.body("chair", City.LI),
                        must("chair", Kind.NAME),
                        may("appointedOn", Kind.DAY)),
                command(
                        "investigator-1",
                        "cases/{}/hearings",
                        NO_CASE,
                        City.body("heldAt", City.now(), "place", "听证室"),
                        must("heldAt", Kind.MOMENT),
                        must("place", Kind.TEXT),
                        may("closedReason", Kind.CHOICE),
                        may("notifiedOn", Kind.DAY)),
                command(
                        "legal-reviewer",
                        "cases/{}/hearings/outcome",
                        NO_CASE,
                        City.body("end", "NO_SHOW", "endedAt", City.now()),
                        must("end", Kind.CHOICE),
                        must("endedAt", Kind.MOMENT),
                        may("recordSha256", Kind.NAME),
                        may("agents", Kind.LIST),
                        may("points", Kind.LIST),
                        may("opinion", Kind.PROSE)));
    }

    private static List<Command> reviews() {
        return List.of(
                command(
                        "investigator-1",
                        "cases/{}/legal-reviews/submission",
                        NO_CASE,
                        City.body("grounds", List.of("COMPLEX"), "note", "送审"),
                        must("grounds", Kind.LIST),
                        must("note", Kind.TEXT),
                        may("submittedOn", Kind.DAY)),
                command(
                        "legal-reviewer",
                        "cases/{}/legal-reviews",
                        NO_CASE,
                        City.body("passed", true, "opinion", "同意"),
                        must("passed", Kind.FLAG),
                        must("opinion", Kind.PROSE),
                        may("reviewedOn", Kind.DAY)),
                command(
                        "investigator-1",
                        "cases/{}/adviser-opinions",
                        NO_CASE,
                        City.body("adviser", "王律师", "opinion", "程序合法"),
                        must("adviser", Kind.TEXT),
                        must("opinion", Kind.PROSE),
                        may("givenOn", Kind.DAY)),
                command(
                        "decision-maker",
                        "cases/{}/collective-discussions",
                        NO_CASE,
                        City.body("opinions", List.of(), "minutesSha256", City.DIGEST)
                                .set("resolution", City.body("outcome", "NOT_ESTABLISHED")),
                        must("opinions", Kind.LIST),
                        must("resolution", Kind.OBJECT),
                        must("minutesSha256", Kind.NAME),
                        may("discussedOn", Kind.DAY)));
    }

    private static List<Command> decisions() {
        return List.of(
                command(
                        "decision-maker",
                        "cases/{}/decisions",
                        NO_CASE,
                        City.body("outcome", "NOT_ESTABLISHED", "reasons", "证据不足"),
                        must("outcome", Kind.CHOICE),
                        may("ground", Kind.CHOICE),
                        may("education", Kind.TEXT),
                        may("charges", Kind.LIST),
                        may("correction", Kind.OBJECT),
                        may("largeImpact", Kind.FLAG),
                        must("reasons", Kind.PROSE),
                        may("decidedOn", Kind.DAY)),
                command(
                        "decision-maker",
                        "cases/{}/government-decisions",
                        NO_CASE,
                        City.body(
                                "government",
                                "渝中区人民政府",
                                "requestedBy",
                                "渝中区应急管理局",
                                "requestedOn",
                                "2026-01-05",
                                "decidedOn",
                                "2026-01-06",
                                "granted",
                                true,
                                "documentNumber",
                                "渝中府函〔2026〕12号",
                                "sha256",
                                City.DIGEST,
                                "charges",
                                List.of(0)),
                        must("government", Kind.TEXT),
                        must("requestedBy", Kind.TEXT),
                        must("requestedOn", Kind.DAY),
                        must("decidedOn", Kind.DAY),
                        must("granted", Kind.FLAG),
                        must("documentNumber", Kind.TEXT),
                        must("sha256", Kind.NAME),
                        must("charges", Kind.LIST)),
                command(
                        "inspector-1",
                        "cases/on-the-spot",
                        "",
                        onTheSpot(),
                        must("party", Kind.OBJECT),
                        may("venue", Kind.NAME),
                        may("division", Kind.NAME),
                        must("charge", Kind.OBJECT),
                        must("correction", Kind.OBJECT),
                        must("formNumber", Kind.TEXT),
                        must("recipient", Kind.TEXT),
                        must("signed", Kind.FLAG),
                        may("note", Kind.TEXT),
                        must("certificatesShown", Kind.FLAG),
                        must("officers", Kind.LIST),
                        may("decidedOn", Kind.DAY)),
                command(
                        "inspector-1",
                        "cases/{}/filing",
                        NO_CASE,
                        City.body("filedWith", "渝中区消防救援大队"),
                        must("filedWith", Kind.TEXT),
                        may("filedOn", Kind.DAY)));
    }

    private static ObjectNode onTheSpot() {
        ObjectNode body = City.body(
                "venue",
                NO_VENUE,
                "formNumber",
                "0000123",
                "recipient",
                "李雷",
                "signed",
                true,
                "certificatesShown",
                true,
                "officers",
                List.of(City.LI, City.WANG));
        body.set("party", City.body("kind", "PERSON").set("person", City.body("name", "李雷")));
        body.set("correction", City.body("kind", "AT_ONCE", "measures", "清理"));
        body.set(
                "charge",
                City.body(
                        "conduct",
                        "EXITS",
                        "actFrom",
                        "2026-01-05",
                        "actUntil",
                        "2026-01-05",
                        "violation",
                        "FPL-60-2-3",
                        "sanctions",
                        List.of()));
        return body;
    }
}
