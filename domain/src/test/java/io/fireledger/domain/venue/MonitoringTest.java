package io.fireledger.domain.venue;

import static io.fireledger.domain.kernel.ActingSamples.NOW;
import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.kernel.ActingSamples.registrar;
import static io.fireledger.domain.venue.VenueFixture.when;
import static io.fireledger.domain.venue.VenueSamples.HOTEL;
import static io.fireledger.domain.venue.VenueSamples.OPERATOR;

import io.fireledger.domain.kernel.AlarmId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.venue.VenueCommand.ClearAlarm;
import io.fireledger.domain.venue.VenueCommand.ConnectMonitoring;
import io.fireledger.domain.venue.VenueCommand.RaiseAlarm;
import io.fireledger.domain.venue.VenueEvent.AlarmCleared;
import io.fireledger.domain.venue.VenueEvent.AlarmRaised;
import io.fireledger.domain.venue.VenueEvent.MonitoringConnected;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonitoringTest {
    private static final Code FIRE_ALARM = new Code("FIRE_ALARM");
    private static final Code FIRE = new Code("FIRE");
    private static final Code FALSE_ALARM = new Code("FALSE_ALARM");
    private static final AlarmId ALARM = new AlarmId("CQ-7:1");
    private static final MonitoringConnected CONNECTED =
            new MonitoringConnected(HOTEL, OPERATOR, FIRE_ALARM, "渝中监控中心", TODAY);
    private static final AlarmRaised RAISED = new AlarmRaised(HOTEL, OPERATOR, ALARM, FIRE_ALARM, FIRE, NOW, "三层走道");
    private static final AlarmCleared CLEARED = new AlarmCleared(HOTEL, OPERATOR, ALARM, FALSE_ALARM, NOW, "油烟");

    @Test
    void aSystemIsConnectedOnce() {
        ConnectMonitoring connect = new ConnectMonitoring(HOTEL, FIRE_ALARM, "渝中监控中心", TODAY);
        when(registrar(), List.of(), connect).expectEvents(CONNECTED);
        refuses("venue.monitoring-connected-already", connect, CONNECTED);
        refuses("alarm.unknown-code", new ConnectMonitoring(HOTEL, new Code("KETTLE"), "渝中监控中心", TODAY));
        refuses("act.in-future", new ConnectMonitoring(HOTEL, FIRE_ALARM, "渝中监控中心", TODAY.plusDays(1)));
    }

    @Test
    void onlyAConnectedSystemRaisesAlarmsEachOnce() {
        when(registrar(), List.of(), raise(FIRE_ALARM, FIRE, NOW), CONNECTED).expectEvents(RAISED);
        refuses("alarm.system-not-connected", raise(FIRE_ALARM, FIRE, NOW));
        refuses("alarm.system-not-connected", raise(new Code("SPRINKLER"), FIRE, NOW), CONNECTED);
        refuses("alarm.unknown-code", raise(FIRE_ALARM, new Code("ANALOG"), NOW), CONNECTED);
        refuses("act.in-future", raise(FIRE_ALARM, FIRE, NOW.plus(Duration.ofHours(1))), CONNECTED);
        refuses("alarm.exists", raise(FIRE_ALARM, FIRE, NOW), CONNECTED, RAISED);
        refuses("alarm.exists", raise(FIRE_ALARM, FIRE, NOW), CONNECTED, RAISED, CLEARED);
    }

    @Test
    void anAlarmIsClearedOnceWithAVerdictAndNotBeforeItWasRaised() {
        when(registrar(), List.of(), clear(FALSE_ALARM, NOW), CONNECTED, RAISED).expectEvents(CLEARED);
        refuses("alarm.not-standing", clear(FALSE_ALARM, NOW), CONNECTED);
        refuses("alarm.not-standing", clear(FALSE_ALARM, NOW), CONNECTED, RAISED, CLEARED);
        refuses("alarm.unknown-code", clear(new Code("WELL"), NOW), CONNECTED, RAISED);
        refuses("alarm.cleared-before-raised", clear(FALSE_ALARM, NOW.minusSeconds(1)), CONNECTED, RAISED);
        refuses("act.in-future", clear(FALSE_ALARM, NOW.plus(Duration.ofHours(1))), CONNECTED, RAISED);
    }

    private static void refuses(String code, Object command, Object... given) {
        when(registrar(), List.of(), command, given).expectNoEvents().expectException(Refused.anywhere(code));
    }

    private static RaiseAlarm raise(Code system, Code kind, Instant at) {
        return new RaiseAlarm(HOTEL, ALARM, system, kind, at, "三层走道");
    }

    private static ClearAlarm clear(Code verdict, Instant at) {
        return new ClearAlarm(HOTEL, ALARM, verdict, at, "油烟");
    }
}
