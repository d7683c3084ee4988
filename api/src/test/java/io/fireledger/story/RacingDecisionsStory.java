package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.RepeatedTest;

/** Two decide at the same moment: of one case there is one decision with one number, of one act one fine. */
class RacingDecisionsStory {
    private static final int ROUNDS = 3;

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    @RepeatedTest(ROUNDS)
    void oneCaseIsDecidedOnce() {
        Prosecution story = ready(city.newEnterprise());
        Prosecution next = ready(city.newEnterprise());
        List<Reply> replies = RacingClientsStory.race(
                () -> city.decisionMaker().post(story.path() + "decisions", story.decision()),
                () -> city.head().post(story.path() + "decisions", story.decision()));
        String document = replies.get(0).is(200).text("document");
        Reply lost = replies.get(1);
        assertThat(lost.status()).as(lost.text()).isIn(409, 422);
        assertThat(lost.text("rule")).isIn("version.concurrent-change", "case.wrong-state");
        assertThat(story.seen("history").texts("items", "type")).containsOnlyOnce("enforcement.PenaltyDecided");
        assertThat(story.seen("documents").texts("items", "number"))
                .contains(document)
                .hasSize(2);
        assertThat(number(next.decide(next.decision()).text("document")))
                .as("no number was lost")
                .isEqualTo(number(document) + 1);
    }

    @RepeatedTest(ROUNDS)
    void oneActIsFinedOnce() {
        String enterprise = city.newEnterprise();
        Prosecution one = ready(enterprise);
        Prosecution other = ready(enterprise);
        List<Reply> replies = RacingClientsStory.race(
                () -> city.decisionMaker().post(one.path() + "decisions", one.decision()),
                () -> city.head().post(other.path() + "decisions", other.decision()));
        Prosecution won = one.id().equals(replies.get(0).is(200).id()) ? one : other;
        Prosecution lost = won == one ? other : one;
        assertThat(replies.get(1).status()).as(replies.get(1).text()).isIn(409, 422);
        assertThat(replies.get(1).text("rule")).isIn("version.concurrent-change", "fine.one-act-one-fine");
        assertThat(lost.decisionRefused(lost.decision())
                        .as(422, "fine.one-act-one-fine")
                        .inField("charges")
                        .chinese()
                        .text("detail"))
                .contains(won.id());
        assertThat(lost.seen("").text("state")).isEqualTo("REVERIFIED");
    }

    private Prosecution ready(String enterprise) {
        return Prosecution.ofUnit(city, city.day(), enterprise)
                .fined(2_000_000, "ORDINARY")
                .ready();
    }

    private static long number(String document) {
        return Long.parseLong(document.replaceFirst(".*?([0-9]+)\\D*$", "$1"));
    }
}
