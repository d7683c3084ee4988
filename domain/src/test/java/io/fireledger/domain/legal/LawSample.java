package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.legal.rule.Calendars;
import io.fireledger.domain.legal.rule.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small body of law for tests: a few divisions in two provinces, code lists and two editions of the duty list. */
public final class LawSample implements Law {
    public static final DivisionCode CHONGQING = new DivisionCode("500000");
    public static final DivisionCode YUZHONG = new DivisionCode("500103");
    public static final DivisionCode XUCHANG = new DivisionCode("411000");
    public static final DivisionCode WEIDU = new DivisionCode("411002");
    public static final DivisionCode JIANAN = new DivisionCode("411003");

    /** Became the district {@link #JIANAN} on {@link #JIANAN_FROM}. */
    public static final DivisionCode XUCHANG_COUNTY = new DivisionCode("411023");

    public static final LocalDate JIANAN_FROM = LocalDate.of(2017, 2, 6);

    /** First day of the duty list's second edition; before it the first is in force. */
    public static final LocalDate SECOND_DUTY_LIST_FROM = LocalDate.of(2025, 1, 1);

    private static final WorkingDayCalendar CALENDAR = Calendars.known();

    private static final List<Division> DIVISIONS = List.of(
            division(DivisionCode.NATION, "中华人民共和国", "国", "NATION", null, null),
            division(CHONGQING, "重庆市", "渝", "PROVINCE", null, null),
            division(YUZHONG, "渝中区", "渝中", "COUNTY", null, null),
            division(XUCHANG, "许昌市", "许", "CITY", null, null),
            division(WEIDU, "魏都区", "魏都", "COUNTY", null, null),
            division(JIANAN, "建安区", "建安", "COUNTY", JIANAN_FROM, null),
            division(XUCHANG_COUNTY, "许昌县", "许昌", "COUNTY", null, JIANAN_FROM.minusDays(1), JIANAN));

    private static final Map<String, Set<String>> LISTS = Map.of(
            "authority-kind", Set.of("FIRE_RESCUE", "POLICE_STATION", "TOWNSHIP", "OTHER_DEPARTMENT"),
            "authority-level", Set.of("PROVINCE", "CITY", "COUNTY", "TOWN"),
            "post", Set.of("INSPECTOR", "HEAD", "REGISTRAR"),
            "delegable-matter", Set.of("ROUTINE_INSPECTION", "PENALTY"));

    /** First day of a rule on how long an officer may stay in one post. */
    public static final LocalDate ROTATION_FROM = LocalDate.of(2026, 1, 1);

    private static final List<TermRule> TERMS = List.of(
            months("officer.post-rotation", ROTATION_FROM, 60),
            months("officer.restriction-statute-leading", LocalDate.of(2019, 6, 1), 36),
            months("officer.restriction-statute-other", LocalDate.of(2019, 6, 1), 24),
            months("officer.restriction-reform-leading", LocalDate.of(2020, 1, 1), 60),
            months("officer.restriction-reform-other", LocalDate.of(2020, 1, 1), 36),
            days("service.public-notice", LocalDate.of(2022, 1, 1), 30),
            days("service.public-notice", LocalDate.of(1991, 4, 9), 60),
            workingDays("major-hazard.opinion", 7),
            workingDays("major-hazard.panel", 10),
            workingDays("major-hazard.notice", 3));

    public static final Code EXITS_TOO_FEW = new Code("EXITS_TOO_FEW");
    public static final Code NO_DOORS = new Code("NO_DOORS");
    public static final Code NO_SMOKE_CONTROL = new Code("NO_SMOKE_CONTROL");
    public static final Code NO_PUMP = new Code("NO_PUMP");

    /** One direct factor; of three combined ones two of the first pair in crowded places, three anywhere. */
    public static final HazardCriteria CRITERIA = new HazardCriteria(
            "2017",
            LocalDate.of(2018, 7, 1),
            List.of(factor(EXITS_TOO_FEW)),
            List.of(factor(NO_DOORS), factor(NO_SMOKE_CONTROL), factor(NO_PUMP)),
            List.of(
                    new HazardCriteria.Threshold(
                            List.of(new Code("CROWDED_PLACE")), List.of(NO_DOORS, NO_SMOKE_CONTROL), 2),
                    new HazardCriteria.Threshold(List.of(), List.of(), 3)));

    private static HazardCriteria.Factor factor(Code code) {
        return new HazardCriteria.Factor(code, "要素", "factor", "6");
    }

    @Override
    public WorkingDays calendar() {
        return CALENDAR;
    }

    @Override
    public Optional<Division> division(DivisionCode code, LocalDate on) {
        return lastKnown(code).filter(division -> division.isInForce(on));
    }

    @Override
    public Optional<Division> lastKnown(DivisionCode code) {
        return DIVISIONS.stream()
                .filter(division -> division.code().equals(code))
                .findFirst();
    }

    @Override
    public Optional<CommitmentStandard> standard(String version) {
        return Optional.empty();
    }

    @Override
    public Optional<InspectionItems> items(String inspectionKind, LocalDate on) {
        return Optional.empty();
    }

    @Override
    public Optional<ClassificationRules> classification(DivisionCode division, LocalDate on) {
        return Optional.empty();
    }

    @Override
    public Optional<TermRule> term(String code, LocalDate on) {
        return TERMS.stream()
                .filter(term -> term.code().equals(code) && !term.validFrom().isAfter(on))
                .findFirst();
    }

    @Override
    public Optional<AutomaticGrant> automaticGrant(DivisionCode division, LocalDate on) {
        return Optional.empty();
    }

    @Override
    public Optional<HazardCriteria> hazardCriteria(LocalDate on) {
        return Optional.of(CRITERIA).filter(criteria -> !criteria.validFrom().isAfter(on));
    }

    @Override
    public Optional<Violation> violation(ViolationCode code, LocalDate on, DivisionCode division) {
        return PenaltySamples.LAW.violation(code, on, division);
    }

    @Override
    public Optional<Violation> violation(ViolationCode code, String version) {
        return PenaltySamples.LAW.violation(code, version);
    }

    @Override
    public Optional<DiscretionTiers> tiers(LocalDate on, DivisionCode division) {
        return PenaltySamples.LAW.tiers(on, division);
    }

    @Override
    public Optional<DiscretionTiers> tiers(String version) {
        return PenaltySamples.LAW.tiers(version);
    }

    @Override
    public Optional<PenaltyLimits> penaltyLimits(LocalDate on, DivisionCode division) {
        return PenaltySamples.LAW.penaltyLimits(on, division);
    }

    @Override
    public Optional<PenaltyLimits> penaltyLimits(String version) {
        return PenaltySamples.LAW.penaltyLimits(version);
    }

    @Override
    public boolean isListed(String list, Code code, LocalDate on) {
        return LISTS.getOrDefault(list, Set.of()).contains(code.value());
    }

    @Override
    public String dutyList(LocalDate on) {
        return on.isBefore(SECOND_DUTY_LIST_FROM) ? "2020-1" : "2025-1";
    }

    @Override
    public List<Integer> coveredYears() {
        return CALENDAR.coveredYears();
    }

    private static Division division(
            DivisionCode code,
            String name,
            String shortName,
            String level,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            DivisionCode... successors) {
        return new Division(code, name, shortName, level, from, to, List.of(successors), null);
    }

    private static TermRule days(String code, LocalDate from, int days) {
        return new TermRule(code, from, days, TermUnit.NATURAL_DAY, false, "", new Source("样例", "", "unsure"));
    }

    private static TermRule workingDays(String code, int days) {
        return new TermRule(
                code, LocalDate.of(2012, 11, 1), days, TermUnit.WORKING_DAY, false, "", new Source("样例", "", "unsure"));
    }

    private static TermRule months(String code, LocalDate from, int months) {
        return new TermRule(code, from, months, TermUnit.MONTH, false, "", new Source("样例", "", "unsure"));
    }
}
