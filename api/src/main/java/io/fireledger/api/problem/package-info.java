/** The only place where a failure becomes HTTP: RFC 9457 problem documents in Chinese and English. */
@NullMarked
package io.fireledger.api.problem;

import org.jspecify.annotations.NullMarked;
