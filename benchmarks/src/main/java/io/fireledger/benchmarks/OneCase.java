package io.fireledger.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One whole case over HTTP, as people take it through: with a hearing, a legal review and a discussion, to its service. */
final class OneCase {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DIGEST = "ab".repeat(32);
    private static final String ENTERPRISE = """
            {"noCodeReason": "sole trader without a licence", "name": "渝中区山城火锅店", "kind": "COMPANY",
             "divisionCode": "500103", "address": "渝中区解放碑步行街1号", "legalRepresentative": "张三"}""";
    private static final String CHARGE = """
            {"conduct": "SAFETY_EXITS", "actFrom": "2025-03-01", "actUntil": "2025-03-01", "violation": "FPL-60-1-3",
             "tier": "SERIOUS", "sanctions": [{"kind": "FINE", "amountFen": 4000000}]}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();
    private final int port;

    OneCase(int port) {
        this.port = port;
    }

    /** Takes a case through; its plain identifier. */
    String served() throws Exception {
        String enterprise =
                post("registrar", "enterprises", ENTERPRISE).path("id").asString();
        String id = post("investigator-1", "cases", """
                {"source": "OWN_FINDING", "division": "500103", "suspected": "FPL-60-1-3", "facts": "二楼安全出口堵塞",
                 "openedOn": "2025-03-03", "party": {"kind": "UNIT", "enterprise": "%s"},
                 "handlers": ["DEMO-INV-1", "DEMO-INV-2"]}""".formatted(enterprise))
                .path("id")
                .asString();
        String path = "cases/" + id + "/";
        post("investigator-1", path + "evidence", """
                {"kind": "SITE_RECORD", "description": "现场照片", "sha256": "%s", "mediaType": "image/jpeg",
                 "obtainedAt": "2025-03-03T02:00:00Z", "custodian": "李明"}""".formatted(DIGEST));
        post("investigator-1", path + "investigation-conclusion", """
                {"established": true, "charges": [%s], "facts": "堵塞属实", "evidence": [1], "concludedOn": "2025-03-10",
                 "correction": {"kind": "AT_ONCE", "measures": "清理安全出口"}}""".formatted(CHARGE));
        String notice = post("investigator-1", path + "proposal-notice", """
                {"outcome": "PENALTY", "facts": "堵塞属实", "reasons": "消防法第六十条", "notifiedOn": "2025-03-11"}""")
                .path("document")
                .asString();
        serve(path, notice, "2025-03-12");
        post("investigator-1", path + "statements", """
                {"points": ["系首次违法"], "statedOn": "2025-03-13"}""");
        hearing(path);
        post("investigator-1", path + "reverification", """
                {"answers": [{"point": "系首次违法", "adopted": false, "reason": "与现场照片不符"},
                             {"point": "处罚过重", "adopted": false, "reason": "在裁量阶次之内"}],
                 "result": "维持", "changed": false, "verifiedOn": "2025-04-01"}""");
        decision(path);
        return id;
    }

    private void hearing(String path) throws Exception {
        post("investigator-1", path + "hearing-requests", """
                {"requestedOn": "2025-03-19"}""");
        post("authority-head", path + "hearing-chair", """
                {"chair": "DEMO-LEGAL-1", "appointedOn": "2025-03-20"}""");
        String document =
                post("investigator-1", path + "hearings", """
                {"heldAt": "2025-03-31T02:00:00Z", "place": "大队听证室", "notifiedOn": "2025-03-20"}""").path("document").asString();
        serve(path, document, "2025-03-20");
        post("legal-reviewer", path + "hearings/outcome", """
                {"end": "HELD", "endedAt": "2025-03-31T03:00:00Z", "recordSha256": "%s", "opinion": "建议维持",
                 "points": ["处罚过重"]}""".formatted(DIGEST));
    }

    private void decision(String path) throws Exception {
        post("investigator-1", path + "legal-reviews/submission", """
                {"grounds": ["HEARING_HELD", "COMPLEX"], "note": "送审", "submittedOn": "2025-04-02"}""");
        post("legal-reviewer", path + "legal-reviews", """
                {"passed": true, "opinion": "同意", "reviewedOn": "2025-04-03"}""");
        post("authority-head", path + "collective-discussions", """
                {"opinions": [{"member": "DEMO-HEAD-1", "agrees": true, "opinion": "同意"},
                              {"member": "DEMO-DECIDE-1", "agrees": true, "opinion": "同意"}],
                 "minutesSha256": "%s", "discussedOn": "2025-04-07",
                 "resolution": {"outcome": "PENALTY", "sanctions": [[{"kind": "FINE", "amountFen": 4000000}]]}}""".formatted(DIGEST));
        String document =
                post("decision-maker", path + "decisions", """
                {"outcome": "PENALTY", "reasons": "违反消防法第二十八条", "decidedOn": "2025-04-09",
                 "correction": {"kind": "AT_ONCE", "measures": "清理安全出口"}}""").path("document").asString();
        serve(path, document, "2025-04-11");
    }

    private void serve(String path, String document, String day) throws Exception {
        post("investigator-1", path + "services", """
                {"document": "%s", "recipient": "张三", "method": "DIRECT", "effectiveOn": "%s"}""".formatted(document, day));
    }

    private JsonNode post(String client, String path, String body) throws IOException, InterruptedException {
        if (!tokens.containsKey(client)) {
            tokens.put(client, HttpCaller.token(port, client));
        }
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + path))
                        .header("Authorization", "Bearer " + tokens.get(client))
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "en")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
