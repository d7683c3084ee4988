package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.DocumentNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The document an act made, told to whoever did it.
 *
 * @param barredUntil last day on which the same applicant cannot apply again; null where no bar follows
 */
public record IssuedDocument(
        DocumentNumber document, @Nullable LocalDate barredUntil) {}
