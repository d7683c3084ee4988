package io.fireledger.domain.officer;

import static io.fireledger.domain.kernel.CommandRejected.require;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.enforcement.CaseStanding;
import io.fireledger.domain.enterprise.EnterpriseStanding;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Capacity;
import io.fireledger.domain.kernel.Citation;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.Located;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.kernel.Statute;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.Terms;
import io.fireledger.domain.officer.OfficerCommand.AppointOfficer;
import io.fireledger.domain.officer.OfficerCommand.AssignPost;
import io.fireledger.domain.officer.OfficerCommand.DecideRecusal;
import io.fireledger.domain.officer.OfficerCommand.DeclareRelation;
import io.fireledger.domain.officer.OfficerCommand.DepartFromOffice;
import io.fireledger.domain.officer.OfficerCommand.FixDueDay;
import io.fireledger.domain.officer.OfficerCommand.GrantCertificate;
import io.fireledger.domain.officer.OfficerCommand.MissTerm;
import io.fireledger.domain.officer.OfficerCommand.RecordIntegrityBreach;
import io.fireledger.domain.officer.OfficerCommand.RecordInterference;
import io.fireledger.domain.officer.OfficerCommand.RecordLegalQualification;
import io.fireledger.domain.officer.OfficerCommand.RenewCertificate;
import io.fireledger.domain.officer.OfficerCommand.ReportOutsideEmployment;
import io.fireledger.domain.officer.OfficerCommand.RequestRecusal;
import io.fireledger.domain.officer.OfficerCommand.RotatePost;
import io.fireledger.domain.officer.OfficerCommand.SuspendCertificate;
import io.fireledger.domain.officer.OfficerCommand.WithdrawRelation;
import io.fireledger.domain.officer.OfficerEvent.CertificateGranted;
import io.fireledger.domain.officer.OfficerEvent.CertificateRenewed;
import io.fireledger.domain.officer.OfficerEvent.CertificateSuspended;
import io.fireledger.domain.officer.OfficerEvent.DueDayFixed;
import io.fireledger.domain.officer.OfficerEvent.IntegrityBreachRecorded;
import io.fireledger.domain.officer.OfficerEvent.InterferenceRecorded;
import io.fireledger.domain.officer.OfficerEvent.LegalQualificationRecorded;
import io.fireledger.domain.officer.OfficerEvent.OfficerAppointed;
import io.fireledger.domain.officer.OfficerEvent.OfficerDeparted;
import io.fireledger.domain.officer.OfficerEvent.OutsideEmploymentReported;
import io.fireledger.domain.officer.OfficerEvent.PostAssigned;
import io.fireledger.domain.officer.OfficerEvent.PostRotated;
import io.fireledger.domain.officer.OfficerEvent.RecusalGranted;
import io.fireledger.domain.officer.OfficerEvent.RecusalRefused;
import io.fireledger.domain.officer.OfficerEvent.RecusalRequested;
import io.fireledger.domain.officer.OfficerEvent.RelationDeclared;
import io.fireledger.domain.officer.OfficerEvent.RelationWithdrawn;
import io.fireledger.domain.officer.OfficerEvent.RestrictionBreached;
import io.fireledger.domain.officer.OfficerEvent.TermMissed;
import io.fireledger.domain.officer.rule.CertificateSpan;
import io.fireledger.domain.officer.rule.InOffice;
import io.fireledger.domain.officer.rule.ListedPost;
import io.fireledger.domain.officer.rule.PostEmploymentRestriction;
import io.fireledger.domain.officer.rule.PostOrder;
import io.fireledger.domain.officer.rule.RecusalDecider;
import io.fireledger.domain.officer.rule.RecusalRequest;
import io.fireledger.domain.officer.rule.RelationOnRecord;
import io.fireledger.domain.officer.rule.RestrictedEmployment;
import io.fireledger.domain.venue.VenueStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * An officer: appointed to an authority; certified, suspended and certified anew; moved from post to post; tied to
 * enterprises while a declared relation stands; recused from matters by the head; departed, with work that stays closed for
 * years. Nothing ends the stream: an officer answers for life.
 */
@AggregateRoot(type = "officer")
@SuppressWarnings("NullAway.Init")
final class Officer implements Located {
    private static final Citation QUALIFIED = Statute.PENALTY_LAW_2021.article("42");
    private static final List<Citation> RECUSAL =
            List.of(Statute.CIVIL_SERVANT_LAW_2018.article("74"), Statute.CIVIL_SERVANT_LAW_2018.article("76"));
    private static final List<Citation> RECUSED =
            List.of(Statute.PENALTY_LAW_2021.article("43"), Statute.CIVIL_SERVANT_LAW_2018.article("77"));
    private static final List<Citation> ROTATION =
            List.of(Statute.CIVIL_SERVANT_LAW_2018.article("71"), Statute.CHONGQING_OPINION_2020.article("13"));
    private static final List<Citation> AFTER_OFFICE = List.of(
            Statute.CIVIL_SERVANT_LAW_2018.article("107"),
            Statute.CHONGQING_OPINION_2020.article("16"),
            Statute.XUCHANG_PLAN_2020.article("11"));
    private static final List<Citation> INTEGRITY = List.of(
            Statute.FIRE_PROTECTION_LAW_2021.article("56"),
            Statute.CHONGQING_OPINION_2020.article("16"),
            Statute.XUCHANG_PLAN_2020.article("11"));

    @AggregateIdentifier
    private OfficerId id;

    private Standing standing;

    @AggregateMember
    private final Terms terms = new Terms();

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
        require(
                InOffice.check(standing, command.validFrom()),
                CertificateSpan.check(command.validFrom(), command.validUntil()));
        String number = command.number() == null ? id.value() : command.number();
        apply(
                new CertificateGranted(id, number, command.validFrom(), command.validUntil()),
                registrar(acting, List.of(QUALIFIED)));
    }

    @CommandHandler
    void handle(RenewCertificate command, Acting acting) {
        String number = command.number() == null ? id.value() : command.number();
        require(
                InOffice.check(standing, command.validFrom()),
                CertificateSpan.check(command.validFrom(), command.validUntil()),
                CertificateSpan.checkRenewal(standing, number, command.validUntil()));
        apply(
                new CertificateRenewed(id, number, command.validFrom(), command.validUntil()),
                registrar(acting, List.of(QUALIFIED)));
    }

    @CommandHandler
    void handle(SuspendCertificate command, Acting acting) {
        require(CertificateSpan.checkSuspension(standing, command.from()));
        apply(new CertificateSuspended(id, command.from(), command.reason()), registrar(acting, List.of(QUALIFIED)));
    }

    @CommandHandler
    void handle(RecordLegalQualification command, Acting acting) {
        require(
                acting.notInFuture(command.obtainedOn(), "obtainedOn"),
                standing.isLegallyQualified()
                        ? Optional.of(Rejection.of("officer.legally-qualified-already", id)
                                .on(Statute.PENALTY_LAW_2021.article("58")))
                        : Optional.empty());
        apply(
                new LegalQualificationRecorded(id, command.number(), command.obtainedOn()),
                registrar(acting, List.of(Statute.PENALTY_LAW_2021.article("58"))));
    }

    /** The post must be listed on the day of the entry; the duty list is the one of the post's first day. */
    @CommandHandler
    void handle(AssignPost command, Acting acting, Law law) {
        LocalDate from = command.from();
        require(InOffice.check(standing, from), ListedPost.check(law, command.post(), acting.today()));
        Optional<Standing.Post> last = standing.lastPost();
        boolean isNew = last.filter(post -> post.post().equals(command.post()) || from.isBefore(post.from()))
                .isEmpty();
        LocalDate dueOn = isNew ? Tenure.dueOn(law, from).orElse(null) : null;
        apply(
                new PostAssigned(
                        id,
                        command.post(),
                        law.dutyList(from),
                        from,
                        dueOn,
                        dueOn == null ? null : standing.authority(),
                        isNew ? tenureFrom() : null),
                registrar(acting, List.of(QUALIFIED)));
    }

    /** The post must be listed on the day of the entry; the duty list is the one of the post's first day. */
    @CommandHandler
    void handle(RotatePost command, Acting acting, Law law) {
        LocalDate from = command.from();
        require(
                InOffice.check(standing, from),
                ListedPost.check(law, command.post(), acting.today()),
                PostOrder.check(standing, command.post(), from));
        Code former = standing.lastPost().orElseThrow().post();
        LocalDate dueOn = Tenure.dueOn(law, from).orElse(null);
        apply(
                new PostRotated(
                        id,
                        former,
                        command.post(),
                        law.dutyList(from),
                        from,
                        dueOn,
                        dueOn == null ? null : standing.authority(),
                        tenureFrom()),
                registrar(acting, ROTATION));
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

    @CommandHandler
    void handle(
            RequestRecusal command,
            Acting acting,
            CaseStanding cases,
            InspectionOutcome inspections,
            VenueStanding venues,
            EnterpriseStanding enterprises) {
        require(RecusalRequest.checkOrigin(id, command.origin(), command.applicant(), acting.officer()));
        acting.mustCover(matter(command.matter()).division(cases, inspections, venues, enterprises), id);
        require(RecusalRequest.checkNew(standing, command.matter()));
        apply(
                new RecusalRequested(
                        id,
                        command.matter(),
                        command.origin(),
                        command.ground(),
                        command.applicant(),
                        command.reason()),
                own(acting, RECUSED));
    }

    @CommandHandler
    void handle(DecideRecusal command, Acting acting, AuthorityStanding authorities) {
        AuthorityStanding.Entry own = authorities.of(standing.authority()).orElseThrow();
        Optional<AuthorityStanding.Entry> deciding =
                RecusalDecider.agency(id, own, acting.today()).flatMap(authorities::of);
        require(
                RecusalDecider.check(id, deciding, acting.officer(), acting.authority(), acting.today()),
                RecusalRequest.checkOpen(standing, command.matter()));
        OfficerId head = Objects.requireNonNull(acting.officer());
        AuthorityId agency = deciding.orElseThrow().authority();
        apply(
                command.granted()
                        ? new RecusalGranted(id, command.matter(), head, agency, command.reason())
                        : new RecusalRefused(id, command.matter(), head, agency, command.reason()),
                acting.circumstances(division(), Capacity.HEAD, RECUSED));
    }

    @CommandHandler
    void handle(DepartFromOffice command, Acting acting, Law law) {
        require(
                standing.departure().map(departure -> Rejection.of("officer.departed", id, departure.departedOn())),
                acting.notInFuture(command.departedOn(), "departedOn"));
        DepartingClass leftAs = standing.departingClass();
        apply(
                new OfficerDeparted(
                        id,
                        command.reason(),
                        command.departedOn(),
                        leftAs,
                        division(),
                        PostEmploymentRestriction.of(leftAs, command.reason(), command.departedOn(), law),
                        tenureFrom()),
                registrar(acting, AFTER_OFFICE));
    }

    /** What falls under a regime is on record as reported, and as a breach. */
    @CommandHandler
    void handle(ReportOutsideEmployment command, Acting acting, EnterpriseStanding enterprises) {
        OutsideEmployment employment = command.employment();
        mustKnow(employment.enterprise(), enterprises);
        List<Restriction.Regime> breached = RestrictedEmployment.breached(standing, employment);
        apply(new OutsideEmploymentReported(id, employment), own(acting, AFTER_OFFICE));
        if (!breached.isEmpty()) {
            apply(new RestrictionBreached(id, employment, breached), own(acting, AFTER_OFFICE));
        }
    }

    @CommandHandler
    void handle(RecordIntegrityBreach command, Acting acting, EnterpriseStanding enterprises) {
        mustKnow(command.enterprise(), enterprises);
        require(acting.notInFuture(command.on(), "on"));
        apply(
                new IntegrityBreachRecorded(
                        id, command.kind(), command.on(), command.enterprise(), command.facts(), command.source()),
                acting.circumstances(division(), Capacity.RECORDER, INTEGRITY));
    }

    /** Only the officer who was pressed puts it on record. */
    @CommandHandler
    void handle(
            RecordInterference command,
            Acting acting,
            CaseStanding cases,
            InspectionOutcome inspections,
            VenueStanding venues,
            EnterpriseStanding enterprises) {
        require(
                id.equals(acting.officer())
                        ? Optional.empty()
                        : Optional.of(Rejection.of("officer.interference-not-own", id)),
                acting.notInFuture(command.on(), "on"));
        acting.mustCover(matter(command.matter()).division(cases, inspections, venues, enterprises), id);
        apply(
                new InterferenceRecorded(
                        id,
                        command.matter(),
                        command.on(),
                        command.interferer(),
                        command.position(),
                        command.content()),
                own(acting, INTEGRITY));
    }

    @CommandHandler
    void handle(MissTerm command, Acting acting) {
        terms.missed(command.term(), acting.today())
                .ifPresent(term ->
                        apply(new TermMissed(id, term), acting.circumstances(division(), Capacity.RECORDER, ROTATION)));
    }

    @CommandHandler
    void handle(FixDueDay command, Acting acting, Law law) {
        terms.fixed(command.term(), law)
                .ifPresent(term -> apply(
                        new DueDayFixed(id, term), acting.circumstances(division(), Capacity.RECORDER, ROTATION)));
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

    private MetaData own(Acting acting, List<Citation> basis) {
        Capacity capacity = id.equals(acting.officer()) ? Capacity.OFFICER_CONCERNED : Capacity.RECORDER;
        return acting.circumstances(division(), capacity, basis);
    }

    /** First day in the post last begun, where a term for moving on from it runs. */
    private @Nullable LocalDate tenureFrom() {
        return standing.lastPost()
                .filter(post -> post.rotationDueOn() != null)
                .map(Standing.Post::from)
                .orElse(null);
    }

    private static RecusalMatter matter(SubjectRef matter) {
        return RecusalMatter.of(matter)
                .orElseThrow(() -> new CommandRejected(
                        Rejection.of("officer.unknown-matter", matter).inField("matter")));
    }

    private static void mustKnow(@Nullable EnterpriseId enterprise, EnterpriseStanding enterprises) {
        if (enterprise != null && enterprises.of(enterprise).isEmpty()) {
            throw new UnknownSubject(enterprise);
        }
    }
}
