package io.fireledger.projections.enforcement;

import io.fireledger.domain.enforcement.CaseEvent;
import io.fireledger.domain.enforcement.DisposalKind;
import io.fireledger.domain.enforcement.EvidenceKind;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceAdded;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceExcluded;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceHandedOver;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidencePreserved;
import io.fireledger.domain.enforcement.InvestigationEvent.InvestigationConcluded;
import io.fireledger.domain.enforcement.InvestigationEvent.PreservationDisposed;
import io.fireledger.domain.enforcement.Monitoring;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was gathered in a case, and what the investigation came to.
 *
 * @param conclusion the one that stands; null: none
 */
public record InvestigationView(
        List<Evidence> evidence, @Nullable InvestigationConcluded conclusion) {
    static final InvestigationView NONE = new InvestigationView(List.of(), null);

    /**
     * One piece of evidence.
     *
     * @param commissionedOn the day an expert opinion was asked for; null: it is none, or that is not known
     * @param custodian who keeps it now
     * @param custody how it went from hand to hand
     * @param exclusion why nothing may rest on it any more; null: it stands
     * @param preservation null: it was not preserved
     */
    public record Evidence(
            int number,
            EvidenceKind kind,
            String description,
            String sha256,
            String mediaType,
            @Nullable LocalDate commissionedOn,
            Instant obtainedAt,
            @Nullable String source,
            @Nullable Monitoring monitoring,
            String custodian,
            List<HandOver> custody,
            @Nullable Exclusion exclusion,
            @Nullable Preservation preservation) {}

    public record HandOver(String from, String to, String purpose, Instant handedOverAt) {}

    public record Exclusion(String reason, LocalDate excludedOn) {}

    /** @param dueOn last day for saying what becomes of it */
    public record Preservation(
            String approvedBy,
            String place,
            LocalDate preservedOn,
            LocalDate dueOn,
            @Nullable DisposalKind disposal,
            @Nullable String reason,
            @Nullable LocalDate disposedOn) {}

    InvestigationView after(Object event) {
        if (event instanceof EvidenceAdded e) {
            return new InvestigationView(
                    Stream.concat(evidence.stream(), Stream.of(added(e))).toList(), conclusion);
        }
        if (event instanceof EvidenceHandedOver e) {
            return with(e.number(), piece -> handedOver(piece, e));
        }
        if (event instanceof EvidenceExcluded e) {
            InvestigationView without = with(e.number(), piece -> excluded(piece, e));
            return e.reliedOn() ? new InvestigationView(without.evidence, null) : without;
        }
        if (event instanceof EvidencePreserved e) {
            return with(
                    e.number(),
                    piece -> preserved(
                            piece,
                            new Preservation(
                                    e.approvedBy().value(),
                                    e.place(),
                                    e.preservedOn(),
                                    e.disposalDue().lastDay(),
                                    null,
                                    null,
                                    null)));
        }
        if (event instanceof PreservationDisposed e) {
            return with(e.number(), piece -> disposed(piece, e));
        }
        if (event instanceof InvestigationConcluded e) {
            return new InvestigationView(evidence, e);
        }
        return event instanceof CaseEvent e && e.beginsAnew() ? new InvestigationView(evidence, null) : this;
    }

    private InvestigationView with(int number, UnaryOperator<Evidence> change) {
        return new InvestigationView(
                evidence.stream()
                        .map(piece -> piece.number == number ? change.apply(piece) : piece)
                        .toList(),
                conclusion);
    }

    private static Evidence added(EvidenceAdded e) {
        return new Evidence(
                e.number(),
                e.kind(),
                e.description(),
                e.sha256().value(),
                e.mediaType(),
                e.commissionedOn(),
                e.obtainedAt(),
                e.source(),
                e.monitoring(),
                e.custodian(),
                List.of(),
                null,
                null);
    }

    private static Evidence handedOver(Evidence piece, EvidenceHandedOver e) {
        HandOver link = new HandOver(e.from(), e.to(), e.purpose(), e.handedOverAt());
        List<HandOver> chain =
                Stream.concat(piece.custody.stream(), Stream.of(link)).toList();
        return copy(piece, e.to(), chain, piece.exclusion, piece.preservation);
    }

    private static Evidence excluded(Evidence piece, EvidenceExcluded e) {
        return copy(
                piece, piece.custodian, piece.custody, new Exclusion(e.reason(), e.excludedOn()), piece.preservation);
    }

    private static Evidence preserved(Evidence piece, Preservation preservation) {
        return copy(piece, piece.custodian, piece.custody, piece.exclusion, preservation);
    }

    private static Evidence disposed(Evidence piece, PreservationDisposed e) {
        Preservation before = piece.preservation;
        return before == null
                ? piece
                : preserved(
                        piece,
                        new Preservation(
                                before.approvedBy,
                                before.place,
                                before.preservedOn,
                                before.dueOn,
                                e.disposal(),
                                e.reason(),
                                e.disposedOn()));
    }

    private static Evidence copy(
            Evidence piece,
            String custodian,
            List<HandOver> custody,
            @Nullable Exclusion exclusion,
            @Nullable Preservation preservation) {
        return new Evidence(
                piece.number,
                piece.kind,
                piece.description,
                piece.sha256,
                piece.mediaType,
                piece.commissionedOn,
                piece.obtainedAt,
                piece.source,
                piece.monitoring,
                custodian,
                custody,
                exclusion,
                preservation);
    }
}
