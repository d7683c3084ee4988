package io.fireledger.architecture.planted.domain.officer;

import io.fireledger.architecture.planted.domain.venue.NeedsTheOfficer;

/** The other half of a ring. */
public interface NeedsTheVenue {
    NeedsTheOfficer venue();
}
