/** Planted violations. */
@NullMarked
package io.fireledger.architecture.planted.application.helpers;

import org.jspecify.annotations.NullMarked;
