package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.Code;
import java.util.List;

/**
 * What is told to whoever registers a venue.
 *
 * @param classes its classes; {@code UNDETERMINED} stands last where a class could not be decided
 */
public record RegisteredVenue(List<Code> classes) {}
