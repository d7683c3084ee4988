package io.fireledger.api.problem;

import io.fireledger.api.envelope.Exchange;
import io.fireledger.api.envelope.Language;
import io.fireledger.api.envelope.MalformedRequest.Defect;
import io.fireledger.api.envelope.SentBody;
import io.fireledger.api.problem.Problem.FieldError;
import io.fireledger.domain.kernel.Citation;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Contract;
import tools.jackson.databind.JsonNode;

/** A problem document on its way: what is known of it, worded in the caller's language at the end. */
final class Draft {
    private static final int EXCERPT = 200;

    private final HttpStatus status;
    private final String code;
    private final HttpHeaders headers = new HttpHeaders();
    private List<String> values = List.of();
    private List<Citation> basis = List.of();
    private List<Defect> defects = List.of();
    private Map<String, Object> members = Map.of();
    private @Nullable String field;
    private @Nullable String kind;

    Draft(HttpStatus status, String code) {
        this.status = status;
        this.code = code;
    }

    Draft values(List<String> named) {
        this.values = named;
        return this;
    }

    Draft basis(List<Citation> law) {
        this.basis = law;
        return this;
    }

    /** Names the kind and the value of what is not there; the kind in the caller's language. */
    Draft subject(String type, String value) {
        this.kind = type;
        return values(List.of(type, value));
    }

    Draft defects(List<Defect> found) {
        this.defects = found;
        return this;
    }

    /** The one field that a rule objects to. */
    Draft field(@Nullable String name) {
        this.field = name;
        return this;
    }

    Draft members(Map<String, Object> more) {
        this.members = more;
        return this;
    }

    Draft header(String name, String value) {
        headers.set(name, value);
        return this;
    }

    ResponseEntity<Problem> answer(HttpServletRequest request) {
        Sentences sentences = Sentences.in(Language.of(request));
        if (kind != null) {
            values = List.of(sentences.kind(kind), values.get(1));
        }
        String detail = sentences.detail(code, values);
        Problem problem = new Problem(
                URI.create("/problems/" + code),
                sentences.title(code),
                status.value(),
                detail,
                instance(request),
                code,
                basis.stream().map(Citation::toString).toList(),
                errors(sentences, detail, request),
                Exchange.correlationId(request),
                members);
        headers.set(Exchange.REQUEST_ID, Exchange.correlationId(request));
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private List<FieldError> errors(Sentences sentences, String detail, HttpServletRequest request) {
        if (field != null) {
            return List.of(new FieldError(field, excerpt(valueOf(field, request)), detail));
        }
        return defects.stream()
                .map(d -> new FieldError(
                        excerpt(d.field()).toString(), excerpt(d.value()), sentences.reason(d.reason(), d.detail())))
                .toList();
    }

    /** As it was sent: in the body, or as a parameter of that name. */
    private static @Nullable Object valueOf(String field, HttpServletRequest request) {
        Object inBody = SentBody.valueAt(request, field);
        return inBody == null ? request.getParameter(field) : inBody;
    }

    /** The address asked for, also where the container has turned to the page for errors. */
    static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : Objects.requireNonNullElse(request.getRequestURI(), "/"); // null where no line could be read
    }

    private static URI instance(HttpServletRequest request) {
        String path = path(request);
        try {
            return new URI(path);
        } catch (URISyntaxException unspeakable) {
            return quoted(path);
        }
    }

    private static URI quoted(String path) {
        try {
            return new URI(null, null, path, null);
        } catch (URISyntaxException unspeakable) {
            return URI.create("/");
        }
    }

    /** The value itself where it is short; else its beginning. */
    @Contract("!null -> !null")
    private static @Nullable Object excerpt(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        String text = value instanceof JsonNode node && node.isString() ? node.stringValue() : value.toString();
        return text.length() <= EXCERPT ? value : text.substring(0, EXCERPT) + "…";
    }
}
