package io.fireledger.domain.venue;

import static io.fireledger.domain.kernel.ActingSamples.NOW;
import static io.fireledger.domain.kernel.ActingSamples.TODAY;
import static io.fireledger.domain.kernel.ActingSamples.officer;
import static io.fireledger.domain.kernel.ActingSamples.registrar;
import static io.fireledger.domain.kernel.ActingSamples.registrarIn;
import static io.fireledger.domain.legal.LawSample.CHONGQING;
import static io.fireledger.domain.legal.LawSample.WEIDU;
import static io.fireledger.domain.legal.LawSample.XUCHANG;
import static io.fireledger.domain.legal.LawSample.XUCHANG_COUNTY;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static io.fireledger.domain.venue.VenueSamples.BRIGADE;
import static io.fireledger.domain.venue.VenueSamples.DISSOLVED;
import static io.fireledger.domain.venue.VenueSamples.HOTEL;
import static io.fireledger.domain.venue.VenueSamples.HOTEL_PREMISES;
import static io.fireledger.domain.venue.VenueSamples.LI;
import static io.fireledger.domain.venue.VenueSamples.OPERATOR;
import static io.fireledger.domain.venue.VenueSamples.PERMIT;
import static io.fireledger.domain.venue.VenueSamples.STATION;
import static io.fireledger.domain.venue.VenueSamples.TOWNSHIP;
import static io.fireledger.domain.venue.VenueSamples.authorities;
import static io.fireledger.domain.venue.VenueSamples.codes;
import static io.fireledger.domain.venue.VenueSamples.enterprises;
import static io.fireledger.domain.venue.VenueSamples.premises;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.EnterpriseId;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.Vocabulary;
import io.fireledger.domain.venue.PermitEvent.PermitGranted;
import io.fireledger.domain.venue.VenueCommand.AssignSupervision;
import io.fireledger.domain.venue.VenueCommand.DeclareClosed;
import io.fireledger.domain.venue.VenueCommand.DeclareOpen;
import io.fireledger.domain.venue.VenueCommand.RegisterVenue;
import io.fireledger.domain.venue.VenueEvent.SupervisionAssigned;
import io.fireledger.domain.venue.VenueEvent.VenueClassified;
import io.fireledger.domain.venue.VenueEvent.VenueClosed;
import io.fireledger.domain.venue.VenueEvent.VenueOpened;
import io.fireledger.domain.venue.VenueEvent.VenueRegistered;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VenueTest {
    private static final VenueRegistered REGISTERED =
            new VenueRegistered(HOTEL, OPERATOR, "渝中饭店", YUZHONG, "民生路1号", HOTEL_PREMISES);
    private static final VenueClassified PUBLIC_GATHERING =
            new VenueClassified(HOTEL, "2021-1", codes("PUBLIC_GATHERING"), List.of());
    private static final VenueClassified OTHER_CLASS =
            new VenueClassified(HOTEL, "2021-1", codes("HIGH_RISE_PUBLIC"), List.of());
    private static final PermitGranted GRANTED = new PermitGranted(
            HOTEL,
            OPERATOR,
            PERMIT,
            BRIGADE,
            VenueLaw.STANDARD,
            TODAY.minusDays(3),
            LI,
            null,
            TODAY.plusDays(20),
            false);

    @Test
    void handlesEveryMessage() {
        assertThat(Vocabulary.unhandled(Venue.class, VenueCommand.class)).isEmpty();
        assertThat(Vocabulary.unhandled(Venue.class, VenueEvent.class)).isEmpty();
        assertThat(Vocabulary.unhandled(Venue.class, PermitCommand.class)).isEmpty();
        assertThat(Vocabulary.unhandled(Venue.class, PermitEvent.class)).isEmpty();
    }

    @Nested
    class Registration {
        @Test
        void registersAndClassifiesInOneAct() {
            when(registrar(), register(OPERATOR, YUZHONG, HOTEL_PREMISES))
                    .expectEvents(
                            REGISTERED,
                            new VenueClassified(
                                    HOTEL, "2021-1", codes("PUBLIC_GATHERING", "HIGH_RISE_PUBLIC"), codes("KEY_UNIT")))
                    .expectResultMessagePayload(
                            new RegisteredVenue(codes("PUBLIC_GATHERING", "HIGH_RISE_PUBLIC", "UNDETERMINED")));
        }

        @Test
        void tellsClassesAloneWhereAllAreDecided() {
            when(registrar(), register(OPERATOR, YUZHONG, premises("MALL", "24.0", 5)))
                    .expectResultMessagePayload(new RegisteredVenue(codes("PUBLIC_GATHERING")));
        }

        @Test
        void decidesNothingWhereNoRulesAreAdopted() {
            when(registrar(), register(OPERATOR, WEIDU, HOTEL_PREMISES))
                    .expectEvents(
                            new VenueRegistered(HOTEL, OPERATOR, "渝中饭店", WEIDU, "民生路1号", HOTEL_PREMISES),
                            new VenueClassified(HOTEL, "none", List.of(), codes("UNDETERMINED")))
                    .expectResultMessagePayload(new RegisteredVenue(codes("UNDETERMINED")));
        }

        @Test
        void namesPlaceBasisAndTheOfficersPart() {
            when(officer(LI, BRIGADE, CHONGQING), register(OPERATOR, YUZHONG, HOTEL_PREMISES))
                    .expectEventsMatching(Circumstances.of("500103", "REGISTRAR", 2));
        }

        @Test
        void doesNotKnowAnEnterpriseThatIsNotRegistered() {
            when(registrar(), register(new EnterpriseId("915001030000000009"), YUZHONG, HOTEL_PREMISES))
                    .expectNoEvents()
                    .expectException(UnknownSubject.class)
                    .expectExceptionMessage("unknown: enterprise:915001030000000009");
        }

        @Test
        void refusesADissolvedEnterprise() {
            when(registrar(), register(DISSOLVED, YUZHONG, HOTEL_PREMISES))
                    .expectNoEvents()
                    .expectException(Refused.with("enterprise.dissolved"));
        }

        @Test
        void refusesADivisionThatNeverWas() {
            when(registrar(), register(OPERATOR, new DivisionCode("500199"), HOTEL_PREMISES))
                    .expectNoEvents()
                    .expectException(Refused.with("division.unknown", "divisionCode"));
        }

        @Test
        void refusesADivisionThatHasEnded() {
            when(registrar(), register(OPERATOR, XUCHANG_COUNTY, HOTEL_PREMISES))
                    .expectNoEvents()
                    .expectException(Refused.with("division.ended", "divisionCode"));
        }

        @Test
        void hidesAPlaceOutsideTheJurisdiction() {
            when(registrarIn(XUCHANG), register(OPERATOR, YUZHONG, HOTEL_PREMISES))
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
        }

        @Test
        void refusesAUseNotOnTheList() {
            when(registrar(), register(OPERATOR, YUZHONG, premises("SPACEPORT", "3", 1)))
                    .expectNoEvents()
                    .expectException(Refused.with("venue.unknown-use", "use"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "heightMetres",
                    "areaSquareMetres",
                    "floorsAbove",
                    "floorsBelow",
                    "capacityPersons",
                    "rooms",
                    "beds",
                    "seats"
                })
        void refusesANegativeFigure(String field) {
            when(registrar(), register(OPERATOR, YUZHONG, figures(field, -1)))
                    .expectNoEvents()
                    .expectException(Refused.with("venue.negative-figure", field));
            when(registrar(), register(OPERATOR, YUZHONG, figures(field, 0))).expectSuccessfulHandlerExecution();
        }

        private Premises figures(String field, int figure) {
            return new Premises(
                    new Code("OFFICE"),
                    BigDecimal.valueOf(field.equals("heightMetres") ? figure : 1),
                    BigDecimal.valueOf(field.equals("areaSquareMetres") ? figure : 1),
                    field.equals("floorsAbove") ? figure : 1,
                    field.equals("floorsBelow") ? figure : 1,
                    field.equals("capacityPersons") ? figure : 1,
                    null,
                    null,
                    field.equals("rooms") ? Integer.valueOf(figure) : null,
                    field.equals("beds") ? Integer.valueOf(figure) : null,
                    field.equals("seats") ? Integer.valueOf(figure) : null);
        }

        private RegisterVenue register(EnterpriseId enterprise, DivisionCode division, Premises premises) {
            return new RegisterVenue(HOTEL, enterprise, "渝中饭店", division, "民生路1号", premises);
        }
    }

    @Nested
    class Supervision {
        @ParameterizedTest
        @CsvSource({
            "KEY, FR500103, true", "KEY, PS500103, true", "KEY, TS500103, false",
            "LISTED, FR500103, true", "LISTED, PS500103, true", "LISTED, TS500103, false",
            "OTHER, FR500103, false", "OTHER, PS500103, false", "OTHER, TS500103, true",
        })
        void goesByTheTier(SupervisionTier tier, String authority, boolean isRight) {
            AuthorityId supervisor = new AuthorityId(authority);
            ResultValidator<Venue> result =
                    when(registrar(), new AssignSupervision(HOTEL, supervisor, tier, TODAY), REGISTERED);
            if (isRight) {
                result.expectEvents(new SupervisionAssigned(HOTEL, supervisor, tier, TODAY));
            } else {
                result.expectNoEvents().expectException(Refused.with("venue.wrong-supervisor", "authority"));
            }
        }

        @Test
        void doesNotKnowAnAuthorityThatIsNotRegistered() {
            when(
                            registrar(),
                            new AssignSupervision(HOTEL, new AuthorityId("NONE"), SupervisionTier.KEY, TODAY),
                            REGISTERED)
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
        }

        @Test
        void passesOnALaterDayAndReplacesOnTheSame() {
            SupervisionAssigned first = new SupervisionAssigned(HOTEL, BRIGADE, SupervisionTier.KEY, TODAY);
            for (LocalDate from : List.of(TODAY, TODAY.plusDays(1))) {
                when(
                                registrar(),
                                new AssignSupervision(HOTEL, TOWNSHIP, SupervisionTier.OTHER, from),
                                REGISTERED,
                                first)
                        .expectEvents(new SupervisionAssigned(HOTEL, TOWNSHIP, SupervisionTier.OTHER, from));
            }
        }

        @Test
        void refusesADayBeforeTheLastSupervisors() {
            when(
                            registrar(),
                            new AssignSupervision(HOTEL, STATION, SupervisionTier.KEY, TODAY.minusDays(1)),
                            REGISTERED,
                            new SupervisionAssigned(HOTEL, BRIGADE, SupervisionTier.KEY, TODAY))
                    .expectNoEvents()
                    .expectException(Refused.with("venue.supervision-out-of-order", "from"));
        }
    }

    @Nested
    class Opening {
        @Test
        void recordsAPublicGatheringVenueOpenedWithoutAPermit() {
            when(registrar(), new DeclareOpen(HOTEL, TODAY), REGISTERED, PUBLIC_GATHERING)
                    .expectEvents(new VenueOpened(HOTEL, TODAY, true));
        }

        @Test
        void needsNoPermitForAnyOtherVenue() {
            when(registrar(), new DeclareOpen(HOTEL, TODAY), REGISTERED, OTHER_CLASS)
                    .expectEvents(new VenueOpened(HOTEL, TODAY, false));
        }

        @ParameterizedTest(name = "{0} days after the grant: without a permit {1}")
        @CsvSource({"-1, true", "0, false", "1, false"})
        void countsFromTheDayOfTheGrant(int days, boolean withoutPermit) {
            LocalDate openedOn = GRANTED.grantedOn().plusDays(days);
            when(registrar(), new DeclareOpen(HOTEL, openedOn), REGISTERED, PUBLIC_GATHERING, GRANTED)
                    .expectEvents(new VenueOpened(HOTEL, openedOn, withoutPermit));
        }

        @Test
        void refusesADayToCome() {
            when(registrar(), new DeclareOpen(HOTEL, TODAY.plusDays(1)), REGISTERED)
                    .expectNoEvents()
                    .expectException(Refused.with("act.in-future", "openedOn"));
        }

        @Test
        void refusesToOpenTwice() {
            when(registrar(), new DeclareOpen(HOTEL, TODAY), REGISTERED, new VenueOpened(HOTEL, TODAY, false))
                    .expectNoEvents()
                    .expectException(Refused.with("venue.already-open", "openedOn"));
        }

        @Test
        void opensAgainOnTheDayItClosedButNotBefore() {
            VenueOpened opened = new VenueOpened(HOTEL, TODAY.minusDays(9), false);
            VenueClosed closed = new VenueClosed(HOTEL, TODAY.minusDays(2), "装修");
            when(registrar(), new DeclareOpen(HOTEL, TODAY.minusDays(2)), REGISTERED, opened, closed)
                    .expectEvents(new VenueOpened(HOTEL, TODAY.minusDays(2), false));
            when(registrar(), new DeclareOpen(HOTEL, TODAY.minusDays(3)), REGISTERED, opened, closed)
                    .expectNoEvents()
                    .expectException(Refused.with("venue.dates-out-of-order", "openedOn"));
        }
    }

    @Nested
    class Closing {
        private final VenueOpened opened = new VenueOpened(HOTEL, TODAY.minusDays(1), false);

        @ParameterizedTest
        @ValueSource(ints = {0, 1})
        void closesFromTheDayItOpened(int days) {
            LocalDate closedOn = opened.openedOn().plusDays(days);
            when(registrar(), new DeclareClosed(HOTEL, closedOn, "装修"), REGISTERED, opened)
                    .expectEvents(new VenueClosed(HOTEL, closedOn, "装修"));
        }

        @Test
        void refusesADayBeforeItOpened() {
            when(registrar(), new DeclareClosed(HOTEL, TODAY.minusDays(2), "装修"), REGISTERED, opened)
                    .expectNoEvents()
                    .expectException(Refused.with("venue.dates-out-of-order", "closedOn"));
        }

        @Test
        void refusesADayToCome() {
            when(registrar(), new DeclareClosed(HOTEL, TODAY.plusDays(1), "装修"), REGISTERED, opened)
                    .expectNoEvents()
                    .expectException(Refused.with("act.in-future", "closedOn"));
        }

        @Test
        void refusesAVenueThatIsNotOpen() {
            when(registrar(), new DeclareClosed(HOTEL, TODAY, "装修"), REGISTERED)
                    .expectNoEvents()
                    .expectException(Refused.with("venue.not-open", "closedOn"));
        }
    }

    private static ResultValidator<Venue> when(Acting acting, Object command, @Nullable Object... given) {
        AggregateTestFixture<Venue> fixture = new AggregateTestFixture<>(Venue.class);
        fixture.registerInjectableResource(acting);
        fixture.registerInjectableResource(new VenueLaw(false));
        fixture.registerInjectableResource(enterprises());
        fixture.registerInjectableResource(authorities());
        TestExecutor<Venue> executor = fixture.givenCurrentTime(NOW);
        return executor.andGiven(given).when(command);
    }
}
