/** Registers taken in by file: kept until they are worked, row by row, by one instance at a time. */
@NullMarked
package io.fireledger.application.imports;

import org.jspecify.annotations.NullMarked;
