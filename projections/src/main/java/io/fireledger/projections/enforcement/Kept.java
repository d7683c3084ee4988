package io.fireledger.projections.enforcement;

import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.projections.enforcement.CaseCourse.Past;
import io.fireledger.projections.enforcement.ConformanceView.Status;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How one step was kept; see {@link ConformanceView.Step}. */
record Kept(
        Status status,
        @Nullable String of,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        List<String> events,
        @Nullable OfficerId officer) {

    static Kept as(Status status, @Nullable OfficerId officer, @Nullable Past<?>... proof) {
        return new Kept(status, null, null, null, ids(proof), officer);
    }

    static Kept met(@Nullable LocalDate doneOn, @Nullable OfficerId officer, @Nullable Past<?>... proof) {
        return new Kept(Status.MET, null, null, doneOn, ids(proof), officer);
    }

    static Kept notApplicable() {
        return as(Status.NOT_APPLICABLE, null);
    }

    /** What has a last day: met, late, still pending, or missing once that day is over; never so while it is provisional. */
    static Kept timed(
            DueDay due,
            @Nullable LocalDate doneOn,
            LocalDate today,
            @Nullable OfficerId officer,
            @Nullable Past<?>... proof) {
        LocalDate day = doneOn == null ? today : doneOn;
        boolean over = !due.provisional() && day.isAfter(due.lastDay());
        Status status = doneOn == null ? (over ? Status.MISSING : Status.PENDING) : over ? Status.LATE : Status.MET;
        return new Kept(status, null, due.lastDay(), doneOn, ids(proof), officer);
    }

    Kept of(String what) {
        return new Kept(status, what, dueOn, doneOn, events, officer);
    }

    /** The same unless it is still awaited: then nothing is any more. */
    Kept unlessAwaited(boolean isGivenUp) {
        boolean awaited = doneOn == null && (status == Status.PENDING || status == Status.MISSING);
        return isGivenUp && awaited ? new Kept(Status.NOT_APPLICABLE, of, dueOn, null, events, officer) : this;
    }

    private static List<String> ids(@Nullable Past<?>[] proof) {
        return Arrays.stream(proof).filter(Objects::nonNull).map(Past::id).toList();
    }
}
