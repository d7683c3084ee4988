package io.fireledger.domain.authority;

import static io.fireledger.domain.kernel.ActingSamples.registrar;
import static io.fireledger.domain.kernel.ActingSamples.registrarIn;
import static io.fireledger.domain.legal.LawSample.CHONGQING;
import static io.fireledger.domain.legal.LawSample.WEIDU;
import static io.fireledger.domain.legal.LawSample.XUCHANG_COUNTY;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.authority.AuthorityCommand.AssignPowers;
import io.fireledger.domain.authority.AuthorityCommand.DelegateEnforcement;
import io.fireledger.domain.authority.AuthorityCommand.EndDelegation;
import io.fireledger.domain.authority.AuthorityCommand.MergeAuthority;
import io.fireledger.domain.authority.AuthorityCommand.RecordHead;
import io.fireledger.domain.authority.AuthorityCommand.RegisterAuthority;
import io.fireledger.domain.authority.AuthorityCommand.RenameAuthority;
import io.fireledger.domain.authority.AuthorityEvent.AuthorityMerged;
import io.fireledger.domain.authority.AuthorityEvent.AuthorityRegistered;
import io.fireledger.domain.authority.AuthorityEvent.AuthorityRenamed;
import io.fireledger.domain.authority.AuthorityEvent.DelegationEnded;
import io.fireledger.domain.authority.AuthorityEvent.EnforcementDelegated;
import io.fireledger.domain.authority.AuthorityEvent.HeadRecorded;
import io.fireledger.domain.authority.AuthorityEvent.PowersAssigned;
import io.fireledger.domain.kernel.Acting;
import io.fireledger.domain.kernel.AuthorityId;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.OfficerId;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.Vocabulary;
import io.fireledger.domain.legal.LawSample;
import io.fireledger.domain.officer.OfficerCategory;
import io.fireledger.domain.officer.OfficerEvent.OfficerAppointed;
import io.fireledger.domain.officer.OfficerStanding;
import io.fireledger.domain.officer.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AuthorityTest {
    private static final AuthorityId MUNICIPAL = new AuthorityId("FR-500000");
    private static final AuthorityId DISTRICT = new AuthorityId("FR-500103");
    private static final Code FIRE_RESCUE = new Code("FIRE_RESCUE");
    private static final Code TOWNSHIP = new Code("TOWNSHIP");
    private static final Code COUNTY = new Code("COUNTY");
    private static final OfficerId LI = new OfficerId("500103-0001");
    private static final OfficerId WANG = new OfficerId("500103-0002");
    private static final OfficerId STRANGER = new OfficerId("500103-9999");
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    private static final AuthorityRegistered REGISTERED = registered(FIRE_RESCUE, MUNICIPAL);

    private final List<String> competent = new ArrayList<>();

    @Test
    void leavesNoCommandUnhandled() {
        assertThat(Vocabulary.unhandled(Authority.class, AuthorityCommand.class))
                .isEmpty();
    }

    @Test
    void onlyPowersAndNamesLeaveStateAlone() {
        assertThat(Vocabulary.unhandled(Authority.class, AuthorityEvent.class))
                .containsExactly(PowersAssigned.class, AuthorityRenamed.class);
    }

    @Nested
    class Registering {
        @Test
        void makesAFireRescueAuthorityCompetentInItsDivision() {
            anAuthority(registrar())
                    .givenNoPriorActivity()
                    .when(register(FIRE_RESCUE, COUNTY, YUZHONG, MUNICIPAL))
                    .expectEvents(new GenericEventMessage<>(
                            REGISTERED,
                            Map.of(
                                    "division",
                                    "500103",
                                    "basis",
                                    "[{\"article\":\"4\",\"law\":\"消防法\",\"version\":\"2021\"},"
                                            + "{\"article\":\"23\",\"law\":\"行政处罚法\",\"version\":\"2021\"}]")));
            assertThat(competent).containsExactly("500103 FR-500103");
        }

        @Test
        void makesNoOtherAuthorityCompetent() {
            anAuthority(registrar())
                    .givenNoPriorActivity()
                    .when(register(TOWNSHIP, COUNTY, YUZHONG, null))
                    .expectEvents(registered(TOWNSHIP, null));
            assertThat(competent).isEmpty();
        }

        @Test
        void refusesAnUnlistedKind() {
            refused(register(new Code("MOON_BASE"), COUNTY, YUZHONG, null), "authority.unknown-kind: MOON_BASE");
        }

        @Test
        void refusesAnUnlistedLevel() {
            refused(register(FIRE_RESCUE, new Code("PLANET"), YUZHONG, null), "authority.unknown-level: PLANET");
        }

        @Test
        void refusesADivisionThatNeverWas() {
            refused(register(FIRE_RESCUE, COUNTY, new DivisionCode("500199"), null), "division.unknown: 500199");
        }

        @Test
        void refusesADivisionThatHasEnded() {
            refused(register(FIRE_RESCUE, COUNTY, XUCHANG_COUNTY, null), "division.ended: 411023, 2017-02-05");
        }

        @Test
        void knowsNoParentThatIsNotRegistered() {
            unknown(registrar(), register(FIRE_RESCUE, COUNTY, YUZHONG, new AuthorityId("FR-999999")));
        }

        @Test
        void knowsNothingOutsideTheJurisdiction() {
            unknown(registrarIn(WEIDU), register(FIRE_RESCUE, COUNTY, YUZHONG, MUNICIPAL));
        }

        private void refused(RegisterAuthority command, String message) {
            anAuthority(registrar())
                    .givenNoPriorActivity()
                    .when(command)
                    .expectNoEvents()
                    .expectException(CommandRejected.class)
                    .expectExceptionMessage(message);
            assertThat(competent).isEmpty();
        }

        private void unknown(Acting acting, RegisterAuthority command) {
            anAuthority(acting)
                    .givenNoPriorActivity()
                    .when(command)
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
            assertThat(competent).isEmpty();
        }
    }

    @Nested
    class RecordingHeads {
        @Test
        void letsAnOpenTermGiveWayToTheNextHead() {
            anAuthority(registrar())
                    .given(REGISTERED, head(LI, JANUARY, null))
                    .when(record(WANG, JANUARY.plusDays(1), null))
                    .expectEvents(head(WANG, JANUARY.plusDays(1), null));
        }

        @Test
        void closesATermThatStandsOpen() {
            anAuthority(registrar())
                    .given(REGISTERED, head(LI, JANUARY, null), head(LI, JANUARY, JANUARY.plusDays(30)))
                    .when(record(WANG, JANUARY.plusDays(31), null))
                    .expectEvents(head(WANG, JANUARY.plusDays(31), null));
        }

        @Test
        void refusesAHeadWhileAnotherIsInOffice() {
            refused(
                    record(WANG, JANUARY.plusDays(30), null),
                    "authority.head-overlaps: 500103-0001, 2026-01-01",
                    REGISTERED,
                    head(LI, JANUARY, null),
                    head(LI, JANUARY, JANUARY.plusDays(30)));
        }

        @Test
        void refusesALastDayBeforeTheFirst() {
            refused(
                    record(LI, JANUARY, JANUARY.minusDays(1)),
                    "authority.head-dates: 2026-01-01, 2025-12-31",
                    REGISTERED);
        }

        @Test
        void knowsNoHeadWhoWasNeverAppointed() {
            anAuthority(registrar())
                    .given(REGISTERED)
                    .when(record(STRANGER, JANUARY, null))
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
        }

        @Test
        void knowsNoHeadOutsideTheJurisdiction() {
            anAuthority(registrarIn(WEIDU))
                    .given(REGISTERED)
                    .when(record(LI, JANUARY, null))
                    .expectNoEvents()
                    .expectException(UnknownSubject.class);
        }

        private void refused(RecordHead command, String message, AuthorityEvent... given) {
            anAuthority(registrar())
                    .given((Object[]) given)
                    .when(command)
                    .expectNoEvents()
                    .expectException(CommandRejected.class)
                    .expectExceptionMessage(message);
        }
    }

    @Nested
    class Delegating {
        private final LocalDate until = JANUARY.plusYears(1);
        private final Delegation delegation =
                new Delegation(MUNICIPAL, List.of(new Code("PENALTY")), YUZHONG, JANUARY, until);
        private final EnforcementDelegated delegated = new EnforcementDelegated(
                DISTRICT, delegation, basis(DelegationBasis.Kind.REGULATION), JANUARY.minusDays(9), JANUARY);

        @Test
        void restsOnALawARegulationOrARule() {
            anAuthority(registrar())
                    .given(REGISTERED)
                    .when(delegate(DelegationBasis.Kind.REGULATION, "PENALTY", YUZHONG, until, JANUARY))
                    .expectEvents(delegated);
            refused(
                    delegate(DelegationBasis.Kind.POLICY_TEXT, "PENALTY", YUZHONG, until, JANUARY),
                    "authority.delegation-basis: 某文件",
                    REGISTERED);
        }

        @Test
        void keepsToDelegableMattersAndOwnTerritory() {
            for (String never : List.of("SEAL", "PERMIT", "LEGAL_REVIEW", "COERCIVE_MEASURE")) {
                refused(
                        delegate(DelegationBasis.Kind.RULE, never, YUZHONG, until, JANUARY),
                        "authority.never-delegated: " + never,
                        REGISTERED);
            }
            refused(
                    delegate(DelegationBasis.Kind.RULE, "SINGING", YUZHONG, until, JANUARY),
                    "authority.unknown-matter: SINGING",
                    REGISTERED);
            refused(
                    delegate(DelegationBasis.Kind.RULE, "PENALTY", CHONGQING, until, JANUARY),
                    "authority.outside-own-territory: 500000, 500103",
                    REGISTERED);
        }

        @Test
        void isPublishedByBothBeforeItBegins() {
            refused(
                    delegate(DelegationBasis.Kind.LAW, "PENALTY", YUZHONG, until, JANUARY.plusDays(1)),
                    "authority.unpublished: 2026-01-01",
                    REGISTERED);
            refused(
                    delegate(DelegationBasis.Kind.LAW, "PENALTY", YUZHONG, until, null),
                    "authority.unpublished: 2026-01-01",
                    REGISTERED);
            refused(
                    delegate(DelegationBasis.Kind.LAW, "PENALTY", YUZHONG, JANUARY.minusDays(1), JANUARY),
                    "authority.delegation-dates: 2026-01-01, 2025-12-31",
                    REGISTERED);
        }

        @Test
        void isNoneOfADelegate() {
            refused(
                    delegate(DelegationBasis.Kind.LAW, "PENALTY", YUZHONG, until, JANUARY),
                    "authority.no-power-to-delegate: FR-500103",
                    registered(new Code("TOWNSHIP"), MUNICIPAL));
        }

        @Test
        void runsOnceAndEndsOnce() {
            refused(
                    delegate(DelegationBasis.Kind.LAW, "PENALTY", YUZHONG, until, JANUARY),
                    "authority.delegation-runs: FR-500000",
                    REGISTERED,
                    delegated);
            EndDelegation end = new EndDelegation(DISTRICT, MUNICIPAL, JANUARY.plusDays(30), "改革");
            DelegationEnded ended = new DelegationEnded(DISTRICT, MUNICIPAL, JANUARY.plusDays(30), "改革");
            anAuthority(registrar()).given(REGISTERED, delegated).when(end).expectEvents(ended);
            refused(end, "authority.no-such-delegation: FR-500000, 2026-01-31", REGISTERED);
            anAuthority(registrar())
                    .given(REGISTERED, delegated, ended)
                    .when(new EndDelegation(DISTRICT, MUNICIPAL, JANUARY.plusDays(31), "改革"))
                    .expectException(CommandRejected.class);
        }

        private DelegateEnforcement delegate(
                DelegationBasis.Kind kind,
                String matter,
                DivisionCode territory,
                LocalDate last,
                @Nullable LocalDate published) {
            return new DelegateEnforcement(
                    DISTRICT,
                    MUNICIPAL,
                    basis(kind),
                    List.of(new Code(matter)),
                    territory,
                    JANUARY,
                    last,
                    JANUARY.minusDays(9),
                    published);
        }

        private DelegationBasis basis(DelegationBasis.Kind kind) {
            return new DelegationBasis(kind, "某文件", "6");
        }
    }

    @Nested
    class Assigning {
        @Test
        void isTheProvincesToATownship() {
            AuthorityRegistered township = registered(new Code("TOWNSHIP"), MUNICIPAL);
            anAuthority(registrar())
                    .given(township)
                    .when(assign(CHONGQING, JANUARY))
                    .expectEvents(new PowersAssigned(
                            DISTRICT,
                            CHONGQING,
                            "渝府发〔2026〕1号",
                            JANUARY,
                            List.of(new Code("PENALTY")),
                            YUZHONG,
                            JANUARY));
            refused(assign(YUZHONG, JANUARY), "authority.not-its-province: 500103", township);
            refused(assign(new DivisionCode("410000"), JANUARY), "authority.not-its-province: 410000", township);
            refused(assign(CHONGQING, JANUARY.plusDays(1)), "authority.unpublished: 2026-01-01", township);
            refused(assign(CHONGQING, JANUARY), "authority.not-a-township: FIRE_RESCUE", REGISTERED);
        }

        private AssignPowers assign(DivisionCode province, LocalDate published) {
            return new AssignPowers(
                    DISTRICT, province, "渝府发〔2026〕1号", published, List.of(new Code("PENALTY")), YUZHONG, JANUARY);
        }
    }

    @Test
    void isRenamedAndMergedOnce() {
        AuthorityMerged merged = new AuthorityMerged(DISTRICT, MUNICIPAL, JANUARY);
        anAuthority(registrar())
                .given(REGISTERED)
                .when(new RenameAuthority(DISTRICT, "渝中区消防救援局", null, JANUARY))
                .expectEvents(new AuthorityRenamed(DISTRICT, "渝中区消防救援局", null, JANUARY));
        anAuthority(registrar())
                .given(REGISTERED)
                .when(new MergeAuthority(DISTRICT, MUNICIPAL, JANUARY))
                .expectEvents(merged);
        refused(new RenameAuthority(DISTRICT, "x", null, JANUARY), "authority.merged: FR-500103", REGISTERED, merged);
        refused(new MergeAuthority(DISTRICT, MUNICIPAL, JANUARY), "authority.merged: FR-500103", REGISTERED, merged);
    }

    private void refused(AuthorityCommand command, String message, AuthorityEvent... given) {
        anAuthority(registrar())
                .given((Object[]) given)
                .when(command)
                .expectNoEvents()
                .expectException(CommandRejected.class)
                .expectExceptionMessage(message);
    }

    @Test
    void standsUnderTheHeadOfTheDay() {
        AuthorityStanding.Entry entry = AuthorityStanding.Entry.after(null, REGISTERED);
        assertThat(entry)
                .isEqualTo(new AuthorityStanding.Entry(
                        DISTRICT, "渝中区消防救援支队", "渝中", FIRE_RESCUE, YUZHONG, MUNICIPAL, List.of()));
        AuthorityStanding.Entry headed = AuthorityStanding.Entry.after(entry, head(LI, JANUARY, null));
        assertThat(headed.headOn(JANUARY.minusDays(1))).isEmpty();
        assertThat(headed.headOn(JANUARY)).contains(LI);
        AuthorityStanding.Entry next =
                AuthorityStanding.Entry.after(headed, head(WANG, JANUARY.plusDays(9), JANUARY.plusDays(20)));
        assertThat(next.headOn(JANUARY.plusDays(8))).contains(LI);
        assertThat(next.headOn(JANUARY.plusDays(9))).contains(WANG);
        assertThat(next.headOn(JANUARY.plusDays(20))).contains(WANG);
        assertThat(next.headOn(JANUARY.plusDays(21))).isEmpty();
    }

    private FixtureConfiguration<Authority> anAuthority(Acting acting) {
        AuthorityStanding authorities =
                id -> Optional.of(new AuthorityStanding.Entry(MUNICIPAL, "重庆市消防救援总队", "渝", FIRE_RESCUE, CHONGQING))
                        .filter(entry -> entry.authority().equals(id));
        OfficerStanding officers = id -> Optional.of(id)
                .filter(List.of(LI, WANG)::contains)
                .map(known -> Standing.after(
                        null, new OfficerAppointed(known, "李", DISTRICT, YUZHONG, OfficerCategory.CADRE, true)));
        return new AggregateTestFixture<>(Authority.class)
                .registerInjectableResource(acting)
                .registerInjectableResource(new LawSample())
                .registerInjectableResource(authorities)
                .registerInjectableResource(officers)
                .registerInjectableResource(new Competences() {
                    @Override
                    public Optional<AuthorityId> competentIn(DivisionCode division) {
                        return Optional.empty();
                    }

                    @Override
                    public void record(DivisionCode division, AuthorityId authority) {
                        competent.add(division + " " + authority.value());
                    }
                });
    }

    private static RegisterAuthority register(
            Code kind, Code level, DivisionCode division, @Nullable AuthorityId parent) {
        return new RegisterAuthority(DISTRICT, "渝中区消防救援支队", "渝中", kind, level, division, parent);
    }

    private static AuthorityRegistered registered(Code kind, @Nullable AuthorityId parent) {
        return new AuthorityRegistered(DISTRICT, "渝中区消防救援支队", "渝中", kind, COUNTY, YUZHONG, parent);
    }

    private static RecordHead record(OfficerId head, LocalDate from, @Nullable LocalDate until) {
        return new RecordHead(DISTRICT, head, false, from, until);
    }

    private static HeadRecorded head(OfficerId head, LocalDate from, @Nullable LocalDate until) {
        return new HeadRecorded(DISTRICT, head, false, from, until);
    }
}
