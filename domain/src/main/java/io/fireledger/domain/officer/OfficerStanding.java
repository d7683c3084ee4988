package io.fireledger.domain.officer;

import io.fireledger.domain.kernel.OfficerId;
import java.util.Optional;

/** What a refusal elsewhere must know of an officer; folded from the officer's own events when asked. */
@FunctionalInterface
public interface OfficerStanding {
    Optional<Standing> of(OfficerId officer);
}
