/** Enterprises over HTTP. */
@NullMarked
package io.fireledger.api.enterprise;

import org.jspecify.annotations.NullMarked;
