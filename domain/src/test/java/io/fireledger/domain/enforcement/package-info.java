/** Tests of the package. */
@NullMarked
package io.fireledger.domain.enforcement;

import org.jspecify.annotations.NullMarked;
