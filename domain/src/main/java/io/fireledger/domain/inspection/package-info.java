/** Inspections: checklist, findings, conclusion. */
@NullMarked
package io.fireledger.domain.inspection;

import org.jspecify.annotations.NullMarked;
