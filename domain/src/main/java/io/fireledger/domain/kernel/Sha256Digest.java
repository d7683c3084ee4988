package io.fireledger.domain.kernel;

/** A SHA-256 digest (FIPS 180-4) of a document or a recording, 64 lower-case hexadecimal digits. */
public record Sha256Digest(String value) implements Value {
    public Sha256Digest {
        if (!Shape.fits(value, "[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 digest in lower-case hexadecimal");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
