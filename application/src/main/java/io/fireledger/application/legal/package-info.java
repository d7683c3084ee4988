/** Document numbers and reference data. */
@NullMarked
package io.fireledger.application.legal;

import org.jspecify.annotations.NullMarked;
