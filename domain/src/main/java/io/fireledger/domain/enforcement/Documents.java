package io.fireledger.domain.enforcement;

import io.fireledger.domain.enforcement.CaseEvent.CaseTerminated;
import io.fireledger.domain.enforcement.DecisionEvent.DocumentServed;
import io.fireledger.domain.enforcement.DecisionEvent.NoPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.OnTheSpotPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.PenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.ViolationNotEstablished;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequestRefused;
import io.fireledger.domain.enforcement.DefenceEvent.HearingScheduled;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalNotified;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalServed;
import io.fireledger.domain.enforcement.TransferEvent.ReferredForPublicSecurityPenalty;
import io.fireledger.domain.enforcement.TransferEvent.TransferSent;
import io.fireledger.domain.enforcement.TransferEvent.TransferredToAuthority;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.Service;
import java.time.LocalDate;
import java.util.Optional;

/** Which numbered document an event of a case makes, and which it serves. */
public final class Documents {
    private Documents() {}

    /** A document of a case. */
    public record Made(DocumentKind kind, DocumentNumber number, LocalDate on) {}

    public static Optional<Made> of(Object event) {
        if (event instanceof ProposalNotified e) {
            return made(DocumentKind.PENALTY_PROPOSAL, e.document(), e.notifiedOn());
        }
        if (event instanceof HearingRequestRefused e) {
            return made(DocumentKind.HEARING_REFUSAL, e.document(), e.requestedOn());
        }
        if (event instanceof HearingScheduled e) {
            return made(DocumentKind.HEARING_NOTICE, e.document(), e.notifiedOn());
        }
        if (event instanceof PenaltyDecided e) {
            return made(DocumentKind.PENALTY_DECISION, e.document(), e.decidedOn());
        }
        if (event instanceof NoPenaltyDecided e) {
            return made(DocumentKind.NO_PENALTY_DECISION, e.document(), e.decidedOn());
        }
        if (event instanceof ViolationNotEstablished e) {
            return made(DocumentKind.NOT_ESTABLISHED_DECISION, e.document(), e.decidedOn());
        }
        if (event instanceof OnTheSpotPenaltyDecided e) {
            return made(DocumentKind.ON_THE_SPOT_PENALTY, e.document(), e.decidedOn());
        }
        if (event instanceof CaseTerminated e) {
            return made(DocumentKind.CASE_TERMINATION, e.document(), e.terminatedOn());
        }
        if (event instanceof TransferSent e) {
            return made(DocumentKind.CRIME_TRANSFER, e.document(), ChinaTime.day(e.sentAt()));
        }
        if (event instanceof ReferredForPublicSecurityPenalty e) {
            return made(DocumentKind.CASE_TRANSFER, e.document(), e.referredOn());
        }
        return event instanceof TransferredToAuthority e
                ? made(DocumentKind.CASE_TRANSFER, e.document(), e.transferredOn())
                : Optional.empty();
    }

    /** What the event records to have been served. */
    public static Optional<DocumentNumber> served(Object event) {
        return service(event).map(Service::document);
    }

    /** How and when that document was served. */
    public static Optional<Service> service(Object event) {
        if (event instanceof ProposalServed e) {
            return Optional.of(e.service());
        }
        if (event instanceof OnTheSpotPenaltyDecided e) {
            return Optional.of(e.service());
        }
        return event instanceof DocumentServed e ? Optional.of(e.service()) : Optional.empty();
    }

    private static Optional<Made> made(DocumentKind kind, DocumentNumber number, LocalDate on) {
        return Optional.of(new Made(kind, number, on));
    }
}
