/** Venues with their permits as they are read: view, table, questions. */
@NullMarked
package io.fireledger.projections.venue;

import org.jspecify.annotations.NullMarked;
