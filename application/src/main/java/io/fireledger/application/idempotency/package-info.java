/** Commands in, answers out: the same key gives the first answer again. */
@NullMarked
package io.fireledger.application.idempotency;

import org.jspecify.annotations.NullMarked;
