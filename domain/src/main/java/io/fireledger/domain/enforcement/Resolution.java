package io.fireledger.domain.enforcement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a collective discussion resolved.
 *
 * @param ground of no penalty alone
 * @param sanctions those of each charge, in the order of the charges; empty where there is no penalty
 */
public record Resolution(DecisionOutcome outcome, @Nullable NoPenaltyGround ground, List<List<Sanction>> sanctions) {}
