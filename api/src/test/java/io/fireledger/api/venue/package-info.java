/** Tests. */
@NullMarked
package io.fireledger.api.venue;

import org.jspecify.annotations.NullMarked;
