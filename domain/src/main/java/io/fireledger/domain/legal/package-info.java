/** The law as dated reference data, and the registers document numbers come from. */
@NullMarked
package io.fireledger.domain.legal;

import org.jspecify.annotations.NullMarked;
