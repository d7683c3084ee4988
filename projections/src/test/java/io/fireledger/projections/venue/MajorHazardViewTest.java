package io.fireledger.projections.venue;

import static io.fireledger.projections.wiring.Samples.BRIGADE;
import static io.fireledger.projections.wiring.Samples.HOTEL;
import static io.fireledger.projections.wiring.Samples.LI;
import static io.fireledger.projections.wiring.Samples.LONGDA;
import static io.fireledger.projections.wiring.Samples.MAY_9;
import static io.fireledger.projections.wiring.Samples.VISIT;
import static io.fireledger.projections.wiring.Samples.WANG;
import static io.fireledger.projections.wiring.Samples.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.MajorHazardId;
import io.fireledger.domain.legal.FixedTerm;
import io.fireledger.domain.legal.MissedTerm;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.ServiceMethod;
import io.fireledger.domain.venue.MajorHazardEvent;
import io.fireledger.domain.venue.MajorHazardEvent.ExpertPanelHeld;
import io.fireledger.domain.venue.MajorHazardEvent.GovernmentMeasureRecorded;
import io.fireledger.domain.venue.MajorHazardEvent.HazardStudied;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardCleared;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardDetermined;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardDueDayFixed;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardNoticeServed;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardSuspected;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardTermMissed;
import io.fireledger.domain.venue.MajorHazardEvent.NotMajor;
import io.fireledger.domain.venue.MajorHazardEvent.ReportedToGovernment;
import io.fireledger.projections.eventlog.Recorded;
import io.fireledger.projections.wiring.Json;
import io.fireledger.projections.wiring.Reads;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MajorHazardViewTest {
    private static final MajorHazardId HAZARD = new MajorHazardId("M-01HV0000000000000000000001");
    private static final DocumentNumber NOTICE = new DocumentNumber("渝中消重字〔2026〕第0001号");
    private static final LocalDate OPINION_DUE = MAY_9.plusDays(11);
    private static final MajorHazardSuspected SUSPECTED = new MajorHazardSuspected(
            HAZARD, HOTEL, LONGDA, YUZHONG, VISIT, MAY_9, "疏散宽度不足", LI, BRIGADE, OPINION_DUE, true);
    private static final HazardStudied STUDIED =
            new HazardStudied(HAZARD, HOTEL, MAY_9.plusDays(2), List.of(LI, WANG), "拟判定");
    private static final MajorHazardDetermined DETERMINED = new MajorHazardDetermined(
            HAZARD,
            HOTEL,
            MAY_9.plusDays(3),
            "GB35181-2025",
            List.of(new Code("EXITS_TOO_FEW")),
            List.of(new Code("EXITS_BLOCKED")),
            "直接判定",
            LI,
            BRIGADE,
            NOTICE,
            MAY_9.plusDays(6),
            true);

    @Test
    void followsAHazardFromSuspicionToRemoval() {
        assertThat(view(SUSPECTED).state()).isEqualTo(MajorHazardView.State.SUSPECTED);
        MajorHazardView removed = view(
                SUSPECTED,
                panel(MAY_9.plusDays(25)),
                STUDIED,
                DETERMINED,
                new MajorHazardNoticeServed(
                        HAZARD, HOTEL, Service.plain(NOTICE, "张伟", ServiceMethod.DIRECT, MAY_9.plusDays(4))),
                new ReportedToGovernment(HAZARD, HOTEL, MAY_9.plusDays(4), "渝中区人民政府"),
                new GovernmentMeasureRecorded(HAZARD, HOTEL, MAY_9.plusDays(9), "渝中区人民政府", "挂牌督办", null),
                new MajorHazardTermMissed(
                        HAZARD, HOTEL, new MissedTerm("major-hazard.notice", "", MAY_9.plusDays(6), LI, BRIGADE)),
                new MajorHazardCleared(HAZARD, HOTEL, MAY_9.plusDays(40), VISIT, "已整改"));
        assertThat(removed.state()).isEqualTo(MajorHazardView.State.CLEARED);
        assertThat(removed.panel()).isEqualTo(new MajorHazardView.Panel(MAY_9.plusDays(1), List.of("赵教授"), "宽度不足"));
        assertThat(removed.study())
                .isEqualTo(new MajorHazardView.Study(MAY_9.plusDays(2), List.of(LI.value(), WANG.value()), "拟判定"));
        assertThat(removed.determination())
                .isEqualTo(new MajorHazardView.Determination(
                        MAY_9.plusDays(3),
                        "GB35181-2025",
                        List.of("EXITS_TOO_FEW", "EXITS_BLOCKED"),
                        "直接判定",
                        NOTICE.value(),
                        MAY_9.plusDays(6),
                        MAY_9.plusDays(4)));
        assertThat(removed.reports()).hasSize(1);
        assertThat(removed.measures())
                .extracting(MajorHazardView.Measure::dueOn)
                .containsOnlyNulls();
        assertThat(removed.clearing())
                .isEqualTo(new MajorHazardView.Clearing(MAY_9.plusDays(40), VISIT.value(), "已整改"));
        assertThat(removed.version()).isEqualTo(8);
        assertThat(Json.read(Json.write(removed), MajorHazardView.class)).isEqualTo(removed);
    }

    @Test
    void maySeeItIsNone() {
        MajorHazardView none = view(
                SUSPECTED, STUDIED, new NotMajor(HAZARD, HOTEL, MAY_9.plusDays(3), "GB35181-2025", List.of(), "要素不足"));
        assertThat(none.state()).isEqualTo(MajorHazardView.State.NOT_MAJOR);
        assertThat(Objects.requireNonNull(none.determination()).notice()).isNull();
    }

    @Test
    void hasItsOpinionPutOffByThePanelOnlyBeforeItIsGiven() {
        assertThat(view(SUSPECTED, panel(MAY_9.plusDays(25))).opinionDueOn()).isEqualTo(MAY_9.plusDays(25));
        assertThat(view(SUSPECTED, STUDIED, panel(null)).opinionDueOn()).isEqualTo(OPINION_DUE);
    }

    @Test
    void followsTheDaysThatBecomeCertain() {
        LocalDate day = MAY_9.plusDays(50);
        assertThat(view(SUSPECTED, fixed("major-hazard.opinion", OPINION_DUE, day))
                        .opinionDueOn())
                .isEqualTo(day);
        assertThat(view(SUSPECTED, panel(MAY_9.plusDays(25)), fixed("major-hazard.opinion", OPINION_DUE, day))
                        .opinionDueOn())
                .as("the panel has put the opinion off")
                .isEqualTo(MAY_9.plusDays(25));
        assertThat(view(SUSPECTED, panel(MAY_9.plusDays(25)), fixed("major-hazard.panel", MAY_9.plusDays(25), day))
                        .opinionDueOn())
                .isEqualTo(day);
        MajorHazardView determined =
                view(SUSPECTED, STUDIED, DETERMINED, fixed("major-hazard.notice", MAY_9.plusDays(6), day));
        assertThat(Objects.requireNonNull(determined.determination()).noticeDueOn())
                .isEqualTo(day);
        assertThat(determined.opinionDueOn()).isEqualTo(OPINION_DUE);
    }

    @Test
    void bearsAMissingFirstEvent() {
        assertThat(MajorHazardView.after(null, STUDIED, recorded(1))).isNull();
    }

    private static ExpertPanelHeld panel(@Nullable LocalDate opinionDueOn) {
        return new ExpertPanelHeld(
                HAZARD,
                HOTEL,
                MAY_9.plusDays(1),
                List.of("赵教授"),
                "宽度不足",
                LI,
                BRIGADE,
                opinionDueOn == null ? null : OPINION_DUE,
                opinionDueOn,
                opinionDueOn == null ? null : true);
    }

    private static MajorHazardDueDayFixed fixed(String rule, LocalDate formerly, LocalDate day) {
        return new MajorHazardDueDayFixed(HAZARD, HOTEL, new FixedTerm(rule, "", formerly, day, 2027));
    }

    private static MajorHazardView view(MajorHazardEvent... events) {
        MajorHazardView view = null;
        for (int seq = 0; seq < events.length; seq++) {
            view = MajorHazardView.after(view, events[seq], recorded(seq));
        }
        return Objects.requireNonNull(view);
    }

    private static Recorded recorded(long seq) {
        return new Recorded("e" + seq, seq, Reads.NOON, Reads.NOON, "registrar", YUZHONG);
    }
}
