package io.fireledger.domain.authority;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.AuthorityCommand.AssignPowers;
import io.fireledger.domain.authority.AuthorityCommand.DelegateEnforcement;
import io.fireledger.domain.authority.AuthorityCommand.EndDelegation;
import io.fireledger.domain.authority.AuthorityCommand.MergeAuthority;
import io.fireledger.domain.authority.AuthorityCommand.RecordHead;
import io.fireledger.domain.authority.AuthorityCommand.RegisterAuthority;
import io.fireledger.domain.authority.AuthorityCommand.RenameAuthority;
import io.fireledger.domain.authority.AuthorityEvent.AuthorityMerged;
import io.fireledger.domain.authority.AuthorityEvent.AuthorityRegistered;
import io.fireledger.domain.authority.AuthorityEvent.AuthorityRenamed;
import io.fireledger.domain.authority.AuthorityEvent.DelegationEnded;
import io.fireledger.domain.authority.AuthorityEvent.EnforcementDelegated;
import io.fireledger.domain.authority.AuthorityEvent.HeadRecorded;
import io.fireledger.domain.authority.AuthorityEvent.PowersAssigned;
import io.fireledger.domain.authority.rule.DelegationLimits;
import io.fireledger.domain.authority.rule.ListedAuthority;
import io.fireledger.domain.authority.rule.OneHead;
import io.fireledger.domain.authority.rule.ProvincialAssignment;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.rule.DivisionInForce;
import io.fireledger.domain.officer.OfficerStanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * An authority: entered into the register for one division, at once competent there if it is the division's first fire
 * rescue authority, and from then on headed by one officer after another; letting others enforce in its name for a time,
 * or given powers of its own by the province; renamed, and in the end merged into another.
 */
@AggregateRoot(type = "authority")
@SuppressWarnings("NullAway.Init")
final class Authority implements Located {
    private static final Code FIRE_RESCUE = new Code("FIRE_RESCUE");
    private static final List<Citation> DELEGATION =
            List.of(Statute.PENALTY_LAW_2021.article("20"), Statute.PENALTY_LAW_2021.article("21"));
    private static final List<Citation> REGISTER = List.of(Statute.FIRE_PROTECTION_LAW_2021.article("4"));

    @AggregateIdentifier
    private AuthorityId id;

    private DivisionCode division;
    private Code kind;
    private final List<HeadTerm> heads = new ArrayList<>();
    private List<Delegation> delegations = List.of();
    private boolean isMerged;

    Authority() {}

    @CommandHandler
    Authority(
            RegisterAuthority command, Acting acting, Law law, AuthorityStanding authorities, Competences competences) {
        acting.mustCover(command.division(), command.authority());
        require(
                DivisionInForce.check(law, command.division(), acting.today()),
                ListedAuthority.checkKind(law, command.kind(), acting.today()),
                ListedAuthority.checkLevel(law, command.level(), acting.today()));
        AuthorityId parent = command.parent();
        if (parent != null && authorities.of(parent).isEmpty()) {
            throw new UnknownSubject(parent);
        }
        apply(
                new AuthorityRegistered(
                        command.authority(),
                        command.name(),
                        command.shortName(),
                        command.kind(),
                        command.level(),
                        command.division(),
                        parent),
                acting.circumstances(
                        command.division(),
                        Capacity.REGISTRAR,
                        List.of(
                                Statute.FIRE_PROTECTION_LAW_2021.article("4"),
                                Statute.PENALTY_LAW_2021.article("23"))));
        if (command.kind().equals(FIRE_RESCUE)) {
            competences.record(command.division(), command.authority());
        }
    }

    @CommandHandler
    void handle(RecordHead command, Acting acting, OfficerStanding officers) {
        OfficerId head = command.head();
        acting.mustCover(
                officers.of(head).orElseThrow(() -> new UnknownSubject(head)).division(), head);
        require(OneHead.check(heads, new HeadTerm(head, command.from(), command.until())));
        apply(
                new HeadRecorded(id, head, command.actingHead(), command.from(), command.until()),
                acting.circumstances(division, Capacity.REGISTRAR, List.of(Statute.PENALTY_LAW_2021.article("57"))));
    }

    @CommandHandler
    void handle(DelegateEnforcement command, Acting acting, Law law, AuthorityStanding authorities) {
        if (authorities.of(command.delegate()).isEmpty()) {
            throw new UnknownSubject(command.delegate());
        }
        LocalDate byDelegator = command.publishedByDelegator();
        LocalDate byDelegate = command.publishedByDelegate();
        require(
                standing(),
                DelegationLimits.checkDelegator(id, kind, command.delegate()),
                DelegationLimits.checkBasis(command.basis()),
                DelegationLimits.checkMatters(law, command.matters(), command.from()),
                DelegationLimits.checkTerritory(division, command.territory()),
                DelegationLimits.checkTerm(command.from(), command.until(), later(byDelegator, byDelegate)),
                DelegationLimits.checkNew(delegations, command.delegate(), command.from()));
        apply(
                new EnforcementDelegated(
                        id,
                        new Delegation(
                                command.delegate(),
                                command.matters(),
                                command.territory(),
                                command.from(),
                                command.until()),
                        command.basis(),
                        Objects.requireNonNull(byDelegator),
                        Objects.requireNonNull(byDelegate)),
                acting.circumstances(division, Capacity.REGISTRAR, DELEGATION));
    }

    @CommandHandler
    void handle(EndDelegation command, Acting acting) {
        require(DelegationLimits.checkEnd(delegations, command.delegate(), command.endedOn()));
        apply(
                new DelegationEnded(id, command.delegate(), command.endedOn(), command.reason()),
                acting.circumstances(division, Capacity.REGISTRAR, DELEGATION));
    }

    @CommandHandler
    void handle(AssignPowers command, Acting acting, Law law) {
        require(
                standing(),
                ProvincialAssignment.check(kind, division, command.province(), command.publishedOn(), command.from()),
                DelegationLimits.checkMatters(law, command.matters(), command.from()),
                DelegationLimits.checkTerritory(division, command.territory()));
        apply(
                new PowersAssigned(
                        id,
                        command.province(),
                        command.decision(),
                        command.publishedOn(),
                        command.matters(),
                        command.territory(),
                        command.from()),
                acting.circumstances(division, Capacity.REGISTRAR, List.of(Statute.PENALTY_LAW_2021.article("24"))));
    }

    @CommandHandler
    void handle(RenameAuthority command, Acting acting) {
        require(standing());
        apply(
                new AuthorityRenamed(id, command.name(), command.shortName(), command.from()),
                acting.circumstances(division, Capacity.REGISTRAR, REGISTER));
    }

    @CommandHandler
    void handle(MergeAuthority command, Acting acting, AuthorityStanding authorities) {
        AuthorityStanding.Entry into =
                authorities.of(command.into()).orElseThrow(() -> new UnknownSubject(command.into()));
        require(
                standing(),
                command.into().equals(id) || into.mergedInto() != null
                        ? Optional.of(Rejection.of("authority.cannot-merge", command.into())
                                .inField("into"))
                        : Optional.empty(),
                acting.notInFuture(command.mergedOn(), "mergedOn"));
        apply(
                new AuthorityMerged(id, command.into(), command.mergedOn()),
                acting.circumstances(division, Capacity.REGISTRAR, REGISTER));
    }

    @EventSourcingHandler
    void on(AuthorityRegistered event) {
        id = event.authority();
        division = event.division();
        kind = event.kind();
    }

    @EventSourcingHandler
    void on(HeadRecorded event) {
        HeadTerm term = new HeadTerm(event.head(), event.from(), event.until());
        heads.removeIf(term::isSameTermAs);
        heads.add(term);
    }

    @EventSourcingHandler
    void on(EnforcementDelegated event) {
        delegations = Stream.concat(delegations.stream(), Stream.of(event.delegation()))
                .toList();
    }

    @EventSourcingHandler
    void on(DelegationEnded event) {
        delegations = ended(delegations, event);
    }

    @EventSourcingHandler
    void on(AuthorityMerged event) {
        isMerged = true;
    }

    /** The delegations after one of them has ended. */
    static List<Delegation> ended(List<Delegation> before, DelegationEnded event) {
        return before.stream()
                .map(one -> one.delegate().equals(event.delegate()) && one.runsOn(event.endedOn())
                        ? one.endedOn(event.endedOn())
                        : one)
                .toList();
    }

    private Optional<Rejection> standing() {
        return isMerged ? Optional.of(Rejection.of("authority.merged", id)) : Optional.empty();
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }

    @Override
    public DivisionCode division() {
        return division;
    }
}
