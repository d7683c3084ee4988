package io.fireledger.projections.worklist;

import java.util.List;

/**
 * What the events of one capability mean for the work list. It is said here and not by the events themselves: what is put before
 * whom is no fact and no law, and may change with every rebuild.
 */
@FunctionalInterface
public interface MapsWork {
    /** Empty for events that mean nothing to it. */
    List<WorkChange> of(Object event);
}
