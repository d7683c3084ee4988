package io.fireledger.domain.authority;

import io.fireledger.domain.authority.CompetenceEvent.CompetenceRecorded;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.DivisionCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which fire rescue authority is competent where; answered from the events of the divisions asked about. */
public interface Competences {
    /** The competent authority of the division itself, else of the nearest division that covers it. */
    Optional<AuthorityId> competentIn(DivisionCode division);

    /** Makes the authority competent in its division in the act's own unit of work, unless one is already. */
    void record(DivisionCode division, AuthorityId authority);

    /** Who is competent after the event; {@code before} is null for the first event of a division. */
    static AuthorityId after(@Nullable AuthorityId before, CompetenceEvent event) {
        if (event instanceof CompetenceRecorded recorded) {
            return recorded.authority();
        }
        throw new IllegalArgumentException("unforeseen: " + event.getClass().getSimpleName());
    }
}
