package io.fireledger.application.enforcement;

import io.fireledger.application.envelope.Actor;
import io.fireledger.application.envelope.Channel;
import io.fireledger.application.envelope.Request;
import io.fireledger.application.idempotency.Answer;
import io.fireledger.application.wiring.City;
import io.fireledger.application.wiring.Instance;
import io.fireledger.domain.enforcement.CaseCommand.OpenCase;
import io.fireledger.domain.enforcement.CaseSource;
import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.Conduct;
import io.fireledger.domain.enforcement.Correction;
import io.fireledger.domain.enforcement.CorrectionKind;
import io.fireledger.domain.enforcement.DecisionCommand.Decide;
import io.fireledger.domain.enforcement.DecisionCommand.DecideOnTheSpot;
import io.fireledger.domain.enforcement.DecisionOutcome;
import io.fireledger.domain.enforcement.DefenceCommand.NotifyProposal;
import io.fireledger.domain.enforcement.DefenceCommand.RecordService;
import io.fireledger.domain.enforcement.DefenceCommand.ReverifyFindings;
import io.fireledger.domain.enforcement.DefenceCommand.WaiveStatement;
import io.fireledger.domain.enforcement.EvidenceKind;
import io.fireledger.domain.enforcement.InvestigationCommand.AddEvidence;
import io.fireledger.domain.enforcement.InvestigationCommand.ConcludeInvestigation;
import io.fireledger.domain.enforcement.LegalCapacity;
import io.fireledger.domain.enforcement.NoPenaltyGround;
import io.fireledger.domain.enforcement.Party;
import io.fireledger.domain.enforcement.Person;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import io.fireledger.domain.enterprise.EnterpriseKind;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.PersonId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.ServiceMethod;
import io.fireledger.domain.legal.ViolationCode;
import io.fireledger.domain.officer.OfficerCategory;
import io.fireledger.domain.officer.OfficerCommand.AppointOfficer;
import io.fireledger.domain.officer.OfficerCommand.AssignPost;
import io.fireledger.domain.officer.OfficerCommand.GrantCertificate;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The brigade of {@link City} at work on cases: Li and Wang investigate, Zhou and Wu decide. */
final class Brigade {
    static final OfficerId WANG = new OfficerId("50010313");
    static final OfficerId ZHOU = new OfficerId("50010314");
    static final OfficerId WU = new OfficerId("50010315");
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);
    private static final Sha256Digest DIGEST = new Sha256Digest("ab".repeat(32));
    private static final ViolationCode EXITS_BLOCKED = new ViolationCode("FPL-60-1-3");
    private static final ViolationCode EXITS_BLOCKED_BY_PERSON = new ViolationCode("FPL-60-2-3");
    private static final Correction DONE = new Correction(CorrectionKind.DONE, null, "已清理");
    private static final Pattern DOCUMENT = Pattern.compile("\"document\":\"([^\"]+)\"");

    private final Instance instance;

    Brigade(Instance instance) {
        this.instance = instance;
    }

    Brigade found() {
        City city = new City(instance).found();
        for (OfficerId officer : List.of(WANG, ZHOU, WU)) {
            city.register(new AppointOfficer(officer, "警官", City.AUTHORITY, OfficerCategory.CADRE, true), officer);
            city.register(new GrantCertificate(officer, null, LONG_AGO, LocalDate.of(2099, 12, 31)), officer);
            city.register(new AssignPost(officer, new Code("INSPECTOR"), LONG_AGO), officer);
        }
        return this;
    }

    static CaseId caseId(int n) {
        return new CaseId("C-%026d".formatted(n));
    }

    Party unit(int n) {
        EnterpriseId enterprise = City.enterprise(n);
        new City(instance)
                .register(
                        new RegisterEnterprise(
                                enterprise, null, "尚未赋码", "某店", EnterpriseKind.OTHER, City.YUZHONG, "民族路1号", "陈刚"),
                        enterprise);
        return new Party(PartyKind.UNIT, enterprise, null);
    }

    static Party person(int n) {
        return new Party(
                PartyKind.PERSON,
                null,
                new Person(new PersonId("P-%026d".formatted(n)), "张三", null, LegalCapacity.FULL, null));
    }

    /** Investigated and concluded with that fine, today. */
    CaseId concluded(int n, Party party, @Nullable Fen fine) {
        CaseId id = caseId(n);
        investigate(
                id,
                new OpenCase(
                        id,
                        CaseSource.OWN_FINDING,
                        null,
                        null,
                        party,
                        null,
                        City.YUZHONG,
                        EXITS_BLOCKED,
                        "安全出口堵塞",
                        null,
                        null,
                        List.of(City.LI, WANG)));
        investigate(
                id,
                new AddEvidence(
                        id,
                        EvidenceKind.PARTY_STATEMENT,
                        "询问笔录",
                        DIGEST,
                        "application/pdf",
                        instance.bean(Clock.class).instant(),
                        null,
                        null,
                        "李强",
                        null));
        investigate(
                id,
                new ConcludeInvestigation(
                        id, true, List.of(charge(EXITS_BLOCKED, fine)), "查明堵塞安全出口", List.of(1), DONE, null));
        return id;
    }

    /** Notified, served, the statement given up, answered: all that comes before the decision, today. */
    CaseId ready(int n, Party party) {
        CaseId id = concluded(n, party, Fen.ofYuan(6_000));
        Answer notified =
                investigate(id, new NotifyProposal(id, DecisionOutcome.PENALTY, List.of(), null, "事实", "理由", null));
        Matcher document = DOCUMENT.matcher(new String(notified.body(), StandardCharsets.UTF_8));
        if (!document.find()) {
            throw new AssertionError("no document");
        }
        DocumentNumber notice = new DocumentNumber(document.group(1));
        investigate(id, new RecordService(id, Service.plain(notice, "陈刚", ServiceMethod.DIRECT, today())));
        investigate(id, new WaiveStatement(id, DIGEST, null));
        investigate(id, new ReverifyFindings(id, List.of(), "维持", false, null));
        return id;
    }

    Answer decide(OfficerId officer, CaseId id) {
        return send(
                officer, id, new Decide(id, DecisionOutcome.PENALTY, null, null, List.of(), null, false, "事实清楚", null));
    }

    Answer waive(OfficerId officer, CaseId id) {
        return send(
                officer,
                id,
                new Decide(
                        id,
                        DecisionOutcome.NO_PENALTY,
                        NoPenaltyGround.FIRST_OFFENCE,
                        "当面教育",
                        List.of(),
                        null,
                        false,
                        "初次违法",
                        null));
    }

    Answer onTheSpot(int n, Party party) {
        CaseId id = caseId(n);
        return investigate(
                id,
                new DecideOnTheSpot(
                        id,
                        party,
                        null,
                        City.YUZHONG,
                        charge(EXITS_BLOCKED_BY_PERSON, Fen.ofYuan(100)),
                        DONE,
                        "0000123",
                        "张三",
                        true,
                        null,
                        true,
                        List.of(City.LI, WANG),
                        null));
    }

    private Charge charge(ViolationCode violation, @Nullable Fen fine) {
        return new Charge(
                new Conduct("EVACUATION_ROUTES"),
                null,
                today(),
                today(),
                violation,
                today(),
                null,
                DiscretionTier.MINOR,
                List.of(),
                List.of(),
                null,
                false,
                null,
                fine == null ? List.of() : List.of(Sanction.fine(fine)));
    }

    private LocalDate today() {
        return ChinaTime.day(instance.bean(Clock.class).instant());
    }

    private Answer investigate(CaseId id, Object command) {
        return send(City.LI, id, command);
    }

    private Answer send(OfficerId officer, CaseId id, Object command) {
        Actor actor = new Actor(officer.value(), List.of("INVESTIGATOR"), officer, City.AUTHORITY, City.YUZHONG);
        return instance.commands()
                .send(command, id, new Request(actor, Channel.API, "race", null, null, null, 200, null));
    }
}
