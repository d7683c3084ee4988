package io.fireledger.domain.enforcement.rule;

import io.fireledger.domain.enforcement.DefenceEvent.Answer;
import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every fact, reason and piece of evidence the party brings forward is answered, each exactly once: taken up, or not with the
 * reason. What is taken up changes what was notified, or it is said why it does not.
 */
@LegalBasis(statute = Statute.PENALTY_LAW_2021, article = "45")
public final class AnsweredPoints {
    private AnsweredPoints() {}

    /**
     * Refuses with {@code reverification.unknown-point}, {@code reverification.point-twice}, {@code
     * reverification.point-missing}, {@code reverification.reason-missing}, {@code reverification.adopted-without-change}.
     *
     * @param changed whether what was notified does not stand as it is
     */
    public static Optional<Rejection> check(List<String> points, List<Answer> answers, boolean changed) {
        Set<String> answered = new HashSet<>();
        for (Answer answer : answers) {
            if (!points.contains(answer.point())) {
                return refuse("reverification.unknown-point", answer.point());
            }
            if (!answered.add(answer.point())) {
                return refuse("reverification.point-twice", answer.point());
            }
        }
        return points.stream()
                .filter(point -> !answered.contains(point))
                .findFirst()
                .flatMap(point -> refuse("reverification.point-missing", point))
                .or(() -> answers.stream()
                        .flatMap(answer -> reason(answer, changed).stream())
                        .findFirst());
    }

    private static Optional<Rejection> reason(Answer answer, boolean changed) {
        String reason = answer.reason();
        if (reason != null && !reason.isBlank()) {
            return Optional.empty();
        }
        if (!answer.adopted()) {
            return refuse("reverification.reason-missing", answer.point());
        }
        return changed ? Optional.empty() : refuse("reverification.adopted-without-change", answer.point());
    }

    private static Optional<Rejection> refuse(String code, String point) {
        return Optional.of(Rejection.of(code, point).inField("answers").on(Statute.PENALTY_LAW_2021.article("45")));
    }
}
