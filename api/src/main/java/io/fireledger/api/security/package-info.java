/** Who may ask for what: tokens, roles, and the one table that says which role may call which endpoint. */
@NullMarked
package io.fireledger.api.security;

import org.jspecify.annotations.NullMarked;
