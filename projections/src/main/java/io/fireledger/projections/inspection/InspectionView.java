package io.fireledger.projections.inspection;

import io.fireledger.domain.inspection.Evidence;
import io.fireledger.domain.inspection.InspectionEvent;
import io.fireledger.domain.inspection.InspectionEvent.DueDayFixed;
import io.fireledger.domain.inspection.InspectionEvent.FindingRecorded;
import io.fireledger.domain.inspection.InspectionEvent.InspectionConcluded;
import io.fireledger.domain.inspection.InspectionEvent.InspectionScheduled;
import io.fireledger.domain.inspection.InspectionEvent.InspectionStarted;
import io.fireledger.domain.inspection.InspectionEvent.InspectorsAssigned;
import io.fireledger.domain.inspection.InspectionEvent.RecordingAttached;
import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.inspection.RectificationEvent;
import io.fireledger.domain.inspection.RectificationEvent.InspectionResultPublished;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.FixedTerm;
import io.fireledger.projections.eventlog.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An inspection.
 *
 * @param creditCode identifier of the enterprise that runs the venue
 * @param permit the permit whose commitment it verifies; null: none
 * @param authority the authority that inspects; null: none is recorded
 * @param items edition of the checklist
 * @param officers the assigned officers, the one who leads first; once it is concluded, those who concluded it
 * @param inCharge who follows up on it in their place, where one of them can act no longer; null: they do themselves
 * @param findings every finding in the order of recording; of several for one item the last one counts
 * @param failedItems codes of the items whose last finding is a failure; empty until it is concluded
 * @param rectification what follows from the items that failed
 * @param publication where its result is made public; null: it is not
 * @param version seq of the last event in it
 */
public record InspectionView(
        String id,
        String kind,
        String venue,
        String creditCode,
        String divisionCode,
        @Nullable String permit,
        @Nullable String authority,
        @Nullable LocalDate dueOn,
        String items,
        List<String> mandatoryItems,
        List<String> optionalItems,
        State state,
        List<String> officers,
        @Nullable List<String> inCharge,
        @Nullable Instant startedAt,
        List<Finding> findings,
        List<Recording> recordings,
        @Nullable Instant concludedAt,
        @Nullable String summary,
        List<String> failedItems,
        RectificationView rectification,
        @Nullable Publication publication,
        long version) {

    /** Rows of the first version of this view know nothing of rectification; they serve until it is built anew. */
    public InspectionView {
        rectification = Objects.requireNonNullElse(rectification, RectificationView.NONE);
    }

    public enum State {
        SCHEDULED,
        ASSIGNED,
        STARTED,
        CONCLUDED
    }

    public record Finding(
            String item, String result, @Nullable String note, List<Recording> evidence, Instant recordedAt) {}

    /** A photograph, recording or file, by its digest. */
    public record Recording(String sha256, String mediaType, Instant capturedAt) {}

    public record Publication(
            LocalDate publishedOn, @Nullable String medium) {}

    /** The view after the event, of either family; null as long as the first event is missing. */
    public static @Nullable InspectionView after(@Nullable InspectionView before, Object event, Recorded recorded) {
        if (event instanceof InspectionScheduled e) {
            return scheduled(e, recorded.seq());
        }
        if (before == null) {
            return null;
        }
        if (event instanceof InspectorsAssigned e) {
            if (before.state == State.CONCLUDED) {
                return before.followedUpBy(officers(e.officers()), recorded);
            }
            State next = before.state == State.SCHEDULED ? State.ASSIGNED : before.state;
            return before.with(next, before.creditCode, officers(e.officers()), before.startedAt, recorded);
        }
        if (event instanceof InspectionStarted e) {
            String operator =
                    e.operator() == null ? before.creditCode : e.operator().value();
            return before.with(State.STARTED, operator, officers(e.officers()), e.startedAt(), recorded);
        }
        if (event instanceof FindingRecorded e) {
            Finding finding = new Finding(
                    e.item().value(),
                    e.result().name(),
                    e.note(),
                    e.evidence().stream().map(InspectionView::recording).toList(),
                    recorded.recordedAt());
            return before.with(plus(before.findings, finding), before.recordings, recorded);
        }
        if (event instanceof RecordingAttached e) {
            Recording recording = new Recording(e.sha256().value(), e.mediaType(), e.capturedAt());
            return before.with(before.findings, plus(before.recordings, recording), recorded);
        }
        if (event instanceof InspectionConcluded e) {
            return before.concluded(e, recorded);
        }
        if (event instanceof DueDayFixed e) {
            return before.fixed(e.term(), recorded);
        }
        return event instanceof RectificationEvent e
                ? before.followed(e, recorded)
                : before.with(before.findings, before.recordings, recorded);
    }

    private static InspectionView scheduled(InspectionScheduled e, long version) {
        return new InspectionView(
                e.inspection().value(),
                e.kind().name(),
                e.venue().value(),
                e.enterprise().value(),
                e.division().value(),
                e.permit() == null ? null : e.permit().value(),
                e.authority() == null ? null : e.authority().value(),
                e.dueOn(),
                e.items(),
                codes(e.mandatoryItems()),
                codes(e.optionalItems()),
                State.SCHEDULED,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                RectificationView.NONE,
                null,
                version);
    }

    private InspectionView with(
            State newState, String operator, List<String> newOfficers, @Nullable Instant started, Recorded recorded) {
        return new InspectionView(
                id,
                kind,
                venue,
                operator,
                divisionCode,
                permit,
                authority,
                dueOn,
                items,
                mandatoryItems,
                optionalItems,
                newState,
                newOfficers,
                null,
                started,
                findings,
                recordings,
                concludedAt,
                summary,
                failedItems,
                rectification,
                publication,
                recorded.seq());
    }

    private InspectionView with(List<Finding> newFindings, List<Recording> newRecordings, Recorded recorded) {
        return new InspectionView(
                id,
                kind,
                venue,
                creditCode,
                divisionCode,
                permit,
                authority,
                dueOn,
                items,
                mandatoryItems,
                optionalItems,
                state,
                officers,
                inCharge,
                startedAt,
                newFindings,
                newRecordings,
                concludedAt,
                summary,
                failedItems,
                rectification,
                publication,
                recorded.seq());
    }

    private InspectionView concluded(InspectionConcluded e, Recorded recorded) {
        return new InspectionView(
                id,
                kind,
                venue,
                creditCode,
                divisionCode,
                permit,
                authority,
                dueOn,
                items,
                mandatoryItems,
                optionalItems,
                State.CONCLUDED,
                officers,
                inCharge,
                startedAt,
                findings,
                recordings,
                e.concludedAt(),
                e.summary(),
                codes(e.failedItems()),
                RectificationView.concluded(e, InspectionKind.valueOf(kind)),
                publication,
                recorded.seq());
    }

    private InspectionView fixed(FixedTerm term, Recorded recorded) {
        return term.rule().equals(InspectionEvent.DUE.rule())
                ? with(term.dueOn(), rectification, publication, recorded)
                : with(dueOn, rectification.fixed(term), publication, recorded);
    }

    private InspectionView followed(RectificationEvent event, Recorded recorded) {
        Publication published = event instanceof InspectionResultPublished e
                ? new Publication(e.publishedOn(), e.medium())
                : publication;
        return with(dueOn, rectification.after(event), published, recorded);
    }

    private InspectionView followedUpBy(List<String> successors, Recorded recorded) {
        return new InspectionView(
                id,
                kind,
                venue,
                creditCode,
                divisionCode,
                permit,
                authority,
                dueOn,
                items,
                mandatoryItems,
                optionalItems,
                state,
                officers,
                successors,
                startedAt,
                findings,
                recordings,
                concludedAt,
                summary,
                failedItems,
                rectification,
                publication,
                recorded.seq());
    }

    private InspectionView with(
            @Nullable LocalDate due, RectificationView corrected, @Nullable Publication published, Recorded recorded) {
        return new InspectionView(
                id,
                kind,
                venue,
                creditCode,
                divisionCode,
                permit,
                authority,
                due,
                items,
                mandatoryItems,
                optionalItems,
                state,
                officers,
                inCharge,
                startedAt,
                findings,
                recordings,
                concludedAt,
                summary,
                failedItems,
                corrected,
                published,
                recorded.seq());
    }

    private static Recording recording(Evidence evidence) {
        return new Recording(evidence.sha256().value(), evidence.mediaType(), evidence.capturedAt());
    }

    private static List<String> codes(List<Code> codes) {
        return codes.stream().map(Code::value).toList();
    }

    private static List<String> officers(List<OfficerId> officers) {
        return officers.stream().map(OfficerId::value).toList();
    }

    private static <T> List<T> plus(List<T> before, T one) {
        return Stream.concat(before.stream(), Stream.of(one)).toList();
    }
}
