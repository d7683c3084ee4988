package io.fireledger.api.venue;

import io.fireledger.api.envelope.RowForm;
import io.fireledger.api.venue.VenueController.Registration;
import io.fireledger.application.imports.Register;
import io.fireledger.application.imports.RowIntake.Entry;
import io.fireledger.domain.kernel.VenueId;
import org.springframework.stereotype.Component;

/** Venues by file. */
@Component
final class VenueRows implements RowForm<Registration> {
    @Override
    public Register register() {
        return Register.VENUES;
    }

    @Override
    public Class<Registration> body() {
        return Registration.class;
    }

    @Override
    public Entry entry(Registration body, String ulid) {
        VenueId venue = new VenueId("V-" + ulid);
        return new Entry(body.of(venue), venue, VenueController.address(venue), true);
    }
}
