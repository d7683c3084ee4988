/** The rules of an inspection's officers and conclusion, as pure functions. */
@NullMarked
package io.fireledger.domain.inspection.rule;

import org.jspecify.annotations.NullMarked;
