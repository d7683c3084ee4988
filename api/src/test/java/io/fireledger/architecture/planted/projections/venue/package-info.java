/** Planted violations. */
@NullMarked
package io.fireledger.architecture.planted.projections.venue;

import org.jspecify.annotations.NullMarked;
