package io.fireledger.application.envelope;

import java.util.Map;
import java.util.TreeMap;

/** The canonical form (RFC 8785) of a flat JSON object of strings. */
public final class Jcs {
    private Jcs() {}

    public static String of(Map<String, ?> object) {
        StringBuilder json = new StringBuilder(512).append('{');
        // String's own order is that of UTF-16 code units, as RFC 8785, 3.2.3 asks
        new TreeMap<>(object).forEach((key, value) -> {
            if (!(value instanceof String text)) {
                throw new IllegalArgumentException("metadata " + key + " is no string");
            }
            if (json.length() > 1) {
                json.append(',');
            }
            quote(json, key);
            json.append(':');
            quote(json, text);
        });
        return json.append('}').toString();
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < 0x20) {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
