package io.fireledger.projections.eventlog;

import io.fireledger.domain.enforcement.DecisionEvent.OnTheSpotPenaltyDecided;
import io.fireledger.domain.kernel.Capacity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part an officer has in an event that names the officer, told by the name under which the event does. The first of the
 * officers who inspect leads. Of the one who acted the envelope knows better.
 */
final class Part {
    private static final Map<String, Capacity> NAMED = Map.ofEntries(
            Map.entry("acceptingOfficer", Capacity.ACCEPTING_OFFICER),
            Map.entry("approvedBy", Capacity.HEAD),
            Map.entry("awardedBy", Capacity.DECISION_MAKER),
            Map.entry("chair", Capacity.HEARING_CHAIR),
            Map.entry("decidedBy", Capacity.DECISION_MAKER),
            Map.entry("decider", Capacity.DECISION_MAKER),
            Map.entry("handlers", Capacity.HANDLER),
            Map.entry("head", Capacity.HEAD),
            Map.entry("member", Capacity.DISCUSSION_MEMBER),
            Map.entry("members", Capacity.DISCUSSION_MEMBER),
            Map.entry("officer", Capacity.OFFICER_CONCERNED),
            Map.entry("reporter", Capacity.HANDLER),
            Map.entry("reviewer", Capacity.LEGAL_REVIEWER),
            Map.entry("team", Capacity.HANDLER),
            Map.entry("withdrawnBy", Capacity.DECISION_MAKER));

    private Part() {}

    /**
     * @param name of the component that names the officer
     * @param place of the officer where it names several, from 0
     */
    static @Nullable Capacity of(Object event, String name, int place) {
        if (name.equals("officers") && event instanceof OnTheSpotPenaltyDecided) {
            return Capacity.HANDLER;
        }
        if (name.equals("officers") || name.equals("inspectors")) {
            return place == 0 ? Capacity.INSPECTOR_LEAD : Capacity.INSPECTOR_SECOND;
        }
        return NAMED.get(name);
    }
}
