package io.fireledger.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/** Two clients want the same thing at the same moment: one has it, the other is told so, and one event tells of it. */
class RacingClientsStory {
    private static final int ROUNDS = 5;

    private final RunningServer server = RunningServer.get();
    private final City city = new City(server);

    /** Both ask at once; who was let through comes first. */
    static List<Reply> race(Callable<Reply> one, Callable<Reply> other) {
        CyclicBarrier line = new CyclicBarrier(2);
        ExecutorService runners = Executors.newFixedThreadPool(2);
        try {
            List<Future<Reply>> running = new ArrayList<>();
            for (Callable<Reply> runner : List.of(one, other)) {
                running.add(runners.submit(() -> {
                    line.await();
                    return runner.call();
                }));
            }
            List<Reply> replies =
                    new ArrayList<>(List.of(running.get(0).get(), running.get(1).get()));
            replies.sort(java.util.Comparator.comparingInt(Reply::status));
            return replies;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        } finally {
            runners.shutdown();
        }
    }

    private static List<Reply> race(Callable<Reply> both) {
        return race(both, both);
    }

    @RepeatedTest(ROUNDS)
    void twoLettersForOneVenueMakeOnePermit() {
        String venue = city.newRestaurant();
        List<Reply> replies =
                race(() -> city.applicant().post("venues/" + venue + "/commitments", City.commitmentBody()));
        Reply granted = replies.get(0).is(201);
        assertThat(replies.get(1).status()).as(replies.get(1).text()).isIn(409, 422);
        assertThat(replies.get(1).text("rule")).isIn("version.concurrent-change", "permit.already-granted");
        Reply history = city.registrar()
                .get("venues/" + venue + "/history", "Min-Position", Long.toString(granted.position()))
                .is(200);
        assertThat(history.texts("items", "type")).containsOnlyOnce("venue.PermitGranted");
        assertThat(city.registrar().get("venues/" + venue).text("permit.permitNumber"))
                .isEqualTo(granted.text("permitNumber"));
    }

    @RepeatedTest(ROUNDS)
    void ofTwoWhoSawTheSameVersionOneWrites() {
        String venue = city.newRestaurant();
        String day = City.today().toString();
        List<Reply> replies = race(
                () -> city.registrar()
                        .post("venues/" + venue + "/openings", City.body("openedOn", day), "If-Match", "\"1\""),
                () -> city.applicant()
                        .post("venues/" + venue + "/commitments", City.commitmentBody(), "If-Match", "\"1\""));
        Reply won = replies.get(0);
        assertThat(won.status()).as(won.text()).isIn(200, 201);
        Reply lost = replies.get(1);
        assertThat(lost.status()).as(lost.text()).isIn(409, 412);
        assertThat(lost.text("rule")).isIn("version.concurrent-change", "version.stale");
        assertThat(lost.at("currentVersion").asLong()).isEqualTo(won.version());
    }

    @RepeatedTest(ROUNDS)
    void oneEnterpriseIsRegisteredOnce() {
        String code = City.unusedCreditCode();
        List<Reply> replies = race(() -> city.registrar().post("enterprises", City.enterpriseBody(code)));
        replies.get(0).is(201);
        assertThat(replies.get(1).is(409).text("rule")).isEqualTo("enterprise.exists");
        assertThat(replies.get(1).text("enterprise")).isEqualTo(code);
    }

    @RepeatedTest(ROUNDS)
    void onePermitHasOneOpenVerification() {
        String venue = city.newPermittedRestaurant();
        List<Reply> replies = race(
                () -> city.inspector().post("inspections", City.schedulingBody(venue)),
                () -> server.client("inspector-2").post("inspections", City.schedulingBody(venue)));
        Reply scheduled = replies.get(0).is(201);
        Reply told = replies.get(1).is(409);
        assertThat(told.text("rule")).isEqualTo("inspection.already-scheduled");
        assertThat(told.text("inspection")).isEqualTo(scheduled.id());
        Reply third =
                city.inspector().post("inspections", City.schedulingBody(venue)).is(409);
        assertThat(third.text("inspection")).isEqualTo(scheduled.id());
    }

    @RepeatedTest(ROUNDS)
    void oneKeySentTwiceAtOnceIsOneAct() {
        String enterprise = city.newEnterprise();
        long before = server.head();
        String key = City.unused("twice-" + enterprise + "-");
        List<Reply> replies = race(() -> city.registrar()
                .post(
                        "enterprises/" + enterprise + "/safety-roles",
                        City.body("responsiblePerson", "李四"),
                        "Idempotency-Key",
                        key));
        replies.forEach(reply -> reply.is(200));
        assertThat(replies.get(0).text()).isEqualTo(replies.get(1).text());
        assertThat(server.head()).isEqualTo(before + 1);
    }

    @RepeatedTest(ROUNDS)
    void numbersOfPermitsGrantedAtOnceFollowEachOther() {
        String one = city.newRestaurant();
        String other = city.newRestaurant();
        List<Reply> replies = race(() -> city.commit(one), () -> city.commit(other));
        List<Long> numbers = replies.stream()
                .map(reply -> Long.valueOf(reply.text("permitNumber").replaceFirst(".*?([0-9]+)\\D*$", "$1")))
                .sorted()
                .toList();
        assertThat(numbers.get(1)).isEqualTo(numbers.get(0) + 1);
    }

    @RepeatedTest(ROUNDS)
    void ordersMadeAtOnceHaveNumbersThatFollowEachOther() {
        String one = city.newConcludedVerification(city.newPermittedRestaurant(), "SAFETY_EXITS");
        String other = city.newConcludedVerification(city.newPermittedRestaurant(), "SAFETY_EXITS");
        List<Reply> replies = race(() -> orderAtOnce(one), () -> orderAtOnce(other));
        List<Long> numbers = replies.stream()
                .map(reply -> Long.valueOf(reply.is(200).text("document").replaceFirst(".*?([0-9]+)\\D*$", "$1")))
                .sorted()
                .toList();
        assertThat(numbers.get(1)).isEqualTo(numbers.get(0) + 1);
    }

    private Reply orderAtOnce(String inspection) {
        return city.inspector()
                .post(
                        "inspections/" + inspection + "/rectification-orders",
                        City.body("kind", "IMMEDIATE", "items", List.of("SAFETY_EXITS")));
    }

    @RepeatedTest(ROUNDS)
    void anOrderIsReCheckedOnce() {
        String inspection = city.newConcludedVerification(city.newPermittedRestaurant(), "SAFETY_EXITS");
        city.serve(inspection, orderAtOnce(inspection).text("document"));
        String path = "inspections/" + inspection + "/rechecks";
        List<Reply> replies = race(
                () -> city.inspector().post(path, City.recheckBody(false, "SAFETY_EXITS")),
                () -> server.client("inspector-2").post(path, City.recheckBody(true, "SAFETY_EXITS")));
        replies.get(0).is(200);
        assertThat(replies.get(1).status()).as(replies.get(1).text()).isIn(409, 422);
        assertThat(replies.get(1).text("rule")).isIn("version.concurrent-change", "rectification.no-open-order");
    }
}
