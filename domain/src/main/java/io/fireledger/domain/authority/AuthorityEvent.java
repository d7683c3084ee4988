package io.fireledger.domain.authority;

import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import java.time.LocalDate;
import java.util.List;
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

    /** Published by both sides; the delegate acts in the authority's name. */
    record EnforcementDelegated(
            AuthorityId authority,
            Delegation delegation,
            DelegationBasis basis,
            LocalDate publishedByDelegator,
            LocalDate publishedByDelegate)
            implements AuthorityEvent {}

    /** @param endedOn last day of the delegation */
    record DelegationEnded(AuthorityId authority, AuthorityId delegate, LocalDate endedOn, String reason)
            implements AuthorityEvent {}

    /** The township exercises the powers in its own name (Penalty Law 24). */
    record PowersAssigned(
            AuthorityId authority,
            DivisionCode province,
            String decision,
            LocalDate publishedOn,
            List<Code> matters,
            DivisionCode territory,
            LocalDate from)
            implements AuthorityEvent {}

    record AuthorityRenamed(
            AuthorityId authority, String name, @Nullable String shortName, LocalDate from) implements AuthorityEvent {}

    /** @param into the authority that carries on */
    record AuthorityMerged(AuthorityId authority, AuthorityId into, LocalDate mergedOn) implements AuthorityEvent {}
}
