/** Tasks and suggestions: what people are to do, or to think of doing, and what was done about it. */
@NullMarked
package io.fireledger.projections.worklist;

import org.jspecify.annotations.NullMarked;
