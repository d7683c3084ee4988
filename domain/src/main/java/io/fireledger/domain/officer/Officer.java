package io.fireledger.domain.officer;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.enterprise.EnterpriseStanding;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.officer.OfficerCommand.AppointOfficer;
import io.fireledger.domain.officer.OfficerCommand.AssignPost;
import io.fireledger.domain.officer.OfficerCommand.DeclareRelation;
import io.fireledger.domain.officer.OfficerCommand.GrantCertificate;
import io.fireledger.domain.officer.OfficerCommand.SuspendCertificate;
import io.fireledger.domain.officer.OfficerCommand.WithdrawRelation;
import io.fireledger.domain.officer.OfficerEvent.CertificateGranted;
import io.fireledger.domain.officer.OfficerEvent.CertificateSuspended;
import io.fireledger.domain.officer.OfficerEvent.OfficerAppointed;
import io.fireledger.domain.officer.OfficerEvent.PostAssigned;
import io.fireledger.domain.officer.OfficerEvent.RelationDeclared;
import io.fireledger.domain.officer.OfficerEvent.RelationWithdrawn;
import io.fireledger.domain.officer.rule.CertificateSpan;
import io.fireledger.domain.officer.rule.ListedPost;
import io.fireledger.domain.officer.rule.RelationOnRecord;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * An officer: appointed to an authority; certified, suspended and certified anew; moved from post to post; tied to
 * enterprises while a declared relation stands. Nothing ends the stream: an officer answers for life.
 */
@AggregateRoot(type = "officer")
@SuppressWarnings("NullAway.Init")
final class Officer implements Located {
    private static final Citation QUALIFIED = Statute.PENALTY_LAW_2021.article("42");
    private static final List<Citation> RECUSAL =
            List.of(Statute.CIVIL_SERVANT_LAW_2018.article("74"), Statute.CIVIL_SERVANT_LAW_2018.article("76"));

    @AggregateIdentifier
    private OfficerId id;

    private Standing standing;

    Officer() {}

    @CommandHandler
    Officer(AppointOfficer command, Acting acting, AuthorityStanding authorities) {
        DivisionCode division = authorities
                .of(command.authority())
                .orElseThrow(() -> new UnknownSubject(command.authority()))
                .division();
        acting.mustCover(division, command.authority());
        apply(
                new OfficerAppointed(
                        command.officer(),
                        command.name(),
                        command.authority(),
                        division,
                        command.category(),
                        command.leading()),
                acting.circumstances(division, Capacity.REGISTRAR, List.of(QUALIFIED)));
    }

    @CommandHandler
    void handle(GrantCertificate command, Acting acting) {
        require(CertificateSpan.check(command.validFrom(), command.validUntil()));
        String number = command.number() == null ? id.value() : command.number();
        apply(
                new CertificateGranted(id, number, command.validFrom(), command.validUntil()),
                registrar(acting, List.of(QUALIFIED)));
    }

    @CommandHandler
    void handle(SuspendCertificate command, Acting acting) {
        require(CertificateSpan.checkSuspension(standing, command.from()));
        apply(new CertificateSuspended(id, command.from(), command.reason()), registrar(acting, List.of(QUALIFIED)));
    }

    /** The post must be listed on the day of the entry; the duty list is the one of the post's first day. */
    @CommandHandler
    void handle(AssignPost command, Acting acting, Law law) {
        require(ListedPost.check(law, command.post(), acting.today()));
        apply(
                new PostAssigned(id, command.post(), law.dutyList(command.from()), command.from()),
                registrar(acting, List.of(QUALIFIED)));
    }

    /** Wherever the enterprise lies: kin and shares know no jurisdiction. */
    @CommandHandler
    void handle(DeclareRelation command, Acting acting, EnterpriseStanding enterprises) {
        if (enterprises.of(command.enterprise()).isEmpty()) {
            throw new UnknownSubject(command.enterprise());
        }
        require(RelationOnRecord.checkDeclared(standing, command.kind(), command.enterprise()));
        apply(
                new RelationDeclared(id, command.kind(), command.enterprise(), command.note()),
                registrar(acting, RECUSAL));
    }

    @CommandHandler
    void handle(WithdrawRelation command, Acting acting) {
        require(RelationOnRecord.checkWithdrawn(standing, command.kind(), command.enterprise()));
        apply(
                new RelationWithdrawn(id, command.kind(), command.enterprise(), command.reason()),
                registrar(acting, RECUSAL));
    }

    @EventSourcingHandler
    void on(OfficerEvent event) {
        id = event.officer();
        standing = Standing.after(standing, event);
    }

    @Override
    public DivisionCode division() {
        return standing.division();
    }

    private MetaData registrar(Acting acting, List<Citation> basis) {
        return acting.circumstances(division(), Capacity.REGISTRAR, basis);
    }
}
