package io.fireledger.projections.enforcement;

import io.fireledger.projections.eventlog.Recorded;

/** One event of a case with its circumstances. */
public record Told(Object event, Recorded recorded) {}
