/** Tests of the package. */
@NullMarked
package io.fireledger.domain.venue.rule;

import org.jspecify.annotations.NullMarked;
