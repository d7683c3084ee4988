/** Tests of the package. */
@NullMarked
package io.fireledger.projections.venue;

import org.jspecify.annotations.NullMarked;
