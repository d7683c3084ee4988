/** Rules about authorities: their place in the order of levels, and who heads them. */
@NullMarked
package io.fireledger.domain.authority.rule;

import org.jspecify.annotations.NullMarked;
