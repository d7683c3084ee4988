package io.fireledger.application.legal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.application.eventstore.EventSerializer;
import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.enforcement.rule.HearingRight;
import io.fireledger.domain.enforcement.rule.SimpleProcedure;
import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.legal.CatalogueId;
import io.fireledger.domain.legal.CodeList;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.DiscretionTiers;
import io.fireledger.domain.legal.FineBounds;
import io.fireledger.domain.legal.FixFirst;
import io.fireledger.domain.legal.LegalCommand.AdoptCodeList;
import io.fireledger.domain.legal.LegalCommand.AdoptDiscretionTiers;
import io.fireledger.domain.legal.LegalCommand.AdoptPenaltyLimits;
import io.fireledger.domain.legal.LegalCommand.AdoptViolations;
import io.fireledger.domain.legal.LegalEvent;
import io.fireledger.domain.legal.LegalEvent.DiscretionTiersAdopted;
import io.fireledger.domain.legal.LegalEvent.PenaltyLimitsAdopted;
import io.fireledger.domain.legal.LegalEvent.ViolationsAdopted;
import io.fireledger.domain.legal.LegalReference;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.PenaltyLimits;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.SanctionRole;
import io.fireledger.domain.legal.Violation;
import io.fireledger.domain.legal.ViolationCode;
import io.fireledger.domain.legal.rule.TierRange;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The law of penalties as shipped, row by row of the statute. */
class ShippedPenaltiesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    private static final DivisionCode NATION = DivisionCode.NATION;
    private static final DivisionCode YUZHONG = new DivisionCode("500103");
    private static final DivisionCode WEIDU = new DivisionCode("411002");
    private static final Code FIRE = new Code("FIRE_RESCUE");

    private static LegalReference law = LegalReference.EMPTY;

    @BeforeAll
    static void readWhatIsShipped() throws IOException {
        for (String file : List.of("fpl-2021-1", "neighbours-1")) {
            AdoptViolations edition = read("73-AdoptViolations-" + file, AdoptViolations.class);
            adopt(new ViolationsAdopted(CatalogueId.VIOLATIONS, edition.edition(), edition.violations()));
        }
        for (String file : List.of("2019-1", "2025-1")) {
            AdoptDiscretionTiers edition = read("74-AdoptDiscretionTiers-" + file, AdoptDiscretionTiers.class);
            adopt(new DiscretionTiersAdopted(CatalogueId.DISCRETION_TIERS, edition.tiers()));
        }
        AdoptPenaltyLimits edition = read("75-AdoptPenaltyLimits-2021-1", AdoptPenaltyLimits.class);
        adopt(new PenaltyLimitsAdopted(CatalogueId.PENALTY_LIMITS, edition.limits()));
    }

    private static void adopt(LegalEvent event) {
        law = LegalReference.after(law, event);
    }

    private static <T> T read(String file, Class<T> type) throws IOException {
        JsonMapper.Builder mapper = JsonMapper.builder();
        EventSerializer.storedForm(mapper);
        try (InputStream content = Objects.requireNonNull(
                ShippedPenaltiesTest.class.getResourceAsStream("/reference/" + file + ".json"), file)) {
            return mapper.build().readValue(content, type);
        }
    }

    /** Code; whom it covers (U unit, T sole trader, P person); the fine in yuan; the other sanctions with their roles. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FPL-58-1-1  | UTP | 30000-300000 MANDATORY | STOP_CONSTRUCTION=A STOP_USE=A SUSPEND_BUSINESS=A | NONE | HOUSING",
                "FPL-58-1-2  | UTP | 30000-300000 MANDATORY | STOP_CONSTRUCTION=A STOP_USE=A SUSPEND_BUSINESS=A | NONE | HOUSING",
                "FPL-58-1-3  | UTP | 30000-300000 MANDATORY | STOP_CONSTRUCTION=A STOP_USE=A SUSPEND_BUSINESS=A | NONE | HOUSING",
                "FPL-58-1-4a | UTP | 30000-300000 MANDATORY | STOP_USE=A SUSPEND_BUSINESS=A | NONE | FIRE_RESCUE",
                "FPL-58-1-4b | UTP | 30000-300000 MANDATORY | STOP_USE=A SUSPEND_BUSINESS=A | NONE | FIRE_RESCUE",
                "FPL-58-2    | UTP | -                      | ''             | FOR_FINE | FIRE_RESCUE",
                "FPL-58-3    | U   | 0-5000 MANDATORY       | ''             | NONE | HOUSING",
                "FPL-59-1    | U   | 10000-100000 MANDATORY | STOP_CONSTRUCTION=O | NONE | HOUSING",
                "FPL-59-4    | U   | 10000-100000 MANDATORY | STOP_CONSTRUCTION=O | NONE | HOUSING",
                "FPL-60-1-1  | U   | 5000-50000 MANDATORY   | ''             | NONE | FIRE_RESCUE",
                "FPL-60-1-2  | U   | 5000-50000 MANDATORY   | ''             | NONE | FIRE_RESCUE",
                "FPL-60-1-3  | U   | 5000-50000 MANDATORY   | ''             | NONE | FIRE_RESCUE",
                "FPL-60-1-4  | U   | 5000-50000 MANDATORY   | ''             | NONE | FIRE_RESCUE",
                "FPL-60-1-5  | U   | 5000-50000 MANDATORY   | ''             | NONE | FIRE_RESCUE",
                "FPL-60-1-6  | U   | 5000-50000 MANDATORY   | ''             | NONE | FIRE_RESCUE",
                "FPL-60-1-7  | U   | 5000-50000 MANDATORY   | ''             | ELEMENT | FIRE_RESCUE",
                "FPL-60-2-2  | P   | 0-500 ALTERNATIVE      | WARNING=A      | NONE | FIRE_RESCUE",
                "FPL-60-2-3  | P   | 0-500 ALTERNATIVE      | WARNING=A      | NONE | FIRE_RESCUE",
                "FPL-60-2-4  | P   | 0-500 ALTERNATIVE      | WARNING=A      | NONE | FIRE_RESCUE",
                "FPL-60-2-5  | P   | 0-500 ALTERNATIVE      | WARNING=A      | NONE | FIRE_RESCUE",
                "FPL-60-3    | UTP | -                      | ''             | ORDER_REFUSED | FIRE_RESCUE",
                "FPL-61-1    | UTP | 5000-50000 MANDATORY   | SUSPEND_BUSINESS=M | NONE | FIRE_RESCUE",
                "FPL-61-2    | UTP | 5000-50000 MANDATORY   | SUSPEND_BUSINESS=M | NONE | FIRE_RESCUE",
                "FPL-62-1    | P   | -                      | ''             | NONE | PUBLIC_SECURITY",
                "FPL-63-1    | P   | 0-500 ALTERNATIVE      | WARNING=A DETENTION=W | NONE | FIRE_RESCUE",
                "FPL-63-2    | P   | 0-500 ALTERNATIVE      | WARNING=A DETENTION=W | NONE | FIRE_RESCUE",
                "FPL-64-1    | P   | 0-500 ALTERNATIVE      | WARNING=A DETENTION=A | NONE | FIRE_RESCUE",
                "FPL-64-6    | P   | 0-500 ALTERNATIVE      | WARNING=A DETENTION=A | NONE | FIRE_RESCUE",
                "FPL-65-2    | UT  | 5000-50000 MANDATORY   | SUSPEND_BUSINESS=W | FOR_FINE | FIRE_RESCUE",
                "FPL-65-2p   | P   | 500-2000 MANDATORY     | ''             | FOR_FINE | FIRE_RESCUE",
                "FPL-66      | UTP | 1000-5000 OPTIONAL     | STOP_USE=M     | FOR_FINE | FIRE_RESCUE",
                "FPL-67      | P   | -                      | WARNING=A      | FOR_FINE | FIRE_RESCUE",
                "FPL-68      | P   | -                      | DETENTION=M    | NONE | PUBLIC_SECURITY",
                "FPL-69-1a   | U   | 50000-100000 MANDATORY | CONFISCATE_GAINS=G STOP_PRACTICE=W REVOKE_LICENCE=W | NONE | FIRE_RESCUE",
                "FPL-69-1ap  | P   | 10000-50000 MANDATORY  | CONFISCATE_GAINS=G | NONE | FIRE_RESCUE",
                "FPL-69-1b   | U   | 0-50000 MANDATORY      | CONFISCATE_GAINS=G STOP_PRACTICE=W REVOKE_LICENCE=W | NONE | FIRE_RESCUE",
                "FPL-69-1bp  | P   | 0-10000 MANDATORY      | CONFISCATE_GAINS=G | NONE | FIRE_RESCUE",
                "FPL-69-2    | U   | -                      | STOP_PRACTICE=A REVOKE_LICENCE=A | NONE | FIRE_RESCUE",
                "HRB-47-7a   | UTP | 2000-10000 MANDATORY   | ''             | ORDER_REFUSED | FIRE_RESCUE",
                "HRB-47-1b   | UP  | 500-1000 MANDATORY     | ''             | NONE | FIRE_RESCUE",
                "WSL-114-1   | UT  | 300000-1000000 MANDATORY | ''           | NONE | EMERGENCY_MANAGEMENT",
                "WSL-114-4   | UT  | 10000000-20000000 MANDATORY | ''        | NONE | EMERGENCY_MANAGEMENT"
            })
    void eachRowIsThatOfTheStatute(
            String code, String parties, String fine, String others, FixFirst fixFirst, String authority) {
        Violation row = violation(code, DAY, NATION);
        assertThat(row.parties().stream().map(ShippedPenaltiesTest::letter).collect(Collectors.joining()))
                .isEqualTo(parties);
        assertThat(fineOf(row)).isEqualTo(fine);
        assertThat(row.sanctions().stream()
                        .filter(rule -> rule.kind() != SanctionKind.FINE)
                        .map(rule -> rule.kind() + "=" + letter(rule.role()))
                        .collect(Collectors.toSet()))
                .isEqualTo(others.isEmpty() ? Set.of() : Set.of(others.split(" ", -1)));
        assertThat(row.fixFirst()).isEqualTo(fixFirst);
        assertThat(row.authority().value()).isEqualTo(authority);
    }

    @Test
    void noRowOfTheStatuteIsLeftOut() {
        assertThat(law.violations(DAY, NATION).stream().map(row -> row.code().value()))
                .contains("FPL-59-2", "FPL-59-3", "FPL-62-2", "FPL-62-3", "FPL-62-4", "FPL-62-5", "FPL-64-2")
                .contains("FPL-64-3", "FPL-64-4", "FPL-64-5", "FPL-65-1", "WSL-114-2", "WSL-114-3")
                .contains("WSL-95-1", "WSL-95-2", "WSL-95-3", "WSL-95-4", "HRB-47-2a", "HRB-47-6b")
                .hasSize(49 + 14 + 8);
    }

    /** All rows of the benchmark's table: where the mildest tier ends and the gravest begins, in yuan. */
    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "FPL-58-1-4a, 111000, 219000",
        "FPL-59-1, 37000, 73000",
        "FPL-60-1-1, 18500, 36500",
        "FPL-61-1, 18500, 36500",
        "FPL-65-2, 18500, 36500",
        "FPL-65-2p, 950, 1550",
        "FPL-66, 2200, 3800",
        "FPL-69-1a, 65000, 85000",
        "FPL-69-1ap, 22000, 38000",
        "FPL-69-1b, 15000, 35000",
        "FPL-69-1bp, 3000, 7000",
        "FPL-60-2-3, 150, 350",
        "FPL-63-1, 150, 350",
        "FPL-64-2, 150, 350"
    })
    void theBenchmarkDividesEachRange(String code, long ordinary, long serious) {
        FineBounds range = violation(code, DAY, NATION).fine().orElseThrow();
        for (LocalDate day : List.of(LocalDate.of(2025, 9, 9), LocalDate.of(2025, 9, 10))) {
            DiscretionTiers tiers = law.tiers(day, YUZHONG).orElseThrow();
            assertThat(Arrays.stream(DiscretionTier.values()).map(tier -> TierRange.of(tiers, tier, range)))
                    .containsExactly(
                            new FineBounds(range.minFen(), Fen.ofYuan(ordinary)),
                            new FineBounds(new Fen(ordinary * 100 + 1), Fen.ofYuan(serious)),
                            new FineBounds(new Fen(serious * 100 + 1), range.maxFen()));
        }
    }

    @Test
    void theBenchmarkOf2025TakesOverOnItsDay() {
        assertThat(law.tiers(LocalDate.of(2025, 9, 9), NATION))
                .map(DiscretionTiers::version)
                .contains("2019-1");
        assertThat(law.tiers(LocalDate.of(2025, 9, 10), NATION))
                .map(DiscretionTiers::version)
                .contains("2025-1");
        assertThat(law.tiers(LocalDate.of(2025, 9, 10), NATION)
                        .orElseThrow()
                        .source()
                        .confidence())
                .isEqualTo("unsure");
    }

    @Test
    void localNormsHoldInTheirPlaceAndTime() {
        ViolationCode chongqing = new ViolationCode("CQFR-66");
        assertThat(law.violation(chongqing, LocalDate.of(2024, 6, 30), YUZHONG)).isPresent();
        assertThat(law.violation(chongqing, LocalDate.of(2024, 7, 1), YUZHONG)).isEmpty();
        assertThat(law.violation(chongqing, LocalDate.of(2024, 6, 30), WEIDU)).isEmpty();
        assertThat(law.violation(new ViolationCode("HNFR-70b"), DAY, WEIDU)
                        .orElseThrow()
                        .fine())
                .contains(new FineBounds(Fen.ofYuan(200), Fen.ofYuan(200)));
        assertThat(law.violation(new ViolationCode("HNFR-70b"), DAY, YUZHONG)).isEmpty();
    }

    @Test
    void publicSecurityHasItsOwnVersionsAndTimeBar() {
        assertThat(violation("FPL-62-3", LocalDate.of(2025, 12, 31), NATION).version())
                .isEqualTo("2021-1");
        assertThat(violation("FPL-62-3", LocalDate.of(2026, 1, 1), NATION).version())
                .isEqualTo("2026-1");
        assertThat(violation("FPL-62-3", DAY, NATION).limitation().months()).isEqualTo(6);
        assertThat(violation("FPL-60-1-3", DAY, NATION).limitation().monthsIfHarmful())
                .isEqualTo(60);
    }

    @Test
    void nothingHeldBeforeTheTextItComesFrom() {
        assertThat(law.violations(LocalDate.of(2021, 4, 28), NATION)).isEmpty();
        assertThat(law.violation(new ViolationCode("HRB-47-1a"), LocalDate.of(2021, 7, 31), NATION))
                .isEmpty();
        assertThat(law.penaltyLimits(LocalDate.of(2021, 7, 14), NATION)).isEmpty();
        assertThat(law.penaltyLimits(LocalDate.of(2021, 7, 15), NATION)).isPresent();
    }

    @ParameterizedTest(name = "{0}: hearing from {1}, on the spot up to {2} yuan")
    @CsvSource({"PERSON, 2000, 200", "SOLE_TRADER, 2000, 200", "UNIT, 30000, 3000"})
    void theFiguresOfTheProcedureAreThoseShipped(PartyKind party, long hearing, long spot) {
        PenaltyLimits limits = law.penaltyLimits(DAY, YUZHONG).orElseThrow();
        assertThat(HearingRight.of(limits, FIRE, party, List.of(Sanction.fine(Fen.ofYuan(hearing)))))
                .isNotEmpty();
        assertThat(HearingRight.of(limits, FIRE, party, List.of(Sanction.fine(new Fen(hearing * 100 - 1)))))
                .isEmpty();
        assertThat(SimpleProcedure.allows(limits, party, List.of(Sanction.fine(Fen.ofYuan(spot)))))
                .isTrue();
        assertThat(SimpleProcedure.allows(limits, party, List.of(Sanction.fine(new Fen(spot * 100 + 1)))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31, false", "2024-01-01, true"})
    void onTheSpotReconsiderationComesFirstSinceItsLawWasRevised(LocalDate decidedOn, boolean first) {
        PenaltyLimits limits = law.penaltyLimits(DAY, YUZHONG).orElseThrow();
        assertThat(limits.reconsideration().mustComeFirst(decidedOn)).isEqualTo(first);
        assertThat(limits.surcharge().perMille()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sanction-kind",
                "sanction-role",
                "party-kind",
                "discretion-tier",
                "fix-first",
                "penalty-authority",
                "penalty-measure",
                "case-circumstance",
                "mitigation-ground"
            })
    void everyCodeThatIsUsedHasItsLabels(String list) throws IOException {
        CodeList codes = read("41-AdoptCodeList-" + list, AdoptCodeList.class).codes();
        assertThat(codes.list()).isEqualTo(list);
        assertThat(codes.entries())
                .extracting(entry -> entry.code().value())
                .containsAll(used(list).toList());
    }

    private static Stream<String> used(String list) {
        PenaltyLimits limits = law.penaltyLimits(DAY, NATION).orElseThrow();
        return switch (list) {
            case "sanction-kind" -> names(SanctionKind.values());
            case "sanction-role" -> names(SanctionRole.values());
            case "party-kind" -> names(PartyKind.values());
            case "discretion-tier" -> names(DiscretionTier.values());
            case "fix-first" -> names(FixFirst.values());
            case "penalty-authority" ->
                Stream.concat(
                        law.allViolations().stream().map(row -> row.authority().value()),
                        limits.hearingThresholds().stream()
                                .map(threshold -> threshold.authority().value()));
            case "penalty-measure" ->
                law.allViolations().stream()
                        .flatMap(row -> row.measures().stream())
                        .map(Code::value);
            case "case-circumstance" ->
                Stream.concat(limits.legalReview().stream(), limits.collectiveDiscussion().stream())
                        .flatMap(ground -> Stream.ofNullable(ground.circumstance()))
                        .map(Code::value);
            default -> Stream.of("HARM_REMOVED", "COERCED", "DISCLOSED", "MERIT", "BY_LAW");
        };
    }

    private static Stream<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name);
    }

    private static Violation violation(String code, LocalDate on, DivisionCode division) {
        return law.violation(new ViolationCode(code), on, division).orElseThrow(() -> new AssertionError(code));
    }

    private static String fineOf(Violation row) {
        return row.rule(SanctionKind.FINE)
                .map(rule -> rule.minFen() + "-" + rule.maxFen() + " " + rule.role())
                .orElse("-");
    }

    private static String letter(PartyKind party) {
        return party == PartyKind.SOLE_TRADER ? "T" : party.name().substring(0, 1);
    }

    /** M, O, A, W for serious circumstances, G for gains. */
    private static String letter(SanctionRole role) {
        return role == SanctionRole.WHEN_GAINS ? "G" : role.name().substring(0, 1);
    }
}
