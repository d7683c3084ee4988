package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a policy could not do waits where operators see it, is tried again, and given up on record. */
class ParkedReactionStory {
    private static final String LIST = "admin/parked-reactions";
    private static final String POLICY = "when-recheck-fails-propose-rescission";

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);
    private final Client operator = server.client("system-admin");

    @Test
    void isTriedAgainAndGivenUp() {
        String stream = "venue:" + city.newRestaurant();
        park(stream);
        Reply listed = operator.get(LIST + "?limit=200").is(200);
        assertThat(listed.texts("items", "stream")).contains(stream);
        assertThat(operator.get(LIST, "Accept", "text/csv").is(200).text())
                .startsWith("policy,position,stream,eventId,cause,since\r\n")
                .contains(stream);

        String waiting = LIST + "/" + POLICY + "/" + stream;
        Reply tried = operator.post(waiting + "/retries", City.body()).is(200);
        assertThat(tried.at("done").asInt()).isZero();
        assertThat(tried.at("parked").asInt()).isEqualTo(1);
        assertThat(operator.get(LIST + "?limit=200").texts("items", "cause")).contains("java.lang.ClassCastException");

        operator.refusedPost(waiting + "/discards", City.body("reason", " ")).as(400, "body.invalid");
        Reply given = operator.post(waiting + "/discards", City.body("reason", "no event of this policy"))
                .is(200);
        assertThat(given.at("parked").asInt()).isZero();
        assertThat(operator.get(LIST + "?limit=200").texts("items", "stream")).doesNotContain(stream);
        Reply discards = operator.get(LIST + "/discards?limit=1").is(200);
        assertThat(discards.text("items.0.stream")).isEqualTo(stream);
        assertThat(discards.text("items.0.reason")).isEqualTo("no event of this policy");
        assertThat(discards.text("items.0.discardedBy")).isEqualTo("system-admin");
        operator.refusedPost(waiting + "/discards", City.body("reason", "again"))
                .as(404, "subject.unknown");
    }

    @Test
    void isForOperatorsAndRefusesWhatIsNotThere() {
        operator.refusedPost(LIST + "/" + POLICY + "/venue:V-NONE/retries", City.body())
                .as(404, "subject.unknown");
        operator.refusedPost(LIST + "/no-such-policy/venue:V-NONE/discards", City.body("reason", "x"))
                .as(404, "subject.unknown");
        operator.refusedGet(LIST + "?cursor=x").as(400, "parameter.invalid");
        operator.refusedGet(LIST + "/discards?cursor=x").as(400, "parameter.invalid");
        city.registrar().refusedGet(LIST).as(403, "role.missing");
        city.auditor().refusedGet(LIST).as(403, "role.missing");
        city.registrar()
                .refusedPost(LIST + "/" + POLICY + "/venue:V-NONE/retries", City.body())
                .as(403, "role.missing");
    }

    /** As if the policy had failed on the venue's registration, which is none of its events. */
    private void park(String stream) {
        server.owner()
                .update(
                        "insert into parked_reaction (policy, position, stream, event_id, cause)"
                                + " select ?, position, aggregate_id, event_id::text, 'test' from event"
                                + " where aggregate_id = ? and seq = 0",
                        POLICY,
                        stream);
    }
}
