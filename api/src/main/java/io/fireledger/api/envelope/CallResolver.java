package io.fireledger.api.envelope;

import io.fireledger.api.envelope.MalformedRequest.Defect;
import io.fireledger.application.envelope.Actor;
import io.fireledger.application.idempotency.IdempotencyKey;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the headers of a call, here and nowhere else. */
final class CallResolver implements HandlerMethodArgumentResolver {
    private static final Pattern ENTITY_TAG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]{0,17})");
    private static final Pattern KEY = Pattern.compile("([\\x21-\\x7E]{1,64})");

    private final Callers callers;

    CallResolver(Callers callers) {
        this.callers = callers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Call.class;
    }

    @Override
    public Call resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request =
                Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class), "not a servlet request");
        Actor actor = callers.of(request);
        mustBeStorable(request);
        return new Call(
                actor,
                Exchange.correlationId(request),
                idempotency(request, actor),
                ifMatch(request),
                number(request, "Min-Version"),
                number(request, "Min-Position"),
                Language.of(request),
                DryRun.isAskedIn(request));
    }

    /** No text in the database has the character NUL, so nothing can be asked by it. */
    private static void mustBeStorable(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                if (value.indexOf('\0') >= 0) {
                    throw new MalformedRequest("parameter.invalid", new Defect(name, value, "control-character"));
                }
            }
        });
    }

    private static @Nullable IdempotencyKey idempotency(HttpServletRequest request, Actor actor) {
        String key = header(request, "Idempotency-Key", KEY, "malformed-key");
        return key == null ? null : new IdempotencyKey(actor.id(), key, fingerprint(request));
    }

    /** {@code *} asks only that the subject be there, which every command does anyway. */
    private static @Nullable Long ifMatch(HttpServletRequest request) {
        if ("*".equals(request.getHeader("If-Match"))) {
            return null;
        }
        String version = header(request, "If-Match", ENTITY_TAG, "malformed-entity-tag");
        return version == null ? null : Long.valueOf(version);
    }

    static @Nullable Long number(HttpServletRequest request, String name) {
        String number = header(request, name, NUMBER, "not-a-count");
        return number == null ? null : Long.valueOf(number);
    }

    private static @Nullable String header(HttpServletRequest request, String name, Pattern form, String reason) {
        String value = request.getHeader(name);
        if (value == null) {
            return null;
        }
        Matcher matcher = form.matcher(value.strip());
        if (!matcher.matches()) {
            throw new MalformedRequest("header.invalid", new Defect(name, value, reason));
        }
        return matcher.group(1);
    }

    private static String fingerprint(HttpServletRequest request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getMethod() + "\n" + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(Exchange.body(request)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
