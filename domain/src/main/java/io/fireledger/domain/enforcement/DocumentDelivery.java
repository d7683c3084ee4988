package io.fireledger.domain.enforcement;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.enforcement.DecisionEvent.DocumentServed;
import io.fireledger.domain.enforcement.DefenceCommand.RecordService;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalServed;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.legal.rule.EffectiveService;
import io.fireledger.domain.legal.rule.Term;
import io.fireledger.domain.officer.OfficerStanding;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;

/**
 * Every document of a case reaches its recipient (Penalty Law 61). The service of a notice starts the terms of the party, that
 * of a decision with a fine the term to pay (67).
 */
final class DocumentDelivery implements Located {
    private final EnforcementCase root;

    DocumentDelivery(EnforcementCase root) {
        this.root = root;
    }

    @Override
    public DivisionCode division() {
        return root.file.division;
    }

    @CommandHandler
    ServedDocument handle(RecordService command, Acting acting, OfficerStanding officers, Law law) {
        CaseFile file = root.file;
        Service service = command.service();
        DocumentNumber document = service.document();
        LocalDate madeOn = file.unserved.get(document);
        if (madeOn == null) {
            throw new CommandRejected(nothingToServe(document));
        }
        OfficerId officer = CaseOffice.acting(file, acting, officers);
        require(acting.notInFuture(service.effectiveOn(), "effectiveOn"), EffectiveService.check(service, madeOn, law));
        Notice notice = file.notice;
        return notice != null && notice.document().equals(document)
                ? servedNotice(service, notice.hearingRight(), acting, officer, law)
                : servedOther(service, acting, officer, law);
    }

    private ServedDocument servedNotice(
            Service service, boolean hearingRight, Acting acting, OfficerId officer, Law law) {
        root.mustBe("44", CaseState.NOTIFIED);
        CaseFile file = root.file;
        LocalDate day = service.effectiveOn();
        DueDay statement = Term.due(law, CaseTerms.STATEMENT_RULE, day);
        DueDay hearing = hearingRight ? Term.due(law, CaseTerms.HEARING_REQUEST_RULE, day) : null;
        apply(
                new ProposalServed(file.id, service.document(), service, statement, hearing, file.agency),
                acting.circumstances(
                        file.division,
                        CaseOffice.assisting(file, officer),
                        List.of(Statute.PENALTY_LAW_2021.article("44"), EffectiveService.basis(service.method()))));
        return ServedDocument.of(statement, hearing, null);
    }

    private ServedDocument servedOther(Service service, Acting acting, OfficerId officer, Law law) {
        CaseFile file = root.file;
        DueDay payment = file.isToBePaid(service.document())
                ? Term.due(law, CaseTerms.PAYMENT_RULE, service.effectiveOn())
                : null;
        apply(
                new DocumentServed(file.id, service, payment, file.agency, file.handlers),
                acting.circumstances(
                        file.division,
                        CaseOffice.assisting(file, officer),
                        List.of(Statute.PENALTY_LAW_2021.article("61"), EffectiveService.basis(service.method()))));
        return ServedDocument.of(null, null, payment);
    }

    private Rejection nothingToServe(DocumentNumber document) {
        LocalDate servedOn = root.file.served.get(document);
        Rejection rejection = servedOn == null
                ? Rejection.of("service.unknown-document", document)
                : Rejection.of("service.served-already", servedOn);
        return rejection.inField("document").on(Statute.PENALTY_LAW_2021.article("61"));
    }
}
