/** Tests of the event store. */
@NullMarked
package io.fireledger.application.eventstore;

import org.jspecify.annotations.NullMarked;
