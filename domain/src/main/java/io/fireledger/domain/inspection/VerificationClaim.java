package io.fireledger.domain.inspection;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.inspection.VerificationClaimCommand.ReleaseClaim;
import io.fireledger.domain.inspection.VerificationClaimCommand.TakeClaim;
import io.fireledger.domain.inspection.VerificationClaimEvent.VerificationClaimed;
import io.fireledger.domain.inspection.VerificationClaimEvent.VerificationReleased;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AlreadyTaken;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The one open verification of a permit: taken when an inspection for it is scheduled, released when its outcome is
 * recorded on the permit. Nobody asks for it from outside, so that it lies nowhere.
 */
@AggregateRoot(type = "claim")
@SuppressWarnings("NullAway.Init")
final class VerificationClaim {
    private static final List<Citation> BASIS = List.of(Statute.FIRE_PROTECTION_LAW_2021.article("15"));

    @AggregateIdentifier
    private VerificationClaimId id;

    private @Nullable InspectionId holder;

    VerificationClaim() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TakeClaim command, Acting acting) {
        if (holder != null) {
            throw new AlreadyTaken(
                    Rejection.of("inspection.already-scheduled", holder).on(BASIS.get(0)), holder);
        }
        apply(
                new VerificationClaimed(command.claim(), command.venue(), command.inspection()),
                acting.circumstances(command.division(), Capacity.ORGANISER, BASIS));
    }

    /** Releases what that inspection holds; where it holds nothing, there is nothing to release. */
    @CommandHandler
    void handle(ReleaseClaim command, Acting acting) {
        if (command.inspection().equals(holder)) {
            apply(
                    new VerificationReleased(command.claim(), command.venue(), command.inspection()),
                    acting.circumstances(command.division(), command.capacity(), BASIS));
        }
    }

    @EventSourcingHandler
    void on(VerificationClaimed event) {
        id = event.claim();
        holder = event.inspection();
    }

    @EventSourcingHandler
    void on(VerificationReleased event) {
        holder = null;
    }
}
