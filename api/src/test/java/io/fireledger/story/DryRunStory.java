package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever wants to know what a command would do asks with {@code ?dryRun=true}: nothing stays of it. */
class DryRunStory {
    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    @Test
    void showsTheNumberTheNextCommandTakesAndUsesNoKey() {
        String venue = city.newRestaurant();
        long before = server.head();

        Reply shown = city.applicant()
                .post(
                        "venues/" + venue + "/commitments?dryRun=true",
                        City.commitmentBody(),
                        "Idempotency-Key",
                        "dry-" + venue,
                        "Accept-Language",
                        "en")
                .is(200);

        assertThat(server.head()).isEqualTo(before);
        assertThat(shown.at("dryRun").asBoolean()).isTrue();
        assertThat(shown.texts("events", "type"))
                .contains("venue.CommitmentSubmitted", "venue.PermitGranted", "legal.NumberTaken");
        assertThat(shown.texts("events", "label")).doesNotContain("");
        assertThat(shown.texts("terms", "rule")).contains("venue.commitment-verification");
        assertThat(shown.texts("documents", "kind")).containsExactly("OPENING_PERMIT");

        Reply done = city.applicant()
                .post("venues/" + venue + "/commitments", City.commitmentBody(), "Idempotency-Key", "dry-" + venue)
                .is(201);
        assertThat(done.text("permitNumber")).isEqualTo(shown.text("documents.0.number"));
    }

    @Test
    void bringsNothingIntoBeing() {
        Reply shown = city.registrar()
                .post("enterprises?dryRun=true", City.enterpriseBody(City.unusedCreditCode()))
                .is(200);
        String code = shown.text("events.0.payload.enterprise");
        city.registrar().refusedGet("enterprises/" + code).as(404, "subject.unknown");
    }

    @Test
    void refusesInTheSameWords() {
        String venue = city.newRestaurant();
        city.commit(venue);
        for (String dry : new String[] {"", "?dryRun=true"}) {
            city.applicant()
                    .refusedPost("venues/" + venue + "/commitments" + dry, City.commitmentBody())
                    .as(422, "permit.already-granted");
        }
        city.inspector()
                .refusedPost("venues/" + venue + "/commitments?dryRun=true", City.commitmentBody())
                .as(403, "role.missing");
    }

    @Test
    void isRefusedWhereItCannotBeHeeded() {
        String venue = city.newRestaurant();
        city.applicant()
                .refusedPost("venues/" + venue + "/commitments?dryRun=perhaps", City.commitmentBody())
                .as(400, "parameter.invalid")
                .inField("dryRun");
        server.client("system-admin")
                .refusedPost("admin/projections/venue/rebuilds?dryRun=true", City.body())
                .as(400, "parameter.invalid")
                .inField("dryRun");
    }
}
