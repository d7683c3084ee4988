package io.fireledger.domain.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part an officer plays in one act. */
public enum Capacity {
    INSPECTOR_LEAD,
    INSPECTOR_SECOND,
    /** Arranges an inspection: schedules it, assigns its officers. */
    ORGANISER,
    /** Enters into the record what the assigned officers did. */
    RECORDER,
    ACCEPTING_OFFICER,
    /** Carries a procedure through: proposes, reports, notifies, hears the party, serves. */
    HANDLER,
    /** Decides in the agency's name. */
    DECISION_MAKER,
    /** Reviews a case in law before it is decided. */
    LEGAL_REVIEWER,
    /** Chairs a hearing. */
    HEARING_CHAIR,
    /** Takes part in a collective study or discussion. */
    DISCUSSION_MEMBER,
    /** The head of the agency, or of the superior one, where the law gives the head the decision. */
    HEAD,
    /** The officer whom the act itself concerns. */
    OFFICER_CONCERNED,
    REGISTRAR,
    ADMINISTRATOR;

    /** The part in an inspection: its first officer leads, and whoever is none of its officers records. */
    public static Capacity inspecting(@Nullable OfficerId officer, List<OfficerId> inspectors) {
        return switch (officer == null ? -1 : inspectors.indexOf(officer)) {
            case -1 -> RECORDER;
            case 0 -> INSPECTOR_LEAD;
            default -> INSPECTOR_SECOND;
        };
    }
}
