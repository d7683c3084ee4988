/** Registers handed in by file over HTTP. */
@NullMarked
package io.fireledger.api.imports;

import org.jspecify.annotations.NullMarked;
