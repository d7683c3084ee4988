package io.fireledger.domain.legal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A legal source this system cites. */
public record StatuteEntry(
        String code,
        String title,
        String titleEnglish,
        String version,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        String confidence) {}
