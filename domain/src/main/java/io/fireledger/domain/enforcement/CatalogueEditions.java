package io.fireledger.domain.enforcement;

import org.jspecify.annotations.Nullable;

/**
 * By which editions of the catalogue of penalties one charge was judged.
 *
 * @param violation version of the violation
 * @param tiers null: no benchmark was in force
 * @param limits version of the figures the procedure turns on
 */
public record CatalogueEditions(String violation, @Nullable String tiers, String limits) {}
