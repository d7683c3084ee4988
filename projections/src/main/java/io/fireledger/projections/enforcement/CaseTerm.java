package io.fireledger.projections.enforcement;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.RunningTerm;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.projections.deadline.DeadlineView;
import io.fireledger.projections.deadline.Deadlines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One legal term of a case, by the same fold as everywhere ({@link RunningTerm}).
 *
 * @param kind code of the term
 * @param of what in the case it concerns; empty where there is but one such term
 * @param from the day whose next day is day one
 * @param provisional whether the last day lies beyond the known calendar and counts weekdays only
 * @param state as it stands on the day asked for; null in the table
 * @param officer the officer answerable; null: none
 * @param closedOn the day of the act it was for; null: still awaited
 * @param onRecord whether it is on record that it was missed
 */
public record CaseTerm(
        String kind,
        String of,
        LocalDate from,
        LocalDate dueOn,
        boolean provisional,
        DeadlineView.@Nullable State state,
        @Nullable String officer,
        @Nullable String authority,
        @Nullable LocalDate closedOn,
        boolean onRecord) {

    static List<CaseTerm> after(List<CaseTerm> before, List<TermChange> changes) {
        List<CaseTerm> terms = new ArrayList<>(before);
        changes.forEach(change -> take(terms, change));
        return List.copyOf(terms);
    }

    private static void take(List<CaseTerm> terms, TermChange change) {
        if (change instanceof TermChange.Opened opened) {
            terms.add(of(RunningTerm.opened(opened)));
            return;
        }
        for (int i = 0; i < terms.size(); i++) {
            RunningTerm term = terms.get(i).running();
            if (term.concernedBy(change)) {
                terms.set(i, of(term.after(change)));
                return;
            }
        }
    }

    private static CaseTerm of(RunningTerm term) {
        OfficerId officer = term.officer();
        AuthorityId authority = term.authority();
        return new CaseTerm(
                term.key().rule(),
                term.key().of(),
                term.from(),
                term.dueOn(),
                term.provisional(),
                null,
                officer == null ? null : officer.value(),
                authority == null ? null : authority.value(),
                term.endedOn(),
                term.isOnRecord());
    }

    private RunningTerm running() {
        return new RunningTerm(
                new TermKey(kind, of),
                from,
                dueOn,
                provisional,
                officer == null ? null : new OfficerId(officer),
                authority == null ? null : new AuthorityId(authority),
                closedOn,
                onRecord);
    }

    CaseTerm on(LocalDate today) {
        DeadlineView.State stands = Deadlines.state(dueOn, closedOn, today);
        return new CaseTerm(kind, of, from, dueOn, provisional, stands, officer, authority, closedOn, onRecord);
    }
}
