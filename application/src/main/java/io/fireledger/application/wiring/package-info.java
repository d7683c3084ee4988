/** Spring configuration of what happens by itself. */
@NullMarked
package io.fireledger.application.wiring;

import org.jspecify.annotations.NullMarked;
