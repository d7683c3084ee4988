package io.fireledger.domain.legal;

import static io.fireledger.domain.legal.FixFirst.ELEMENT;
import static io.fireledger.domain.legal.FixFirst.FOR_FINE;
import static io.fireledger.domain.legal.FixFirst.NONE;
import static io.fireledger.domain.legal.PartyKind.PERSON;
import static io.fireledger.domain.legal.PartyKind.SOLE_TRADER;
import static io.fireledger.domain.legal.PartyKind.UNIT;
import static io.fireledger.domain.legal.SanctionKind.CONFISCATE_GAINS;
import static io.fireledger.domain.legal.SanctionKind.DETENTION;
import static io.fireledger.domain.legal.SanctionKind.REVOKE_LICENCE;
import static io.fireledger.domain.legal.SanctionKind.STOP_PRACTICE;
import static io.fireledger.domain.legal.SanctionKind.STOP_USE;
import static io.fireledger.domain.legal.SanctionKind.SUSPEND_BUSINESS;
import static io.fireledger.domain.legal.SanctionKind.WARNING;
import static io.fireledger.domain.legal.SanctionRole.ALTERNATIVE;
import static io.fireledger.domain.legal.SanctionRole.MANDATORY;
import static io.fireledger.domain.legal.SanctionRole.OPTIONAL;
import static io.fireledger.domain.legal.SanctionRole.WHEN_GAINS;
import static io.fireledger.domain.legal.SanctionRole.WHEN_SERIOUS;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Fen;
import io.fireledger.domain.legal.DiscretionTiers.Boundary;
import io.fireledger.domain.legal.DiscretionTiers.Share;
import io.fireledger.domain.legal.LegalEvent.DiscretionTiersAdopted;
import io.fireledger.domain.legal.LegalEvent.PenaltyLimitsAdopted;
import io.fireledger.domain.legal.LegalEvent.ViolationsAdopted;
import io.fireledger.domain.legal.PenaltyLimits.Ages;
import io.fireledger.domain.legal.PenaltyLimits.Collection;
import io.fireledger.domain.legal.PenaltyLimits.HandOver;
import io.fireledger.domain.legal.PenaltyLimits.HearingKind;
import io.fireledger.domain.legal.PenaltyLimits.HearingThreshold;
import io.fireledger.domain.legal.PenaltyLimits.OnTheSpotLimit;
import io.fireledger.domain.legal.PenaltyLimits.Reconsideration;
import io.fireledger.domain.legal.PenaltyLimits.StepGround;
import io.fireledger.domain.legal.PenaltyLimits.Surcharge;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Penalty law for tests: one violation of each make out of the Fire Protection Law, the benchmark of three tiers, and the
 * figures of the fire agencies; all in force from {@link #FROM}.
 */
public final class PenaltySamples {
    public static final LocalDate FROM = LocalDate.of(2021, 4, 29);
    public static final String VERSION = "2021-1";
    public static final Code FIRE_RESCUE = new Code("FIRE_RESCUE");
    public static final Code PUBLIC_SECURITY = new Code("PUBLIC_SECURITY");
    public static final Code EMERGENCY_MANAGEMENT = new Code("EMERGENCY_MANAGEMENT");
    public static final Source SOURCE = new Source("中华人民共和国消防法", "2021", "text-seen");

    private static final List<PartyKind> ALL = List.of(UNIT, SOLE_TRADER, PERSON);

    /** Opened without a permit: a fine, and one of two stops. */
    public static final Violation OPENED_WITHOUT_PERMIT =
            of("FPL-58-1-4a", ALL, NONE, fine(30_000, 300_000), either(STOP_USE), either(SUSPEND_BUSINESS));

    /** Exits blocked by a unit: a fine, never a warning. */
    public static final Violation EXITS_BLOCKED = of("FPL-60-1-3", List.of(UNIT), NONE, fine(5_000, 50_000));

    /** Danger not removed after a notice. */
    public static final Violation DANGER_NOT_REMOVED = of("FPL-60-1-7", List.of(UNIT), ELEMENT, fine(5_000, 50_000));

    /** Exits blocked by a person: a warning or a fine. */
    public static final Violation EXITS_BLOCKED_BY_PERSON = of(
            "FPL-60-2-3",
            List.of(PERSON),
            NONE,
            either(WARNING),
            SanctionRule.fine(ALTERNATIVE, Fen.ZERO, Fen.ofYuan(500)));

    /** Dangerous goods under one roof with a dwelling: suspension and a fine. */
    public static final Violation GOODS_WITH_DWELLING =
            of("FPL-61-1", ALL, NONE, fine(5_000, 50_000), SanctionRule.of(SUSPEND_BUSINESS, MANDATORY));

    /** Open flame against the rules; detention, where serious, by the police alone. */
    public static final Violation OPEN_FLAME = of(
            "FPL-63-2",
            List.of(PERSON),
            NONE,
            either(WARNING),
            SanctionRule.fine(ALTERNATIVE, Fen.ZERO, Fen.ofYuan(500)),
            new SanctionRule(DETENTION, WHEN_SERIOUS, null, null, null, null, 5, PUBLIC_SECURITY));

    /** Substandard products in a crowded place, not replaced in time. */
    public static final Violation BAD_PRODUCTS = of(
            "FPL-65-2",
            List.of(UNIT, SOLE_TRADER),
            FOR_FINE,
            fine(5_000, 50_000),
            SanctionRule.of(SUSPEND_BUSINESS, WHEN_SERIOUS));

    /** The same, of the persons responsible. */
    public static final Violation BAD_PRODUCTS_PERSONS =
            of("FPL-65-2p", "FPL-65-2", List.of(PERSON), FOR_FINE, fine(500, 2_000));

    /** Wiring not to standard: stop of use, and a fine if the agency likes. */
    public static final Violation WIRING = of(
            "FPL-66",
            ALL,
            FOR_FINE,
            SanctionRule.of(STOP_USE, MANDATORY),
            SanctionRule.fine(OPTIONAL, Fen.ofYuan(1_000), Fen.ofYuan(5_000)));

    /** Duties not done: a warning for the persons, never a fine. */
    public static final Violation DUTIES = of("FPL-67", List.of(PERSON), FOR_FINE, either(WARNING));

    /** False documents of a technical service body. */
    public static final Violation FALSE_DOCUMENT = of(
            "FPL-69-1a",
            List.of(UNIT),
            NONE,
            fine(50_000, 100_000),
            SanctionRule.of(CONFISCATE_GAINS, WHEN_GAINS),
            SanctionRule.of(STOP_PRACTICE, WHEN_SERIOUS),
            SanctionRule.of(REVOKE_LICENCE, WHEN_SERIOUS));

    public static final List<Violation> VIOLATIONS = List.of(
            OPENED_WITHOUT_PERMIT,
            EXITS_BLOCKED,
            DANGER_NOT_REMOVED,
            EXITS_BLOCKED_BY_PERSON,
            GOODS_WITH_DWELLING,
            OPEN_FLAME,
            BAD_PRODUCTS,
            BAD_PRODUCTS_PERSONS,
            WIRING,
            DUTIES,
            FALSE_DOCUMENT);

    /** 30 and 70 per cent; the amount between two tiers belongs to the milder one. */
    public static final DiscretionTiers TIERS = tiers(VERSION, Boundary.TO_THE_MILDER);

    public static final PenaltyLimits LIMITS = new PenaltyLimits(
            VERSION,
            DivisionCode.NATION,
            FROM,
            null,
            List.of(
                    threshold(FIRE_RESCUE, PERSON, 2_000),
                    threshold(FIRE_RESCUE, SOLE_TRADER, 2_000),
                    threshold(FIRE_RESCUE, UNIT, 30_000),
                    threshold(EMERGENCY_MANAGEMENT, PERSON, 20_000),
                    threshold(EMERGENCY_MANAGEMENT, UNIT, 50_000)),
            Stream.of(SUSPEND_BUSINESS, REVOKE_LICENCE, STOP_PRACTICE, STOP_USE, SanctionKind.STOP_CONSTRUCTION)
                    .map(kind -> new HearingKind(kind, "行政处罚法第六十三条", SOURCE))
                    .toList(),
            List.of(
                    new OnTheSpotLimit(PERSON, Fen.ofYuan(200), "行政处罚法第五十一条", SOURCE),
                    new OnTheSpotLimit(SOLE_TRADER, Fen.ofYuan(200), "行政处罚法第五十一条", SOURCE),
                    new OnTheSpotLimit(UNIT, Fen.ofYuan(3_000), "行政处罚法第五十一条", SOURCE)),
            new Collection(Fen.ofYuan(100), "行政处罚法第六十八条", SOURCE),
            List.of(
                    when("PUBLIC_INTEREST", "PUBLIC_INTEREST"),
                    when("HEARING_HELD", "HEARING_HELD"),
                    when("COMPLEX", "COMPLEX"),
                    when("OUTSIDE_TIER", "OUTSIDE_TIER")),
            List.of(
                    when("COMPLEX", "COMPLEX"),
                    ground("TIER_SERIOUS", null, null, DiscretionTier.SERIOUS, null, null),
                    ground("SUSPEND_BUSINESS", null, SUSPEND_BUSINESS, null, null, null),
                    ground("REVOKE_LICENCE", null, REVOKE_LICENCE, null, null, null),
                    ground("LARGE_FINE_UNIT", null, null, null, UNIT, Fen.ofYuan(100_000))),
            new Ages(14, 18, "行政处罚法第三十条", SOURCE),
            new HandOver(24, "行政执法机关移送涉嫌犯罪案件的规定第五条", SOURCE),
            new Surcharge(30, "行政处罚法第七十二条", SOURCE),
            new Reconsideration("渝中区人民政府", LocalDate.of(2024, 1, 1), "行政复议法第二十三条", SOURCE));

    /** All of it, as the law in force. */
    static final LegalReference LAW = Stream.<LegalEvent>of(
                    new ViolationsAdopted(CatalogueId.VIOLATIONS, VERSION, VIOLATIONS),
                    new DiscretionTiersAdopted(CatalogueId.DISCRETION_TIERS, TIERS),
                    new PenaltyLimitsAdopted(CatalogueId.PENALTY_LIMITS, LIMITS))
            .reduce(LegalReference.EMPTY, LegalReference::after, (one, other) -> other);

    private PenaltySamples() {}

    public static DiscretionTiers tiers(String version, Boundary boundary) {
        return new DiscretionTiers(
                version,
                DivisionCode.NATION,
                FROM,
                null,
                List.of(
                        new Share(DiscretionTier.MINOR, 0, 30),
                        new Share(DiscretionTier.ORDINARY, 30, 70),
                        new Share(DiscretionTier.SERIOUS, 70, 100)),
                boundary,
                SOURCE);
    }

    public static Violation of(String code, List<PartyKind> parties, FixFirst fixFirst, SanctionRule... sanctions) {
        return of(code, null, parties, fixFirst, sanctions);
    }

    /** The mandatory fine of that range, in yuan. */
    public static SanctionRule fine(long least, long most) {
        return SanctionRule.fine(MANDATORY, Fen.ofYuan(least), Fen.ofYuan(most));
    }

    private static SanctionRule either(SanctionKind kind) {
        return SanctionRule.of(kind, ALTERNATIVE);
    }

    private static Violation of(
            String code,
            @Nullable String personsOf,
            List<PartyKind> parties,
            FixFirst fixFirst,
            SanctionRule... sanctions) {
        return new Violation(
                new ViolationCode(code),
                VERSION,
                DivisionCode.NATION,
                FROM,
                null,
                "违法行为" + code,
                "violation " + code,
                "消防法",
                "2021",
                code.substring(4),
                parties,
                List.of(sanctions),
                List.of(),
                fixFirst,
                FIRE_RESCUE,
                personsOf == null ? null : new ViolationCode(personsOf),
                new Limitation(24, 60),
                null,
                SOURCE);
    }

    private static HearingThreshold threshold(Code authority, PartyKind party, long yuan) {
        return new HearingThreshold(authority, party, Fen.ofYuan(yuan), Fen.ofYuan(yuan), "行政处罚法第六十三条", SOURCE);
    }

    private static StepGround when(String code, String circumstance) {
        return ground(code, circumstance, null, null, null, null);
    }

    private static StepGround ground(
            String code,
            @Nullable String circumstance,
            @Nullable SanctionKind kind,
            @Nullable DiscretionTier tier,
            @Nullable PartyKind party,
            @Nullable Fen leastFine) {
        return new StepGround(
                new Code(code),
                "事由" + code,
                code,
                circumstance == null ? null : new Code(circumstance),
                kind,
                tier,
                party,
                leastFine,
                "行政处罚法第五十七条、第五十八条",
                SOURCE);
    }
}
