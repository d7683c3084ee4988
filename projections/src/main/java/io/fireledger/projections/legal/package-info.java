/** The law as it is read: statutes, calendars, divisions, standards, lists. */
@NullMarked
package io.fireledger.projections.legal;

import org.jspecify.annotations.NullMarked;
