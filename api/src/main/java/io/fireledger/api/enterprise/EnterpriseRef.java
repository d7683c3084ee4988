package io.fireledger.api.enterprise;

import io.fireledger.domain.enterprise.rule.CreditCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.Value;

/** An enterprise as a caller names it: its credit code as people write it, or the internal id where it has none. */
public record EnterpriseRef(String value) implements Value {
    public EnterpriseRef {
        value = new EnterpriseId(CreditCode.normalise(value)).value();
    }

    public EnterpriseId id() {
        return new EnterpriseId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
