package io.fireledger.api.envelope;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps what is asked of the request more than once: its correlation id, which every answer echoes, and the exact bytes
 * of its body, which the fingerprint of an idempotent command is taken of. How long a body may be was checked before.
 */
public final class Exchange extends OncePerRequestFilter {
    public static final String REQUEST_ID = "X-Request-Id";

    private static final String CORRELATION = Exchange.class.getName() + ".correlation";
    private static final String BODY = Exchange.class.getName() + ".body";

    private static final Pattern ACCEPTED_ID = Pattern.compile("[0-9A-Za-z._:-]{1,64}");
    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    /** The id of the chain this request started: the caller's {@code X-Request-Id}, its trace, or a fresh one. */
    public static String correlationId(HttpServletRequest request) {
        if (request.getAttribute(CORRELATION) instanceof String known) {
            return known;
        }
        String id = stated(request.getHeader(REQUEST_ID), request.getHeader("traceparent"));
        request.setAttribute(CORRELATION, id);
        return id;
    }

    /** The bytes of the body; none where there is none. */
    public static byte[] body(HttpServletRequest request) {
        return request.getAttribute(BODY) instanceof byte[] body ? body : new byte[0];
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(REQUEST_ID, correlationId(request));
        if (request.getMethod().equals("POST")
                && request.getRequestURI().startsWith("/api/")
                && !Upload.isFor(request)) {
            byte[] body = request.getInputStream().readAllBytes();
            request.setAttribute(BODY, body);
            chain.doFilter(new Replayed(request, body), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String stated(@Nullable String requestId, @Nullable String traceparent) {
        if (requestId != null && ACCEPTED_ID.matcher(requestId).matches()) {
            return requestId;
        }
        Matcher trace = TRACE.matcher(traceparent == null ? "" : traceparent);
        return trace.matches() ? trace.group(1) : UUID.randomUUID().toString();
    }

    /** The request with its body read already. */
    private static final class Replayed extends HttpServletRequestWrapper {
        private final byte[] body;

        Replayed(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is read already");
        }
    }
}
