/** How events become tables: processors, batches, freshness, rebuild; and their Spring configuration. */
@NullMarked
package io.fireledger.projections.wiring;

import org.jspecify.annotations.NullMarked;
