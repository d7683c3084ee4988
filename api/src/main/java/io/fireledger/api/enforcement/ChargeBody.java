package io.fireledger.api.enforcement;

import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.Conduct;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.ViolationCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One act and what is to follow from it, as callers say it: the same body wherever charges are stated. */
@Schema(name = "ChargeBody")
record ChargeBody(
        @Schema(description = "What was done: code of a checklist item, else of the violation")
        Conduct conduct,

        @Schema(description = "Where it was done; left out: at no venue on record") @Nullable
        VenueId place,

        LocalDate actFrom,

        @Schema(description = "The day the act ended, or the last day it was seen to go on")
        LocalDate actUntil,

        @Schema(description = "Code in the catalogue, `GET /legal/violations`")
        ViolationCode violation,

        @Schema(description = "The day whose law is applied; left out: the day the act ended") @Nullable
        LocalDate lawOn,

        @Schema(description = "Why a later law is applied") @Size(max = 2000) @Nullable
        String lawReasons,

        @Schema(description = "How grave it is by the benchmark; left out where it divides no range") @Nullable
        DiscretionTier tier,

        @Schema(description = "Grounds for going lighter or below the minimum: codes of `mitigation-ground`") @Nullable
        List<Code> mitigation,

        @Schema(description = "What makes it graver") @Nullable
        List<String> aggravation,

        @Schema(description = "Why the fine lies outside the tier") @Size(max = 2000) @Nullable
        String tierReasons,

        @Schema(description = "Whether it endangered life and health with harmful consequence; left out: no") @Nullable
        Boolean harmful,

        @Schema(description = "The inspection whose order the act follows from, where the norm asks for one") @Nullable
        InspectionId priorOrder,

        List<SanctionBody> sanctions) {

    Charge charge() {
        return new Charge(
                conduct,
                place,
                actFrom,
                actUntil,
                violation,
                lawOn == null ? actUntil : lawOn,
                lawReasons,
                tier,
                Objects.requireNonNullElse(mitigation, List.of()),
                Objects.requireNonNullElse(aggravation, List.of()),
                tierReasons,
                Boolean.TRUE.equals(harmful),
                priorOrder,
                SanctionBody.all(sanctions));
    }

    static List<Charge> all(@Nullable List<ChargeBody> bodies) {
        return bodies == null
                ? List.of()
                : bodies.stream().map(ChargeBody::charge).toList();
    }
}
