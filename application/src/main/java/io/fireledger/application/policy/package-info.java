/** What happens by itself after an event: one command for one event, exactly once, never an official act. */
@NullMarked
package io.fireledger.application.policy;

import org.jspecify.annotations.NullMarked;
