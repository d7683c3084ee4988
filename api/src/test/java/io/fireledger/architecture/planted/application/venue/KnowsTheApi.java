package io.fireledger.architecture.planted.application.venue;

import io.fireledger.architecture.planted.api.venue.Controller;

interface KnowsTheApi {
    Controller controller();
}
