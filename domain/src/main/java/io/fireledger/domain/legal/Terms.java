package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.legal.rule.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * The terms of one stream that something may still come of: a part any aggregate may own.
 *
 * <p>An aggregate takes part in four lines of its own: it holds {@code @AggregateMember private final Terms terms = new
 * Terms()}, its family has the commands {@code MissTerm} and {@code FixDueDay} with a {@link TermKey} and the events {@code
 * TermMissed} ({@link RecordsMissedTerm}) and {@code DueDayFixed} ({@link RecordsFixedTerm}), and its two handlers apply
 * what {@link #missed} and {@link #fixed} answer. Whatever other event implements {@link ChangesTerms} is heeded by itself.
 *
 * <p>A term that ended in time, or whose miss is on record, is forgotten: asking again changes nothing.
 */
public final class Terms {
    private final List<RunningTerm> running = new ArrayList<>();

    @EventSourcingHandler
    void on(ChangesTerms event, @Timestamp Instant recordedAt) {
        event.terms(ChinaTime.day(recordedAt)).forEach(this::take);
        running.removeIf(RunningTerm::isSettled);
    }

    private void take(TermChange change) {
        if (change instanceof TermChange.Opened opened) {
            running.add(RunningTerm.opened(opened));
            return;
        }
        for (int i = 0; i < running.size(); i++) {
            if (running.get(i).concernedBy(change)) {
                running.set(i, running.get(i).after(change));
                return;
            }
        }
    }

    /** The terms still awaited for which one of these officers answers. */
    public List<TermKey> answeredBy(Collection<OfficerId> officers) {
        return running.stream()
                .filter(term -> term.endedOn() == null && term.officer() != null && officers.contains(term.officer()))
                .map(RunningTerm::key)
                .toList();
    }

    /** Whether what the term is for is still to come and it is not on record that the term was missed. */
    public boolean isAwaited(TermKey key) {
        return running.stream().anyMatch(term -> term.key().equals(key) && term.endedOn() == null);
    }

    /** What is to be recorded of a term past its last day; empty where it is not missed, or is on record. */
    public Optional<MissedTerm> missed(TermKey key, LocalDate today) {
        return running.stream()
                .filter(term -> term.key().equals(key) && term.isMissedBy(today))
                .findFirst()
                .map(MissedTerm::of);
    }

    /** The last day of a provisional term by the calendar known now; empty where there is nothing to fix yet. */
    public Optional<FixedTerm> fixed(TermKey key, Law law) {
        return fixed(key, key.rule(), law);
    }

    /** @param length code of the rule that says how long the term is, where that is another one's */
    public Optional<FixedTerm> fixed(TermKey key, String length, Law law) {
        return running.stream()
                .filter(term -> term.key().equals(key) && term.provisional())
                .findFirst()
                .flatMap(term -> fixed(term, term.from(), length, law));
    }

    /** @param from the day it counts from, where that was itself provisional when the term began */
    public Optional<FixedTerm> fixed(TermKey key, LocalDate from, Law law) {
        return running.stream()
                .filter(term -> term.key().equals(key) && term.provisional())
                .findFirst()
                .flatMap(term -> fixed(term, from, key.rule(), law));
    }

    private static Optional<FixedTerm> fixed(RunningTerm term, LocalDate from, String length, Law law) {
        Optional<DueDay> due = law.term(length, from)
                .map(rule -> Term.due(from, rule, law.calendar()))
                .filter(day -> !day.provisional());
        int lastYear = law.coveredYears().stream().max(Integer::compare).orElse(0);
        return due.map(day -> new FixedTerm(term.key().rule(), term.key().of(), term.dueOn(), day.lastDay(), lastYear));
    }
}
