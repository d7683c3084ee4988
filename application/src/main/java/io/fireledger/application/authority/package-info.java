/** Which authority is competent where, asked in an act's own unit of work. */
@NullMarked
package io.fireledger.application.authority;

import org.jspecify.annotations.NullMarked;
