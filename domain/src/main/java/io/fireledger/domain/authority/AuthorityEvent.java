package io.fireledger.domain.authority;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** All that can have happened to an {@link Authority}. */
public sealed interface AuthorityEvent {
    AuthorityId authority();

    record AuthorityRegistered(
            AuthorityId authority,
            String name,
            @Nullable String shortName,
            Code kind,
            Code level,
            DivisionCode division,
            @Nullable AuthorityId parent)
            implements AuthorityEvent {}

    record HeadRecorded(
            AuthorityId authority,
            OfficerId head,
            boolean actingHead,
            LocalDate from,
            @Nullable LocalDate until) implements AuthorityEvent {}
}
