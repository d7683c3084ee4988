/** What the shipped reference data makes of penalty cases. */
@NullMarked
package io.fireledger.application.enforcement;

import org.jspecify.annotations.NullMarked;
