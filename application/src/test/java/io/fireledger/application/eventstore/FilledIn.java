package io.fireledger.application.eventstore;

import io.fireledger.domain.enforcement.Conduct;
import io.fireledger.domain.enforcement.PartyRecordId;
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
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A record of any type with every component filled in, each kind of value with the same one everywhere. */
final class FilledIn {
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(AuthorityId.class, new AuthorityId("CQ-YZ")),
            Map.entry(CaseId.class, new CaseId("C-01JD0V4Q9XH3ZK7M2T5W8Y6B1F")),
            Map.entry(Code.class, new Code("EXITS")),
            Map.entry(Conduct.class, new Conduct("EXITS")),
            Map.entry(DivisionCode.class, new DivisionCode("500103")),
            Map.entry(DocumentNumber.class, new DocumentNumber("渝中消行罚决字〔2026〕第0001号")),
            Map.entry(EnterpriseId.class, new EnterpriseId("91500103MA5U0ABC1X")),
            Map.entry(Fen.class, Fen.ofYuan(30_000)),
            Map.entry(InspectionId.class, new InspectionId("I-01JD0V4Q9XH3ZK7M2T5W8Y6B1D")),
            Map.entry(OfficerId.class, new OfficerId("50010312")),
            Map.entry(PartyRecordId.class, new PartyRecordId("enterprise:91500103MA5U0ABC1X")),
            Map.entry(PersonId.class, new PersonId("P-01JD0V4Q9XH3ZK7M2T5W8Y6B1G")),
            Map.entry(Sha256Digest.class, new Sha256Digest("ab".repeat(32))),
            Map.entry(SubjectRef.class, new SubjectRef("inspection:I-01JD0V4Q9XH3ZK7M2T5W8Y6B1D")),
            Map.entry(ViolationCode.class, new ViolationCode("FPL-60-1-3")),
            Map.entry(VenueId.class, new VenueId("V-01JD0V4Q9XH3ZK7M2T5W8Y6B1C")),
            Map.entry(Instant.class, Instant.parse("2026-05-09T02:00:00.125Z")),
            Map.entry(LocalDate.class, LocalDate.of(2026, 5, 9)),
            Map.entry(Integer.class, 2),
            Map.entry(int.class, 2),
            Map.entry(Boolean.class, true),
            Map.entry(boolean.class, true));

    private FilledIn() {}

    /** One of each type of a sealed family. */
    static Stream<Object> family(Class<?> family) {
        return Stream.of(family.getPermittedSubclasses()).map(type -> value(type, type.getSimpleName()));
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(value(list.getActualTypeArguments()[0], name));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return name;
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        Object known = VALUES.get(plain);
        return known == null ? record(plain) : known;
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new AssertionError("say in FilledIn what a " + type.getName() + " may hold");
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Stream.of(components)
                    .map(component -> value(component.getGenericType(), component.getName()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
