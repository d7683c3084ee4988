package io.fireledger.domain.venue;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AlarmId;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.venue.VenueCommand.ClearAlarm;
import io.fireledger.domain.venue.VenueCommand.ConnectMonitoring;
import io.fireledger.domain.venue.VenueCommand.RaiseAlarm;
import io.fireledger.domain.venue.VenueEvent.AlarmCleared;
import io.fireledger.domain.venue.VenueEvent.AlarmRaised;
import io.fireledger.domain.venue.VenueEvent.MonitoringConnected;
import io.fireledger.domain.venue.rule.MonitoredSystem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * What is watched of the venue from afar: its systems, once connected, and the changes of state they report. Readings stay
 * out of the record; an alarm is no finding, and what it was is judged when it is cleared.
 */
final class Monitoring implements Located {
    private static final List<Citation> BASIS = List.of(
            Statute.FIRE_PROTECTION_LAW_2021.article("16"),
            Statute.CHONGQING_OPINION_2020.article("十"),
            Statute.XUCHANG_PLAN_2020.article("八"));

    private final Venue venue;
    private final Set<Code> connected = new HashSet<>();
    private final Map<AlarmId, AlarmRaised> standing = new HashMap<>();
    /** A source that repeats itself is told so however late. */
    private final Set<AlarmId> known = new HashSet<>();

    Monitoring(Venue venue) {
        this.venue = venue;
    }

    @Override
    public DivisionCode division() {
        return venue.division;
    }

    @CommandHandler
    void handle(ConnectMonitoring command, Acting acting, Law law) {
        require(
                MonitoredSystem.listed(law, MonitoredSystem.SYSTEMS, command.system(), "system", acting.today()),
                acting.notInFuture(command.connectedOn(), "connectedOn"),
                MonitoredSystem.isNew(connected, command.system()));
        apply(
                new MonitoringConnected(
                        venue.id, venue.enterprise, command.system(), command.source(), command.connectedOn()),
                acting.circumstances(venue.division, Capacity.REGISTRAR, BASIS));
    }

    @CommandHandler
    void handle(RaiseAlarm command, Acting acting, Law law) {
        require(
                MonitoredSystem.listed(law, MonitoredSystem.ALARMS, command.kind(), "kind", acting.today()),
                MonitoredSystem.isConnected(connected, command.system()),
                acting.notInFuture(command.raisedAt(), "raisedAt"),
                known.contains(command.alarm())
                        ? MonitoredSystem.refuse("alarm.exists", "alarm", command.alarm())
                        : Optional.empty());
        apply(
                new AlarmRaised(
                        venue.id,
                        venue.enterprise,
                        command.alarm(),
                        command.system(),
                        command.kind(),
                        command.raisedAt(),
                        command.place()),
                acting.circumstances(venue.division, Capacity.RECORDER, BASIS));
    }

    @CommandHandler
    void handle(ClearAlarm command, Acting acting, Law law) {
        AlarmRaised alarm = standing.get(command.alarm());
        if (alarm == null) {
            throw new CommandRejected(MonitoredSystem.refuse("alarm.not-standing", "alarm", command.alarm())
                    .orElseThrow());
        }
        require(
                MonitoredSystem.listed(law, MonitoredSystem.VERDICTS, command.verdict(), "verdict", acting.today()),
                acting.notInFuture(command.clearedAt(), "clearedAt"),
                MonitoredSystem.inOrder(alarm.raisedAt(), command.clearedAt()));
        apply(
                new AlarmCleared(
                        venue.id,
                        venue.enterprise,
                        command.alarm(),
                        command.verdict(),
                        command.clearedAt(),
                        command.note()),
                acting.circumstances(venue.division, Capacity.RECORDER, BASIS));
    }

    @EventSourcingHandler
    void on(MonitoringConnected event) {
        connected.add(event.system());
    }

    @EventSourcingHandler
    void on(AlarmRaised event) {
        known.add(event.alarm());
        standing.put(event.alarm(), event);
    }

    @EventSourcingHandler
    void on(AlarmCleared event) {
        standing.remove(event.alarm());
    }
}
