/** Proofs of how legal terms are counted. */
@NullMarked
package io.fireledger.domain.legal.rule;

import org.jspecify.annotations.NullMarked;
