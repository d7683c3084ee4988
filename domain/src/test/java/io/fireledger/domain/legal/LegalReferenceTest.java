package io.fireledger.domain.legal;

import static io.fireledger.domain.kernel.DivisionCode.NATION;
import static io.fireledger.domain.legal.EditionSamples.DAY;
import static io.fireledger.domain.legal.EditionSamples.SOURCE;
import static io.fireledger.domain.legal.LawSample.CHONGQING;
import static io.fireledger.domain.legal.LawSample.WEIDU;
import static io.fireledger.domain.legal.LawSample.XUCHANG_COUNTY;
import static io.fireledger.domain.legal.LawSample.YUZHONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.legal.LegalEvent.AutomaticGrantAdopted;
import io.fireledger.domain.legal.LegalEvent.ClassificationAdopted;
import io.fireledger.domain.legal.LegalEvent.CodeListAdopted;
import io.fireledger.domain.legal.LegalEvent.CommitmentStandardAdopted;
import io.fireledger.domain.legal.LegalEvent.DiscretionTiersAdopted;
import io.fireledger.domain.legal.LegalEvent.DivisionsAdopted;
import io.fireledger.domain.legal.LegalEvent.InspectionItemsAdopted;
import io.fireledger.domain.legal.LegalEvent.StatutesAdopted;
import io.fireledger.domain.legal.LegalEvent.TermsAdopted;
import io.fireledger.domain.legal.LegalEvent.ViolationsAdopted;
import io.fireledger.domain.legal.rule.Calendars;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LegalReferenceTest {
    private static final LocalDate BEFORE = DAY.minusDays(1);
    private static final LocalDate LATER = DAY.plusYears(1);

    @Test
    void aLaterLawNeverMovesAnEarlierAct() {
        ViolationCode code = new ViolationCode("FPL-60-1-3");
        Violation old = PenaltySamples.EXITS_BLOCKED;
        Violation reformed = version(old, "2026-1", NATION, DAY, PenaltySamples.fine(1_000, 20_000));
        LegalReference law = PenaltySamples.LAW;
        LegalReference later =
                LegalReference.after(law, new ViolationsAdopted(CatalogueId.VIOLATIONS, "reform", List.of(reformed)));

        assertThat(law.violation(code, DAY, YUZHONG)).contains(old);
        assertThat(later.violation(code, BEFORE, YUZHONG)).contains(old);
        assertThat(later.violation(code, DAY, YUZHONG)).contains(reformed);
        assertThat(later.violation(code, "2021-1")).contains(old);
        assertThat(later.violation(code, "2026-1")).contains(reformed);
        assertThat(later.violation(code, "2027-1")).isEmpty();
        assertThat(later.violation(code, PenaltySamples.FROM.minusDays(1), YUZHONG))
                .isEmpty();
        assertThat(later.violations(DAY, YUZHONG)).contains(reformed).doesNotContain(old);
        assertThat(later.allViolations()).contains(reformed, old);
    }

    @Test
    void aNormOfOnePlaceHoldsThereAlone() {
        Violation local = version(
                PenaltySamples.of("CQFR-66", List.of(PartyKind.UNIT), FixFirst.NONE),
                "2013-1",
                CHONGQING,
                DAY,
                PenaltySamples.fine(10_000, 100_000));
        LegalReference law = LegalReference.after(
                PenaltySamples.LAW, new ViolationsAdopted(CatalogueId.VIOLATIONS, "local", List.of(local)));

        assertThat(law.violation(local.code(), DAY, YUZHONG)).contains(local);
        assertThat(law.violation(local.code(), DAY, WEIDU)).isEmpty();
        assertThat(law.violation(local.code(), DAY, NATION)).isEmpty();
        assertThat(law.violations(DAY, YUZHONG)).contains(local, PenaltySamples.WIRING);
        assertThat(law.violations(DAY, WEIDU)).contains(PenaltySamples.WIRING).doesNotContain(local);
    }

    @Test
    void theNearestBenchmarkAndLimitsAreInForce() {
        DiscretionTiers local = new DiscretionTiers(
                "cq",
                CHONGQING,
                DAY,
                null,
                PenaltySamples.TIERS.shares(),
                DiscretionTiers.Boundary.TO_THE_HARSHER,
                SOURCE);
        LegalReference law = LegalReference.after(
                PenaltySamples.LAW, new DiscretionTiersAdopted(CatalogueId.DISCRETION_TIERS, local));

        assertThat(law.tiers(DAY, YUZHONG)).contains(local);
        assertThat(law.tiers(BEFORE, YUZHONG)).contains(PenaltySamples.TIERS);
        assertThat(law.tiers(DAY, WEIDU)).contains(PenaltySamples.TIERS);
        assertThat(law.tiers("cq")).contains(local);
        assertThat(law.penaltyLimits(DAY, WEIDU)).contains(PenaltySamples.LIMITS);
        assertThat(law.penaltyLimits(PenaltySamples.FROM.minusDays(1), WEIDU)).isEmpty();
        assertThat(law.penaltyLimits(PenaltySamples.VERSION)).contains(PenaltySamples.LIMITS);
        assertThat(LegalReference.EMPTY.tiers(DAY, WEIDU)).isEmpty();
    }

    private static Violation version(
            Violation like, String version, DivisionCode where, LocalDate from, SanctionRule... sanctions) {
        return new Violation(
                like.code(),
                version,
                where,
                from,
                null,
                like.label(),
                like.labelEnglish(),
                like.law(),
                like.lawVersion(),
                like.article(),
                like.parties(),
                List.of(sanctions),
                like.measures(),
                like.fixFirst(),
                like.authority(),
                like.personsOf(),
                like.limitation(),
                like.note(),
                like.source());
    }

    @Test
    void knowsNothingAtFirst() {
        LegalReference none = LegalReference.EMPTY;

        assertThat(none.calendar().isWorkingDay(DAY)).isEmpty();
        assertThat(none.coveredYears()).isEmpty();
        assertThat(none.division(YUZHONG, DAY)).isEmpty();
        assertThat(none.standard("2021-1")).isEmpty();
        assertThat(none.items("ROUTINE", DAY)).isEmpty();
        assertThat(none.classification(YUZHONG, DAY)).isEmpty();
        assertThat(none.automaticGrant(YUZHONG, DAY)).isEmpty();
        assertThat(none.isListed("post", new Code("HEAD"), DAY)).isFalse();
        assertThat(none.dutyList(DAY)).isEqualTo("none");
    }

    @Test
    void doesNotChangeByWhatComesAfter() {
        LegalReference before = after(Calendars.YEAR_2025);
        LegalReference.after(before, Calendars.YEAR_2026);

        assertThat(before.coveredYears()).containsExactly(2025);
    }

    @Test
    void listsTheCalendarsByYear() {
        LegalReference law = after(Calendars.YEAR_2026, Calendars.YEAR_2024);

        assertThat(law.calendars()).containsExactly(Calendars.YEAR_2024, Calendars.YEAR_2026);
        assertThat(law.coveredYears()).containsExactly(2024, 2026);
        assertThat(law.calendar().isWorkingDay(LocalDate.parse("2026-02-14"))).contains(true);
    }

    @Test
    void findsADivisionOnlyWhileItStood() {
        LocalDate last = LocalDate.parse("2016-12-31");
        LegalReference law = after(divisions(
                "1",
                EditionSamples.division("411023", null, last, "411003"),
                EditionSamples.division("411003", last.plusDays(1), null)));

        assertThat(law.division(XUCHANG_COUNTY, last)).isPresent();
        assertThat(law.division(XUCHANG_COUNTY, last.plusDays(1))).isEmpty();
        assertThat(law.lastKnown(XUCHANG_COUNTY)).map(Division::validTo).contains(last);
        assertThat(law.division(LawSample.JIANAN, last)).isEmpty();
        assertThat(law.division(LawSample.JIANAN, last.plusDays(1))).isPresent();
        assertThat(law.lastKnown(WEIDU)).isEmpty();
    }

    @Test
    void correctsADivisionByOneMoreEdition() {
        LegalReference law = after(
                divisions("1", EditionSamples.division("500105", null, null)),
                divisions("2", EditionSamples.division("500105", null, BEFORE)));

        assertThat(law.division(new DivisionCode("500105"), BEFORE)).isPresent();
        assertThat(law.division(new DivisionCode("500105"), DAY)).isEmpty();
        assertThat(law.divisions()).hasSize(1);
        assertThat(law.divisionEditions()).hasSize(2);
    }

    @Test
    void keepsBothSpansOfACodeUsedAgain() {
        Division first = EditionSamples.division("500105", null, BEFORE);
        Division second = EditionSamples.division("500105", LATER, null);
        LegalReference law = after(divisions("1", second, first));

        assertThat(law.division(first.code(), BEFORE)).contains(first);
        assertThat(law.division(first.code(), DAY)).isEmpty();
        assertThat(law.division(first.code(), LATER)).contains(second);
        assertThat(law.lastKnown(first.code())).contains(second);
    }

    @Test
    void appliesTheEditionThatBeganLast() {
        LegalReference law = after(
                new InspectionItemsAdopted(
                        CatalogueId.INSPECTION_ITEMS, EditionSamples.items("ROUTINE", "2", LATER, "A", "B"), SOURCE),
                new InspectionItemsAdopted(
                        CatalogueId.INSPECTION_ITEMS, EditionSamples.items("ROUTINE", "1", DAY, "A"), SOURCE));

        assertThat(law.items("ROUTINE", BEFORE)).isEmpty();
        assertThat(edition(law, DAY)).isEqualTo("1");
        assertThat(edition(law, LATER.minusDays(1))).isEqualTo("1");
        assertThat(edition(law, LATER)).isEqualTo("2");
        assertThat(law.items("RANDOM", LATER)).isEmpty();
        assertThat(law.itemLists()).hasSize(2);
    }

    @Test
    void ofEditionsOfOneDayAppliesTheOneAdoptedLast() {
        LegalReference law = after(
                new TermsAdopted(CatalogueId.TERMS, "1", List.of(EditionSamples.term("venue.materials", DAY, 5))),
                new TermsAdopted(CatalogueId.TERMS, "2", List.of(EditionSamples.term("venue.materials", DAY, 6))));

        assertThat(law.term("venue.materials", DAY)).map(TermRule::amount).contains(6);
        assertThat(law.term("venue.materials", BEFORE)).isEmpty();
        assertThat(law.terms()).hasSize(2);
    }

    @Test
    void appliesTheRulesOfTheNearestDivision() {
        LegalReference law = after(
                rules("chongqing", CHONGQING, DAY),
                rules("yuzhong", YUZHONG, LATER),
                rules("nation", NATION, DAY),
                rules("nation-2", NATION, LATER));

        assertThat(rulesAt(law, YUZHONG, BEFORE)).isNull();
        assertThat(rulesAt(law, YUZHONG, DAY)).isEqualTo("chongqing");
        assertThat(rulesAt(law, YUZHONG, LATER)).isEqualTo("yuzhong");
        assertThat(rulesAt(law, CHONGQING, LATER)).isEqualTo("chongqing");
        assertThat(rulesAt(law, WEIDU, DAY)).isEqualTo("nation");
        assertThat(rulesAt(law, WEIDU, LATER)).isEqualTo("nation-2");
        assertThat(law.classifications()).hasSize(4);
    }

    @Test
    void grantsByRuleOnlyWhereAndWhileOneIsInForce() {
        LegalReference law =
                after(grant("1", CHONGQING, DAY, LATER.minusDays(1)), grant("2", CHONGQING, LATER.plusDays(1), null));

        assertThat(law.automaticGrant(YUZHONG, BEFORE)).isEmpty();
        assertThat(law.automaticGrant(YUZHONG, DAY))
                .map(AutomaticGrant::version)
                .contains("1");
        assertThat(law.automaticGrant(YUZHONG, LATER)).isEmpty();
        assertThat(law.automaticGrant(YUZHONG, LATER.plusDays(1)))
                .map(AutomaticGrant::version)
                .contains("2");
        assertThat(law.automaticGrant(WEIDU, DAY)).isEmpty();
        assertThat(law.automaticGrants()).hasSize(2);
    }

    @Test
    void readsCodeListsByTheDay() {
        LegalReference law = after(codes("post", "1", DAY, "HEAD"), codes("post", "2", LATER, "INSPECTOR"));

        assertThat(law.isListed("post", new Code("HEAD"), BEFORE)).isFalse();
        assertThat(law.isListed("post", new Code("HEAD"), DAY)).isTrue();
        assertThat(law.isListed("post", new Code("HEAD"), LATER)).isFalse();
        assertThat(law.isListed("post", new Code("INSPECTOR"), LATER)).isTrue();
        assertThat(law.isListed("use", new Code("INSPECTOR"), LATER)).isFalse();
        assertThat(law.codeLists()).hasSize(2);
    }

    @Test
    void namesTheDutyListOfTheDay() {
        LegalReference law =
                after(codes("duty-list", "2020-1", DAY, "TWO"), codes("duty-list", "2025-1", LATER, "TWO"));

        assertThat(law.dutyList(BEFORE)).isEqualTo("none");
        assertThat(law.dutyList(DAY)).isEqualTo("2020-1");
        assertThat(law.dutyList(LATER)).isEqualTo("2025-1");
    }

    @Test
    void findsAStandardByItsVersionInForceOrNot() {
        CommitmentStandard ended = EditionSamples.standard("2021-1", BEFORE, BEFORE);
        LegalReference law = after(new CommitmentStandardAdopted(CatalogueId.COMMITMENT_STANDARDS, ended, SOURCE));

        assertThat(law.standard("2021-1")).contains(ended);
        assertThat(law.standard("2021-2")).isEmpty();
        assertThat(law.standards()).hasSize(1);
    }

    @Test
    void listsEachStatuteAsEnteredLast() {
        StatuteEntry corrected = EditionSamples.statute("A", DAY, LATER);
        LegalReference law = after(
                statutes("1", EditionSamples.statute("A", DAY, null), EditionSamples.statute("B", DAY, null)),
                statutes("2", corrected));

        assertThat(law.statutes()).containsExactly(corrected, EditionSamples.statute("B", DAY, null));
    }

    private static LegalReference after(LegalEvent... events) {
        return Stream.of(events).reduce(LegalReference.EMPTY, LegalReference::after, (one, other) -> other);
    }

    private static String edition(LegalReference law, LocalDate on) {
        return law.items("ROUTINE", on).orElseThrow().edition();
    }

    private static @Nullable String rulesAt(LegalReference law, DivisionCode where, LocalDate on) {
        return law.classification(where, on).map(ClassificationRules::edition).orElse(null);
    }

    private static DivisionsAdopted divisions(String edition, Division... divisions) {
        return new DivisionsAdopted(CatalogueId.DIVISIONS, edition, List.of(divisions), SOURCE);
    }

    private static StatutesAdopted statutes(String edition, StatuteEntry... entries) {
        return new StatutesAdopted(CatalogueId.STATUTES, edition, List.of(entries));
    }

    private static ClassificationAdopted rules(String edition, DivisionCode where, LocalDate from) {
        return new ClassificationAdopted(
                CatalogueId.CLASSIFICATION, EditionSamples.rules(edition, where, from), SOURCE);
    }

    private static AutomaticGrantAdopted grant(
            String version, DivisionCode where, LocalDate from, @Nullable LocalDate to) {
        return new AutomaticGrantAdopted(
                CatalogueId.AUTOMATIC_GRANTS, EditionSamples.grant(version, where, from, to), SOURCE);
    }

    private static CodeListAdopted codes(String list, String edition, LocalDate from, String... codes) {
        return new CodeListAdopted(CatalogueId.CODE_LISTS, EditionSamples.codes(list, edition, from, codes), SOURCE);
    }
}
