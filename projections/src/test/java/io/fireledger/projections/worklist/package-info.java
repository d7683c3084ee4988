@NullMarked
package io.fireledger.projections.worklist;

import org.jspecify.annotations.NullMarked;
