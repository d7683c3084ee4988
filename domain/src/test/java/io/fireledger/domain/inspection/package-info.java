/** Tests of the package. */
@NullMarked
package io.fireledger.domain.inspection;

import org.jspecify.annotations.NullMarked;
