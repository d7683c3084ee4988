package io.fireledger.domain.authority;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import java.time.LocalDate;
import java.util.List;
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

    /**
     * Lets another body enforce in the authority's name.
     *
     * @param from first day
     * @param until last day
     * @param publishedByDelegator null where it has not published the delegation
     * @param publishedByDelegate null where the delegate has not
     */
    record DelegateEnforcement(
            AuthorityId authority,
            AuthorityId delegate,
            DelegationBasis basis,
            List<Code> matters,
            DivisionCode territory,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate publishedByDelegator,
            @Nullable LocalDate publishedByDelegate)
            implements AuthorityCommand {}

    /** @param endedOn last day of the delegation */
    record EndDelegation(AuthorityId authority, AuthorityId delegate, LocalDate endedOn, String reason)
            implements AuthorityCommand {}

    /**
     * Enters a province's decision that the township exercises powers in its own name.
     *
     * @param province the division whose government decided
     * @param decision title and number of the decision
     */
    record AssignPowers(
            AuthorityId authority,
            DivisionCode province,
            String decision,
            LocalDate publishedOn,
            List<Code> matters,
            DivisionCode territory,
            LocalDate from)
            implements AuthorityCommand {}

    /** @param shortName null where it stays as it is */
    record RenameAuthority(
            AuthorityId authority, String name, @Nullable String shortName, LocalDate from)
            implements AuthorityCommand {}

    /** @param into the authority that carries on */
    record MergeAuthority(AuthorityId authority, AuthorityId into, LocalDate mergedOn) implements AuthorityCommand {}
}
