package io.fireledger.api.envelope;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.Value;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Describes records as JSON Schema the way {@link BodyReader} reads them and Jackson 3 writes them: ids and codes bare,
 * required whatever is not {@link Nullable}. What cannot be told from the type comes from
 * {@link io.swagger.v3.oas.annotations.media.Schema} on the component.
 */
final class Schemas {
    private static final Map<Class<?>, String[]> PLAIN = Map.ofEntries(
            Map.entry(String.class, new String[] {"string", ""}),
            Map.entry(boolean.class, new String[] {"boolean", ""}),
            Map.entry(Boolean.class, new String[] {"boolean", ""}),
            Map.entry(int.class, new String[] {"integer", "int32"}),
            Map.entry(Integer.class, new String[] {"integer", "int32"}),
            Map.entry(long.class, new String[] {"integer", "int64"}),
            Map.entry(Long.class, new String[] {"integer", "int64"}),
            Map.entry(BigDecimal.class, new String[] {"number", ""}),
            Map.entry(LocalDate.class, new String[] {"string", "date"}),
            Map.entry(Instant.class, new String[] {"string", "date-time"}),
            Map.entry(URI.class, new String[] {"string", "uri-reference"}));

    /** The form of each kind of bare value, and one of them. */
    private static final Map<String, String[]> BARE = Map.ofEntries(
            Map.entry("AuthorityId", new String[] {"^[0-9A-Za-z-]{1,40}$", "CQ-YZ-FIRE"}),
            Map.entry("OfficerId", new String[] {"^[0-9A-Za-z-]{1,40}$", "CQ-119-0042"}),
            Map.entry(
                    "EnterpriseRef", new String[] {"^([0-9A-Z]{18}|E-[0-9A-HJKMNP-TV-Z]{26})$", "91500103MA5U5L3T8B"}),
            Map.entry("EnterpriseId", new String[] {"^([0-9A-Z]{18}|E-[0-9A-HJKMNP-TV-Z]{26})$", "91500103MA5U5L3T8B"}),
            Map.entry("VenueId", new String[] {"^V-[0-9A-HJKMNP-TV-Z]{26}$", "V-01JW3Z5M8Q4T7X9B2C6D8F0G1H"}),
            Map.entry("InspectionId", new String[] {"^I-[0-9A-HJKMNP-TV-Z]{26}$", "I-01JW3Z5M8Q4T7X9B2C6D8F0G1H"}),
            Map.entry("AlarmId", new String[] {"^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$", "CQ-0031:20260509-17"}),
            Map.entry("HazardId", new String[] {"^H-[0-9A-HJKMNP-TV-Z]{26}$", "H-01JW3Z5M8Q4T7X9B2C6D8F0G1H"}),
            Map.entry("ImportId", new String[] {"^IMP-[0-9A-HJKMNP-TV-Z]{26}$", "IMP-01JW3Z5M8Q4T7X9B2C6D8F0G1H"}),
            Map.entry("MajorHazardId", new String[] {"^M-[0-9A-HJKMNP-TV-Z]{26}$", "M-01JW3Z5M8Q4T7X9B2C6D8F0G1H"}),
            Map.entry("CaseId", new String[] {"^C-[0-9A-HJKMNP-TV-Z]{26}$", "C-01JW3Z5M8Q4T7X9B2C6D8F0G1H"}),
            Map.entry("PersonId", new String[] {"^P-[0-9A-HJKMNP-TV-Z]{26}$", "P-01JW3Z5M8Q4T7X9B2C6D8F0G1H"}),
            Map.entry("Conduct", new String[] {"^[A-Z][A-Za-z0-9_-]{0,39}$", "EVACUATION_ROUTES"}),
            Map.entry("ViolationCode", new String[] {"^[A-Z]{2,10}(-[0-9]{1,3}[a-z]{0,2}){1,4}$", "FPL-60-1-3"}),
            Map.entry("DivisionCode", new String[] {"^[0-9]{6}$", "500103"}),
            Map.entry("Code", new String[] {"^[A-Z][A-Z0-9_]{0,39}$", "RESTAURANT"}),
            Map.entry("EventId", new String[] {"^[0-9A-Za-z-]{1,64}$", "0190b5a2-5c6e-7d1e-9b0a-2f4f5b6c7d8e"}),
            Map.entry("SubjectRef", new String[] {"^[a-z]+(-[a-z]+)*:.+$", "venue:V-01JW3Z5M8Q4T7X9B2C6D8F0G1H"}),
            Map.entry("DocumentNumber", new String[] {"", "渝中消安检字〔2026〕第0001号"}),
            Map.entry("Sha256Digest", new String[] {
                "^[0-9a-f]{64}$", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
            }));

    private final Map<String, Schema<?>> components = new TreeMap<>();
    private final Map<String, Class<?>> owners = new TreeMap<>();

    /** Every record described so far, by name. */
    Map<String, Schema<?>> components() {
        return components;
    }

    Schema<?> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        Class<?> raw = (Class<?>) type;
        String[] plain = PLAIN.get(raw);
        if (plain != null) {
            return typed(plain[0], plain[1]);
        }
        if (raw.isEnum()) {
            return enumeration(raw);
        }
        if (Value.class.isAssignableFrom(raw)) {
            return bare(raw);
        }
        return raw.isRecord() ? reference(raw) : new Schema<>(SpecVersion.V31);
    }

    private Schema<?> generic(ParameterizedType generic) {
        if (generic.getRawType() == List.class) {
            return typed("array", "").items(of(generic.getActualTypeArguments()[0]));
        }
        if (generic.getRawType() == Listing.class) {
            return page((Class<?>) generic.getActualTypeArguments()[0]);
        }
        Schema<?> object = typed("object", "");
        object.setAdditionalProperties(true);
        return object;
    }

    private Schema<?> page(Class<?> item) {
        String name = name(item) + "Page";
        Schema<?> next = typed("string", "");
        next.addType("null");
        next.setDescription("Cursor of the page after this one; null at the end");
        Schema<?> page = typed("object", "");
        page.addProperty("items", typed("array", "").items(of(item)));
        page.addProperty("next", next);
        page.setRequired(List.of("items", "next"));
        components.put(name, page);
        return referenceTo(name);
    }

    private static Schema<?> enumeration(Class<?> type) {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.addType("string");
        Arrays.stream(type.getEnumConstants()).forEach(c -> schema.addEnumItemObject(((Enum<?>) c).name()));
        return schema;
    }

    private static Schema<?> bare(Class<?> type) {
        if (type == Fen.class) {
            Schema<?> fen = typed("integer", "int64");
            fen.setMinimum(BigDecimal.ZERO);
            fen.setExample(BigDecimal.valueOf(3_000_000));
            return fen;
        }
        Schema<?> schema = typed("string", "");
        String[] form = BARE.get(type.getSimpleName());
        if (form == null) {
            throw new IllegalStateException("nobody said what a " + type + " looks like");
        }
        if (!form[0].isEmpty()) {
            schema.setPattern(form[0]);
        }
        schema.setExample(form[1]);
        return schema;
    }

    private Schema<?> reference(Class<?> type) {
        String name = name(type);
        Class<?> owner = owners.putIfAbsent(name, type);
        if (owner != null && owner != type) {
            throw new IllegalStateException("two schemas are called " + name + ": " + owner + ", " + type);
        }
        if (!components.containsKey(name)) {
            Schema<?> schema = typed("object", "");
            components.put(name, schema);
            describe(type, schema);
        }
        return referenceTo(name);
    }

    private void describe(Class<?> type, Schema<?> schema) {
        Set<String> required = new LinkedHashSet<>();
        JsonInclude inclusion = type.getAnnotation(JsonInclude.class);
        boolean showsNull = inclusion != null && inclusion.value() == JsonInclude.Include.ALWAYS;
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            io.swagger.v3.oas.annotations.media.Schema said =
                    accessor.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
            if (said != null && said.hidden()) {
                schema.setAdditionalProperties(true);
                continue;
            }
            Schema<?> property = property(component, Optional.ofNullable(said));
            boolean isOptional = BodyReader.isOptional(component);
            schema.addProperty(component.getName(), isOptional && showsNull ? orNull(property) : property);
            if (!isOptional || showsNull) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.setRequired(List.copyOf(required));
        }
    }

    private Schema<?> property(RecordComponent component, Optional<io.swagger.v3.oas.annotations.media.Schema> said) {
        Schema<?> property = of(component.getGenericType());
        said.map(io.swagger.v3.oas.annotations.media.Schema::description)
                .filter(text -> !text.isEmpty())
                .ifPresent(property::setDescription);
        said.map(io.swagger.v3.oas.annotations.media.Schema::example)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> property.setExample(example(text, component.getType())));
        Size size = component.getAccessor().getAnnotation(Size.class);
        if (size != null) {
            Schema<?> text = property.getItems() == null ? property : property.getItems();
            text.setMaxLength(size.max());
        }
        Pattern pattern = component.getAccessor().getAnnotation(Pattern.class);
        if (pattern != null) {
            property.setPattern("^" + pattern.regexp() + "$");
        }
        return property;
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() == null) {
            schema.addType("null");
            return schema;
        }
        Schema<Object> either = new Schema<>(SpecVersion.V31);
        either.addOneOfItem(schema);
        either.addOneOfItem(typed("null", ""));
        return either;
    }

    private static Object example(String text, Class<?> type) {
        boolean number = Set.of(int.class, Integer.class, long.class, Long.class, BigDecimal.class)
                .contains(type);
        return number ? new BigDecimal(text) : text;
    }

    /** Views are called after what they show, nested records after both. */
    private static String name(Class<?> type) {
        io.swagger.v3.oas.annotations.media.Schema said =
                type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        if (said != null && !said.name().isEmpty()) {
            return said.name();
        }
        String own = type.getSimpleName().replaceFirst("View$", "");
        Class<?> outer = type.getEnclosingClass();
        return outer == null || outer.isInterface() ? own : name(outer) + own;
    }

    static Schema<?> typed(String type, String format) {
        Schema<?> schema = new Schema<>(SpecVersion.V31);
        schema.addType(type);
        if (!format.isEmpty()) {
            schema.setFormat(format);
        }
        return schema;
    }

    static Schema<?> referenceTo(String name) {
        Schema<?> schema = new Schema<>(SpecVersion.V31);
        schema.set$ref("#/components/schemas/" + name);
        return schema;
    }
}
