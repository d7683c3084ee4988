/** Samples and proofs of the law as reference data. */
@NullMarked
package io.fireledger.domain.legal;

import org.jspecify.annotations.NullMarked;
