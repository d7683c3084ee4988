package io.fireledger.api.imports;

import io.fireledger.api.envelope.MalformedRequest;
import io.fireledger.api.envelope.MalformedRequest.Defect;
import io.fireledger.api.envelope.RowBody;
import io.fireledger.api.envelope.RowBody.Column;
import io.fireledger.api.envelope.RowForm;
import io.fireledger.application.imports.Refusal;
import io.fireledger.application.imports.Register;
import io.fireledger.application.imports.RowIntake;
import io.fireledger.domain.kernel.AlreadyTaken;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.UnknownSubject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads rows by the form of their register, and tells what is wrong with them as the POST would. */
@Component
final class RegisterRows implements RowIntake {
    private static final Logger LOG = LoggerFactory.getLogger(RegisterRows.class);

    private final Map<Register, RowForm<?>> forms = new EnumMap<>(Register.class);

    RegisterRows(List<RowForm<?>> forms) {
        forms.forEach(form -> this.forms.put(form.register(), form));
    }

    private RowForm<?> form(Register register) {
        return Objects.requireNonNull(forms.get(register), register::name);
    }

    /** @throws MalformedRequest with everything that is wrong with the columns of a file */
    void check(Register register, List<String> sent) {
        List<Column> columns = RowBody.columns(form(register).body());
        List<Defect> defects = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (String column : sent) {
            if (!met.add(column)) {
                defects.add(new Defect(column, null, "column-twice"));
            } else if (columns.stream().noneMatch(known -> known.name().equals(column))) {
                defects.add(new Defect(
                        column,
                        null,
                        "column-unknown",
                        columns.stream().map(Column::name).collect(Collectors.joining(", "))));
            }
        }
        columns.stream()
                .filter(column -> column.isRequired() && !met.contains(column.name()))
                .forEach(column -> defects.add(new Defect(column.name(), null, "column-missing")));
        if (!defects.isEmpty()) {
            throw new MalformedRequest("import.header-wrong", defects);
        }
    }

    @Override
    public Entry entry(Register register, Map<String, String> cells, String ulid) {
        return entry(form(register), cells, ulid);
    }

    private static <T extends Record> Entry entry(RowForm<T> form, Map<String, String> cells, String ulid) {
        return form.entry(RowBody.read(cells, form.body()), ulid);
    }

    @Override
    public List<Refusal> refusals(RuntimeException failure) {
        if (failure instanceof MalformedRequest malformed) {
            return malformed.defects().stream()
                    .map(defect -> new Refusal(defect.field(), malformed.code(), defect.reason(), defect.detail()))
                    .toList();
        }
        if (failure instanceof CommandRejected rejected) {
            return refusal(rejected.rejection());
        }
        if (failure instanceof AlreadyTaken taken) {
            return refusal(taken.rejection());
        }
        if (failure instanceof UnknownSubject unknown) {
            return List.of(new Refusal(
                    null,
                    "subject.unknown",
                    null,
                    List.of(unknown.subject().type(), unknown.subject().value())));
        }
        LOG.error("a row of an import failed with {}", failure.getClass().getName());
        return List.of(new Refusal(null, "server.failed", null, List.of()));
    }

    private static List<Refusal> refusal(Rejection rejection) {
        return List.of(new Refusal(rejection.field(), rejection.code(), null, rejection.values()));
    }
}
