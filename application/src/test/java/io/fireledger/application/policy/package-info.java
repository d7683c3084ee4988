@NullMarked
package io.fireledger.application.policy;

import org.jspecify.annotations.NullMarked;
