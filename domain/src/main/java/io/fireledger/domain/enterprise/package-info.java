/** Enterprises: who is supervised, and who answers for fire safety in them. */
@NullMarked
package io.fireledger.domain.enterprise;

import org.jspecify.annotations.NullMarked;
