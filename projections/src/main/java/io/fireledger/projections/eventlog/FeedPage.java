package io.fireledger.projections.eventlog;

import java.util.List;
import java.util.Map;

/**
 * A stretch of the feed.
 *
 * @param events CloudEvents 1.0 in JSON form, in order
 * @param last position of the last of them; that asked for where there is none
 */
public record FeedPage(List<Map<String, Object>> events, long last) {}
