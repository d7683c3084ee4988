package io.fireledger.domain.legal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.rule.Calendars;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final TermKey PUBLIC_NOTICE = TermKey.of("service.public-notice");
    private static final LocalDate FROM = LocalDate.of(2026, 5, 6);
    private static final LocalDate DUE = LocalDate.of(2026, 6, 5);
    private static final OfficerId LI = new OfficerId("50010312");
    private static final OfficerId WANG = new OfficerId("50010313");

    private final Terms terms = new Terms();

    private record Told(List<TermChange> changes) implements ChangesTerms {
        @Override
        public List<TermChange> terms(LocalDate recordedOn) {
            return changes;
        }
    }

    private void given(TermChange... changes) {
        terms.on(new Told(List.of(changes)), FROM.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    private static TermChange opened(@Nullable OfficerId officer, boolean provisional) {
        return new TermChange.Opened(PUBLIC_NOTICE, FROM, DUE, provisional, officer, null);
    }

    private Optional<MissedTerm> on(LocalDate day) {
        return terms.missed(PUBLIC_NOTICE, day);
    }

    @Test
    void isMissedFromTheDayAfterItsLast() {
        given(opened(LI, false));
        assertThat(on(DUE)).isEmpty();
        assertThat(on(DUE.plusDays(1))).contains(new MissedTerm("service.public-notice", "", DUE, LI, null));
        assertThat(terms.missed(TermKey.of("other"), DUE.plusDays(1))).isEmpty();
    }

    @Test
    void isMetOnItsLastDayAndMissedByALateAct() {
        given(opened(LI, false), new TermChange.Ended(PUBLIC_NOTICE, DUE));
        assertThat(on(DUE.plusYears(1))).isEmpty();
        given(opened(LI, false), new TermChange.Ended(PUBLIC_NOTICE, DUE.plusDays(1)));
        assertThat(on(DUE)).map(MissedTerm::dueOn).contains(DUE);
    }

    @Test
    void isRecordedOnceAndOfWhoAnswersThen() {
        given(opened(LI, false), new TermChange.Handed(PUBLIC_NOTICE, WANG));
        assertThat(on(DUE.plusDays(1))).map(MissedTerm::officer).contains(WANG);
        given(new TermChange.Missed(PUBLIC_NOTICE));
        assertThat(on(DUE.plusYears(1))).isEmpty();
    }

    @Test
    void isAwaitedUntilItEndsOrItsMissIsOnRecord() {
        assertThat(terms.isAwaited(PUBLIC_NOTICE)).isFalse();
        given(opened(LI, false));
        assertThat(terms.isAwaited(PUBLIC_NOTICE)).isTrue();
        given(new TermChange.Missed(PUBLIC_NOTICE));
        assertThat(terms.isAwaited(PUBLIC_NOTICE)).isFalse();
        given(opened(LI, true), new TermChange.Ended(PUBLIC_NOTICE, DUE));
        assertThat(terms.isAwaited(PUBLIC_NOTICE)).isFalse();
    }

    @Test
    void aLateTermIsNotForgottenWhenOneLikeItBegins() {
        given(opened(LI, false), new TermChange.Ended(PUBLIC_NOTICE, DUE.plusDays(3)), opened(WANG, false));
        assertThat(on(DUE.plusDays(9))).map(MissedTerm::officer).contains(LI);
        given(new TermChange.Missed(PUBLIC_NOTICE));
        assertThat(on(DUE.plusDays(9))).map(MissedTerm::officer).contains(WANG);
    }

    @Test
    void aRightThatLapsedIsMissedByNobody() {
        given(opened(null, false), new TermChange.Lapsed(PUBLIC_NOTICE, DUE.minusDays(1)));
        assertThat(on(DUE.plusYears(1))).isEmpty();
        given(opened(null, false), new TermChange.Lapsed(PUBLIC_NOTICE, DUE.plusDays(9)));
        assertThat(on(DUE.plusYears(1))).isEmpty();
    }

    @Test
    void aRightLapsesWithItsRuleWhateverItConcerns() {
        TermKey first = new TermKey("right", "1");
        TermKey other = new TermKey("other", "1");
        given(
                new TermChange.Opened(first, FROM, DUE, false, null, null),
                new TermChange.Opened(other, FROM, DUE, false, null, null),
                new TermChange.Lapsed(TermKey.of("right"), FROM));
        assertThat(terms.missed(first, DUE.plusDays(1))).isEmpty();
        assertThat(terms.missed(other, DUE.plusDays(1))).isNotEmpty();
    }

    @Test
    void isNeverMissedWhileProvisional() {
        given(opened(LI, true));
        assertThat(on(DUE.plusYears(1))).isEmpty();
        given(new TermChange.Fixed(PUBLIC_NOTICE, DUE.plusDays(2)));
        assertThat(on(DUE.plusDays(2))).isEmpty();
        assertThat(on(DUE.plusDays(3))).map(MissedTerm::dueOn).contains(DUE.plusDays(2));
    }

    @Test
    void isFixedOnceByTheCalendarThatCoversItEvenWhenItHasEnded() {
        given(opened(LI, true), new TermChange.Ended(PUBLIC_NOTICE, DUE));
        int covered =
                Calendars.known().coveredYears().stream().max(Integer::compare).orElseThrow();
        assertThat(terms.fixed(PUBLIC_NOTICE, new LawSample()))
                .contains(new FixedTerm("service.public-notice", "", DUE, DUE, covered));
        given(new TermChange.Fixed(PUBLIC_NOTICE, DUE.minusDays(1)));
        assertThat(terms.fixed(PUBLIC_NOTICE, new LawSample())).isEmpty();
        assertThat(on(DUE)).map(MissedTerm::dueOn).contains(DUE.minusDays(1));
    }
}
