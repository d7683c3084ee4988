package io.fireledger.architecture.planted.domain.venue;

import io.fireledger.architecture.planted.application.venue.Innocent;

interface ReachesOutwards {
    Innocent outward();
}
