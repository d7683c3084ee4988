/** Inspections as they are read: view, table, questions. */
@NullMarked
package io.fireledger.projections.inspection;

import org.jspecify.annotations.NullMarked;
