package io.fireledger.api.envelope;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Streams a whole list as CSV (RFC 4180, UTF-8, with a header line): one column for each field, what is nested as JSON.
 * A text that a spreadsheet would take for a formula is kept from being one by an apostrophe.
 */
final class CsvConverter extends AbstractHttpMessageConverter<Listing<?>> {
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final JsonMapper json;

    CsvConverter(JsonMapper json) {
        super(CSV, new MediaType("text", "csv"));
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Listing.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Listing<?> readInternal(Class<? extends Listing<?>> type, HttpInputMessage message) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void writeInternal(Listing<?> listing, HttpOutputMessage message) throws IOException {
        List<String> columns = Arrays.stream(listing.type().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        message.getHeaders().setContentType(CSV);
        message.getHeaders()
                .set("Content-Disposition", "attachment; filename=\"" + fileName(listing.type()) + ".csv\"");
        Writer out = new BufferedWriter(new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8));
        Csv.line(out, columns);
        listing.forEach(row -> {
            JsonNode object = json.valueToTree(row);
            Csv.line(out, columns.stream().map(c -> text(object.path(c))).toList());
        });
        out.flush();
    }

    private static String fileName(Class<?> type) {
        return type.getSimpleName().replaceFirst("View$", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isString() ? Csv.harmless(value.stringValue()) : value.toString();
    }
}
