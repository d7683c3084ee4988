/** Planted violations. */
@NullMarked
package io.fireledger.architecture.planted.domain.venue.rule;

import org.jspecify.annotations.NullMarked;
