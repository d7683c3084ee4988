/** Venues: where, of which classes, and opened on which permit. */
@NullMarked
package io.fireledger.domain.venue;

import org.jspecify.annotations.NullMarked;
