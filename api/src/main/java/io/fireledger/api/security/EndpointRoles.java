package io.fireledger.api.security;

import static io.fireledger.api.security.Role.APPLICANT;
import static io.fireledger.api.security.Role.AUTHORITY_HEAD;
import static io.fireledger.api.security.Role.DECISION_MAKER;
import static io.fireledger.api.security.Role.DISCIPLINE_AUDITOR;
import static io.fireledger.api.security.Role.INSPECTOR;
import static io.fireledger.api.security.Role.INVESTIGATOR;
import static io.fireledger.api.security.Role.LEGAL_REVIEWER;
import static io.fireledger.api.security.Role.PARTNER;
import static io.fireledger.api.security.Role.REGISTRAR;
import static io.fireledger.api.security.Role.SYSTEM_ADMIN;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which role may call which endpoint: the only place where it is said. What has no row is refused. {@code docs/roles.md}
 * shows the same table.
 */
public final class EndpointRoles {
    static final String ANY_METHOD = "*";

    private static final String API = "/api/v1";
    private static final Role[] OFFICIALS = {
        REGISTRAR, INSPECTOR, INVESTIGATOR, LEGAL_REVIEWER, DECISION_MAKER, AUTHORITY_HEAD, DISCIPLINE_AUDITOR
    };

    /** Whoever works on cases, and who watches over it: they alone see what stands in them. */
    private static final Role[] READERS_OF_CASES = {
        INSPECTOR, INVESTIGATOR, LEGAL_REVIEWER, DECISION_MAKER, AUTHORITY_HEAD, DISCIPLINE_AUDITOR
    };

    private static final List<Row> ROWS = rows();

    /** A call is decided by few rows: those whose path begins as it does. */
    private static final Map<String, List<Row>> BY_BEGINNING = ROWS.stream()
            .collect(Collectors.groupingBy(row -> beginning(row.path().getPatternString())));

    private EndpointRoles() {}

    /**
     * One endpoint.
     *
     * @param method {@code *} for every method
     * @param roles who may call it; unused where it is open
     * @param isOpen whether it needs no token
     */
    public record Row(String method, PathPattern path, Set<Role> roles, boolean isOpen) {
        boolean matches(String asked, PathContainer at) {
            // HEAD is answered by what answers GET.
            boolean sameMethod =
                    method.equals(ANY_METHOD) || method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
            return sameMethod && path.matches(at);
        }
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        open(rows, ANY_METHOD, "/error");
        open(rows, "GET", "/actuator/health/liveness", "/actuator/health/readiness");
        open(rows, "GET", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/**");
        open(rows, "GET", API + "/public/**", "/problems/**");

        command(rows, "/authorities", REGISTRAR);
        command(rows, "/authorities/{id}/heads", REGISTRAR);
        commands(
                rows,
                "/authorities/{id}",
                List.of("delegations", "delegation-ends", "powers", "names", "merger"),
                REGISTRAR);
        command(rows, "/enterprises", REGISTRAR);
        commands(rows, "/enterprises/{id}", List.of("amendments", "safety-roles", "dissolution"), REGISTRAR);
        command(rows, "/officers", REGISTRAR);
        commands(
                rows,
                "/officers/{id}",
                List.of("certificates", "suspensions", "posts", "relations", "relation-withdrawals"),
                REGISTRAR);
        commands(
                rows,
                "/officers/{id}",
                List.of("certificate-renewals", "legal-qualification", "rotations", "departure", "outside-employment"),
                REGISTRAR);
        command(rows, "/officers/{id}/integrity-breaches", REGISTRAR, AUTHORITY_HEAD);
        command(
                rows,
                "/officers/{id}/recusals",
                REGISTRAR,
                INSPECTOR,
                INVESTIGATOR,
                LEGAL_REVIEWER,
                DECISION_MAKER,
                AUTHORITY_HEAD,
                APPLICANT);
        command(rows, "/officers/{id}/recusal-decisions", AUTHORITY_HEAD);
        command(
                rows,
                "/officers/{id}/interferences",
                INSPECTOR,
                INVESTIGATOR,
                LEGAL_REVIEWER,
                DECISION_MAKER,
                AUTHORITY_HEAD);
        command(rows, "/venues", REGISTRAR);
        command(rows, "/venues/{id}/supervision", REGISTRAR);
        commands(rows, "/venues/{id}", List.of("amendments", "operators", "uses"), REGISTRAR);
        command(rows, "/venues/{id}/key-unit", DECISION_MAKER, AUTHORITY_HEAD);
        commands(
                rows,
                "/venues/{id}",
                List.of("commitments", "checks", "materials", "application-withdrawals"),
                APPLICANT);
        commands(
                rows,
                "/venues/{id}",
                List.of("materials-requests", "application-rejections", "acceptances", "check-inspections"),
                INSPECTOR);
        command(rows, "/venues/{id}/permits", INSPECTOR, DECISION_MAKER, AUTHORITY_HEAD);
        commands(
                rows,
                "/venues/{id}",
                List.of("rescission-proposals", "rescission-notices", "services", "rescission-statements"),
                INSPECTOR);
        commands(
                rows,
                "/venues/{id}",
                List.of("refusals", "rescission-drops", "rescissions", "deregistrations"),
                DECISION_MAKER,
                AUTHORITY_HEAD);
        commands(rows, "/venues/{id}", List.of("openings", "closures"), REGISTRAR, APPLICANT);
        command(rows, "/venues/{id}/verifications", INSPECTOR);
        commands(rows, "/venues/{id}", List.of("hazards", "hazards/{hazard}/clearances"), INSPECTOR);
        commands(rows, "/venues/{id}", List.of("standards", "standard-withdrawals"), DECISION_MAKER, AUTHORITY_HEAD);
        command(rows, "/venues/{id}/monitoring", REGISTRAR, PARTNER);
        command(rows, "/venues/{id}/monitoring/alarms", PARTNER);
        command(rows, "/venues/{id}/monitoring/alarms/{alarm}/clearances", PARTNER, INSPECTOR);
        command(rows, "/inspections", INSPECTOR);
        commands(
                rows,
                "/inspections/{id}",
                List.of("inspectors", "start", "findings", "recordings", "conclusion"),
                INSPECTOR);
        commands(
                rows,
                "/inspections/{id}",
                List.of("rectification-orders", "services", "rechecks", "refusals", "publication"),
                INSPECTOR);
        command(rows, "/inspections/{id}/recheck-requests", INSPECTOR, APPLICANT);

        commands(rows, "/imports", List.of("enterprises", "venues", "officers", "{id}/cancellation"), REGISTRAR);
        query(rows, "/imports", REGISTRAR, DISCIPLINE_AUDITOR);
        query(rows, "/imports/{id}", REGISTRAR, DISCIPLINE_AUDITOR);
        for (String part : List.of("rejections", "rows", "rejected-rows")) {
            query(rows, "/imports/{id}/" + part, REGISTRAR, DISCIPLINE_AUDITOR);
        }

        command(rows, "/major-hazards", INSPECTOR);
        commands(
                rows,
                "/major-hazards/{id}",
                List.of(
                        "studies",
                        "expert-panels",
                        "government-reports",
                        "services",
                        "government-measures",
                        "clearing"),
                INSPECTOR);
        command(rows, "/major-hazards/{id}/determinations", DECISION_MAKER, AUTHORITY_HEAD);

        command(rows, "/cases", INSPECTOR, INVESTIGATOR);
        command(rows, "/cases/{id}/handlers", INVESTIGATOR, AUTHORITY_HEAD);
        command(
                rows,
                "/cases/{id}/recusals",
                REGISTRAR,
                INSPECTOR,
                INVESTIGATOR,
                LEGAL_REVIEWER,
                DECISION_MAKER,
                AUTHORITY_HEAD,
                APPLICANT);
        commands(
                rows,
                "/cases/{id}",
                List.of("jurisdiction-disputes", "jurisdiction-designations"),
                INVESTIGATOR,
                AUTHORITY_HEAD);
        commands(
                rows,
                "/cases/{id}",
                List.of("evidence", "evidence/{number}/custody", "evidence/{number}/exclusion"),
                INSPECTOR,
                INVESTIGATOR);
        commands(
                rows,
                "/cases/{id}",
                List.of(
                        "preservations",
                        "preservations/{number}/disposal",
                        "investigation-conclusion",
                        "transfers",
                        "transfers/sending",
                        "transfers/police-answer",
                        "transfers/reconsideration",
                        "transfers/prosecutor",
                        "transfers/exhibits",
                        "transfers/resumption",
                        "public-security-referrals",
                        "authority-transfers"),
                INVESTIGATOR);
        commands(
                rows,
                "/cases/{id}",
                List.of("transfers/decision", "termination", "closure", "reopening"),
                AUTHORITY_HEAD);
        commands(
                rows,
                "/cases/{id}",
                List.of(
                        "proposal-notice",
                        "services",
                        "statements",
                        "statement-waivers",
                        "hearing-requests",
                        "hearing-requests/withdrawal",
                        "hearing-waivers",
                        "hearings",
                        "reverification",
                        "legal-reviews/submission",
                        "adviser-opinions"),
                INVESTIGATOR);
        command(rows, "/cases/{id}/hearing-chair", DECISION_MAKER, AUTHORITY_HEAD);
        command(
                rows,
                "/cases/{id}/hearings/outcome",
                INSPECTOR,
                INVESTIGATOR,
                LEGAL_REVIEWER,
                DECISION_MAKER,
                AUTHORITY_HEAD);
        command(rows, "/cases/{id}/legal-reviews", LEGAL_REVIEWER);
        command(rows, "/cases/{id}/collective-discussions", DECISION_MAKER, AUTHORITY_HEAD);
        commands(rows, "/cases/{id}", List.of("decisions", "government-decisions"), DECISION_MAKER, AUTHORITY_HEAD);
        command(rows, "/cases/on-the-spot", INSPECTOR, INVESTIGATOR);
        command(rows, "/cases/{id}/filing", INSPECTOR, INVESTIGATOR);

        for (String subject :
                List.of("authorities", "enterprises", "officers", "venues", "inspections", "major-hazards")) {
            query(rows, "/" + subject, OFFICIALS);
            query(rows, "/" + subject + "/{id}", OFFICIALS);
        }
        query(rows, "/cases", READERS_OF_CASES);
        query(rows, "/cases/{id}", READERS_OF_CASES);
        query(rows, "/cases/statistics", READERS_OF_CASES);
        for (String part : List.of("history", "documents", "conformance")) {
            query(rows, "/cases/{id}/" + part, READERS_OF_CASES);
        }
        query(rows, "/enterprises/{id}/dossier", OFFICIALS);
        query(rows, "/enterprises/{id}/history", OFFICIALS);
        query(rows, "/venues/{id}/dossier", OFFICIALS);
        query(rows, "/venues/{id}/history", OFFICIALS);
        query(rows, "/officers/{id}/trail", OFFICIALS);
        query(rows, "/officers/{id}/eligibility", OFFICIALS);
        query(rows, "/inspections/{id}/history", OFFICIALS);
        query(rows, "/officers/{id}/deadlines.ics", OFFICIALS);
        query(rows, "/major-hazards/{id}/history", OFFICIALS);
        query(rows, "/deadlines", OFFICIALS);
        query(rows, "/work-list", OFFICIALS);
        query(rows, "/legal/**", Role.values());
        query(rows, "/reference/**", Role.values());
        query(rows, "/events", DISCIPLINE_AUDITOR);
        query(rows, "/events/{id}", DISCIPLINE_AUDITOR);
        query(rows, "/feed", DISCIPLINE_AUDITOR);
        query(rows, "/feed/stream", DISCIPLINE_AUDITOR);

        row(rows, ANY_METHOD, API + "/admin/**", false, SYSTEM_ADMIN);
        row(rows, ANY_METHOD, "/actuator/**", false, SYSTEM_ADMIN);
        row(rows, ANY_METHOD, "/actuator", false, SYSTEM_ADMIN);
        return List.copyOf(rows);
    }

    private static void open(List<Row> rows, String method, String... paths) {
        for (String path : paths) {
            row(rows, method, path, true);
        }
    }

    private static void commands(List<Row> rows, String subject, List<String> acts, Role... roles) {
        acts.forEach(act -> command(rows, subject + "/" + act, roles));
    }

    private static void command(List<Row> rows, String path, Role... roles) {
        row(rows, "POST", API + path, false, roles);
    }

    private static void query(List<Row> rows, String path, Role... roles) {
        row(rows, "GET", API + path, false, roles);
    }

    private static void row(List<Row> rows, String method, String path, boolean isOpen, Role... roles) {
        Set<Role> allowed = EnumSet.noneOf(Role.class);
        allowed.addAll(List.of(roles));
        rows.add(new Row(method, PathPatternParser.defaultInstance.parse(path), allowed, isOpen));
    }

    static List<Row> all() {
        return ROWS;
    }

    /** The row that decides on a call: of those that match, the one with the most specific path. */
    static Optional<Row> of(String method, String path) {
        PathContainer at = PathContainer.parsePath(path);
        return decides(BY_BEGINNING.getOrDefault(beginning(path), List.of()), method, at)
                .or(() -> decides(ROWS, method, at)); // a path that is spelt otherwise, percent-encoded for one
    }

    private static Optional<Row> decides(List<Row> rows, String method, PathContainer at) {
        return rows.stream().filter(row -> row.matches(method, at)).min(Comparator.comparing(Row::path));
    }

    /** Below the API the first segment there, elsewhere the first of all, without what stands behind a dot. */
    private static String beginning(String path) {
        int from = path.startsWith(API + "/") ? API.length() + 1 : 1;
        int to = from;
        while (to < path.length() && path.charAt(to) != '/' && path.charAt(to) != '.') {
            to++;
        }
        return path.substring(0, to);
    }

    /** The table as {@code docs/roles.md} shows it. */
    static String markdown() {
        String heads = Stream.of(Role.values()).map(Role::name).collect(Collectors.joining(" | "));
        String rules = Stream.of(Role.values()).map(role -> ":-:").collect(Collectors.joining(" | "));
        String lines = ROWS.stream().map(EndpointRoles::line).collect(Collectors.joining("\n"));
        return "| method | path | open | %s |\n| --- | --- | :-: | %s |\n%s\n".formatted(heads, rules, lines);
    }

    private static String line(Row row) {
        String marks = Stream.of(Role.values())
                .map(role -> row.roles().contains(role) ? "●" : "")
                .collect(Collectors.joining(" | "));
        String method = row.method().equals(ANY_METHOD) ? "any" : row.method();
        return "| %s | `%s` | %s | %s |"
                .formatted(method, row.path().getPatternString(), row.isOpen() ? "●" : "", marks);
    }
}
