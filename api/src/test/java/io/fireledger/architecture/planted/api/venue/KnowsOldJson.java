package io.fireledger.architecture.planted.api.venue;

interface KnowsOldJson {
    com.fasterxml.jackson.databind.JsonNode asJson();
}
