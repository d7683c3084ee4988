package io.fireledger.api.envelope;

import io.fireledger.api.envelope.MalformedRequest.Defect;
import io.fireledger.domain.kernel.Value;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a record out of a JSON object and says everything that is wrong with it at once. The record is the contract: a
 * component without {@link Nullable} is required, and nothing it does not name is accepted, since what is silently left
 * out of evidence is lost.
 */
final class BodyReader {
    private static final int SHORT_TEXT = 200;
    private static final int REFERENCE_TEXT = 100_000;
    private static final int LIST = 200;
    private static final int REFERENCE_LIST = 10_000;
    private static final int DIGITS = 15;
    private static final int DECIMALS = 6;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private final List<Defect> defects = new ArrayList<>();

    /** Whether a message of the domain is read, which only reference data is: long texts and lists. */
    private final boolean reference;

    private BodyReader(Class<?> type) {
        this.reference = !type.getName().startsWith("io.fireledger.api.");
    }

    /** @throws MalformedRequest with every defect of the body */
    static Object read(JsonNode body, Class<?> type) {
        BodyReader reader = new BodyReader(type);
        Object read = reader.value("", body, type, type, SHORT_TEXT);
        if (read == null || !reader.defects.isEmpty()) {
            throw new MalformedRequest("body.invalid", reader.defects);
        }
        return read;
    }

    /** The value; null, with a defect noted, where there is none. */
    private @Nullable Object value(String path, JsonNode node, Class<?> type, Type generic, int max) {
        if (type == String.class) {
            return text(path, node, max);
        }
        if (type == boolean.class || type == Boolean.class) {
            return node.isBoolean() ? (Object) node.booleanValue() : defect(path, node, "not-a-boolean");
        }
        if (type == int.class || type == Integer.class) {
            return node.isIntegralNumber() && node.canConvertToInt()
                    ? (Object) node.intValue()
                    : defect(path, node, "not-an-integer");
        }
        if (type == BigDecimal.class) {
            return number(path, node);
        }
        if (type == LocalDate.class) {
            return date(path, node);
        }
        if (type == Instant.class) {
            return instant(path, node);
        }
        if (type.isEnum()) {
            return constant(path, node, type);
        }
        if (type == List.class) {
            return list(path, node, ((ParameterizedType) generic).getActualTypeArguments()[0], max);
        }
        if (Value.class.isAssignableFrom(type)) {
            return bareValue(path, node, type);
        }
        return object(path, node, type);
    }

    private @Nullable Object text(String path, JsonNode node, int max) {
        if (!node.isString()) {
            return defect(path, node, "not-a-text");
        }
        String text = Text.strip(node.stringValue());
        Optional<String> objection = Text.objection(text, max);
        return objection.isPresent() ? defect(path, node, objection.get(), Integer.toString(max)) : text;
    }

    private @Nullable Object number(String path, JsonNode node) {
        if (!node.isNumber()) {
            return defect(path, node, "not-a-number");
        }
        BigDecimal number = node.decimalValue();
        boolean plain = number.scale() <= DECIMALS && number.precision() - number.scale() <= DIGITS;
        return plain ? number : defect(path, node, "number-out-of-range");
    }

    private @Nullable Object date(String path, JsonNode node) {
        try {
            LocalDate date = LocalDate.parse(node.isString() ? node.stringValue() : "");
            return date.isBefore(EARLIEST) || date.isAfter(LATEST) ? defect(path, node, "date-out-of-range") : date;
        } catch (DateTimeException notADate) {
            return defect(path, node, "not-a-date");
        }
    }

    private @Nullable Object instant(String path, JsonNode node) {
        try {
            Instant instant = Instant.parse(node.isString() ? node.stringValue() : "");
            LocalDate day = instant.atZone(ZoneOffset.UTC).toLocalDate();
            return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? defect(path, node, "date-out-of-range") : instant;
        } catch (DateTimeException notAnInstant) {
            return defect(path, node, "not-an-instant");
        }
    }

    private @Nullable Object constant(String path, JsonNode node, Class<?> type) {
        List<?> constants = List.of(type.getEnumConstants());
        return constants.stream()
                .filter(c -> node.isString() && ((Enum<?>) c).name().equals(node.stringValue()))
                .<Object>map(c -> c)
                .findFirst()
                .orElseGet(() -> defect(
                        path,
                        node,
                        "unknown-code",
                        String.join(
                                ", ", constants.stream().map(Object::toString).toList())));
    }

    private @Nullable Object list(String path, JsonNode node, Type element, int max) {
        if (!node.isArray()) {
            return defect(path, node, "not-a-list");
        }
        int limit = reference ? REFERENCE_LIST : LIST;
        if (node.size() > limit) {
            return defect(path, null, "too-many", Integer.toString(limit));
        }
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            String at = path + "[" + i + "]";
            Object read = node.get(i).isNull()
                    ? defect(at, null, "required")
                    : value(at, node.get(i), raw(element), element, max);
            if (read != null) {
                elements.add(read);
            }
        }
        return List.copyOf(elements);
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    /** A record of one component, sent as that bare component: a number or a text. */
    private @Nullable Object bareValue(String path, JsonNode node, Class<?> type) {
        Class<?> bare = type.getRecordComponents()[0].getType();
        boolean isNumber = bare == long.class;
        if (isNumber ? !node.isIntegralNumber() || !node.canConvertToLong() : !node.isString()) {
            return defect(path, node, isNumber ? "not-an-integer" : "not-a-text");
        }
        Object sent = isNumber ? (Object) node.longValue() : Text.strip(node.stringValue());
        try {
            return type.getConstructor(bare).newInstance(sent);
        } catch (InvocationTargetException refused) {
            return defect(path, node, "malformed", type.getSimpleName());
        } catch (ReflectiveOperationException notBare) {
            throw new IllegalStateException(type + " is not a record of one text or number", notBare);
        }
    }

    private @Nullable Object object(String path, JsonNode node, Class<?> type) {
        if (!node.isObject()) {
            return defect(path.isEmpty() ? "body" : path, node, "not-an-object");
        }
        RecordComponent[] components = type.getRecordComponents();
        node.propertyNames().stream()
                .filter(name ->
                        Arrays.stream(components).noneMatch(c -> c.getName().equals(name)))
                .forEach(name -> defect(at(path, name), node.get(name), "unknown-field"));
        int before = defects.size();
        @Nullable Object[] arguments = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = component(path, node.path(components[i].getName()), components[i]);
        }
        return defects.size() == before ? create(path, node, type, components, arguments) : null;
    }

    private @Nullable Object component(String path, JsonNode node, RecordComponent component) {
        String at = at(path, component.getName());
        if (node.isMissingNode() || node.isNull()) {
            return isOptional(component) ? null : defect(at, null, "required");
        }
        Pattern form = component.getAccessor().getAnnotation(Pattern.class);
        if (form != null && node.isString() && !node.stringValue().strip().matches(form.regexp())) {
            return defect(at, node, "malformed", form.regexp());
        }
        return value(at, node, component.getType(), component.getGenericType(), max(component.getAccessor()));
    }

    private @Nullable Object create(
            String path, JsonNode node, Class<?> type, RecordComponent[] components, @Nullable Object[] arguments) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof MalformedRequest.Incomplete incomplete) {
                return defect(at(path, incomplete.field()), null, "required");
            }
            return defect(path.isEmpty() ? "body" : path, node, "malformed", type.getSimpleName());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("no record: " + type, impossible);
        }
    }

    static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private int max(AnnotatedElement accessor) {
        Size size = accessor.getAnnotation(Size.class);
        return size != null ? size.max() : reference ? REFERENCE_TEXT : SHORT_TEXT;
    }

    private @Nullable Object defect(String path, @Nullable JsonNode node, String reason, String... detail) {
        defects.add(new Defect(path, node, reason, detail));
        return null;
    }

    private static String at(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
