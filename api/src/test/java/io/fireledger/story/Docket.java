package io.fireledger.story;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Cases of the stories and their usual acts, all on one day. */
final class Docket {
    static final String LI = "DEMO-INV-1";
    static final String WANG = "DEMO-INV-2";
    static final String BLOCKED_EXIT = "FPL-60-1-3";

    private final RunningServer server;
    private final City city;

    Docket(RunningServer server, City city) {
        this.server = server;
        this.city = city;
    }

    Client investigator() {
        return server.client("investigator-1");
    }

    /** A case of the agency's own finding against an enterprise. */
    static ObjectNode opening(String enterprise, String venue) {
        return opening(City.body("kind", "UNIT", "enterprise", enterprise), venue);
    }

    static ObjectNode opening(ObjectNode party, String venue) {
        return City.body(
                "source",
                "OWN_FINDING",
                "party",
                party,
                "venue",
                venue,
                "suspected",
                BLOCKED_EXIT,
                "facts",
                "二楼安全出口堵塞",
                "handlers",
                List.of(LI, WANG));
    }

    String open(ObjectNode opening) {
        return investigator().post("cases", opening).is(201).id();
    }

    /** Number of the piece of evidence. */
    Reply addEvidence(String id) {
        return investigator()
                .post(
                        "cases/" + id + "/evidence",
                        City.body(
                                "kind",
                                "SITE_RECORD",
                                "description",
                                "现场检查笔录",
                                "sha256",
                                City.DIGEST,
                                "mediaType",
                                "application/pdf",
                                "obtainedAt",
                                City.now(),
                                "custodian",
                                "李某"))
                .is(200);
    }

    /** One charge for a blocked exit, fined within the ordinary tier. */
    ObjectNode charge(String venue, long yuan) {
        return City.body(
                "conduct",
                "SAFETY_EXITS",
                "place",
                venue,
                "actFrom",
                city.day(),
                "actUntil",
                city.day(),
                "violation",
                BLOCKED_EXIT,
                "tier",
                "ORDINARY",
                "sanctions",
                List.of(City.body("kind", "FINE", "amountFen", yuan * 100)));
    }

    ObjectNode conclusion(String venue, long yuan, int... evidence) {
        return City.body(
                "established",
                true,
                "charges",
                List.of(charge(venue, yuan)),
                "facts",
                "二楼安全出口堵塞",
                "evidence",
                evidence,
                "correction",
                City.body("kind", "AT_ONCE", "measures", "清除堵塞物"));
    }

    Reply conclude(String id, String venue, long yuan) {
        return investigator()
                .post("cases/" + id + "/investigation-conclusion", conclusion(venue, yuan, 1))
                .is(200);
    }

    static ObjectNode notice() {
        return City.body("outcome", "PENALTY", "facts", "二楼安全出口堵塞", "reasons", "违反消防法第二十八条");
    }
}
