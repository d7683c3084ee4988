package io.fireledger.api.security;

import io.fireledger.api.wiring.StartRefused;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Refuses to start if a mapped endpoint has no row in {@link EndpointRoles}: nobody would ask its caller for a role. */
@Component
final class UnlistedEndpoints implements SmartInitializingSingleton {
    private final List<RequestMappingInfoHandlerMapping> mappings;

    UnlistedEndpoints(List<RequestMappingInfoHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> unlisted = new TreeSet<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(endpoint -> calls(endpoint)
                        .filter(call -> EndpointRoles.of(call[0], call[1]).isEmpty())
                        .forEach(call -> unlisted.add(call[0] + " " + call[1])));
        if (!unlisted.isEmpty()) {
            throw new StartRefused(
                    "These endpoints have no row in the table of roles: " + String.join(", ", unlisted),
                    "Give each a row in EndpointRoles and docs/roles.md.");
        }
    }

    /** Method and path of one call of each kind that the endpoint answers. */
    private static Stream<String[]> calls(RequestMappingInfo endpoint) {
        Set<RequestMethod> stated = endpoint.getMethodsCondition().getMethods();
        Set<RequestMethod> methods = stated.isEmpty() ? Set.of(RequestMethod.values()) : stated;
        return endpoint.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{[^}]*}", "x").replace("**", "x"))
                .flatMap(path -> methods.stream().map(method -> new String[] {method.name(), path}));
    }
}
