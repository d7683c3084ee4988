/** Tests of the package. */
@NullMarked
package io.fireledger.projections.inspection;

import org.jspecify.annotations.NullMarked;
