package io.fireledger.projections.eventlog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbered document an event tells the making of. Its number stands in the payload as {@code document}; where it is called
 * otherwise, or {@code document} is one that was made elsewhere, is said here.
 */
final class MadeDocument {
    private static final Map<String, String> CALLED = Map.of(
            "venue.PermitGranted", "permit",
            "venue.MajorHazardDetermined", "notice");

    /** These name the document of another event. */
    private static final String DECIDED_ELSEWHERE = "enforcement.ActsDecided";

    private MadeDocument() {}

    /** Where it is read: a case shows its documents by themselves, everything else shows them in itself. */
    static @Nullable String href(String stream, String type, Map<String, Object> payload) {
        Object number = type.equals(DECIDED_ELSEWHERE) ? null : payload.get(CALLED.getOrDefault(type, "document"));
        String address = Subjects.href(stream);
        if (!(number instanceof String of) || address == null) {
            return null;
        }
        String list = stream.startsWith("enforcement:") ? "/documents" : "";
        return address + list + "#" + URLEncoder.encode(of, StandardCharsets.UTF_8);
    }
}
