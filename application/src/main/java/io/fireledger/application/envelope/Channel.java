package io.fireledger.application.envelope;

/** By which way a command reached the system. */
public enum Channel {
    CONSOLE,
    API,
    E_SERVICE,
    WINDOW,
    HOTLINE_12345,
    HOTLINE_96119,
    IMPORT,
    IOT,
    POLICY
}
