/** The rules of a venue's class, supervision and permit, as pure functions. */
@NullMarked
package io.fireledger.domain.venue.rule;

import org.jspecify.annotations.NullMarked;
