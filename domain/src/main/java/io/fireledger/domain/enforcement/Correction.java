package io.fireledger.domain.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the party is ordered to correct (Penalty Law 28).
 *
 * @param dueOn last day, of {@link CorrectionKind#BY_DAY} alone
 * @param measures what is to be done, or was
 */
public record Correction(CorrectionKind kind, @Nullable LocalDate dueOn, String measures) {}
