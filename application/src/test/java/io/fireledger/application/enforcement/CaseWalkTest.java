package io.fireledger.application.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.DecisionEvent.PenaltyDecided;
import io.fireledger.domain.enforcement.DefenceEvent.HearingHeld;
import io.fireledger.domain.kernel.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Thousands of lawful and unlawful sequences through the real aggregate, judged from the log alone by {@link CaseJudge}. Each
 * world holds cases against the same parties over the same acts. A failing seed is told, and is kept in {@link #KEPT}; {@code
 * -Dwalk.worlds=1000} walks farther.
 */
class CaseWalkTest {
    private static final long FIRST_SEED = 20_260_101;
    private static final int WORLDS = Integer.getInteger("walk.worlds", 50);
    private static final int CASES = 20;
    private static final int STEPS = 50;

    /** Seeds that once showed something. */
    private static final List<Long> KEPT = List.of();

    private final CaseJudge judge = new CaseJudge(CaseWorld.LAW.calendar());
    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    void nothingUnlawfulIsEverRecorded() {
        List<String> unlawful = new ArrayList<>();
        int refused = 0;
        for (long seed : seeds()) {
            CaseWorld world = new CaseWorld();
            for (int number = 0; number < CASES; number++) {
                CaseId id = new CaseId("C-01JD0V4Q9XH3ZK7M2T5W8Y6B%02d".formatted(number));
                CaseWalk walk = new CaseWalk(world, id, seed * 31 + number).walk(STEPS);
                refused += walk.refused();
                walk.log().forEach(event -> seen.merge(event.getClass().getSimpleName(), 1, Integer::sum));
                for (String wrong : judge.judge(walk.log())) {
                    unlawful.add("seed " + seed + ", case " + number + ": " + wrong);
                }
            }
            for (String twice : CaseJudge.twoFinesForOneAct(world.log())) {
                unlawful.add("seed " + seed + ": " + twice);
            }
        }
        assertThat(unlawful).isEmpty();
        assertThat(refused).as("refused").isGreaterThan(WORLDS * CASES * 5);
        assertThat(seen)
                .as("the walk went deep")
                .containsKeys(PenaltyDecided.class.getSimpleName(), HearingHeld.class.getSimpleName());
    }

    private static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>(KEPT);
        for (int i = 0; i < WORLDS; i++) {
            seeds.add(FIRST_SEED + i);
        }
        return seeds;
    }
}
