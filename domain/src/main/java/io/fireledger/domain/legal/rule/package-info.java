/** How legal terms are counted, and what the reference data refuse. */
@NullMarked
package io.fireledger.domain.legal.rule;

import org.jspecify.annotations.NullMarked;
