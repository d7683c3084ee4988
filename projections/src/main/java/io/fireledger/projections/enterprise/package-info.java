/** Enterprises as they are read: view, table, questions. */
@NullMarked
package io.fireledger.projections.enterprise;

import org.jspecify.annotations.NullMarked;
