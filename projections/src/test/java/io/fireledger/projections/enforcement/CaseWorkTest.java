package io.fireledger.projections.enforcement;

import static io.fireledger.projections.enforcement.CaseSamples.CASE;
import static io.fireledger.projections.enforcement.CaseSamples.charge;
import static io.fireledger.projections.enforcement.CaseSamples.concluded;
import static io.fireledger.projections.enforcement.CaseSamples.evidence;
import static io.fireledger.projections.enforcement.CaseSamples.opened;
import static io.fireledger.projections.enforcement.CaseSamples.withHearing;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.CaseEvent.CaseReopened;
import io.fireledger.domain.enforcement.CaseEvent.CaseTerminated;
import io.fireledger.domain.enforcement.DefenceEvent.FindingsReverified;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceExcluded;
import io.fireledger.domain.enforcement.InvestigationEvent.InvestigationConcluded;
import io.fireledger.domain.enforcement.ReviewEvent.LegalReviewReturned;
import io.fireledger.domain.enforcement.ReviewEvent.SubmittedForLegalReview;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.projections.wiring.Samples;
import io.fireledger.projections.worklist.WorkChange;
import io.fireledger.projections.worklist.WorkKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CaseWorkTest {
    private final CaseWork work = new CaseWork();

    /** Codes of what is open after these events, terms left aside. */
    private Set<String> open(List<?> events) {
        Set<String> open = new TreeSet<>();
        for (Object event : events) {
            for (WorkChange change : work.of(event)) {
                if (change instanceof WorkChange.Raised) {
                    open.add(change.key().kind().code());
                } else if (change instanceof WorkChange.Done) {
                    open.remove(change.key().kind().code());
                }
            }
        }
        return open;
    }

    private static List<Object> plus(List<?> events, Object... more) {
        List<Object> all = new ArrayList<>(events);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void everyStepAsksForTheNext() {
        List<Object> way = withHearing();
        String[][] asked = {
            {"enforcement.conclude"},
            {"enforcement.conclude"},
            {"enforcement.notify"},
            {"enforcement.serve-notice"},
            {"enforcement.reverify"},
            {"enforcement.reverify"},
            {"enforcement.appoint-chair", "enforcement.reverify", "enforcement.schedule-hearing"},
            {"enforcement.reverify", "enforcement.schedule-hearing"},
            {"enforcement.reverify"},
            {"enforcement.reverify"},
            {"enforcement.decide"},
            {"enforcement.decide", "enforcement.discuss"},
            {},
            {}
        };
        for (int upTo = 1; upTo <= way.size(); upTo++) {
            assertThat(open(way.subList(0, upTo)))
                    .as(way.get(upTo - 1).getClass().getSimpleName())
                    .containsExactlyInAnyOrder(asked[upTo - 1]);
        }
    }

    @Test
    void whatIsTakenBackIsAskedForAgain() {
        List<Object> reverified = withHearing().subList(0, 11);
        List<Object> submitted = plus(reverified, Fact.of(SubmittedForLegalReview.class));
        assertThat(open(submitted)).containsExactlyInAnyOrder("enforcement.decide", "enforcement.legal-review");
        assertThat(open(plus(submitted, Fact.of(LegalReviewReturned.class)))).containsExactly("enforcement.decide");
        assertThat(open(plus(submitted, evidence(2)))).containsExactly("enforcement.decide");
        assertThat(open(plus(submitted, Fact.of(EvidenceExcluded.class, "reliedOn", true))))
                .containsExactly("enforcement.conclude");
        assertThat(open(plus(submitted, CaseSamples.stated(LocalDate.of(2026, 4, 2), "新证据"))))
                .containsExactly("enforcement.reverify");
        assertThat(open(plus(reverified.subList(0, 10), Fact.of(FindingsReverified.class, "changed", true))))
                .containsExactly("enforcement.conclude");
    }

    @Test
    void whereNothingIsEstablishedOnlyTheDecisionIsLeft() {
        assertThat(open(List.of(opened(), Fact.of(InvestigationConcluded.class))))
                .containsExactly("enforcement.decide");
    }

    @Test
    void endsWithTheCaseAndBeginsAgainWithIt() {
        List<Object> ended =
                List.of(opened(), concluded(LocalDate.of(2026, 3, 10), charge(40_000)), Fact.of(CaseTerminated.class));
        assertThat(open(ended)).isEmpty();
        assertThat(open(plus(ended, Fact.of(CaseReopened.class)))).containsExactly("enforcement.conclude");
    }

    @Test
    void anOpenedCaseIsWhatWasToBeThoughtOf() {
        CaseOpened of = Fact.of(CaseOpened.class, "origin", SubjectRef.of(Samples.VISIT), "venue", Samples.HOTEL);
        assertThat(work.of(of))
                .contains(
                        WorkChange.done(WorkKind.CONSIDER_CASE_OF_RECHECK, Samples.VISIT),
                        WorkChange.done(WorkKind.CONSIDER_CASE_OF_BREACH, Samples.HOTEL),
                        WorkChange.done(WorkKind.CONSIDER_CASE_OF_OPENING, Samples.HOTEL),
                        WorkChange.raised(WorkKind.CONCLUDE_INVESTIGATION, CASE));
    }
}
