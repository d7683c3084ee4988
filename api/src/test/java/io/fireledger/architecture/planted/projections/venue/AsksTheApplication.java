package io.fireledger.architecture.planted.projections.venue;

import io.fireledger.architecture.planted.application.venue.Innocent;

interface AsksTheApplication {
    Innocent application();
}
