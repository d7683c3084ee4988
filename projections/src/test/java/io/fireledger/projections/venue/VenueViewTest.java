package io.fireledger.projections.venue;

import static io.fireledger.projections.wiring.Samples.BRIGADE;
import static io.fireledger.projections.wiring.Samples.HOTEL;
import static io.fireledger.projections.wiring.Samples.LI;
import static io.fireledger.projections.wiring.Samples.LONGDA;
import static io.fireledger.projections.wiring.Samples.MAY_9;
import static io.fireledger.projections.wiring.Samples.PERMIT;
import static io.fireledger.projections.wiring.Samples.VISIT;
import static io.fireledger.projections.wiring.Samples.WANG;
import static io.fireledger.projections.wiring.Samples.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.AlarmId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.HazardId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.legal.FixedTerm;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.ServiceMethod;
import io.fireledger.domain.venue.BreachSeverity;
import io.fireledger.domain.venue.DeregistrationGround;
import io.fireledger.domain.venue.IntakeChannel;
import io.fireledger.domain.venue.PermitEvent;
import io.fireledger.domain.venue.PermitEvent.ApplicationAccepted;
import io.fireledger.domain.venue.PermitEvent.ApplicationRejected;
import io.fireledger.domain.venue.PermitEvent.ApplicationWithdrawn;
import io.fireledger.domain.venue.PermitEvent.CheckApplied;
import io.fireledger.domain.venue.PermitEvent.CheckMade;
import io.fireledger.domain.venue.PermitEvent.CommitmentBreached;
import io.fireledger.domain.venue.PermitEvent.CommitmentSubmitted;
import io.fireledger.domain.venue.PermitEvent.CommitmentVerified;
import io.fireledger.domain.venue.PermitEvent.DocumentServed;
import io.fireledger.domain.venue.PermitEvent.MaterialsRequested;
import io.fireledger.domain.venue.PermitEvent.MaterialsSupplied;
import io.fireledger.domain.venue.PermitEvent.PermitDeregistered;
import io.fireledger.domain.venue.PermitEvent.PermitGranted;
import io.fireledger.domain.venue.PermitEvent.PermitRefused;
import io.fireledger.domain.venue.PermitEvent.PermitRescinded;
import io.fireledger.domain.venue.PermitEvent.ReapplicationBarred;
import io.fireledger.domain.venue.PermitEvent.RescissionDropped;
import io.fireledger.domain.venue.PermitEvent.RescissionNotified;
import io.fireledger.domain.venue.PermitEvent.RescissionProposed;
import io.fireledger.domain.venue.PermitEvent.RescissionStatementRecorded;
import io.fireledger.domain.venue.RescissionGround;
import io.fireledger.domain.venue.StatementOutcome;
import io.fireledger.domain.venue.SupervisionTier;
import io.fireledger.domain.venue.VenueEvent;
import io.fireledger.domain.venue.VenueEvent.AlarmCleared;
import io.fireledger.domain.venue.VenueEvent.AlarmRaised;
import io.fireledger.domain.venue.VenueEvent.DueDayFixed;
import io.fireledger.domain.venue.VenueEvent.HazardCleared;
import io.fireledger.domain.venue.VenueEvent.HazardRecorded;
import io.fireledger.domain.venue.VenueEvent.KeyUnitDetermined;
import io.fireledger.domain.venue.VenueEvent.MonitoringConnected;
import io.fireledger.domain.venue.VenueEvent.OperatorChanged;
import io.fireledger.domain.venue.VenueEvent.StandardAwarded;
import io.fireledger.domain.venue.VenueEvent.StandardWithdrawn;
import io.fireledger.domain.venue.VenueEvent.SupervisionAssigned;
import io.fireledger.domain.venue.VenueEvent.UseChanged;
import io.fireledger.domain.venue.VenueEvent.VenueAmended;
import io.fireledger.domain.venue.VenueEvent.VenueClosed;
import io.fireledger.domain.venue.VenueEvent.VenueOpened;
import io.fireledger.projections.eventlog.Recorded;
import io.fireledger.projections.wiring.Json;
import io.fireledger.projections.wiring.Reads;
import io.fireledger.projections.wiring.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VenueViewTest {
    private static final CommitmentSubmitted COMMITMENT = new CommitmentSubmitted(
            HOTEL,
            LONGDA,
            "2021-1",
            new Sha256Digest("a".repeat(64)),
            "张伟",
            null,
            MAY_9,
            IntakeChannel.E_SERVICE,
            new Sha256Digest("b".repeat(64)),
            List.of(new Code("FLOOR_PLAN")),
            MAY_9.plusDays(5),
            false,
            BRIGADE);
    private static final CommitmentBreached BREACH = new CommitmentBreached(
            HOTEL,
            LONGDA,
            PERMIT,
            VISIT,
            List.of(LI, WANG),
            MAY_9.plusDays(11),
            BreachSeverity.SERIOUS_FALSITY,
            List.of(new Code("EXITS")));

    private static final DocumentNumber REFUSAL = new DocumentNumber("渝中消安检否字〔2026〕第0001号");
    private static final DocumentNumber NOTICE = new DocumentNumber("渝中消撤告字〔2026〕第0001号");
    private static final DocumentNumber DECISION = new DocumentNumber("渝中消撤字〔2026〕第0001号");
    private static final CheckApplied APPLIED = new CheckApplied(
            HOTEL,
            LONGDA,
            "2021-1",
            "张伟",
            null,
            IntakeChannel.WINDOW,
            new Sha256Digest("a".repeat(64)),
            List.of(),
            MAY_9.plusDays(6),
            false,
            BRIGADE);
    private static final ApplicationAccepted ACCEPTED =
            new ApplicationAccepted(HOTEL, LONGDA, BRIGADE, LI, MAY_9, MAY_9.plusDays(13), false);
    private static final CheckMade CHECKED = new CheckMade(
            HOTEL,
            LONGDA,
            BRIGADE,
            VISIT,
            List.of(LI, WANG),
            MAY_9.plusDays(2),
            List.of(new Code("EXITS")),
            List.of(new Code("EXITS")),
            MAY_9.plusDays(5),
            false);

    private static PermitRefused refused(LocalDate barredUntil) {
        return new PermitRefused(
                HOTEL,
                LONGDA,
                REFUSAL,
                BRIGADE,
                VISIT,
                LI,
                MAY_9.plusDays(3),
                List.of(new Code("EXITS")),
                "安全出口不足",
                barredUntil);
    }

    private static DocumentServed served(DocumentNumber document) {
        return new DocumentServed(
                HOTEL,
                LONGDA,
                Service.plain(document, "张伟", ServiceMethod.DIRECT, MAY_9.plusDays(4)),
                MAY_9.plusDays(7),
                false);
    }

    private static @Nullable VenueView fold(Object... events) {
        VenueView view = null;
        long seq = 0;
        for (Object event : events) {
            Recorded recorded = new Recorded("e" + seq, seq++, Reads.NOON, Reads.NOON, "registrar", YUZHONG);
            view = event instanceof VenueEvent e
                    ? VenueView.after(view, e, recorded)
                    : VenueView.after(view, (PermitEvent) event, recorded);
        }
        return view;
    }

    private static VenueView venueAfter(Object... events) {
        Object[] all = new Object[events.length + 1];
        all[0] = Samples.registered(HOTEL);
        System.arraycopy(events, 0, all, 1, events.length);
        return Objects.requireNonNull(fold(all));
    }

    private static PermitView permitAfter(Object... events) {
        return venueAfter(events).permit();
    }

    @Test
    void isWhatWasRegistered() {
        VenueView venue = venueAfter();
        assertThat(venue.id()).isEqualTo(HOTEL.value());
        assertThat(venue.creditCode()).isEqualTo(LONGDA.value());
        assertThat(venue.divisionCode()).isEqualTo("500103");
        assertThat(venue.use()).isEqualTo("HOTEL");
        assertThat(venue.permit().state()).isEqualTo(PermitView.State.NONE);
        assertThat(venue.open()).isNull();
        assertThat(venue.version()).isZero();
    }

    @Test
    void comesBackFromJsonAsItWas() {
        VenueView venue = venueAfter(COMMITMENT, Samples.granted(HOTEL, LI, MAY_9.plusDays(30)), BREACH);
        assertThat(Json.read(Json.write(venue), VenueView.class)).isEqualTo(venue);
    }

    @Test
    void namesTheClassUndeterminedWhereOneIs() {
        assertThat(venueAfter(Samples.classified(HOTEL, List.of())).classes()).containsExactly("PUBLIC_GATHERING");
        VenueView open = venueAfter(Samples.classified(HOTEL, List.of(new Code("HIGH_RISE_PUBLIC"))));
        assertThat(open.classes()).containsExactly("PUBLIC_GATHERING", "UNDETERMINED");
        assertThat(open.undetermined()).containsExactly("HIGH_RISE_PUBLIC");
        assertThat(open.classificationRules()).isEqualTo("2021-1");
    }

    @Test
    void showsItsSupervisor() {
        VenueView venue = venueAfter(new SupervisionAssigned(HOTEL, BRIGADE, SupervisionTier.KEY, MAY_9));
        assertThat(venue.supervision()).isEqualTo(new VenueView.Supervision(BRIGADE.value(), "KEY", MAY_9));
    }

    @Test
    void opensAndCloses() {
        VenueView open = venueAfter(new VenueOpened(HOTEL, MAY_9, true));
        assertThat(open.open()).isEqualTo(new VenueView.Opening(MAY_9, true, null, null));
        VenueView closed =
                venueAfter(new VenueOpened(HOTEL, MAY_9, true), new VenueClosed(HOTEL, MAY_9.plusDays(1), "停业"));
        assertThat(closed.open()).isEqualTo(new VenueView.Opening(MAY_9, true, MAY_9.plusDays(1), "停业"));
    }

    @Test
    void followsItsPermit() {
        assertThat(permitAfter(COMMITMENT).state()).isEqualTo(PermitView.State.PENDING);
        MaterialsRequested request = new MaterialsRequested(HOTEL, List.of(new Code("FLOOR_PLAN")));
        assertThat(permitAfter(COMMITMENT, request).materialsDueOn()).isEqualTo(MAY_9.plusDays(5));
        assertThat(permitAfter(
                                COMMITMENT,
                                request,
                                new MaterialsSupplied(HOTEL, List.of(new Code("FLOOR_PLAN")), List.of()))
                        .missing())
                .isEmpty();
        PermitView granted = permitAfter(COMMITMENT, Samples.granted(HOTEL, LI, MAY_9.plusDays(30)));
        assertThat(granted.state()).isEqualTo(PermitView.State.GRANTED);
        assertThat(granted.permitNumber()).isEqualTo(PERMIT.value());
        assertThat(granted.verificationDueOn()).isEqualTo(MAY_9.plusDays(30));
        assertThat(granted.provisional()).isFalse();
        assertThat(permitAfter(COMMITMENT, new ApplicationRejected(HOTEL, "材料不齐"))
                        .state())
                .isEqualTo(PermitView.State.REJECTED);
    }

    @Test
    void showsWhatTheVerificationCameTo() {
        Object granted = Samples.granted(HOTEL, LI, MAY_9.plusDays(30));
        PermitView verified = permitAfter(
                COMMITMENT,
                granted,
                new CommitmentVerified(HOTEL, LONGDA, PERMIT, VISIT, List.of(LI, WANG), MAY_9.plusDays(11)));
        assertThat(verified.state()).isEqualTo(PermitView.State.VERIFIED);
        assertThat(verified.inspection()).isEqualTo(VISIT.value());
        PermitView breached = permitAfter(COMMITMENT, granted, BREACH);
        assertThat(breached.state()).isEqualTo(PermitView.State.BREACHED);
        assertThat(breached.severity()).isEqualTo("SERIOUS_FALSITY");
        assertThat(breached.failedItems()).containsExactly("EXITS");
    }

    @Test
    void followsTheOrdinaryRouteToARefusalAndToAGrant() {
        PermitView refused = permitAfter(APPLIED, ACCEPTED, CHECKED, refused(MAY_9.plusYears(1)), served(REFUSAL));
        assertThat(refused.state()).isEqualTo(PermitView.State.REFUSED);
        assertThat(refused.route()).isEqualTo("CHECK");
        assertThat(refused.check())
                .isEqualTo(new PermitView.Check(
                        MAY_9,
                        MAY_9.plusDays(13),
                        VISIT.value(),
                        MAY_9.plusDays(2),
                        List.of("EXITS"),
                        MAY_9.plusDays(5)));
        assertThat(refused.refusal())
                .isEqualTo(new PermitView.Refusal(
                        REFUSAL.value(), MAY_9.plusDays(3), VISIT.value(), "安全出口不足", MAY_9.plusDays(4)));
        assertThat(permitAfter(APPLIED, ACCEPTED).state()).isEqualTo(PermitView.State.ACCEPTED);
        assertThat(permitAfter(APPLIED, ACCEPTED, CHECKED).state()).isEqualTo(PermitView.State.CHECKED);
        PermitView again = permitAfter(APPLIED, ACCEPTED, CHECKED, refused(MAY_9.plusYears(1)), COMMITMENT);
        assertThat(again.refusal()).isNull();
        assertThat(again.barredUntil()).isEqualTo(MAY_9.plusYears(1));
    }

    @Test
    void followsARescissionToItsEnd() {
        Object granted = Samples.granted(HOTEL, LI, MAY_9.plusDays(30));
        Object proposed = new RescissionProposed(
                HOTEL, LONGDA, PERMIT, RescissionGround.FRAUD, null, "伪造验收材料", MAY_9.plusDays(20));
        Object notified = new RescissionNotified(HOTEL, LONGDA, PERMIT, NOTICE, BRIGADE, MAY_9.plusDays(20));
        Object heard = new RescissionStatementRecorded(
                HOTEL, LONGDA, PERMIT, StatementOutcome.WAIVED, null, MAY_9.plusDays(21));
        Object rescinded = new PermitRescinded(
                HOTEL,
                LONGDA,
                PERMIT,
                DECISION,
                BRIGADE,
                RescissionGround.FRAUD,
                "伪造验收材料",
                null,
                LI,
                MAY_9.plusDays(22),
                MAY_9.plusYears(3),
                null);
        assertThat(permitAfter(COMMITMENT, granted, served(PERMIT)).servedOn()).isEqualTo(MAY_9.plusDays(4));
        PermitView before = permitAfter(COMMITMENT, granted, BREACH, proposed, notified, served(NOTICE), heard);
        assertThat(before.servedOn()).isNull();
        assertThat(before.state()).isEqualTo(PermitView.State.BREACHED);
        PermitView view = permitAfter(
                COMMITMENT,
                granted,
                BREACH,
                proposed,
                notified,
                served(NOTICE),
                heard,
                rescinded,
                served(DECISION),
                new PermitDeregistered(
                        HOTEL, LONGDA, PERMIT, BRIGADE, DeregistrationGround.RESCINDED, "已撤销", MAY_9.plusDays(30)));
        assertThat(view.state()).isEqualTo(PermitView.State.DEREGISTERED);
        assertThat(view.barredUntil()).isEqualTo(MAY_9.plusYears(3));
        assertThat(view.rescission())
                .isEqualTo(new PermitView.Rescission(
                        "FRAUD",
                        null,
                        MAY_9.plusDays(20),
                        NOTICE.value(),
                        MAY_9.plusDays(4),
                        MAY_9.plusDays(7),
                        "WAIVED",
                        DECISION.value(),
                        MAY_9.plusDays(22),
                        "伪造验收材料",
                        MAY_9.plusDays(4),
                        null));
    }

    @Test
    void showsARescissionThatWasDropped() {
        Object granted = Samples.granted(HOTEL, LI, MAY_9.plusDays(30));
        Object proposed = new RescissionProposed(HOTEL, LONGDA, PERMIT, RescissionGround.FRAUD, null, "伪造验收材料", MAY_9);
        Object dropped = new RescissionDropped(HOTEL, LONGDA, PERMIT, null, BRIGADE, "查无实据", LI, MAY_9.plusDays(3));
        PermitView view = permitAfter(COMMITMENT, granted, proposed, dropped);
        assertThat(view.state()).isEqualTo(PermitView.State.GRANTED);
        assertThat(Objects.requireNonNull(view.rescission()).droppedOn()).isEqualTo(MAY_9.plusDays(3));
        assertThat(view.rescission().reason()).isEqualTo("查无实据");
        assertThat(Objects.requireNonNull(permitAfter(COMMITMENT, granted, proposed, dropped, proposed)
                                .rescission())
                        .droppedOn())
                .isNull();
    }

    @Test
    void showsAnApplicationTakenBackAndABarredApplicant() {
        PermitView taken = permitAfter(COMMITMENT, new ApplicationWithdrawn(HOTEL, LONGDA, "另选址", MAY_9));
        assertThat(taken.state()).isEqualTo(PermitView.State.WITHDRAWN);
        assertThat(taken.withdrawal()).isEqualTo(new PermitView.Withdrawal(MAY_9, "另选址"));
        PermitView barred = permitAfter(
                COMMITMENT,
                new ApplicationRejected(HOTEL, "材料虚假"),
                new ReapplicationBarred(HOTEL, LONGDA, MAY_9.plusYears(1)));
        assertThat(barred.state()).isEqualTo(PermitView.State.REJECTED);
        assertThat(barred.barredUntil()).isEqualTo(MAY_9.plusYears(1));
    }

    @Test
    void followsTheDaysThatBecomeCertain() {
        LocalDate day = MAY_9.plusDays(40);
        PermitView granted = permitAfter(
                COMMITMENT,
                new PermitGranted(
                        HOTEL, LONGDA, PERMIT, BRIGADE, "2021-1", MAY_9, null, "auto-1", MAY_9.plusDays(30), true),
                fixed("venue.commitment-verification", MAY_9.plusDays(30), day));
        assertThat(granted.verificationDueOn()).isEqualTo(day);
        assertThat(granted.provisional()).isFalse();
        assertThat(permitAfter(COMMITMENT, fixed("venue.materials", MAY_9.plusDays(5), day))
                        .materialsDueOn())
                .isEqualTo(day);
        assertThat(check(APPLIED, ACCEPTED, fixed("venue.check", MAY_9.plusDays(13), day))
                        .inspectionDueOn())
                .isEqualTo(day);
        assertThat(check(APPLIED, ACCEPTED, CHECKED, fixed("venue.check-decision", MAY_9.plusDays(5), day))
                        .decisionDueOn())
                .isEqualTo(day);
    }

    private static PermitView.Check check(Object... events) {
        return Objects.requireNonNull(permitAfter(events).check());
    }

    private static DueDayFixed fixed(String rule, LocalDate formerly, LocalDate day) {
        return new DueDayFixed(HOTEL, new FixedTerm(rule, "", formerly, day, 2027));
    }

    @Test
    void showsWhatItWasAwardedAndWhatWatchesIt() {
        Code standard = new Code("HOTEL_RESTAURANT");
        StandardAwarded awarded = new StandardAwarded(HOTEL, LONGDA, standard, BRIGADE, LI, MAY_9, null, "渝标1");
        VenueView.Standard shown = new VenueView.Standard(
                "HOTEL_RESTAURANT", LONGDA.value(), BRIGADE.value(), MAY_9, null, "渝标1", null, null);
        assertThat(venueAfter(awarded).standards()).containsExactly(shown);
        VenueView again = venueAfter(
                awarded,
                new StandardWithdrawn(HOTEL, LONGDA, standard, BRIGADE, LI, MAY_9.plusDays(1), "不达标"),
                awarded);
        assertThat(again.standards())
                .extracting(VenueView.Standard::withdrawnOn)
                .containsExactly(MAY_9.plusDays(1), null);

        AlarmId one = new AlarmId("A-1");
        Object[] watched = {
            new MonitoringConnected(HOTEL, LONGDA, new Code("FIRE_ALARM"), "监控中心", MAY_9),
            new AlarmRaised(HOTEL, LONGDA, one, new Code("FIRE_ALARM"), new Code("FIRE"), Reads.NOON, "三层"),
            new AlarmRaised(
                    HOTEL, LONGDA, new AlarmId("A-2"), new Code("FIRE_ALARM"), new Code("FAULT"), Reads.NOON, null),
            new AlarmCleared(HOTEL, LONGDA, one, new Code("FALSE_ALARM"), Reads.NOON, null)
        };
        VenueView view = venueAfter(watched);
        assertThat(view.monitoring()).containsExactly(new VenueView.Connection("FIRE_ALARM", "监控中心", MAY_9));
        assertThat(view.alarms()).containsExactly(new VenueView.Alarm("A-2", "FIRE_ALARM", "FAULT", Reads.NOON, null));
        assertThat(Json.read(Json.write(view), VenueView.class)).isEqualTo(view);
    }

    @Test
    void readsRowsOfAnEarlierVersionAsHavingNothingOfTheNew() {
        VenueView view = venueAfter();
        String earlier = Json.write(view).replaceAll("\"(standards|monitoring|alarms|hazards)\":\\[],?", "");
        assertThat(earlier).doesNotContain("alarms");
        assertThat(Json.read(earlier, VenueView.class)).isEqualTo(view);
    }

    @Test
    void outlivesAChangeOfTheVenueNot() {
        Object granted = Samples.granted(HOTEL, LI, MAY_9.plusDays(30));
        VenueView used =
                venueAfter(granted, new UseChanged(HOTEL, new Code("HOTEL"), new Code("MALL"), MAY_9, PERMIT, "改造"));
        assertThat(used.use()).isEqualTo("MALL");
        assertThat(used.permit().state()).isEqualTo(PermitView.State.OUTDATED);
        VenueView sold = venueAfter(
                granted,
                new OperatorChanged(HOTEL, LONGDA, new EnterpriseId("915001030000000009"), MAY_9, PERMIT, "转让"));
        assertThat(sold.creditCode()).isEqualTo("915001030000000009");
        assertThat(sold.permit().state()).isEqualTo(PermitView.State.OUTDATED);
        VenueView renamed = venueAfter(granted, new VenueAmended(HOTEL, "龙大新店", null, null, false, null, "更名"));
        assertThat(renamed.name()).isEqualTo("龙大新店");
        assertThat(renamed.permit().state()).isEqualTo(PermitView.State.GRANTED);
    }

    @Test
    void showsHazardsAndTheKeyUnit() {
        HazardId exit = new HazardId("H-01JZZZZZZZZZZZZZZZZZZZZZZZ");
        HazardRecorded found = new HazardRecorded(
                HOTEL, LONGDA, exit, VISIT, List.of(LI, WANG), List.of(new Code("EXITS")), "安全出口锁闭", MAY_9);
        VenueView open = venueAfter(found, new KeyUnitDetermined(HOTEL, LONGDA, BRIGADE, MAY_9, "规模", null));
        assertThat(open.openHazards()).isEqualTo(1);
        assertThat(open.keyUnit()).isEqualTo(new VenueView.KeyUnit(MAY_9, BRIGADE.value(), null));
        VenueView gone = venueAfter(
                found, new HazardCleared(HOTEL, LONGDA, exit, VISIT, List.of(LI, WANG), MAY_9.plusDays(3), null));
        assertThat(gone.openHazards()).isZero();
        assertThat(gone.hazards())
                .containsExactly(new VenueView.Hazard(
                        exit.value(),
                        VISIT.value(),
                        List.of("EXITS"),
                        "安全出口锁闭",
                        MAY_9,
                        MAY_9.plusDays(3),
                        VISIT.value()));
        assertThat(Json.read(Json.write(gone), VenueView.class)).isEqualTo(gone);
    }

    @Test
    void bearsAnyOrderOfEvents() {
        assertThat(fold(BREACH, COMMITMENT, Samples.classified(HOTEL, List.of())))
                .isNull();
        assertThat(permitAfter(BREACH).state()).isEqualTo(PermitView.State.BREACHED);
        assertThat(venueAfter(new VenueClosed(HOTEL, MAY_9, "停业")).open()).isNull();
    }
}
