/** What every request carries and every answer gives back: headers, bodies, pages. */
@NullMarked
package io.fireledger.api.envelope;

import org.jspecify.annotations.NullMarked;
