package io.fireledger.api.envelope;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the endpoint of a call by what its path begins with, before anything else is compared: there are hundreds of endpoints
 * whose paths have an identifier in them, and Spring compares method, types and path of each, a fifth of what a call costs.
 */
final class PathFirst extends RequestMappingHandlerMapping {
    private final Map<RequestMappingInfo, String> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo endpoint, HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean isPlain = path.indexOf('%') < 0 && path.indexOf(';') < 0;
        return isPlain && !path.startsWith(beginnings.computeIfAbsent(endpoint, PathFirst::beginning))
                ? null
                : super.getMatchingMapping(endpoint, request);
    }

    /** The path up to its first variable; empty where it has several. */
    private static String beginning(RequestMappingInfo endpoint) {
        PathPatternsRequestCondition paths = endpoint.getPathPatternsCondition();
        Set<String> patterns = paths == null ? Set.of() : paths.getPatternValues();
        if (patterns.size() != 1) {
            return "";
        }
        String pattern = patterns.iterator().next();
        int end = 0;
        while (end < pattern.length() && "{*?[".indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        return pattern.substring(0, end);
    }
}
