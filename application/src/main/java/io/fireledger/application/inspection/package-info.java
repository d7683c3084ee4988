/** Claims of open verifications. */
@NullMarked
package io.fireledger.application.inspection;

import org.jspecify.annotations.NullMarked;
