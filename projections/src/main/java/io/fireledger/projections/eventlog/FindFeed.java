package io.fireledger.projections.eventlog;

/**
 * Events in the order of the log, without gaps, from the one after {@code after}; answered with a {@link FeedPage} of
 * CloudEvents 1.0.
 *
 * @param after position of the last event the asker has; 0: from the first
 */
public record FindFeed(long after, int limit) {}
