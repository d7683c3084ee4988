/** Tests of the envelope. */
@NullMarked
package io.fireledger.application.envelope;

import org.jspecify.annotations.NullMarked;
