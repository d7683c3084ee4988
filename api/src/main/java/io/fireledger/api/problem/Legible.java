package io.fireledger.api.problem;

import io.fireledger.api.envelope.MalformedRequest.Defect;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a query that is not percent-encoded UTF-8 and a header with control characters in it, before anything reads them: what
 * reads them would fail, and so would the wording of the failure. Who does not say who they are is told that first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Legible extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Draft> defect = illegible(request);
        if (defect.isEmpty()) {
            chain.doFilter(request, response);
        } else if (request.getRequestURI().startsWith("/api/") && !ContainerProblems.isCallerNamed(request)) {
            ContainerProblems.write(Problems.byStatus(HttpStatus.UNAUTHORIZED.value(), request), response);
        } else {
            ContainerProblems.write(defect.get().answer(request), response);
        }
    }

    private static Optional<Draft> illegible(HttpServletRequest request) {
        return header(request)
                .or(() -> mediaType(request.getContentType()))
                .or(() -> parameter(request.getQueryString()));
    }

    private static Optional<Draft> header(HttpServletRequest request) {
        for (Enumeration<String> names = request.getHeaderNames(); names.hasMoreElements(); ) {
            String name = names.nextElement();
            for (Enumeration<String> values = request.getHeaders(name); values.hasMoreElements(); ) {
                if (!isText(values.nextElement())) {
                    return Optional.of(malformed("header.invalid", name, null));
                }
            }
        }
        return Optional.empty();
    }

    /** Nothing but what is written: no control characters. */
    private static boolean isText(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A wildcard names no type of body. */
    private static Optional<Draft> mediaType(@Nullable String sent) {
        return sent == null || !sent.contains("*")
                ? Optional.empty()
                : Optional.of(new Draft(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "body.unsupported-type")
                        .values(List.of(sent, "application/json"))
                        .header(HttpHeaders.ACCEPT, "application/json"));
    }

    private static Optional<Draft> parameter(@Nullable String query) {
        if (query == null || query.indexOf('%') < 0) {
            return Optional.empty();
        }
        return Stream.of(query.split("&", -1))
                .filter(pair -> !isDecodable(pair))
                .findFirst()
                .map(pair -> {
                    int equals = pair.indexOf('=');
                    return malformed(
                            "parameter.invalid",
                            equals < 0 ? pair : pair.substring(0, equals),
                            equals < 0 ? null : pair.substring(equals + 1));
                });
    }

    private static boolean isDecodable(String pair) {
        byte[] sent = pair.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer decoded = ByteBuffer.allocate(sent.length);
        for (int i = 0; i < sent.length; i++) {
            if (sent[i] != '%') {
                decoded.put(sent[i]);
            } else {
                int high = i + 1 < sent.length ? Character.digit(sent[i + 1], 16) : -1;
                int low = i + 2 < sent.length ? Character.digit(sent[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    return false;
                }
                decoded.put((byte) (high << 4 | low));
                i += 2;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(decoded.flip());
            return true;
        } catch (CharacterCodingException notText) {
            return false;
        }
    }

    private static Draft malformed(String code, String name, @Nullable String value) {
        return new Draft(HttpStatus.BAD_REQUEST, code)
                .values(List.of(name))
                .defects(List.of(new Defect(name, value, "not-decodable")));
    }
}
