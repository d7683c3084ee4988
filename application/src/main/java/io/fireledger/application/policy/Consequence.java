package io.fireledger.application.policy;

import io.fireledger.domain.kernel.AggregateId;

/** The command a {@link Policy} sends, and the subject it is addressed to. */
public record Consequence(Object command, AggregateId target) {}
