package io.fireledger.architecture.planted.domain.venue;

import io.fireledger.architecture.planted.domain.officer.NeedsTheVenue;

/** One half of a ring. */
public interface NeedsTheOfficer {
    NeedsTheVenue officer();
}
