/** How the code is laid out, as tests; each rule is shown to catch a planted violation. */
@NullMarked
package io.fireledger.architecture;

import org.jspecify.annotations.NullMarked;
