/** The event store on PostgreSQL: final, gapless order; group commit; exact bytes. */
@NullMarked
package io.fireledger.application.eventstore;

import org.jspecify.annotations.NullMarked;
