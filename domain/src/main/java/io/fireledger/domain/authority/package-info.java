/** Authorities: who enforces, at which level, in which division, under which head. */
@NullMarked
package io.fireledger.domain.authority;

import org.jspecify.annotations.NullMarked;
