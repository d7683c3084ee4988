package io.fireledger.domain.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The spans an officer's certificates are valid for, and the days from which they were suspended. */
record Certificates(List<Span> spans, List<LocalDate> suspensions) {
    static final Certificates NONE = new Certificates(List.of(), List.of());

    /** Valid on both days and on all between them. */
    record Span(String number, LocalDate from, LocalDate until) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    Certificates granted(String number, LocalDate from, LocalDate until) {
        Span span = new Span(number, from, until);
        return new Certificates(Stream.concat(spans.stream(), Stream.of(span)).toList(), suspensions);
    }

    Certificates suspended(LocalDate from) {
        return new Certificates(
                spans, Stream.concat(suspensions.stream(), Stream.of(from)).toList());
    }

    boolean isAny() {
        return !spans.isEmpty();
    }

    boolean countOn(LocalDate day) {
        return spans.stream()
                .anyMatch(span -> span.covers(day) && suspensions.stream().noneMatch(from -> takes(from, span, day)));
    }

    /** Last day of the certificate of that number; empty where a suspension has taken it away before. */
    Optional<LocalDate> until(String number) {
        return spans.stream()
                .filter(span -> span.number().equals(number))
                .filter(span -> suspensions.stream().noneMatch(from -> takes(from, span, span.until())))
                .map(Span::until)
                .max(LocalDate::compareTo);
    }

    private static boolean takes(LocalDate suspension, Span span, LocalDate day) {
        return !day.isBefore(suspension) && !span.from().isAfter(suspension);
    }
}
