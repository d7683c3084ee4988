package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.DocumentNumber;

/**
 * What came of a notice, told to whoever made it.
 *
 * @param document its number
 * @param hearingRight whether the party may ask for a hearing
 */
public record NotifiedProposal(DocumentNumber document, boolean hearingRight) {}
