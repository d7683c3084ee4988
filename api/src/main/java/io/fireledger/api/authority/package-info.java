/** Authorities over HTTP. */
@NullMarked
package io.fireledger.api.authority;

import org.jspecify.annotations.NullMarked;
