/** Inspections over HTTP. */
@NullMarked
package io.fireledger.api.inspection;

import org.jspecify.annotations.NullMarked;
