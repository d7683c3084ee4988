package io.fireledger.application.imports;

import io.fireledger.application.envelope.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way into a register.
 *
 * @param actor who handed it in; every row is entered in this name and within this jurisdiction
 * @param correlationId of the request that handed it in
 * @param sha256 hexadecimal digest of the file
 * @param rows how many rows it has, the header and blank ones not counted
 * @param tally what became of the rows so far
 * @param headBefore position of the last event when its work began: what stands later was entered by it; 0 before
 * @param position position of the last event it recorded; 0 where it recorded none
 */
public record Import(
        ImportId id,
        Register register,
        State state,
        Actor actor,
        String correlationId,
        String sha256,
        long bytes,
        List<String> columns,
        long rows,
        Tally tally,
        long headBefore,
        long position,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Where an import stands. */
    public enum State {
        /** Others came first. */
        WAITING,
        RUNNING,
        COMPLETED,
        /** Stopped on request; what had been entered stays. */
        CANCELLED;

        public boolean isFinished() {
            return this == COMPLETED || this == CANCELLED;
        }
    }

    /**
     * Rows by what became of them.
     *
     * @param entered recorded by this import
     * @param unchanged recorded by an earlier import of the same row
     */
    public record Tally(long entered, long unchanged, long rejected) {
        public static final Tally NONE = new Tally(0, 0, 0);

        public long done() {
            return entered + unchanged + rejected;
        }
    }
}
