package io.fireledger.application.eventstore;

import io.fireledger.domain.authority.AuthorityEvent.AuthorityMerged;
import io.fireledger.domain.authority.AuthorityEvent.AuthorityRegistered;
import io.fireledger.domain.authority.AuthorityEvent.AuthorityRenamed;
import io.fireledger.domain.authority.AuthorityEvent.DelegationEnded;
import io.fireledger.domain.authority.AuthorityEvent.EnforcementDelegated;
import io.fireledger.domain.authority.AuthorityEvent.HeadRecorded;
import io.fireledger.domain.authority.AuthorityEvent.PowersAssigned;
import io.fireledger.domain.authority.CompetenceEvent.CompetenceRecorded;
import io.fireledger.domain.authority.CompetenceId;
import io.fireledger.domain.authority.Delegation;
import io.fireledger.domain.authority.DelegationBasis;
import io.fireledger.domain.enforcement.CaseEvent;
import io.fireledger.domain.enforcement.DecisionEvent;
import io.fireledger.domain.enforcement.DefenceEvent;
import io.fireledger.domain.enforcement.InvestigationEvent;
import io.fireledger.domain.enforcement.PartyRecordEvent;
import io.fireledger.domain.enforcement.ReviewEvent;
import io.fireledger.domain.enforcement.TransferEvent;
import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseAmended;
import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseDissolved;
import io.fireledger.domain.enterprise.EnterpriseEvent.EnterpriseRegistered;
import io.fireledger.domain.enterprise.EnterpriseEvent.SafetyRolesRecorded;
import io.fireledger.domain.enterprise.EnterpriseKind;
import io.fireledger.domain.inspection.Evidence;
import io.fireledger.domain.inspection.FindingResult;
import io.fireledger.domain.inspection.InspectionEvent;
import io.fireledger.domain.inspection.InspectionEvent.FindingRecorded;
import io.fireledger.domain.inspection.InspectionEvent.InspectionConcluded;
import io.fireledger.domain.inspection.InspectionEvent.InspectionScheduled;
import io.fireledger.domain.inspection.InspectionEvent.InspectionStarted;
import io.fireledger.domain.inspection.InspectionEvent.InspectorsAssigned;
import io.fireledger.domain.inspection.InspectionEvent.RecordingAttached;
import io.fireledger.domain.inspection.InspectionKind;
import io.fireledger.domain.inspection.OrderKind;
import io.fireledger.domain.inspection.RectificationEvent.DocumentServed;
import io.fireledger.domain.inspection.RectificationEvent.InspectionResultPublished;
import io.fireledger.domain.inspection.RectificationEvent.RecheckFailed;
import io.fireledger.domain.inspection.RectificationEvent.RecheckPassed;
import io.fireledger.domain.inspection.RectificationEvent.RecheckRequested;
import io.fireledger.domain.inspection.RectificationEvent.RectificationOrdered;
import io.fireledger.domain.inspection.RectificationEvent.RefusalToCorrectEstablished;
import io.fireledger.domain.inspection.VerificationClaimEvent.VerificationClaimed;
import io.fireledger.domain.inspection.VerificationClaimEvent.VerificationReleased;
import io.fireledger.domain.inspection.VerificationClaimId;
import io.fireledger.domain.kernel.AlarmId;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.HazardId;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.MajorHazardId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.AutomaticGrant;
import io.fireledger.domain.legal.CatalogueId;
import io.fireledger.domain.legal.ClassificationRules;
import io.fireledger.domain.legal.ClassificationRules.ClassRule;
import io.fireledger.domain.legal.ClassificationRules.Threshold;
import io.fireledger.domain.legal.CodeList;
import io.fireledger.domain.legal.CommitmentStandard;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.DiscretionTiers;
import io.fireledger.domain.legal.Division;
import io.fireledger.domain.legal.DocumentKind;
import io.fireledger.domain.legal.FixFirst;
import io.fireledger.domain.legal.FixedTerm;
import io.fireledger.domain.legal.HazardCriteria;
import io.fireledger.domain.legal.InspectionItems;
import io.fireledger.domain.legal.LegalEvent.AutomaticGrantAdopted;
import io.fireledger.domain.legal.LegalEvent.CalendarYearAdopted;
import io.fireledger.domain.legal.LegalEvent.ClassificationAdopted;
import io.fireledger.domain.legal.LegalEvent.CodeListAdopted;
import io.fireledger.domain.legal.LegalEvent.CommitmentStandardAdopted;
import io.fireledger.domain.legal.LegalEvent.DiscretionTiersAdopted;
import io.fireledger.domain.legal.LegalEvent.DivisionsAdopted;
import io.fireledger.domain.legal.LegalEvent.HazardCriteriaAdopted;
import io.fireledger.domain.legal.LegalEvent.InspectionItemsAdopted;
import io.fireledger.domain.legal.LegalEvent.PenaltyLimitsAdopted;
import io.fireledger.domain.legal.LegalEvent.ReviewThresholdAdopted;
import io.fireledger.domain.legal.LegalEvent.StatutesAdopted;
import io.fireledger.domain.legal.LegalEvent.TermsAdopted;
import io.fireledger.domain.legal.LegalEvent.ViolationsAdopted;
import io.fireledger.domain.legal.Limitation;
import io.fireledger.domain.legal.MissedTerm;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.PenaltyLimits;
import io.fireledger.domain.legal.RegisterEvent.NumberTaken;
import io.fireledger.domain.legal.RegisterId;
import io.fireledger.domain.legal.ReviewThreshold;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.SanctionRole;
import io.fireledger.domain.legal.SanctionRule;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.ServiceMethod;
import io.fireledger.domain.legal.Source;
import io.fireledger.domain.legal.StatuteEntry;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.legal.TermRule;
import io.fireledger.domain.legal.TermUnit;
import io.fireledger.domain.legal.Violation;
import io.fireledger.domain.legal.ViolationCode;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.officer.DepartingClass;
import io.fireledger.domain.officer.DepartureReason;
import io.fireledger.domain.officer.IntegrityBreachKind;
import io.fireledger.domain.officer.OfficerCategory;
import io.fireledger.domain.officer.OfficerEvent;
import io.fireledger.domain.officer.OfficerEvent.CertificateGranted;
import io.fireledger.domain.officer.OfficerEvent.CertificateRenewed;
import io.fireledger.domain.officer.OfficerEvent.CertificateSuspended;
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
import io.fireledger.domain.officer.OutsideEmployment;
import io.fireledger.domain.officer.RecusalGround;
import io.fireledger.domain.officer.RecusalOrigin;
import io.fireledger.domain.officer.RelationKind;
import io.fireledger.domain.officer.Restriction;
import io.fireledger.domain.venue.BreachSeverity;
import io.fireledger.domain.venue.DeregistrationGround;
import io.fireledger.domain.venue.IntakeChannel;
import io.fireledger.domain.venue.MajorHazardEvent;
import io.fireledger.domain.venue.MajorHazardEvent.ExpertPanelHeld;
import io.fireledger.domain.venue.MajorHazardEvent.GovernmentMeasureRecorded;
import io.fireledger.domain.venue.MajorHazardEvent.HazardStudied;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardCleared;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardDetermined;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardNoticeServed;
import io.fireledger.domain.venue.MajorHazardEvent.MajorHazardSuspected;
import io.fireledger.domain.venue.MajorHazardEvent.NotMajor;
import io.fireledger.domain.venue.MajorHazardEvent.ReportedToGovernment;
import io.fireledger.domain.venue.PermitEvent;
import io.fireledger.domain.venue.PermitEvent.ApplicationAccepted;
import io.fireledger.domain.venue.PermitEvent.ApplicationRejected;
import io.fireledger.domain.venue.PermitEvent.ApplicationWithdrawn;
import io.fireledger.domain.venue.PermitEvent.CheckApplied;
import io.fireledger.domain.venue.PermitEvent.CheckMade;
import io.fireledger.domain.venue.PermitEvent.CommitmentBreached;
import io.fireledger.domain.venue.PermitEvent.CommitmentSubmitted;
import io.fireledger.domain.venue.PermitEvent.CommitmentVerified;
import io.fireledger.domain.venue.PermitEvent.MaterialsRequested;
import io.fireledger.domain.venue.PermitEvent.MaterialsSupplied;
import io.fireledger.domain.venue.PermitEvent.PermitDeregistered;
import io.fireledger.domain.venue.PermitEvent.PermitGranted;
import io.fireledger.domain.venue.PermitEvent.PermitRefused;
import io.fireledger.domain.venue.PermitEvent.PermitRescinded;
import io.fireledger.domain.venue.PermitEvent.ReapplicationBarred;
import io.fireledger.domain.venue.PermitEvent.RescissionDropped;
import io.fireledger.domain.venue.PermitEvent.RescissionNotified;
import io.fireledger.domain.venue.PermitEvent.RescissionProposed;
import io.fireledger.domain.venue.PermitEvent.RescissionStatementRecorded;
import io.fireledger.domain.venue.Premises;
import io.fireledger.domain.venue.RescissionGround;
import io.fireledger.domain.venue.StatementOutcome;
import io.fireledger.domain.venue.SupervisionTier;
import io.fireledger.domain.venue.VenueEvent;
import io.fireledger.domain.venue.VenueEvent.AlarmCleared;
import io.fireledger.domain.venue.VenueEvent.AlarmRaised;
import io.fireledger.domain.venue.VenueEvent.HazardCleared;
import io.fireledger.domain.venue.VenueEvent.HazardRecorded;
import io.fireledger.domain.venue.VenueEvent.KeyUnitDetermined;
import io.fireledger.domain.venue.VenueEvent.MonitoringConnected;
import io.fireledger.domain.venue.VenueEvent.OperatorChanged;
import io.fireledger.domain.venue.VenueEvent.StandardAwarded;
import io.fireledger.domain.venue.VenueEvent.StandardWithdrawn;
import io.fireledger.domain.venue.VenueEvent.SupervisionAssigned;
import io.fireledger.domain.venue.VenueEvent.UseChanged;
import io.fireledger.domain.venue.VenueEvent.VenueAmended;
import io.fireledger.domain.venue.VenueEvent.VenueClassified;
import io.fireledger.domain.venue.VenueEvent.VenueClosed;
import io.fireledger.domain.venue.VenueEvent.VenueOpened;
import io.fireledger.domain.venue.VenueEvent.VenueRegistered;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;

/** One event of every type, with everything filled in that may be, even where the law would never fill both. */
final class EventSamples {
    private static final AuthorityId YUZHONG = new AuthorityId("CQ-YZ");
    private static final AuthorityId CHONGQING = new AuthorityId("CQ");
    private static final DivisionCode DIVISION = new DivisionCode("500103");
    private static final EnterpriseId ENTERPRISE = new EnterpriseId("91500103MA5U0ABC1X");
    private static final VenueId VENUE = new VenueId("V-01JD0V4Q9XH3ZK7M2T5W8Y6B1C");
    private static final InspectionId INSPECTION = new InspectionId("I-01JD0V4Q9XH3ZK7M2T5W8Y6B1D");
    private static final HazardId HAZARD = new HazardId("H-01JD0V4Q9XH3ZK7M2T5W8Y6B1E");
    private static final OfficerId LI = new OfficerId("50010312");
    private static final OfficerId WANG = new OfficerId("50010313");
    private static final DocumentNumber PERMIT = new DocumentNumber("渝中消安检字〔2026〕第0001号");
    private static final VerificationClaimId CLAIM = VerificationClaimId.of(PERMIT);
    private static final Sha256Digest DIGEST = new Sha256Digest("ab".repeat(32));
    private static final Source SOURCE = new Source("国务院办公厅关于2026年部分节假日安排的通知", "国办发明电〔2025〕7号", "text-seen");
    private static final LocalDate MAY_6 = LocalDate.of(2026, 5, 6);
    private static final LocalDate MAY_9 = LocalDate.of(2026, 5, 9);
    private static final DocumentNumber ORDER = new DocumentNumber("渝中消限字〔2026〕第0001号");
    private static final LocalDate MAY_13 = LocalDate.of(2026, 5, 13);
    private static final LocalDate MAY_25 = LocalDate.of(2026, 5, 25);
    private static final LocalDate MAY_20 = LocalDate.of(2026, 5, 20);
    private static final Instant TEN_O_CLOCK = Instant.parse("2026-05-09T02:00:00.125Z");
    private static final Code EXITS = new Code("EXITS");
    private static final Code HYDRANTS = new Code("HYDRANTS");
    private static final Code MARKET = new Code("MARKET");

    private static final MajorHazardId MAJOR_HAZARD = new MajorHazardId("M-01JD0V4Q9XH3ZK7M2T5W8Y6B1E");
    private static final OutsideEmployment EMPLOYMENT = new OutsideEmployment(
            "渝安消防技术服务有限公司",
            ENTERPRISE,
            OutsideEmployment.Employer.FIRE_INTERMEDIARY,
            OutsideEmployment.Activity.EMPLOYED,
            DIVISION,
            true,
            true,
            MAY_20);

    private static final MissedTerm MISSED = new MissedTerm("venue.commitment-verification", "1", MAY_20, LI, YUZHONG);
    private static final FixedTerm FIXED = new FixedTerm("venue.commitment-verification", "1", MAY_20, MAY_9, 2026);

    private EventSamples() {}

    static List<Object> all() {
        Stream<Object> cases = Stream.of(
                        CaseEvent.class,
                        DecisionEvent.class,
                        DefenceEvent.class,
                        InvestigationEvent.class,
                        PartyRecordEvent.class,
                        ReviewEvent.class,
                        TransferEvent.class)
                .flatMap(FilledIn::family);
        return Stream.concat(cases, others().stream()).toList();
    }

    private static List<Object> others() {
        return List.of(
                new AuthorityRegistered(
                        YUZHONG, "渝中区消防救援大队", "渝中消", new Code("FIRE_RESCUE"), new Code("COUNTY"), DIVISION, CHONGQING),
                new HeadRecorded(YUZHONG, LI, true, MAY_6, MAY_20),
                new EnforcementDelegated(
                        CHONGQING,
                        new Delegation(YUZHONG, List.of(new Code("PENALTY")), DIVISION, MAY_9, MAY_20),
                        new DelegationBasis(DelegationBasis.Kind.REGULATION, "重庆市消防条例", "6"),
                        MAY_6,
                        MAY_9),
                new DelegationEnded(CHONGQING, YUZHONG, MAY_20, "机构改革"),
                new PowersAssigned(
                        YUZHONG,
                        new DivisionCode("500000"),
                        "渝府发〔2026〕1号",
                        MAY_6,
                        List.of(new Code("PENALTY")),
                        DIVISION,
                        MAY_9),
                new AuthorityRenamed(YUZHONG, "渝中区消防救援局", "渝中消", MAY_20),
                new AuthorityMerged(YUZHONG, CHONGQING, MAY_20),
                new CompetenceRecorded(new CompetenceId("500103"), YUZHONG),
                new EnterpriseRegistered(
                        ENTERPRISE,
                        "91500103MA5U0ABC1X",
                        "尚未赋码",
                        "重庆市渝中区山城百货有限公司",
                        EnterpriseKind.COMPANY,
                        DIVISION,
                        "重庆市渝中区解放碑街道民族路1号",
                        "陈刚"),
                new EnterpriseAmended(ENTERPRISE, "山城百货", DIVISION, "民族路2号", "陈静", "变更登记"),
                new SafetyRolesRecorded(ENTERPRISE, "陈刚", "周敏"),
                new EnterpriseDissolved(ENTERPRISE, MAY_20, "注销"),
                new InspectionScheduled(
                        INSPECTION,
                        InspectionKind.COMMITMENT_VERIFICATION,
                        VENUE,
                        ENTERPRISE,
                        DIVISION,
                        PERMIT,
                        YUZHONG,
                        MAY_20,
                        MAY_6,
                        "commitment-verification-2021-1",
                        List.of(EXITS),
                        List.of(HYDRANTS)),
                new InspectorsAssigned(INSPECTION, List.of(LI, WANG), List.of(TermKey.of("inspection.order-service"))),
                new InspectionStarted(
                        INSPECTION, TEN_O_CLOCK, List.of(LI, WANG), ENTERPRISE, new EnterpriseId("91500103MA5U0ABC2Y")),
                new FindingRecorded(
                        INSPECTION,
                        EXITS,
                        FindingResult.FAIL,
                        "二层疏散通道堆放杂物",
                        List.of(new Evidence(DIGEST, "image/jpeg", TEN_O_CLOCK)),
                        List.of(LI, WANG)),
                new RecordingAttached(INSPECTION, DIGEST, "video/mp4", TEN_O_CLOCK, List.of(LI, WANG)),
                new InspectionConcluded(
                        INSPECTION,
                        TEN_O_CLOCK,
                        "一项不合格",
                        List.of(EXITS),
                        new DueDay(MAY_13, true),
                        YUZHONG,
                        List.of(LI, WANG)),
                new RectificationOrdered(
                        INSPECTION,
                        OrderKind.DATED,
                        ORDER,
                        YUZHONG,
                        MAY_9,
                        MAY_9,
                        MAY_20,
                        List.of(EXITS),
                        List.of(HYDRANTS),
                        new DueDay(MAY_13, true),
                        List.of(LI, WANG)),
                new DocumentServed(
                        INSPECTION,
                        DocumentKind.RECTIFICATION,
                        new Service(
                                ORDER,
                                "陈刚",
                                ServiceMethod.PUBLIC_NOTICE,
                                MAY_20,
                                "周敏",
                                DIGEST,
                                "居委会吴某",
                                DIGEST,
                                DIGEST,
                                MAY_9,
                                "其他方式无法送达"),
                        MAY_20,
                        new DueDay(MAY_25, true),
                        YUZHONG,
                        List.of(LI, WANG)),
                new RecheckRequested(INSPECTION, ORDER, MAY_20, new DueDay(MAY_25, true), YUZHONG, List.of(LI, WANG)),
                new RecheckPassed(INSPECTION, ORDER, MAY_20, List.of(EXITS), "已整改", List.of(LI, WANG)),
                new RecheckFailed(INSPECTION, ORDER, MAY_20, List.of(EXITS), "仍被占用", List.of(LI, WANG)),
                new RefusalToCorrectEstablished(INSPECTION, ORDER, MAY_20, "明确表示不整改", List.of(LI, WANG)),
                new InspectionResultPublished(INSPECTION, MAY_20, "区政府网站", List.of(LI, WANG)),
                new VerificationClaimed(CLAIM, VENUE, INSPECTION),
                new VerificationReleased(CLAIM, VENUE, INSPECTION),
                new CalendarYearAdopted(
                        CatalogueId.CALENDAR, 2026, List.of(LocalDate.of(2026, 5, 1)), List.of(MAY_9), SOURCE),
                new DivisionsAdopted(
                        CatalogueId.DIVISIONS,
                        "2024-1",
                        List.of(new Division(
                                DIVISION,
                                "渝中区",
                                "渝中",
                                "COUNTY",
                                LocalDate.of(1997, 6, 18),
                                LocalDate.of(2099, 12, 31),
                                List.of(new DivisionCode("500104")),
                                "虚构的后继")),
                        SOURCE),
                new TermsAdopted(
                        CatalogueId.TERMS,
                        "2021-1",
                        List.of(new TermRule(
                                "venue.commitment-verification",
                                LocalDate.of(2021, 4, 29),
                                20,
                                TermUnit.WORKING_DAY,
                                false,
                                "消防法 15",
                                SOURCE))),
                new CodeListAdopted(
                        CatalogueId.CODE_LISTS,
                        new CodeList(
                                "use",
                                "2021-1",
                                LocalDate.of(2021, 4, 29),
                                List.of(new CodeList.Entry(MARKET, "商场", "market"))),
                        SOURCE),
                new StatutesAdopted(
                        CatalogueId.STATUTES,
                        "2026-1",
                        List.of(new StatuteEntry(
                                "FIRE_PROTECTION_LAW",
                                "中华人民共和国消防法",
                                "Fire Protection Law",
                                "2021",
                                LocalDate.of(2021, 4, 29),
                                LocalDate.of(2099, 12, 31),
                                "text-seen"))),
                new InspectionItemsAdopted(
                        CatalogueId.INSPECTION_ITEMS,
                        new InspectionItems(
                                "commitment-verification-2021-1",
                                "COMMITMENT_VERIFICATION",
                                LocalDate.of(2021, 4, 29),
                                List.of(new InspectionItems.Item(EXITS, "疏散通道", "escape routes", true, "规则 10"))),
                        SOURCE),
                new CommitmentStandardAdopted(
                        CatalogueId.COMMITMENT_STANDARDS,
                        new CommitmentStandard(
                                "2021-1",
                                LocalDate.of(2021, 4, 29),
                                LocalDate.of(2099, 12, 31),
                                "公众聚集场所消防安全标准",
                                "Standard for public gathering venues",
                                "本场所承诺:\n一、……",
                                DIGEST,
                                List.of(new Code("COMMITMENT_LETTER"))),
                        SOURCE),
                new ClassificationAdopted(
                        CatalogueId.CLASSIFICATION,
                        new ClassificationRules(
                                "2021-1",
                                DivisionCode.NATION,
                                LocalDate.of(2021, 4, 29),
                                List.of(new ClassRule(
                                        new Code("KEY_UNIT"),
                                        List.of(MARKET),
                                        List.of(new Threshold("areaSquareMetres", "GE", new BigDecimal("1000.50"))),
                                        "消防法 17"))),
                        SOURCE),
                new ReviewThresholdAdopted(
                        CatalogueId.REVIEW_THRESHOLDS, new ReviewThreshold("2026-1", MAY_6, 3, 12, SOURCE)),
                new HazardCriteriaAdopted(
                        CatalogueId.HAZARD_CRITERIA,
                        new HazardCriteria(
                                "2025",
                                MAY_9,
                                List.of(new HazardCriteria.Factor(EXITS, "安全出口不足", "too few exits", "5.5")),
                                List.of(new HazardCriteria.Factor(HYDRANTS, "未设消火栓", "no hydrants", "6.4.1")),
                                List.of(new HazardCriteria.Threshold(
                                        List.of(new Code("CROWDED_PLACE")), List.of(HYDRANTS), 3))),
                        SOURCE),
                new AutomaticGrantAdopted(
                        CatalogueId.AUTOMATIC_GRANTS,
                        new AutomaticGrant("cq-2020-1", DIVISION, MAY_6, LocalDate.of(2099, 12, 31)),
                        SOURCE),
                new ViolationsAdopted(CatalogueId.VIOLATIONS, "fpl-2021-1", List.of(violation())),
                new DiscretionTiersAdopted(
                        CatalogueId.DISCRETION_TIERS,
                        new DiscretionTiers(
                                "2025-1",
                                DIVISION,
                                MAY_6,
                                LocalDate.of(2099, 12, 31),
                                List.of(new DiscretionTiers.Share(DiscretionTier.MINOR, 0, 30)),
                                DiscretionTiers.Boundary.TO_THE_MILDER,
                                SOURCE)),
                new PenaltyLimitsAdopted(CatalogueId.PENALTY_LIMITS, limits()),
                new NumberTaken(
                        RegisterId.of(YUZHONG, DocumentKind.OPENING_PERMIT, Year.of(2026)),
                        1,
                        PERMIT,
                        SubjectRef.of(VENUE)),
                new OfficerAppointed(LI, "李强", YUZHONG, DIVISION, OfficerCategory.CADRE, true),
                new CertificateGranted(LI, "50010312", MAY_6, LocalDate.of(2031, 5, 5)),
                new CertificateSuspended(LI, MAY_9, "年审未通过"),
                new PostAssigned(LI, new Code("SUPERVISOR"), "2021-1", MAY_6, MAY_20, YUZHONG, MAY_6),
                new RelationDeclared(LI, RelationKind.SPOUSE, ENTERPRISE, "配偶任财务"),
                new RelationWithdrawn(LI, RelationKind.SPOUSE, ENTERPRISE, "申报有误"),
                new CertificateRenewed(LI, "50010312", MAY_9, LocalDate.of(2036, 5, 5)),
                new LegalQualificationRecorded(LI, "A20205001030001", MAY_6),
                new PostRotated(
                        LI, new Code("SUPERVISOR"), new Code("INSPECTOR"), "2021-1", MAY_20, MAY_20, YUZHONG, MAY_6),
                new RecusalRequested(
                        LI,
                        SubjectRef.of(INSPECTION),
                        RecusalOrigin.PARTY,
                        RecusalGround.KIN_INTEREST,
                        "陈刚",
                        "与负责人有近亲属关系"),
                new RecusalGranted(LI, SubjectRef.of(INSPECTION), WANG, YUZHONG, "情况属实"),
                new RecusalRefused(LI, SubjectRef.of(VENUE), WANG, YUZHONG, "没有利害关系"),
                new OfficerDeparted(
                        LI,
                        DepartureReason.RESIGNED,
                        MAY_20,
                        DepartingClass.ENFORCEMENT_CADRE,
                        DIVISION,
                        List.of(new Restriction(
                                Restriction.Regime.REFORM,
                                "officer.restriction-reform-leading",
                                LocalDate.of(2031, 5, 20))),
                        MAY_6),
                new OutsideEmploymentReported(LI, EMPLOYMENT),
                new RestrictionBreached(LI, EMPLOYMENT, List.of(Restriction.Regime.REFORM)),
                new IntegrityBreachRecorded(
                        LI, IntegrityBreachKind.DESIGNATED_PROVIDER, MAY_9, ENTERPRISE, "指定维保单位", "群众举报"),
                new InterferenceRecorded(LI, SubjectRef.of(VENUE), MAY_9, "张某", "某局干部", "要求从轻"),
                new CommitmentSubmitted(
                        VENUE,
                        ENTERPRISE,
                        "2021-1",
                        DIGEST,
                        "陈刚",
                        "周敏",
                        MAY_6,
                        IntakeChannel.WINDOW,
                        DIGEST,
                        List.of(new Code("FLOOR_PLAN")),
                        MAY_20,
                        true,
                        YUZHONG),
                new MaterialsRequested(VENUE, List.of(new Code("FLOOR_PLAN"))),
                new MaterialsSupplied(VENUE, List.of(new Code("FLOOR_PLAN")), List.of(new Code("COMMITMENT_LETTER"))),
                new PermitGranted(VENUE, ENTERPRISE, PERMIT, YUZHONG, "2021-1", MAY_9, LI, "cq-2020-1", MAY_20, true),
                new ApplicationRejected(VENUE, "逾期未补正"),
                new ApplicationWithdrawn(VENUE, ENTERPRISE, "另选址", MAY_9),
                new ReapplicationBarred(VENUE, ENTERPRISE, LocalDate.of(2027, 5, 9)),
                new CommitmentVerified(VENUE, ENTERPRISE, PERMIT, INSPECTION, List.of(LI, WANG), MAY_20),
                new CommitmentBreached(
                        VENUE,
                        ENTERPRISE,
                        PERMIT,
                        INSPECTION,
                        List.of(LI, WANG),
                        MAY_20,
                        BreachSeverity.SERIOUS_FALSITY,
                        List.of(EXITS)),
                new VenueRegistered(
                        VENUE,
                        ENTERPRISE,
                        "山城百货解放碑店",
                        DIVISION,
                        "民族路1号",
                        new Premises(
                                MARKET,
                                new BigDecimal("23.5"),
                                new BigDecimal("12000.25"),
                                5,
                                2,
                                4_000,
                                false,
                                true,
                                1,
                                2,
                                3)),
                new MajorHazardSuspected(
                        MAJOR_HAZARD,
                        VENUE,
                        ENTERPRISE,
                        DIVISION,
                        INSPECTION,
                        MAY_9,
                        "安全出口数量不足",
                        LI,
                        YUZHONG,
                        MAY_20,
                        true),
                new HazardStudied(MAJOR_HAZARD, VENUE, MAY_20, List.of(LI, WANG), "拟判定为重大火灾隐患"),
                new ExpertPanelHeld(
                        MAJOR_HAZARD, VENUE, MAY_20, List.of("赵教授"), "疏散宽度不足", LI, YUZHONG, MAY_9, MAY_20, true),
                new MajorHazardDetermined(
                        MAJOR_HAZARD,
                        VENUE,
                        MAY_20,
                        "2025",
                        List.of(EXITS),
                        List.of(HYDRANTS),
                        "符合直接判定要素",
                        LI,
                        YUZHONG,
                        new DocumentNumber("渝中消重字〔2026〕第0001号"),
                        MAY_20,
                        true),
                new NotMajor(MAJOR_HAZARD, VENUE, MAY_20, "2025", List.of(HYDRANTS), "要素不足"),
                new ReportedToGovernment(MAJOR_HAZARD, VENUE, MAY_20, "渝中区人民政府"),
                new MajorHazardNoticeServed(
                        MAJOR_HAZARD,
                        VENUE,
                        new Service(
                                new DocumentNumber("渝中消重字〔2026〕第0001号"),
                                "陈刚",
                                ServiceMethod.LEAVING,
                                MAY_20,
                                "周敏",
                                DIGEST,
                                "社区干部",
                                DIGEST,
                                DIGEST,
                                MAY_9,
                                "拒收")),
                new GovernmentMeasureRecorded(MAJOR_HAZARD, VENUE, MAY_20, "渝中区人民政府", "挂牌督办", MAY_20),
                new MajorHazardCleared(MAJOR_HAZARD, VENUE, MAY_20, INSPECTION, "已整改完毕"),
                new VenueClassified(
                        VENUE, "2021-1", List.of(new Code("PUBLIC_GATHERING")), List.of(new Code("HIGH_RISK_UNIT"))),
                new SupervisionAssigned(VENUE, YUZHONG, SupervisionTier.KEY, MAY_6),
                new VenueOpened(VENUE, MAY_9, true),
                new VenueClosed(VENUE, MAY_20, "停业装修"),
                new CheckApplied(
                        VENUE,
                        ENTERPRISE,
                        "2021-1",
                        "陈刚",
                        "周敏",
                        IntakeChannel.WINDOW,
                        DIGEST,
                        List.of(new Code("FLOOR_PLAN")),
                        MAY_20,
                        true,
                        YUZHONG),
                new ApplicationAccepted(VENUE, ENTERPRISE, YUZHONG, LI, MAY_6, MAY_20, true),
                new CheckMade(
                        VENUE,
                        ENTERPRISE,
                        YUZHONG,
                        INSPECTION,
                        List.of(LI, WANG),
                        MAY_9,
                        List.of(EXITS, HYDRANTS),
                        List.of(EXITS),
                        MAY_20,
                        true),
                new PermitRefused(
                        VENUE,
                        ENTERPRISE,
                        new DocumentNumber("渝中消安检否字〔2026〕第0001号"),
                        YUZHONG,
                        INSPECTION,
                        LI,
                        MAY_9,
                        List.of(EXITS),
                        "安全出口数量不足",
                        MAY_20),
                new RescissionProposed(
                        VENUE, ENTERPRISE, PERMIT, RescissionGround.RECHECK_FAILED, INSPECTION, "复查仍锁闭安全出口", MAY_9),
                new RescissionNotified(
                        VENUE, ENTERPRISE, PERMIT, new DocumentNumber("渝中消撤告字〔2026〕第0001号"), YUZHONG, MAY_9),
                new PermitEvent.DocumentServed(
                        VENUE,
                        ENTERPRISE,
                        new Service(
                                new DocumentNumber("渝中消撤告字〔2026〕第0001号"),
                                "山城百货",
                                ServiceMethod.LEAVING,
                                MAY_9,
                                "周敏",
                                DIGEST,
                                "居委会王某",
                                DIGEST,
                                DIGEST,
                                MAY_6,
                                "拒收"),
                        MAY_20,
                        true),
                new RescissionStatementRecorded(VENUE, ENTERPRISE, PERMIT, StatementOutcome.STATED, "已请人施工", MAY_20),
                new PermitRescinded(
                        VENUE,
                        ENTERPRISE,
                        PERMIT,
                        new DocumentNumber("渝中消撤字〔2026〕第0001号"),
                        YUZHONG,
                        RescissionGround.FRAUD,
                        "伪造验收材料",
                        "施工尚未开始，不予采纳",
                        LI,
                        MAY_20,
                        LocalDate.of(2029, 5, 20),
                        true),
                new RescissionDropped(VENUE, ENTERPRISE, PERMIT, PERMIT, YUZHONG, "查无实据", LI, MAY_20),
                new PermitDeregistered(
                        VENUE, ENTERPRISE, PERMIT, YUZHONG, DeregistrationGround.HOLDER_DISSOLVED, "单位注销", MAY_20),
                new VenueAmended(
                        VENUE,
                        "山城百货新店",
                        "民族路3号",
                        new Premises(
                                MARKET,
                                new BigDecimal("23.5"),
                                new BigDecimal("13000"),
                                5,
                                2,
                                4_000,
                                false,
                                true,
                                1,
                                2,
                                3),
                        true,
                        PERMIT,
                        "扩建"),
                new OperatorChanged(VENUE, ENTERPRISE, new EnterpriseId("91500103MA5U0ABC2X"), MAY_9, PERMIT, "转让"),
                new UseChanged(VENUE, MARKET, new Code("HOTEL"), MAY_9, PERMIT, "改作宾馆"),
                new KeyUnitDetermined(VENUE, ENTERPRISE, YUZHONG, MAY_9, "建筑面积达到标准", "渝中府备〔2026〕3号"),
                new HazardRecorded(
                        VENUE, ENTERPRISE, HAZARD, INSPECTION, List.of(LI, WANG), List.of(EXITS), "安全出口锁闭", MAY_9),
                new HazardCleared(VENUE, ENTERPRISE, HAZARD, INSPECTION, List.of(LI, WANG), MAY_20, "现场确认"),
                new StandardAwarded(
                        VENUE,
                        ENTERPRISE,
                        new Code("MALL_MARKET"),
                        YUZHONG,
                        LI,
                        MAY_9,
                        LocalDate.of(2029, 5, 8),
                        "渝中标0012"),
                new StandardWithdrawn(VENUE, ENTERPRISE, new Code("MALL_MARKET"), YUZHONG, LI, MAY_20, "复核不达标"),
                new MonitoringConnected(VENUE, ENTERPRISE, new Code("FIRE_ALARM"), "渝中监控中心", MAY_6),
                new AlarmRaised(
                        VENUE,
                        ENTERPRISE,
                        new AlarmId("CQ-0031:17"),
                        new Code("FIRE_ALARM"),
                        new Code("FIRE"),
                        TEN_O_CLOCK,
                        "三层走道"),
                new AlarmCleared(
                        VENUE, ENTERPRISE, new AlarmId("CQ-0031:17"), new Code("FALSE_ALARM"), TEN_O_CLOCK, "厨房油烟"),
                new OfficerEvent.TermMissed(LI, MISSED),
                new OfficerEvent.DueDayFixed(LI, FIXED),
                new MajorHazardEvent.MajorHazardTermMissed(MAJOR_HAZARD, VENUE, MISSED),
                new MajorHazardEvent.MajorHazardDueDayFixed(MAJOR_HAZARD, VENUE, FIXED),
                new VenueEvent.TermMissed(VENUE, MISSED),
                new VenueEvent.DueDayFixed(VENUE, FIXED),
                new InspectionEvent.TermMissed(INSPECTION, MISSED),
                new InspectionEvent.DueDayFixed(INSPECTION, FIXED));
    }

    private static Violation violation() {
        return new Violation(
                new ViolationCode("FPL-65-2p"),
                "2021-1",
                DIVISION,
                MAY_6,
                LocalDate.of(2099, 12, 31),
                "使用不合格消防产品的责任人员",
                "Persons responsible for substandard products",
                "中华人民共和国消防法",
                "2021",
                "第六十五条第二款",
                List.of(PartyKind.PERSON),
                List.of(new SanctionRule(
                        SanctionKind.FINE,
                        SanctionRole.MANDATORY,
                        Fen.ofYuan(500),
                        Fen.ofYuan(2_000),
                        40,
                        10,
                        15,
                        new Code("PUBLIC_SECURITY"))),
                List.of(new Code("NOTIFY_MARKET_REGULATION")),
                FixFirst.FOR_FINE,
                new Code("FIRE_RESCUE"),
                new ViolationCode("FPL-65-2"),
                new Limitation(24, 60),
                "须通报市场监督管理部门",
                SOURCE);
    }

    private static PenaltyLimits limits() {
        return new PenaltyLimits(
                "2021-1",
                DIVISION,
                MAY_6,
                LocalDate.of(2099, 12, 31),
                List.of(new PenaltyLimits.HearingThreshold(
                        new Code("FIRE_RESCUE"),
                        PartyKind.SOLE_TRADER,
                        Fen.ofYuan(2_000),
                        Fen.ofYuan(2_000),
                        "第六十三条",
                        SOURCE)),
                List.of(new PenaltyLimits.HearingKind(SanctionKind.SUSPEND_BUSINESS, "第六十三条", SOURCE)),
                List.of(new PenaltyLimits.OnTheSpotLimit(PartyKind.UNIT, Fen.ofYuan(3_000), "第五十一条", SOURCE)),
                new PenaltyLimits.Collection(Fen.ofYuan(100), "第六十八条", SOURCE),
                List.of(ground("PUBLIC_INTEREST")),
                List.of(ground("COMPLEX")),
                new PenaltyLimits.Ages(14, 18, "第三十条", SOURCE),
                new PenaltyLimits.HandOver(24, "第五条", SOURCE),
                new PenaltyLimits.Surcharge(30, "第七十二条", SOURCE),
                new PenaltyLimits.Reconsideration("渝中区人民政府", MAY_6, "第二十三条", SOURCE));
    }

    private static PenaltyLimits.StepGround ground(String code) {
        return new PenaltyLimits.StepGround(
                new Code(code),
                "重大公共利益",
                "Major public interest",
                new Code(code),
                SanctionKind.FINE,
                DiscretionTier.SERIOUS,
                PartyKind.UNIT,
                Fen.ofYuan(100_000),
                "第五十八条",
                SOURCE);
    }
}
