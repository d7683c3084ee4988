package io.fireledger.projections.enforcement;

import io.fireledger.domain.enforcement.Conduct;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.PersonId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.ViolationCode;
import io.fireledger.domain.legal.rule.DueDay;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record of which only what matters is said: what may be left out is, and the rest is the same everywhere. */
final class Fact {
    private static final Map<Class<?>, Object> USUAL = Map.ofEntries(
            Map.entry(AuthorityId.class, new AuthorityId("CQ-YZ-FIRE")),
            Map.entry(CaseId.class, CaseSamples.CASE),
            Map.entry(Code.class, new Code("EXITS")),
            Map.entry(Conduct.class, new Conduct("EXITS")),
            Map.entry(DivisionCode.class, new DivisionCode("500103")),
            Map.entry(DocumentNumber.class, new DocumentNumber("渝中消字〔2026〕第0001号")),
            Map.entry(EnterpriseId.class, new EnterpriseId("91500000MA5U7J2K0A")),
            Map.entry(Fen.class, Fen.ofYuan(30_000)),
            Map.entry(InspectionId.class, new InspectionId("I-01HV0000000000000000000001")),
            Map.entry(OfficerId.class, CaseSamples.LI),
            Map.entry(PersonId.class, new PersonId("P-01HV0000000000000000000001")),
            Map.entry(Sha256Digest.class, new Sha256Digest("ab".repeat(32))),
            Map.entry(SubjectRef.class, new SubjectRef("inspection:I-01HV0000000000000000000001")),
            Map.entry(VenueId.class, new VenueId("V-01HV0000000000000000000001")),
            Map.entry(ViolationCode.class, CaseSamples.BLOCKED_EXIT),
            Map.entry(Instant.class, Instant.parse("2026-03-02T02:00:00Z")),
            Map.entry(LocalDate.class, CaseSamples.MARCH_2),
            Map.entry(DueDay.class, new DueDay(CaseSamples.MARCH_2.plusDays(10), false)),
            Map.entry(String.class, "…"),
            Map.entry(int.class, 1),
            Map.entry(boolean.class, false));

    private Fact() {}

    /** @param said names of components and their values in turn */
    static <R> R of(Class<R> type, @Nullable Object... said) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < said.length; i += 2) {
            values.put((String) said[i], said[i + 1]);
        }
        RecordComponent[] components = type.getRecordComponents();
        @Nullable
        Object[] arguments = Arrays.stream(components)
                .map(component ->
                        values.containsKey(component.getName()) ? values.remove(component.getName()) : usual(component))
                .toArray();
        if (!values.isEmpty()) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no " + values.keySet());
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Object usual(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                ? null
                : usual(component.getGenericType());
    }

    private static Object usual(Type type) {
        if (type instanceof ParameterizedType) {
            return List.of();
        }
        Class<?> raw = (Class<?>) type;
        Object known = USUAL.get(raw);
        if (known != null) {
            return known;
        }
        return raw.isEnum() ? raw.getEnumConstants()[0] : of(raw);
    }
}
