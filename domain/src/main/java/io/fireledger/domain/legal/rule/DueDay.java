package io.fireledger.domain.legal.rule;

import io.fireledger.domain.kernel.LegalBasis;
import io.fireledger.domain.kernel.Statute;
import java.time.LocalDate;

/**
 * The last day of a term: what is done on it is in time.
 *
 * @param provisional whether the calendar did not cover the days that mattered, so that weekdays alone were counted
 */
@LegalBasis(statute = Statute.CIVIL_PROCEDURE_LAW_2023, article = "85")
public record DueDay(LocalDate lastDay, boolean provisional) {}
