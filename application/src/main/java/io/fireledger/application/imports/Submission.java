package io.fireledger.application.imports;

import io.fireledger.application.envelope.Actor;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was checked and is to be taken in.
 *
 * @param key the caller's idempotency key; null where it sent none
 */
public record Submission(
        ImportId id,
        Register register,
        Actor actor,
        String correlationId,
        @Nullable String key,
        String sha256,
        InputStream file,
        List<String> columns,
        long bytes,
        long rows) {}
