package io.fireledger.application.envelope;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as the token says.
 *
 * @param id officer id, user id, or {@code system:<policy>}
 * @param officer null where the actor is no officer
 * @param authority null where the actor belongs to none
 * @param jurisdiction the division the actor may act in and read of
 */
public record Actor(
        String id,
        List<String> roles,
        @Nullable OfficerId officer,
        @Nullable AuthorityId authority,
        DivisionCode jurisdiction) {

    /** The program itself, acting under the name of one of its parts. */
    public static Actor system(String part) {
        return new Actor("system:" + part, List.of("SYSTEM"), null, null, DivisionCode.NATION);
    }
}
