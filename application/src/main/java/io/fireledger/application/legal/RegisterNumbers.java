package io.fireledger.application.legal;

import io.fireledger.application.envelope.WithinTheAct;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.Numbers;
import io.fireledger.domain.legal.RegisterCommand.TakeNumber;
import io.fireledger.domain.legal.RegisterId;
import java.time.Year;
import java.util.Objects;

/** Document numbers from the registers, taken with the act that needs them: no act, no number, so no gap. */
public final class RegisterNumbers implements Numbers {
    private final WithinTheAct act;

    public RegisterNumbers(WithinTheAct act) {
        this.act = act;
    }

    @Override
    public DocumentNumber next(
            AuthorityId agency,
            String agencyCharacters,
            DocumentKind kind,
            Year year,
            SubjectRef subject,
            DivisionCode division) {
        Object number = act.send(
                new TakeNumber(RegisterId.of(agency, kind, year), agencyCharacters, kind, year, subject, division));
        return (DocumentNumber) Objects.requireNonNull(number);
    }
}
