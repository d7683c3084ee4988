/** Authorities as they are read: view, table, questions. */
@NullMarked
package io.fireledger.projections.authority;

import org.jspecify.annotations.NullMarked;
