package io.fireledger.application.eventstore;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** The store cannot take events now; nothing was stored. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean isFull;

    /** @param isFull whether it is for want of room */
    public StoreUnavailable(boolean isFull) {
        super(isFull ? "the store is full" : "the store cannot be reached");
        this.isFull = isFull;
    }

    /** Whether the failure is that of a database that cannot be reached, or does not answer. */
    public static boolean isBehind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException sql && isUnreachable(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnreachable(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53"));
    }

    public boolean isFull() {
        return isFull;
    }
}
