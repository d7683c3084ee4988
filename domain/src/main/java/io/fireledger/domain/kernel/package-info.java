/** Words every capability shares: typed identifiers, law references, rejections, who is acting. */
@NullMarked
package io.fireledger.domain.kernel;

import org.jspecify.annotations.NullMarked;
