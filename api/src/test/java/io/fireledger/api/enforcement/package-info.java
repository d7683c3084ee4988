/** Tests of the package. */
@NullMarked
package io.fireledger.api.enforcement;

import org.jspecify.annotations.NullMarked;
