package io.fireledger.architecture.planted.domain.venue;

interface OpenCommand {
    record DoIt() implements OpenCommand {}
}
