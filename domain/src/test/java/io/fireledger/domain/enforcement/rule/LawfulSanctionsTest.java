package io.fireledger.domain.enforcement.rule;

import static io.fireledger.domain.legal.DiscretionTier.MINOR;
import static io.fireledger.domain.legal.DiscretionTier.ORDINARY;
import static io.fireledger.domain.legal.DiscretionTier.SERIOUS;
import static io.fireledger.domain.legal.PartyKind.PERSON;
import static io.fireledger.domain.legal.PartyKind.SOLE_TRADER;
import static io.fireledger.domain.legal.PartyKind.UNIT;
import static io.fireledger.domain.legal.PenaltySamples.BAD_PRODUCTS;
import static io.fireledger.domain.legal.PenaltySamples.BAD_PRODUCTS_PERSONS;
import static io.fireledger.domain.legal.PenaltySamples.DUTIES;
import static io.fireledger.domain.legal.PenaltySamples.EXITS_BLOCKED;
import static io.fireledger.domain.legal.PenaltySamples.EXITS_BLOCKED_BY_PERSON;
import static io.fireledger.domain.legal.PenaltySamples.FALSE_DOCUMENT;
import static io.fireledger.domain.legal.PenaltySamples.GOODS_WITH_DWELLING;
import static io.fireledger.domain.legal.PenaltySamples.OPENED_WITHOUT_PERMIT;
import static io.fireledger.domain.legal.PenaltySamples.OPEN_FLAME;
import static io.fireledger.domain.legal.PenaltySamples.TIERS;
import static io.fireledger.domain.legal.PenaltySamples.WIRING;
import static io.fireledger.domain.legal.SanctionKind.CONFISCATE_GAINS;
import static io.fireledger.domain.legal.SanctionKind.DETENTION;
import static io.fireledger.domain.legal.SanctionKind.FINE;
import static io.fireledger.domain.legal.SanctionKind.REVOKE_LICENCE;
import static io.fireledger.domain.legal.SanctionKind.STOP_CONSTRUCTION;
import static io.fireledger.domain.legal.SanctionKind.STOP_PRACTICE;
import static io.fireledger.domain.legal.SanctionKind.STOP_USE;
import static io.fireledger.domain.legal.SanctionKind.SUSPEND_BUSINESS;
import static io.fireledger.domain.legal.SanctionKind.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.fireledger.domain.enforcement.Sanction;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.kernel.Rejection;
import io.fireledger.domain.legal.DiscretionTier;
import io.fireledger.domain.legal.PartyKind;
import io.fireledger.domain.legal.SanctionKind;
import io.fireledger.domain.legal.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link LawfulSanctions} with {@link CoveredParty} and {@link ProvidedSanctions}: article by article. */
class LawfulSanctionsTest {
    private static final Sanction NOTHING = new Sanction(FINE, Fen.ZERO, null, null);

    @ParameterizedTest(name = "{0} {1}: {4}")
    @MethodSource({"parties", "article58", "article60", "article61", "articles63To67", "article69", "amounts"})
    void allowsWhatTheNormProvidesAndNothingElse(
            String violation,
            PartyKind party,
            DiscretionTier tier,
            List<Sanction> sanctions,
            @Nullable String code,
            Violation norm) {
        assertThat(LawfulSanctions.check(norm, Optional.of(TIERS), party, Assessment.of(tier), sanctions)
                        .map(Rejection::code)
                        .orElse(null))
                .isEqualTo(code);
    }

    static Stream<Arguments> parties() {
        return Stream.of(
                trial(OPENED_WITHOUT_PERMIT, UNIT, MINOR, null, fine(30_000), of(STOP_USE)),
                trial(OPENED_WITHOUT_PERMIT, SOLE_TRADER, MINOR, null, fine(30_000), of(STOP_USE)),
                trial(OPENED_WITHOUT_PERMIT, PERSON, MINOR, null, fine(30_000), of(STOP_USE)),
                trial(EXITS_BLOCKED, UNIT, MINOR, null, fine(5_000)),
                trial(EXITS_BLOCKED, SOLE_TRADER, MINOR, "party.kind-not-covered", fine(5_000)),
                trial(EXITS_BLOCKED, PERSON, MINOR, "party.kind-not-covered", fine(5_000)),
                trial(EXITS_BLOCKED_BY_PERSON, UNIT, MINOR, "party.kind-not-covered", of(WARNING)),
                trial(BAD_PRODUCTS_PERSONS, UNIT, MINOR, "party.kind-not-covered", fine(500)),
                trial(BAD_PRODUCTS_PERSONS, PERSON, MINOR, null, fine(500)),
                trial(DUTIES, UNIT, MINOR, "party.kind-not-covered", of(WARNING)));
    }

    static Stream<Arguments> article58() {
        return Stream.of(
                trial(OPENED_WITHOUT_PERMIT, UNIT, MINOR, null, fine(30_000), of(SUSPEND_BUSINESS)),
                trial(OPENED_WITHOUT_PERMIT, UNIT, MINOR, "sanction.one-of-alternatives", fine(30_000)),
                trial(
                        OPENED_WITHOUT_PERMIT,
                        UNIT,
                        MINOR,
                        "sanction.one-of-alternatives",
                        fine(30_000),
                        of(SUSPEND_BUSINESS),
                        of(STOP_USE)),
                trial(OPENED_WITHOUT_PERMIT, UNIT, MINOR, "sanction.mandatory-missing", of(STOP_USE)),
                trial(OPENED_WITHOUT_PERMIT, UNIT, MINOR, "sanction.not-provided", fine(30_000), of(STOP_CONSTRUCTION)),
                trial(OPENED_WITHOUT_PERMIT, UNIT, MINOR, "sanction.outside-tier", fine(111_001), of(STOP_USE)),
                trial(OPENED_WITHOUT_PERMIT, UNIT, MINOR, "sanction.outside-range", fine(300_001), of(STOP_USE)));
    }

    static Stream<Arguments> article60() {
        return Stream.of(
                trial(EXITS_BLOCKED, UNIT, MINOR, "sanction.not-provided", of(WARNING)),
                trial(EXITS_BLOCKED, UNIT, MINOR, "sanction.not-provided", fine(5_000), of(WARNING)),
                trial(EXITS_BLOCKED, UNIT, MINOR, "sanction.none"),
                trial(EXITS_BLOCKED, UNIT, MINOR, "sanction.twice", fine(5_000), fine(5_000)),
                trial(EXITS_BLOCKED, UNIT, MINOR, "sanction.below-minimum", fine(4_999)),
                trial(EXITS_BLOCKED_BY_PERSON, PERSON, MINOR, null, of(WARNING)),
                trial(EXITS_BLOCKED_BY_PERSON, PERSON, MINOR, null, fine(150)),
                trial(EXITS_BLOCKED_BY_PERSON, PERSON, SERIOUS, null, fine(500)),
                trial(EXITS_BLOCKED_BY_PERSON, PERSON, SERIOUS, "sanction.outside-range", fine(501)),
                trial(EXITS_BLOCKED_BY_PERSON, PERSON, MINOR, "sanction.one-of-alternatives", of(WARNING), fine(100)));
    }

    static Stream<Arguments> article61() {
        return Stream.of(
                trial(GOODS_WITH_DWELLING, SOLE_TRADER, ORDINARY, null, fine(20_000), of(SUSPEND_BUSINESS)),
                trial(GOODS_WITH_DWELLING, SOLE_TRADER, ORDINARY, "sanction.mandatory-missing", fine(20_000)),
                trial(GOODS_WITH_DWELLING, UNIT, ORDINARY, "sanction.mandatory-missing", of(SUSPEND_BUSINESS)));
    }

    static Stream<Arguments> articles63To67() {
        return Stream.of(
                trial(OPEN_FLAME, PERSON, SERIOUS, "sanction.of-another-authority", fine(400), of(DETENTION)),
                trial(OPEN_FLAME, PERSON, SERIOUS, null, fine(400)),
                trial(BAD_PRODUCTS, UNIT, SERIOUS, null, fine(40_000), of(SUSPEND_BUSINESS)),
                trial(BAD_PRODUCTS, UNIT, SERIOUS, null, fine(40_000)),
                trial(BAD_PRODUCTS, UNIT, ORDINARY, "sanction.only-when-serious", fine(20_000), of(SUSPEND_BUSINESS)),
                trial(WIRING, UNIT, MINOR, null, of(STOP_USE)),
                trial(WIRING, UNIT, MINOR, null, of(STOP_USE), fine(1_000)),
                trial(WIRING, UNIT, MINOR, "sanction.mandatory-missing", fine(1_000)),
                trial(DUTIES, PERSON, MINOR, null, of(WARNING)),
                trial(DUTIES, PERSON, MINOR, "sanction.not-provided", of(WARNING), fine(1)),
                trial(DUTIES, PERSON, MINOR, "sanction.not-provided", fine(1)));
    }

    static Stream<Arguments> article69() {
        return Stream.of(
                trial(FALSE_DOCUMENT, UNIT, MINOR, null, fine(50_000), gains(1)),
                trial(FALSE_DOCUMENT, UNIT, SERIOUS, null, fine(100_000), of(REVOKE_LICENCE)),
                trial(FALSE_DOCUMENT, UNIT, MINOR, "sanction.only-when-serious", fine(50_000), of(STOP_PRACTICE)),
                trial(
                        FALSE_DOCUMENT,
                        UNIT,
                        SERIOUS,
                        "sanction.one-of-alternatives",
                        fine(100_000),
                        of(STOP_PRACTICE),
                        of(REVOKE_LICENCE)),
                // the Penalty Law (28) has confiscation for every violation
                trial(EXITS_BLOCKED, UNIT, MINOR, null, fine(5_000), gains(1)));
    }

    static Stream<Arguments> amounts() {
        return Stream.of(
                trial(EXITS_BLOCKED, UNIT, MINOR, "sanction.amount-missing", of(FINE)),
                trial(EXITS_BLOCKED, UNIT, MINOR, "sanction.amount-missing", NOTHING),
                trial(EXITS_BLOCKED, UNIT, MINOR, "sanction.amount-missing", fine(5_000), of(CONFISCATE_GAINS)),
                trial(
                        WIRING,
                        UNIT,
                        MINOR,
                        "sanction.amount-unexpected",
                        new Sanction(STOP_USE, Fen.ofYuan(1), null, null)));
    }

    private static Arguments trial(
            Violation norm, PartyKind party, DiscretionTier tier, @Nullable String code, Sanction... sanctions) {
        return Arguments.of(norm.code().value(), party, tier, List.of(sanctions), code, norm);
    }

    private static Sanction fine(long yuan) {
        return Sanction.fine(Fen.ofYuan(yuan));
    }

    private static Sanction gains(long yuan) {
        return new Sanction(CONFISCATE_GAINS, Fen.ofYuan(yuan), null, null);
    }

    private static Sanction of(SanctionKind kind) {
        return Sanction.of(kind);
    }
}
