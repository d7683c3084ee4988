package io.fireledger.architecture.planted.domain.venue;

record HappenedElsewhere() implements ScatteredEvent {}
