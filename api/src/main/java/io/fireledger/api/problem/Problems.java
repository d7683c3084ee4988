package io.fireledger.api.problem;

import io.fireledger.api.envelope.Exchange;
import io.fireledger.api.envelope.MalformedRequest;
import io.fireledger.api.envelope.NoSuch;
import io.fireledger.api.envelope.SentBody;
import io.fireledger.application.eventstore.OutcomeUnknown;
import io.fireledger.application.eventstore.StoreUnavailable;
import io.fireledger.application.idempotency.ConcurrentChange;
import io.fireledger.application.idempotency.KeyReused;
import io.fireledger.application.idempotency.StaleVersion;
import io.fireledger.domain.kernel.AlreadyTaken;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.projections.wiring.BadCursor;
import io.fireledger.projections.wiring.NotYetVisible;
import io.fireledger.projections.wiring.RebuildRunning;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Turns every failure into a problem document: what is known in words of its own, all else by its status, and nothing
 * of the inside.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_SECONDS = "2";

    @ExceptionHandler
    ResponseEntity<Problem> rejected(CommandRejected failure, HttpServletRequest request) {
        return refusal(HttpStatus.UNPROCESSABLE_CONTENT, failure.rejection(), Map.of(), request);
    }

    /** The member that names the holder is called after the holder's type. */
    @ExceptionHandler
    ResponseEntity<Problem> taken(AlreadyTaken failure, HttpServletRequest request) {
        Map<String, Object> holder =
                Map.of(failure.holder().type(), failure.holder().value());
        return refusal(HttpStatus.CONFLICT, failure.rejection(), holder, request);
    }

    /** Names the field of the body that names it, where one does. */
    @ExceptionHandler
    ResponseEntity<Problem> unknown(UnknownSubject failure, HttpServletRequest request) {
        String value = failure.subject().value();
        return new Draft(HttpStatus.NOT_FOUND, "subject.unknown")
                .subject(failure.subject().type(), value)
                .field(SentBody.fieldWith(request, value).orElse(null))
                .answer(request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> nothing(NoSuch failure, HttpServletRequest request) {
        return new Draft(HttpStatus.NOT_FOUND, "subject.unknown")
                .subject(failure.type(), failure.name())
                .answer(request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> stale(StaleVersion failure, HttpServletRequest request) {
        boolean isThere = failure.currentVersion() != StaleVersion.NONE;
        String current = isThere ? Long.toString(failure.currentVersion()) : "–";
        return new Draft(HttpStatus.PRECONDITION_FAILED, "version.stale")
                .values(List.of(Objects.requireNonNullElse(request.getHeader(HttpHeaders.IF_MATCH), ""), current))
                .members(isThere ? Map.of("currentVersion", failure.currentVersion()) : Map.of())
                .answer(request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> collided(ConcurrentChange failure, HttpServletRequest request) {
        return new Draft(HttpStatus.CONFLICT, "version.concurrent-change")
                .values(List.of(Long.toString(failure.currentVersion())))
                .members(Map.of("currentVersion", failure.currentVersion()))
                .answer(request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> rebuildRunning(RebuildRunning failure, HttpServletRequest request) {
        return new Draft(HttpStatus.CONFLICT, "projection.rebuild-running")
                .values(List.of(failure.readModel()))
                .answer(request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> keyReused(KeyReused failure, HttpServletRequest request) {
        return new Draft(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency.key-reused")
                .values(List.of(failure.key()))
                .defects(List.of(new MalformedRequest.Defect("Idempotency-Key", failure.key(), "key-reused")))
                .answer(request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unknownOutcome(OutcomeUnknown failure, HttpServletRequest request) {
        return unavailable("command.outcome-unknown", request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unavailable(StoreUnavailable failure, HttpServletRequest request) {
        return unavailable(failure.isFull() ? "store.full" : "store.unavailable", request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notYetVisible(NotYetVisible failure, HttpServletRequest request) {
        List<String> asked = Stream.of("Min-Version", "Min-Position")
                .filter(name -> request.getHeader(name) != null)
                .map(name -> name + ": " + request.getHeader(name))
                .toList();
        return new Draft(HttpStatus.SERVICE_UNAVAILABLE, "view.not-yet-visible")
                .values(List.of(String.join(", ", asked)))
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .answer(request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> badCursor(BadCursor failure, HttpServletRequest request) {
        return malformed(
                new MalformedRequest(
                        "parameter.invalid",
                        new MalformedRequest.Defect("cursor", request.getParameter("cursor"), "malformed-cursor")),
                request);
    }

    private static ResponseEntity<Problem> unavailable(String code, HttpServletRequest request) {
        return new Draft(HttpStatus.SERVICE_UNAVAILABLE, code)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .answer(request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> malformed(MalformedRequest failure, HttpServletRequest request) {
        return new Draft(HttpStatus.BAD_REQUEST, failure.code())
                .values(failure.defects().stream()
                        .map(MalformedRequest.Defect::field)
                        .toList())
                .defects(failure.defects())
                .answer(request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> noBody(HttpMessageNotReadableException failure, HttpServletRequest request) {
        return malformed(
                failure.getCause() instanceof MalformedRequest known
                        ? known
                        : new MalformedRequest("body.malformed", new MalformedRequest.Defect("body", null, "required")),
                request);
    }

    /** An impossible id in a path names nothing; an impossible parameter is a mistake of the caller's. */
    @ExceptionHandler
    ResponseEntity<Problem> inconvertible(MethodArgumentTypeMismatchException failure, HttpServletRequest request) {
        if (failure.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return new Draft(HttpStatus.NOT_FOUND, "subject.unknown")
                    .subject(kind(failure), String.valueOf(failure.getValue()))
                    .answer(request);
        }
        Class<?> type = Objects.requireNonNullElse(failure.getRequiredType(), Object.class);
        return malformed(new MalformedRequest("parameter.invalid", parameter(failure, type)), request);
    }

    /** VenueId: venue. */
    private static String kind(MethodArgumentTypeMismatchException failure) {
        Class<?> type = Objects.requireNonNullElse(failure.getRequiredType(), Object.class);
        return type.getSimpleName().replaceFirst("(Id|Ref|Code)$", "").toLowerCase(Locale.ROOT);
    }

    private static MalformedRequest.Defect parameter(MethodArgumentTypeMismatchException failure, Class<?> type) {
        String name = failure.getName();
        Object sent = failure.getValue();
        if (type.isEnum()) {
            List<String> codes =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            return new MalformedRequest.Defect(name, sent, "unknown-code", String.join(", ", codes));
        }
        if (type == LocalDate.class) {
            return new MalformedRequest.Defect(name, sent, "not-a-date");
        }
        if (type == Instant.class) {
            return new MalformedRequest.Defect(name, sent, "not-an-instant");
        }
        return type == int.class || type == long.class
                ? new MalformedRequest.Defect(name, sent, "not-an-integer")
                : new MalformedRequest.Defect(name, sent, "malformed", type.getSimpleName());
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException failure, HttpServletRequest request) {
        return malformed(
                new MalformedRequest(
                        "parameter.invalid", new MalformedRequest.Defect(failure.getParameterName(), null, "required")),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException failure, HttpServletRequest request) {
        Set<HttpMethod> allowed = Objects.requireNonNullElse(failure.getSupportedHttpMethods(), Set.of());
        return new Draft(HttpStatus.METHOD_NOT_ALLOWED, "method.not-allowed")
                .values(List.of(failure.getMethod()))
                .header(
                        HttpHeaders.ALLOW,
                        String.join(
                                ", ",
                                allowed.stream().map(HttpMethod::name).sorted().toList()))
                .answer(request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mediaType(HttpMediaTypeNotSupportedException failure, HttpServletRequest request) {
        return new Draft(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "body.unsupported-type")
                .values(List.of(Objects.requireNonNullElse(request.getContentType(), ""), supported(failure)))
                .header(HttpHeaders.ACCEPT, supported(failure))
                .answer(request);
    }

    /** Files are CSV, all else is JSON. */
    private static String supported(HttpMediaTypeNotSupportedException failure) {
        boolean isFile = failure.getSupportedMediaTypes().stream()
                .anyMatch(type -> type.equalsTypeAndSubtype(new MediaType("text", "csv")));
        return isFile ? "text/csv" : MediaType.APPLICATION_JSON_VALUE;
    }

    @ExceptionHandler
    ResponseEntity<Problem> unauthenticated(AuthenticationException failure, HttpServletRequest request) {
        boolean sent = failure instanceof InvalidBearerTokenException;
        return new Draft(HttpStatus.UNAUTHORIZED, sent ? "token.invalid" : "token.missing")
                .header(HttpHeaders.WWW_AUTHENTICATE, sent ? "Bearer error=\"invalid_token\"" : "Bearer")
                .answer(request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> forbidden(AccessDeniedException failure, HttpServletRequest request) {
        return new Draft(HttpStatus.FORBIDDEN, "role.missing")
                .values(List.of(request.getMethod(), request.getRequestURI()))
                .answer(request);
    }

    /** What Spring refuses by a status, and at last what nobody foresaw. */
    @ExceptionHandler
    ResponseEntity<Problem> other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse refused) {
            return byStatus(refused.getStatusCode().value(), request);
        }
        Optional<ResponseEntity<Problem>> known = known(failure, request);
        if (known.isPresent()) {
            return known.get();
        }
        LOG.error("request {} failed with {}", Exchange.correlationId(request), places(failure));
        return byStatus(HttpStatus.INTERNAL_SERVER_ERROR.value(), request);
    }

    /** A failure of ours that the framework wrapped. */
    private Optional<ResponseEntity<Problem>> known(@Nullable Throwable failure, HttpServletRequest request) {
        Throwable cause = failure == null ? null : failure.getCause();
        if (cause == null || cause == failure) {
            return Optional.empty();
        }
        if (StoreUnavailable.isBehind(cause)) {
            return Optional.of(unavailable("store.unavailable", request));
        }
        if (cause instanceof CommandRejected rejected) {
            return Optional.of(rejected(rejected, request));
        }
        if (cause instanceof UnknownSubject unknown) {
            return Optional.of(unknown(unknown, request));
        }
        return cause instanceof MalformedRequest malformed
                ? Optional.of(malformed(malformed, request))
                : known(cause, request);
    }

    /** Classes and places only: the message of a database's failure holds the statement with the payload. */
    private static String places(Throwable failure) {
        StringBuilder places = new StringBuilder();
        for (Throwable t = failure; t != null; t = t.getCause()) {
            StackTraceElement[] trace = t.getStackTrace();
            places.append(t.getClass().getName());
            for (int i = 0; i < Math.min(trace.length, 12); i++) {
                places.append("\n\tat ").append(trace[i]);
            }
            places.append('\n');
        }
        return places.toString();
    }

    /** The problem of a status nobody said more about. */
    static ResponseEntity<Problem> byStatus(int value, HttpServletRequest request) {
        HttpStatus status = Objects.requireNonNullElse(HttpStatus.resolve(value), HttpStatus.INTERNAL_SERVER_ERROR);
        String code = switch (status) {
            case BAD_REQUEST -> "request.malformed";
            case UNAUTHORIZED -> "token.missing";
            case FORBIDDEN -> "role.missing";
            case NOT_FOUND -> "path.unknown";
            case METHOD_NOT_ALLOWED -> "method.not-allowed";
            case NOT_ACCEPTABLE -> "answer.not-acceptable";
            case CONTENT_TOO_LARGE -> "body.too-large";
            case UNSUPPORTED_MEDIA_TYPE -> "body.unsupported-type";
            case SERVICE_UNAVAILABLE -> "server.busy";
            default -> status.is4xxClientError() ? "request.malformed" : "server.failed";
        };
        // The container knows no method where it could not read the line.
        String method = Objects.requireNonNullElse(request.getMethod(), "");
        Draft draft = new Draft(status, code).values(List.of(method, Draft.path(request)));
        return (status == HttpStatus.UNAUTHORIZED ? draft.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : draft)
                .answer(request);
    }

    private static ResponseEntity<Problem> refusal(
            HttpStatus status, Rejection rejection, Map<String, Object> members, HttpServletRequest request) {
        return new Draft(status, rejection.code())
                .values(rejection.values())
                .field(rejection.field())
                .basis(rejection.basis())
                .members(members)
                .answer(request);
    }
}
