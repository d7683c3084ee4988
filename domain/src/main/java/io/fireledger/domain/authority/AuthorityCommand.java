package io.fireledger.domain.authority;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** All that can be asked of an {@link Authority}. */
public sealed interface AuthorityCommand {
    @TargetAggregateIdentifier
    AuthorityId authority();

    /**
     * Enters an authority into the register.
     *
     * @param shortName the agency characters its document numbers start with (机关代字); null where none are laid down
     * @param parent the authority above it; null at the top
     */
    record RegisterAuthority(
            AuthorityId authority,
            String name,
            @Nullable String shortName,
            Code kind,
            Code level,
            DivisionCode division,
            @Nullable AuthorityId parent)
            implements AuthorityCommand {}

    /**
     * Records who heads the authority.
     *
     * @param actingHead whether the officer presides without holding the first post (主持工作)
     * @param until last day in office; null while open
     */
    record RecordHead(
            AuthorityId authority,
            OfficerId head,
            boolean actingHead,
            LocalDate from,
            @Nullable LocalDate until) implements AuthorityCommand {}
}
