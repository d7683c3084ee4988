/** The circumstances of an event: who, for whom, when, on what basis, and the intake MAC. */
@NullMarked
package io.fireledger.application.envelope;

import org.jspecify.annotations.NullMarked;
