package io.fireledger.domain.kernel;

/** A record of one component, stored and sent as that bare component. */
public interface Value {}
