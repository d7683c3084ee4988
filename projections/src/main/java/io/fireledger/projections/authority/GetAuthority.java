package io.fireledger.projections.authority;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.DivisionCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One authority; answered with an {@code Optional<AuthorityView>}.
 *
 * @param jurisdiction what the asker may see
 * @param asOf what had happened by then; null: all
 * @param knownAt what was recorded by then; null: all
 */
public record GetAuthority(
        AuthorityId authority,
        DivisionCode jurisdiction,
        @Nullable Instant asOf,
        @Nullable Instant knownAt) {}
