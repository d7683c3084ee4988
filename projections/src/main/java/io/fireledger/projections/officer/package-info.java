/** Officers as they are read: view, table, questions. */
@NullMarked
package io.fireledger.projections.officer;

import org.jspecify.annotations.NullMarked;
