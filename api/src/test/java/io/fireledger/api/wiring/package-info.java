/** Tests of {@code io.fireledger.api.wiring}. */
@NullMarked
package io.fireledger.api.wiring;

import org.jspecify.annotations.NullMarked;
