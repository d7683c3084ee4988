package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.OfficerId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The hearing that was asked for, as far as it is arranged.
 *
 * @param askedOn the day it was asked for; null: it was not
 * @param chair who chairs it; null: nobody was appointed yet
 * @param document number of the last notice of time and place; null: not scheduled
 * @param heldAt when it is to be held; null: not scheduled
 */
public record HearingPlan(
        @Nullable LocalDate askedOn,
        @Nullable OfficerId chair,
        @Nullable DocumentNumber document,
        @Nullable Instant heldAt) {
    static final HearingPlan NONE = new HearingPlan(null, null, null, null);

    HearingPlan askedOn(LocalDate day) {
        return new HearingPlan(day, chair, null, null);
    }

    HearingPlan chairedBy(OfficerId officer) {
        return new HearingPlan(askedOn, officer, document, heldAt);
    }

    HearingPlan scheduled(DocumentNumber notice, Instant at) {
        return new HearingPlan(askedOn, chair, notice, at);
    }

    HearingPlan givenUp() {
        return new HearingPlan(askedOn, chair, null, null);
    }
}
