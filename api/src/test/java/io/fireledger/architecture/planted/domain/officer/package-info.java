/** Planted violations. */
@NullMarked
package io.fireledger.architecture.planted.domain.officer;

import org.jspecify.annotations.NullMarked;
