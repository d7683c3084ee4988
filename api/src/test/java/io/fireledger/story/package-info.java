/** Narrated runs over HTTP on the real server. */
@NullMarked
package io.fireledger.story;

import org.jspecify.annotations.NullMarked;
