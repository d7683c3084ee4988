package io.fireledger.application.venue;

import io.fireledger.application.policy.Consequence;
import io.fireledger.application.policy.Policy;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.inspection.RectificationEvent.RecheckFailed;
import io.fireledger.domain.venue.PermitCommand.ProposeRescission;
import io.fireledger.domain.venue.RescissionGround;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * When what a commitment promised is still not so at the re-check, the rescission of the permit is proposed (Fire Protection Law
 * 58). Whether it is rescinded, people decide.
 */
@Component
public final class WhenRecheckFailsProposeRescission implements Policy<RecheckFailed> {
    private final InspectionOutcome inspections;

    public WhenRecheckFailsProposeRescission(InspectionOutcome inspections) {
        this.inspections = inspections;
    }

    @Override
    public String name() {
        return "when-recheck-fails-propose-rescission";
    }

    @Override
    public Class<RecheckFailed> when() {
        return RecheckFailed.class;
    }

    @Override
    public Optional<Consequence> then(RecheckFailed event) {
        return inspections
                .of(event.inspection())
                .filter(inspection -> inspection.permit() != null)
                .map(verification -> new Consequence(
                        new ProposeRescission(
                                verification.venue(),
                                RescissionGround.RECHECK_FAILED,
                                event.inspection(),
                                facts(event)),
                        verification.venue()));
    }

    private static String facts(RecheckFailed event) {
        String items = event.items().stream().map(Object::toString).collect(Collectors.joining("、"));
        return "%s 复查，%s 所责令改正的下列项目仍未改正：%s".formatted(event.recheckedOn(), event.order(), items);
    }

    /**
     * Proposed by people before; or the permit ended; or its commitment was not found breached, or in another inspection; or
     * it was corrected meanwhile.
     */
    @Override
    public Set<String> settledBy() {
        return Set.of(
                "permit.rescission-proposed-already",
                "permit.not-granted",
                "permit.not-breached",
                "permit.recheck-of-another-inspection",
                "permit.recheck-not-failed");
    }
}
