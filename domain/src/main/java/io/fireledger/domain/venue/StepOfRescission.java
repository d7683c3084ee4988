package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.DocumentNumber;

/** What happens to the rescission of one permit after it was proposed. */
interface StepOfRescission {
    DocumentNumber permit();
}
