package io.fireledger.architecture.planted.domain.venue;

import org.axonframework.modelling.command.AggregateRoot;

/** An aggregate everybody sees. */
@AggregateRoot
public final class OpenAggregate {}
