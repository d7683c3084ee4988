/** Planted violations. */
@NullMarked
package io.fireledger.architecture.planted.domain.venue;

import org.jspecify.annotations.NullMarked;
