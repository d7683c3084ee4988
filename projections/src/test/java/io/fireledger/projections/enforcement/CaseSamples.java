package io.fireledger.projections.enforcement;

import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.CatalogueEditions;
import io.fireledger.domain.enforcement.Charge;
import io.fireledger.domain.enforcement.DecisionEvent.DocumentServed;
import io.fireledger.domain.enforcement.DecisionEvent.OnTheSpotPenaltyDecided;
import io.fireledger.domain.enforcement.DecisionEvent.PenaltyDecided;
import io.fireledger.domain.enforcement.DecisionOutcome;
import io.fireledger.domain.enforcement.DefenceEvent.Answer;
import io.fireledger.domain.enforcement.DefenceEvent.FindingsReverified;
import io.fireledger.domain.enforcement.DefenceEvent.HearingChairAppointed;
import io.fireledger.domain.enforcement.DefenceEvent.HearingHeld;
import io.fireledger.domain.enforcement.DefenceEvent.HearingRequested;
import io.fireledger.domain.enforcement.DefenceEvent.HearingScheduled;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalNotified;
import io.fireledger.domain.enforcement.DefenceEvent.ProposalServed;
import io.fireledger.domain.enforcement.DefenceEvent.StatementRecorded;
import io.fireledger.domain.enforcement.EvidenceKind;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidenceAdded;
import io.fireledger.domain.enforcement.InvestigationEvent.EvidencePreserved;
import io.fireledger.domain.enforcement.InvestigationEvent.InvestigationConcluded;
import io.fireledger.domain.enforcement.InvestigationEvent.PreservationDisposed;
import io.fireledger.domain.enforcement.LegalCapacity;
import io.fireledger.domain.enforcement.Party;
import io.fireledger.domain.enforcement.Person;
import io.fireledger.domain.enforcement.ReviewEvent.CollectivelyDiscussed;
import io.fireledger.domain.enforcement.ReviewEvent.LegalReviewPassed;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.CaseId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.PersonId;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.ServiceMethod;
import io.fireledger.domain.legal.ViolationCode;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.projections.eventlog.Recorded;
import io.fireledger.projections.wiring.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A case against a hotel with blocked exits, from its opening on Monday 2 March 2026 to the service of its decision. */
final class CaseSamples {
    static final CaseId CASE = new CaseId("C-01HV0000000000000000000001");
    static final ViolationCode BLOCKED_EXIT = new ViolationCode("FPL-60-1-3");
    static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
    static final OfficerId LI = new OfficerId("CQ-0001");
    static final OfficerId WANG = new OfficerId("CQ-0002");
    static final OfficerId CHEN = new OfficerId("CQ-0003");
    static final OfficerId ZHAO = new OfficerId("CQ-0004");
    static final OfficerId HE = new OfficerId("CQ-0005");
    static final List<OfficerId> HANDLERS = List.of(LI, WANG);
    static final Party HOTEL = new Party(PartyKind.UNIT, Samples.LONGDA, null);
    static final Party MR_SUN = new Party(
            PartyKind.PERSON,
            null,
            new Person(
                    new PersonId("P-01HV0000000000000000000001"),
                    "孙某某",
                    LocalDate.of(1990, 1, 1),
                    LegalCapacity.FULL,
                    null));
    static final DocumentNumber NOTICE = new DocumentNumber("渝中消罚告字〔2026〕第0001号");
    static final DocumentNumber HEARING = new DocumentNumber("渝中消听通字〔2026〕第0001号");
    static final DocumentNumber DECISION = new DocumentNumber("渝中消行罚决字〔2026〕第0001号");
    static final CatalogueEditions EDITIONS = new CatalogueEditions("2021-1", "2025-1", ConformanceLaw.LIMITS);

    private CaseSamples() {}

    static CaseOpened opened() {
        return opened(HOTEL);
    }

    static CaseOpened opened(Party party) {
        return Fact.of(
                CaseOpened.class,
                "party",
                party,
                "venue",
                Samples.HOTEL,
                "suspected",
                BLOCKED_EXIT,
                "inspectors",
                List.of(LI),
                "handlers",
                HANDLERS,
                "decisionDue",
                new DueDay(MARCH_2.plusDays(90), false));
    }

    static EvidenceAdded evidence(int number) {
        return Fact.of(EvidenceAdded.class, "number", number, "kind", EvidenceKind.SITE_RECORD, "handlers", HANDLERS);
    }

    static EvidencePreserved preserved(int number, LocalDate day, LocalDate due) {
        return Fact.of(
                EvidencePreserved.class,
                "number",
                number,
                "approvedBy",
                HE,
                "preservedOn",
                day,
                "disposalDue",
                new DueDay(due, false),
                "handlers",
                HANDLERS);
    }

    static PreservationDisposed disposed(int number, LocalDate day) {
        return Fact.of(PreservationDisposed.class, "number", number, "disposedOn", day);
    }

    static Charge charge(long yuan) {
        return Fact.of(
                Charge.class,
                "place",
                Samples.HOTEL,
                "violation",
                BLOCKED_EXIT,
                "tier",
                DiscretionTier.ORDINARY,
                "sanctions",
                List.of(Sanction.fine(Fen.ofYuan(yuan))));
    }

    static InvestigationConcluded concluded(LocalDate day, Charge charge, Integer... evidence) {
        return Fact.of(
                InvestigationConcluded.class,
                "established",
                true,
                "charges",
                List.of(charge),
                "evidence",
                List.of(evidence),
                "editions",
                List.of(EDITIONS),
                "concludedOn",
                day,
                "handlers",
                HANDLERS);
    }

    static ProposalNotified notified(LocalDate day, Charge charge, boolean hearingRight) {
        return Fact.of(
                ProposalNotified.class,
                "document",
                NOTICE,
                "charges",
                List.of(charge),
                "outcome",
                DecisionOutcome.PENALTY,
                "hearingRight",
                hearingRight,
                "notifiedOn",
                day);
    }

    static Service service(DocumentNumber document, LocalDate day) {
        return Service.plain(document, "隆达酒店", ServiceMethod.DIRECT, day);
    }

    static ProposalServed served(LocalDate day, LocalDate due, boolean hearingRight) {
        return Fact.of(
                ProposalServed.class,
                "notice",
                NOTICE,
                "service",
                service(NOTICE, day),
                "statementDue",
                new DueDay(due, false),
                "hearingDue",
                hearingRight ? new DueDay(due, false) : null);
    }

    static StatementRecorded stated(LocalDate day, String... points) {
        return Fact.of(StatementRecorded.class, "notice", NOTICE, "points", List.of(points), "statedOn", day);
    }

    static HearingRequested asked(LocalDate day) {
        return Fact.of(HearingRequested.class, "notice", NOTICE, "requestedOn", day);
    }

    static HearingChairAppointed chaired(OfficerId chair, LocalDate day) {
        return Fact.of(HearingChairAppointed.class, "chair", chair, "appointedOn", day);
    }

    static HearingScheduled scheduled(LocalDate toldOn, LocalDate heldOn) {
        return Fact.of(
                HearingScheduled.class,
                "document",
                HEARING,
                "heldAt",
                ChinaTime.startOf(heldOn).plusSeconds(9 * 3600),
                "notifiedOn",
                toldOn);
    }

    static HearingHeld held(OfficerId chair, LocalDate day, String... points) {
        return Fact.of(
                HearingHeld.class,
                "chair",
                chair,
                "endedAt",
                ChinaTime.startOf(day).plusSeconds(11 * 3600),
                "points",
                List.of(points));
    }

    static FindingsReverified reverified(LocalDate day, String... points) {
        return Fact.of(
                FindingsReverified.class,
                "notice",
                NOTICE,
                "answers",
                List.of(points).stream()
                        .map(point -> new Answer(point, false, "与事实不符"))
                        .toList(),
                "verifiedOn",
                day,
                "handlers",
                HANDLERS);
    }

    static LegalReviewPassed reviewed(OfficerId reviewer, LocalDate day) {
        return Fact.of(LegalReviewPassed.class, "reviewer", reviewer, "reviewedOn", day);
    }

    static CollectivelyDiscussed discussed(LocalDate day) {
        return Fact.of(CollectivelyDiscussed.class, "chair", HE, "discussedOn", day);
    }

    static PenaltyDecided decided(OfficerId by, LocalDate day, Charge charge, LocalDate serviceDue) {
        return Fact.of(
                PenaltyDecided.class,
                "document",
                DECISION,
                "party",
                HOTEL,
                "charges",
                List.of(charge),
                "decidedBy",
                by,
                "decidedOn",
                day,
                "handlers",
                HANDLERS,
                "serviceDue",
                new DueDay(serviceDue, false));
    }

    static DocumentServed decisionServed(LocalDate day) {
        return Fact.of(
                DocumentServed.class,
                "service",
                service(DECISION, day),
                "paymentDue",
                new DueDay(day.plusDays(15), false),
                "handlers",
                HANDLERS);
    }

    static OnTheSpotPenaltyDecided onTheSpot(CaseId id, Party party, Sanction sanction, OfficerId... officers) {
        return Fact.of(
                OnTheSpotPenaltyDecided.class,
                "caseId",
                id,
                "document",
                DECISION,
                "party",
                party,
                "charge",
                Fact.of(Charge.class, "sanctions", List.of(sanction)),
                "editions",
                EDITIONS,
                "decidedBy",
                officers[0],
                "officers",
                List.of(officers),
                "service",
                service(DECISION, MARCH_2),
                "filingDue",
                new DueDay(MARCH_2.plusDays(2), false));
    }

    /** The whole way with a hearing: fine of 40,000 yuan, statement, hearing, review, decided by He on 15 April. */
    static List<Object> withHearing() {
        return new ArrayList<>(List.of(
                opened(),
                evidence(1),
                concluded(LocalDate.of(2026, 3, 10), charge(40_000), 1),
                notified(LocalDate.of(2026, 3, 11), charge(40_000), true),
                served(LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 19), true),
                stated(LocalDate.of(2026, 3, 16), "出口未堵塞"),
                asked(LocalDate.of(2026, 3, 17)),
                chaired(CHEN, LocalDate.of(2026, 3, 18)),
                scheduled(LocalDate.of(2026, 3, 18), LocalDate.of(2026, 3, 27)),
                held(CHEN, LocalDate.of(2026, 3, 27), "处罚过重"),
                reverified(LocalDate.of(2026, 4, 1), "出口未堵塞", "处罚过重"),
                reviewed(ZHAO, LocalDate.of(2026, 4, 8)),
                decided(HE, LocalDate.of(2026, 4, 15), charge(40_000), LocalDate.of(2026, 4, 24)),
                decisionServed(LocalDate.of(2026, 4, 20))));
    }

    static Sanction warning() {
        return Sanction.of(SanctionKind.WARNING);
    }

    static List<Told> told(List<?> events) {
        List<Told> told = new ArrayList<>();
        for (Object event : events) {
            told.add(new Told(event, recorded(told.size())));
        }
        return told;
    }

    static Recorded recorded(long seq) {
        Instant moment = ChinaTime.startOf(MARCH_2).plusSeconds(3_600 + seq);
        return new Recorded("e" + seq, seq, moment, moment, LI.value(), Samples.YUZHONG);
    }
}
