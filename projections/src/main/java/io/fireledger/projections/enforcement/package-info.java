/** Cases as they are read: view, list, conformance, statistics. */
@NullMarked
package io.fireledger.projections.enforcement;

import org.jspecify.annotations.NullMarked;
