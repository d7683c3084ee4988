/** Legal terms: what is due, by whom, and what was missed. */
@NullMarked
package io.fireledger.projections.deadline;

import org.jspecify.annotations.NullMarked;
