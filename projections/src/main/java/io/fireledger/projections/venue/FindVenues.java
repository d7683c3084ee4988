package io.fireledger.projections.venue;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import org.jspecify.annotations.Nullable;

/**
 * Venues, the last registered first; answered with a {@code Page<VenueView>}.
 *
 * @param jurisdiction what the asker may see
 * @param division where they lie, all below it included; null: anywhere
 * @param venueClass a class they are in, {@code UNDETERMINED} among them; null: any
 * @param permit where their permit stands; null: anywhere
 * @param enterprise who runs them; null: anyone
 */
public record FindVenues(
        DivisionCode jurisdiction,
        @Nullable DivisionCode division,
        @Nullable Code venueClass,
        PermitView.@Nullable State permit,
        @Nullable EnterpriseId enterprise,
        int limit,
        @Nullable String cursor) {}
