package io.fireledger.api.envelope;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Lines of CSV (RFC 4180). */
public final class Csv {
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /** The text, kept by an apostrophe from being a formula where a spreadsheet would take it for one. */
    public static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    public static void line(Writer out, List<String> cells) {
        try {
            out.write(String.join(",", cells.stream().map(Csv::quoted).toList()));
            out.write("\r\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                ? "\"" + cell.replace("\"", "\"\"") + "\""
                : cell;
    }
}
