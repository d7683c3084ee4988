@NullMarked
package io.fireledger.api.feed;

import org.jspecify.annotations.NullMarked;
