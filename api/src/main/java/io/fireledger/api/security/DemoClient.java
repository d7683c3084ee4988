package io.fireledger.api.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may try the demo, by name and the secret {@code demo}.
 *
 * @param officer the officer the client acts as; null where it is none
 */
public record DemoClient(
        String name,
        Role role,
        @Nullable String officer,
        @Nullable String authority,
        String division) {
    /** 渝中区消防救援大队. */
    public static final String YUZHONG = "CQYZ-XF";
    /** 魏都区消防救援大队. */
    public static final String WEIDU = "XCWD-XF";

    private static final String YUZHONG_DIVISION = "500103";
    private static final String WEIDU_DIVISION = "411002";
    private static final String NATION = "000000";

    public static List<DemoClient> all() {
        return List.of(
                anybody("registrar", Role.REGISTRAR),
                officer("inspector-1", Role.INSPECTOR, "DEMO-INSP-1"),
                officer("inspector-2", Role.INSPECTOR, "DEMO-INSP-2"),
                officer("inspector-3", Role.INSPECTOR, "DEMO-INSP-3"),
                new DemoClient("inspector-4", Role.INSPECTOR, "DEMO-INSP-4", WEIDU, WEIDU_DIVISION),
                new DemoClient("inspector-5", Role.INSPECTOR, "DEMO-INSP-5", WEIDU, WEIDU_DIVISION),
                new DemoClient("inspector-6", Role.INSPECTOR, "DEMO-INSP-6", WEIDU, WEIDU_DIVISION),
                officer("investigator-1", Role.INVESTIGATOR, "DEMO-INV-1"),
                officer("investigator-2", Role.INVESTIGATOR, "DEMO-INV-2"),
                officer("legal-reviewer", Role.LEGAL_REVIEWER, "DEMO-LEGAL-1"),
                officer("decision-maker", Role.DECISION_MAKER, "DEMO-DECIDE-1"),
                officer("authority-head", Role.AUTHORITY_HEAD, "DEMO-HEAD-1"),
                anybody("discipline-auditor", Role.DISCIPLINE_AUDITOR),
                anybody("hotline", Role.HOTLINE),
                anybody("applicant", Role.APPLICANT),
                anybody("partner", Role.PARTNER),
                anybody("system-admin", Role.SYSTEM_ADMIN),
                anybody("security-admin", Role.SECURITY_ADMIN),
                anybody("audit-admin", Role.AUDIT_ADMIN));
    }

    private static DemoClient anybody(String name, Role role) {
        return new DemoClient(name, role, null, null, NATION);
    }

    private static DemoClient officer(String name, Role role, String officer) {
        return new DemoClient(name, role, officer, YUZHONG, YUZHONG_DIVISION);
    }
}
