package io.fireledger.api.envelope;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that cannot be read; it says everything that is wrong with it. */
public final class MalformedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Defect> defects;

    /** @param code {@code body.malformed}, {@code body.invalid}, {@code header.invalid} or {@code parameter.invalid} */
    public MalformedRequest(String code, List<Defect> defects) {
        super(code + ": " + defects.stream().map(Defect::field).toList());
        this.code = code;
        this.defects = List.copyOf(defects);
    }

    public MalformedRequest(String code, Defect defect) {
        this(code, List.of(defect));
    }

    public String code() {
        return code;
    }

    public List<Defect> defects() {
        return defects;
    }

    /**
     * One thing that is wrong.
     *
     * @param field path of the field, or name of the header or parameter
     * @param value what was sent; null where nothing was
     * @param reason key of the sentence that says why, such as {@code required}
     * @param detail what the sentence names, in its order
     */
    public record Defect(String field, @Nullable Object value, String reason, List<String> detail) {
        public Defect(String field, @Nullable Object value, String reason, String... detail) {
            this(field, value, reason, List.of(detail));
        }
    }

    /** Thrown by a body's constructor: the field is required in view of the others. */
    public static final class Incomplete extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String field;

        public Incomplete(String field) {
            super(field);
            this.field = field;
        }

        public String field() {
            return field;
        }
    }
}
