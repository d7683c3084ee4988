package io.fireledger.projections.enforcement;

import io.fireledger.domain.enforcement.CaseEvent;
import io.fireledger.domain.enforcement.CaseEvent.DueDayFixed;
import io.fireledger.domain.enforcement.DefenceEvent;
import io.fireledger.domain.enforcement.DefenceEvent.FindingsReverified;
import io.fireledger.domain.enforcement.DefenceEvent.HearingHeld;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequestRefused;
import io.fireledger.domain.enforcement.DefenceEvent.HearingScheduled;
import io.fireledger.domain.enforcement.DefenceEvent.HearingTerminated;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalNotified;
import io.fireledger.domain.enforcement.DefenceEvent.StatementRecorded;
import io.fireledger.domain.enforcement.HearingClosedReason;
import io.fireledger.domain.enforcement.HearingEnd;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceExcluded;
import io.fireledger.domain.enforcement.InvestigationEvent.InvestigationConcluded;
import io.fireledger.domain.enforcement.Notice;
import io.fireledger.domain.enforcement.OpenPoints;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed, and what the party made of it; by the same fold as the rules of the case go by ({@link Notice}).
 *
 * @param notice the last one that stands; null: none
 * @param hearing null: none was scheduled under that notice
 * @param refusal why the request for a hearing was refused; null: none was
 * @param reverification the written review that stands; null: none
 * @param unanswered what the party brought forward, also on a notice that was replaced, and no written review answered since
 */
public record DefenceView(
        @Nullable Notice notice,
        @Nullable Hearing hearing,
        @Nullable HearingRequestRefused refusal,
        @Nullable FindingsReverified reverification,
        List<String> unanswered) {
    static final DefenceView NONE = new DefenceView(null, null, null, null, List.of());

    /**
     * A hearing.
     *
     * @param document number of its notice
     * @param scheduledFor when it was to be held
     * @param closedReason why it was not public; null: it was
     * @param end how it ended; null: not yet
     * @param recordSha256 digest of the signed record; null: there is none
     * @param agents names of those whom the party entrusted with it
     * @param opinion the chair's; of a hearing the party stayed away from or left, what is noted of it
     */
    public record Hearing(
            String document,
            Instant scheduledFor,
            String place,
            @Nullable HearingClosedReason closedReason,
            LocalDate notifiedOn,
            @Nullable HearingEnd end,
            @Nullable Instant endedAt,
            @Nullable String recordSha256,
            List<String> agents,
            @Nullable String opinion) {

        private static Hearing of(HearingScheduled e) {
            return new Hearing(
                    e.document().value(),
                    e.heldAt(),
                    e.place(),
                    e.closedReason(),
                    e.notifiedOn(),
                    null,
                    null,
                    null,
                    List.of(),
                    null);
        }

        private Hearing ended(
                HearingEnd how, Instant at, @Nullable String record, List<String> who, @Nullable String chairsOpinion) {
            return new Hearing(
                    document, scheduledFor, place, closedReason, notifiedOn, how, at, record, who, chairsOpinion);
        }
    }

    private static @Nullable String digest(HearingTerminated e) {
        return e.recordSha256() == null ? null : e.recordSha256().value();
    }

    DefenceView after(Object event) {
        List<String> open = new OpenPoints(unanswered).after(event).points();
        if (event instanceof InvestigationConcluded
                || event instanceof CaseEvent of && of.beginsAnew()
                || event instanceof EvidenceExcluded excluded && excluded.reliedOn()) {
            return new DefenceView(null, null, null, null, open);
        }
        if (event instanceof ProposalNotified e) {
            return new DefenceView(Notice.of(e), null, null, null, open);
        }
        if (event instanceof DueDayFixed e) {
            return new DefenceView(
                    notice == null ? null : notice.after(e.term()), hearing, refusal, reverification, open);
        }
        if (event instanceof FindingsReverified e) {
            return new DefenceView(notice, hearing, refusal, e.changed() ? null : e, open);
        }
        if (!(event instanceof DefenceEvent told)) {
            return this;
        }
        boolean isToBeReviewed = told instanceof HearingHeld || told instanceof StatementRecorded;
        return new DefenceView(
                notice == null ? null : notice.after(told),
                hearing(told),
                told instanceof HearingRequestRefused e ? e : refusal,
                isToBeReviewed ? null : reverification,
                open);
    }

    private @Nullable Hearing hearing(DefenceEvent event) {
        if (event instanceof HearingScheduled e) {
            return Hearing.of(e);
        }
        if (hearing != null && event instanceof HearingHeld e) {
            return hearing.ended(HearingEnd.HELD, e.endedAt(), e.recordSha256().value(), e.agents(), e.opinion());
        }
        return hearing != null && event instanceof HearingTerminated e
                ? hearing.ended(e.end(), e.endedAt(), digest(e), e.agents(), e.note())
                : hearing;
    }
}
