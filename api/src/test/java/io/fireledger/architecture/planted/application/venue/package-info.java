/** Planted violations. */
@NullMarked
package io.fireledger.architecture.planted.application.venue;

import org.jspecify.annotations.NullMarked;
