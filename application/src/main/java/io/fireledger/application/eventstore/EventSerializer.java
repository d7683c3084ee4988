package io.fireledger.application.eventstore;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored form: JSON with its fields in alphabetical order, nulls left out, values bare, dates and moments in ISO 8601;
 * types by their stable names. The same event gives the same bytes every time.
 */
public final class EventSerializer extends Jackson3Serializer {

    public EventSerializer() {
        super(builder()
                .converter(new ChainingConverter(EventSerializer.class.getClassLoader()))
                .jsonMapperBuilderCustomizer(EventSerializer::storedForm));
    }

    /** Gives a mapper the stored form. */
    public static void storedForm(JsonMapper.Builder mapper) {
        mapper.addModule(new ValueModule())
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(inclusion ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL));
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return EventTypes.classOf(type.getName()).map(Class::getName).orElse(type.getName());
    }

    @Override
    @SuppressWarnings("rawtypes") // the signature is Axon's
    public SerializedType typeForClass(Class type) {
        Class<?> known = type;
        return EventTypes.nameOf(known)
                .<SerializedType>map(name -> new SimpleSerializedType(name, EventTypes.revisionOf(known)))
                .orElseGet(() -> super.typeForClass(type));
    }
}
