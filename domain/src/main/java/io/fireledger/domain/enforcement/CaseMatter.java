package io.fireledger.domain.enforcement;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.VenueId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what place a case is about, and whose it is: what its officers must have nothing to do with.
 *
 * @param judges who reviewed, heard, discussed or decided it; none of them investigates it
 */
record CaseMatter(
        CaseId id,
        Party party,
        @Nullable VenueId venue,
        AuthorityId agency,
        DivisionCode division,
        Set<OfficerId> judges) {

    /** What an officer may be recused from and has to do with this case. */
    List<SubjectRef> subjects() {
        return Stream.of(id, venue, party.enterprise())
                .filter(java.util.Objects::nonNull)
                .map(SubjectRef::of)
                .toList();
    }
}
