package io.fireledger.projections.eventlog;

import io.fireledger.domain.kernel.DivisionCode;
import java.util.Locale;

/** One event; answered with an {@code Optional<HistoryEntry>}. */
public record GetEvent(String eventId, DivisionCode jurisdiction, Locale locale) {}
