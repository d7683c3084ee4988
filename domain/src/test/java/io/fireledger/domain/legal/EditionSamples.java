package io.fireledger.domain.legal;

import io.fireledger.domain.kernel.Code;
import io.fireledger.domain.kernel.DivisionCode;
import io.fireledger.domain.legal.ClassificationRules.ClassRule;
import io.fireledger.domain.legal.ClassificationRules.Threshold;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Editions of every part of the catalogue for tests, whole enough to be adopted. */
final class EditionSamples {
    static final Source SOURCE = new Source("测试", "1", "known");
    static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private EditionSamples() {}

    static Division division(String code, @Nullable LocalDate from, @Nullable LocalDate to, String... successors) {
        return new Division(
                new DivisionCode(code),
                "区" + code,
                "区",
                "COUNTY",
                from,
                to,
                List.of(successors).stream().map(DivisionCode::new).toList(),
                null);
    }

    static TermRule term(String code, LocalDate from, int amount) {
        return new TermRule(code, from, amount, TermUnit.WORKING_DAY, true, "第十五条", SOURCE);
    }

    static CodeList codes(String list, String edition, LocalDate from, String... codes) {
        return new CodeList(
                list,
                edition,
                from,
                List.of(codes).stream()
                        .map(code -> new CodeList.Entry(new Code(code), "名" + code, code))
                        .toList());
    }

    static StatuteEntry statute(String code, LocalDate from, @Nullable LocalDate to) {
        return new StatuteEntry(code, "法" + code, code, "2021", from, to, "known");
    }

    static InspectionItems items(String kind, String edition, LocalDate from, String... codes) {
        return new InspectionItems(
                edition,
                kind,
                from,
                List.of(codes).stream()
                        .map(code -> new InspectionItems.Item(new Code(code), "项" + code, code, true, "第十五条"))
                        .toList());
    }

    static CommitmentStandard standard(String version, LocalDate from, @Nullable LocalDate to) {
        String template = "本单位承诺：" + version;
        return new CommitmentStandard(
                version,
                from,
                to,
                "承诺书",
                "Letter of commitment",
                template,
                Editions.digest(template),
                List.of(new Code("COMMITMENT_LETTER")));
    }

    static ClassificationRules rules(String edition, DivisionCode jurisdiction, LocalDate from) {
        return rules(edition, jurisdiction, from, "heightMetres", "GT");
    }

    static ClassificationRules rules(
            String edition, DivisionCode jurisdiction, LocalDate from, String measure, String comparison) {
        return new ClassificationRules(
                edition,
                jurisdiction,
                from,
                List.of(new ClassRule(
                        new Code("SUPER_HIGH_RISE"),
                        List.of(),
                        List.of(new Threshold(measure, comparison, BigDecimal.valueOf(100))),
                        "第三条")));
    }

    static AutomaticGrant grant(String version, DivisionCode jurisdiction, LocalDate from, @Nullable LocalDate to) {
        return new AutomaticGrant(version, jurisdiction, from, to);
    }
}
