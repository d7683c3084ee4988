package io.fireledger.domain.enforcement;

import io.fireledger.domain.enforcement.DefenceEvent.Answer;
import io.fireledger.domain.enforcement.DefenceEvent.FindingsReverified;
import io.fireledger.domain.enforcement.DefenceEvent.HearingHeld;
import io.fireledger.domain.enforcement.DefenceEvent.HearingTerminated;
import io.fireledger.domain.enforcement.DefenceEvent.StatementRecorded;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the party brought forward, on whatever notice, and no written review has answered since (Penalty Law 45). Immutable;
 * each event gives the next one.
 *
 * @param points in their order, each once
 */
public record OpenPoints(List<String> points) {
    public static final OpenPoints NONE = new OpenPoints(List.of());

    public OpenPoints after(Object event) {
        if (event instanceof FindingsReverified e) {
            List<String> answered = e.answers().stream().map(Answer::point).toList();
            return new OpenPoints(
                    points.stream().filter(point -> !answered.contains(point)).toList());
        }
        List<String> more = broughtForward(event);
        return more.isEmpty()
                ? this
                : new OpenPoints(
                        Stream.concat(points.stream(), more.stream()).distinct().toList());
    }

    /** What the party brings forward with the event, in writing or at a hearing. */
    public static List<String> broughtForward(Object event) {
        if (event instanceof StatementRecorded e) {
            return e.points();
        }
        if (event instanceof HearingHeld e) {
            return e.points();
        }
        return event instanceof HearingTerminated e ? e.points() : List.of();
    }
}
