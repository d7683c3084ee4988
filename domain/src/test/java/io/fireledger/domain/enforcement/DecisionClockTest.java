package io.fireledger.domain.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.CaseEvent.CaseClosed;
import io.fireledger.domain.enforcement.CaseEvent.CaseReopened;
import io.fireledger.domain.enforcement.CaseEvent.CaseTerminated;
import io.fireledger.domain.enforcement.DecisionClock.Days;
import io.fireledger.domain.enforcement.DecisionClock.Reason;
import io.fireledger.domain.enforcement.DecisionClock.Span;
import io.fireledger.domain.enforcement.DecisionEvent.ViolationNotEstablished;
import io.fireledger.domain.enforcement.DefenceEvent.HearingHeld;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequestWithdrawn;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequested;
import io.fireledger.domain.enforcement.DefenceEvent.HearingTerminated;
import io.fireledger.domain.enforcement.DefenceEvent.HearingWaived;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalServed;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceAdded;
import io.fireledger.domain.enforcement.TransferEvent.TransferredToAuthority;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.ServiceMethod;
import io.fireledger.domain.legal.rule.DueDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The case was opened on 1 March 2026: the 1st is not counted, the 31st is day thirty. */
class DecisionClockTest {
    private static final CaseId CASE = new CaseId("C-01JZZZZZZZZZZZZZZZZZZZZZZ1");
    private static final DocumentNumber NOTICE = new DocumentNumber("渝中消罚告字〔2026〕第0001号");
    private static final OfficerId CHAIR = new OfficerId("CQ-0001");
    private static final Sha256Digest DIGEST = new Sha256Digest("ab".repeat(32));
    private static final DecisionClock OPENED = new DecisionClock(day(3, 1), null, List.of(), null);

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static Days on(LocalDate today, Object... events) {
        @Nullable DecisionClock clock = OPENED;
        for (Object event : events) {
            clock = DecisionClock.after(clock, event);
        }
        return Objects.requireNonNull(clock).on(today);
    }

    private static HearingRequested requested(LocalDate day) {
        return new HearingRequested(CASE, NOTICE, day);
    }

    private static HearingHeld held(LocalDate day) {
        return new HearingHeld(
                CASE, CHAIR, ChinaTime.startOf(day).plusSeconds(3600), DIGEST, List.of(), List.of(), "意见");
    }

    private static ProposalServed published(LocalDate from, LocalDate effectiveOn) {
        Service service = new Service(
                NOTICE, "张三", ServiceMethod.PUBLIC_NOTICE, effectiveOn, null, null, null, null, null, from, null);
        return new ProposalServed(
                CASE, NOTICE, service, new DueDay(effectiveOn, false), null, new AuthorityId("CQ-YZ"));
    }

    private static ViolationNotEstablished decided(LocalDate day) {
        return new ViolationNotEstablished(
                CASE,
                NOTICE,
                new AuthorityId("CQ-YZ"),
                new Party(PartyKind.UNIT, new EnterpriseId("915001030000000001"), null),
                "理由",
                CHAIR,
                day,
                List.of(),
                new DueDay(day, false));
    }

    @Test
    void countsFromTheDayAfterTheOpeningUpToTheDecision() {
        assertThat(on(day(3, 1))).isEqualTo(new Days(0, 0, List.of()));
        assertThat(on(day(3, 2)).counted()).isEqualTo(1);
        assertThat(on(day(5, 30)).counted()).isEqualTo(90);
        assertThat(on(day(12, 31), decided(day(5, 31))).elapsed()).isEqualTo(91);
    }

    @Test
    void showsTheDaysOfAHearingBesideAndTakesNoneOff() {
        Days days = on(day(3, 31), requested(day(3, 10)), held(day(3, 20)));
        assertThat(days).isEqualTo(new Days(30, 10, List.of(new Span(Reason.HEARING, day(3, 10), day(3, 20)))));
        assertThat(days.counted()).isEqualTo(20);
    }

    @Test
    void aHearingStillToComeRunsOnUntilTodayOrTheDecision() {
        assertThat(on(day(3, 15), requested(day(3, 10))).uncounted()).isEqualTo(5);
        assertThat(on(day(3, 31), requested(day(3, 10)), decided(day(3, 12))).uncounted())
                .isEqualTo(2);
    }

    @Test
    void aHearingEndsHoweverItEnds() {
        LocalDate end = day(3, 14);
        assertThat(List.of(
                        new HearingRequestWithdrawn(CASE, NOTICE, end),
                        new HearingWaived(CASE, NOTICE, DIGEST, end),
                        new HearingTerminated(
                                CASE,
                                CHAIR,
                                HearingEnd.NO_SHOW,
                                ChinaTime.startOf(end),
                                null,
                                List.of(),
                                List.of(),
                                null)))
                .allSatisfy(ended -> assertThat(
                                on(day(3, 31), requested(day(3, 10)), ended).uncounted())
                        .isEqualTo(4));
        assertThat(on(day(3, 31), new HearingWaived(CASE, NOTICE, DIGEST, end)).uncounted())
                .isZero();
    }

    @Test
    void showsTheDaysAnExpertOpinionTookFromTheDayItWasAskedFor() {
        assertThat(on(day(3, 31), opinion(day(3, 10), day(3, 25))).uncounted()).isEqualTo(15);
        assertThat(on(day(3, 31), opinion(day(2, 1), day(3, 5))).uncounted())
                .as("none before the case was opened")
                .isEqualTo(4);
        assertThat(on(day(3, 31), opinion(null, day(3, 25))).uncounted()).isZero();
    }

    private static EvidenceAdded opinion(@Nullable LocalDate asked, LocalDate came) {
        return new EvidenceAdded(
                CASE,
                1,
                EvidenceKind.EXPERT_OPINION,
                "鉴定意见",
                DIGEST,
                "application/pdf",
                ChinaTime.startOf(came),
                asked,
                "鉴定所",
                "李明",
                null,
                List.of(CHAIR));
    }

    @Test
    void aDayWithTwoReasonsIsShownOnce() {
        Days days = on(day(4, 30), published(day(3, 5), day(4, 4)), requested(day(4, 1)), held(day(4, 10)));
        assertThat(days.uncounted()).isEqualTo(36);
        assertThat(days.spans()).hasSize(2);
    }

    /** The days run on, and those in which the case had ended are shown. */
    @Test
    void runsOnWhenReopened() {
        CaseTerminated ended = new CaseTerminated(
                CASE, TerminationGround.OTHER, "证据不足", new DocumentNumber("渝中消终字〔2026〕第0001号"), CHAIR, day(3, 25));
        assertThat(on(day(4, 11), requested(day(3, 10)), held(day(3, 20)), ended))
                .isEqualTo(new Days(24, 10, List.of(new Span(Reason.HEARING, day(3, 10), day(3, 20)))));
        assertThat(on(day(4, 11), requested(day(3, 20)), ended, reopened(day(4, 1))))
                .isEqualTo(new Days(
                        41,
                        12,
                        List.of(
                                new Span(Reason.HEARING, day(3, 20), day(3, 25)),
                                new Span(Reason.ENDED, day(3, 25), day(4, 1)))));
    }

    @Test
    void runsOnWhenTheCaseComesBackFromOthers() {
        TransferredToAuthority given = new TransferredToAuthority(
                CASE, "住建委", null, "不属本机关", new DocumentNumber("渝中消移字〔2026〕第0001号"), day(3, 11));
        assertThat(on(day(3, 31), given, reopened(day(3, 21))).elapsed()).isEqualTo(30);
        CaseClosed leftToThePolice = new CaseClosed(CASE, CloseGround.TRANSFERRED, null, day(3, 11));
        assertThat(on(day(3, 31), leftToThePolice).elapsed()).isEqualTo(10);
        assertThat(on(day(3, 31), leftToThePolice, reopened(day(3, 21))).uncounted())
                .isEqualTo(10);
    }

    private static CaseReopened reopened(LocalDate day) {
        return new CaseReopened(
                CASE,
                "发现新证据",
                null,
                CHAIR,
                day,
                List.of(CHAIR),
                new AuthorityId("CQ-YZ"),
                day(3, 1),
                new DueDay(day(5, 30), false));
    }

    @Test
    void doesNotRunOnTheSpot() {
        assertThat(DecisionClock.after(null, held(day(3, 20)))).isNull();
    }
}
