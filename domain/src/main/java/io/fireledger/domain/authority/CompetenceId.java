package io.fireledger.domain.authority;

import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.DivisionCode;

/** Which fire rescue authority is competent in one division; the value is the division's code. */
public record CompetenceId(String value) implements AggregateId {
    public CompetenceId {
        AggregateId.check("competence", value, "[0-9]{6}");
    }

    public static CompetenceId in(DivisionCode division) {
        return new CompetenceId(division.value());
    }

    public DivisionCode division() {
        return new DivisionCode(value);
    }

    @Override
    public String type() {
        return "competence";
    }

    @Override
    public String toString() {
        return typed();
    }
}
