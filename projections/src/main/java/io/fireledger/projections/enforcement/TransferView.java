package io.fireledger.projections.enforcement;

import io.fireledger.domain.enforcement.TransferEvent.CaseResumed;
import io.fireledger.domain.enforcement.TransferEvent.ExhibitsHandedOver;
import io.fireledger.domain.enforcement.TransferEvent.PoliceAccepted;
import io.fireledger.domain.enforcement.TransferEvent.PoliceDeclined;
import io.fireledger.domain.enforcement.TransferEvent.ProsecutorAsked;
import io.fireledger.domain.enforcement.TransferEvent.ReconsiderationAsked;
import io.fireledger.domain.enforcement.TransferEvent.ReferredForPublicSecurityPenalty;
import io.fireledger.domain.enforcement.TransferEvent.TransferApproved;
import io.fireledger.domain.enforcement.TransferEvent.TransferForwarded;
import io.fireledger.domain.enforcement.TransferEvent.TransferRefused;
import io.fireledger.domain.enforcement.TransferEvent.TransferReported;
import io.fireledger.domain.enforcement.TransferEvent.TransferSent;
import io.fireledger.domain.enforcement.TransferEvent.TransferredToAuthority;
import org.jspecify.annotations.Nullable;

/** The last way a case took to others, act by act as recorded; what is null has not happened on it. */
public record TransferView(
        @Nullable TransferReported report,
        @Nullable TransferApproved approval,
        @Nullable TransferRefused refusal,
        @Nullable TransferSent sending,
        @Nullable TransferForwarded forwarding,
        @Nullable PoliceAccepted accepted,
        @Nullable PoliceDeclined declined,
        @Nullable ReconsiderationAsked reconsideration,
        @Nullable ProsecutorAsked prosecutor,
        @Nullable ExhibitsHandedOver exhibits,
        @Nullable CaseResumed resumption,
        @Nullable ReferredForPublicSecurityPenalty referral,
        @Nullable TransferredToAuthority handedOver) {
    static final TransferView NONE =
            new TransferView(null, null, null, null, null, null, null, null, null, null, null, null, null);

    TransferView after(Object event) {
        if (event instanceof TransferReported e) {
            return new TransferView(
                    e, null, null, null, null, null, null, null, null, null, null, referral, handedOver);
        }
        return new TransferView(
                report,
                event instanceof TransferApproved e ? e : approval,
                event instanceof TransferRefused e ? e : refusal,
                event instanceof TransferSent e ? e : sending,
                event instanceof TransferForwarded e ? e : forwarding,
                event instanceof PoliceAccepted e ? e : accepted,
                event instanceof PoliceDeclined e ? e : declined,
                event instanceof ReconsiderationAsked e ? e : reconsideration,
                event instanceof ProsecutorAsked e ? e : prosecutor,
                event instanceof ExhibitsHandedOver e ? e : exhibits,
                event instanceof CaseResumed e ? e : resumption,
                event instanceof ReferredForPublicSecurityPenalty e ? e : referral,
                event instanceof TransferredToAuthority e ? e : handedOver);
    }
}
