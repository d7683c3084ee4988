/** Planted violations. */
@NullMarked
package io.fireledger.architecture.planted.api.venue;

import org.jspecify.annotations.NullMarked;
