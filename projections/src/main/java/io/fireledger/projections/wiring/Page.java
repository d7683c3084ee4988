package io.fireledger.projections.wiring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list whose order is total.
 *
 * @param next the cursor of the page after it; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {}
