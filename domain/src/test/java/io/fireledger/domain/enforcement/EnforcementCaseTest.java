package io.fireledger.domain.enforcement;

import static io.fireledger.domain.enforcement.CaseFixture.BLOCKED;
import static io.fireledger.domain.enforcement.CaseFixture.CASE;
import static io.fireledger.domain.enforcement.CaseFixture.CASE_OPENED;
import static io.fireledger.domain.enforcement.CaseFixture.CHIEF;
import static io.fireledger.domain.enforcement.CaseFixture.CORPS;
import static io.fireledger.domain.enforcement.CaseFixture.DECISION_DUE;
import static io.fireledger.domain.enforcement.CaseFixture.ELSEWHERE;
import static io.fireledger.domain.enforcement.CaseFixture.ENDED;
import static io.fireledger.domain.enforcement.CaseFixture.HEAD;
import static io.fireledger.domain.enforcement.CaseFixture.HOTEL_OPERATOR;
import static io.fireledger.domain.enforcement.CaseFixture.INSPECTED;
import static io.fireledger.domain.enforcement.CaseFixture.INSPECTION;
import static io.fireledger.domain.enforcement.CaseFixture.JIANGBEI;
import static io.fireledger.domain.enforcement.CaseFixture.LAPSED;
import static io.fireledger.domain.enforcement.CaseFixture.NEIGHBOUR;
import static io.fireledger.domain.enforcement.CaseFixture.NEIGHBOUR_HEAD;
import static io.fireledger.domain.enforcement.CaseFixture.OPENED;
import static io.fireledger.domain.enforcement.CaseFixture.PAIR;
import static io.fireledger.domain.enforcement.CaseFixture.REVIEWER;
import static io.fireledger.domain.enforcement.CaseFixture.SHOP;
import static io.fireledger.domain.enforcement.CaseFixture.STRANGER;
import static io.fireledger.domain.enforcement.CaseFixture.TIED;
import static io.fireledger.domain.enforcement.CaseFixture.TOWNSMAN;
import static io.fireledger.domain.enforcement.CaseFixture.WITHOUT_ACCEPTANCE;
import static io.fireledger.domain.enforcement.CaseFixture.WU;
import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.legal.LawSample.CHONGQING;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.HOTEL;
import static io.fireledger.domain.venue.VenueSamples.LI;
import static io.fireledger.domain.venue.VenueSamples.OPERATOR;
import static io.fireledger.domain.venue.VenueSamples.STATION;
import static io.fireledger.domain.venue.VenueSamples.TOWNSHIP;
import static io.fireledger.domain.venue.VenueSamples.ZHAO;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.authority.PowerStanding.Power;
import io.fireledger.domain.enforcement.CaseCommand.AssignHandlers;
import io.fireledger.domain.enforcement.CaseCommand.CloseCase;
import io.fireledger.domain.enforcement.CaseCommand.DesignateJurisdiction;
import io.fireledger.domain.enforcement.CaseCommand.DisputeJurisdiction;
import io.fireledger.domain.enforcement.CaseCommand.MissTerm;
import io.fireledger.domain.enforcement.CaseCommand.OpenCase;
import io.fireledger.domain.enforcement.CaseCommand.ReopenCase;
import io.fireledger.domain.enforcement.CaseCommand.TerminateInvestigation;
import io.fireledger.domain.enforcement.CaseEvent.CaseClosed;
import io.fireledger.domain.enforcement.CaseEvent.CaseOpened;
import io.fireledger.domain.enforcement.CaseEvent.CaseReopened;
import io.fireledger.domain.enforcement.CaseEvent.CaseTerminated;
import io.fireledger.domain.enforcement.CaseEvent.HandlersAssigned;
import io.fireledger.domain.enforcement.CaseEvent.JurisdictionDesignated;
import io.fireledger.domain.enforcement.CaseEvent.JurisdictionDisputed;
import io.fireledger.domain.enforcement.CaseEvent.TermMissed;
import io.fireledger.domain.enforcement.InvestigationCommand.AddEvidence;
import io.fireledger.domain.enforcement.TransferEvent.TransferredToAuthority;
import io.fireledger.domain.kernel.ActingSamples;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.ChinaTime;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.DocumentNumber;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.InspectionId;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.SubjectRef;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.kernel.Vocabulary;
import io.fireledger.domain.legal.MissedTerm;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.PenaltySamples;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.ViolationCode;
import io.fireledger.domain.legal.rule.DueDay;
import io.fireledger.domain.venue.Circumstances;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnforcementCaseTest {
    private final CaseFixture aCase = new CaseFixture();

    /** A case about the hotel as it would be opened, with one thing or another said differently. */
    private record Opening(
            CaseSource source,
            @Nullable InspectionId inspection,
            @Nullable String origin,
            Party party,
            @Nullable VenueId venue,
            @Nullable DivisionCode division,
            ViolationCode suspected,
            @Nullable LocalDate foundOn,
            LocalDate openedOn,
            List<OfficerId> handlers) {
        static final Opening USUAL = new Opening(
                CaseSource.INSPECTION, INSPECTION, null, HOTEL_OPERATOR, null, null, BLOCKED, null, OPENED, PAIR);

        Opening from(CaseSource other, @Nullable InspectionId named, @Nullable String words) {
            return new Opening(other, named, words, party, venue, division, suspected, foundOn, openedOn, handlers);
        }

        Opening against(Party other) {
            return new Opening(
                    source, inspection, origin, other, venue, division, suspected, foundOn, openedOn, handlers);
        }

        Opening at(@Nullable VenueId place, @Nullable DivisionCode where) {
            return new Opening(source, inspection, origin, party, place, where, suspected, foundOn, openedOn, handlers);
        }

        Opening of(ViolationCode other) {
            return new Opening(source, inspection, origin, party, venue, division, other, foundOn, openedOn, handlers);
        }

        Opening on(@Nullable LocalDate found, LocalDate opened) {
            return new Opening(source, inspection, origin, party, venue, division, suspected, found, opened, handlers);
        }

        Opening by(OfficerId... others) {
            return new Opening(
                    source, inspection, origin, party, venue, division, suspected, foundOn, openedOn, List.of(others));
        }

        OpenCase command() {
            return new OpenCase(
                    CASE,
                    source,
                    inspection,
                    origin,
                    party,
                    venue,
                    division,
                    suspected,
                    "二层安全出口堵塞",
                    foundOn,
                    openedOn,
                    handlers);
        }
    }

    @Nested
    class Opens {
        @Test
        void fromAnInspectionWhichSaysPlaceAndDay() {
            aCase.when(Opening.USUAL.command())
                    .expectEvents(CASE_OPENED)
                    .expectEventsMatching(Circumstances.of("500103", "HANDLER", 1));
        }

        @Test
        void onAReportThatIsSaidInWords() {
            aCase.when(Opening.USUAL
                            .from(CaseSource.REPORT, null, "12345热线举报")
                            .at(null, YUZHONG)
                            .on(OPENED.minusDays(2), OPENED)
                            .command())
                    .expectEvents(new CaseOpened(
                            CASE,
                            CaseSource.REPORT,
                            null,
                            "12345热线举报",
                            HOTEL_OPERATOR,
                            null,
                            YUZHONG,
                            BRIGADE,
                            BLOCKED,
                            "二层安全出口堵塞",
                            OPENED.minusDays(2),
                            OPENED,
                            List.of(),
                            PAIR,
                            DECISION_DUE));
        }

        @Test
        void todayWhereNoDayIsSaid() {
            OpenCase command = new OpenCase(
                    CASE,
                    CaseSource.OWN_FINDING,
                    null,
                    null,
                    HOTEL_OPERATOR,
                    HOTEL,
                    null,
                    BLOCKED,
                    "二层安全出口堵塞",
                    null,
                    null,
                    PAIR);
            aCase.when(command)
                    .expectEvents(new CaseOpened(
                            CASE,
                            CaseSource.OWN_FINDING,
                            null,
                            null,
                            HOTEL_OPERATOR,
                            HOTEL,
                            YUZHONG,
                            BRIGADE,
                            BLOCKED,
                            "二层安全出口堵塞",
                            TODAY,
                            TODAY,
                            List.of(),
                            PAIR,
                            new DueDay(LocalDate.of(2026, 8, 7), false)));
        }

        /** Whether they are penalised is for the decision to say. */
        @Test
        void againstAChildOrSomebodyWithoutCapacity() {
            for (Person person : List.of(
                    CaseFixture.person(LocalDate.of(2015, 1, 1), LegalCapacity.FULL),
                    CaseFixture.person(null, LegalCapacity.NONE))) {
                aCase.when(Opening.USUAL
                                .against(new Party(PartyKind.PERSON, null, person))
                                .of(PenaltySamples.EXITS_BLOCKED_BY_PERSON.code())
                                .command())
                        .expectSuccessfulHandlerExecution();
            }
        }

        @Test
        void onlyUponWhatIsSaid() {
            refused(
                    "case.inspection-missing",
                    Opening.USUAL.from(CaseSource.INSPECTION, null, null).at(HOTEL, null));
            refused("case.origin-missing", Opening.USUAL.from(CaseSource.REPORT, INSPECTION, null));
            refused(
                    "case.origin-missing",
                    Opening.USUAL.from(CaseSource.TRANSFER, null, null).at(HOTEL, null));
            refused("case.no-place", Opening.USUAL.from(CaseSource.OWN_FINDING, null, null));
            aCase.with(notStarted());
            refused("case.inspection-not-started", Opening.USUAL);
        }

        @Test
        void onlyWhereEverythingNamedFitsTogether() {
            refused("case.venue-mismatch", Opening.USUAL.at(ELSEWHERE, null));
            refused("case.place-mismatch", Opening.USUAL.at(HOTEL, JIANGBEI));
            aCase.when(Opening.USUAL.at(HOTEL, YUZHONG).command()).expectEvents(CASE_OPENED);
        }

        @Test
        void onADayThatCanBe() {
            refused("case.dates-out-of-order", Opening.USUAL.on(null, INSPECTED.minusDays(1)));
            aCase.when(Opening.USUAL.on(null, INSPECTED).command()).expectSuccessfulHandlerExecution();
            refused("act.in-future", Opening.USUAL.on(null, TODAY.plusDays(1)));
            refused("case.dates-out-of-order", Opening.USUAL.on(OPENED.plusDays(1), OPENED));
            aCase.when(Opening.USUAL.on(OPENED, OPENED).command()).expectSuccessfulHandlerExecution();
        }

        @Test
        void whatAnInspectionFoundOutWasNotFoundOutBeforeIt() {
            refused("case.dates-out-of-order", Opening.USUAL.on(INSPECTED.minusDays(1), OPENED));
            aCase.when(Opening.USUAL.on(INSPECTED, OPENED).command()).expectSuccessfulHandlerExecution();
            aCase.when(Opening.USUAL
                            .from(CaseSource.REPORT, INSPECTION, "12345热线举报")
                            .on(INSPECTED.minusDays(1), OPENED)
                            .command())
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void againstAPartyThatIsWhatItSays() {
            refused("party.enterprise-missing", Opening.USUAL.against(new Party(PartyKind.UNIT, null, null)));
            refused("party.person-missing", Opening.USUAL.against(new Party(PartyKind.PERSON, null, null)));
            Person person = CaseFixture.person(null, LegalCapacity.FULL);
            refused("party.two-at-once", Opening.USUAL.against(new Party(PartyKind.PERSON, OPERATOR, person)));
            refused("party.two-at-once", Opening.USUAL.against(new Party(PartyKind.UNIT, OPERATOR, person)));
            refused("party.kind-mismatch", Opening.USUAL.against(new Party(PartyKind.SOLE_TRADER, OPERATOR, null)));
            refused("party.kind-mismatch", Opening.USUAL.against(new Party(PartyKind.UNIT, SHOP, null)));
            refused("enterprise.dissolved", Opening.USUAL.against(new Party(PartyKind.UNIT, ENDED, null)));
            aCase.when(Opening.USUAL
                            .against(new Party(PartyKind.SOLE_TRADER, SHOP, person))
                            .command())
                    .expectSuccessfulHandlerExecution();
            aCase.when(Opening.USUAL
                            .against(new Party(PartyKind.UNIT, new EnterpriseId("915001030000000009"), null))
                            .command())
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
        }

        @Test
        void forAViolationOfItsOwn() {
            refused("case.violation-unknown", Opening.USUAL.of(new ViolationCode("FPL-99")));
            refused("case.other-authority", Opening.USUAL.of(WITHOUT_ACCEPTANCE));
        }

        @Test
        void byTheAgencyInChargeThere() {
            aCase.as(NEIGHBOUR_HEAD, NEIGHBOUR, CHONGQING);
            refused("case.outside-territory", Opening.USUAL);
            aCase.as(LI, STATION, YUZHONG);
            refused("case.agency-not-competent", Opening.USUAL);
            aCase.as(NEIGHBOUR_HEAD, NEIGHBOUR, JIANGBEI)
                    .when(Opening.USUAL.command())
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
            aCase.as(ActingSamples.registrar());
            refused("case.needs-officer", Opening.USUAL);
        }

        @Test
        void byABodyWithAssignedPowersWithinThem() {
            Opening byTheTownship = Opening.USUAL.by(TOWNSMAN, TOWNSMAN);
            aCase.as(TOWNSMAN, TOWNSHIP, YUZHONG).given(TOWNSHIP);
            refused("authority.outside-delegation", byTheTownship);
            aCase.given(TOWNSHIP, new Power(null, List.of(new Code("PENALTY")), JIANGBEI));
            refused("authority.outside-delegation", byTheTownship);
            aCase.given(TOWNSHIP, new Power(null, List.of(new Code("PENALTY")), YUZHONG));
            refused("case.too-few-handlers", byTheTownship);
        }

        @Test
        void withTwoWhoMayHandleIt() {
            refused("case.too-few-handlers", Opening.USUAL.by(LI));
            refused("case.too-few-handlers", Opening.USUAL.by(LI, LI));
            refused("officer.conflicted", Opening.USUAL.by(LI, TIED));
            aCase.when(Opening.USUAL.by(LI, LAPSED).command()).expectSuccessfulHandlerExecution();
            refused("officer.not-certified", Opening.USUAL.on(null, TODAY).by(LI, LAPSED));
            aCase.as(LI, BRIGADE, CHONGQING);
            refused("case.handler-of-another-agency", Opening.USUAL.by(LI, NEIGHBOUR_HEAD));
            aCase.when(Opening.USUAL.by(LI, STRANGER).command())
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
        }

        @Test
        void withWhomTheAgencyHasDelegatedItTo() {
            Opening withTheTownship = Opening.USUAL.by(LI, TOWNSMAN);
            refused("case.handler-of-another-agency", withTheTownship);
            aCase.given(TOWNSHIP, new Power(BRIGADE, List.of(new Code("ROUTINE_INSPECTION")), YUZHONG));
            refused("case.handler-of-another-agency", withTheTownship);
            aCase.given(TOWNSHIP, new Power(BRIGADE, List.of(new Code("PENALTY")), JIANGBEI));
            refused("case.handler-of-another-agency", withTheTownship);
            aCase.given(TOWNSHIP, new Power(BRIGADE, List.of(new Code("PENALTY")), YUZHONG))
                    .when(withTheTownship.command())
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void byNobodyTiedToTheParty() {
            aCase.as(TIED);
            refused("officer.conflicted", Opening.USUAL);
            aCase.as(LI)
                    .happenedTo(
                            LI,
                            new io.fireledger.domain.officer.OfficerEvent.RecusalGranted(
                                    LI, SubjectRef.of(OPERATOR), HEAD, BRIGADE, "有利害关系"));
            refused("officer.recused", Opening.USUAL);
        }

        private void refused(String code, Opening opening) {
            aCase.refuses(code, opening.command());
        }

        private static io.fireledger.domain.inspection.InspectionOutcome.Entry notStarted() {
            var made = CaseFixture.inspection(List.of());
            return new io.fireledger.domain.inspection.InspectionOutcome.Entry(
                    made.inspection(),
                    made.venue(),
                    made.enterprise(),
                    made.division(),
                    made.kind(),
                    null,
                    made.officers(),
                    null,
                    null,
                    made.mandatoryItems(),
                    List.of());
        }
    }

    @Nested
    class IsHandled {
        private final AssignHandlers others = new AssignHandlers(CASE, List.of(WU, LI), "赵某回避");

        @Test
        void byOthersFromNowOn() {
            aCase.when(others, CASE_OPENED)
                    .expectEvents(
                            new HandlersAssigned(CASE, List.of(WU, LI), "赵某回避", BRIGADE, List.of(CaseTerms.DECISION)));
        }

        @Test
        void withAReasonWhereSomebodyIsTakenOff() {
            aCase.refuses("case.reason-missing", new AssignHandlers(CASE, List.of(LI, WU), null), CASE_OPENED);
            aCase.when(new AssignHandlers(CASE, List.of(WU, LI, ZHAO), null), CASE_OPENED)
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void byTwoWhoMay() {
            aCase.refuses("case.too-few-handlers", new AssignHandlers(CASE, List.of(WU, WU), "轮岗"), CASE_OPENED);
            aCase.refuses("officer.conflicted", new AssignHandlers(CASE, List.of(WU, TIED), "轮岗"), CASE_OPENED);
            aCase.refuses(
                    "case.judged-already",
                    new AssignHandlers(CASE, List.of(WU, REVIEWER), "轮岗"),
                    CASE_OPENED,
                    new ReviewEvent.LegalReviewReturned(CASE, REVIEWER, "补充证据", TODAY));
        }

        @Test
        void untilOneIsRecusedAndAnotherTakesThePlace() {
            HandlersAssigned replaced =
                    new HandlersAssigned(CASE, List.of(WU, LI), "赵某回避", BRIGADE, List.of(CaseTerms.DECISION));
            aCase.recused(ZHAO);
            aCase.as(ZHAO).refuses("officer.recused", add(), CASE_OPENED);
            aCase.as(ZHAO).refuses("officer.recused", others, CASE_OPENED);
            aCase.as(LI).refuses("case.too-few-handlers", add(), CASE_OPENED);
            aCase.as(LI).when(others, CASE_OPENED).expectEvents(replaced);
            aCase.as(LI).when(add(), CASE_OPENED, replaced).expectSuccessfulHandlerExecution();
            aCase.as(ZHAO).refuses("officer.recused", add(), CASE_OPENED, replaced);
        }

        @Test
        void byNobodyElse() {
            aCase.as(WU).refuses("case.not-its-handler", add(), CASE_OPENED);
            aCase.as(LI, NEIGHBOUR, YUZHONG).refuses("case.not-your-agency", add(), CASE_OPENED);
            aCase.as(ActingSamples.registrar()).refuses("case.needs-officer", add(), CASE_OPENED);
        }

        @Test
        void asLongAsItGoesOn() {
            aCase.when(others, CASE_OPENED, CaseFixture.noPenalty(), CaseFixture.served())
                    .expectSuccessfulHandlerExecution();
            aCase.refuses("case.wrong-state", others, CASE_OPENED, CaseFixture.terminated());
        }
    }

    @Nested
    class IsDisputed {
        private final DisputeJurisdiction dispute = new DisputeJurisdiction(CASE, NEIGHBOUR, "行为地在江北区", TODAY);
        private final JurisdictionDisputed disputed = new JurisdictionDisputed(CASE, NEIGHBOUR, "行为地在江北区", TODAY);

        @Test
        void onceAtATime() {
            aCase.when(dispute, CASE_OPENED).expectEvents(disputed);
            aCase.refuses("case.disputed-already", dispute, CASE_OPENED, disputed);
            aCase.refuses("case.own-agency", new DisputeJurisdiction(CASE, BRIGADE, "行为地", TODAY), CASE_OPENED);
            aCase.when(new DisputeJurisdiction(CASE, new AuthorityId("NOBODY"), "行为地", TODAY), CASE_OPENED)
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
            aCase.refuses(
                    "case.dates-out-of-order",
                    new DisputeJurisdiction(CASE, NEIGHBOUR, "行为地", OPENED.minusDays(1)),
                    CASE_OPENED);
            aCase.refuses("case.wrong-state", dispute, CASE_OPENED, CaseFixture.noPenalty());
        }

        @Test
        void andNothingEndsItMeanwhile() {
            aCase.as(HEAD)
                    .refuses("case.jurisdiction-disputed", terminate(TerminationGround.NO_ACT), CASE_OPENED, disputed);
        }

        @Test
        void untilTheCommonSuperiorDesignates() {
            aCase.as(CHIEF, CORPS, CHONGQING);
            aCase.when(designate(NEIGHBOUR, TODAY), CASE_OPENED, disputed)
                    .expectEvents(new JurisdictionDesignated(CASE, NEIGHBOUR, BRIGADE, CORPS, "指定管辖", TODAY));
            aCase.when(designate(BRIGADE, TODAY), CASE_OPENED, disputed).expectSuccessfulHandlerExecution();
            aCase.refuses("case.designated-stranger", designate(CORPS, TODAY), CASE_OPENED, disputed);
            aCase.refuses("case.not-disputed", designate(NEIGHBOUR, TODAY), CASE_OPENED);
            aCase.refuses("case.dates-out-of-order", designate(NEIGHBOUR, TODAY.minusDays(1)), CASE_OPENED, disputed);
            aCase.withoutSuperior()
                    .refuses("case.not-common-superior", designate(NEIGHBOUR, TODAY), CASE_OPENED, disputed);
        }

        @Test
        void orOneOfThemGivesWay() {
            aCase.as(HEAD)
                    .when(designate(NEIGHBOUR, TODAY), CASE_OPENED, disputed)
                    .expectSuccessfulHandlerExecution();
            aCase.as(HEAD).refuses("case.cannot-award-itself", designate(BRIGADE, TODAY), CASE_OPENED, disputed);
            aCase.as(NEIGHBOUR_HEAD, NEIGHBOUR, CHONGQING);
            aCase.when(designate(BRIGADE, TODAY), CASE_OPENED, disputed).expectSuccessfulHandlerExecution();
            aCase.refuses("case.cannot-award-itself", designate(NEIGHBOUR, TODAY), CASE_OPENED, disputed);
        }

        @Test
        void andGoesToNobodyWithoutThePower() {
            JurisdictionDisputed byTheStation = new JurisdictionDisputed(CASE, STATION, "系其列管单位", TODAY);
            aCase.as(HEAD).refuses("case.agency-not-competent", designate(STATION, TODAY), CASE_OPENED, byTheStation);
        }

        @Test
        void andBelongsToWhoeverIsDesignated() {
            JurisdictionDesignated toTheNeighbour =
                    new JurisdictionDesignated(CASE, NEIGHBOUR, BRIGADE, CORPS, "指定管辖", TODAY);
            aCase.refuses("case.not-your-agency", add(), CASE_OPENED, disputed, toTheNeighbour);
            aCase.as(NEIGHBOUR_HEAD, NEIGHBOUR, CHONGQING)
                    .refuses("case.not-its-handler", add(), CASE_OPENED, disputed, toTheNeighbour);
            aCase.as(NEIGHBOUR_HEAD, NEIGHBOUR, CHONGQING)
                    .refuses(
                            "case.handler-of-another-agency",
                            new AssignHandlers(CASE, PAIR, null),
                            CASE_OPENED,
                            disputed,
                            toTheNeighbour);
        }

        private static DesignateJurisdiction designate(AuthorityId agency, LocalDate day) {
            return new DesignateJurisdiction(CASE, agency, "指定管辖", day);
        }
    }

    @Nested
    class IsTerminated {
        @Test
        void byTheHeadWithADocument() {
            aCase.as(HEAD)
                    .when(terminate(TerminationGround.NO_ACT), CASE_OPENED)
                    .expectEvents(new CaseTerminated(
                            CASE,
                            TerminationGround.NO_ACT,
                            "没有违法事实",
                            new DocumentNumber("渝中消终字〔2026〕第0001号"),
                            HEAD,
                            TODAY))
                    .expectEventsMatching(Circumstances.of("500103", "HEAD", 1))
                    .expectResultMessagePayload(new MadeDocument(new DocumentNumber("渝中消终字〔2026〕第0001号")));
        }

        @Test
        void byNobodyElse() {
            aCase.as(LI).refuses("case.needs-head", terminate(TerminationGround.NO_ACT), CASE_OPENED);
            aCase.as(CHIEF, CORPS, CHONGQING)
                    .refuses("case.not-your-agency", terminate(TerminationGround.NO_ACT), CASE_OPENED);
            aCase.recused(HEAD).as(HEAD).refuses("officer.recused", terminate(TerminationGround.NO_ACT), CASE_OPENED);
        }

        @Test
        void notWhileThePartyStandsWhoseEndIsTheGround() {
            aCase.as(HEAD);
            aCase.refuses("case.party-stands", terminate(TerminationGround.PARTY_CEASED), CASE_OPENED);
            Party gone = new Party(PartyKind.UNIT, ENDED, null);
            aCase.when(terminate(TerminationGround.PARTY_CEASED), CaseFixture.opened(gone))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void onlyBeforeTheDecisionAndOnADayThatCanBe() {
            aCase.as(HEAD);
            aCase.refuses(
                    "case.wrong-state", terminate(TerminationGround.NO_ACT), CASE_OPENED, CaseFixture.noPenalty());
            aCase.refuses(
                    "case.wrong-state", terminate(TerminationGround.NO_ACT), CASE_OPENED, CaseFixture.terminated());
            aCase.refuses(
                    "case.dates-out-of-order",
                    new TerminateInvestigation(CASE, TerminationGround.OTHER, "其他", OPENED.minusDays(1)),
                    CASE_OPENED);
            aCase.refuses(
                    "act.in-future",
                    new TerminateInvestigation(CASE, TerminationGround.OTHER, "其他", TODAY.plusDays(1)),
                    CASE_OPENED);
        }
    }

    @Nested
    class IsClosed {
        @Test
        void asItWasDecided() {
            aCase.as(HEAD);
            closes(CloseGround.NO_PENALTY, CaseFixture.noPenalty(), CaseFixture.served());
            closes(CloseGround.NOT_ESTABLISHED, CaseFixture.notEstablished(), CaseFixture.served());
            closes(CloseGround.TERMINATED, CaseFixture.terminated());
            closes(CloseGround.TRANSFERRED, handedToAnother());
        }

        @Test
        void onNoOtherGround() {
            aCase.as(HEAD);
            refused(
                    "case.decided-otherwise",
                    CloseGround.NOT_ESTABLISHED,
                    CaseFixture.noPenalty(),
                    CaseFixture.served());
            refused("case.decided-otherwise", CloseGround.PERFORMED, CaseFixture.noPenalty(), CaseFixture.served());
            refused("case.wrong-state", CloseGround.TERMINATED, CaseFixture.noPenalty(), CaseFixture.served());
            refused("case.wrong-state", CloseGround.TRANSFERRED, CaseFixture.terminated());
        }

        @ParameterizedTest
        @EnumSource(CloseGround.class)
        void notBeforeItIsDecidedAndServed(CloseGround ground) {
            aCase.as(HEAD);
            refused("case.wrong-state", ground);
            refused("case.wrong-state", ground, CaseFixture.noPenalty());
        }

        /** What comes of a fine or a stop is not on record yet, so that nothing of it can be said to be performed. */
        @Test
        void asPerformedOnlyWhereServiceIsThePerformance() {
            aCase.as(HEAD);
            closes(CloseGround.PERFORMED, CaseFixture.penalty(Sanction.of(SanctionKind.WARNING)), CaseFixture.served());
            refused(
                    "case.performance-not-on-record",
                    CloseGround.PERFORMED,
                    CaseFixture.penalty(Sanction.fine(Fen.ofYuan(5_000))),
                    CaseFixture.served());
            refused(
                    "case.performance-not-on-record",
                    CloseGround.PERFORMED,
                    CaseFixture.penalty(Sanction.of(SanctionKind.WARNING), Sanction.of(SanctionKind.STOP_USE)),
                    CaseFixture.served());
        }

        @Test
        void byTheHeadOnceAndNotBeforeItsLastAct() {
            aCase.as(LI);
            refused("case.needs-head", CloseGround.NO_PENALTY, CaseFixture.noPenalty(), CaseFixture.served());
            aCase.as(HEAD);
            Object[] servedOnMay2 = {CASE_OPENED, CaseFixture.noPenalty(), CaseFixture.served()};
            LocalDate may2 = OPENED.plusDays(12);
            aCase.refuses(
                    "case.dates-out-of-order",
                    new CloseCase(CASE, CloseGround.NO_PENALTY, null, may2.minusDays(1)),
                    servedOnMay2);
            aCase.when(new CloseCase(CASE, CloseGround.NO_PENALTY, null, may2), servedOnMay2)
                    .expectSuccessfulHandlerExecution();
            refused(
                    "case.wrong-state",
                    CloseGround.NO_PENALTY,
                    CaseFixture.noPenalty(),
                    CaseFixture.served(),
                    new CaseClosed(CASE, CloseGround.NO_PENALTY, null, TODAY));
        }

        private void closes(CloseGround ground, Object... sinceTheOpening) {
            when(ground, sinceTheOpening).expectEvents(new CaseClosed(CASE, ground, "归档", TODAY));
        }

        private void refused(String code, CloseGround ground, Object... sinceTheOpening) {
            when(ground, sinceTheOpening)
                    .expectNoEvents()
                    .expectException(io.fireledger.domain.venue.Refused.anywhere(code));
        }

        private ResultValidator<EnforcementCase> when(CloseGround ground, Object... sinceTheOpening) {
            return aCase.when(new CloseCase(CASE, ground, "归档", TODAY), with(CASE_OPENED, sinceTheOpening));
        }
    }

    @Nested
    class IsTakenUpAgain {
        private final ReopenCase reopen = new ReopenCase(CASE, "发现新的证据", null, TODAY);
        private final CaseReopened reopened =
                new CaseReopened(CASE, "发现新的证据", null, HEAD, TODAY, PAIR, BRIGADE, OPENED, DECISION_DUE);

        @Test
        void whereItEndedWithoutADecision() {
            aCase.as(HEAD);
            aCase.when(reopen, CASE_OPENED, CaseFixture.terminated()).expectEvents(reopened);
            aCase.when(reopen, CASE_OPENED, handedToAnother()).expectEvents(reopened);
            CaseClosed closed = new CaseClosed(CASE, CloseGround.TERMINATED, null, TODAY);
            aCase.when(reopen, CASE_OPENED, CaseFixture.terminated(), closed).expectEvents(reopened);
            aCase.as(LI)
                    .when(add(), CASE_OPENED, CaseFixture.terminated(), reopened)
                    .expectSuccessfulHandlerExecution();
        }

        /** No text gives a new term: the days run on from the opening, also those in which the case had ended. */
        @Test
        void withTheDaysItHad() {
            assertThat(reopened.terms(TODAY))
                    .containsExactly(CaseTerms.opened(CaseTerms.DECISION, OPENED, DECISION_DUE, PAIR, BRIGADE));
            DueDay over = new DueDay(TODAY.minusDays(2), false);
            aCase.as(HEAD);
            aCase.when(reopen, opened(over), terminated(over.lastDay())).expectEvents(reopened(over));
            aCase.when(reopen, opened(over), terminated(over.lastDay().plusDays(1)))
                    .expectEvents(reopened(null));
            assertThat(reopened(null).terms(TODAY)).isEmpty();
        }

        private static CaseOpened opened(DueDay due) {
            CaseOpened e = CASE_OPENED;
            return new CaseOpened(
                    CASE,
                    e.source(),
                    e.origin(),
                    e.account(),
                    e.party(),
                    e.venue(),
                    e.division(),
                    e.agency(),
                    e.suspected(),
                    e.facts(),
                    e.foundOn(),
                    e.openedOn(),
                    e.inspectors(),
                    e.handlers(),
                    due);
        }

        private static CaseTerminated terminated(LocalDate day) {
            CaseTerminated e = CaseFixture.terminated();
            return new CaseTerminated(CASE, e.ground(), e.reason(), e.document(), HEAD, day);
        }

        private static CaseReopened reopened(@Nullable DueDay due) {
            return new CaseReopened(CASE, "发现新的证据", null, HEAD, TODAY, PAIR, BRIGADE, OPENED, due);
        }

        @Test
        void byTheHeadAndNotBeforeItEnded() {
            aCase.as(LI).refuses("case.needs-head", reopen, CASE_OPENED, CaseFixture.terminated());
            aCase.as(HEAD)
                    .refuses(
                            "case.dates-out-of-order",
                            new ReopenCase(CASE, "新证据", null, OPENED.plusDays(9)),
                            CASE_OPENED,
                            CaseFixture.terminated());
        }

        @Test
        void notWhileItGoesOnOrItsDecisionStands() {
            aCase.as(HEAD);
            aCase.refuses("case.wrong-state", reopen, CASE_OPENED);
            aCase.refuses("case.decision-stands", reopen, CASE_OPENED, CaseFixture.noPenalty(), CaseFixture.served());
            aCase.refuses(
                    "case.decision-stands",
                    reopen,
                    CASE_OPENED,
                    CaseFixture.noPenalty(),
                    CaseFixture.served(),
                    new CaseClosed(CASE, CloseGround.NO_PENALTY, null, TODAY));
        }
    }

    @Test
    void aMissedTermIsOnTheOfficerWhoAnswersForItNow() {
        CaseOpened longAgo = new CaseOpened(
                CASE,
                CaseSource.OWN_FINDING,
                null,
                null,
                HOTEL_OPERATOR,
                HOTEL,
                YUZHONG,
                BRIGADE,
                BLOCKED,
                "堵塞",
                INSPECTED,
                LocalDate.of(2026, 1, 5),
                List.of(),
                PAIR,
                new DueDay(TODAY.minusDays(1), false));
        HandlersAssigned others =
                new HandlersAssigned(CASE, List.of(WU, LI), "轮岗", BRIGADE, List.of(CaseTerms.DECISION));
        aCase.when(new MissTerm(CASE, CaseTerms.DECISION), longAgo, others)
                .expectEvents(new TermMissed(
                        CASE, new MissedTerm(CaseTerms.DECISION.rule(), "", TODAY.minusDays(1), WU, BRIGADE)));
        aCase.when(new MissTerm(CASE, CaseTerms.DECISION), CASE_OPENED).expectNoEvents();
    }

    @Test
    void everyMessageIsHandled() {
        for (Class<?> family : List.<Class<?>>of(
                CaseCommand.class,
                CaseEvent.class,
                InvestigationCommand.class,
                InvestigationEvent.class,
                TransferCommand.class,
                TransferEvent.class)) {
            assertThat(Vocabulary.unhandled(EnforcementCase.class, family))
                    .as(family.getSimpleName())
                    .isEmpty();
        }
    }

    private static AddEvidence add() {
        return new AddEvidence(
                CASE,
                EvidenceKind.SITE_RECORD,
                "现场检查笔录",
                CaseFixture.digest(99),
                "application/pdf",
                ChinaTime.startOf(OPENED),
                null,
                null,
                "证据室",
                null);
    }

    private static TerminateInvestigation terminate(TerminationGround ground) {
        return new TerminateInvestigation(CASE, ground, "没有违法事实", TODAY);
    }

    private static TransferredToAuthority handedToAnother() {
        return new TransferredToAuthority(
                CASE, "区住房和城乡建设委员会", null, "不属于本机关管辖", new DocumentNumber("渝中消移字〔2026〕第0001号"), OPENED.plusDays(3));
    }

    private static Object[] with(Object first, Object... others) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), java.util.Arrays.stream(others))
                .toArray();
    }
}
