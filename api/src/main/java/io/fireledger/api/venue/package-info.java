/** Venues and their permits over HTTP. */
@NullMarked
package io.fireledger.api.venue;

import org.jspecify.annotations.NullMarked;
