/** Penalty cases: from opening to decision, service, performance and closure. */
@NullMarked
package io.fireledger.domain.enforcement;

import org.jspecify.annotations.NullMarked;
