package io.fireledger.domain.inspection;

import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.StatesItsTime;
import io.fireledger.domain.legal.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * All that can be asked of the {@link Rectification} an inspection leads to. Where {@code order} is null, the only order
 * still open is meant.
 */
public sealed interface RectificationCommand extends StatesItsTime {
    @TargetAggregateIdentifier
    InspectionId inspection();

    /** The day of the act; null: today. */
    @Nullable
    LocalDate day();

    @Override
    default @Nullable Instant happenedAt() {
        LocalDate day = day();
        return day == null ? null : ChinaTime.startOf(day);
    }

    /**
     * @param dueOn last day of a dated order; null for any other
     * @param items codes of the failed items that must be corrected
     * @param orderedOn the day it was ordered; null: today
     */
    record OrderRectification(
            InspectionId inspection,
            OrderKind kind,
            @Nullable LocalDate dueOn,
            List<Code> items,
            @Nullable LocalDate orderedOn)
            implements RectificationCommand {
        @Override
        public @Nullable LocalDate day() {
            return orderedOn;
        }
    }

    record RecordService(InspectionId inspection, Service service) implements RectificationCommand {
        @Override
        public LocalDate day() {
            return service.effectiveOn();
        }
    }

    record RequestRecheck(InspectionId inspection, @Nullable DocumentNumber order, LocalDate requestedOn)
            implements RectificationCommand {
        @Override
        public LocalDate day() {
            return requestedOn;
        }
    }

    /** @param items those found corrected where it passed, those found uncorrected where not */
    record RecordRecheck(
            InspectionId inspection,
            @Nullable DocumentNumber order,
            LocalDate recheckedOn,
            boolean passed,
            List<OfficerId> officers,
            List<Code> items,
            @Nullable String note)
            implements RectificationCommand {
        @Override
        public LocalDate day() {
            return recheckedOn;
        }
    }

    /** @param facts by what the party showed that it will not correct */
    record EstablishRefusal(
            InspectionId inspection, @Nullable DocumentNumber order, LocalDate establishedOn, String facts)
            implements RectificationCommand {
        @Override
        public LocalDate day() {
            return establishedOn;
        }
    }

    /** @param medium where it is to be read; null: not said */
    record PublishResult(
            InspectionId inspection,
            LocalDate publishedOn,
            @Nullable String medium) implements RectificationCommand {
        @Override
        public LocalDate day() {
            return publishedOn;
        }
    }
}
