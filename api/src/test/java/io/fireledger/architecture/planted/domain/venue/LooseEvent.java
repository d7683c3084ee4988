package io.fireledger.architecture.planted.domain.venue;

sealed interface LooseEvent {
    final class Happened implements LooseEvent {}
}
