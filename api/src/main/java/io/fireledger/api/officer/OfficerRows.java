package io.fireledger.api.officer;

import io.fireledger.api.envelope.RowForm;
import io.fireledger.api.officer.OfficerController.Appointment;
import io.fireledger.application.imports.Register;
import io.fireledger.application.imports.RowIntake.Entry;
import io.fireledger.domain.kernel.OfficerId;
import org.springframework.stereotype.Component;

/** Officers by file. */
@Component
final class OfficerRows implements RowForm<Appointment> {
    @Override
    public Register register() {
        return Register.OFFICERS;
    }

    @Override
    public Class<Appointment> body() {
        return Appointment.class;
    }

    @Override
    public Entry entry(Appointment body, String ulid) {
        OfficerId officer = body.certificateNumber();
        return new Entry(body.toCommand(), officer, OfficerController.address(officer), false);
    }
}
