/** Tests of {@code io.fireledger.api.security}. */
@NullMarked
package io.fireledger.api.security;

import org.jspecify.annotations.NullMarked;
