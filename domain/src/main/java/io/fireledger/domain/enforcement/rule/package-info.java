/** What a penalty must be like, and what procedure it asks for: pure functions of the dated law. */
@NullMarked
package io.fireledger.domain.enforcement.rule;

import org.jspecify.annotations.NullMarked;
