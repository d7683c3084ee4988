package io.fireledger.application.idempotency;

/**
 * A caller's promise that two requests are one.
 *
 * @param client who sent it: keys of different clients are different
 * @param key at most 64 characters
 * @param fingerprint hexadecimal SHA-256 of method, path and body
 */
public record IdempotencyKey(String client, String key, String fingerprint) {}
