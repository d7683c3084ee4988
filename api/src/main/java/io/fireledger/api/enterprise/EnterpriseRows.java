package io.fireledger.api.enterprise;

import io.fireledger.api.enterprise.EnterpriseController.Registration;
import io.fireledger.api.envelope.RowForm;
import io.fireledger.application.imports.Register;
import io.fireledger.application.imports.RowIntake.Entry;
import io.fireledger.domain.kernel.EnterpriseId;
import org.springframework.stereotype.Component;

/** Enterprises by file. */
@Component
final class EnterpriseRows implements RowForm<Registration> {
    @Override
    public Register register() {
        return Register.ENTERPRISES;
    }

    @Override
    public Class<Registration> body() {
        return Registration.class;
    }

    @Override
    public Entry entry(Registration body, String ulid) {
        EnterpriseId enterprise = body.id(() -> ulid);
        return new Entry(
                body.of(enterprise), enterprise, EnterpriseController.address(enterprise), body.creditCode() == null);
    }
}
