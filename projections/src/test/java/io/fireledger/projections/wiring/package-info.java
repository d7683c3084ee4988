/** Tests of the package. */
@NullMarked
package io.fireledger.projections.wiring;

import org.jspecify.annotations.NullMarked;
