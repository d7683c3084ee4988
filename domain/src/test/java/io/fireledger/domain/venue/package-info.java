/** Tests of the package. */
@NullMarked
package io.fireledger.domain.venue;

import org.jspecify.annotations.NullMarked;
