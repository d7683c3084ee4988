/** The runnable server. */
@NullMarked
package io.fireledger.api;

import org.jspecify.annotations.NullMarked;
