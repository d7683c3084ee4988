/** Penalty cases over HTTP. */
@NullMarked
package io.fireledger.api.enforcement;

import org.jspecify.annotations.NullMarked;
