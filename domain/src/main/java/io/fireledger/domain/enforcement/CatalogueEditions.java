package io.fireledger.domain.enforcement;

import org.jspecify.annotations.Nullable;

/**
 * By which editions of the catalogue of penalties something was judged.
 *
 * @param tiers null: no benchmark was in force
 */
public record CatalogueEditions(String violations, @Nullable String tiers, String limits) {}
