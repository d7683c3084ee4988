package io.fireledger.api.envelope;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the cells of a row by the rules of a JSON body; a cell without text is a field left out. */
public final class RowBody {
    /** As JSON writes it; what is no number is told so by {@link BodyReader}. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RowBody() {}

    /** A field of the body as a column. */
    public record Column(String name, boolean isRequired) {}

    public static List<Column> columns(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> new Column(component.getName(), !BodyReader.isOptional(component)))
                .toList();
    }

    /**
     * @param cells by column
     * @throws MalformedRequest with everything that is wrong
     */
    public static <T extends Record> T read(Map<String, String> cells, Class<T> type) {
        ObjectNode body = NODES.objectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            String cell = cells.get(component.getName());
            if (cell != null) {
                body.set(component.getName(), node(cell, component.getType()));
            }
        }
        return type.cast(BodyReader.read(body, type));
    }

    private static JsonNode node(String cell, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            // spreadsheets write them in capitals
            return switch (cell.toLowerCase(Locale.ROOT)) {
                case "true" -> NODES.booleanNode(true);
                case "false" -> NODES.booleanNode(false);
                default -> NODES.stringNode(cell);
            };
        }
        boolean isWhole = type == int.class || type == Integer.class;
        if ((isWhole || type == BigDecimal.class) && NUMBER.matcher(cell).matches()) {
            BigDecimal number = new BigDecimal(cell);
            return isWhole && number.scale() == 0
                    ? NODES.numberNode(number.toBigIntegerExact())
                    : NODES.numberNode(number);
        }
        return NODES.stringNode(cell);
    }
}
