package io.fireledger.architecture.planted.application.venue;

/** Breaks no rule. */
public interface Innocent {}
