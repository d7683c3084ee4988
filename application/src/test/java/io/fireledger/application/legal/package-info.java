/** The law as it is shipped. */
@NullMarked
package io.fireledger.application.legal;

import org.jspecify.annotations.NullMarked;
