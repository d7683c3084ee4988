/** Divisions and code lists with their labels over HTTP. */
@NullMarked
package io.fireledger.api.reference;

import org.jspecify.annotations.NullMarked;
