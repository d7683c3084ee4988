package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.DocumentNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request for a hearing, told to whoever recorded it.
 *
 * @param accepted whether it came in time
 * @param document number of the refusal that is to be served; null: it was accepted
 * @param lastDay last day to ask for it
 */
public record HearingAnswer(boolean accepted, @Nullable DocumentNumber document, LocalDate lastDay) {}
