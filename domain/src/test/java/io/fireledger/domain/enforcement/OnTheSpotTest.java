package io.fireledger.domain.enforcement;

import static io.fireledger.domain.enforcement.DecisionFixture.DAY;
import static io.fireledger.domain.enforcement.DecisionFixture.RECHECKED;
import static io.fireledger.domain.enforcement.DecisionFixture.UNIT;
import static io.fireledger.domain.enforcement.DecisionFixture.decision;
import static io.fireledger.domain.enforcement.DecisionFixture.finedElsewhere;
import static io.fireledger.domain.enforcement.DecisionFixture.fixture;
import static io.fireledger.domain.enforcement.DecisionFixture.person;
import static io.fireledger.domain.enforcement.DecisionFixture.when;
import static io.fireledger.domain.enforcement.DefenceFixture.AT_ONCE;
import static io.fireledger.domain.enforcement.DefenceFixture.CASE;
import static io.fireledger.domain.enforcement.DefenceFixture.DIGEST;
import static io.fireledger.domain.enforcement.DefenceFixture.LI;
import static io.fireledger.domain.enforcement.DefenceFixture.QIAN;
import static io.fireledger.domain.enforcement.DefenceFixture.STRANGER;
import static io.fireledger.domain.enforcement.DefenceFixture.WU;
import static io.fireledger.domain.enforcement.DefenceFixture.ZHAO;
import static io.fireledger.domain.enforcement.DefenceFixture.acting;
import static io.fireledger.domain.enforcement.DefenceFixture.day;
import static io.fireledger.domain.enforcement.DefenceFixture.due;
import static io.fireledger.domain.enforcement.DefenceFixture.fine;
import static io.fireledger.domain.legal.DiscretionTier.MINOR;
import static io.fireledger.domain.legal.DiscretionTier.ORDINARY;
import static io.fireledger.domain.legal.DiscretionTier.SERIOUS;
import static io.fireledger.domain.legal.LawSample.WEIDU;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static io.fireledger.domain.legal.PenaltySamples.BAD_PRODUCTS_PERSONS;
import static io.fireledger.domain.legal.PenaltySamples.DUTIES;
import static io.fireledger.domain.legal.PenaltySamples.EXITS_BLOCKED;
import static io.fireledger.domain.legal.PenaltySamples.EXITS_BLOCKED_BY_PERSON;
import static io.fireledger.domain.legal.PenaltySamples.OPEN_FLAME;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.HOTEL;
import static io.fireledger.domain.venue.VenueSamples.LAPSED;
import static io.fireledger.domain.venue.VenueSamples.STATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.DecisionCommand.Decide;
import io.fireledger.domain.enforcement.DecisionCommand.DecideOnTheSpot;
import io.fireledger.domain.enforcement.DecisionCommand.FileForRecord;
import io.fireledger.domain.enforcement.DecisionEvent.FiledForRecord;
import io.fireledger.domain.enforcement.DecisionEvent.OnTheSpotPenaltyDecided;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.VenueId;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.PenaltySamples;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.Service;
import io.fireledger.domain.legal.ServiceMethod;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.legal.Violation;
import io.fireledger.domain.venue.Circumstances;
import io.fireledger.domain.venue.Refused;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Li and Zhao meet a person who blocks an exit on Tuesday 13 October 2026. */
class OnTheSpotTest {
    private static final Party ZHANG = person(day("1980-01-01"), LegalCapacity.FULL);
    private static final Charge FINED = charge(EXITS_BLOCKED_BY_PERSON, MINOR, fine(100));
    private static final Sanction WARNING = Sanction.of(SanctionKind.WARNING);

    private static Charge charge(Violation violation, @Nullable DiscretionTier tier, Sanction... sanctions) {
        return DecisionFixture.charge(violation, tier, null, List.of(), null, DAY, sanctions);
    }

    /** A decision on the spot of which a test changes one thing. */
    private record Spot(
            Party party,
            @Nullable VenueId venue,
            @Nullable DivisionCode division,
            Charge charge,
            Correction correction,
            boolean signed,
            @Nullable String note,
            boolean shown,
            List<OfficerId> officers,
            @Nullable LocalDate day) {

        static Spot of(Party party, Charge charge) {
            return new Spot(party, HOTEL, null, charge, AT_ONCE, true, null, true, List.of(LI, ZHAO), DAY);
        }

        Spot by(OfficerId... two) {
            return new Spot(party, venue, division, charge, correction, signed, note, shown, List.of(two), day);
        }

        Spot at(@Nullable VenueId place, @Nullable DivisionCode code) {
            return new Spot(party, place, code, charge, correction, signed, note, shown, officers, day);
        }

        Spot on(@Nullable LocalDate when) {
            return new Spot(party, venue, division, charge, correction, signed, note, shown, officers, when);
        }

        Spot signed(boolean is, @Nullable String noted) {
            return new Spot(party, venue, division, charge, correction, is, noted, shown, officers, day);
        }

        Spot hidden() {
            return new Spot(party, venue, division, charge, correction, signed, note, false, officers, day);
        }

        Spot correcting(Correction other) {
            return new Spot(party, venue, division, charge, other, signed, note, shown, officers, day);
        }

        DecideOnTheSpot command() {
            return new DecideOnTheSpot(
                    CASE,
                    party,
                    venue,
                    division,
                    charge,
                    correction,
                    "F-0001",
                    "张三",
                    signed,
                    note,
                    shown,
                    officers,
                    day);
        }
    }

    private static ResultValidator<EnforcementCase> decide(Spot spot) {
        return decide(spot, PartyActs.NONE);
    }

    private static ResultValidator<EnforcementCase> decide(Spot spot, PartyActs known) {
        return fixture(acting(LI, DAY), new CaseLaw(), known)
                .givenNoPriorActivity()
                .when(spot.command());
    }

    private static void refuses(String code, Spot spot) {
        decide(spot).expectNoEvents().expectException(Refused.anywhere(code));
    }

    private static OnTheSpotPenaltyDecided decided(Charge charge, boolean signed, @Nullable String note) {
        boolean fined = charge.hasFine();
        return new OnTheSpotPenaltyDecided(
                CASE,
                decision("当罚决"),
                BRIGADE,
                YUZHONG,
                ZHANG,
                HOTEL,
                charge,
                AT_ONCE,
                "F-0001",
                signed,
                new Remedies(fined ? 15 : null, fined ? 30 : null, 60, "渝中区人民政府", null),
                new CatalogueEditions(PenaltySamples.VERSION, PenaltySamples.VERSION, PenaltySamples.VERSION),
                LI,
                DAY,
                List.of(LI, ZHAO),
                new Service(
                        decision("当罚决"),
                        "张三",
                        ServiceMethod.DIRECT,
                        DAY,
                        signed ? "张三" : null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        note),
                fined ? due(day("2026-10-28")) : null,
                due(day("2026-10-15")));
    }

    @Nested
    class Deciding {
        @Test
        void isHandedOverAtOnceWithReconsiderationFirst() {
            decide(Spot.of(ZHANG, FINED))
                    .expectEvents(decided(FINED, true, null))
                    .expectEventsMatching(Circumstances.of("500103", "DECISION_MAKER", 1))
                    .expectResultMessagePayload(
                            new OnTheSpotDecision(decision("当罚决"), day("2026-10-28"), day("2026-10-15"), false));
        }

        @Test
        void opensTheTermForFilingItWithTheAgency() {
            assertThat(decided(FINED, true, null).terms(DAY))
                    .containsExactly(new TermChange.Opened(
                            TermKey.of("enforcement.on-the-spot-filing"), DAY, day("2026-10-15"), false, LI, BRIGADE));
        }

        @Test
        void aWarningLeavesNothingToPay() {
            Charge warned = charge(EXITS_BLOCKED_BY_PERSON, MINOR, WARNING);
            decide(Spot.of(ZHANG, warned)).expectEvents(decided(warned, true, null));
        }

        @Test
        void thatThePartyDidNotSignIsNoted() {
            decide(Spot.of(ZHANG, FINED).signed(false, "拒绝签名")).expectEvents(decided(FINED, false, "拒绝签名"));
            refuses("on-the-spot.unsigned-not-noted", Spot.of(ZHANG, FINED).signed(false, null));
        }

        @Test
        void mayBeRecordedLaterButNotBeforeTheActNorInTheFuture() {
            decide(Spot.of(ZHANG, FINED).on(null)).expectEvents(decided(FINED, true, null));
            refuses("case.dates-out-of-order", Spot.of(ZHANG, FINED).on(DAY.minusDays(1)));
            refuses("act.in-future", Spot.of(ZHANG, FINED).on(DAY.plusDays(1)));
        }

        @Test
        void liesWhereTheVenueLiesOrWhereItIsSaidTo() {
            decide(Spot.of(ZHANG, FINED).at(null, YUZHONG)).expectSuccessfulHandlerExecution();
            refuses("case.no-place", Spot.of(ZHANG, FINED).at(null, null));
            refuses("case.place-mismatch", Spot.of(ZHANG, FINED).at(HOTEL, WEIDU));
            decide(Spot.of(ZHANG, FINED).at(null, WEIDU)).expectException(UnknownSubject.class);
        }
    }

    @Nested
    class TwoOfficersOfTheAgency {
        @Test
        void decideTogetherAndShowTheirCertificates() {
            refuses("case.too-few-handlers", Spot.of(ZHANG, FINED).by(LI));
            refuses("case.too-few-handlers", Spot.of(ZHANG, FINED).by(LI, LI));
            refuses("case.not-its-handler", Spot.of(ZHANG, FINED).by(ZHAO, QIAN));
            refuses("officer.not-certified", Spot.of(ZHANG, FINED).by(LI, LAPSED));
            refuses("case.handler-of-another-agency", Spot.of(ZHANG, FINED).by(LI, STRANGER));
            refuses("on-the-spot.certificates-not-shown", Spot.of(ZHANG, FINED).hidden());
        }

        @Test
        void ofAnAgencyThatIsCompetent() {
            AuthorityId station = STATION;
            fixture(acting(LI, station, DAY), new CaseLaw(), PartyActs.NONE)
                    .givenNoPriorActivity()
                    .when(Spot.of(ZHANG, FINED).command())
                    .expectNoEvents()
                    .expectException(Refused.with("case.agency-not-competent"));
        }
    }

    @Nested
    class Limits {
        @ParameterizedTest
        @CsvSource({"20000, ''", "20001, simple-procedure.fine-too-high"})
        void aPersonPaysNoMoreThanTwoHundred(long fen, String code) {
            Charge charge = charge(EXITS_BLOCKED_BY_PERSON, ORDINARY, Sanction.fine(new Fen(fen)));
            if (code.isEmpty()) {
                decide(Spot.of(ZHANG, charge)).expectSuccessfulHandlerExecution();
            } else {
                refuses(code, Spot.of(ZHANG, charge));
            }
        }

        @Test
        void aUnitNoMoreThanThreeThousandWhichItsNormsBegin() {
            refuses("simple-procedure.fine-too-high", Spot.of(UNIT, charge(EXITS_BLOCKED, MINOR, fine(5_000))));
        }

        @Test
        void belowTheMinimumOrOutsideTheTierIsForTheOrdinaryProcedure() {
            List<Code> ground = List.of(new Code("HARM_REMOVED"));
            refuses(
                    "on-the-spot.needs-ordinary-procedure",
                    Spot.of(UNIT, DecisionFixture.charge(EXITS_BLOCKED, MINOR, null, ground, null, DAY, fine(3_000))));
            refuses(
                    "on-the-spot.needs-ordinary-procedure",
                    Spot.of(
                            ZHANG,
                            DecisionFixture.charge(
                                    EXITS_BLOCKED_BY_PERSON, MINOR, null, List.of(), "情节特殊", DAY, fine(200))));
            refuses(
                    "on-the-spot.needs-ordinary-procedure",
                    Spot.of(ZHANG, charge(EXITS_BLOCKED_BY_PERSON, SERIOUS, WARNING)));
        }

        @Test
        void whatIsNotProvidedIsNotImposed() {
            refuses("sanction.none", Spot.of(ZHANG, charge(EXITS_BLOCKED_BY_PERSON, MINOR)));
            refuses("sanction.not-provided", Spot.of(UNIT, charge(EXITS_BLOCKED, MINOR, WARNING)));
            refuses(
                    "sanction.of-another-authority",
                    Spot.of(ZHANG, charge(OPEN_FLAME, SERIOUS, WARNING, Sanction.of(SanctionKind.DETENTION))));
            refuses("party.kind-not-covered", Spot.of(ZHANG, charge(EXITS_BLOCKED, MINOR, fine(100))));
        }

        @Test
        void whatMustBeCorrectedFirstNeedsItsFailedReCheck() {
            refuses("charge.prior-order-missing", Spot.of(ZHANG, charge(DUTIES, null, WARNING)));
            decide(Spot.of(ZHANG, DecisionFixture.charge(DUTIES, null, RECHECKED, List.of(), null, DAY, WARNING)))
                    .expectSuccessfulHandlerExecution();
            refuses(
                    "simple-procedure.fine-too-high",
                    Spot.of(
                            ZHANG,
                            DecisionFixture.charge(
                                    BAD_PRODUCTS_PERSONS, MINOR, RECHECKED, List.of(), null, DAY, fine(500))));
        }

        @Test
        void agesCountAsEverywhere() {
            refuses("party.under-age", Spot.of(person(day("2012-10-13"), LegalCapacity.FULL), FINED));
            refuses("charge.age-not-weighed", Spot.of(person(day("2010-01-01"), LegalCapacity.FULL), FINED));
            refuses("party.without-capacity", Spot.of(person(null, LegalCapacity.NONE), FINED));
        }

        @Test
        void theOrderToCorrectNamesADayWhereItHasOne() {
            refuses(
                    "correction.day-missing",
                    Spot.of(ZHANG, FINED).correcting(new Correction(CorrectionKind.BY_DAY, null, "清理")));
        }
    }

    @Test
    void oneActIsFinedOnceOnTheSpotToo() {
        decide(Spot.of(ZHANG, FINED), finedElsewhere(FINED))
                .expectNoEvents()
                .expectException(Refused.with("fine.one-act-one-fine", "charges"));
        decide(Spot.of(ZHANG, charge(EXITS_BLOCKED_BY_PERSON, MINOR, WARNING)), finedElsewhere(FINED))
                .expectSuccessfulHandlerExecution();
    }

    @Nested
    class Filing {
        private final OnTheSpotPenaltyDecided given = decided(FINED, true, null);

        private FileForRecord file(LocalDate day) {
            return new FileForRecord(CASE, "渝中区消防救援大队", day);
        }

        @Test
        void endsItsTermLateOrNot() {
            LocalDate late = day("2026-10-16");
            FiledForRecord filed = new FiledForRecord(CASE, late, "渝中区消防救援大队");
            when(LI, late, file(late), List.of(given)).expectEvents(filed);
            when(QIAN, late, file(late), List.of(given)).expectEvents(filed);
            assertThat(filed.terms(late))
                    .containsExactly(new TermChange.Ended(TermKey.of("enforcement.on-the-spot-filing"), late));
        }

        @Test
        void happensOnceAfterTheDecisionAndToNoOther() {
            FiledForRecord filed = new FiledForRecord(CASE, DAY, "渝中区消防救援大队");
            refusesFiling("on-the-spot.filed-already", DAY, List.of(given, filed));
            refusesFiling("case.dates-out-of-order", DAY.minusDays(1), List.of(given));
            refusesFiling("act.in-future", DAY.plusDays(1), List.of(given));
            refusesFiling("on-the-spot.not-so-decided", DAY, DefenceFixture.investigated(20_000));
        }

        private void refusesFiling(String code, LocalDate day, List<?> before) {
            when(LI, DAY, file(day), before).expectNoEvents().expectException(Refused.anywhere(code));
        }
    }

    @Test
    void nothingOfTheOrdinaryProcedureFollows() {
        List<Object> given = List.of(decided(FINED, true, null));
        when(WU, DAY, new Decide(CASE, DecisionOutcome.PENALTY, null, null, List.of(), null, false, "理由", DAY), given)
                .expectNoEvents()
                .expectException(Refused.with("case.wrong-state"));
        when(LI, DAY, new DefenceCommand.WaiveStatement(CASE, DIGEST, DAY), given)
                .expectNoEvents()
                .expectException(Refused.with("case.wrong-state"));
    }
}
