/** Tests of the package. */
@NullMarked
package io.fireledger.projections.eventlog;

import org.jspecify.annotations.NullMarked;
