package io.fireledger.architecture.planted.application.venue;

import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
final class AggregateElsewhere {}
