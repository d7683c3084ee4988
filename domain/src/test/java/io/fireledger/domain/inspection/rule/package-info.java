/** Tests of the package. */
@NullMarked
package io.fireledger.domain.inspection.rule;

import org.jspecify.annotations.NullMarked;
