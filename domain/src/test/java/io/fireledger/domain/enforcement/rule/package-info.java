/** The rules on penalties, on both sides of every boundary. */
@NullMarked
package io.fireledger.domain.enforcement.rule;

import org.jspecify.annotations.NullMarked;
