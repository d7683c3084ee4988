package io.fireledger.domain.inspection;

import io.fireledger.domain.kernel.Sha256Digest;
import java.time.Instant;

/** A photograph, recording or file taken on site, by its digest; the bytes are kept elsewhere. */
public record Evidence(Sha256Digest sha256, String mediaType, Instant capturedAt) {}
