package io.fireledger.architecture.planted.domain.venue;

interface KnowsJson {
    tools.jackson.databind.JsonNode asJson();
}
