package io.fireledger.architecture.planted.projections.venue;

/** Breaks no rule. */
public interface Row {}
