/** Rules that only ask the law itself: divisions, working days, terms. */
@NullMarked
package io.fireledger.domain.legal.rule;

import org.jspecify.annotations.NullMarked;
