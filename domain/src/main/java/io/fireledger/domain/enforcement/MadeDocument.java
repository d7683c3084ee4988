package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.DocumentNumber;

/** The number of the document an act made, told to whoever did it. */
public record MadeDocument(DocumentNumber document) {}
