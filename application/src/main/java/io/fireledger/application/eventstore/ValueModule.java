package io.fireledger.application.eventstore;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.fireledger.domain.kernel.Value;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes every {@link Value} as its bare component and reads it back; the domain needs no annotation for it. */
public final class ValueModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public ValueModule() {
        super("fireledger-values");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addSerializers(new Serializers.Base() {
            @Override
            public @Nullable ValueSerializer<?> findSerializer(
                    SerializationConfig config,
                    JavaType type,
                    BeanDescription.Supplier beanDescription,
                    JsonFormat.@Nullable Value format) {
                return isValue(type.getRawClass()) ? new BareSerializer(type.getRawClass()) : null;
            }
        });
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable ValueDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription.Supplier beanDescription) {
                return isValue(type.getRawClass()) ? new BareDeserializer(type.getRawClass()) : null;
            }

            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return isValue(type);
            }
        });
    }

    private static boolean isValue(Class<?> type) {
        return Value.class.isAssignableFrom(type) && type.isRecord();
    }

    private static RecordComponent component(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components.length != 1) {
            throw new IllegalArgumentException(type + " has not exactly one component");
        }
        return components[0];
    }

    private static final class BareSerializer extends StdSerializer<Object> {
        private final RecordComponent component;

        BareSerializer(Class<?> type) {
            super(type);
            component = component(type);
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            try {
                Object bare = component.getAccessor().invoke(value);
                if (bare instanceof Long number) {
                    generator.writeNumber(number);
                } else {
                    generator.writeString(bare.toString());
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private static final class BareDeserializer extends StdDeserializer<Object> {
        private final transient Constructor<?> constructor;
        private final boolean isNumber;

        BareDeserializer(Class<?> type) {
            super(type);
            Class<?> bare = component(type).getType();
            isNumber = bare == long.class;
            try {
                constructor = type.getDeclaredConstructor(bare);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            JsonToken expected = isNumber ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_STRING;
            if (parser.currentToken() != expected) {
                return context.handleUnexpectedToken(context.constructType(handledType()), parser);
            }
            Object bare = isNumber ? (Object) parser.getLongValue() : parser.getString();
            try {
                return constructor.newInstance(bare);
            } catch (InvocationTargetException refused) {
                return context.handleWeirdStringValue(handledType(), bare.toString(), "refused by its type");
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
