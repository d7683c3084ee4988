/** Tests. */
@NullMarked
package io.fireledger.api.problem;

import org.jspecify.annotations.NullMarked;
