/** Rules about who is supervised: the credit code, and what may still be done with a dissolved enterprise. */
@NullMarked
package io.fireledger.domain.enterprise.rule;

import org.jspecify.annotations.NullMarked;
