package io.fireledger.domain.inspection;

import io.fireledger.domain.kernel.AggregateId;
import io.fireledger.domain.kernel.DocumentNumber;

/** The one open verification of a permit; the stream is {@code claim:verification:<permit>}. */
public record VerificationClaimId(String value) implements AggregateId {
    public VerificationClaimId {
        AggregateId.check("claim", value, "verification:.{1,80}");
    }

    public static VerificationClaimId of(DocumentNumber permit) {
        return new VerificationClaimId("verification:" + permit.value());
    }

    @Override
    public String type() {
        return "claim";
    }

    @Override
    public String toString() {
        return typed();
    }
}
