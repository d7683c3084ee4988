/** Tests. */
@NullMarked
package io.fireledger.api.envelope;

import org.jspecify.annotations.NullMarked;
