/** Tests of the package. */
@NullMarked
package io.fireledger.projections.officer;

import org.jspecify.annotations.NullMarked;
