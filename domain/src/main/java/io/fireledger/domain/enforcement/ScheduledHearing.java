package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.DocumentNumber;

/**
 * What came of scheduling a hearing, told to whoever did.
 *
 * @param document number of the notice that is to be served
 */
public record ScheduledHearing(DocumentNumber document) {}
