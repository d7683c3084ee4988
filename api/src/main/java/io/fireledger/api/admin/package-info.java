/** What the operators of the system ask over HTTP. */
@NullMarked
package io.fireledger.api.admin;

import org.jspecify.annotations.NullMarked;
