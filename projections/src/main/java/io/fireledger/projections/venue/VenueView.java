package io.fireledger.projections.venue;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.venue.PermitEvent;
import io.fireledger.domain.venue.Premises;
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
import io.fireledger.domain.venue.VenueEvent.VenueClassified;
import io.fireledger.domain.venue.VenueEvent.VenueClosed;
import io.fireledger.domain.venue.VenueEvent.VenueOpened;
import io.fireledger.domain.venue.VenueEvent.VenueRegistered;
import io.fireledger.projections.eventlog.Recorded;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A venue with its permit.
 *
 * @param creditCode identifier of the enterprise that runs it: its credit code, where it has one
 * @param dwelling whether people live there; null: not stated
 * @param classes the classes it is in, and {@code UNDETERMINED} where some class could not be decided
 * @param undetermined the classes that could not be decided
 * @param classificationRules edition of the rules that were applied; null: not yet classified
 * @param open null: never opened
 * @param keyUnit null: not determined to be one
 * @param hazards all there ever were, the first found first
 * @param openHazards how many of them are still there
 * @param standards management standards it was awarded, withdrawn ones included
 * @param monitoring its systems that report to a monitoring centre
 * @param alarms those not cleared; all there were: see its history
 * @param version seq of the last event in it
 */
public record VenueView(
        String id,
        String creditCode,
        String name,
        String divisionCode,
        String address,
        String use,
        BigDecimal heightMetres,
        BigDecimal areaSquareMetres,
        int floorsAbove,
        int floorsBelow,
        int capacityPersons,
        @Nullable Boolean dwelling,
        @Nullable Boolean singleStorey,
        @Nullable Integer rooms,
        @Nullable Integer beds,
        @Nullable Integer seats,
        List<String> classes,
        List<String> undetermined,
        @Nullable String classificationRules,
        @Nullable Supervision supervision,
        PermitView permit,
        @Nullable Opening open,
        @Nullable KeyUnit keyUnit,
        List<Hazard> hazards,
        int openHazards,
        List<Standard> standards,
        List<Connection> monitoring,
        List<Alarm> alarms,
        long version) {

    /** Rows of an earlier version of this view serve until it is built anew. */
    public VenueView {
        hazards = Objects.requireNonNullElse(hazards, List.of());
        standards = Objects.requireNonNullElse(standards, List.of());
        monitoring = Objects.requireNonNullElse(monitoring, List.of());
        alarms = Objects.requireNonNullElse(alarms, List.of());
    }

    /**
     * @param creditCode the operator it was awarded to
     * @param validUntil last day of the award; null: no end was set
     * @param withdrawnOn null: it was not withdrawn
     */
    public record Standard(
            String standard,
            String creditCode,
            String authority,
            LocalDate awardedOn,
            @Nullable LocalDate validUntil,
            @Nullable String certificate,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawnReason) {
        static Standard awarded(StandardAwarded e) {
            return new Standard(
                    e.standard().value(),
                    e.enterprise().value(),
                    e.authority().value(),
                    e.awardedOn(),
                    e.validUntil(),
                    e.certificate(),
                    null,
                    null);
        }

        Standard after(StandardWithdrawn e) {
            return e.standard().value().equals(standard) && withdrawnOn == null
                    ? new Standard(
                            standard,
                            creditCode,
                            authority,
                            awardedOn,
                            validUntil,
                            certificate,
                            e.withdrawnOn(),
                            e.reason())
                    : this;
        }
    }

    public record Connection(String system, String source, LocalDate connectedOn) {}

    /** @param place where in the venue; null: not told */
    public record Alarm(
            String alarm,
            String system,
            String kind,
            Instant raisedAt,
            @Nullable String place) {}

    /** @param filing number under which it was filed with the government; null: not yet */
    public record KeyUnit(
            LocalDate determinedOn,
            String authority,
            @Nullable String filing) {}

    /**
     * @param items codes of the failed items it consists of
     * @param inspection the one that found it
     * @param clearedOn null: it is still there
     * @param clearedBy the inspection that found it gone; null: it is still there
     */
    public record Hazard(
            String hazard,
            String inspection,
            List<String> items,
            String description,
            LocalDate foundOn,
            @Nullable LocalDate clearedOn,
            @Nullable String clearedBy) {
        static Hazard found(HazardRecorded e) {
            return new Hazard(
                    e.hazard().value(),
                    e.inspection().value(),
                    e.items().stream().map(Code::value).toList(),
                    e.description(),
                    e.foundOn(),
                    null,
                    null);
        }

        Hazard after(HazardCleared e) {
            return e.hazard().value().equals(hazard)
                    ? new Hazard(
                            hazard,
                            inspection,
                            items,
                            description,
                            foundOn,
                            e.clearedOn(),
                            e.inspection().value())
                    : this;
        }
    }

    public record Supervision(String authority, String tier, LocalDate from) {}

    /**
     * Since when it is open, or until when it was.
     *
     * @param withoutPermit whether it opened though it needed a permit and had none
     * @param closedOn null: it is open
     */
    public record Opening(
            LocalDate openedOn,
            boolean withoutPermit,
            @Nullable LocalDate closedOn,
            @Nullable String closedReason) {}

    /** The view after the event; null as long as the first event is missing. */
    public static @Nullable VenueView after(@Nullable VenueView before, VenueEvent event, Recorded recorded) {
        if (event instanceof VenueRegistered e) {
            return new Draft(e).view(recorded.seq());
        }
        if (before == null) {
            return null;
        }
        Draft draft = new Draft(before);
        before.change(draft, event);
        return draft.view(recorded.seq());
    }

    /** The view after an event of its permit; null as long as the first event is missing. */
    public static @Nullable VenueView after(@Nullable VenueView before, PermitEvent event, Recorded recorded) {
        if (before == null) {
            return null;
        }
        Draft draft = new Draft(before);
        draft.permit = PermitView.after(before.permit, event);
        return draft.view(recorded.seq());
    }

    private void change(Draft draft, VenueEvent event) {
        if (event instanceof VenueClassified e) {
            draft.classify(e);
        } else if (event instanceof SupervisionAssigned e) {
            draft.supervision = new Supervision(e.supervisor().value(), e.tier().name(), e.from());
        } else if (event instanceof VenueOpened e) {
            draft.open = new Opening(e.openedOn(), e.withoutPermit(), null, null);
        } else if (event instanceof VenueClosed e && open != null) {
            draft.open = new Opening(open.openedOn, open.withoutPermit, e.closedOn(), e.reason());
        } else if (event instanceof VenueAmended e) {
            draft.name = Objects.requireNonNullElse(e.name(), name);
            draft.address = Objects.requireNonNullElse(e.address(), address);
            draft.premises = Objects.requireNonNullElse(e.premises(), draft.premises);
            draft.permit = ended(e.endedPermit());
        } else if (event instanceof OperatorChanged e) {
            draft.creditCode = e.enterprise().value();
            draft.permit = ended(e.endedPermit());
        } else if (event instanceof UseChanged e) {
            draft.premises = draft.premises.usedAs(e.use());
            draft.permit = ended(e.endedPermit());
        } else if (event instanceof KeyUnitDetermined e) {
            draft.keyUnit = new KeyUnit(e.determinedOn(), e.authority().value(), e.filing());
        } else if (event instanceof HazardRecorded e) {
            draft.hazards = plus(hazards, Hazard.found(e));
        } else if (event instanceof HazardCleared e) {
            draft.hazards = hazards.stream().map(hazard -> hazard.after(e)).toList();
        } else if (event instanceof DueDayFixed e) {
            draft.permit = permit.fixed(e.term());
        } else {
            watch(draft, event);
        }
    }

    private void watch(Draft draft, VenueEvent event) {
        if (event instanceof StandardAwarded e) {
            draft.standards = plus(standards, Standard.awarded(e));
        } else if (event instanceof StandardWithdrawn e) {
            draft.standards = standards.stream().map(award -> award.after(e)).toList();
        } else if (event instanceof MonitoringConnected e) {
            draft.monitoring = plus(monitoring, new Connection(e.system().value(), e.source(), e.connectedOn()));
        } else if (event instanceof AlarmRaised e) {
            draft.alarms = plus(
                    alarms,
                    new Alarm(e.alarm().value(), e.system().value(), e.kind().value(), e.raisedAt(), e.place()));
        } else if (event instanceof AlarmCleared e) {
            draft.alarms = alarms.stream()
                    .filter(alarm -> !alarm.alarm.equals(e.alarm().value()))
                    .toList();
        }
    }

    private static <T> List<T> plus(List<T> before, T one) {
        return Stream.concat(before.stream(), Stream.of(one)).toList();
    }

    private PermitView ended(@Nullable DocumentNumber number) {
        return number == null ? permit : permit.outdated();
    }

    private Premises premises() {
        return new Premises(
                new Code(use),
                heightMetres,
                areaSquareMetres,
                floorsAbove,
                floorsBelow,
                capacityPersons,
                dwelling,
                singleStorey,
                rooms,
                beds,
                seats);
    }

    /** A view in the making. */
    private static final class Draft {
        private final String id;
        private final String divisionCode;
        private String creditCode;
        private String name;
        private String address;
        private Premises premises;
        private List<String> classes = List.of();
        private List<String> undetermined = List.of();
        private @Nullable String classificationRules;
        private @Nullable Supervision supervision;
        private PermitView permit = PermitView.NONE;
        private @Nullable Opening open;
        private @Nullable KeyUnit keyUnit;
        private List<Hazard> hazards = List.of();
        private List<Standard> standards = List.of();
        private List<Connection> monitoring = List.of();
        private List<Alarm> alarms = List.of();

        Draft(VenueRegistered e) {
            id = e.venue().value();
            divisionCode = e.division().value();
            creditCode = e.enterprise().value();
            name = e.name();
            address = e.address();
            premises = e.premises();
        }

        Draft(VenueView view) {
            id = view.id;
            divisionCode = view.divisionCode;
            creditCode = view.creditCode;
            name = view.name;
            address = view.address;
            premises = view.premises();
            classes = view.classes;
            undetermined = view.undetermined;
            classificationRules = view.classificationRules;
            supervision = view.supervision;
            permit = view.permit;
            open = view.open;
            keyUnit = view.keyUnit;
            hazards = view.hazards;
            standards = view.standards;
            monitoring = view.monitoring;
            alarms = view.alarms;
        }

        void classify(VenueClassified e) {
            List<String> decided = e.classes().stream().map(Code::value).toList();
            undetermined = e.undetermined().stream().map(Code::value).toList();
            classes = undetermined.isEmpty()
                    ? decided
                    : Stream.concat(decided.stream(), Stream.of("UNDETERMINED")).toList();
            classificationRules = e.rules();
        }

        VenueView view(long version) {
            return new VenueView(
                    id,
                    creditCode,
                    name,
                    divisionCode,
                    address,
                    premises.use().value(),
                    premises.heightMetres(),
                    premises.areaSquareMetres(),
                    premises.floorsAbove(),
                    premises.floorsBelow(),
                    premises.capacityPersons(),
                    premises.dwelling(),
                    premises.singleStorey(),
                    premises.rooms(),
                    premises.beds(),
                    premises.seats(),
                    classes,
                    undetermined,
                    classificationRules,
                    supervision,
                    permit,
                    open,
                    keyUnit,
                    hazards,
                    (int) hazards.stream().filter(h -> h.clearedOn() == null).count(),
                    standards,
                    monitoring,
                    alarms,
                    version);
        }
    }
}
