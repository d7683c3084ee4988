/** Tests of the package. */
@NullMarked
package io.fireledger.projections.authority;

import org.jspecify.annotations.NullMarked;
