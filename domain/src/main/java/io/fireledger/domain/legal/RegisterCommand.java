package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.SubjectRef;
import java.time.Year;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that can be asked of a {@link DocumentRegister}. */
public sealed interface RegisterCommand {
    @TargetAggregateIdentifier
    RegisterId register();

    /**
     * Takes the next number for a document that is being made; answered with the number.
     *
     * @param agencyCharacters the agency characters (机关代字) the number starts with
     * @param subject what the document concerns
     * @param division the place the document concerns
     */
    record TakeNumber(
            RegisterId register,
            String agencyCharacters,
            DocumentKind kind,
            Year year,
            SubjectRef subject,
            DivisionCode division)
            implements RegisterCommand {
        public TakeNumber {
            if (!register.value().endsWith(":%s:%04d".formatted(kind, year.getValue()))) {
                throw new IllegalArgumentException("a register of another kind or year");
            }
        }
    }
}
