package io.fireledger.domain.enforcement;

import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.HOTEL;
import static io.fireledger.domain.venue.VenueSamples.OPERATOR;
import static io.fireledger.domain.venue.VenueSamples.WEIDU_BRIGADE;

import io.fireledger.domain.authority.PowerStanding;
import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.CaseEvent.HandlersAssigned;
import io.fireledger.domain.enforcement.DefenceEvent.Answer;
import io.fireledger.domain.enforcement.DefenceEvent.FindingsReverified;
import io.fireledger.domain.enforcement.DefenceEvent.HearingChairAppointed;
import io.fireledger.domain.enforcement.DefenceEvent.HearingHeld;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequested;
import io.fireledger.domain.enforcement.DefenceEvent.HearingScheduled;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalNotified;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalServed;
import io.fireledger.domain.enforcement.DefenceEvent.StatementRecorded;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceAdded;
import io.fireledger.domain.enforcement.InvestigationEvent.InvestigationConcluded;
import io.fireledger.domain.enforcement.ReviewEvent.CollectivelyDiscussed;
import io.fireledger.domain.enforcement.ReviewEvent.LegalReviewPassed;
import io.fireledger.domain.enforcement.ReviewEvent.MemberOpinion;
import io.fireledger.domain.enforcement.ReviewEvent.SubmittedForLegalReview;
import io.fireledger.domain.inspection.InspectionOutcome;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.PenaltySamples;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.ServiceMethod;
import io.fireledger.domain.legal.Violation;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.officer.OfficerCategory;
import io.fireledger.domain.officer.OfficerEvent.CertificateGranted;
import io.fireledger.domain.officer.OfficerEvent.LegalQualificationRecorded;
import io.fireledger.domain.officer.OfficerEvent.OfficerAppointed;
import io.fireledger.domain.officer.OfficerEvent.PostAssigned;
import io.fireledger.domain.officer.OfficerEvent.RecusalGranted;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.officer.Standing;
import io.fireledger.domain.venue.Refused;
import io.fireledger.domain.venue.VenueSamples;
import io.fireledger.domain.venue.VenueStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;

/**
 * A case against the hotel's operator for blocked exits, investigated by Li and Zhao: opened on 2026-09-01, concluded on the
 * 21st, its notice served on the 24th, so that statement and request for a hearing are open until 2026-10-09.
 */
final class DefenceFixture {
    static final CaseId CASE = new CaseId("C-01JZZZZZZZZZZZZZZZZZZZZZZZ");
    static final OfficerId LI = VenueSamples.LI;
    static final OfficerId ZHAO = VenueSamples.ZHAO;
    /** Made the inspection the case came from, and had no part in it since. */
    static final OfficerId INSPECTED = new OfficerId("CQ-0006");
    /** An officer of the brigade without a part in the case. */
    static final OfficerId QIAN = new OfficerId("CQ-0007");
    /** Legal reviewer, qualified. */
    static final OfficerId SUN = new OfficerId("CQ-0008");
    /** Head of the brigade. */
    static final OfficerId ZHOU = new OfficerId("CQ-0009");
    /** Decides in the brigade. */
    static final OfficerId WU = new OfficerId("CQ-0010");
    /** Legal reviewer since 2024, not qualified. */
    static final OfficerId UNQUALIFIED = new OfficerId("CQ-0011");
    /** Recused from the case. */
    static final OfficerId RECUSED = new OfficerId("CQ-0012");
    /** Of another agency. */
    static final OfficerId STRANGER = VenueSamples.STRANGER;

    static final Sha256Digest DIGEST = new Sha256Digest("c".repeat(64));
    static final DocumentNumber NOTICE = number("罚告");
    static final DocumentNumber HEARING_NOTICE = number("听通");
    static final DocumentNumber HEARING_REFUSAL = number("不听");
    static final DocumentNumber DECISION = number("行罚决");
    static final LocalDate OPENED = day("2026-09-01");
    static final LocalDate CONCLUDED = day("2026-09-21");
    static final LocalDate NOTIFIED = day("2026-09-23");
    static final LocalDate SERVED = day("2026-09-24");
    /** Fifth working day after the service. */
    static final LocalDate LAST_DAY = day("2026-10-09");

    static final LocalDate AFTER = day("2026-10-12");

    static final List<String> POINTS = List.of("出口当日已清理", "系首次违法");
    static final Correction AT_ONCE = new Correction(CorrectionKind.AT_ONCE, null, "清理安全出口");

    private DefenceFixture() {}

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static DueDay due(LocalDate day) {
        return new DueDay(day, false);
    }

    private static DocumentNumber number(String kind) {
        return new DocumentNumber("渝中消%s字〔2026〕第0001号".formatted(kind));
    }

    static Sanction fine(long yuan) {
        return Sanction.fine(Fen.ofYuan(yuan));
    }

    static Charge charge(Violation violation, Sanction... sanctions) {
        return charge(violation, DiscretionTier.ORDINARY, sanctions);
    }

    private static Charge charge(Violation violation, DiscretionTier tier, Sanction... sanctions) {
        return new Charge(
                new Conduct("EXITS"),
                HOTEL,
                day("2026-08-20"),
                day("2026-08-20"),
                violation.code(),
                day("2026-08-20"),
                null,
                tier,
                List.of(),
                List.of(),
                null,
                false,
                null,
                List.of(sanctions));
    }

    /** Exits blocked, in the tier that fine belongs to. */
    static Charge exits(long yuan) {
        DiscretionTier tier = yuan <= 18_500
                ? DiscretionTier.MINOR
                : yuan <= 36_500 ? DiscretionTier.ORDINARY : DiscretionTier.SERIOUS;
        return charge(PenaltySamples.EXITS_BLOCKED, tier, fine(yuan));
    }

    /** Exits blocked, fined outside the tier for a reason that is told. */
    static Charge outsideTier(long yuan) {
        Charge within = exits(yuan);
        return new Charge(
                within.conduct(),
                within.place(),
                within.actFrom(),
                within.actUntil(),
                within.violation(),
                within.lawOn(),
                null,
                DiscretionTier.MINOR,
                List.of(),
                List.of(),
                "现场有大量人员",
                false,
                null,
                within.sanctions());
    }

    static CaseOpened opened() {
        return new CaseOpened(
                CASE,
                CaseSource.INSPECTION,
                new SubjectRef("inspection:I-01JZZZZZZZZZZZZZZZZZZZZZZZ"),
                null,
                new Party(PartyKind.UNIT, OPERATOR, null),
                HOTEL,
                YUZHONG,
                BRIGADE,
                PenaltySamples.EXITS_BLOCKED.code(),
                "安全出口堵塞",
                OPENED,
                OPENED,
                List.of(INSPECTED),
                List.of(LI, ZHAO),
                due(day("2026-11-30")));
    }

    static InvestigationConcluded concluded(boolean established, Charge... charges) {
        return new InvestigationConcluded(
                CASE,
                established,
                List.of(charges),
                "查明堵塞安全出口",
                List.of(1),
                AT_ONCE,
                editions(charges.length),
                CONCLUDED,
                List.of(LI, ZHAO));
    }

    static EvidenceAdded evidence(int number) {
        return evidence(number, EvidenceKind.values()[0]);
    }

    static EvidenceAdded evidence(int number, EvidenceKind kind) {
        return new EvidenceAdded(
                CASE,
                number,
                kind,
                "现场照片",
                DIGEST,
                "image/jpeg",
                ChinaTime.startOf(OPENED),
                null,
                null,
                "李明",
                null,
                List.of(LI, ZHAO));
    }

    static List<CatalogueEditions> editions(int charges) {
        CatalogueEditions all =
                new CatalogueEditions(PenaltySamples.VERSION, PenaltySamples.VERSION, PenaltySamples.VERSION);
        return Collections.nCopies(charges, all);
    }

    static ProposalNotified notified(DecisionOutcome outcome, boolean hearingRight, Charge... charges) {
        return new ProposalNotified(
                CASE,
                NOTICE,
                List.of(charges),
                editions(charges.length),
                outcome,
                AT_ONCE,
                "事实",
                "理由",
                hearingRight,
                NOTIFIED);
    }

    static Service service(DocumentNumber document, LocalDate day) {
        return Service.plain(document, "王芳", ServiceMethod.DIRECT, day);
    }

    static ProposalServed served(boolean hearingRight) {
        return new ProposalServed(
                CASE, NOTICE, service(NOTICE, SERVED), due(LAST_DAY), hearingRight ? due(LAST_DAY) : null, BRIGADE);
    }

    static StatementRecorded stated(LocalDate day, String... points) {
        return new StatementRecorded(CASE, NOTICE, List.of(points), null, day, day.isAfter(LAST_DAY));
    }

    static HearingRequested requested(LocalDate day) {
        return new HearingRequested(CASE, NOTICE, day);
    }

    static HearingChairAppointed chaired(OfficerId chair, LocalDate day) {
        return new HearingChairAppointed(CASE, chair, day);
    }

    static Instant at(String day, int hour) {
        return ChinaTime.startOf(day(day)).plusSeconds(hour * 3600L);
    }

    static HearingScheduled scheduled(Instant heldAt, LocalDate toldOn) {
        return new HearingScheduled(CASE, HEARING_NOTICE, heldAt, "大队听证室", null, toldOn);
    }

    static HearingHeld held(Instant endedAt, String... points) {
        return new HearingHeld(CASE, QIAN, endedAt, DIGEST, List.of(), List.of(points), "建议维持");
    }

    static FindingsReverified reverified(LocalDate day, boolean changed, Answer... answers) {
        return new FindingsReverified(CASE, NOTICE, List.of(answers), "复核意见", changed, day, List.of(LI, ZHAO));
    }

    static SubmittedForLegalReview submitted(LocalDate day, ReviewNeed... grounds) {
        return new SubmittedForLegalReview(CASE, List.of(grounds), "送审", day);
    }

    static LegalReviewPassed passed(LocalDate day) {
        return new LegalReviewPassed(CASE, SUN, "同意", day);
    }

    static CollectivelyDiscussed discussed(LocalDate day, Resolution resolution) {
        return new CollectivelyDiscussed(CASE, ZHOU, opinions(WU, ZHOU), resolution, DIGEST, day);
    }

    static List<MemberOpinion> opinions(OfficerId... members) {
        return Stream.of(members)
                .map(member -> new MemberOpinion(member, true, "同意拟处罚意见"))
                .toList();
    }

    static Resolution fined(long yuan) {
        return new Resolution(DecisionOutcome.PENALTY, null, List.of(List.of(fine(yuan))));
    }

    /** Opened, with evidence, and concluded to be worth that fine. */
    static List<Object> investigated(long yuan) {
        return List.of(opened(), evidence(1), concluded(true, exits(yuan)));
    }

    /** A fine of 40,000 yuan is notified, which gives a hearing, and the notice is served. */
    static List<Object> noticeServed(Object... since) {
        return with(
                investigated(40_000),
                with(List.of(notified(DecisionOutcome.PENALTY, true, exits(40_000)), served(true)), List.of(since)));
    }

    /** A fine of 20,000 yuan is notified, which gives none. */
    static List<Object> servedWithoutHearing(Object... since) {
        return with(
                investigated(20_000),
                with(List.of(notified(DecisionOutcome.PENALTY, false, exits(20_000)), served(false)), List.of(since)));
    }

    static List<Object> with(List<?> first, List<?> then) {
        List<Object> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    /** Others investigate from now on. */
    static HandlersAssigned handedTo(OfficerId... handlers) {
        return new HandlersAssigned(CASE, List.of(handlers), "轮换", BRIGADE, List.of());
    }

    static Acting acting(OfficerId officer, LocalDate today) {
        return acting(officer, BRIGADE, today);
    }

    static Acting acting(OfficerId officer, AuthorityId authority, LocalDate today) {
        Instant now = ChinaTime.startOf(today).plusSeconds(18 * 3600);
        return new Acting(
                officer.value(),
                officer,
                authority,
                YUZHONG,
                "{\"dutyList\":\"2025-1\",\"post\":\"INSPECTOR\"}",
                now,
                now);
    }

    static ResultValidator<EnforcementCase> when(
            OfficerId officer, LocalDate today, Object command, List<Object> given) {
        return fixture(acting(officer, today)).given(given).when(command);
    }

    static void refuses(String code, OfficerId officer, LocalDate today, Object command, List<Object> given) {
        when(officer, today, command, given).expectNoEvents().expectException(Refused.anywhere(code));
    }

    static AggregateTestFixture<EnforcementCase> fixture(Acting acting) {
        return fixture(acting, new CaseLaw());
    }

    static AggregateTestFixture<EnforcementCase> fixture(Acting acting, Law law) {
        AggregateTestFixture<EnforcementCase> fixture = new AggregateTestFixture<>(EnforcementCase.class);
        VenueStanding venues =
                venue -> Optional.of(new VenueStanding.Entry(venue, OPERATOR, YUZHONG, null, null, null, null));
        InspectionOutcome inspections = inspection -> Optional.empty();
        PowerStanding powers = (body, on) -> Optional.empty();
        List.of(
                        acting,
                        law,
                        venues,
                        inspections,
                        officers(),
                        powers,
                        VenueSamples.authorities(),
                        VenueSamples.numbers())
                .forEach(fixture::registerInjectableResource);
        return fixture;
    }

    static OfficerStanding officers() {
        Map<OfficerId, Standing> known = new HashMap<>();
        for (OfficerId officer : List.of(LI, ZHAO, INSPECTED, QIAN)) {
            known.put(officer, standing(officer, BRIGADE, "INSPECTOR"));
        }
        known.put(SUN, qualified(standing(SUN, BRIGADE, "LEGAL_REVIEWER")));
        known.put(UNQUALIFIED, standing(UNQUALIFIED, BRIGADE, "LEGAL_REVIEWER"));
        known.put(ZHOU, standing(ZHOU, BRIGADE, "HEAD"));
        known.put(WU, standing(WU, BRIGADE, "DECISION_MAKER"));
        known.put(RECUSED, recused(standing(RECUSED, BRIGADE, "LEGAL_REVIEWER")));
        known.put(STRANGER, standing(STRANGER, WEIDU_BRIGADE, "DECISION_MAKER"));
        OfficerStanding others = VenueSamples.officers();
        return officer -> Optional.ofNullable(known.get(officer)).or(() -> others.of(officer));
    }

    private static Standing standing(OfficerId officer, AuthorityId authority, String post) {
        LocalDate from = day("2024-01-01");
        return after(
                after(
                        after(
                                null,
                                new OfficerAppointed(officer, "警官", authority, YUZHONG, OfficerCategory.CADRE, false)),
                        new CertificateGranted(officer, officer.value(), from, day("2034-12-31"))),
                new PostAssigned(officer, new Code(post), "2025-1", from, null, null, null));
    }

    private static Standing qualified(Standing standing) {
        return after(standing, new LegalQualificationRecorded(standing.officer(), "A1", day("2020-12-01")));
    }

    private static Standing recused(Standing standing) {
        return after(
                qualified(standing),
                new RecusalGranted(standing.officer(), SubjectRef.of(CASE), ZHOU, BRIGADE, "与当事人有利害关系"));
    }

    private static Standing after(@Nullable Standing before, io.fireledger.domain.officer.OfficerEvent event) {
        return Standing.after(before, event);
    }

    static Sanction suspension() {
        return Sanction.of(SanctionKind.SUSPEND_BUSINESS);
    }
}
