/** Officers: certificates, posts and declared interests, for life. */
@NullMarked
package io.fireledger.domain.officer;

import org.jspecify.annotations.NullMarked;
