package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A major fire hazard, technically hard: experts first, then the collective study, the determination, and what follows. */
class MajorHazardStory {
    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    private Client decisionMaker() {
        return server.client("decision-maker");
    }

    @Test
    void expertsAreHeardBeforeItIsDetermined() {
        String venue = city.newPermittedRestaurant();
        String inspection = city.newStartedVerification(venue);
        Reply reported = city.inspector()
                .post("major-hazards", City.body("venue", venue, "inspection", inspection, "description", "地下二层疏散宽度不足"))
                .is(201);
        String hazard = "major-hazards/" + reported.id();
        assertThat(reported.header("Location")).isEqualTo("/api/v1/" + hazard);
        ObjectNode determination = City.body(
                "determinedOn",
                City.today(),
                "major",
                true,
                "factors",
                List.of("EXITS_TOO_FEW", "EXITS_BLOCKED"),
                "reason",
                "符合直接判定要素");
        ObjectNode panel = City.body("heldOn", City.today(), "experts", List.of("赵教授"), "opinion", "净宽度不足规定值的80%");

        decisionMaker().refusedPost(hazard + "/determinations", determination).as(422, "major-hazard.not-studied");
        String before = shown(hazard, reported).text("opinionDueOn");
        Reply heard = city.inspector().post(hazard + "/expert-panels", panel).is(200);
        assertThat(shown(hazard, heard).text("opinionDueOn")).isGreaterThan(before);
        city.inspector()
                .refusedPost(hazard + "/studies", study(City.LI))
                .as(422, "major-hazard.not-collective")
                .inField("members");
        city.inspector().post(hazard + "/studies", study(City.LI, City.WANG)).is(200);
        decisionMaker()
                .refusedPost(
                        hazard + "/determinations", determination.deepCopy().put("major", false))
                .as(422, "major-hazard.factors-suffice")
                .inField("factors");
        Reply determined =
                decisionMaker().post(hazard + "/determinations", determination).is(200);
        city.inspector()
                .refusedPost(hazard + "/expert-panels", panel)
                .as(422, "major-hazard.panel-after-determination");

        String notice = shown(hazard, determined).text("determination.notice");
        assertThat(notice).contains("消重字");
        city.inspector()
                .post(
                        hazard + "/services",
                        City.body(
                                "document",
                                notice,
                                "recipient",
                                City.RESPONSIBLE,
                                "method",
                                "DIRECT",
                                "effectiveOn",
                                City.today()))
                .is(200);
        ObjectNode measure = City.body("on", City.today(), "government", "渝中区人民政府", "measure", "挂牌督办，限期整改");
        city.inspector().refusedPost(hazard + "/government-measures", measure).as(422, "major-hazard.not-reported");
        city.inspector()
                .post(hazard + "/government-reports", City.body("reportedOn", City.today(), "government", "渝中区人民政府"))
                .is(200);
        city.inspector().post(hazard + "/government-measures", measure).is(200);
        ObjectNode clearing = City.body("clearedOn", City.today(), "inspection", inspection, "reason", "已增设疏散楼梯");
        city.inspector()
                .refusedPost(hazard + "/clearing", clearing)
                .as(422, "major-hazard.removal-not-inspected")
                .inField("inspection");
        city.mandatoryItems()
                .forEach(item -> city.find(inspection, item, item.equals("EVACUATION_ROUTES") ? "FAIL" : "PASS"));
        city.conclude(inspection);
        city.inspector().refusedPost(hazard + "/clearing", clearing).as(422, "major-hazard.removal-not-inspected");
        clearing.put("inspection", city.newConcluded("RECHECK", venue));
        city.inspector().refusedPost(hazard + "/clearing", clearing).as(422, "hazard.item-not-examined");
        clearing.put("inspection", city.newConcluded("ROUTINE", venue, "EVACUATION_ROUTES"));
        city.inspector().refusedPost(hazard + "/clearing", clearing).as(422, "hazard.still-there");
        clearing.put("inspection", city.newConcluded("ROUTINE", venue));
        Reply cleared = city.inspector().post(hazard + "/clearing", clearing).is(200);

        Reply shown = shown(hazard, cleared);
        assertThat(shown.text("state")).isEqualTo("CLEARED");
        assertThat(shown.text("determination.servedOn")).isEqualTo(City.today().toString());
        String seen = Long.toString(cleared.position());
        assertThat(city.registrar()
                        .get("venues/" + venue + "/history?limit=200", "Min-Position", seen)
                        .is(200)
                        .texts("items", "type"))
                .contains("venue.MajorHazardSuspected", "venue.MajorHazardDetermined", "venue.MajorHazardCleared");
        assertThat(city.registrar()
                        .get(hazard + "/history", "Min-Position", seen)
                        .is(200)
                        .texts("items", "type"))
                .contains("venue.ExpertPanelHeld", "venue.MajorHazardNoticeServed");
        assertThat(city.registrar()
                        .get("major-hazards?venue=" + venue, "Min-Position", seen)
                        .is(200)
                        .texts("items", "state"))
                .containsExactly("CLEARED");
    }

    private Reply shown(String hazard, Reply done) {
        return city.registrar()
                .get(hazard, "Min-Version", Long.toString(done.version()))
                .is(200);
    }

    private static ObjectNode study(String... members) {
        return City.body("studiedOn", City.today(), "members", members, "opinion", "拟判定为重大火灾隐患");
    }
}
