package io.fireledger.architecture.planted.application.venue;

final class VenueManager {
    private VenueManager() {}
}
