/** The log of events over HTTP: search, single events, the ordered feed. */
@NullMarked
package io.fireledger.api.feed;

import org.jspecify.annotations.NullMarked;
