package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The law of penalties as one reads it: violations, tiers, limits, by day and place and by version; and how a reform is taken in
 * without moving what went before. Told by a server of its own, whose law it changes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PenaltyLawStory {
    private RunningServer server;
    private Client inspector;
    private Client admin;

    @BeforeAll
    void start() {
        server = RunningServer.start(io.fireledger.api.FireLedger.class);
        inspector = server.client("inspector-1");
        admin = server.client("system-admin");
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    @Test
    void aViolationIsReadByItsCode() {
        Reply blocked =
                inspector.get("legal/violations/FPL-60-1-3?on=2026-05-09").is(200);

        assertThat(blocked.text("article")).isEqualTo("第六十条第一款第三项");
        assertThat(blocked.at("sanctions.0.minFen").asLong()).isEqualTo(500_000);
        assertThat(blocked.at("sanctions.0.maxFen").asLong()).isEqualTo(5_000_000);
        assertThat(blocked.at("source.confidence").asString()).isEqualTo("text-seen");
        inspector.refusedGet("legal/violations/FPL-60-1-3?on=2021-04-28").as(404, "subject.unknown");
        inspector.refusedGet("legal/violations/FPL-99").as(404, "subject.unknown");
    }

    @Test
    void violationsAreListedByDayPlaceAuthorityAndParty() {
        assertThat(codes("legal/violations?limit=200&on=2024-06-30&division=500103"))
                .contains("FPL-66", "CQFR-66")
                .doesNotContain("HNFR-70a");
        assertThat(codes("legal/violations?limit=200&on=2024-07-01&division=500103"))
                .doesNotContain("CQFR-66");
        assertThat(codes("legal/violations?limit=200&division=411002")).contains("HNFR-70a");
        assertThat(codes("legal/violations?limit=200&authority=HOUSING"))
                .contains("FPL-58-1-1", "FPL-59-4")
                .doesNotContain("FPL-58-1-4a");
        assertThat(codes("legal/violations?limit=200&party=SOLE_TRADER"))
                .contains("FPL-58-1-4a", "FPL-61-1", "FPL-66")
                .doesNotContain("FPL-60-1-3", "FPL-67");
        assertThat(codes("legal/violations/FPL-62-3/versions")).containsExactly("FPL-62-3", "FPL-62-3");
        assertThat(inspector
                        .get("legal/violations/FPL-62-3/versions/2021-1")
                        .is(200)
                        .text("validTo"))
                .isEqualTo("2025-12-31");
        assertThat(inspector
                        .get("legal/violations?limit=200", "Accept", "text/csv")
                        .is(200)
                        .text())
                .contains("FPL-58-1-4a");
    }

    @Test
    void theFineIsReadTierByTier() {
        List<JsonNode> tiers = inspector
                .get("legal/violations/FPL-58-1-4a/tiers?on=2026-05-09&division=500103")
                .is(200)
                .items();

        assertThat(tiers)
                .extracting(tier -> tier.path("tier").asString())
                .containsExactly("MINOR", "ORDINARY", "SERIOUS");
        assertThat(tiers)
                .extracting(tier -> tier.path("minFen").asLong())
                .containsExactly(3_000_000L, 11_100_001L, 21_900_001L);
        assertThat(tiers)
                .extracting(tier -> tier.path("maxFen").asLong())
                .containsExactly(11_100_000L, 21_900_000L, 30_000_000L);
        assertThat(inspector.get("legal/violations/FPL-67/tiers").is(200).items())
                .isEmpty();
    }

    @Test
    void benchmarkAndLimitsAreReadByDayAndByVersion() {
        assertThat(inspector.get("legal/discretion-tiers?on=2025-09-09").is(200).text("version"))
                .isEqualTo("2019-1");
        assertThat(inspector.get("legal/discretion-tiers?on=2025-09-10").is(200).text("version"))
                .isEqualTo("2025-1");
        assertThat(inspector.get("legal/discretion-tiers/2019-1").is(200).text("boundary"))
                .isEqualTo("TO_THE_MILDER");
        Reply limits = inspector.get("legal/penalty-limits?division=500103").is(200);
        assertThat(limits.at("collection.mostFen").asLong()).isEqualTo(10_000);
        assertThat(limits.at("hearingThresholds.0.source.confidence").asString())
                .isEqualTo("unsure");
        assertThat(inspector.get("legal/penalty-limits/2021-1").is(200).json()).isEqualTo(limits.json());
        inspector.refusedGet("legal/discretion-tiers?on=2021-04-28").as(404, "subject.unknown");
        inspector.refusedGet("legal/discretion-tiers/1999-1").as(404, "subject.unknown");
        inspector.refusedGet("legal/penalty-limits?on=2021-07-14").as(404, "subject.unknown");
        inspector.refusedGet("legal/penalty-limits/1999-1").as(404, "subject.unknown");
    }

    @Test
    void aReformIsComparedAndNeverMovesWhatWentBefore() {
        Reply before =
                inspector.get("legal/violations/FPL-60-1-5?on=2026-05-09").is(200);
        ObjectNode reformed = ((ObjectNode) before.json()).deepCopy();
        reformed.put("version", "2030-1").put("validFrom", "2030-01-01");
        ((ObjectNode) reformed.path("sanctions").path(0)).put("maxFen", 3_000_000);
        ObjectNode edition = RunningServer.JSON.createObjectNode();
        edition.put("edition", "story-2030").putArray("violations").add(reformed);

        inspector.refusedPost("admin/legal/violations", edition).as(403, "role.missing");
        admin.post("admin/legal/violations", edition).is(200);

        assertThat(inspector.get("legal/violations/FPL-60-1-5?on=2026-05-09").json())
                .isEqualTo(before.json());
        assertThat(inspector.get("legal/violations/FPL-60-1-5?on=2029-12-31").text("version"))
                .isEqualTo("2021-1");
        assertThat(inspector.get("legal/violations/FPL-60-1-5?on=2030-01-01").text("version"))
                .isEqualTo("2030-1");
        Reply comparison = inspector
                .get("legal/violations/FPL-60-1-5/comparison?actedOn=2029-12-31&decidedOn=2030-01-01&party=UNIT")
                .is(200);
        assertThat(comparison.text("outcome")).isEqualTo("LIGHTER");
        assertThat(comparison.text("atAct")).isEqualTo("2021-1");
        assertThat(comparison.text("atDecision")).isEqualTo("2030-1");
        assertThat(inspector
                        .get(
                                "legal/violations/FPL-60-1-5/comparison?actedOn=2026-05-09&decidedOn=2026-05-10&party=UNIT")
                        .text("outcome"))
                .isEqualTo("SAME");

        edition.put("edition", "story-2030-again");
        admin.refusedPost("admin/legal/violations", edition).as(422, "legal.duplicate-entry");
    }

    @Test
    void localFiguresAreTakenInBesideTheNationalOnes() {
        ObjectNode tiers = (ObjectNode)
                inspector.get("legal/discretion-tiers/2025-1").is(200).json();
        tiers.put("version", "story-cq")
                .put("jurisdiction", "500000")
                .put("validFrom", "2030-01-01")
                .put("boundary", "TO_THE_HARSHER");
        ObjectNode benchmark = RunningServer.JSON.createObjectNode();
        benchmark.set("tiers", tiers);
        assertThat(admin.post("admin/legal/discretion-tiers", benchmark).is(201).header("Location"))
                .endsWith("/legal/discretion-tiers/story-cq");
        assertThat(inspector
                        .get("legal/discretion-tiers?on=2030-01-01&division=500112")
                        .text("version"))
                .isEqualTo("story-cq");
        assertThat(inspector
                        .get("legal/discretion-tiers?on=2030-01-01&division=411002")
                        .text("version"))
                .isEqualTo("2025-1");

        ObjectNode limits = (ObjectNode)
                inspector.get("legal/penalty-limits/2021-1").is(200).json();
        limits.put("version", "story-cq").put("jurisdiction", "500000").put("validFrom", "2030-01-01");
        ObjectNode document = RunningServer.JSON.createObjectNode();
        document.set("limits", limits);
        assertThat(admin.post("admin/legal/penalty-limits", document).is(201).header("Location"))
                .endsWith("/legal/penalty-limits/story-cq");
        assertThat(inspector
                        .get("legal/penalty-limits?on=2030-01-01&division=500103")
                        .text("version"))
                .isEqualTo("story-cq");

        ((ObjectNode) limits.path("collection")).put("mostFen", -1);
        admin.refusedPost("admin/legal/penalty-limits", document)
                .as(400, "body.invalid")
                .inField("limits.collection.mostFen");
        ((ObjectNode) limits.path("collection")).put("mostFen", "100");
        admin.refusedPost("admin/legal/penalty-limits", document)
                .as(400, "body.invalid")
                .inField("limits.collection.mostFen");
    }

    @Test
    void whatMakesAHazardAMajorOneIsReadToo() {
        assertThat(inspector.get("legal/hazard-criteria?on=2026-05-09").is(200).text("edition"))
                .isEqualTo("GB-35181-2025");
    }

    private List<String> codes(String path) {
        return inspector.get(path).is(200).texts("items", "code");
    }
}
