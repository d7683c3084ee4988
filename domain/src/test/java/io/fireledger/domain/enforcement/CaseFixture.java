package io.fireledger.domain.enforcement;

import static io.fireledger.domain.kernel.ActingSamples.NOW;
import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.legal.LawSample.CHONGQING;
import static io.fireledger.domain.legal.LawSample.WEIDU;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.HOTEL;
import static io.fireledger.domain.venue.VenueSamples.LI;
import static io.fireledger.domain.venue.VenueSamples.OPERATOR;
import static io.fireledger.domain.venue.VenueSamples.STATION;
import static io.fireledger.domain.venue.VenueSamples.TOWNSHIP;
import static io.fireledger.domain.venue.VenueSamples.WEIDU_BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.ZHAO;

import io.fireledger.domain.authority.AuthorityStanding;
import io.fireledger.domain.authority.HeadTerm;
import io.fireledger.domain.authority.PowerStanding;
import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.CaseEvent.CaseTerminated;
import io.fireledger.domain.enforcement.DecisionEvent.DocumentServed;
import io.fireledger.domain.enforcement.DecisionEvent.NoPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.PenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.ViolationNotEstablished;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceAdded;
import io.fireledger.domain.enforcement.InvestigationEvent.InvestigationConcluded;
import io.fireledger.domain.enterprise.EnterpriseKind;
import io.fireledger.domain.enterprise.EnterpriseStanding;
import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.inspection.OrderKind;
import io.fireledger.domain.inspection.RectificationOrder;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.PersonId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.StatesItsTime;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.CatalogueId;
import io.fireledger.domain.legal.CodeList;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.LegalEvent;
import io.fireledger.domain.legal.LegalEvent.CodeListAdopted;
import io.fireledger.domain.legal.LegalEvent.DiscretionTiersAdopted;
import io.fireledger.domain.legal.LegalEvent.PenaltyLimitsAdopted;
import io.fireledger.domain.legal.LegalEvent.TermsAdopted;
import io.fireledger.domain.legal.LegalEvent.ViolationsAdopted;
import io.fireledger.domain.legal.LegalReference;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.PenaltySamples;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.ServiceMethod;
import io.fireledger.domain.legal.Source;
import io.fireledger.domain.legal.TermRule;
import io.fireledger.domain.legal.TermUnit;
import io.fireledger.domain.legal.Violation;
import io.fireledger.domain.legal.ViolationCode;
import io.fireledger.domain.legal.rule.Calendars;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.officer.OfficerCategory;
import io.fireledger.domain.officer.OfficerEvent;
import io.fireledger.domain.officer.OfficerEvent.CertificateGranted;
import io.fireledger.domain.officer.OfficerEvent.OfficerAppointed;
import io.fireledger.domain.officer.OfficerEvent.PostAssigned;
import io.fireledger.domain.officer.OfficerEvent.RecusalGranted;
import io.fireledger.domain.officer.OfficerEvent.RelationDeclared;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.officer.RelationKind;
import io.fireledger.domain.officer.Standing;
import io.fireledger.domain.venue.Refused;
import io.fireledger.domain.venue.VenueSamples;
import io.fireledger.domain.venue.VenueStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;

/**
 * The case against the operator of the hotel, whose exits were found blocked on 15 April 2026; opened on the 20th by the
 * brigade, handled by Li and Zhao. It is looked at on 9 May.
 */
final class CaseFixture {
    static final CaseId CASE = new CaseId("C-01JZZZZZZZZZZZZZZZZZZZZZZ1");
    static final InspectionId INSPECTION = new InspectionId("I-01JZZZZZZZZZZZZZZZZZZZZZZ1");
    static final EnterpriseId SHOP = new EnterpriseId("925001030000000003");
    static final EnterpriseId ENDED = new EnterpriseId("915001030000000002");
    static final VenueId ELSEWHERE = new VenueId("V-01JZZZZZZZZZZZZZZZZZZZZZZ2");

    static final AuthorityId CORPS = new AuthorityId("FR500000");
    /** Of the neighbouring district. */
    static final AuthorityId NEIGHBOUR = new AuthorityId("FR500105");

    static final DivisionCode JIANGBEI = new DivisionCode("500105");

    static final OfficerId HEAD = new OfficerId("CQ-0010");
    static final OfficerId REVIEWER = new OfficerId("CQ-0011");
    static final OfficerId WU = new OfficerId("CQ-0012");
    static final OfficerId TIED = new OfficerId("CQ-0003");
    static final OfficerId LAPSED = new OfficerId("CQ-0004");
    static final OfficerId CHIEF = new OfficerId("CQ-0020");
    static final OfficerId NEIGHBOUR_HEAD = new OfficerId("CQ-0030");
    static final OfficerId TOWNSMAN = new OfficerId("CQ-0040");
    static final OfficerId STRANGER = new OfficerId("HN-0001");

    static final LocalDate INSPECTED = LocalDate.of(2026, 4, 15);
    static final LocalDate OPENED = LocalDate.of(2026, 4, 20);
    /** 90 natural days end on Sunday 19 July. */
    static final DueDay DECISION_DUE = new DueDay(LocalDate.of(2026, 7, 20), false);

    static final List<OfficerId> PAIR = List.of(LI, ZHAO);
    static final Party HOTEL_OPERATOR = new Party(PartyKind.UNIT, OPERATOR, null);
    static final ViolationCode BLOCKED = PenaltySamples.EXITS_BLOCKED.code();
    static final ViolationCode WITHOUT_ACCEPTANCE = new ViolationCode("FPL-58-1-2");
    static final Correction AT_ONCE = new Correction(CorrectionKind.AT_ONCE, null, "清理安全出口");
    static final CatalogueEditions EDITIONS = new CatalogueEditions("2021-1", "2021-1", "2021-1");
    static final DocumentNumber DECISION = new DocumentNumber("渝中消行罚决字〔2026〕第0001号");
    static final Remedies REMEDIES = new Remedies(15, 30, 60, "渝中区人民政府", 6);

    static final CaseOpened CASE_OPENED = opened(HOTEL_OPERATOR);

    private static final Source SOURCE = new Source("样例", "", "unsure");
    private static final LegalReference LAW = Stream.<LegalEvent>of(
                    Calendars.YEAR_2025,
                    Calendars.YEAR_2026,
                    new ViolationsAdopted(CatalogueId.VIOLATIONS, "2021-1", PenaltySamples.VIOLATIONS),
                    new ViolationsAdopted(CatalogueId.VIOLATIONS, "other", List.of(ofTheHousingDepartment())),
                    new ViolationsAdopted(CatalogueId.VIOLATIONS, "2026-2", List.of(milder(), harsher())),
                    new DiscretionTiersAdopted(CatalogueId.DISCRETION_TIERS, PenaltySamples.TIERS),
                    new PenaltyLimitsAdopted(CatalogueId.PENALTY_LIMITS, PenaltySamples.LIMITS),
                    new TermsAdopted(CatalogueId.TERMS, "sample", terms()),
                    new CodeListAdopted(
                            CatalogueId.CODE_LISTS,
                            new CodeList(
                                    "mitigation-ground",
                                    "sample",
                                    LocalDate.of(2000, 1, 1),
                                    List.of(
                                            new CodeList.Entry(new Code("HARM_REMOVED"), "消除危害", "Harm removed"),
                                            new CodeList.Entry(new Code("AGE_14_TO_17"), "未成年", "Minor"))),
                            SOURCE))
            .reduce(LegalReference.EMPTY, LegalReference::after, (one, other) -> other);

    private Acting acting = officer(LI, BRIGADE, YUZHONG);
    private final Map<OfficerId, Standing> officers = new HashMap<>();
    private final Map<AuthorityId, List<PowerStanding.Power>> powers = new HashMap<>();
    private final List<InspectionOutcome.Entry> inspections = new ArrayList<>(List.of(inspection(List.of())));
    private @Nullable AuthorityId corpsParent = CORPS;

    CaseFixture() {
        Stream.of(LI, ZHAO, HEAD, REVIEWER, WU)
                .forEach(officer -> officers.put(officer, standing(officer, BRIGADE, YUZHONG, LocalDate.MAX)));
        officers.put(LAPSED, standing(LAPSED, BRIGADE, YUZHONG, TODAY.minusDays(1)));
        officers.put(CHIEF, standing(CHIEF, CORPS, CHONGQING, LocalDate.MAX));
        officers.put(NEIGHBOUR_HEAD, standing(NEIGHBOUR_HEAD, NEIGHBOUR, JIANGBEI, LocalDate.MAX));
        officers.put(TOWNSMAN, standing(TOWNSMAN, TOWNSHIP, YUZHONG, LocalDate.MAX));
        officers.put(STRANGER, standing(STRANGER, WEIDU_BRIGADE, WEIDU, LocalDate.MAX));
        officers.put(TIED, standing(TIED, BRIGADE, YUZHONG, LocalDate.MAX));
        happenedTo(TIED, new RelationDeclared(TIED, RelationKind.SPOUSE, OPERATOR, null));
    }

    static CaseOpened opened(Party party) {
        return new CaseOpened(
                CASE,
                CaseSource.INSPECTION,
                SubjectRef.of(INSPECTION),
                null,
                party,
                HOTEL,
                YUZHONG,
                BRIGADE,
                BLOCKED,
                "二层安全出口堵塞",
                INSPECTED,
                OPENED,
                PAIR,
                PAIR,
                DECISION_DUE);
    }

    static EvidenceAdded evidence(int number) {
        return evidence(number, null);
    }

    static EvidenceAdded evidence(int number, @Nullable Monitoring monitoring) {
        return new EvidenceAdded(
                CASE,
                number,
                EvidenceKind.SITE_RECORD,
                "现场检查笔录",
                digest(number),
                "application/pdf",
                ChinaTime.startOf(OPENED),
                null,
                null,
                "证据室",
                monitoring,
                PAIR);
    }

    static Sha256Digest digest(int number) {
        return new Sha256Digest("%064x".formatted(number));
    }

    /** Exits blocked until the inspection, as an ordinary case of its norm, for a fine of 20,000 yuan. */
    static Charge charge() {
        return charge(BLOCKED, INSPECTED, Sanction.fine(Fen.ofYuan(20_000)));
    }

    static Charge charge(ViolationCode violation, LocalDate until, Sanction... sanctions) {
        return charge(violation, until, null, sanctions);
    }

    static Charge charge(
            ViolationCode violation, LocalDate until, @Nullable InspectionId priorOrder, Sanction... sanctions) {
        return new Charge(
                new Conduct("EXITS"),
                HOTEL,
                until.minusDays(3),
                until,
                violation,
                until,
                null,
                DiscretionTier.ORDINARY,
                List.of(),
                List.of(),
                null,
                false,
                priorOrder,
                List.of(sanctions));
    }

    static InvestigationConcluded concluded(Charge... charges) {
        return new InvestigationConcluded(
                CASE,
                true,
                List.of(charges),
                "事实清楚",
                List.of(1),
                AT_ONCE,
                Arrays.stream(charges).map(charge -> EDITIONS).toList(),
                OPENED.plusDays(5),
                PAIR);
    }

    static PenaltyDecided penalty(Sanction... sanctions) {
        return new PenaltyDecided(
                CASE,
                DECISION,
                BRIGADE,
                HOTEL_OPERATOR,
                List.of(charge(BLOCKED, INSPECTED, sanctions)),
                List.of(EDITIONS),
                AT_ONCE,
                false,
                "理由",
                REMEDIES,
                HEAD,
                OPENED.plusDays(10),
                PAIR,
                new DueDay(OPENED.plusDays(20), false));
    }

    static NoPenaltyDecided noPenalty() {
        return new NoPenaltyDecided(
                CASE,
                DECISION,
                BRIGADE,
                HOTEL_OPERATOR,
                List.of(),
                NoPenaltyGround.MINOR_AND_CORRECTED,
                "批评教育",
                AT_ONCE,
                "理由",
                HEAD,
                OPENED.plusDays(10),
                PAIR,
                new DueDay(OPENED.plusDays(20), false));
    }

    static ViolationNotEstablished notEstablished() {
        return new ViolationNotEstablished(
                CASE,
                DECISION,
                BRIGADE,
                HOTEL_OPERATOR,
                "证据不足",
                HEAD,
                OPENED.plusDays(10),
                PAIR,
                new DueDay(OPENED.plusDays(20), false));
    }

    static DocumentServed served() {
        return new DocumentServed(
                CASE, Service.plain(DECISION, "王芳", ServiceMethod.DIRECT, OPENED.plusDays(12)), null, BRIGADE, PAIR);
    }

    static CaseTerminated terminated() {
        return new CaseTerminated(
                CASE,
                TerminationGround.NO_ACT,
                "没有违法事实",
                new DocumentNumber("渝中消终字〔2026〕第0001号"),
                HEAD,
                OPENED.plusDays(10));
    }

    static Person person(@Nullable LocalDate bornOn, LegalCapacity capacity) {
        return new Person(new PersonId("P-01JZZZZZZZZZZZZZZZZZZZZZZ1"), "李雷", bornOn, capacity, null);
    }

    /** The inspection of the hotel with what was ordered after it. */
    static InspectionOutcome.Entry inspection(List<RectificationOrder> orders) {
        return inspection(OPERATOR, orders);
    }

    static InspectionOutcome.Entry inspection(EnterpriseId inspected, List<RectificationOrder> orders) {
        Instant at = ChinaTime.startOf(INSPECTED).plusSeconds(36_000);
        return new InspectionOutcome.Entry(
                INSPECTION,
                HOTEL,
                inspected,
                YUZHONG,
                InspectionKind.ROUTINE,
                null,
                PAIR,
                at,
                at,
                VenueSamples.codes("EXITS"),
                VenueSamples.codes("EXITS"),
                orders);
    }

    /** An order about the exits; each day null: not yet, or not at all. */
    static RectificationOrder order(
            @Nullable LocalDate servedOn,
            @Nullable LocalDate recheckedOn,
            List<Code> uncorrected,
            @Nullable LocalDate refusedOn) {
        return new RectificationOrder(
                new DocumentNumber("渝中消限字〔2026〕第0001号"),
                OrderKind.DATED,
                INSPECTED,
                INSPECTED.plusDays(10),
                VenueSamples.codes("EXITS", "ALARM"),
                servedOn,
                null,
                recheckedOn,
                uncorrected,
                refusedOn);
    }

    CaseFixture as(OfficerId officer, AuthorityId authority, DivisionCode jurisdiction) {
        acting = officer(officer, authority, jurisdiction);
        return this;
    }

    CaseFixture as(OfficerId officer) {
        return as(officer, BRIGADE, YUZHONG);
    }

    CaseFixture as(Acting someone) {
        acting = someone;
        return this;
    }

    CaseFixture happenedTo(OfficerId officer, OfficerEvent event) {
        officers.compute(officer, (id, before) -> Standing.after(before, event));
        return this;
    }

    CaseFixture recused(OfficerId officer) {
        return happenedTo(officer, new RecusalGranted(officer, SubjectRef.of(CASE), HEAD, BRIGADE, "有利害关系"));
    }

    CaseFixture given(AuthorityId body, PowerStanding.Power... given) {
        powers.put(body, List.of(given));
        return this;
    }

    CaseFixture with(InspectionOutcome.Entry inspection) {
        inspections.clear();
        inspections.add(inspection);
        return this;
    }

    CaseFixture withoutSuperior() {
        corpsParent = null;
        return this;
    }

    ResultValidator<EnforcementCase> when(Object command, Object... given) {
        AggregateTestFixture<EnforcementCase> fixture = new AggregateTestFixture<>(EnforcementCase.class);
        OfficerStanding standings = officer -> Optional.ofNullable(officers.get(officer));
        PowerStanding what = (body, day) -> Optional.ofNullable(powers.get(body));
        VenueStanding venues = venue -> Optional.of(venue)
                .filter(one -> one.equals(HOTEL) || one.equals(ELSEWHERE))
                .map(one -> new VenueStanding.Entry(
                        one, OPERATOR, one.equals(HOTEL) ? YUZHONG : JIANGBEI, null, null, null, null));
        InspectionOutcome outcomes = id -> inspections.stream()
                .filter(entry -> entry.inspection().equals(id))
                .findFirst();
        List.of(
                        at(command),
                        LAW,
                        standings,
                        what,
                        authorities(),
                        venues,
                        enterprises(),
                        outcomes,
                        VenueSamples.numbers())
                .forEach(fixture::registerInjectableResource);
        return (given.length == 0
                        ? fixture.givenNoPriorActivity()
                        : fixture.givenCurrentTime(NOW).andGiven(given))
                .when(command);
    }

    void refuses(String code, Object command, Object... given) {
        when(command, given).expectNoEvents().expectException(Refused.anywhere(code));
    }

    void refuses(String code, @Nullable String field, Object command, Object[] given) {
        when(command, given).expectNoEvents().expectException(Refused.with(code, field));
    }

    /** The command's own day is the day of the act, as the envelope has it. */
    private Acting at(Object command) {
        Instant happenedAt = command instanceof StatesItsTime act ? act.happenedAt() : null;
        return new Acting(
                acting.actor(),
                acting.officer(),
                acting.authority(),
                acting.jurisdiction(),
                acting.post(),
                happenedAt == null ? NOW : happenedAt,
                NOW);
    }

    private AuthorityStanding authorities() {
        Map<AuthorityId, AuthorityStanding.Entry> known = Map.of(
                BRIGADE, authority(BRIGADE, "FIRE_RESCUE", YUZHONG, corpsParent, HEAD),
                NEIGHBOUR, authority(NEIGHBOUR, "FIRE_RESCUE", JIANGBEI, CORPS, NEIGHBOUR_HEAD),
                CORPS, authority(CORPS, "FIRE_RESCUE", CHONGQING, null, CHIEF),
                STATION, authority(STATION, "POLICE_STATION", YUZHONG, null, null),
                TOWNSHIP, authority(TOWNSHIP, "TOWNSHIP", YUZHONG, null, null));
        return authority -> Optional.ofNullable(known.get(authority));
    }

    private static AuthorityStanding.Entry authority(
            AuthorityId id,
            String kind,
            DivisionCode division,
            @Nullable AuthorityId parent,
            @Nullable OfficerId head) {
        List<HeadTerm> heads = head == null ? List.of() : List.of(new HeadTerm(head, LocalDate.of(2024, 1, 1), null));
        return new AuthorityStanding.Entry(id, id.value(), "渝中", new Code(kind), division, parent, heads);
    }

    private static EnterpriseStanding enterprises() {
        return enterprise -> Stream.of(
                        enterprise(OPERATOR, EnterpriseKind.COMPANY, false),
                        enterprise(SHOP, EnterpriseKind.INDIVIDUAL_BUSINESS, false),
                        enterprise(ENDED, EnterpriseKind.COMPANY, true))
                .filter(entry -> entry.enterprise().equals(enterprise))
                .findFirst();
    }

    private static EnterpriseStanding.Entry enterprise(EnterpriseId id, EnterpriseKind kind, boolean isDissolved) {
        return new EnterpriseStanding.Entry(id, kind, YUZHONG, "王芳", null, isDissolved);
    }

    private static Standing standing(
            OfficerId officer, AuthorityId authority, DivisionCode division, LocalDate certifiedUntil) {
        LocalDate from = LocalDate.of(2024, 1, 1);
        return Stream.<OfficerEvent>of(
                        new OfficerAppointed(officer, "警官", authority, division, OfficerCategory.CADRE, false),
                        new CertificateGranted(officer, officer.value(), from, certifiedUntil),
                        new PostAssigned(officer, post(officer), "2025-1", from, null, null, null))
                .<@Nullable Standing>reduce(null, Standing::after, (one, other) -> other);
    }

    private static Code post(OfficerId officer) {
        return new Code(officer.equals(HEAD) || officer.equals(WU) ? "HEAD" : "INSPECTOR");
    }

    private static Acting officer(OfficerId officer, AuthorityId authority, DivisionCode jurisdiction) {
        return io.fireledger.domain.kernel.ActingSamples.officer(officer, authority, jurisdiction);
    }

    private static List<TermRule> terms() {
        return List.of(
                term(CaseTerms.DECISION.rule(), 90, TermUnit.NATURAL_DAY, true),
                term(CaseTerms.PRESERVATION_RULE, 7, TermUnit.WORKING_DAY, true),
                term(CaseTerms.TRANSFER_DECISION.rule(), 3, TermUnit.NATURAL_DAY, false),
                term(CaseTerms.POLICE_ANSWER_RULE, 3, TermUnit.NATURAL_DAY, false),
                term(CaseTerms.OBJECTION.rule(), 3, TermUnit.NATURAL_DAY, false),
                term(CaseTerms.RECONSIDERATION_RULE, 3, TermUnit.NATURAL_DAY, false),
                term(CaseTerms.EXHIBITS.rule(), 3, TermUnit.NATURAL_DAY, false));
    }

    private static TermRule term(String code, int amount, TermUnit unit, boolean rollOver) {
        return new TermRule(code, LocalDate.of(2021, 7, 15), amount, unit, rollOver, "", SOURCE);
    }

    private static Violation ofTheHousingDepartment() {
        Violation fire = PenaltySamples.EXITS_BLOCKED;
        return copy(fire, WITHOUT_ACCEPTANCE, "other", LocalDate.of(2021, 4, 29), new Code("HOUSING"), fire);
    }

    /** Exits blocked, as a law of 1 May 2026 has it: with a lower fine. */
    private static Violation milder() {
        Violation violation = PenaltySamples.EXITS_BLOCKED;
        Violation lower = PenaltySamples.of(
                violation.code().value(),
                violation.parties(),
                violation.fixFirst(),
                PenaltySamples.fine(1_000, 20_000));
        return copy(violation, violation.code(), "2026-2", LocalDate.of(2026, 5, 1), violation.authority(), lower);
    }

    /** Goods with a dwelling, as a law of 1 May 2026 has it: with a higher fine. */
    private static Violation harsher() {
        Violation violation = PenaltySamples.OPENED_WITHOUT_PERMIT;
        Violation higher = PenaltySamples.of(
                violation.code().value(),
                violation.parties(),
                violation.fixFirst(),
                PenaltySamples.fine(50_000, 500_000),
                violation.rule(SanctionKind.STOP_USE).orElseThrow(),
                violation.rule(SanctionKind.SUSPEND_BUSINESS).orElseThrow());
        return copy(violation, violation.code(), "2026-2", LocalDate.of(2026, 5, 1), violation.authority(), higher);
    }

    private static Violation copy(
            Violation of, ViolationCode code, String version, LocalDate from, Code authority, Violation sanctions) {
        return new Violation(
                code,
                version,
                of.jurisdiction(),
                from,
                null,
                of.label(),
                of.labelEnglish(),
                of.law(),
                of.lawVersion(),
                of.article(),
                of.parties(),
                sanctions.sanctions(),
                of.measures(),
                of.fixFirst(),
                authority,
                of.personsOf(),
                of.limitation(),
                of.note(),
                of.source());
    }
}
