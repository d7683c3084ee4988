package io.fireledger.architecture.planted.api.venue;

/** Breaks no rule: chance may enter here. */
public interface Controller {
    default java.util.UUID any() {
        return java.util.UUID.randomUUID();
    }
}
