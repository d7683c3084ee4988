package io.fireledger.api.envelope;

import io.fireledger.application.imports.Register;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A file sent as the body of a request, read once, as it comes. */
public record Upload(InputStream content) {
    /** Bytes of the largest file. */
    public static final long BYTES = 100_000_000;

    private static final Set<String> PATHS = Arrays.stream(Register.values())
            .map(register -> "/api/v1/imports/" + register.path())
            .collect(Collectors.toUnmodifiableSet());

    /** Whether the body of a request is a file: it is not held in memory, and has a limit of its own. */
    public static boolean isFor(HttpServletRequest request) {
        return request.getMethod().equals("POST") && PATHS.contains(request.getRequestURI());
    }
}
