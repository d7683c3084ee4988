package io.fireledger.api.envelope;

import java.util.Optional;

/** What a text sent in must be like to be kept as evidence: it shows all it holds, and the database can store it. */
final class Text {
    /** From this length on a text is prose and may have lines. */
    private static final int PROSE = 1000;

    private Text() {}

    /** The text without surrounding space, ideographic and no-break space included. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** The reason why the stripped text cannot be accepted. */
    static Optional<String> objection(String text, int max) {
        if (text.isEmpty()) {
            return Optional.of("blank");
        }
        if (text.codePointCount(0, text.length()) > max) {
            return Optional.of("too-long");
        }
        boolean prose = max >= PROSE;
        return text.codePoints().anyMatch(c -> isForbidden(c, prose))
                ? Optional.of("control-character")
                : Optional.empty();
    }

    private static boolean isForbidden(int c, boolean prose) {
        if (prose && (c == '\n' || c == '\r' || c == '\t')) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> isDirectionOverride(c) || (c & 0xFFFE) == 0xFFFE;
        };
    }

    /** Such characters make a text read otherwise than it is stored. */
    private static boolean isDirectionOverride(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
