/** What a case does beyond its own stream. */
@NullMarked
package io.fireledger.application.enforcement;

import org.jspecify.annotations.NullMarked;
