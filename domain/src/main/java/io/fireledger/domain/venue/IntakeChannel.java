package io.fireledger.domain.venue;

/** By which route a commitment came in. */
public enum IntakeChannel {
    E_SERVICE,
    WINDOW,
    API
}
