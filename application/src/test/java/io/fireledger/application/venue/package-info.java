/** What the shipped reference data makes of venues. */
@NullMarked
package io.fireledger.application.venue;

import org.jspecify.annotations.NullMarked;
