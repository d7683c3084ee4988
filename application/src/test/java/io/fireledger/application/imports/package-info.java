/** Tests of the reading of files. */
@NullMarked
package io.fireledger.application.imports;

import org.jspecify.annotations.NullMarked;
