package io.fireledger.api.security;

import io.fireledger.api.envelope.Callers;
import io.fireledger.application.envelope.Actor;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;

/** Callers are known by their token; {@link EndpointAccess} lets nobody else through to where one is asked for. */
@Component
final class TokenCallers implements Callers {
    @Override
    public Actor of(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof TokenReader.Caller caller) {
            return caller.actor();
        }
        throw new AuthenticationCredentialsNotFoundException("no token");
    }
}
