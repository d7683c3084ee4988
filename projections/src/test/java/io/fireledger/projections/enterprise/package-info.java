/** Tests of the package. */
@NullMarked
package io.fireledger.projections.enterprise;

import org.jspecify.annotations.NullMarked;
