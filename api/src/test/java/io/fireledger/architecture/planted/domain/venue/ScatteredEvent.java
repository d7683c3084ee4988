package io.fireledger.architecture.planted.domain.venue;

sealed interface ScatteredEvent permits HappenedElsewhere {}
