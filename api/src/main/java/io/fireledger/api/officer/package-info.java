/** Officers over HTTP. */
@NullMarked
package io.fireledger.api.officer;

import org.jspecify.annotations.NullMarked;
