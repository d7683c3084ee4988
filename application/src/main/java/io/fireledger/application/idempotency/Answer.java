package io.fireledger.application.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What a command was answered with.
 *
 * @param location null where nothing with its own address came to be
 * @param version seq of the last event of the command's target
 * @param position position in the log of the command's last event
 * @param body JSON: id, version, position, events, and what else the act has to tell
 * @param hasRecorded whether events were stored; false: what was asked for stood in the record already
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as they were first sent; compared by nobody
public record Answer(
        int status, @Nullable String location, long version, long position, byte[] body, boolean hasRecorded) {}
