package io.fireledger.domain.venue;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.kernel.Sha256Digest;
import io.fireledger.domain.legal.AutomaticGrant;
import io.fireledger.domain.legal.ClassificationRules;
import io.fireledger.domain.legal.ClassificationRules.ClassRule;
import io.fireledger.domain.legal.ClassificationRules.Threshold;
import io.fireledger.domain.legal.CommitmentStandard;
import io.fireledger.domain.legal.DiscretionTiers;
import io.fireledger.domain.legal.Division;
import io.fireledger.domain.legal.HazardCriteria;
import io.fireledger.domain.legal.InspectionItems;
import io.fireledger.domain.legal.Law;
import io.fireledger.domain.legal.LawSample;
import io.fireledger.domain.legal.PenaltyLimits;
import io.fireledger.domain.legal.Source;
import io.fireledger.domain.legal.TermRule;
import io.fireledger.domain.legal.TermUnit;
import io.fireledger.domain.legal.Violation;
import io.fireledger.domain.legal.ViolationCode;
import io.fireledger.domain.legal.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The law of {@link LawSample} with what venues and inspections need besides: classes, one commitment standard signed from
 * 2021-05-01 to 2026-04-30, terms in working days, one item list, and where asked for the automatic grant in Yuzhong.
 */
public record VenueLaw(boolean grantsAutomatically, Law rest) implements Law {
    public static final String STANDARD = "2021-1";
    /** In force from May 2026, with the letter under its own code. */
    public static final String STANDARD_OF_MAY = "2026-1";

    public static final LocalDate STANDARD_FROM = LocalDate.of(2021, 5, 1);
    public static final LocalDate STANDARD_TO = LocalDate.of(2026, 4, 30);
    public static final Sha256Digest TEMPLATE = new Sha256Digest("b".repeat(64));
    public static final Code LETTER = new Code("LETTER");
    public static final Code LICENCE = new Code("LICENCE");
    public static final Code PLAN = new Code("PLAN");

    public static final Code EXITS = new Code("EXITS");
    public static final Code ALARM = new Code("ALARM");
    public static final Code SIGNS = new Code("SIGNS");

    private static final Source SOURCE = new Source("sample", "1", "known");
    private static final Set<String> USES = Set.of("HOTEL", "OFFICE", "RESIDENTIAL", "DORMITORY", "MALL");
    private static final Map<String, Integer> TERMS = Map.of(
            "venue.commitment-verification",
            20,
            "venue.materials",
            5,
            "venue.check",
            10,
            "venue.check-decision",
            3,
            "venue.rescission-statement",
            3,
            "inspection.order-service",
            3,
            "inspection.recheck",
            3);
    private static final Map<String, Integer> BARS = Map.of("venue.bar-fraud", 36, "venue.bar-false-material", 12);

    public static final ClassificationRules RULES = new ClassificationRules(
            "2021-1",
            DivisionCode.NATION,
            LocalDate.of(2021, 8, 1),
            List.of(
                    rule("PUBLIC_GATHERING", List.of("HOTEL", "MALL")),
                    rule("HIGH_RISE_RESIDENTIAL", List.of(), at("dwelling", "EQ", "1"), at("heightMetres", "GT", "27")),
                    rule(
                            "HIGH_RISE_PUBLIC",
                            List.of(),
                            at("dwelling", "EQ", "0"),
                            at("singleStorey", "EQ", "0"),
                            at("heightMetres", "GT", "24")),
                    rule("SUPER_HIGH_RISE", List.of(), at("heightMetres", "GT", "100")),
                    rule("KEY_UNIT", List.of("HOTEL"), at("rooms", "GE", "50")),
                    rule("KEY_UNIT", List.of("HOTEL"), at("areaSquareMetres", "GE", "3000"), at("beds", "GE", "100"))));

    public VenueLaw(boolean grantsAutomatically) {
        this(grantsAutomatically, new LawSample());
    }

    public static ClassRule rule(String venueClass, List<String> uses, Threshold... thresholds) {
        return new ClassRule(
                new Code(venueClass), uses.stream().map(Code::new).toList(), List.of(thresholds), "sample");
    }

    public static Threshold at(String measure, String comparison, String amount) {
        return new Threshold(measure, comparison, new BigDecimal(amount));
    }

    @Override
    public WorkingDays calendar() {
        return rest.calendar();
    }

    @Override
    public Optional<Division> division(DivisionCode code, LocalDate on) {
        return rest.division(code, on);
    }

    @Override
    public Optional<Division> lastKnown(DivisionCode code) {
        return rest.lastKnown(code);
    }

    @Override
    public Optional<CommitmentStandard> standard(String version) {
        return Stream.of(
                        standard(STANDARD, STANDARD_FROM, STANDARD_TO, LETTER),
                        standard(STANDARD_OF_MAY, STANDARD_TO.plusDays(1), null, new Code("COMMITMENT_LETTER")))
                .filter(standard -> standard.version().equals(version))
                .findFirst();
    }

    private static CommitmentStandard standard(String version, LocalDate from, @Nullable LocalDate to, Code letter) {
        return new CommitmentStandard(
                version, from, to, "承诺书", "Letter of commitment", "本单位承诺", TEMPLATE, List.of(letter, LICENCE, PLAN));
    }

    @Override
    public Optional<InspectionItems> items(String inspectionKind, LocalDate on) {
        return Optional.of(new InspectionItems(
                        "2021-1",
                        "COMMITMENT_VERIFICATION",
                        LocalDate.of(2021, 5, 1),
                        List.of(
                                new InspectionItems.Item(EXITS, "安全出口", "Exits", true, "sample"),
                                new InspectionItems.Item(SIGNS, "标志", "Signs", false, "sample"),
                                new InspectionItems.Item(ALARM, "报警", "Alarm", true, "sample"))))
                .filter(items -> items.inspectionKind().equals(inspectionKind));
    }

    /** In Chongqing only. */
    @Override
    public Optional<ClassificationRules> classification(DivisionCode division, LocalDate on) {
        return Optional.of(RULES).filter(rules -> LawSample.CHONGQING.covers(division));
    }

    @Override
    public Optional<TermRule> term(String code, LocalDate on) {
        Optional<TermRule> bar = Optional.ofNullable(BARS.get(code))
                .map(months ->
                        new TermRule(code, LocalDate.of(2019, 4, 23), months, TermUnit.MONTH, false, "sample", SOURCE));
        return bar.or(() -> workingDays(code)).or(() -> rest.term(code, on));
    }

    private static Optional<TermRule> workingDays(String code) {
        return Optional.ofNullable(TERMS.get(code))
                .map(days -> new TermRule(
                        code, LocalDate.of(2019, 4, 23), days, TermUnit.WORKING_DAY, false, "sample", SOURCE));
    }

    @Override
    public Optional<AutomaticGrant> automaticGrant(DivisionCode division, LocalDate on) {
        return Optional.of(new AutomaticGrant("auto-1", LawSample.YUZHONG, LocalDate.of(2021, 5, 1), null))
                .filter(rule -> grantsAutomatically && rule.jurisdiction().covers(division));
    }

    @Override
    public Optional<HazardCriteria> hazardCriteria(LocalDate on) {
        return rest.hazardCriteria(on);
    }

    @Override
    public Optional<Violation> violation(ViolationCode code, LocalDate on, DivisionCode division) {
        return rest.violation(code, on, division);
    }

    @Override
    public Optional<Violation> violation(ViolationCode code, String version) {
        return rest.violation(code, version);
    }

    @Override
    public Optional<DiscretionTiers> tiers(LocalDate on, DivisionCode division) {
        return rest.tiers(on, division);
    }

    @Override
    public Optional<DiscretionTiers> tiers(String version) {
        return rest.tiers(version);
    }

    @Override
    public Optional<PenaltyLimits> penaltyLimits(LocalDate on, DivisionCode division) {
        return rest.penaltyLimits(on, division);
    }

    @Override
    public Optional<PenaltyLimits> penaltyLimits(String version) {
        return rest.penaltyLimits(version);
    }

    @Override
    public boolean isListed(String list, Code code, LocalDate on) {
        return switch (list) {
            case "use" -> USES.contains(code.value());
            case "management-standard" -> code.value().equals("HOTEL_RESTAURANT");
            case "monitored-system" -> Set.of("FIRE_ALARM", "SPRINKLER").contains(code.value());
            case "alarm-kind" -> Set.of("FIRE", "FAULT").contains(code.value());
            case "alarm-verdict" -> code.value().equals("FALSE_ALARM");
            default -> rest.isListed(list, code, on);
        };
    }

    @Override
    public String dutyList(LocalDate on) {
        return rest.dutyList(on);
    }

    @Override
    public List<Integer> coveredYears() {
        return rest.coveredYears();
    }
}
