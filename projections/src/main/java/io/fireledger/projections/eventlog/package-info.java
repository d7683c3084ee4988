/** Every event as auditors search it, and the history of every subject. */
@NullMarked
package io.fireledger.projections.eventlog;

import org.jspecify.annotations.NullMarked;
