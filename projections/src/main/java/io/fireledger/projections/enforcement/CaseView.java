package io.fireledger.projections.enforcement;

import io.fireledger.domain.enforcement.CaseEvent.CaseClosed;
import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.CaseEvent.CaseReopened;
import io.fireledger.domain.enforcement.CaseEvent.CaseTerminated;
import io.fireledger.domain.enforcement.CaseEvent.HandlersAssigned;
import io.fireledger.domain.enforcement.CaseEvent.JurisdictionDesignated;
import io.fireledger.domain.enforcement.CaseEvent.JurisdictionDisputed;
import io.fireledger.domain.enforcement.CaseProgress;
import io.fireledger.domain.enforcement.CaseSource;
import io.fireledger.domain.enforcement.CaseState;
import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.DecisionClock;
import io.fireledger.domain.enforcement.DecisionEvent.FiledForRecord;
import io.fireledger.domain.enforcement.DecisionEvent.GovernmentDecisionRecorded;
import io.fireledger.domain.enforcement.DecisionEvent.OnTheSpotPenaltyDecided;
import io.fireledger.domain.enforcement.InvestigationEvent.InvestigationConcluded;
import io.fireledger.domain.enforcement.Notice;
import io.fireledger.domain.enforcement.Party;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.ChangesTerms;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.projections.eventlog.Recorded;
import io.fireledger.projections.eventlog.Subjects;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case.
 *
 * @param procedure ORDINARY, or SIMPLE: decided on the spot
 * @param state how far it has come ({@link CaseProgress})
 * @param interrupted where it goes on should the police decline it; null: it is not with the police
 * @param party whom it is against
 * @param venue where the act was done; null: at no venue on record
 * @param agency the authority that has it, in whose name everything in it is done
 * @param claimedBy the authority that claims it too; null: none does, or another decided who has it
 * @param handlers the officers who investigate, the one who leads first
 * @param officers everyone an act in it names, in the order of their first part
 * @param opening how it began
 * @param violations codes of what it is about: decided, else notified, else concluded, else suspected
 * @param decisionDueOn last day for the decision; null: it was decided on the spot
 * @param clock how the time to the decision is made up; null: it was decided on the spot
 * @param days the same in days, up to the day asked for; null in the table, and where there is no clock
 * @param decision the last one; null: none yet
 * @param government decisions of the government on a suspension of large impact
 * @param filing of a penalty on the spot with the own agency; null: none yet
 * @param transfer the way to the police or another authority
 * @param ending how it ended; null: it has not
 * @param version seq of the last event in it
 */
public record CaseView(
        String id,
        Procedure procedure,
        CaseState state,
        @Nullable CaseState interrupted,
        Party party,
        @Nullable String venue,
        String divisionCode,
        String agency,
        @Nullable JurisdictionDisputed claimedBy,
        List<String> handlers,
        List<String> officers,
        Opening opening,
        List<String> violations,
        @Nullable LocalDate decisionDueOn,
        @Nullable DecisionClock clock,
        @Nullable Days days,
        InvestigationView investigation,
        DefenceView defence,
        ReviewView review,
        @Nullable DecisionView decision,
        List<GovernmentDecisionRecorded> government,
        @Nullable FiledForRecord filing,
        TransferView transfer,
        @Nullable Ending ending,
        List<CaseDocument> documents,
        List<CaseTerm> terms,
        long version) {

    public enum Procedure {
        /** 普通程序. */
        ORDINARY,
        /** 简易程序. */
        SIMPLE
    }

    /**
     * How a case began.
     *
     * @param source null: decided on the spot
     * @param origin typed identifier of the inspection or whatever else on record it was opened from; null: none
     * @param account the report or the handing over, in words; null: none
     * @param suspected code of the violation that was suspected
     * @param foundOn the day the act was found out
     * @param inspectors who made the inspection it was opened from
     */
    public record Opening(
            @Nullable CaseSource source,
            @Nullable String origin,
            @Nullable String account,
            String suspected,
            @Nullable String facts,
            LocalDate openedOn,
            LocalDate foundOn,
            List<String> inspectors) {}

    /**
     * The natural days after the opening, up to and with one day.
     *
     * @param upTo that day: of the decision, else the day asked for
     * @param elapsed all of them; by these the term is measured
     * @param uncounted those of them other rules would not count, such as of a hearing
     */
    public record Days(LocalDate upTo, int elapsed, int counted, int uncounted) {
        static @Nullable Days of(@Nullable DecisionClock clock, LocalDate today) {
            if (clock == null) {
                return null;
            }
            DecisionClock.Days days = clock.on(today);
            return new Days(
                    Objects.requireNonNullElse(clock.until(), today), days.elapsed(), days.counted(), days.uncounted());
        }
    }

    /**
     * How a case ended.
     *
     * @param ground why: of a termination or a closure
     * @param document number of the decision to terminate; null: it was closed
     */
    public record Ending(
            String ground, @Nullable String note, @Nullable String document, LocalDate on) {}

    /** The view after the event, of whatever family; null as long as the first event is missing. */
    public static @Nullable CaseView after(@Nullable CaseView before, Object event, Recorded recorded) {
        CaseView known = before;
        if (event instanceof CaseOpened e) {
            known = opened(e);
        } else if (event instanceof OnTheSpotPenaltyDecided e) {
            known = onTheSpot(e);
        }
        return known == null ? null : known.after(event, recorded);
    }

    private static CaseView opened(CaseOpened e) {
        SubjectRef origin = e.origin();
        return born(
                e.caseId().value(),
                Procedure.ORDINARY,
                e.party(),
                e.venue(),
                e.division().value(),
                e.agency().value(),
                e.handlers(),
                new Opening(
                        e.source(),
                        origin == null ? null : origin.value(),
                        e.account(),
                        e.suspected().value(),
                        e.facts(),
                        e.openedOn(),
                        e.foundOn(),
                        ids(e.inspectors())));
    }

    private static CaseView onTheSpot(OnTheSpotPenaltyDecided e) {
        return born(
                e.caseId().value(),
                Procedure.SIMPLE,
                e.party(),
                e.venue(),
                e.division().value(),
                e.agency().value(),
                e.officers(),
                new Opening(
                        null,
                        null,
                        null,
                        e.charge().violation().value(),
                        null,
                        e.decidedOn(),
                        e.decidedOn(),
                        List.of()));
    }

    private static CaseView born(
            String id,
            Procedure procedure,
            Party party,
            @Nullable VenueId venue,
            String division,
            String agency,
            List<OfficerId> handlers,
            Opening opening) {
        return new CaseView(
                id,
                procedure,
                CaseState.OPENED,
                null,
                party,
                venue == null ? null : venue.value(),
                division,
                agency,
                null,
                ids(handlers),
                List.of(),
                opening,
                List.of(opening.suspected),
                null,
                null,
                null,
                InvestigationView.NONE,
                DefenceView.NONE,
                ReviewView.NONE,
                null,
                List.of(),
                null,
                TransferView.NONE,
                null,
                List.of(),
                List.of(),
                -1);
    }

    private CaseView after(Object event, Recorded recorded) {
        CaseProgress progress = progressAfter(event);
        InvestigationView investigated = investigation.after(event);
        DefenceView defended = defence.after(event);
        DecisionView decided = event instanceof CaseReopened ? null : DecisionView.after(decision, event);
        return new CaseView(
                id,
                procedure,
                progress.state(),
                progress.interrupted(),
                party,
                venue,
                divisionCode,
                event instanceof JurisdictionDesignated e ? e.agency().value() : agency,
                event instanceof JurisdictionDisputed e
                        ? e
                        : event instanceof JurisdictionDesignated ? null : claimedBy,
                event instanceof HandlersAssigned e ? ids(e.handlers()) : handlers,
                officersAfter(event),
                opening,
                violations(investigated, defended, decided),
                decisionDueAfter(event, recorded),
                DecisionClock.after(clock, event),
                null,
                investigated,
                defended,
                review.after(event, progress.state()),
                decided,
                event instanceof GovernmentDecisionRecorded e ? plus(government, e) : government,
                event instanceof FiledForRecord e ? e : filing,
                transfer.after(event),
                endingAfter(event),
                CaseDocument.after(documents, event),
                event instanceof ChangesTerms e ? CaseTerm.after(terms, changes(e, recorded)) : terms,
                recorded.seq());
    }

    private CaseProgress progressAfter(Object event) {
        CaseProgress before = version < 0
                ? null
                : new CaseProgress(
                        state, interrupted, decision == null ? null : new DocumentNumber(decision.document()));
        return Objects.requireNonNull(CaseProgress.after(before, event));
    }

    private List<String> officersAfter(Object event) {
        Stream<String> named = Subjects.named(event).stream()
                .filter(subject -> subject.startsWith("officer:"))
                .map(subject -> subject.substring("officer:".length()));
        return Stream.concat(officers.stream(), named).distinct().toList();
    }

    private List<String> violations(
            InvestigationView investigated, DefenceView defended, @Nullable DecisionView decided) {
        Notice notice = defended.notice();
        InvestigationConcluded conclusion = investigated.conclusion();
        List<Charge> charges = decided != null && !decided.charges().isEmpty()
                ? decided.charges()
                : notice != null ? notice.charges() : conclusion != null ? conclusion.charges() : List.of();
        return charges.isEmpty()
                ? List.of(opening.suspected)
                : charges.stream()
                        .map(charge -> charge.violation().value())
                        .distinct()
                        .toList();
    }

    private @Nullable LocalDate decisionDueAfter(Object event, Recorded recorded) {
        if (!(event instanceof ChangesTerms changing)) {
            return decisionDueOn;
        }
        LocalDate due = decisionDueOn;
        for (TermChange change : changes(changing, recorded)) {
            if (!change.key().rule().equals("enforcement.decision")) {
                continue;
            }
            due = change instanceof TermChange.Opened opened
                    ? opened.dueOn()
                    : change instanceof TermChange.Fixed fixed ? fixed.dueOn() : due;
        }
        return due;
    }

    private @Nullable Ending endingAfter(Object event) {
        if (event instanceof CaseTerminated e) {
            return new Ending(e.ground().name(), e.reason(), e.document().value(), e.terminatedOn());
        }
        if (event instanceof CaseClosed e) {
            return new Ending(e.ground().name(), e.note(), ending == null ? null : ending.document, e.closedOn());
        }
        return event instanceof CaseReopened ? null : ending;
    }

    private static List<TermChange> changes(ChangesTerms event, Recorded recorded) {
        return event.terms(ChinaTime.day(recorded.recordedAt()));
    }

    private static List<String> ids(List<OfficerId> officers) {
        return officers.stream().map(OfficerId::value).toList();
    }

    private static <T> List<T> plus(List<T> before, T one) {
        return Stream.concat(before.stream(), Stream.of(one)).toList();
    }

    /** The case as it stands on a day: how many days have gone, which terms are near or over. */
    CaseView on(LocalDate today) {
        return new CaseView(
                id,
                procedure,
                state,
                interrupted,
                party,
                venue,
                divisionCode,
                agency,
                claimedBy,
                handlers,
                officers,
                opening,
                violations,
                decisionDueOn,
                clock,
                Days.of(clock, today),
                investigation,
                defence,
                review,
                decision,
                government,
                filing,
                transfer,
                ending,
                documents,
                terms.stream().map(term -> term.on(today)).toList(),
                version);
    }
}
