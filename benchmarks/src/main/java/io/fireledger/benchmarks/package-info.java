/** What the server can carry, each figure beside its baseline. */
@NullMarked
package io.fireledger.benchmarks;

import org.jspecify.annotations.NullMarked;
