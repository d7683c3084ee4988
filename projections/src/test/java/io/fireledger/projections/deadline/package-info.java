/** Tests of the package. */
@NullMarked
package io.fireledger.projections.deadline;

import org.jspecify.annotations.NullMarked;
