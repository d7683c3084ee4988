@NullMarked
package io.fireledger.projections.enforcement;

import org.jspecify.annotations.NullMarked;
