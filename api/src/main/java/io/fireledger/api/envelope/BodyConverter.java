package io.fireledger.api.envelope;

import io.fireledger.api.envelope.MalformedRequest.Defect;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads every request body of ours, which is a record, out of strict JSON. */
final class BodyConverter extends AbstractHttpMessageConverter<Object> {
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    BodyConverter() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.isRecord() && type.getName().startsWith("io.fireledger.");
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<? extends Object> type, HttpInputMessage message) throws IOException {
        return BodyReader.read(parse(message.getBody().readAllBytes()), type);
    }

    /** @throws MalformedRequest if the bytes are no JSON, with the place where that shows */
    static JsonNode parse(byte[] body) {
        try {
            return STRICT.readTree(body);
        } catch (JacksonException notJson) {
            throw new MalformedRequest("body.malformed", new Defect("body", null, "not-json", place(notJson)));
        }
    }

    private static String place(JacksonException failure) {
        var at = failure.getLocation();
        return at == null ? "?" : at.getLineNr() + ":" + at.getColumnNr();
    }

    @Override
    protected void writeInternal(Object body, HttpOutputMessage message) {
        throw new UnsupportedOperationException();
    }
}
