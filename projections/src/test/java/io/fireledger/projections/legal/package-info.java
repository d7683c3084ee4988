/** Tests of the package. */
@NullMarked
package io.fireledger.projections.legal;

import org.jspecify.annotations.NullMarked;
