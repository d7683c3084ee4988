/** The application as it is wired, on a real database. */
@NullMarked
package io.fireledger.application.wiring;

import org.jspecify.annotations.NullMarked;
