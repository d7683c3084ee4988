/** The law as data over HTTP: what is in force, and how a term is counted. */
@NullMarked
package io.fireledger.api.legal;

import org.jspecify.annotations.NullMarked;
