/** What happens by itself about venues and their permits. */
@NullMarked
package io.fireledger.application.venue;

import org.jspecify.annotations.NullMarked;
