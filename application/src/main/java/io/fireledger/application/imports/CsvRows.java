package io.fireledger.application.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file (RFC 4180, UTF-8), read as they come: never more than one row and one buffer are held. Rows
 * without any text, which spreadsheets leave at the end, are left out.
 */
public final class CsvRows implements Closeable {
    /** Characters of one field; the longest text any of our bodies takes is shorter. */
    static final int LONGEST_FIELD = 32_768;

    private static final int LONGEST_ROW = 4 * LONGEST_FIELD;
    private static final int MOST_FIELDS = 200;
    private static final Pattern LINE = Pattern.compile("line ([0-9]+)");

    private final StrictUtf8 text;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> columns;
    private @Nullable CsvRecord ahead;

    /** @throws FileRefused if the first row cannot be read */
    public CsvRows(InputStream file) {
        text = new StrictUtf8(file);
        reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(2 * LONGEST_FIELD)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_FIELDS)
                                .maxFieldSize(LONGEST_FIELD)
                                .maxRecordSize(LONGEST_ROW)
                                .build(),
                        new BufferedReader(text));
        records = reader.iterator();
        ahead = read();
        CsvRow header = next();
        columns = header == null
                ? List.of()
                : header.cells().stream().map(String::strip).toList();
    }

    /** The cells of the first row; none where the file is empty. */
    public List<String> columns() {
        return columns;
    }

    /**
     * The next row; null at the end.
     *
     * @throws FileRefused if it cannot be read
     */
    public @Nullable CsvRow next() {
        while (ahead != null) {
            CsvRecord record = ahead;
            ahead = read();
            if (ahead == null) {
                mustBeTheEnd(record);
            } else if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                return new CsvRow(record.getStartingLineNumber(), record.getFields());
            }
        }
        return null;
    }

    private static void mustBeTheEnd(CsvRecord last) {
        if (!last.getFields().equals(List.of(StrictUtf8.END))) {
            throw new FileRefused("unclosed-quote", last.getStartingLineNumber());
        }
    }

    private @Nullable CsvRecord read() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException failed) {
            throw told(failed);
        }
    }

    private RuntimeException told(CsvParseException failed) {
        boolean quotes = false;
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuntimeException other && !(cause instanceof CsvParseException)) {
                return other;
            }
            quotes |= String.valueOf(cause.getMessage()).contains("after closing quote");
        }
        Matcher line = LINE.matcher(String.valueOf(failed.getMessage()));
        return new FileRefused(
                quotes ? "text-after-quote" : "row-too-long",
                line.find() ? Long.parseLong(line.group(1)) : text.line());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
