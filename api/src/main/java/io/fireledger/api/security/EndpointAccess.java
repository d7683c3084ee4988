package io.fireledger.api.security;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Decides on every call by the table, before its body is read. A path without a row leads to no controller ({@link
 * UnlistedEndpoints} sees to it), so whoever has a token may learn that it is unknown.
 */
final class EndpointAccess implements AuthorizationManager<RequestAuthorizationContext> {
    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
        var request = context.getRequest();
        String path = ServletRequestPathUtils.parseAndCache(request)
                .pathWithinApplication()
                .value();
        Optional<EndpointRoles.Row> row = EndpointRoles.of(request.getMethod(), path);
        if (row.isPresent() && row.get().isOpen()) {
            return new AuthorizationDecision(true);
        }
        if (!(caller.get() instanceof TokenReader.Caller known)) {
            return new AuthorizationDecision(false);
        }
        boolean allowed = row.isEmpty()
                || row.get().roles().stream()
                        .anyMatch(role -> known.getAuthorities().stream()
                                .anyMatch(held -> role.authority().equals(held.getAuthority())));
        return new AuthorizationDecision(allowed);
    }
}
