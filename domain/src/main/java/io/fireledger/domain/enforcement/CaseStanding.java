package io.fireledger.domain.enforcement;

import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.CaseEvent.HandlersAssigned;
import io.fireledger.domain.enforcement.CaseEvent.JurisdictionDesignated;
import io.fireledger.domain.enforcement.DecisionEvent.OnTheSpotPenaltyDecided;
import io.fireledger.domain.enforcement.TransferEvent.TransferReported;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a refusal elsewhere must know of a case; folded from its own events when asked. */
@FunctionalInterface
public interface CaseStanding {
    Optional<Entry> of(CaseId caseId);

    /**
     * @param handlers who investigates now, the one who leads first
     * @param investigators everyone who ever took part in the investigation, or in the inspection it came from
     */
    record Entry(
            CaseId caseId,
            CaseProgress progress,
            DivisionCode division,
            AuthorityId agency,
            Party party,
            List<OfficerId> handlers,
            List<OfficerId> investigators) {

        /** The standing after one of the case's events, of whatever family; null before it is opened. */
        public static @Nullable Entry after(@Nullable Entry before, Object event) {
            if (event instanceof CaseOpened e) {
                return new Entry(
                        e.caseId(),
                        Objects.requireNonNull(CaseProgress.after(null, event)),
                        e.division(),
                        e.agency(),
                        e.party(),
                        e.handlers(),
                        plus(e.inspectors(), e.handlers()));
            }
            if (event instanceof OnTheSpotPenaltyDecided e) {
                return new Entry(
                        e.caseId(),
                        Objects.requireNonNull(CaseProgress.after(null, event)),
                        e.division(),
                        e.agency(),
                        e.party(),
                        e.officers(),
                        e.officers());
            }
            return before == null ? null : before.after(event);
        }

        private Entry after(Object event) {
            CaseProgress next = Objects.requireNonNull(CaseProgress.after(progress, event));
            if (event instanceof HandlersAssigned e) {
                return new Entry(
                        caseId, next, division, agency, party, e.handlers(), plus(investigators, e.handlers()));
            }
            if (event instanceof TransferReported e) {
                return new Entry(caseId, next, division, agency, party, handlers, plus(investigators, e.team()));
            }
            AuthorityId whose = event instanceof JurisdictionDesignated e ? e.agency() : agency;
            return new Entry(caseId, next, division, whose, party, handlers, investigators);
        }

        private static List<OfficerId> plus(List<OfficerId> before, List<OfficerId> more) {
            return Stream.concat(before.stream(), more.stream()).distinct().toList();
        }
    }
}
