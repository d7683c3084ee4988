package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is permitted is this operator, this use, this building; and what an inspection finds stays on record until it is gone. */
class ChangedVenueStory {
    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    @Test
    void anotherUseNeedsAnotherPermit() {
        String venue = city.newPermittedRestaurant();
        String path = "venues/" + venue + "/";
        city.registrar()
                .refusedPost(path + "uses", City.body("use", "RESTAURANT", "from", City.today(), "reason", "改造"))
                .as(422, "venue.same-use")
                .inField("use");
        Reply changed = city.registrar()
                .post(path + "uses", City.body("use", "HOTEL", "from", City.today(), "reason", "改作宾馆"))
                .is(200);
        assertThat(changed.at("classes").toString()).contains("PUBLIC_GATHERING");
        Reply shown = shown(venue, changed);
        assertThat(shown.text("use")).isEqualTo("HOTEL");
        assertThat(shown.text("permit.state")).isEqualTo("OUTDATED");
        city.inspector()
                .refusedPost("inspections", City.schedulingBody(venue))
                .as(422, "inspection.no-permit-to-verify");
        Reply terms = city.registrar()
                .get("deadlines?kind=venue.commitment-verification&state=OPEN&limit=200")
                .is(200);
        assertThat(terms.texts("items", "subject")).doesNotContain("venue:" + venue);
        city.head()
                .post(path + "deregistrations", City.body("ground", "NO_LONGER_COVERS", "reason", "用途已变更"))
                .is(200);
        assertThat(shown(venue, city.commit(venue)).text("permit.state")).isEqualTo("GRANTED");
    }

    @Test
    void anotherOperatorAndARebuiltHouseNeedOneToo() {
        String venue = city.newPermittedRestaurant();
        String path = "venues/" + venue + "/";
        String another = city.newEnterprise();
        Reply sold = city.registrar()
                .post(path + "operators", City.body("creditCode", another, "from", City.today(), "reason", "转让"))
                .is(200);
        assertThat(shown(venue, sold).text("creditCode")).isEqualTo(another);
        assertThat(shown(venue, sold).text("permit.state")).isEqualTo("OUTDATED");
        city.commit(venue);
        Reply renamed = city.registrar()
                .post(path + "amendments", City.body("name", "山城火锅二店", "reason", "更名"))
                .is(200);
        assertThat(shown(venue, renamed).text("permit.state")).isEqualTo("GRANTED");
        Reply extended = city.registrar()
                .post(path + "amendments", City.body("areaSquareMetres", 1300, "rebuilt", true, "reason", "扩建"))
                .is(200);
        assertThat(shown(venue, extended).text("permit.state")).isEqualTo("OUTDATED");
        assertThat(shown(venue, extended).at("areaSquareMetres").asInt()).isEqualTo(1300);
        city.registrar()
                .refusedPost(path + "amendments", City.body("reason", "无"))
                .as(422, "venue.nothing-amended");
    }

    @Test
    void theAgencyNamesAKeyUnit() {
        String venue = city.newRestaurant();
        String path = "venues/" + venue + "/key-unit";
        Reply named = city.head()
                .post(path, City.body("reason", "规模达到标准", "filing", "渝中府备〔2026〕3号"))
                .is(200);
        assertThat(shown(venue, named).text("keyUnit.authority")).isEqualTo(City.YUZHONG);
        city.head().refusedPost(path, City.body("reason", "规模达到标准")).as(422, "venue.already-key-unit");
    }

    @Test
    void aHazardStaysUntilALaterInspectionFindsItGone() {
        String venue = city.newRestaurant();
        String path = "venues/" + venue + "/hazards";
        String visit = city.newConcluded("ROUTINE", venue, "SAFETY_EXITS");
        city.inspector()
                .refusedPost(
                        path, City.body("inspection", visit, "items", new String[] {"FIRE_LANES"}, "description", "占用"))
                .as(422, "hazard.item-not-failed")
                .inField("items");
        Reply recorded = city.inspector()
                .post(
                        path,
                        City.body("inspection", visit, "items", new String[] {"SAFETY_EXITS"}, "description", "安全出口锁闭"))
                .is(201);
        String hazard = recorded.text("hazard");
        assertThat(shown(venue, recorded).at("openHazards").asInt()).isEqualTo(1);
        String clearances = path + "/" + hazard + "/clearances";
        city.inspector().refusedPost(clearances, City.body("inspection", visit)).as(422, "hazard.not-rechecked");
        city.inspector()
                .refusedPost(clearances, City.body("inspection", city.newConcluded("ROUTINE", venue, "SAFETY_EXITS")))
                .as(422, "hazard.still-there");
        Reply cleared = city.inspector()
                .post(clearances, City.body("inspection", city.newConcluded("ROUTINE", venue), "note", "已拆除门锁"))
                .is(200);
        Reply gone = shown(venue, cleared);
        assertThat(gone.at("openHazards").asInt()).isZero();
        assertThat(gone.text("hazards.0.clearedOn")).isEqualTo(City.today().toString());
        city.inspector().refusedPost(clearances, City.body("inspection", visit)).as(422, "hazard.not-open");
    }

    private Reply shown(String venue, Reply after) {
        return city.registrar()
                .get("venues/" + venue, "Min-Position", Long.toString(after.position()))
                .is(200);
    }
}
