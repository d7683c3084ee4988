package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A crime is suspected, the police see none, the procuratorate is asked; the case comes back and is decided. Spring 2026. */
class CaseWithPoliceStory {
    private static final String DECLINED = "没有犯罪事实";

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    @Test
    void whatThePoliceDeclineComesBackAndIsDecided() {
        Prosecution story = Prosecution.ofUnit(city).fined(2_000_000, "ORDINARY");
        story.charge().put("actFrom", "2026-03-02").put("actUntil", "2026-03-02");
        story.on("2026-03-03").open().tried().evidence();
        isHandedOver(story);
        isDeclinedTwice(story);

        ObjectNode resumption = City.body("reason", "公安机关不予立案", "resumedOn", "2026-03-16");
        story.refused("transfers/resumption", resumption.deepCopy().put("outcome", "NOT_LIABLE"))
                .as(422, "transfer.out-of-order");
        story.act("transfers/resumption", resumption);
        assertThat(story.seen("").text("state")).isEqualTo("OPENED");
        assertThat(story.seen("").text("decisionDueOn")).isEqualTo("2026-06-01");

        story.on("2026-03-17").conclude().on("2026-03-18").told();
        story.on("2026-03-19").waiveStatement().on("2026-03-20").answer();
        story.on("2026-03-23");
        story.serve(story.decide(story.decision()).text("document"));
        story.keptToTheProcedure();
        assertThat(story.seen("history?limit=200").texts("items", "type"))
                .contains(
                        "enforcement.TransferReported",
                        "enforcement.TransferApproved",
                        "enforcement.TransferSent",
                        "enforcement.PoliceDeclined",
                        "enforcement.ReconsiderationAsked",
                        "enforcement.ProsecutorAsked",
                        "enforcement.CaseResumed",
                        "enforcement.PenaltyDecided");
    }

    /** Approved by the head alone, and sent within 24 hours. */
    private void isHandedOver(Prosecution story) {
        story.on("2026-03-04");
        ObjectNode report = City.body("crime", "消防责任事故罪", "facts", "拒不执行改正措施", "reportedOn", "2026-03-04")
                .set("team", RunningServer.JSON.valueToTree(List.of(Prosecution.FIRST, Prosecution.SECOND)));
        story.act("transfers", report);
        story.refused("transfers", report).as(422, "transfer.reported-already");
        ObjectNode approval = City.body("approved", true, "decidedAt", story.at(LocalTime.of(10, 0)));
        story.refused("transfers/decision", approval).as(403, "role.missing");
        story.act(city.head(), "transfers/decision", approval);
        ObjectNode sending = City.body("police", "渝中区公安分局", "sentAt", story.at(LocalTime.of(16, 0)));
        assertThat(story.act("transfers/sending", sending).text("document")).isNotEmpty();
        assertThat(story.seen("").text("state")).isEqualTo("WITH_POLICE");
        story.decisionRefused(story.decision()).as(422, "case.wrong-state");
        story.refused("evidence", story.evidenceBody()).as(422, "case.wrong-state");
        story.refused("transfers/resumption", City.body("reason", "等不及")).as(422, "transfer.out-of-order");
    }

    private static void isDeclinedTwice(Prosecution story) {
        story.refused("transfers/police-answer", City.body("accepted", false, "answeredOn", "2026-03-06"))
                .as(422, "transfer.reason-missing")
                .inField("reason");
        story.act("transfers/police-answer", answer("2026-03-06"));
        story.act("transfers/reconsideration", City.body("askedOn", "2026-03-09"));
        story.act("transfers/police-answer", answer("2026-03-11"));
        story.refused("transfers/reconsideration", City.body("askedOn", "2026-03-12"))
                .as(422, "transfer.reconsidered-already");
        story.act("transfers/prosecutor", City.body("procuratorate", "渝中区人民检察院", "askedOn", "2026-03-12"));
    }

    private static ObjectNode answer(String day) {
        return City.body("accepted", false, "reason", DECLINED, "answeredOn", day);
    }
}
