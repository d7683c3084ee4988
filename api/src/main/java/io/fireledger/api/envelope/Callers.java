package io.fireledger.api.envelope;

import io.fireledger.application.envelope.Actor;
import jakarta.servlet.http.HttpServletRequest;

/** Says who sent a request, from its token. */
@FunctionalInterface
public interface Callers {
    Actor of(HttpServletRequest request);
}
