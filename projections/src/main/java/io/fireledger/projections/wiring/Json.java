package io.fireledger.projections.wiring;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that stands in the tables of the read models; what is null is left out. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(Include.NON_NULL))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    public static Map<String, Object> object(@Nullable String json) {
        return json == null ? Map.of() : MAPPER.readValue(json, new TypeReference<>() {});
    }

    public static List<String> strings(@Nullable String json) {
        return json == null ? List.of() : MAPPER.readValue(json, new TypeReference<>() {});
    }

    public static List<Map<String, Object>> objects(@Nullable String json) {
        return json == null ? List.of() : MAPPER.readValue(json, new TypeReference<>() {});
    }

    static JsonNode tree(byte[] json) {
        return MAPPER.readTree(json);
    }
}
