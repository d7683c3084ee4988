/** Rules about officers: who may act, and from which matters an officer stands back. */
@NullMarked
package io.fireledger.domain.officer.rule;

import org.jspecify.annotations.NullMarked;
