package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.HazardId;

/** What is told to whoever records a hazard. */
public record RecordedHazard(HazardId hazard) {}
