package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.AlarmId;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.HazardId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.StatesItsTime;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.TermKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of a {@link Venue}, but for its permit: see {@link PermitCommand}. */
public sealed interface VenueCommand {
    @TargetAggregateIdentifier
    VenueId venue();

    record RegisterVenue(
            VenueId venue,
            EnterpriseId enterprise,
            String name,
            DivisionCode division,
            String address,
            Premises premises)
            implements VenueCommand {}

    /**
     * Puts the venue under its one supervisor.
     *
     * @param tier whether the venue is a key unit, a listed unit or one of the rest
     */
    record AssignSupervision(VenueId venue, AuthorityId supervisor, SupervisionTier tier, LocalDate from)
            implements VenueCommand {}

    record DeclareOpen(VenueId venue, LocalDate openedOn) implements VenueCommand, StatesItsTime {
        @Override
        public Instant happenedAt() {
            return ChinaTime.startOf(openedOn);
        }
    }

    record DeclareClosed(VenueId venue, LocalDate closedOn, String reason) implements VenueCommand, StatesItsTime {
        @Override
        public Instant happenedAt() {
            return ChinaTime.startOf(closedOn);
        }
    }

    /**
     * Changes what is registered of the venue, but for who runs it and what it is used for.
     *
     * @param name null: as it was
     * @param address null: as it was
     * @param figures null: as they were; the use in it is that of the venue
     * @param rebuilt whether the premises were extended, rebuilt or refitted, and no mere entry is mended
     */
    record AmendVenue(
            VenueId venue,
            @Nullable String name,
            @Nullable String address,
            Figures figures,
            boolean rebuilt,
            String reason)
            implements VenueCommand {}

    /** Another enterprise runs the venue from that day on. */
    record ChangeOperator(VenueId venue, EnterpriseId enterprise, LocalDate from, String reason)
            implements VenueCommand, StatesItsTime {
        @Override
        public Instant happenedAt() {
            return ChinaTime.startOf(from);
        }
    }

    /** The venue is used for something else from that day on. */
    record ChangeUse(VenueId venue, Code use, LocalDate from, String reason) implements VenueCommand, StatesItsTime {
        @Override
        public Instant happenedAt() {
            return ChinaTime.startOf(from);
        }
    }

    /**
     * The agency determines that the venue is a key unit (Fire Protection Law 17).
     *
     * @param filing number under which it was filed with the government; null: not yet
     */
    record DetermineKeyUnit(
            VenueId venue, String reason, @Nullable String filing) implements VenueCommand {}

    /**
     * Puts a hazard found by an inspection on the venue's record.
     *
     * @param items codes of the failed items it consists of
     */
    record RecordHazard(VenueId venue, HazardId hazard, InspectionId inspection, List<Code> items, String description)
            implements VenueCommand {}

    /** Records that a hazard is gone, as a later inspection found. */
    record ClearHazard(
            VenueId venue,
            HazardId hazard,
            InspectionId inspection,
            @Nullable String note) implements VenueCommand {}

    /**
     * Records that the venue was found to meet a standard of fire-safety management.
     *
     * @param standard code of the list {@code management-standard}
     * @param validUntil last day of the award; null: no end was set
     * @param certificate number of the plate or certificate; null: none
     */
    record AwardStandard(
            VenueId venue,
            Code standard,
            LocalDate awardedOn,
            @Nullable LocalDate validUntil,
            @Nullable String certificate)
            implements VenueCommand, StatesItsTime {
        @Override
        public Instant happenedAt() {
            return ChinaTime.startOf(awardedOn);
        }
    }

    record WithdrawStandard(VenueId venue, Code standard, LocalDate withdrawnOn, String reason)
            implements VenueCommand, StatesItsTime {
        @Override
        public Instant happenedAt() {
            return ChinaTime.startOf(withdrawnOn);
        }
    }

    /**
     * One of the venue's systems reports to a monitoring centre from that day on.
     *
     * @param system code of the list {@code monitored-system}
     * @param source the centre or device that reports
     */
    record ConnectMonitoring(VenueId venue, Code system, String source, LocalDate connectedOn)
            implements VenueCommand, StatesItsTime {
        @Override
        public Instant happenedAt() {
            return ChinaTime.startOf(connectedOn);
        }
    }

    /**
     * A system reports a change of state.
     *
     * @param alarm as the source names it
     * @param kind code of the list {@code alarm-kind}
     * @param place where in the venue; null: not told
     */
    record RaiseAlarm(
            VenueId venue,
            AlarmId alarm,
            Code system,
            Code kind,
            Instant raisedAt,
            @Nullable String place) implements VenueCommand, StatesItsTime {
        @Override
        public Instant happenedAt() {
            return raisedAt;
        }
    }

    /** @param verdict what it was: code of the list {@code alarm-verdict} */
    record ClearAlarm(
            VenueId venue,
            AlarmId alarm,
            Code verdict,
            Instant clearedAt,
            @Nullable String note) implements VenueCommand, StatesItsTime {
        @Override
        public Instant happenedAt() {
            return clearedAt;
        }
    }

    /** Records that the term was missed, if it was and the record does not say so yet. */
    record MissTerm(VenueId venue, TermKey term) implements VenueCommand {}

    /** Fixes the term's provisional last day, if the calendar covers it now. */
    record FixDueDay(VenueId venue, TermKey term) implements VenueCommand {}
}
