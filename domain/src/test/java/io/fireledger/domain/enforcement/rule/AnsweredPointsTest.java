package io.fireledger.domain.enforcement.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.DefenceEvent.Answer;
import io.fireledger.domain.kernel.Rejection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnsweredPointsTest {
    private static final List<String> POINTS = List.of("当日已清理", "系首次违法");

    @Test
    void everyPointIsAnsweredOnceInWhateverOrder() {
        assertThat(check(false, rejected("系首次违法"), rejected("当日已清理"))).isEmpty();
        assertThat(AnsweredPoints.check(List.of(), List.of(), false)).isEmpty();
    }

    @Test
    void refusesAPointMissingUnknownOrTwice() {
        assertThat(check(false, rejected("当日已清理"))).contains("reverification.point-missing");
        assertThat(check(false, rejected("当日已清理"), rejected("没有人说过"))).contains("reverification.unknown-point");
        assertThat(check(false, rejected("当日已清理"), rejected("当日已清理"), rejected("系首次违法")))
                .contains("reverification.point-twice");
    }

    @Test
    void whatIsNotTakenUpNeedsItsReason() {
        assertThat(check(false, rejected("系首次违法"), new Answer("当日已清理", false, null)))
                .contains("reverification.reason-missing");
        assertThat(check(false, rejected("系首次违法"), new Answer("当日已清理", false, " ")))
                .contains("reverification.reason-missing");
    }

    @Test
    void whatIsTakenUpChangesSomethingOrHasItsReason() {
        Answer adopted = new Answer("当日已清理", true, null);
        assertThat(check(true, rejected("系首次违法"), adopted)).isEmpty();
        assertThat(check(false, rejected("系首次违法"), adopted)).contains("reverification.adopted-without-change");
        assertThat(check(false, rejected("系首次违法"), new Answer("当日已清理", true, "已在阶次内考虑")))
                .isEmpty();
    }

    private static Answer rejected(String point) {
        return new Answer(point, false, "与事实不符");
    }

    private static Optional<String> check(boolean changed, Answer... answers) {
        return AnsweredPoints.check(POINTS, List.of(answers), changed).map(Rejection::code);
    }
}
