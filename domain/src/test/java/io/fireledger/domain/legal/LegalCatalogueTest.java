package io.fireledger.domain.legal;

import static io.fireledger.domain.kernel.DivisionCode.NATION;
import static io.fireledger.domain.legal.EditionSamples.DAY;
import static io.fireledger.domain.legal.EditionSamples.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.ActingSamples;
import io.fireledger.domain.kernel.CommandRejected;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.UnknownSubject;
import io.fireledger.domain.kernel.Vocabulary;
import io.fireledger.domain.legal.LegalCommand.AdoptAutomaticGrant;
import io.fireledger.domain.legal.LegalCommand.AdoptCalendarYear;
import io.fireledger.domain.legal.LegalCommand.AdoptClassification;
import io.fireledger.domain.legal.LegalCommand.AdoptCodeList;
import io.fireledger.domain.legal.LegalCommand.AdoptCommitmentStandard;
import io.fireledger.domain.legal.LegalCommand.AdoptDiscretionTiers;
import io.fireledger.domain.legal.LegalCommand.AdoptDivisions;
import io.fireledger.domain.legal.LegalCommand.AdoptInspectionItems;
import io.fireledger.domain.legal.LegalCommand.AdoptPenaltyLimits;
import io.fireledger.domain.legal.LegalCommand.AdoptReviewThreshold;
import io.fireledger.domain.legal.LegalCommand.AdoptStatutes;
import io.fireledger.domain.legal.LegalCommand.AdoptTerms;
import io.fireledger.domain.legal.LegalCommand.AdoptViolations;
import io.fireledger.domain.legal.LegalEvent.AutomaticGrantAdopted;
import io.fireledger.domain.legal.LegalEvent.CalendarYearAdopted;
import io.fireledger.domain.legal.LegalEvent.ClassificationAdopted;
import io.fireledger.domain.legal.LegalEvent.CodeListAdopted;
import io.fireledger.domain.legal.LegalEvent.CommitmentStandardAdopted;
import io.fireledger.domain.legal.LegalEvent.DiscretionTiersAdopted;
import io.fireledger.domain.legal.LegalEvent.DivisionsAdopted;
import io.fireledger.domain.legal.LegalEvent.InspectionItemsAdopted;
import io.fireledger.domain.legal.LegalEvent.PenaltyLimitsAdopted;
import io.fireledger.domain.legal.LegalEvent.ReviewThresholdAdopted;
import io.fireledger.domain.legal.LegalEvent.StatutesAdopted;
import io.fireledger.domain.legal.LegalEvent.TermsAdopted;
import io.fireledger.domain.legal.LegalEvent.ViolationsAdopted;
import io.fireledger.domain.legal.rule.Calendars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LegalCatalogueTest {
    private static final AdoptCalendarYear ADOPT_2026 = calendar(Calendars.YEAR_2026);

    private FixtureConfiguration<LegalCatalogue> catalogue;

    @BeforeEach
    void prepare() {
        catalogue = new AggregateTestFixture<>(LegalCatalogue.class);
        catalogue.registerInjectableResource(ActingSamples.registrar());
    }

    @Test
    void everyMessageIsHandled() {
        assertThat(Vocabulary.unhandled(LegalCatalogue.class, LegalCommand.class))
                .isEmpty();
        assertThat(Vocabulary.unhandled(LegalCatalogue.class, LegalEvent.class)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void takesInAnEdition(LegalCommand command, LegalEvent event) {
        catalogue.givenNoPriorActivity().when(command).expectEvents(event);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void recordsNothingForTheSameEditionAgain(LegalCommand command, LegalEvent event) {
        catalogue.given(event).when(command).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    static Stream<Arguments> editions() {
        List<Division> divisions = List.of(EditionSamples.division("500103", null, null));
        List<TermRule> terms = List.of(EditionSamples.term("venue.materials", DAY, 5));
        CodeList codes = EditionSamples.codes("post", "2024-1", DAY, "INSPECTOR", "HEAD");
        List<StatuteEntry> statutes = List.of(EditionSamples.statute("A", DAY, null));
        InspectionItems items = EditionSamples.items("ROUTINE", "2024-1", DAY, "EXITS");
        CommitmentStandard standard = EditionSamples.standard("2021-1", DAY, null);
        ClassificationRules rules = EditionSamples.rules("2024-1", NATION, DAY);
        AutomaticGrant grant = EditionSamples.grant("2024-1", LawSample.CHONGQING, DAY, null);
        return Stream.of(
                Arguments.of(ADOPT_2026, Calendars.YEAR_2026),
                Arguments.of(
                        new AdoptDivisions("2024", divisions, SOURCE),
                        new DivisionsAdopted(CatalogueId.DIVISIONS, "2024", divisions, SOURCE)),
                Arguments.of(new AdoptTerms("2021", terms), new TermsAdopted(CatalogueId.TERMS, "2021", terms)),
                Arguments.of(
                        new AdoptCodeList(codes, SOURCE), new CodeListAdopted(CatalogueId.CODE_LISTS, codes, SOURCE)),
                Arguments.of(
                        new AdoptStatutes("2024", statutes),
                        new StatutesAdopted(CatalogueId.STATUTES, "2024", statutes)),
                Arguments.of(
                        new AdoptInspectionItems(items, SOURCE),
                        new InspectionItemsAdopted(CatalogueId.INSPECTION_ITEMS, items, SOURCE)),
                Arguments.of(
                        new AdoptCommitmentStandard(standard, SOURCE),
                        new CommitmentStandardAdopted(CatalogueId.COMMITMENT_STANDARDS, standard, SOURCE)),
                Arguments.of(
                        new AdoptClassification(rules, SOURCE),
                        new ClassificationAdopted(CatalogueId.CLASSIFICATION, rules, SOURCE)),
                Arguments.of(
                        new AdoptAutomaticGrant(grant, SOURCE),
                        new AutomaticGrantAdopted(CatalogueId.AUTOMATIC_GRANTS, grant, SOURCE)),
                Arguments.of(
                        new AdoptViolations("fpl", PenaltySamples.VIOLATIONS),
                        new ViolationsAdopted(CatalogueId.VIOLATIONS, "fpl", PenaltySamples.VIOLATIONS)),
                Arguments.of(
                        new AdoptDiscretionTiers(PenaltySamples.TIERS),
                        new DiscretionTiersAdopted(CatalogueId.DISCRETION_TIERS, PenaltySamples.TIERS)),
                Arguments.of(
                        new AdoptPenaltyLimits(PenaltySamples.LIMITS),
                        new PenaltyLimitsAdopted(CatalogueId.PENALTY_LIMITS, PenaltySamples.LIMITS)),
                Arguments.of(
                        new AdoptReviewThreshold(threshold(3, 12)),
                        new ReviewThresholdAdopted(CatalogueId.REVIEW_THRESHOLDS, threshold(3, 12))));
    }

    @Nested
    class AdoptedBefore {
        @Test
        void refusesOtherContentUnderTheSameYear() {
            CalendarYearAdopted before = Calendars.YEAR_2026;
            catalogue
                    .given(before)
                    .when(new AdoptCalendarYear(2026, before.daysOff(), List.of(), SOURCE))
                    .expectNoEvents()
                    .expectException(CommandRejected.class)
                    .expectExceptionMessage("legal.edition-exists: 2026");
        }

        @Test
        void refusesAnotherSourceUnderTheSameEdition() {
            CodeList codes = EditionSamples.codes("post", "2024-1", DAY, "INSPECTOR");
            catalogue
                    .given(new CodeListAdopted(CatalogueId.CODE_LISTS, codes, SOURCE))
                    .when(new AdoptCodeList(codes, new Source("别的", "2", "known")))
                    .expectNoEvents()
                    .expectExceptionMessage("legal.edition-exists: post 2024-1");
        }

        @Test
        void takesTheSameEditionNameForAnotherList() {
            catalogue
                    .given(new CodeListAdopted(
                            CatalogueId.CODE_LISTS, EditionSamples.codes("post", "2024-1", DAY, "HEAD"), SOURCE))
                    .when(new AdoptCodeList(EditionSamples.codes("use", "2024-1", DAY, "HOTEL"), SOURCE))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void refusesTheSameVersionOfAViolationInAnotherEdition() {
            catalogue
                    .given(new ViolationsAdopted(CatalogueId.VIOLATIONS, "fpl", List.of(PenaltySamples.EXITS_BLOCKED)))
                    .when(new AdoptViolations("fpl-again", List.of(PenaltySamples.EXITS_BLOCKED)))
                    .expectNoEvents()
                    .expectExceptionMessage("legal.duplicate-entry: FPL-60-1-3 2021-1");
        }

        @Test
        void knowsTheViolationsOfEarlierEditions() {
            catalogue
                    .given(new ViolationsAdopted(CatalogueId.VIOLATIONS, "fpl", List.of(PenaltySamples.BAD_PRODUCTS)))
                    .when(new AdoptViolations("persons", List.of(PenaltySamples.BAD_PRODUCTS_PERSONS)))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void takesTheNextYear() {
            catalogue.given(Calendars.YEAR_2025).when(ADOPT_2026).expectEvents(Calendars.YEAR_2026);
        }

        @Test
        void doesNotMindTheOrderOfDays() {
            List<LocalDate> reversed = new ArrayList<>(Calendars.YEAR_2026.daysOff());
            Collections.reverse(reversed);
            catalogue
                    .given(Calendars.YEAR_2026)
                    .when(new AdoptCalendarYear(
                            2026, reversed, Calendars.YEAR_2026.workingWeekends(), Calendars.YEAR_2026.source()))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void isClosedToWhoActsForOneDivisionOnly() {
        FixtureConfiguration<LegalCatalogue> local = new AggregateTestFixture<>(LegalCatalogue.class);
        local.registerInjectableResource(ActingSamples.registrarIn(LawSample.CHONGQING));
        local.givenNoPriorActivity().when(ADOPT_2026).expectNoEvents().expectException(UnknownSubject.class);
        local.given(Calendars.YEAR_2025).when(ADOPT_2026).expectNoEvents().expectException(UnknownSubject.class);
    }

    @Test
    void knowsTheSuccessorsOfEarlierEditions() {
        catalogue
                .given(new DivisionsAdopted(
                        CatalogueId.DIVISIONS, "1", List.of(EditionSamples.division("411003", DAY, null)), SOURCE))
                .when(new AdoptDivisions(
                        "2", List.of(EditionSamples.division("411023", null, DAY.minusDays(1), "411003")), SOURCE))
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("malformed")
    void refusesWhatIsMalformed(LegalCommand command, String message) {
        catalogue
                .givenNoPriorActivity()
                .when(command)
                .expectNoEvents()
                .expectException(CommandRejected.class)
                .expectExceptionMessage(message);
    }

    static Stream<Arguments> malformed() {
        LocalDate before = DAY.minusDays(1);
        Source unsourced = new Source(" ", "", "known");
        Source guessed = new Source("测试", "1", "guessed");
        CommitmentStandard standard = EditionSamples.standard("2021-1", DAY, null);
        List<LocalDate> newYear = List.of(DAY);
        return Stream.of(
                Arguments.of(
                        new AdoptCalendarYear(2026, List.of(before), List.of(), SOURCE),
                        "legal.date-outside-year: 2025-12-31, 2026"),
                Arguments.of(
                        new AdoptCalendarYear(2026, newYear, List.of(LocalDate.of(2026, 1, 5)), SOURCE),
                        "legal.working-weekend-is-weekday: 2026-01-05"),
                Arguments.of(new AdoptCalendarYear(2026, List.of(), List.of(), SOURCE), "legal.nothing-to-adopt"),
                Arguments.of(new AdoptCalendarYear(2026, newYear, List.of(), unsourced), "legal.source-missing"),
                Arguments.of(
                        new AdoptCalendarYear(2026, newYear, List.of(), guessed), "legal.confidence-unknown: guessed"),
                Arguments.of(new AdoptDivisions("1", List.of(), SOURCE), "legal.nothing-to-adopt"),
                Arguments.of(
                        divisions(EditionSamples.division("411023", null, before, "411003")),
                        "legal.successor-unknown: 411003"),
                Arguments.of(
                        divisions(
                                EditionSamples.division("411003", DAY, null),
                                EditionSamples.division("411023", null, null, "411003")),
                        "legal.successor-without-end: 411023"),
                Arguments.of(
                        divisions(EditionSamples.division("411003", DAY, before)),
                        "legal.dates-out-of-order: 411003, 2026-01-01, 2025-12-31"),
                Arguments.of(
                        divisions(
                                EditionSamples.division("411003", null, DAY),
                                EditionSamples.division("411003", DAY, null)),
                        "legal.duplicate-entry: 411003"),
                Arguments.of(
                        divisions(
                                EditionSamples.division("411003", null, null),
                                EditionSamples.division("411003", null, null)),
                        "legal.duplicate-entry: 411003"),
                Arguments.of(
                        new AdoptTerms("1", List.of(EditionSamples.term("venue.materials", DAY, 0))),
                        "legal.term-amount: 0, 36500"),
                Arguments.of(
                        new AdoptTerms(
                                "1",
                                List.of(
                                        EditionSamples.term("venue.materials", DAY, 5),
                                        EditionSamples.term("venue.materials", DAY, 6))),
                        "legal.duplicate-entry: venue.materials 2026-01-01"),
                Arguments.of(
                        new AdoptCodeList(EditionSamples.codes("post", "1", DAY, "HEAD", "HEAD"), SOURCE),
                        "legal.duplicate-entry: HEAD"),
                Arguments.of(
                        new AdoptCodeList(EditionSamples.codes("post", "1", DAY), SOURCE), "legal.nothing-to-adopt"),
                Arguments.of(
                        new AdoptStatutes("1", List.of(EditionSamples.statute("A", DAY, before))),
                        "legal.dates-out-of-order: A, 2026-01-01, 2025-12-31"),
                Arguments.of(
                        new AdoptInspectionItems(EditionSamples.items("ROUTINE", "1", DAY, "EXITS", "EXITS"), SOURCE),
                        "legal.duplicate-entry: EXITS"),
                Arguments.of(
                        new AdoptCommitmentStandard(
                                new CommitmentStandard(
                                        "2021-1",
                                        DAY,
                                        null,
                                        "承诺书",
                                        "Letter",
                                        standard.template() + "。",
                                        standard.templateSha256(),
                                        List.of()),
                                SOURCE),
                        "legal.template-digest: "
                                + Editions.digest(standard.template() + "。").value()),
                Arguments.of(
                        new AdoptCommitmentStandard(EditionSamples.standard("2021-1", DAY, before), SOURCE),
                        "legal.dates-out-of-order: 2021-1, 2026-01-01, 2025-12-31"),
                Arguments.of(
                        new AdoptClassification(EditionSamples.rules("1", NATION, DAY, "weight", "GT"), SOURCE),
                        "legal.measure-unknown: weight"),
                Arguments.of(
                        new AdoptClassification(EditionSamples.rules("1", NATION, DAY, "beds", "LT"), SOURCE),
                        "legal.comparison-unknown: LT"),
                Arguments.of(
                        new AdoptAutomaticGrant(EditionSamples.grant("1", NATION, DAY, before), SOURCE),
                        "legal.dates-out-of-order: 1, 2026-01-01, 2025-12-31"),
                Arguments.of(new AdoptReviewThreshold(threshold(0, 12)), "legal.review-threshold: 0"),
                Arguments.of(new AdoptReviewThreshold(threshold(3, 0)), "legal.review-threshold: 0"));
    }

    private static ReviewThreshold threshold(int missedTerms, int withinMonths) {
        return new ReviewThreshold("2026-1", DAY, missedTerms, withinMonths, SOURCE);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("malformedPenaltyLaw")
    void refusesMalformedPenaltyLaw(LegalCommand command, String message) {
        refusesWhatIsMalformed(command, message);
    }

    static Stream<Arguments> malformedPenaltyLaw() {
        PenaltyLimits limits = PenaltySamples.LIMITS;
        return Stream.of(
                Arguments.of(violations(), "legal.nothing-to-adopt"),
                Arguments.of(
                        violations(PenaltySamples.WIRING, PenaltySamples.WIRING),
                        "legal.duplicate-entry: FPL-66 2021-1"),
                Arguments.of(
                        violations(PenaltySamples.of("FPL-66", List.of(), FixFirst.NONE)), "legal.nothing-to-adopt"),
                Arguments.of(
                        violation(PenaltySamples.fine(1, 2), PenaltySamples.fine(1, 2)), "legal.duplicate-entry: FINE"),
                Arguments.of(violation(PenaltySamples.fine(2, 1)), "legal.sanction-extent: FPL-66, FINE"),
                Arguments.of(violation(PenaltySamples.fine(0, 0)), "legal.sanction-extent: FPL-66, FINE"),
                Arguments.of(
                        violation(SanctionRule.of(SanctionKind.FINE, SanctionRole.MANDATORY)),
                        "legal.sanction-extent: FPL-66, FINE"),
                Arguments.of(
                        violation(new SanctionRule(
                                SanctionKind.WARNING,
                                SanctionRole.MANDATORY,
                                Fen.ofYuan(1),
                                Fen.ofYuan(2),
                                null,
                                null,
                                null,
                                null)),
                        "legal.sanction-extent: FPL-66, WARNING"),
                Arguments.of(violations(PenaltySamples.BAD_PRODUCTS_PERSONS), "legal.violation-unknown: FPL-65-2"),
                Arguments.of(tiers(0, 30, 30, 70, 71, 100), "legal.tier-shares"),
                Arguments.of(tiers(0, 30, 30, 70, 70, 99), "legal.tier-shares"),
                Arguments.of(tiers(1, 30, 30, 70, 70, 100), "legal.tier-shares"),
                Arguments.of(tiers(0, 0, 0, 70, 70, 100), "legal.tier-shares"),
                Arguments.of(
                        new AdoptPenaltyLimits(with(limits, new PenaltyLimits.Ages(18, 14, "30", SOURCE))),
                        "legal.ages-out-of-order: 18, 14"),
                Arguments.of(
                        new AdoptPenaltyLimits(
                                with(limits, new PenaltyLimits.Ages(14, 18, "30", new Source(" ", "", "known")))),
                        "legal.source-missing"));
    }

    private static AdoptViolations violations(Violation... violations) {
        return new AdoptViolations("1", List.of(violations));
    }

    private static AdoptViolations violation(SanctionRule... sanctions) {
        return violations(PenaltySamples.of("FPL-66", List.of(PartyKind.UNIT), FixFirst.NONE, sanctions));
    }

    private static AdoptDiscretionTiers tiers(int... bounds) {
        return new AdoptDiscretionTiers(new DiscretionTiers(
                "1",
                NATION,
                DAY,
                null,
                List.of(
                        new DiscretionTiers.Share(DiscretionTier.MINOR, bounds[0], bounds[1]),
                        new DiscretionTiers.Share(DiscretionTier.ORDINARY, bounds[2], bounds[3]),
                        new DiscretionTiers.Share(DiscretionTier.SERIOUS, bounds[4], bounds[5])),
                DiscretionTiers.Boundary.TO_THE_MILDER,
                SOURCE));
    }

    private static PenaltyLimits with(PenaltyLimits limits, PenaltyLimits.Ages ages) {
        return new PenaltyLimits(
                limits.version(),
                limits.jurisdiction(),
                limits.validFrom(),
                limits.validTo(),
                limits.hearingThresholds(),
                limits.hearingKinds(),
                limits.onTheSpot(),
                limits.collection(),
                limits.legalReview(),
                limits.collectiveDiscussion(),
                ages,
                limits.handOver(),
                limits.surcharge(),
                limits.reconsideration());
    }

    private static AdoptDivisions divisions(Division... divisions) {
        return new AdoptDivisions("1", List.of(divisions), SOURCE);
    }

    private static AdoptCalendarYear calendar(CalendarYearAdopted year) {
        return new AdoptCalendarYear(year.year(), year.daysOff(), year.workingWeekends(), year.source());
    }
}
