package io.fireledger.domain.venue;

import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.kernel.ActingSamples.officer;
import static io.fireledger.domain.kernel.ActingSamples.registrar;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static io.fireledger.domain.venue.VenueFixture.CHECK;
import static io.fireledger.domain.venue.VenueFixture.as;
import static io.fireledger.domain.venue.VenueFixture.granted;
import static io.fireledger.domain.venue.VenueFixture.when;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.DISSOLVED;
import static io.fireledger.domain.venue.VenueSamples.HOTEL;
import static io.fireledger.domain.venue.VenueSamples.HOTEL_PREMISES;
import static io.fireledger.domain.venue.VenueSamples.LETTER;
import static io.fireledger.domain.venue.VenueSamples.LI;
import static io.fireledger.domain.venue.VenueSamples.OPERATOR;
import static io.fireledger.domain.venue.VenueSamples.PERMIT;
import static io.fireledger.domain.venue.VenueSamples.RESPONSIBLE;
import static io.fireledger.domain.venue.VenueSamples.STATION;
import static io.fireledger.domain.venue.VenueSamples.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.legal.TermChange;
import io.fireledger.domain.legal.TermKey;
import io.fireledger.domain.venue.PermitCommand.DeregisterPermit;
import io.fireledger.domain.venue.PermitCommand.RecordVerification;
import io.fireledger.domain.venue.PermitCommand.SubmitCommitment;
import io.fireledger.domain.venue.PermitEvent.CheckApplied;
import io.fireledger.domain.venue.PermitEvent.PermitDeregistered;
import io.fireledger.domain.venue.VenueCommand.AmendVenue;
import io.fireledger.domain.venue.VenueCommand.ChangeOperator;
import io.fireledger.domain.venue.VenueCommand.ChangeUse;
import io.fireledger.domain.venue.VenueCommand.DeclareOpen;
import io.fireledger.domain.venue.VenueCommand.DetermineKeyUnit;
import io.fireledger.domain.venue.VenueEvent.KeyUnitDetermined;
import io.fireledger.domain.venue.VenueEvent.OperatorChanged;
import io.fireledger.domain.venue.VenueEvent.UseChanged;
import io.fireledger.domain.venue.VenueEvent.VenueAmended;
import io.fireledger.domain.venue.VenueEvent.VenueClassified;
import io.fireledger.domain.venue.VenueEvent.VenueOpened;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VenueChangesTest {
    private static final Figures NO_FIGURES = new Figures(null, null, null, null, null, null, null, null, null, null);
    private static final CheckApplied PENDING = new CheckApplied(
            HOTEL,
            OPERATOR,
            VenueLaw.STANDARD,
            RESPONSIBLE,
            null,
            IntakeChannel.WINDOW,
            LETTER,
            List.of(),
            TODAY.plusDays(6),
            false,
            BRIGADE);
    private static final UseChanged NOW_A_MALL =
            new UseChanged(HOTEL, new Code("HOTEL"), new Code("MALL"), TODAY, PERMIT, "改造");

    @Nested
    class Amending {
        @Test
        void changesTheEntryAndClassesNothingAnew() {
            when(registrar(), List.of(), amend("渝中新饭店", null, NO_FIGURES, false), granted(TODAY))
                    .expectEvents(new VenueAmended(HOTEL, "渝中新饭店", null, null, false, null, "更名"));
        }

        @Test
        void classesAnewByTheNewFigures() {
            Figures lower = new Figures(new BigDecimal("24"), null, null, null, null, null, null, 50, null, null);
            Premises premises = lower.over(HOTEL_PREMISES);
            assertThat(premises.use()).isEqualTo(HOTEL_PREMISES.use());
            assertThat(premises.areaSquareMetres()).isEqualTo(HOTEL_PREMISES.areaSquareMetres());
            when(registrar(), List.of(), amend(null, null, lower, false))
                    .expectEvents(
                            new VenueAmended(HOTEL, null, null, premises, false, null, "更名"),
                            new VenueClassified(HOTEL, "2021-1", codes("PUBLIC_GATHERING", "KEY_UNIT"), List.of()))
                    .expectResultMessagePayload(new RegisteredVenue(codes("PUBLIC_GATHERING", "KEY_UNIT")));
        }

        @Test
        void endsThePermitOfWhatWasRebuilt() {
            when(registrar(), List.of(), amend(null, null, NO_FIGURES, true), granted(TODAY))
                    .expectEvents(new VenueAmended(HOTEL, null, null, null, true, PERMIT, "更名"));
        }

        @Test
        void refusesNothingAndNegativeFigures() {
            when(registrar(), List.of(), amend(null, null, NO_FIGURES, false))
                    .expectNoEvents()
                    .expectException(Refused.with("venue.nothing-amended"));
            Figures negative = new Figures(null, null, null, null, -1, null, null, null, null, null);
            when(registrar(), List.of(), amend(null, null, negative, false))
                    .expectNoEvents()
                    .expectException(Refused.with("venue.negative-figure", "capacityPersons"));
        }

        @Test
        void rebuildsNothingWhileAnApplicationIsPending() {
            when(registrar(), List.of(), amend(null, null, NO_FIGURES, true), PENDING)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.application-pending"));
            when(registrar(), List.of(), amend("渝中新饭店", null, NO_FIGURES, false), PENDING)
                    .expectSuccessfulHandlerExecution();
        }

        private AmendVenue amend(@Nullable String name, @Nullable String address, Figures figures, boolean rebuilt) {
            return new AmendVenue(HOTEL, name, address, figures, rebuilt, "更名");
        }
    }

    @Nested
    class Operators {
        /** Anyone but the operator: the sample knows no other enterprise that is not dissolved. */
        private final OperatorChanged former =
                new OperatorChanged(HOTEL, OPERATOR, DISSOLVED, TODAY.minusDays(1), null, "承包");

        @Test
        void changeAndThePermitCoversTheVenueNoMore() {
            when(registrar(), List.of(), change(OPERATOR), former)
                    .expectEvents(new OperatorChanged(HOTEL, DISSOLVED, OPERATOR, TODAY, null, "转让"));
        }

        @Test
        void areRegisteredAndNotDissolvedAndOthers() {
            when(registrar(), List.of(), change(OPERATOR))
                    .expectNoEvents()
                    .expectException(Refused.with("venue.same-operator", "creditCode"));
            when(registrar(), List.of(), change(DISSOLVED))
                    .expectNoEvents()
                    .expectException(Refused.with("enterprise.dissolved"));
            when(registrar(), List.of(), change(new EnterpriseId("915001030000000009")))
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
        }

        @Test
        void doNotChangeTomorrowNorWhileAnApplicationIsPending() {
            when(registrar(), List.of(), new ChangeOperator(HOTEL, OPERATOR, TODAY.plusDays(1), "转让"), former)
                    .expectNoEvents()
                    .expectException(Refused.with("act.in-future", "from"));
            when(registrar(), List.of(), change(OPERATOR), former, PENDING)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.application-pending"));
        }

        private ChangeOperator change(EnterpriseId enterprise) {
            return new ChangeOperator(HOTEL, enterprise, TODAY, "转让");
        }
    }

    @Nested
    class Uses {
        @Test
        void changeAndAreClassedAnew() {
            when(registrar(), List.of(), change("MALL"), granted(TODAY))
                    .expectEvents(
                            new UseChanged(HOTEL, new Code("HOTEL"), new Code("MALL"), TODAY, PERMIT, "改造"),
                            new VenueClassified(
                                    HOTEL, "2021-1", codes("PUBLIC_GATHERING", "HIGH_RISE_PUBLIC"), List.of()));
        }

        @Test
        void areListedAndOthers() {
            when(registrar(), List.of(), change("SPACEPORT"))
                    .expectNoEvents()
                    .expectException(Refused.with("venue.unknown-use", "use"));
            when(registrar(), List.of(), change("HOTEL"))
                    .expectNoEvents()
                    .expectException(Refused.with("venue.same-use", "use"));
            when(registrar(), List.of(), change("MALL"), PENDING)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.application-pending"));
        }

        @Test
        void leaveThePermitUselessForAllButTheRegister() {
            when(registrar(), List.of(), new RecordVerification(HOTEL, CHECK, true, null), granted(TODAY), NOW_A_MALL)
                    .expectNoEvents()
                    .expectException(Refused.with("permit.not-granted"));
            when(registrar(), List.of(), new DeclareOpen(HOTEL, TODAY), granted(TODAY), NOW_A_MALL)
                    .expectEvents(new VenueOpened(HOTEL, TODAY, true));
            when(registrar(), List.of(), commitment(), granted(TODAY), NOW_A_MALL)
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void endTheTermForTheVerificationWithThePermit() {
            assertThat(NOW_A_MALL.terms(TODAY))
                    .containsExactly(new TermChange.Ended(TermKey.of("venue.commitment-verification"), TODAY));
            assertThat(new UseChanged(HOTEL, new Code("HOTEL"), new Code("MALL"), TODAY, null, "改造").terms(TODAY))
                    .isEmpty();
        }

        private ChangeUse change(String use) {
            return new ChangeUse(HOTEL, new Code(use), TODAY, "改造");
        }

        private SubmitCommitment commitment() {
            return new SubmitCommitment(
                    HOTEL,
                    VenueLaw.STANDARD,
                    RESPONSIBLE,
                    null,
                    VenueLaw.STANDARD_TO,
                    IntakeChannel.WINDOW,
                    LETTER,
                    null);
        }
    }

    @Nested
    class KeyUnits {
        private final KeyUnitDetermined determined =
                new KeyUnitDetermined(HOTEL, OPERATOR, BRIGADE, TODAY, "规模达到标准", "渝中府备3号");

        @Test
        void areDeterminedByTheFireRescueAgencyOnce() {
            when(as(LI), List.of(), determine())
                    .expectEvents(determined)
                    .expectEventsMatching(Circumstances.of("500103", "DECISION_MAKER", 1));
            when(as(LI), List.of(), determine(), determined)
                    .expectNoEvents()
                    .expectException(Refused.with("venue.already-key-unit"));
        }

        @Test
        void areNamedByNobodyElse() {
            when(officer(LI, STATION, YUZHONG), List.of(), determine())
                    .expectNoEvents()
                    .expectException(Refused.with("venue.names-no-key-units"));
            when(registrar(), List.of(), determine())
                    .expectNoEvents()
                    .expectException(Refused.with("permit.needs-officer"));
        }

        private DetermineKeyUnit determine() {
            return new DetermineKeyUnit(HOTEL, "规模达到标准", "渝中府备3号");
        }
    }

    @Nested
    class Deregistering {
        @ParameterizedTest
        @EnumSource(
                value = DeregistrationGround.class,
                names = {"HOLDER_INCAPABLE", "IMPOSSIBLE", "OTHER_BY_LAW"})
        void strikesOffAPermitInForce(DeregistrationGround ground) {
            when(as(LI), List.of(), strikeOff(ground), granted(TODAY))
                    .expectEvents(new PermitDeregistered(HOTEL, OPERATOR, PERMIT, BRIGADE, ground, "依法注销", TODAY))
                    .expectEventsMatching(Circumstances.of("500103", "DECISION_MAKER", 1));
        }

        @Test
        void strikesOffWhatNoLongerCovers() {
            when(as(LI), List.of(), strikeOff(DeregistrationGround.NO_LONGER_COVERS), granted(TODAY), NOW_A_MALL)
                    .expectSuccessfulHandlerExecution();
        }

        @ParameterizedTest
        @CsvSource({"RESCINDED", "NO_LONGER_COVERS", "HOLDER_DISSOLVED"})
        void refusesAGroundThatIsNotThere(DeregistrationGround ground) {
            when(as(LI), List.of(), strikeOff(ground), granted(TODAY))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.no-ground-to-deregister", "ground"));
        }

        @Test
        void isTheGrantingAgencysAndNeedsAPermit() {
            DeregisterPermit command = strikeOff(DeregistrationGround.IMPOSSIBLE);
            when(officer(LI, STATION, YUZHONG), List.of(), command, granted(TODAY))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.another-agency"));
            when(registrar(), List.of(), command, granted(TODAY))
                    .expectNoEvents()
                    .expectException(Refused.with("permit.needs-officer"));
            when(as(LI), List.of(), command).expectNoEvents().expectException(Refused.with("permit.not-granted"));
        }

        private DeregisterPermit strikeOff(DeregistrationGround ground) {
            return new DeregisterPermit(HOTEL, ground, "依法注销");
        }
    }
}
