package io.fireledger.architecture.planted.application.venue;

import io.fireledger.architecture.planted.projections.venue.Row;

interface ReadsAProjection {
    Row row();
}
